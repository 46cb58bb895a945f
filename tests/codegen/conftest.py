"""What the tests of the pipeline share: one finished package, made once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import codegen.__main__ as command
from codegen.document import Json, dump, load
from codegen.generate import HERE, Inputs, Package, generate
from codegen.overlay import apply_all
from codegen.tables import Tables, load_tables

Write = Callable[[Json], Path]


@pytest.fixture(scope="session")
def tables() -> Tables:
    """Return the committed tables."""
    return load_tables(HERE)


@pytest.fixture(scope="session")
def patched() -> Json:
    """Return the committed description after the committed overlays."""
    return apply_all(load(command.DESCRIPTION), HERE / "overlays")


@pytest.fixture(scope="session")
def package(tables: Tables, tmp_path_factory: pytest.TempPathFactory) -> Package:
    """Make the package from what is committed, once for all tests."""
    inputs = Inputs(command.DESCRIPTION, HERE / "overlays", tables)
    return generate(inputs, tmp_path_factory.mktemp("workspace"), "hero_api")


@pytest.fixture
def ready(package: Package, monkeypatch: pytest.MonkeyPatch) -> Package:
    """Let the commands find the package that was made once, in place of making it again."""
    give(package, monkeypatch)
    return package


def give(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands find this package in place of making one."""

    def found(*_: object) -> Package:
        return package

    monkeypatch.setattr(command, "generate", found)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a document to a file of this test."""

    def write_document(document: Json) -> Path:
        path = tmp_path / "description.json"
        path.write_text(dump(document), encoding="utf-8")
        return path

    return write_document
