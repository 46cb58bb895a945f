"""Whatever is changed in the description, the diff tells of it, at the right operation."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.diff.changes import grouped
from codegen.diff.compare import compare
from codegen.document import Json, is_array, is_object
from tests.codegen.diff.conftest import OLD
from tests.codegen.diff.edits import Edit, append, drop, found, put


def _places(value: Any, pointer: str) -> list[str]:
    """Every pointer below a value."""
    here = [pointer]
    children: list[tuple[object, Any]] = []
    if is_object(value):
        children = list(value.items())
    elif is_array(value):
        children = list(enumerate(value))
    for key, item in children:
        name = str(key).replace("~", "~0").replace("/", "~1")
        here += _places(item, f"{pointer}/{name}")
    return here


def _edits(pointer: str) -> list[Edit]:
    """What may be done at a place so that the document says something else."""
    holder, _, key = pointer.rpartition("/")
    value, parent = found(OLD, pointer), found(OLD, holder)
    is_name = holder.endswith(("/properties", "/responses"))
    if value is None:
        return []  # null in an enum beside a nullable type: both dialects write it either way
    if is_array(parent):
        return [drop(pointer)] if holder.endswith(("/enum", "/required", "/parameters")) else []
    if is_name:
        return [drop(pointer)]
    words: dict[str, list[Edit]] = {
        "description": [put(pointer, "Another text."), drop(pointer)],
        "summary": [put(pointer, "Another text.")],
        "operationId": [put(pointer, "anotherName")],
        "pattern": [put(pointer, "^another$"), drop(pointer)],
        "minLength": [put(pointer, 5), drop(pointer)],
        "format": [put(pointer, "another")],
        "tags": [put(pointer, ["Another"])],
        "requestBody": [drop(pointer)],
        "content": [drop(pointer)],
        "enum": [append(pointer, "another"), drop(pointer)],
        "examples": [put(pointer, ["another"])],
        "default": [put(pointer, "another")],
        "type": [put(pointer, "null-like")] if value != "object" else [],
        "schema": [put(pointer, {"type": "another"})],
        "properties": [put(f"{pointer}/another", {"type": "string"})],
    }
    return words.get(key, [])


_PATHS = [(path, method) for path, item in OLD["paths"].items() for method in item]
_IN_OPERATIONS = [
    (f"{method.upper()} {path}", edit)
    for path, method in _PATHS
    for pointer in _places(OLD["paths"][path][method], f"/paths/{path.replace('/', '~1')}/{method}")
    if pointer.count("/") > 3
    for edit in _edits(pointer)
]
_IN_SCHEMAS = [
    edit
    for pointer in _places(OLD["components"]["schemas"], "/components/schemas")
    if pointer.count("/") > 3
    for edit in _edits(pointer)
]


def changed(edit: Edit) -> Json:
    """Return the description after one edit."""
    new = deepcopy(OLD)
    edit(new)
    return new


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(_IN_OPERATIONS))
def test_changes_of_an_operation(case: tuple[str, Edit]) -> None:
    """A change inside an operation is told, of this operation and of no other."""
    operation, edit = case
    assert {it.place.operation for it in compare(OLD, changed(edit))} == {operation}


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(_IN_SCHEMAS))
def test_changes_of_a_component(edit: Edit) -> None:
    """A change inside a component is told, and every group of it has a place."""
    groups = grouped(compare(OLD, changed(edit)))
    assert groups
    assert all(group.places for group in groups)
    assert not compare(changed(edit), changed(edit))
