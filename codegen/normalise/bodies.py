"""Bodies of requests and of answers: one media type each, of those that the bindings can carry."""

from __future__ import annotations

import re

from codegen.document import Json, objects
from codegen.normalise.problems import CannotCarry
from codegen.normalise.references import References
from codegen.normalise.schemas import Lowering

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
TEXT = "text/plain"
BYTES = "application/octet-stream"
_RAW: Json = {"type": "string"}


class Bodies:
    """Makes the bodies of one operation after another."""

    def __init__(self, references: References, lowering: Lowering, changes: list[str]) -> None:
        self._references = references
        self._lowering = lowering
        self._changes = changes

    def request(self, key: str, given: Json) -> Json:
        """The body of a request.

        Raises:
            CannotCarry: it has none of the media types that can be sent.
        """
        body = self._references.resolved(given)
        content = objects(body, "content")
        kinds = {name: media for name, media in content.items() if not _is_multipart(name)}
        if content and not kinds:
            raise CannotCarry(f"its body is {', '.join(content)}, which can't be sent")
        chosen = self._chosen(f"{key} body", kinds, (JSON, FORM, BYTES, TEXT))
        if chosen is None:
            return {}
        name, kind, schema = chosen
        sent = kind if "*" in name else _base(name)
        return {
            "required": body.get("required") is True,
            "content": {sent: {"schema": schema}},
        }

    def answer(self, place: str, given: Json) -> Json:
        """One answer."""
        answer = self._references.resolved(given)
        chosen = self._chosen(place, objects(answer, "content"), (JSON, TEXT, BYTES))
        if chosen is None:
            return {"description": ""}
        _, kind, schema = chosen
        return {"description": "", "content": {kind: {"schema": schema}}}

    def _chosen(
        self, place: str, content: Json, order: tuple[str, ...]
    ) -> tuple[str, str, Json] | None:
        """Of several media types the one whose kind comes first: its name, kind and schema."""
        ranked = [(order.index(_kind(name, media, order)), name) for name, media in content.items()]
        if not ranked:
            return None
        rank, chosen = min(ranked, key=lambda pair: pair[0])
        dropped = [name for name in content if name != chosen]
        self._changes += [f"{place}: {name} dropped for {chosen}" for name in dropped]
        if order[rank] in (TEXT, BYTES):
            return chosen, order[rank], _RAW
        schema = self._lowering.lowered(content[chosen].get("schema", True), place)
        return chosen, order[rank], schema


def statuses(key: str, responses: Json, changes: list[str]) -> dict[str, Json]:
    """The answers by status, as `200`, `4XX` or `default`; others are dropped."""
    named = {
        status if status == "default" else status.upper(): given
        for status, given in responses.items()
    }
    for status in list(named):
        if not re.fullmatch(r"[1-5]\d\d|[1-5]XX|default", status):
            if not status.startswith("X-"):
                changes.append(f"{key} {status}: no status, dropped")
            del named[status]
    return named or {"default": {}}


def _is_multipart(name: str) -> bool:
    return _base(name).startswith("multipart/")


def _base(name: str) -> str:
    return name.partition(";")[0].strip().lower()


def _kind(name: str, media: Json, order: tuple[str, ...]) -> str:
    base = _base(name)
    structured = bool({"properties", "$ref", "items"} & objects(media, "schema").keys())
    if base == JSON or base.endswith("+json") or ("*" in base and structured):
        return JSON
    if base == FORM and FORM in order:
        return FORM
    return TEXT if base.startswith("text/") else BYTES
