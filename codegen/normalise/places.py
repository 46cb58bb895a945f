"""Where a schema stands, as names.yaml writes it.

`PATCH /v1/episodes/{id} body`, `GET /v2/episodes 200.data[]`, `GET /v2/episodes query.status[]`,
`Task.patient.address`: an operation's body, answer or parameter, or a component; then fields after
dots, `[]` for what is in an array, and `|0` for a member of a union, null not counted. References
are passed through, so that a place means the same whether the description shares schemas or not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from codegen.document import Json, array, objects, operations
from codegen.normalise.shapes import Shapes, members, wants_name

_STEP = re.compile(r"\.[^.\[|]+|\[\]|\|\d+")


@frozen
class Spot:
    """A place as seen from the class around it, which may stand at many places."""

    owner: str | None
    step: str


def holders(document: Json) -> Iterator[tuple[str, Json]]:
    """What holds the schema of each parameter, body and answer, by its place, in order."""
    for method, path, operation in operations(document):
        key = f"{method} {path}"
        for parameter in array(operation, "parameters"):
            yield f"{key} {parameter['in']}.{parameter['name'].removesuffix('[]')}", parameter
        bodies = {"body": objects(operation, "requestBody")} | objects(operation, "responses")
        for part, holder in bodies.items():
            for media in objects(holder, "content").values():
                yield f"{key} {part}", media


def roots(document: Json) -> dict[str, Json]:
    """The schema at each of these places."""
    return {place: holder["schema"] for place, holder in holders(document)}


def trace(
    place: str, known: Mapping[str, Json], shapes: Shapes, owner: Callable[[Spot, Json], str]
) -> tuple[Spot, Json] | None:
    """The spot that a place means, and the schema there; nothing, if there is none."""
    root = max((root for root in known if place.startswith(root)), key=len, default=None)
    if root is None:
        return None
    steps = place[len(root) :]
    if "".join(_STEP.findall(steps)) != steps:
        return None
    spot, schema = Spot(None, root), known[root]
    for step in _STEP.findall(steps):
        whole, _ = shapes.whole(schema)
        below = _below(whole, step)
        if below is None:
            return None
        owned = step.startswith(".") and wants_name(whole)
        spot = Spot(owner(spot, whole), step) if owned else Spot(spot.owner, spot.step + step)
        schema = below
    return spot, shapes.whole(schema)[0]


def _below(schema: Json, step: str) -> Json | None:
    if step == "[]":
        return schema.get("items")
    if step[0] == "|":
        number, others = int(step[1:]), members(schema)
        return others[number] if number < len(others) else None
    return objects(schema, "properties").get(step[1:])
