"""A transport that the caller brought, whose errors are taken for no more than they prove."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

import httpx
from attrs import field, frozen

from hero_async.errors import HeroError
from hero_async.exchange import Head, Ready
from hero_async.foreign_request import Base

# What other libraries say just as well when a connection broke after the request had gone out:
# httpx-aiohttp makes a ConnectTimeout of every lost connection.
_NO_PROOF = (httpx.ConnectTimeout, httpx.PoolTimeout)
_KNOWN = (httpx.RequestError, HeroError, OSError, StopAsyncIteration)


class ForeignTransport:
    """Passes requests on; lets out httpx's errors only, and none that says "never sent" falsely."""

    def __init__(self, inner: httpx.AsyncBaseTransport, base_url: str) -> None:
        self._inner = inner
        self._base = Base.of(base_url)

    async def send(self, request: Ready) -> Head:
        """Pass the request on."""
        with _ERRORS_IN_DOUBT:
            response = await self._inner.handle_async_request(self._base.request(request))
        stream = response.stream
        body = _Body(stream) if isinstance(stream, httpx.AsyncByteStream) else stream
        return _Head(response.status_code, response.headers, body)

    def is_clean(self) -> bool:
        """It looks after its own connections."""
        return True

    async def aclose(self) -> None:
        """Close it, as httpx's own clients do."""
        await self._inner.aclose()


@frozen
class _Head:
    """What is wanted of a response of httpx's, whose own close costs more than its stream's."""

    status_code: int
    headers: httpx.Headers = field(repr=False)
    stream: httpx.SyncByteStream | httpx.AsyncByteStream = field(repr=False)

    async def aclose(self) -> None:
        if isinstance(self.stream, httpx.AsyncByteStream):
            await self.stream.aclose()


class _Body(httpx.AsyncByteStream):
    """Not a generator: one that is left in the middle is finished by whoever collects garbage."""

    def __init__(self, inner: httpx.AsyncByteStream) -> None:
        self._inner = inner
        self._chunks = aiter(inner)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        with _ERRORS_IN_DOUBT:
            return await anext(self._chunks)

    async def aclose(self) -> None:
        with _ERRORS_IN_DOUBT:
            await self._inner.aclose()


class _ErrorsInDoubt:
    """What foreign code raises is a failed attempt, and proves little."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, _NO_PROOF):
            raise httpx.ReadTimeout(type(error).__name__) from error
        if isinstance(error, Exception) and not isinstance(error, _KNOWN):
            raise httpx.ReadError(type(error).__name__) from error


_ERRORS_IN_DOUBT: Final = _ErrorsInDoubt()
