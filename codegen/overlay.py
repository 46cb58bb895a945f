"""OpenAPI Overlay 1.0: the corrections to the description, each with its reason.

https://spec.openapis.org/overlay/v1.0.0.html. Stricter than the standard in one point: an action
that matches nothing, changes nothing, or infers what the document has by now, is stale and fails.
"""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonpath_rfc9535 as jsonpath

from codegen.document import Json, is_array, is_object, load, objects
from codegen.inferred import confirmed
from codegen.problems import PipelineError

_PART = "; if it infers more than that, delete that part only"


def apply_all(document: Json, overlays: Path) -> Json:
    """Apply each overlay of a folder, in the order of the file names."""
    for path in sorted(overlays.glob("*.yaml")):
        document = apply(document, load(path), path.name)
    return document


def apply(document: Json, overlay: Json, origin: str) -> Json:
    """Apply one overlay to a copy of the document.

    Raises:
        PipelineError: an action without a reason, or one that is stale.
    """
    for number, action in enumerate(overlay["actions"], 1):
        where = f"{origin}, action {number} ({action.get('target')})"
        if not action.get("description"):
            raise PipelineError(f"{where}: has no description; say why it is needed")
        if not {"target", "update"} <= action.keys() and not {"target", "remove"} <= action.keys():
            raise PipelineError(f"{where}: needs a target, and update or remove")
        remedy = _deletion(overlay, number, origin)
        if published := ", ".join(_published(document, action)):
            raise PipelineError(f"{where}: the document has {published} itself: {remedy}{_PART}")
        changed = _applied(deepcopy(document), action, where)
        if changed == document:
            raise PipelineError(f"{where}: changes nothing, the document has it: {remedy}")
        document = changed
    return document


def _deletion(overlay: Json, number: int, origin: str) -> str:
    """What to do about an action that the document has made needless."""
    title = objects(overlay, "info").get("title", "")
    rest = len(overlay["actions"]) - 1
    if rest == 0:
        return f"delete codegen/overlays/{origin} ({title!r}), this is its only action"
    return f"delete action {number} of codegen/overlays/{origin} ({title!r})"


def _published(document: Json, action: Json) -> list[str]:
    """What the action infers although the document has it; nothing for a target that is amiss."""
    if action.get("remove"):
        return []
    try:
        nodes = jsonpath.find(action["target"], document)
    except jsonpath.JSONPathError:
        return []
    return [name for node in nodes for name in confirmed(document, node.location, action["update"])]


def _applied(document: Json, action: Json, where: str) -> Json:
    try:
        nodes = jsonpath.find(action["target"], document)
    except jsonpath.JSONPathError as error:
        raise PipelineError(f"{where}: the target is no JSONPath: {error}") from error
    if not nodes:
        raise PipelineError(
            f"{where}: matches nothing; the document has moved on, mend or remove it"
        )
    if action.get("remove"):
        # The last first: what is removed from an array moves what stands behind it.
        for location in sorted({node.location for node in nodes}, reverse=True):
            _remove(document, location)
        return document
    for node in nodes:
        _merge(node.value, action["update"], where)
    return document


def _remove(document: Any, location: tuple[int | str, ...]) -> None:
    *parents, last = location
    for key in parents:
        document = document[key]
    del document[last]


def _merge(target: Any, update: Any, where: str) -> None:
    if is_array(target):
        target.append(deepcopy(update))
        return
    if not is_object(target) or not is_object(update):
        raise PipelineError(f"{where}: the target must be an object or an array")
    for key, value in update.items():
        if is_object(value) and is_object(target.get(key)):
            _merge(target[key], value, where)
        elif is_array(value) and is_array(target.get(key)):
            target[key] = target[key] + deepcopy(value)
        else:
            target[key] = deepcopy(value)
