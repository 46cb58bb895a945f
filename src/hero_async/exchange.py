"""One request out, one whole answer in: read bounded, inflated bounded, checked to be complete."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import httpx

from hero_async.body import BodyError, body_for

Header = tuple[bytes, bytes]

_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})


# Plain classes: one of each is made for every call, and attrs takes longer, to make the class too.
class Ready:
    """A request as it goes out, but for what HTTP itself adds. Its repr shows the method only."""

    __slots__ = ("content", "headers", "method", "timeouts", "url")

    def __init__(
        self,
        method: str,
        url: str,
        headers: tuple[Header, ...],
        content: bytes | None,
        timeouts: Mapping[str, float],
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.content = content
        self.timeouts = timeouts

    @property
    def length(self) -> bytes | None:
        """What Content-Length says; None where there is none to send (RFC 9110, 8.6)."""
        if not self.content and self.method not in _WITH_BODY:
            return None
        return b"%d" % len(self.content or b"")

    def __repr__(self) -> str:
        return f"<Ready {self.method}>"


class Head(Protocol):
    """The head of an answer, whose body is still to be read; a response of httpx's is one."""

    @property
    def status_code(self) -> int:
        """The status."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers."""
        ...

    @property
    def stream(self) -> httpx.SyncByteStream | httpx.AsyncByteStream:
        """The body."""
        ...

    async def aclose(self) -> None:
        """Done with it, read or not."""
        ...


class Line(Protocol):
    """What carries one exchange at a time."""

    async def send(self, request: Ready) -> Head:
        """Send; the head of the answer.

        Raises:
            httpx.TransportError: there was none.
        """
        ...

    def is_clean(self) -> bool:
        """Whether it may serve another request after one that went well."""
        ...

    async def aclose(self) -> None:
        """Done with it."""
        ...


class Answer:
    """An answer whose body was read whole. Its repr shows the status only.

    `flaw` says what was wrong with the body, if it could not be had; `torn` that it broke off.
    """

    __slots__ = ("content", "flaw", "headers", "status_code", "torn")

    def __init__(
        self,
        status_code: int,
        headers: Mapping[str, str],
        content: bytes = b"",
        *,
        flaw: str | None = None,
        torn: bool = False,
    ) -> None:
        self.status_code = status_code
        self.headers = headers
        self.content = content
        self.flaw = flaw
        self.torn = torn

    def __repr__(self) -> str:
        return f"<Answer {self.status_code}>"

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return self.status_code // 100 == _SUCCESS


_SUCCESS = 2


async def exchange(line: Line, request: Ready, max_body: int) -> Answer:
    """Send, and read the body whole; at most `max_body` bytes of it, inflated.

    A body that can't be had is a flaw of the answer: its status is known all the same.

    Raises:
        httpx.TransportError: no head of an answer came.
    """
    head = await line.send(request)
    status, headers = head.status_code, head.headers
    try:
        content = await _read(head, max_body)
    except BodyError as error:
        return Answer(status, headers, flaw=error.reason, torn=error.torn)
    except (httpx.RequestError, OSError) as error:
        return Answer(status, headers, flaw=f"broke off ({type(error).__name__})", torn=True)
    finally:
        await head.aclose()
    return Answer(status, headers, content)


async def _read(head: Head, max_body: int) -> bytes:
    # The stream itself, not httpx's decoders: they inflate without a limit and take a cut end.
    body, stream = body_for(head.headers.get("content-encoding", ""), max_body), head.stream
    if not isinstance(stream, httpx.AsyncByteStream):
        raise BodyError("came over a transport that is not async", torn=False)
    async for chunk in stream:
        body.add(chunk)
    return body.whole()
