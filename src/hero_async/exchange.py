"""One request out, one whole answer in: read bounded, inflated bounded, checked to be complete."""

from __future__ import annotations

from collections.abc import Mapping

import httpx
from attrs import field, frozen

from hero_async.body import BodyError, body_for


class QuietRequest(httpx.Request):
    """A request whose repr shows neither its address nor its headers."""

    def __repr__(self) -> str:
        return f"<Request {self.method}>"


@frozen
class Answer:
    """An answer whose body was read whole. Its repr shows the status only.

    `flaw` says what was wrong with the body, if it could not be had; `torn` that it broke off.
    """

    status_code: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False, default=b"")
    flaw: str | None = None
    torn: bool = False

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return self.status_code // 100 == _SUCCESS


_SUCCESS = 2


async def exchange(
    transport: httpx.AsyncBaseTransport, request: httpx.Request, max_body: int
) -> Answer:
    """Send, and read the body whole; at most `max_body` bytes of it, inflated.

    A body that can't be had is a flaw of the answer: its status is known all the same.

    Raises:
        httpx.TransportError: no head of an answer came.
    """
    response = await transport.handle_async_request(request)
    status, headers = response.status_code, response.headers
    try:
        content = await _read(response, max_body)
    except BodyError as error:
        return Answer(status, headers, flaw=error.reason, torn=error.torn)
    except (httpx.RequestError, OSError) as error:
        return Answer(status, headers, flaw=f"broke off ({type(error).__name__})", torn=True)
    finally:
        await response.aclose()
    return Answer(status, headers, content)


async def _read(response: httpx.Response, max_body: int) -> bytes:
    # The stream itself, not httpx's decoders: they inflate without a limit and take a cut end.
    body = body_for(response.headers.get("content-encoding", ""), max_body)
    if not isinstance(response.stream, httpx.AsyncByteStream):
        raise BodyError("came over a transport that is not async", torn=False)
    async for chunk in response.stream:
        body.add(chunk)
    return body.whole()
