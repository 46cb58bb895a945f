"""Wheel and sdist: those of `HERO_DIST`, which are to be published, or made from this tree."""

import os
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.release.build import build

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds both."""
    if given := os.environ.get("HERO_DIST"):
        return Path(given)
    folder = tmp_path_factory.mktemp("dist")
    build(ROOT, folder)
    return folder


@pytest.fixture
def wheel(dist: Path) -> Iterator[ZipFile]:
    """The wheel."""
    with ZipFile(next(dist.glob("*.whl"))) as opened:
        yield opened
