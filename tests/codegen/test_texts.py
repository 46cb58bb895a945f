"""Texts of a description that look like code stay texts in the package."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from codegen.generate import make
from codegen.tables import no_tables
from tests.codegen.documents import describe, operation, query

HOSTILE = 'a """ \u202eb \' c \\ d \\N{x} {{ 7*7 }} {% raw %} {# e #}\n"""\nimport os\n"""\\'
SHOWN = HOSTILE.replace("\u202e", "")
VALUES = [
    'a"b',
    "a\nimport os",
    "\u202e\u2066x\U0001f600",
    "'+x+'",
    "c\\d",
    "{{ 7*7 }}",
    '"""',
    "{g}",
]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a package from a description whose texts look like code."""
    folder = tmp_path_factory.mktemp("hostile")
    properties = {f"{value}{n}": {"type": "string"} for n, value in enumerate(VALUES)}
    schemas = {
        "Thing": {"type": "object", "description": HOSTILE, "properties": properties},
        "Kind": {"type": "string", "description": HOSTILE, "enum": VALUES},
    }
    given = operation(summary=HOSTILE, description=HOSTILE, parameters=[query(VALUES[0])])
    document = describe({'/a"{{ 7*7 }}': {"get": given}}, schemas)
    document["info"] |= {"title": HOSTILE, "description": HOSTILE}
    return make(document, no_tables(), folder, "small_api").path


def read(package: Path, name: str) -> ast.Module:
    """Read a module without running it."""
    return ast.parse((package / name).read_text(encoding="utf-8"))


def class_of(package: Path, name: str) -> ast.ClassDef:
    """Return the class of a module."""
    return next(node for node in read(package, name).body if isinstance(node, ast.ClassDef))


def strings(node: ast.AST) -> set[object]:
    """Return the constants inside a piece of code."""
    return {found.value for found in ast.walk(node) if isinstance(found, ast.Constant)}


def test_summaries(package: Path) -> None:
    """A summary is the docstring of its operation's module, word by word."""
    text = ast.get_docstring(read(package, "api/default/get_thing.py"))
    assert text is not None
    assert text.split() == SHOWN.split()


@pytest.mark.parametrize("name", ["models/thing.py", "models/kind.py"])
def test_descriptions(package: Path, name: str) -> None:
    """The description of a schema is the docstring of its class, but for marks that reorder it."""
    text = ast.get_docstring(class_of(package, name))
    assert text is not None
    assert text.split() == SHOWN.split()


def test_values(package: Path) -> None:
    """The values of an enum are its members' values, letter by letter."""
    body = class_of(package, "models/kind.py").body
    assigned = [ast.literal_eval(node.value) for node in body if isinstance(node, ast.Assign)]
    assert assigned == VALUES


def test_properties(package: Path) -> None:
    """The names of properties are what is read and written, letter by letter."""
    names = {f"{value}{n}" for n, value in enumerate(VALUES)}
    assert names <= strings(class_of(package, "models/thing.py"))


def test_parameters(package: Path) -> None:
    """The names of parameters are what is sent, letter by letter."""
    assert VALUES[0] in strings(read(package, "api/default/get_thing.py"))
