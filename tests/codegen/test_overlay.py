"""Overlays correct the description, and fail as soon as they no longer do."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.document import Json
from codegen.overlay import apply, apply_all
from codegen.problems import PipelineError


def action(target: str, **fields: object) -> Json:
    """Build an overlay of one action that says why it is there."""
    return {"actions": [{"target": target, "description": "Because.", **fields}]}


def test_update_merges_objects() -> None:
    """An update adds to the objects that it names and leaves their other fields alone."""
    document = {"a": {"b": {"x": 1}, "c": 2}}
    changed = apply(document, action("$.a", update={"b": {"y": 3}}), "o.yaml")
    assert changed == {"a": {"b": {"x": 1, "y": 3}, "c": 2}}


def test_update_replaces_values() -> None:
    """An update takes the place of a value that is no object and no array."""
    assert apply({"a": {"b": 1}}, action("$.a", update={"b": 2}), "o.yaml") == {"a": {"b": 2}}


def test_update_joins_arrays() -> None:
    """An array in an update is appended to the array that is there."""
    changed = apply({"a": {"b": [1]}}, action("$.a", update={"b": [2]}), "o.yaml")
    assert changed == {"a": {"b": [1, 2]}}


def test_update_of_an_array_appends() -> None:
    """An update whose target is an array becomes its last item."""
    assert apply({"a": [1]}, action("$.a", update={"b": 2}), "o.yaml") == {"a": [1, {"b": 2}]}


def test_update_reaches_every_match() -> None:
    """An update is applied wherever its target matches."""
    changed = apply({"a": {"x": {}}, "b": {"x": {}}}, action("$.*.x", update={"y": 1}), "o.yaml")
    assert changed == {"a": {"x": {"y": 1}}, "b": {"x": {"y": 1}}}


def test_updates_do_not_share() -> None:
    """Two places that got the same update are two values: to change one leaves the other."""
    changed = apply({"a": {}, "b": {}}, action("$[*]", update={"x": {"y": [1]}}), "o.yaml")
    changed["a"]["x"]["y"].append(2)
    assert changed["b"] == {"x": {"y": [1]}}


def test_remove_takes_fields_out() -> None:
    """A removal takes its target out and nothing else."""
    assert apply({"a": {"b": 1, "c": 2}}, action("$.a.b", remove=True), "o") == {"a": {"c": 2}}


def test_remove_takes_several_items_out() -> None:
    """A removal takes out every matching item of one array, and no neighbour of theirs."""
    document = {"a": [{"x": 1}, {"x": 1}, {"y": 1}, {"x": 1}]}
    assert apply(document, action("$.a[?@.x]", remove=True), "o.yaml") == {"a": [{"y": 1}]}


def test_remove_comes_before_update() -> None:
    """An action that removes ignores its update, as the standard says."""
    assert apply({"a": {}}, action("$.a", remove=True, update={"b": 1}), "o.yaml") == {}


def test_document_is_left_alone() -> None:
    """What is passed in stays as it was."""
    document = {"a": {"b": [1]}}
    apply(document, action("$.a", update={"b": [2]}), "o.yaml")
    assert document == {"a": {"b": [1]}}


def test_overlays_apply_in_order_of_their_names(tmp_path: Path) -> None:
    """The overlay with the later file name sees, and may change, what an earlier one did."""
    text = "actions: [{{target: $, description: Why., update: {{a: {}}}}}]"
    (tmp_path / "20.yaml").write_text(text.format("second"), encoding="utf-8")
    (tmp_path / "10.yaml").write_text(text.format("first"), encoding="utf-8")
    assert apply_all({}, tmp_path) == {"a": "second"}


@pytest.mark.parametrize(
    ("overlay", "reason"),
    [
        (action("$.gone", update={"b": 1}), "matches nothing"),
        (action("$.gone", remove=True), "matches nothing"),
        (action("$.a", update={"b": 1}), "changes nothing"),
        (action("$.a", remove=False, update={"b": 1}), "changes nothing"),
        (action("$.a.b", update={"c": 1}), "must be an object or an array"),
        (action("$.a", update=1), "must be an object or an array"),
        (action("$.a["), "needs a target, and update or remove"),
        (action("$.a[", remove=True), "is no JSONPath"),
        ({"actions": [{"target": "$.a", "remove": True}]}, "has no description"),
    ],
)
def test_bad_actions_fail(overlay: Json, reason: str) -> None:
    """An action that is stale, mistaken or without a reason fails, and the text says which."""
    with pytest.raises(PipelineError, match=r"^o\.yaml, action 1 \(.*" + reason):
        apply({"a": {"b": 1}}, overlay, "o.yaml")


def test_a_later_bad_action_is_counted() -> None:
    """The message numbers the action that fails."""
    overlay = {"actions": [*action("$", update={"b": 1})["actions"], *action("$.x")["actions"]]}
    with pytest.raises(PipelineError, match="action 2"):
        apply({}, overlay, "o.yaml")
