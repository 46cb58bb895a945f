"""Faults that a test can queue: what goes wrong with the next matching request."""

from collections.abc import Mapping
from threading import Lock
from typing import TypeAlias

from attrs import define, field, frozen


@frozen
class Status:
    """The request is answered with this status at once, and changes nothing."""

    code: int
    retry_after: int | str | None = None
    body: bytes = field(default=b"", repr=False)
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False, hash=False)

    def all_headers(self) -> dict[str, str]:
        """The headers of the answer, `Retry-After` among them if one was asked for."""
        waiting = {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}
        return {**waiting, **self.headers}


@frozen
class Delay:
    """The request waits this many seconds, then gets its normal answer."""

    seconds: float


@frozen
class Drop:
    """The connection breaks without an answer, before or after the request took effect."""

    after_processing: bool


Fault: TypeAlias = Status | Delay | Drop


class ConnectionDroppedError(Exception):
    """Asks whoever carries the request to break the connection under it."""


@frozen
class _Planned:
    fault: Fault
    on: str | None


@define(eq=False)
class FaultQueue:
    """Hands out queued faults, each once, the oldest matching one first."""

    _planned: list[_Planned] = field(init=False, factory=list[_Planned])
    _lock: Lock = field(init=False, factory=Lock, repr=False)

    def add(self, fault: Fault, on: str | None, times: int) -> None:
        """Queue `fault` for the next `times` requests called `on`, or for any if it is None."""
        with self._lock:
            self._planned += [_Planned(fault, on)] * times

    def planned(self) -> list[tuple[Fault, str | None]]:
        """Those that have not happened yet, and which request each waits for."""
        with self._lock:
            return [(each.fault, each.on) for each in self._planned]

    def take(self, names: frozenset[str]) -> Fault | None:
        """The fault for a request that goes by these names, if one is due."""
        with self._lock:
            for position, planned in enumerate(self._planned):
                if planned.on is None or planned.on in names:
                    return self._planned.pop(position).fault
        return None
