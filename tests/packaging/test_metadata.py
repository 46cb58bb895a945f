"""What an index shows of the package, and what an installer reads."""

import tarfile
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.metadata import Metadata
from trove_classifiers import classifiers

ROOT = Path(__file__).parents[2]


@pytest.fixture
def metadata(wheel: ZipFile) -> Metadata:
    """That of the wheel, which must be valid by the specification of core metadata."""
    name = next(name for name in wheel.namelist() if name.endswith("/METADATA"))
    return Metadata.from_email(wheel.read(name), validate=True)


def test_what_is_said_fits(metadata: Metadata) -> None:
    """Name and version are the project's, and the README is there to be shown as Markdown."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert (metadata.name, str(metadata.version)) == (project["name"], project["version"])
    assert metadata.description == (ROOT / "README.md").read_text("utf-8")
    assert metadata.description_content_type == "text/markdown"
    assert metadata.license_expression == "MIT"
    assert str(metadata.requires_python) == ">=3.11"


def test_what_it_is_found_by(metadata: Metadata) -> None:
    """Every classifier exists, and the ones that matter are among them."""
    given = set(metadata.classifiers or [])
    assert given <= classifiers
    assert {"Typing :: Typed", "Framework :: AsyncIO", "Framework :: Trio"} <= given
    assert {f"Programming Language :: Python :: 3.{minor}" for minor in (11, 12, 13)} <= given
    assert {"nhs", "async", "sdk"} <= set(metadata.keywords or [])


def test_the_sdist_is_enough_to_build_from(dist: Path, wheel: ZipFile) -> None:
    """It has the sources of the wheel, the licence and the changelog; no test and no page."""
    with tarfile.open(next(dist.glob("*.tar.gz"))) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    folders = {"hero_async": "src", "hero_api": "generated"}
    shipped = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert {f"{folders[name.split('/')[0]]}/{name}" for name in shipped} <= names
    assert {"LICENSE", "CHANGELOG.md", "README.md", "pyproject.toml", "PKG-INFO"} <= names
    assert not {name for name in names if name.startswith(("tests", "docs", "codegen", ".ci"))}
