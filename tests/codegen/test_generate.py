"""A whole run: the same bytes each time, all or nothing, and any document."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen import __main__ as command
from codegen import build, gates, tree
from codegen.document import Json, load
from codegen.generate import Inputs, Package, generate
from codegen.normalise import normalise
from codegen.problems import PipelineError
from codegen.render import render
from codegen.spellings import Spellings
from codegen.tables import Tables, no_tables
from tests.codegen.conftest import Write
from tests.codegen.documents import describe, files, operation


def shut(*_: object) -> None:
    """Be a gate that lets nothing through."""
    raise PipelineError("shut")


def open_gate(*_: object) -> None:
    """Be a gate that lets everything through."""


def test_a_second_process_builds_the_same(
    package: Package, patched: Json, tables: Tables, tmp_path: Path
) -> None:
    """A process of its own, with another hash seed, makes the same bytes."""
    process = build.again(patched, tables, tmp_path / "again", "hero_api")
    printed, _ = process.communicate()
    assert printed == ""
    assert files(tmp_path / "again" / "hero_api") == files(package.path) != {}


def test_package_is_whole(package: Package) -> None:
    """A package has our runtime, the manifest, the description and the mark of being typed."""
    parts = {"client.py", "decode.py", "operations.py", "description.json", "py.typed"}
    assert parts <= files(package.path).keys()


def test_package_holds_the_patched_description(package: Package) -> None:
    """The description in the package is the one after the overlays, before it is normalised."""
    described = load(package.path / "description.json")
    assert described["paths"]["/v1/webhooks/{id}"]["delete"]["operationId"] == "deleteWebhook"


def test_package_has_no_caches(package: Package) -> None:
    """Nothing of the tools that made a package is left in it."""
    assert not [path for path in package.path.rglob("*") if path.name.startswith(".")]


@pytest.mark.parametrize(
    "gate", ["structure", "complete", "imports", "contract", "types", "repeatable"]
)
def test_every_gate_is_asked(
    gate: str, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run does not pass by any gate."""
    monkeypatch.setattr(gates, "types", open_gate)
    monkeypatch.setattr(gates, gate, shut)
    description = write(describe({"/a": {"get": operation()}}))
    with pytest.raises(PipelineError, match="shut"):
        generate(Inputs(description, None, no_tables()), tmp_path, "small_api")


def test_a_shut_gate_changes_nothing(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the last gate is shut the package that is there stays, with nothing beside it."""
    monkeypatch.setattr(gates, "types", open_gate)
    monkeypatch.setattr(gates, "repeatable", shut)
    description = write(describe({"/a": {"get": operation()}}))
    target = tmp_path / "out" / "small_api"
    target.mkdir(parents=True)
    (target / "operations.py").write_text("old", encoding="utf-8")
    arguments = ["--description", str(description), "--output", str(target)]
    assert command.main(["generate", *arguments]) == 1
    assert files(tmp_path / "out") == {"small_api/operations.py": b"old"}


def test_another_document(write: Write, tmp_path: Path) -> None:
    """Another document is made into a package elsewhere, and the committed one stays as it is."""
    before = files(command.OUTPUT)
    description = write(describe({"/a": {"get": operation()}}))
    arguments = ["--description", str(description), "--output", str(tmp_path / "small_api")]
    assert command.main(["generate", *arguments]) == 0
    assert (tmp_path / "small_api" / "api" / "default" / "get_thing.py").is_file()
    assert files(command.OUTPUT) == before


def test_generators_complaints_stop_the_run(tmp_path: Path) -> None:
    """What the generator would leave out with a warning stops the run, and is told."""
    normal = normalise(describe({"/a": {"get": operation()}}), no_tables()).document
    normal["components"]["schemas"]["GetThingResponse"]["properties"]["id"] = {"$ref": "#/gone"}
    with pytest.raises(PipelineError, match="the generator would leave out"):
        render(normal, tmp_path / "small_api", Spellings())


def test_a_second_run_that_fails_stops_the_run(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the second run fails, so does the whole, and what it printed is told."""
    monkeypatch.setattr(build, "_INPUTS", "elsewhere.json")
    description = write(describe({"/a": {"get": operation()}}))
    with pytest.raises(PipelineError, match=r"(?s)a second run failed.*inputs\.json"):
        generate(Inputs(description, None, no_tables()), tmp_path, "small_api")


def test_replacing_takes_old_files_away(tmp_path: Path) -> None:
    """A replaced package has no file of the old one, and nothing is left beside it."""
    for folder, name in (("new", "operations.py"), ("old", "operations.py"), ("old", "stale.py")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(folder, encoding="utf-8")
    tree.replace(tmp_path / "new", tmp_path / "old")
    assert files(tmp_path / "old") == {"operations.py": b"new"}
    assert {path.name for path in tmp_path.iterdir()} == {"new", "old"}


def test_replacing_clears_leftovers(tmp_path: Path) -> None:
    """What a run that was killed left beside the package does not get into the next one."""
    (tmp_path / "new").mkdir()
    (tmp_path / ".target.new" / "half").mkdir(parents=True)
    (tmp_path / ".target.old" / "half").mkdir(parents=True)
    tree.replace(tmp_path / "new", tmp_path / "target")
    assert {path.name for path in tmp_path.iterdir()} == {"new", "target"}


def test_foreign_folders_are_left_alone(tmp_path: Path) -> None:
    """A folder that is no generated package is never replaced."""
    (tmp_path / "new").mkdir()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(PipelineError, match="is no generated package"):
        tree.replace(tmp_path / "new", tmp_path / "mine")
    assert files(tmp_path / "mine") == {"letter.txt": b"dear"}
