"""A whole run: the same bytes each time, all or nothing, texts that stay texts."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from codegen import __main__ as command
from codegen import gates, tree
from codegen.document import Json, load
from codegen.generate import Inputs, Package, generate
from codegen.problems import PipelineError
from codegen.tables import no_tables
from tests.codegen.conftest import Write
from tests.codegen.documents import describe, files, operation, query

HOSTILE = 'a """ b \' c \\ d \\N{x} {{ 7*7 }} {% raw %} {# e #}\n"""\nimport os\n"""\\'
VALUES = ['a"b', "c\\d", "e\nf", "{{ 7*7 }}", '"""', "{g}"]


def small() -> Json:
    """Build a small description."""
    return describe({"/a": {"get": operation()}})


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a package from a description whose texts look like code."""
    folder = tmp_path_factory.mktemp("hostile")
    properties = {name: {"type": "string", "description": HOSTILE} for name in VALUES}
    schemas = {
        "Thing": {"type": "object", "description": HOSTILE, "properties": properties},
        "Kind": {"type": "string", "description": HOSTILE, "enum": VALUES},
    }
    given = operation(summary=HOSTILE, description=HOSTILE, parameters=[query(VALUES[0])])
    document = describe({"/a": {"get": given}}, schemas)
    document["info"] = {"title": HOSTILE, "version": "1", "description": HOSTILE}
    (folder / "d.json").write_text(command.tree.__name__ and _text(document), encoding="utf-8")
    return generate(Inputs(folder / "d.json", None, no_tables()), folder, "small_api").path


def _text(document: Json) -> str:
    from codegen.document import dump

    return dump(document)


def module(path: Path) -> ast.Module:
    """Read a generated module without running it."""
    return ast.parse(path.read_text(encoding="utf-8"))


def class_of(path: Path) -> ast.ClassDef:
    """Return the class of a generated module."""
    return next(node for node in module(path).body if isinstance(node, ast.ClassDef))
