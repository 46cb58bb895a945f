"""What passes between the bindings and whoever sends for them."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from typing import Any, Protocol

from attrs import field, frozen


@frozen(eq=False)
class RequestParts:
    """A request of one operation, ready to be sent but for the server's address and credentials.

    The path is percent-encoded. The repr shows the operation only: path, query and body may
    identify a patient.
    """

    operation: str
    method: str = field(repr=False)
    path: str = field(repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    content: bytes | None = field(default=None, repr=False)
    content_type: str | None = field(default=None, repr=False)


class RawResponse(Protocol):
    """An answer whose body has been read whole."""

    @property
    def status_code(self) -> int: ...

    @property
    def headers(self) -> Mapping[str, Any]: ...

    @property
    def content(self) -> bytes: ...


class Sender(Protocol):
    """Sends requests for the bindings."""

    def send(self, request: RequestParts) -> Awaitable[RawResponse]: ...
