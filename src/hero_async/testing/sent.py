"""What was asked of the fake, for a test to assert on: by operation, in names and statuses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import final

from attrs import field, frozen

from hero_async.testing.contract import Contract
from hero_async.testing.requests import RecordedRequest, RequestLog


@final
@frozen(eq=False)
class Sent:
    """The requests that reached the fake, retried and faulted ones included.

    Each is called as the description calls it, `PATCH /v1/episodes/{id}`, or by its path,
    `PATCH /v1/episodes/7`. A name that the description does not have is a ValueError, since no
    request could ever match it. Whatever fails says operations and statuses, never what was sent.
    """

    _contract: Contract = field(repr=False)
    _log: RequestLog = field(repr=False)

    def all(self, name: str) -> list[RecordedRequest]:
        """Those that go by this name, the oldest first."""
        self._contract.require(name)
        return [entry for entry in self._log.entries() if name in entry.names]

    def one(self, name: str) -> RecordedRequest:
        """The only one.

        Raises:
            AssertionError: there is none, or more than one; it lists what there is.
        """
        __tracebackhide__ = True
        (found,) = self.exactly(1, name)
        return found

    def none(self, name: str) -> None:
        """Let there be none.

        Raises:
            AssertionError: there is one; it lists what there is.
        """
        __tracebackhide__ = True
        self.exactly(0, name)

    def exactly(self, n: int, name: str) -> list[RecordedRequest]:
        """Those that go by this name, which are `n`.

        Raises:
            AssertionError: they are not; it lists what there is.
        """
        __tracebackhide__ = True
        found = self.all(name)
        if len(found) != n:
            raise AssertionError(self._difference(n, name, len(found)))
        return found

    def _difference(self, n: int, name: str, found: int) -> str:
        what = self._contract.operation(name)
        return f"expected {n} of {what}, there were {found}\n{summary(self._log.entries())}"


def summary(entries: Sequence[RecordedRequest]) -> str:
    """What was called how often, with what status; "none" where no answer was sent."""
    if not entries:
        return "no request reached the fake"
    return "\n".join(["what reached the fake:", *_lines(entries)])


def _lines(entries: Sequence[RecordedRequest]) -> Iterator[str]:
    statuses: dict[str, list[str]] = {}
    for entry in entries:
        status = "none" if entry.status is None else str(entry.status)
        statuses.setdefault(entry.operation, []).append(status)
    for operation, each in statuses.items():
        yield f"  {len(each)} x {operation} ({', '.join(each)})"
