"""`check` passes on what is committed, and on nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from codegen import __main__ as command
from codegen.generate import HERE, Inputs, Package
from tests.codegen.conftest import give
from tests.codegen.documents import files


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the committed package, which `check` looks at in its place."""
    target = tmp_path / "hero_api"
    shutil.copytree(command.OUTPUT, target)
    monkeypatch.setattr(command, "OUTPUT", target)
    return target


def edit(package: Path) -> str:
    """Change one letter of a model by hand."""
    path = package / "models" / "episode.py"
    path.write_text(path.read_text(encoding="utf-8") + " ", encoding="utf-8")
    return "models/episode.py"


def edit_runtime(package: Path) -> str:
    """Change a file by hand that is copied, not generated."""
    (package / "py.typed").write_text("partial\n", encoding="utf-8")
    return "py.typed"


def add(package: Path) -> str:
    """Add a file by hand."""
    (package / "api" / "task" / "mine.py").touch()
    return "api/task/mine.py"


def delete(package: Path) -> str:
    """Delete a file by hand."""
    (package / "description.json").unlink()
    return "description.json"


def test_check_passes(capsys: pytest.CaptureFixture[str]) -> None:
    """The committed package is what generating makes."""
    assert command.main(["check"]) == 0
    assert "up to date: 72 operations" in capsys.readouterr().out


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize("change", [edit, edit_runtime, add, delete])
def test_check_finds_changes_by_hand(
    copy: Path, change: Callable[[Path], str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that was edited, added or deleted by hand fails, and is named alone."""
    name = change(copy)
    assert command.main(["check"]) == 1
    assert capsys.readouterr().err.splitlines()[1:] == [f"  {name}"]


@pytest.mark.usefixtures("ready")
def test_check_changes_nothing(copy: Path) -> None:
    """A check that fails leaves the package as it is."""
    edit(copy)
    before = files(copy.parent)
    command.main(["check"])
    assert files(copy.parent) == before


@pytest.mark.usefixtures("ready", "copy")
def test_caches_are_no_change(copy: Path) -> None:
    """What the interpreter caches in the package is no difference."""
    (copy / "__pycache__").mkdir(exist_ok=True)
    (copy / "__pycache__" / "x.pyc").touch()
    assert command.main(["check"]) == 0


def test_check_fails_on_stale_names(
    ready: Package, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name in the table that nothing uses fails, and is told."""
    give(evolve(ready, stale=("GET /gone",)), monkeypatch)
    assert command.main(["check"]) == 1
    assert "GET /gone" in capsys.readouterr().err


def test_check_fails_on_stale_overlays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An overlay of which one action matches nothing fails, and is named."""
    overlay = """actions: [{target: "$.paths['/gone']", description: Why., remove: true}]"""
    (tmp_path / "99-stale.yaml").write_text(overlay, encoding="utf-8")
    committed = command._committed()  # pyright: ignore[reportPrivateUsage]  # what check reads
    inputs = Inputs(committed.description, tmp_path, committed.tables)
    monkeypatch.setattr(command, "_committed", lambda: inputs)
    assert command.main(["check"]) == 1
    assert "99-stale.yaml, action 1 ($.paths['/gone']): matches nothing" in capsys.readouterr().err


def test_check_reads_what_is_committed() -> None:
    """What is checked is made of the description, overlays and tables of this repository."""
    committed = command._committed()  # pyright: ignore[reportPrivateUsage]  # what check reads
    assert (committed.description, committed.overlays) == (command.DESCRIPTION, HERE / "overlays")
    assert committed.tables.operations
    assert committed.tables.repeatable
