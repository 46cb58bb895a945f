"""The way to the API: a proxy, names, a connection. What is on the way is not named, only whose."""

from __future__ import annotations

from typing import Final
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies, proxy_bypass

import anyio
from attrs import field, frozen

from hero_async.cli.diagnosis.finding import Finding, Findings, failed, fine
from hero_async.cli.exits import Exit
from hero_async.cli.trouble import Trouble

_SECONDS: Final = 5.0
_PORTS: Final = {"http": 80, "https": 443}

_FIX_PROXY: Final = (
    "correct HTTPS_PROXY (or HTTP_PROXY, ALL_PROXY), start the proxy, or name the API's host in "
    "NO_PROXY if it can be reached directly"
)
_FIX_HOST: Final = (
    "look at this machine's network, DNS and firewall; if HERO_BASE_URL is set, correct it; if "
    "only a proxy leads out, set HTTPS_PROXY"
)


@frozen
class Hop:
    """What this machine connects to first: the proxy if there is one, else the API."""

    proxy: str | None = field(repr=False)
    parts: SplitResult = field(repr=False)

    @classmethod
    def to(cls, address: str) -> Hop:
        """By the rules that the SDK follows."""
        target = urlsplit(address)
        proxy = None
        if not proxy_bypass(target.hostname or ""):
            proxies = getproxies()
            proxy = proxies.get(target.scheme) or proxies.get("all")
        return cls(proxy, urlsplit(proxy) if proxy else target)

    @property
    def name(self) -> str:
        """Whose it is."""
        return "the proxy" if self.proxy else "the API"

    @property
    def place(self) -> tuple[str, int]:
        """Host and port."""
        return self.parts.hostname or "", self.parts.port or _PORTS[self.parts.scheme]

    def trouble(self, says: str) -> Trouble:
        """It can't be got to."""
        return Trouble(says, _FIX_PROXY if self.proxy else _FIX_HOST, Exit.UNREACHABLE)


async def way(hop: Hop) -> Findings:
    """Whether the first hop has a name that is known, and takes connections."""
    yield fine("proxy", "calls go through one" if hop.proxy else "none")
    name = await _name(hop)
    yield name
    if not name.failed:
        yield await _connection(hop)


async def _name(hop: Hop) -> Finding:
    try:
        with anyio.fail_after(_SECONDS):
            await anyio.getaddrinfo(*hop.place)
    except (OSError, ValueError):  # a time-out is the former; no name, or no port, the latter
        return failed("dns", hop.trouble(f"the name of {hop.name} can't be resolved"))
    return fine("dns", f"the name of {hop.name} is known")


async def _connection(hop: Hop) -> Finding:
    try:
        with anyio.fail_after(_SECONDS):
            await (await anyio.connect_tcp(*hop.place)).aclose()
    except OSError:
        return failed("tcp", hop.trouble(f"{hop.name} takes no connection"))
    return fine("tcp", f"{hop.name} takes connections")
