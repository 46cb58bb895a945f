"""HeroClient: puts the parts together and owns the connections."""

from __future__ import annotations

import ssl
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any, Self

import httpx
from attrs import evolve

from hero_async.budget import Budget
from hero_async.config import (
    Environment,
    Settings,
    Timeouts,
    from_environ,
    positive,
    refuse_missing,
)
from hero_async.connections import (
    BroughtTransport,
    Connections,
    OwnConnections,
    proxy_for,
    verified,
)
from hero_async.hooks import Hook, Hooks
from hero_async.leases import Leases, NoStore, Tokens, TokenStore
from hero_async.pacing import Pacer
from hero_async.retry import RetryPolicy
from hero_async.runtime import Runtime
from hero_async.secret import Secret
from hero_async.sender import PracticeSender
from hero_async.slots import Slots
from hero_async.transport import Transport
from hero_async.view import PracticeView


class HeroClient(PracticeView):
    """An async client of the Hero Health Public API.

    Use it as `async with HeroClient(...) as hero`, or call `aclose()`. Say where it sends by
    `environment` ("staging" or "production", each with keys of its own) or by `base_url`.

    - `retries`, `timeouts`: how often and how long; see `RetryPolicy` and `Timeouts`.
    - `max_connections`: calls under way at once; more of them wait their turn, within their time.
    - `max_requests_per_second`: spaces requests out, and slows down while the server answers 429.
    - `max_response_bytes`: larger answers are refused, compressed or not.
    - `tls`: a context with your own CA or client certificate; it must verify.
    - `proxy`: its address; without one, HTTPS_PROXY and NO_PROXY count, unless `trust_env=False`.
    - `hooks`: watch calls; what is logged under `hero_async` is what they see.
    - `token_store`: shares tokens between processes; without one, each mints its own.
    - `transport`: replaces the connections, TLS and proxy included: a fake in tests, another HTTP
      library in production. It is closed with the client.

    Raises:
        ConfigurationError: settings that can't work; none is quoted.
    """

    def __init__(  # settings, all by name
        self,
        *,
        api_key: str | Secret,
        practice_group_id: str,
        environment: Environment | str | None = None,
        base_url: str | None = None,
        retries: RetryPolicy | None = None,
        timeouts: Timeouts | None = None,
        max_connections: int = 100,
        max_requests_per_second: float | None = None,
        max_response_bytes: int = 16 * 1024 * 1024,
        tls: ssl.SSLContext | None = None,
        proxy: str | None = None,
        trust_env: bool = True,
        hooks: Sequence[Hook] = (),
        token_store: TokenStore | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        runtime: Runtime | None = None,
    ) -> None:
        # Errors below pass through this frame, and a traceback may show its locals.
        key = api_key if isinstance(api_key, Secret) else Secret(api_key)
        del api_key
        settings = evolve(
            Settings.checked(key, practice_group_id, environment, base_url),
            retries=retries or RetryPolicy(),
            timeouts=timeouts or Timeouts(),
        )
        runtime = runtime or Runtime()
        connections: Connections = (
            BroughtTransport(transport, settings.base_url)
            if transport is not None
            else OwnConnections(
                settings.base_url,
                verified(tls),
                proxy_for(settings.base_url, proxy, trust_env=trust_env),
                trust_env=trust_env,
                monotonic=runtime.monotonic,
            )
        )
        self._transport = Transport(
            slots=Slots(connections, positive("max_connections", max_connections)),
            budget=Budget(),
            pacer=Pacer(max_requests_per_second),
            hooks=Hooks(tuple(hooks)),
            runtime=runtime,
            max_body=positive("max_response_bytes", max_response_bytes),
        )
        sender = PracticeSender(self._transport, settings, settings.practice_group_id)
        leases = Leases(sender, Tokens(runtime), token_store or NoStore())
        super().__init__(leases, runtime)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None, **settings: Any) -> Self:
        """A client from HERO_API_KEY, HERO_PRACTICE_GROUP_ID and HERO_ENVIRONMENT.

        HERO_BASE_URL may stand in for HERO_ENVIRONMENT. `settings` are the constructor's, and go
        before the variables.

        Raises:
            ConfigurationError: naming the variable that is missing or wrong.
        """
        if isinstance(settings.get("api_key"), str):
            settings["api_key"] = Secret(settings["api_key"])
        found = from_environ(environ)
        del environ
        if "environment" in settings or "base_url" in settings:
            found = {name: found[name] for name in found if name not in {"environment", "base_url"}}
        merged = {**found, **settings}
        refuse_missing(merged)
        return cls(**merged)

    async def aclose(self) -> None:
        """Close the connections; twice is fine. Later calls raise `ClientClosedError`."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()
