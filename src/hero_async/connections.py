"""Where connections come from: our own, one a slot, or a transport that the caller brought."""

from __future__ import annotations

import ssl
from typing import Any, Final, Protocol
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import anyio
import anyio.to_thread
import httpx
from attrs import field, frozen

from hero_async.errors import ConfigurationError
from hero_async.secret import Secret

_KEEPALIVE_SECONDS: Final = 15.0
_ONE: Final = httpx.Limits(
    max_connections=1, max_keepalive_connections=1, keepalive_expiry=_KEEPALIVE_SECONDS
)


class Connections(Protocol):
    """What a slot is filled with."""

    async def open(self) -> httpx.AsyncBaseTransport:
        """A transport for one slot. It need not connect before it is used."""
        ...

    def is_clean(self, transport: httpx.AsyncBaseTransport) -> bool:
        """Whether a transport may serve another request after one that went well."""
        ...

    async def discard(self, transport: httpx.AsyncBaseTransport) -> None:
        """Done with the transport of one slot."""
        ...

    async def aclose(self) -> None:
        """Done with all."""
        ...


class OwnConnections:
    """One connection of httpx's a slot, over TLS that is always verified."""

    def __init__(self, tls: ssl.SSLContext | None, proxy: Secret | None) -> None:
        self._tls = tls
        self._proxy = proxy

    async def open(self) -> httpx.AsyncBaseTransport:
        """A transport of a single connection."""
        if self._tls is None:
            # Reading the certificates takes tens of milliseconds: not on the event loop.
            self._tls = await anyio.to_thread.run_sync(httpx.create_ssl_context)
        proxy = None if self._proxy is None else self._proxy.reveal()
        return httpx.AsyncHTTPTransport(verify=self._tls, limits=_ONE, proxy=proxy)

    def is_clean(self, transport: httpx.AsyncBaseTransport) -> bool:
        """Whether no byte came that nobody asked for.

        httpcore keeps what follows an answer and gives it to the next request. It has no public
        name for that, so what can't be looked into counts as unclean.
        """
        return _surplus(transport) == b""

    async def discard(self, transport: httpx.AsyncBaseTransport) -> None:
        """Close the connection."""
        await transport.aclose()

    async def aclose(self) -> None:
        """Nothing is held here."""


@frozen
class BroughtTransport:
    """A transport of the caller's, shared by all slots, which then only count calls."""

    transport: httpx.AsyncBaseTransport = field(repr=False)

    async def open(self) -> httpx.AsyncBaseTransport:
        """The one transport."""
        return self.transport

    def is_clean(self, transport: httpx.AsyncBaseTransport) -> bool:  # noqa: ARG002  # the protocol's
        """It looks after its own connections."""
        return True

    async def discard(self, transport: httpx.AsyncBaseTransport) -> None:
        """Other slots go on using it."""

    async def aclose(self) -> None:
        """Close it, as httpx's own clients do."""
        await self.transport.aclose()


def proxy_for(base_url: str, proxy: str | None, *, trust_env: bool) -> Secret | None:
    """The proxy to use: the given one, else what HTTPS_PROXY and NO_PROXY say of this address.

    Raises:
        ConfigurationError: it is not an http or https address.
    """
    address = proxy or (_environment_proxy(base_url) if trust_env else None)
    if address is None:
        return None
    if urlsplit(address).scheme not in {"http", "https"}:
        raise ConfigurationError("the proxy must be an http:// or https:// address")
    return Secret(address)


def verified(tls: ssl.SSLContext | None) -> ssl.SSLContext | None:
    """The context, if it proves who the server is.

    Raises:
        ConfigurationError: it does not.
    """
    if tls is not None and (tls.verify_mode != ssl.CERT_REQUIRED or not tls.check_hostname):
        raise ConfigurationError("tls must verify the certificate and the host name")
    return tls


def _environment_proxy(base_url: str) -> str | None:
    parts = urlsplit(base_url)
    if proxy_bypass(parts.hostname or ""):
        return None
    proxies = getproxies()
    return proxies.get(parts.scheme) or proxies.get("all")


def _surplus(transport: Any) -> bytes | None:
    """Bytes after the last answer; None if there is no saying."""
    pool = getattr(transport, "_pool", None)
    connections = getattr(pool, "connections", ())
    if not connections:
        return b""
    layer: Any = connections[0]
    while layer is not None and not hasattr(layer, "_h11_state"):
        layer = getattr(layer, "_connection", None)
    return None if layer is None else bytes(layer._h11_state.trailing_data[0])  # see is_clean
