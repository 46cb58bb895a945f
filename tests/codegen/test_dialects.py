"""The same API in another dialect is the same package."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen import gates, tree
from codegen.build import build
from codegen.document import Json, is_array, is_object
from codegen.generate import Package
from codegen.tables import Tables
from tests.codegen.dialects import DIALECTS


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_package_is_the_same(
    dialect: str, patched: Json, package: Package, tables: Tables, tmp_path: Path
) -> None:
    """Every file is the same, byte by byte, but for the description itself."""
    document = DIALECTS[dialect](patched)
    gates.structure(document)
    normal = build(document, tables, tmp_path, "hero_api")
    assert normal.stale == ()
    assert tree.differences(package.path, tmp_path / "hero_api") == ["description.json"]


def test_the_dialects_are_others(patched: Json) -> None:
    """The documents are what they claim to be."""
    inline, old, titled = (DIALECTS[name](patched) for name in ("inline", "old", "titled"))
    assert "$ref" not in _keys(inline)
    assert {"const"} <= _keys(inline)
    assert old["openapi"] == "3.0.3"
    assert "nullable" in _keys(old)
    assert not [kind for kind in _values(old, "type") if not isinstance(kind, str)]
    assert len(old["components"]["schemas"]) > 2 * len(patched["components"]["schemas"])
    assert len(_values(titled, "title")) > 500


def _keys(value: object) -> set[str]:
    if is_object(value):
        return value.keys() | {key for item in value.values() for key in _keys(item)}
    return {key for item in value for key in _keys(item)} if is_array(value) else set()


def _values(value: object, key: str) -> list[object]:
    if is_object(value):
        own = [value[key]] if key in value and not is_object(value[key]) else []
        return own + [found for item in value.values() for found in _values(item, key)]
    return [x for item in value for x in _values(item, key)] if is_array(value) else []
