"""A transport that the caller brought, whose errors are taken for no more than they prove."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator
from contextlib import contextmanager
from typing import cast

import httpx

from hero_async.errors import HeroError
from hero_async.exchange import Head, Ready

# What other libraries say just as well when a connection broke after the request had gone out:
# httpx-aiohttp makes a ConnectTimeout of every lost connection.
_NO_PROOF = (httpx.ConnectTimeout, httpx.PoolTimeout)


class ForeignTransport:
    """Passes requests on; lets out httpx's errors only, and none that says "never sent" falsely."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def send(self, request: Ready) -> Head:
        """Pass the request on."""
        with _errors_in_doubt():
            response = await self._inner.handle_async_request(request.for_httpx())
        response.stream = _Body(cast(httpx.AsyncByteStream, response.stream))
        return response

    def is_clean(self) -> bool:
        """It looks after its own connections."""
        return True

    async def aclose(self) -> None:
        """Close it, as httpx's own clients do."""
        await self._inner.aclose()


class _Body(httpx.AsyncByteStream):
    """Not a generator: one that is left in the middle is finished by whoever collects garbage."""

    def __init__(self, inner: httpx.AsyncByteStream) -> None:
        self._inner = inner
        self._chunks = aiter(inner)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        with _errors_in_doubt():
            return await anext(self._chunks)

    async def aclose(self) -> None:
        with _errors_in_doubt():
            await self._inner.aclose()


@contextmanager
def _errors_in_doubt() -> Generator[None]:
    try:
        yield
    except _NO_PROOF as error:
        raise httpx.ReadTimeout(type(error).__name__) from error
    except (httpx.RequestError, HeroError, OSError, StopAsyncIteration):
        raise
    except Exception as error:  # foreign code; what it raises is a failed attempt
        raise httpx.ReadError(type(error).__name__) from error
