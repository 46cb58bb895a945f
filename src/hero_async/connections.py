"""Where connections come from: our own, one a slot, or a transport that the caller brought."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Final, Protocol
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import anyio
import anyio.to_thread
import httpx

from hero_async.config import is_loopback
from hero_async.errors import ConfigurationError
from hero_async.exchange import Line
from hero_async.quiet import hush, quietly
from hero_async.secret import Secret

_NOTHING: Final = nullcontext()
_ALPN: Final = ["http/1.1"]


class Connections(Protocol):
    """What a slot is filled with."""

    async def open(self) -> Line:
        """A line for one slot. It need not connect before it is used."""
        ...

    def unlogged(self) -> AbstractContextManager[None]:
        """Around whatever is done with a line: nothing that passes over it gets into a log."""
        ...

    async def discard(self, line: Line) -> None:
        """Done with the line of one slot."""
        ...

    async def aclose(self) -> None:
        """Done with all."""
        ...


class OwnConnections:
    """One connection a slot, over TLS that is always verified."""

    def __init__(
        self,
        base_url: str,
        tls: ssl.SSLContext | None,
        proxy: Secret | None,
        *,
        trust_env: bool,
        monotonic: Callable[[], float],
    ) -> None:
        self._base_url = _reachable(base_url)
        self._tls = tls
        self._proxy = proxy
        self._trust_env = trust_env
        self._monotonic = monotonic
        self._make: Callable[[], Line] | None = None

    async def open(self) -> Line:
        """A line of a single connection.

        Raises:
            ConfigurationError: the certificates that the environment names can't be read.
        """
        make = self._make
        if make is None and self._speaks_tls():
            # Reading certificates takes tens of milliseconds: not on the loop.
            make = await anyio.to_thread.run_sync(self._made_ready)
        self._make = make or self._made_ready()
        return self._make()

    def _speaks_tls(self) -> bool:
        proxy = None if self._proxy is None else self._proxy.reveal()
        return _is_tls(self._base_url) or _is_tls(proxy)

    def _made_ready(self) -> Callable[[], Line]:
        from hero_async.link import Link, Server

        proxy = None if self._proxy is None else self._proxy.reveal()
        tls, proxy_tls = self._tls_for(self._base_url, self._tls), self._tls_for(proxy, None)
        server = Server.of(self._base_url, tls, proxy, proxy_tls)
        return lambda: Link(server, self._monotonic)

    def _tls_for(self, address: str | None, own: ssl.SSLContext | None) -> ssl.SSLContext | None:
        if not _is_tls(address):
            return None
        tls = own or _usual_tls(self._trust_env)
        tls.set_alpn_protocols(_ALPN)
        return tls

    def unlogged(self) -> AbstractContextManager[None]:
        """They never log."""
        return _NOTHING

    async def discard(self, line: Line) -> None:
        """Close the connection."""
        await line.aclose()

    async def aclose(self) -> None:
        """Nothing is held here."""


class BroughtTransport:
    """A transport of the caller's, shared by all slots, which then only count calls."""

    def __init__(self, transport: httpx.AsyncBaseTransport, base_url: str) -> None:
        from hero_async.foreign import ForeignTransport

        self._transport = ForeignTransport(transport, _reachable(base_url))
        hush()

    async def open(self) -> Line:
        """The one transport."""
        return self._transport

    def unlogged(self) -> AbstractContextManager[None]:
        """It may be httpcore's, which logs headers."""
        return quietly()

    async def discard(self, line: Line) -> None:
        """Other slots go on using it."""

    async def aclose(self) -> None:
        """Close it, as httpx's own clients do."""
        await self._transport.aclose()


def proxy_for(base_url: str, proxy: str | None, *, trust_env: bool) -> Secret | None:
    """The proxy to use: the given one, else what HTTPS_PROXY and NO_PROXY say of this address.

    Raises:
        ConfigurationError: it is not an http or https address, or would carry keys in the clear.
    """
    address = proxy or (_environment_proxy(base_url) if trust_env else None)
    if address is None:
        return None
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"}:
        raise ConfigurationError("the proxy must be an http:// or https:// address")
    if urlsplit(base_url).scheme == "http" and not is_loopback(parts.hostname or ""):
        raise ConfigurationError("a proxy off loopback needs https: keys never travel in the clear")
    return Secret(address)


def verified(tls: ssl.SSLContext | None) -> ssl.SSLContext | None:
    """The context, if it proves who the server is.

    Raises:
        ConfigurationError: it does not.
    """
    if tls is not None and (tls.verify_mode != ssl.CERT_REQUIRED or not tls.check_hostname):
        raise ConfigurationError("tls must verify the certificate and the host name")
    return tls


def _reachable(base_url: str) -> str:
    """The checked address, if httpx can parse it, too.

    Raises:
        ConfigurationError: it can't, as with 999.1.1.1.
    """
    try:
        httpx.URL(base_url)
    except httpx.InvalidURL:
        pass
    else:
        return base_url
    # Out here, where the error that quotes the address is not its context.
    raise ConfigurationError("base_url must be an address such as https://api.example.org")


def _is_tls(address: str | None) -> bool:
    return address is not None and urlsplit(address).scheme == "https"


def _environment_proxy(base_url: str) -> str | None:
    parts = urlsplit(base_url)
    if proxy_bypass(parts.hostname or ""):
        return None
    proxies = getproxies()
    return proxies.get(parts.scheme) or proxies.get("all")


def _usual_tls(trust_env: bool) -> ssl.SSLContext:
    try:
        return httpx.create_ssl_context(trust_env=trust_env)
    except OSError:
        reason = "the certificates that SSL_CERT_FILE or SSL_CERT_DIR names can't be read"
    raise ConfigurationError(reason)
