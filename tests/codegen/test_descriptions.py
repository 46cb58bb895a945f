"""Awkward descriptions, one trap each, become packages that do the right thing on the wire."""

from __future__ import annotations

import inspect
from functools import cache
from pathlib import Path

import pytest

from codegen import gates
from codegen.document import Json
from tests.codegen.awkward import FOLDER, Awkward, plain

TRAPS = sorted(path.stem for path in FOLDER.glob("*.yaml"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of all packages."""
    return tmp_path_factory.mktemp("awkward")


@cache
def made(trap: str, folder: Path) -> Awkward:
    """Make the package of a trap once."""
    return Awkward.make(FOLDER / f"{trap}.yaml", folder)


@pytest.fixture
def awkward(trap: str, folder: Path) -> Awkward:
    """Return the package of a trap."""
    return made(trap, folder)


@pytest.mark.parametrize("trap", TRAPS)
def test_everything_is_there(awkward: Awkward, trap: str) -> None:
    """Every module imports, every operation is there or left out with the reason, and no other."""
    for fact in awkward.facts("change"):
        assert fact["change"] in awkward.normal.changes
    expected = {fact["left_out"]: fact["reason"] for fact in awkward.facts("left_out")}
    assert awkward.normal.left_out == expected
    for fact in awkward.facts("members"):
        enum = getattr(awkward.module("models"), fact["members"])
        assert [member.name for member in enum] == fact["are"]
    for fact in awkward.facts("types"):
        model = getattr(awkward.module("models"), fact["types"])
        typed = inspect.get_annotations(model).items()
        hints = {name.removeprefix("_raw_"): hint for name, hint in typed}
        wanted = {name: hint for name, hint in fact.items() if name != "types"}
        assert {name: hints[name] for name in wanted} == wanted


@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_sent(awkward: Awkward, trap: str) -> None:
    """Requests are what the trap's file says, and openapi-core has nothing against any."""
    nothing: Json = {"query": [], "headers": [], "content": None, "content_type": None}
    for fact in awkward.facts("call"):
        assert awkward.sent(fact) == nothing | fact["sends"]
    assert awkward.problems() == []


@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_read(awkward: Awkward, trap: str) -> None:
    """Answers are read as the trap's file says."""
    for fact in awkward.facts("read"):
        value = awkward.parsed(fact)
        assert plain(value) == fact["gives"]
        assert type(value).__name__ == fact.get("class", type(value).__name__)


def test_types_of_all(folder: Path) -> None:
    """Every package passes mypy in strict mode."""
    together = folder / "together"
    together.mkdir()
    for trap in TRAPS:
        name = made(trap, folder).name
        (together / name).symlink_to(folder / name / name)
    gates.types(together)
