"""YAML 1.2 as plain values, from its events: no tags, no repeated keys, no growth by aliases.

https://yaml.org/spec/1.2.2/#103-core-schema. Dates stay the text that they were written as.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, cast

import yaml  # type: ignore[import-untyped]  # no stubs are installed
from attrs import define, field
from yaml import events

MAX_DEPTH = 200
MAX_VALUES = 2_000_000

_PLAIN = "tag:yaml.org,2002:"
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def read(data: bytes) -> Any:
    """The one document in the data.

    Raises:
        ValueError: it is not YAML, or holds what is not a plain value.
    """
    try:
        return _Builder(_events(data)).document()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 1}" if mark else ""
        raise ValueError(f"{type(error).__name__}{where}") from error


def _events(data: bytes) -> Iterator[events.Event]:
    parsed: Any = yaml.parse(data, Loader=_LOADER)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # untyped
    return cast(Iterator[events.Event], parsed)


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@define
class _Builder:
    """Makes values of events. Every value counts, those that an alias repeats too."""

    _events: Iterator[events.Event]
    _values: int = 0
    _depth: int = 0
    _anchors: dict[str, tuple[Any, int] | None] = field(factory=dict[str, tuple[Any, int] | None])

    def document(self) -> Any:
        """The value of the first document; there must be no second."""
        value: Any = None
        for event in self._events:
            if isinstance(event, events.NodeEvent):
                value = self._value(event)
            elif isinstance(event, events.DocumentStartEvent) and self._values:
                raise ValueError("more than one document")
        return value

    def _value(self, event: events.NodeEvent) -> Any:
        self._count(1)
        if isinstance(event, events.AliasEvent):
            return self._repeated(event.anchor)
        before, self._depth = self._values, self._depth + 1
        if self._depth > MAX_DEPTH:
            raise ValueError(f"more than {MAX_DEPTH} levels deep")
        if event.anchor:
            self._anchors[event.anchor] = None
        value = self._built(event)
        self._depth -= 1
        if event.anchor:
            self._anchors[event.anchor] = value, self._values - before
        return value

    def _count(self, values: int) -> None:
        self._values += values
        if self._values > MAX_VALUES:
            raise ValueError(f"more than {MAX_VALUES} values, aliases followed")

    def _repeated(self, anchor: str) -> Any:
        known = self._anchors.get(anchor)
        if known is None:
            raise ValueError(f"an alias without end, or to nothing: {anchor!r}")
        self._count(known[1])
        return known[0]

    def _built(self, event: events.NodeEvent) -> Any:
        if isinstance(event, events.ScalarEvent):
            return _scalar(event)
        tag = getattr(event, "tag", None)
        if tag not in (None, "!", f"{_PLAIN}map", f"{_PLAIN}seq"):
            raise ValueError(f"the tag {tag!r}; only plain values are read")
        inner = self._below()
        return self._object(inner) if isinstance(event, events.MappingStartEvent) else list(inner)

    def _below(self) -> Iterator[Any]:
        for event in self._events:
            if isinstance(event, events.CollectionEndEvent):
                return
            if isinstance(event, events.NodeEvent):
                yield self._value(event)

    def _object(self, inner: Iterator[Any]) -> dict[str, Any]:
        result: dict[str, Any] = {}
        merged: list[Any] = []
        for key in inner:
            value = next(inner, None)
            if key == "<<" and isinstance(value, dict):
                merged.append(value)
                continue
            name = _key(key)
            if name in result:
                raise ValueError(f"the key {name!r} twice in one object")
            result[name] = value
        for other in merged:
            result = {**other, **result}
        return result


def _key(key: Any) -> str:
    """A key as text; numbers such as 200 and the words of YAML as they were most likely written."""
    if isinstance(key, (dict, list)):
        raise ValueError("a key that is no text")  # noqa: TRY004  # the one error of reading
    return json.dumps(key) if key is None or isinstance(key, bool) else str(key)


def _scalar(event: events.ScalarEvent) -> Any:
    text = event.value
    tag = (event.tag or "").removeprefix(_PLAIN)
    if tag not in ("", "!", "str", "int", "float", "bool", "null"):
        raise ValueError(f"the tag {event.tag!r}; only plain values are read")
    if tag in ("!", "str") or event.style in ("'", '"', "|", ">"):
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    return float(text) if _FLOAT.fullmatch(text) else text
