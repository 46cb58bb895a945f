"""Overlays correct the description, and fail as soon as they no longer do."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.document import Json, load
from codegen.generate import HERE
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


GUESS = {
    "/v1/things": {
        "get": {"operationId": "listThings", "responses": {"200": {"description": "It."}}}
    }
}
GUESSED = GUESS["/v1/things"]["get"]


def inferring(target: str, update: Json) -> Json:
    """Build an overlay that infers something, beside another action."""
    other: Json = {"target": "$", "description": "Why.", "update": {"x-other": 1}}
    guess: Json = {"target": target, "description": "Because.", "update": update}
    return {"info": {"title": "Guesses"}, "actions": [other, guess]}


def test_an_inferred_operation_is_added() -> None:
    """An operation that the document lacks is added."""
    document: Json = {"paths": {"/v1/things": {"post": {"operationId": "createThing"}}}}
    changed = apply(document, inferring("$.paths", GUESS), "10.yaml")
    assert changed["paths"]["/v1/things"]["get"] == GUESSED


@pytest.mark.parametrize(
    ("paths", "named"),
    [
        (GUESS, "GET /v1/things"),
        ({"/v1/things": {"get": {"operationId": "things", "responses": {}}}}, "GET /v1/things"),
        ({"/v1/things": {"get": {"summary": "Another shape."}}}, "GET /v1/things"),
        ({"/v2/things": {"get": {"operationId": "listThings"}}}, r"GET /v2/things \(inferred as"),
        ({"/v1/things": {"post": {"operationId": "listThings"}}}, r"POST /v1/things \(inferred"),
    ],
)
def test_a_published_operation_is_not_overwritten(paths: Json, named: str) -> None:
    """As soon as the document has an inferred operation, in whatever shape, the action is stale."""
    whole = inferring("$.paths", GUESS)
    told = rf"^10\.yaml, action 2 .*has {named}.*delete action 2 of codegen/overlays/10\.yaml \('G"
    with pytest.raises(PipelineError, match=told):
        apply({"paths": paths}, whole, "10.yaml")


def test_a_published_path_argument_may_have_another_name() -> None:
    """An inferred path whose argument is named otherwise in the document is stale as well."""
    guess = inferring("$.paths", {"/v1/things/{id}": {"delete": {"responses": {}}}})
    document: Json = {"paths": {"/v1/things/{thing_id}": {"delete": {"operationId": "x"}}}}
    with pytest.raises(PipelineError, match=r"has DELETE /v1/things/{thing_id} \(inferred as"):
        apply(document, guess, "10.yaml")


def test_an_action_on_one_path_is_stale_likewise() -> None:
    """It does not matter whether the target is all paths or the one."""
    guess = inferring("$.paths['/v1/things']", {"get": GUESSED})
    with pytest.raises(PipelineError, match="has GET /v1/things itself"):
        apply({"paths": {"/v1/things": {"get": {"summary": "Mine."}}}}, guess, "10.yaml")
    apply({"paths": {"/v1/things": {"post": {}}}}, guess, "10.yaml")


def test_published_fields_are_not_overwritten() -> None:
    """An inferred field that the document has by now makes the action stale; the others do not."""
    update = {"name": {"type": "string", "x-hero-inferred": True}, "id": {"x-note": "Ours."}}
    guess = inferring("$.properties", update)
    assert apply({"properties": {"id": {"type": "string"}}}, guess, "20.yaml")
    with pytest.raises(PipelineError, match=r"has properties\.name itself"):
        apply({"properties": {"name": {"type": "null"}}}, guess, "20.yaml")


def test_the_last_action_goes_with_its_file() -> None:
    """Where a stale action is the only one, the whole file is to be deleted."""
    overlay = {"info": {"title": "One"}, "actions": [*action("$.a", update={"b": 1})["actions"]]}
    with pytest.raises(PipelineError, match=r"delete codegen/overlays/o\.yaml \('One'\), this is"):
        apply({"a": {"b": 1}}, overlay, "o.yaml")


def test_each_committed_guess_can_be_confirmed(patched: Json) -> None:
    """Once the document has an operation that we infer, its own action says to delete it."""
    overlay = load(HERE / "overlays" / "10-inferred-operations.yaml")
    for action in overlay["actions"]:
        with pytest.raises(PipelineError, match="itself: delete codegen/overlays/10-inferred"):
            apply(patched, {**overlay, "actions": [action]}, "10-inferred-operations.yaml")
