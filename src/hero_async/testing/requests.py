"""What the server saw: one record for every request, kept free of keys and shy in its repr."""

import json
from collections.abc import Mapping
from threading import Lock
from typing import Any

from attrs import define, evolve, field, frozen


@frozen
class RecordedRequest:
    """One request as the server saw it; its repr shows neither body nor query values."""

    method: str
    path: str
    template: str | None
    """The description's path that it matched, such as `/v1/episodes/{id}`."""
    query: Mapping[str, tuple[str, ...]] = field(repr=False, hash=False)
    practice_group_id: str | None
    status: int | None
    """The status sent back; None while it is being answered, and when no answer was sent."""
    body: bytes = field(repr=False)

    @property
    def operation(self) -> str:
        """The operation, such as `GET /v1/episodes/{id}`."""
        return called(self.method, self.template)

    @property
    def json(self) -> Any:
        """The body as JSON.

        Raises:
            ValueError: it is none.
        """
        try:
            return json.loads(self.body)
        except ValueError:
            pass
        raise ValueError("the body of this request is not JSON")

    @property
    def names(self) -> frozenset[str]:
        """What a test may call this request: `GET /v1/episodes/7`, `GET /v1/episodes/{id}`."""
        paths = {self.path, self.template or self.path}
        return frozenset(f"{self.method} {path}" for path in paths)


def called(method: str, template: str | None) -> str:
    """What to call a request where its path, which may hold anything, is not to be seen."""
    return f"{method} {template or '(a path that the description does not have)'}"


@define(eq=False)
class RequestLog:
    """Every request from its arrival on, so that one which never gets an answer counts too."""

    _entries: list[RecordedRequest] = field(init=False, factory=list[RecordedRequest], repr=False)
    _lock: Lock = field(init=False, factory=Lock, repr=False)

    def arrived(self, request: RecordedRequest) -> int:
        """Keep the request, and say under which number."""
        with self._lock:
            self._entries.append(request)
            return len(self._entries) - 1

    def answered(self, number: int, status: int) -> None:
        """Note the status that the request with this number is about to get."""
        with self._lock:
            self._entries[number] = evolve(self._entries[number], status=status)

    def entries(self) -> list[RecordedRequest]:
        """All requests so far, in the order of their arrival."""
        with self._lock:
            return list(self._entries)

    def count(self, name: str) -> int:
        """How many requests went by this name."""
        return sum(name in entry.names for entry in self.entries())
