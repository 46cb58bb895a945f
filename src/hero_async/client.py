"""HeroClient: puts the parts together, owns the connections, hands out views of practices."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import TracebackType
from typing import Any, Self

import httpx

from hero_async.config import Environment, Settings, Timeouts
from hero_async.lazy_transport import LazyTransport, pooled_http
from hero_async.resources.elements import Elements
from hero_async.resources.episodes import Episodes
from hero_async.retry import RetryPolicy
from hero_async.runtime import Runtime
from hero_async.sender import PracticeSender
from hero_async.tokens import TokenCache
from hero_async.transport import Transport


class PracticeView:
    """The API as one practice sees it. Making one costs nothing; all share one client's parts."""

    def __init__(self, sender: PracticeSender, tokens: TokenCache) -> None:
        self._sender = sender
        self._tokens = tokens

    @property
    def practice_group_id(self) -> str:
        """The practice that every call from here is for."""
        return self._sender.practice_group_id

    @property
    def raw(self) -> PracticeSender:
        """The sender for the functions of `hero_api.api`, with the same retries and limits."""
        return self._sender

    @cached_property
    def episodes(self) -> Episodes:
        """Episodes and their notes."""
        return Episodes(self._sender)

    @cached_property
    def elements(self) -> Elements:
        """Tokens for Hero Elements."""
        return Elements(self._sender, self._tokens)

    def for_practice(self, practice_group_id: str) -> PracticeView:
        """The API as another practice sees it; this view stays as it is.

        Hero answers only if a network it configured holds both practices
        (developer.herohealth.net/pages/api/authentication).

        Raises:
            ConfigurationError: the id can't be sent in a header.
        """
        return PracticeView(self._sender.for_practice(practice_group_id), self._tokens)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} practice_group_id={self.practice_group_id!r}>"


class HeroClient(PracticeView):
    """An async client of the Hero Health Public API.

    Use it as `async with HeroClient(...) as hero`, or call `aclose()`. Say where it sends by
    `environment` ("staging" or "production", each with keys of its own) or by `base_url`.
    `transport` replaces the connections: a fake in tests, another HTTP library in production.

    Raises:
        ConfigurationError: settings that can't work; none is quoted.
    """

    def __init__(  # settings, all by name
        self,
        *,
        api_key: str,
        practice_group_id: str,
        environment: Environment | str | None = None,
        base_url: str | None = None,
        retries: RetryPolicy | None = None,
        timeouts: Timeouts | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        runtime: Runtime | None = None,
    ) -> None:
        settings = Settings.checked(api_key, practice_group_id, environment, base_url)
        runtime = runtime or Runtime()
        self._transport = Transport(
            inner=LazyTransport(pooled_http if transport is None else lambda: transport),
            policy=retries or RetryPolicy(),
            timeouts=timeouts or Timeouts(),
            runtime=runtime,
        )
        sender = PracticeSender.default(self._transport, settings)
        super().__init__(sender, TokenCache(runtime.monotonic))

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None, **settings: Any) -> Self:
        """A client from HERO_API_KEY, HERO_PRACTICE_GROUP_ID and HERO_ENVIRONMENT.

        HERO_BASE_URL may stand in for HERO_ENVIRONMENT. `settings` are the constructor's.

        Raises:
            ConfigurationError: naming the variable that is missing or wrong.
        """
        found = Settings.from_environ(environ)
        return cls(
            api_key=found.api_key.reveal(),
            practice_group_id=found.practice_group_id,
            base_url=found.base_url,
            **settings,
        )

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
