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
        kinds = {
            kind: media
            for kind, media in content.items()
            if not _base(kind).startswith("multipart/")
        }
        if content and not kinds:
            raise CannotCarry(f"its body is {', '.join(content)}, which can't be sent")
        chosen = self._chosen(f"{key} body", kinds, (JSON, FORM, BYTES, TEXT))
        return {"required": body.get("required") is True, "content": chosen} if chosen else {}

    def answer(self, place: str, given: Json) -> Json:
        """One answer."""
        answer = self._references.resolved(given)
        content = self._chosen(place, objects(answer, "content"), (JSON, TEXT, BYTES))
        if content and (kind := next(iter(content))) not in (JSON, TEXT, BYTES):
            content = {JSON: content[kind]}
        return {"description": "", "content": content} if content else {"description": ""}

    def _chosen(self, place: str, content: Json, order: tuple[str, ...]) -> Json:
        by_kind = {name: _kind(name, media, order) for name, media in reversed(content.items())}
        for kind in order:
            for name in [name for name in reversed(by_kind) if by_kind[name] == kind][:1]:
                dropped = [other for other in content if other != name]
                self._changes += [f"{place}: {other} dropped for {name}" for other in dropped]
                return {
                    self._media_name(name, kind): {
                        "schema": self._schema(content[name], kind, place)
                    }
                }
        return {}

    def _schema(self, media: Json, kind: str, place: str) -> Json:
        if kind in (TEXT, BYTES):
            return _RAW
        return self._lowering.lowered(media.get("schema", True), place)

    def _media_name(self, name: str, kind: str) -> str:
        base = _base(name)
        if "*" in base:
            return kind
        return base


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
