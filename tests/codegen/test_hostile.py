"""Hostile documents are refused with one message: nothing run, nothing fetched, nothing changed."""

from __future__ import annotations

import socket
import subprocess
from pathlib import Path

import pytest

from codegen import __main__ as command
from codegen.document import Json, dump
from tests.codegen.documents import describe, files, json_content, operation

Captured = pytest.CaptureFixture[str]

ORDINARY = dump(describe({"/a": {"get": operation()}}))
BOMB = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
)
REMOTE = describe({"/a": {"get": operation({"$ref": "http://127.0.0.1:1/schema.json"})}})
LOCAL = describe({"/a": {"get": operation({"$ref": "../../etc/passwd#/x"})}})
FILE = describe({"/a": {"$ref": "file:///etc/passwd"}})
BASE = describe({"/a": {"get": operation({"$id": "http://127.0.0.1:1/", "$ref": "other.json"})}})

HOSTILE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "does not hold an object"),
    "truncated JSON": (ORDINARY.encode()[:-40], "is neither YAML nor JSON"),
    "truncated YAML": (b"openapi: 3.1.0\npaths:\n  /a: {get: {resp", "is neither YAML nor JSON"),
    "cut off before its paths": (
        b"openapi: 3.1.0\ninfo: {title: x, version: '1'}\n",
        "is not valid OpenAPI",
    ),
    "without operations": (
        b"openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths: {}",
        "no operation",
    ),
    "web page": (b"<!DOCTYPE html><html><body>Sign in</body></html>", "is a web page"),
    "alias bomb": (BOMB.encode(), "more than 2000000 values"),
    "endless alias": (b"a: &a {b: *a}", "an alias without end"),
    "object tag": (b"a: !!python/object/apply:os.system [touch owned]", "the tag"),
    "unknown tag": (b"a: !include /etc/passwd", "the tag"),
    "tagged object": (b"a: !!python/object:os.x {b: 1}", "the tag"),
    "repeated key in JSON": (b'{"openapi": "3.1.0", "openapi": "3.0.0"}', "twice in one object"),
    "repeated key in YAML": (b"openapi: 3.1.0\nopenapi: 3.0.0\n", "twice in one object"),
    "deep JSON": (b'{"a":' * 100_000, "levels deep"),
    "deep YAML": (b"a: " + b"[" * 100_000, "levels deep"),
    "rather deep JSON": (b'{"a":' * 300 + b"1" + b"}" * 300, "levels deep"),
    "two documents": (b"a: 1\n---\na: 2\n", "more than one document"),
    "not text": (b"\x80\x81abc", "is neither YAML nor JSON"),
    "lone surrogate": (b'{"a": "\\ud800"}', "is not text in UTF-8"),
    "no number": (b'{"a": Infinity}', "Infinity is no number"),
    "endless number": (b"a: " + b"9" * 5000, "is neither YAML nor JSON"),
    "remote reference": (dump(REMOTE).encode(), "refers to 'http://127.0.0.1:1/schema.json'"),
    "file reference": (dump(FILE).encode(), "refers to 'file:///etc/passwd'"),
    "relative reference": (dump(LOCAL).encode(), "refers to '../../etc/passwd#/x'"),
    "reference under a base": (dump(BASE).encode(), "refers to 'other.json'"),
}


class UsedError(Exception):
    """Something was run or opened."""


@pytest.fixture(autouse=True)
def _nothing_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let any process and any connection be an error."""

    def used(*_: object, **__: object) -> None:
        raise UsedError

    for owner, name in ((socket.socket, "connect"), (socket, "getaddrinfo"), (subprocess, "Popen")):
        monkeypatch.setattr(owner, name, used)


def refused(path: Path, folder: Path, capsys: Captured) -> str:
    """Generate from a document and return the message of the refusal."""
    (folder / "operations.py").write_text("old", encoding="utf-8")
    before = files(folder.parent)
    arguments = ["generate", "--description", str(path), "--output", str(folder)]
    assert command.main(arguments) == 1
    assert files(folder.parent) == before
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("codegen: ")
    assert printed.err.count("\n") == 1
    return printed.err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a package that must stay as it is."""
    made = tmp_path / "out" / "api"
    made.mkdir(parents=True)
    return made


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_documents_are_refused(
    kind: str, tmp_path: Path, folder: Path, capsys: Captured
) -> None:
    """A hostile document is refused in one line that says why."""
    data, reason = HOSTILE[kind]
    (tmp_path / "d.yaml").write_bytes(data)
    assert reason in refused(tmp_path / "d.yaml", folder, capsys)


@pytest.mark.parametrize("first", [b"a: ", b'{"a": "'])
def test_large_documents_are_refused(
    first: bytes, tmp_path: Path, folder: Path, capsys: Captured
) -> None:
    """A document of 60 MB is refused before it is parsed."""
    with (tmp_path / "d.yaml").open("wb") as file:
        file.write(first)
        file.seek(60 * 1024 * 1024)
        file.write(b"x")
    assert "is larger than 20971520 bytes" in refused(tmp_path / "d.yaml", folder, capsys)


def test_examples_are_data(tmp_path: Path, folder: Path, capsys: Captured) -> None:
    """A word like a reference in data opens nothing: what is refused here is something else."""
    words: Json = {"type": "array", "items": {"type": "string"}, "default": ["$ref"]}
    given = operation(requestBody=json_content(words), parameters=[{"name": "x"}])
    path = tmp_path / "d.json"
    path.write_text(dump(describe({"/a": {"get": given}})), encoding="utf-8")
    assert "is not valid OpenAPI" in refused(path, folder, capsys)
