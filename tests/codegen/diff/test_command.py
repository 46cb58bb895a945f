"""The commands: a page, Markdown or JSON, and an exit code that a pipeline can act on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codegen import __main__ as command
from codegen.document import Json, dump
from tests.codegen.documents import describe, operation, query

Captured = pytest.CaptureFixture[str]

OLD = describe({"/a": {"get": operation(parameters=[query("size")])}})


def run(tmp_path: Path, old: Json, new: Json, *options: str) -> int:
    """Run the diff of two documents."""
    for name, document in (("old.json", old), ("new.json", new)):
        (tmp_path / name).write_text(dump(document), encoding="utf-8")
    return command.main(["diff", str(tmp_path / "old.json"), str(tmp_path / "new.json"), *options])


def changed(**fields: object) -> Json:
    """Build the old document with other fields in its operation."""
    return describe({"/a": {"get": OLD["paths"]["/a"]["get"] | fields}})


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (OLD, 0),
        (changed(summary="Another."), 0),
        (changed(parameters=[query("size"), query("sort")]), 3),
        (changed(parameters=[]), 4),
    ],
)
def test_exit_codes(tmp_path: Path, capsys: Captured, new: Json, code: int) -> None:
    """0 for nothing or texts, 3 for additive, 4 for breaking changes, in every form."""
    for form in ((), ("--markdown",), ("--json",)):
        assert run(tmp_path, OLD, new, *form) == code
    assert capsys.readouterr().err == ""


def test_page(tmp_path: Path, capsys: Captured) -> None:
    """The page tells the release first, then each change with its reason, the worst first."""
    new = changed(summary="Another.", parameters=[])
    assert run(tmp_path, OLD, new, "--version", "1.2.3") == 4
    assert capsys.readouterr().out == (
        "Changes: 1 breaking, 1 documentation\n"
        "Release: major, 1.2.3 to 2.0.0\n"
        "\n"
        "BREAKING\n"
        "  GET /a query.size: parameter removed\n"
        "      passing it is a TypeError\n"
        "\n"
        "DOCUMENTATION\n"
        "  GET /a: text, summary\n"
        "      it is for readers\n"
    )


def test_young_versions_say_why(tmp_path: Path, capsys: Captured) -> None:
    """While the version is 0.x the page says that breaking changes raise the minor part."""
    run(tmp_path, OLD, changed(parameters=[]), "--version", "0.1.0")
    told = "Release: minor, 0.1.0 to 0.2.0 (while 0.x: breaking raises minor, the rest patch)\n"
    assert told in capsys.readouterr().out


def test_markdown(tmp_path: Path, capsys: Captured) -> None:
    """The fragment has a heading a verdict and an entry a change."""
    run(tmp_path, OLD, changed(parameters=[query("size"), query("sort")]), "--markdown")
    assert capsys.readouterr().out == (
        "**Release: patch, 0.1.0 to 0.1.1 (while 0.x: breaking raises minor, the rest patch)**\n"
        "\n"
        "Changes: 1 additive\n"
        "\n"
        "### Added\n"
        "\n"
        "- `GET /a` `query.sort`: parameter added optional; a new keyword\n"
    )


def test_json(tmp_path: Path, capsys: Captured) -> None:
    """The JSON has a pointer, the document that it leads into, and every place of each change."""
    run(tmp_path, OLD, changed(parameters=[]), "--json", "--version", "1.0.0")
    found = json.loads(capsys.readouterr().out)
    assert {key: found[key] for key in ("verdict", "bump", "next_version")} == {
        "verdict": "breaking",
        "bump": "major",
        "next_version": "2.0.0",
    }
    assert found["changes"] == [
        {
            "kind": "parameter-removed",
            "verdict": "breaking",
            "pointer": "/paths/~1a/get/parameters/0",
            "document": "old",
            "what": "",
            "why": "passing it is a TypeError",
            "places": [{"operation": "GET /a", "field": "query.size", "direction": "request"}],
        }
    ]


HOSTILE = "x`\n# @everyone <img src=x> [a](b)\u202e" + "y" * 300


@pytest.mark.parametrize("form", ["--markdown", "--json", None])
def test_texts_of_a_document_are_data(tmp_path: Path, capsys: Captured, form: str | None) -> None:
    """What a document holds can't leave its line or its code span, or hide what is there."""
    new = changed(parameters=[query("size", type="string", enum=[HOSTILE])])
    old = changed(parameters=[query("size", type="string", enum=["a"])])
    run(tmp_path, old, new, *([form] if form else []))
    printed = capsys.readouterr().out
    assert "\u202e" not in printed
    assert "\n#" not in printed.replace("\n### ", "")
    if form == "--markdown":
        [line] = [line for line in printed.splitlines() if "@everyone" in line]
        assert len(line) < 400
        assert "@everyone" in line.split("`")[5]


def test_references_that_lead_nowhere(tmp_path: Path, capsys: Captured) -> None:
    """A document that refers to what it lacks, or to another one, fails with one message."""
    for reference, reason in (
        ("#/components/schemas/Gone", "refers to what it lacks"),
        ("https://example.org/a.yaml", "refers to another document"),
        ("a.yaml#/b", "refers to another document"),
    ):
        new = describe({"/a": {"get": operation({"$ref": reference})}})
        assert run(tmp_path, OLD, new) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        assert reason in printed.err


def test_documents_that_are_no_description(tmp_path: Path, capsys: Captured) -> None:
    """What is no valid description is refused with the place in it, not compared."""
    new = describe({"/a": {"get": operation({"type": {}, "properties": []})}})
    assert run(tmp_path, OLD, new) == 1
    assert "is not valid OpenAPI 3.1.0, at" in capsys.readouterr().err


def test_git_revisions(tmp_path: Path, capsys: Captured) -> None:
    """A document may be named by a revision; one that is not there fails with one message."""
    assert command.main(["diff", "HEAD:openapi.yaml", "HEAD:openapi.yaml"]) == 0
    for source in ("HEAD:gone.yaml", "--output=x:y", str(tmp_path / "gone.yaml")):
        assert command.main(["diff", "--", source, "openapi.yaml"]) == 1
    assert capsys.readouterr().err.count("codegen: ") == 3


def test_surface_of_the_same_tree(capsys: Captured) -> None:
    """A tree has no other public names than itself."""
    assert command.main(["surface", ".", "."]) == 0
    assert capsys.readouterr().out == "Public names: 0 changes\n"
