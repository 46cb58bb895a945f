"""The command line: 0 for what was done, 1 with a message for what was not, 2 for a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen import __main__ as command
from codegen.document import dump
from codegen.generate import Package
from tests.codegen.conftest import Write, give
from tests.codegen.documents import describe, files, operation

Captured = pytest.CaptureFixture[str]


def message(arguments: list[str], capsys: Captured) -> str:
    """Run a command that fails and return its message, the only thing that it prints."""
    assert command.main(arguments) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("codegen: ")
    return printed.err.removeprefix("codegen: ").removesuffix("\n")


def test_generate(
    ready: Package, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Generating replaces the package, and tells each change and the number of operations."""
    monkeypatch.setattr(command, "OUTPUT", tmp_path / "hero_api")
    assert command.main(["generate"]) == 0
    assert files(tmp_path / "hero_api") == files(ready.path)
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == f"{tmp_path / 'hero_api'}: 72 operations"
    assert lines[:-1] == [f"  {change}" for change in ready.changes]


def test_generate_tells_stale_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, ready: Package
) -> None:
    """Generating tells the names of the table that nothing uses, and does not fail."""
    give(Package(ready.path, 72, (), ("GET /gone",)), monkeypatch)
    monkeypatch.setattr(command, "OUTPUT", tmp_path / "hero_api")
    assert command.main(["generate"]) == 0
    assert "  stale in names.yaml: GET /gone\n" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--description", "--output"])
def test_half_an_alternative_is_refused(option: str, tmp_path: Path, capsys: Captured) -> None:
    """Another description needs another output, and the other way round."""
    found = message(["generate", option, str(tmp_path / "x")], capsys)
    assert found == "--description and --output go together"
    assert files(tmp_path) == {}


def test_unreadable_descriptions_are_told(tmp_path: Path, capsys: Captured) -> None:
    """A description that can't be read is told in one line."""
    gone = tmp_path / "gone.yaml"
    arguments = ["generate", "--description", str(gone), "--output", str(tmp_path / "out")]
    assert message(arguments, capsys) == f"{gone} can't be read: No such file or directory"


def test_shut_gates_are_told(write: Write, tmp_path: Path, capsys: Captured) -> None:
    """A description that a gate refuses is told in one line, and nothing is written."""
    path = write(describe({"/a": {"get": operation(parameters=[{"name": "q"}])}}))
    arguments = ["generate", "--description", str(path), "--output", str(tmp_path / "out")]
    assert message(arguments, capsys).startswith(
        "the document is not valid OpenAPI 3.1.0, at paths"
    )
    assert not (tmp_path / "out").exists()


def test_fetch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Fetching stores the description, and tells how many operations it has and its checksum."""
    monkeypatch.setattr(command, "DESCRIPTION", tmp_path / "openapi.yaml")
    source = tmp_path / "source.json"
    source.write_text(dump(describe({"/a": {"get": operation()}})), encoding="utf-8")
    assert command.main(["fetch", str(source)]) == 0
    assert (tmp_path / "openapi.yaml").read_bytes() == source.read_bytes()
    assert capsys.readouterr().out.startswith("openapi.yaml: 1 operations, sha256 ")


def test_failed_fetches_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """A source that is refused is told in one line."""
    monkeypatch.setattr(command, "DESCRIPTION", tmp_path / "openapi.yaml")
    gone = tmp_path / "gone.yaml"
    assert (
        message(["fetch", str(gone)], capsys) == f"{gone} can't be read: No such file or directory"
    )


@pytest.mark.parametrize("arguments", [[], ["publish"], ["check", "--fast"]])
def test_mistakes(arguments: list[str], capsys: Captured) -> None:
    """A command line that is not understood exits with 2 and shows the usage."""
    with pytest.raises(SystemExit) as raised:
        command.main(arguments)
    assert raised.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m codegen")
