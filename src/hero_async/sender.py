"""Calls for one practice: puts address and credentials on a request, and sends it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ParamSpec, Protocol, TypeVar
from urllib.parse import urlencode

from attrs import evolve, field, frozen
from hero_api.errors import DecodeError, RequestError
from hero_api.operations import OPERATIONS
from hero_api.wire import RawResponse, RequestParts

from hero_async.config import Settings, header_safe
from hero_async.errors import InvalidRequestError
from hero_async.exchange import Answer
from hero_async.failures import invalid_response
from hero_async.options import RequestOptions
from hero_async.transport import Outgoing, Transport

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_COMMON_HEADERS = (
    ("accept", "application/json"),
    ("accept-encoding", "gzip"),
    ("user-agent", "hero-async"),
)


class Binding(Protocol[P, T_co]):
    """A module of `hero_api.api`: how one operation's request is built and its answer read."""

    @property
    def build_request(self) -> Callable[P, RequestParts]:
        """Builds the request without sending it."""
        ...

    @property
    def parse_response(self) -> Callable[[RawResponse], T_co]:
        """Reads a successful answer."""
        ...


@frozen
class PracticeSender:
    """Sends for one practice. Views of other practices share its transport, never its headers.

    It is what `hero.raw` gives: pass it as `client=` to any function of `hero_api.api`.
    """

    transport: Transport = field(repr=False)
    settings: Settings = field(repr=False)
    practice_group_id: str
    options: RequestOptions = field(factory=RequestOptions, repr=False)

    def for_practice(self, practice_group_id: str) -> PracticeSender:
        """The same for another practice.

        Raises:
            ConfigurationError: the id can't be sent in a header.
        """
        safe = header_safe(practice_group_id, "practice_group_id")
        return evolve(self, practice_group_id=safe)

    def using(self, options: RequestOptions | None) -> PracticeSender:
        """The same with other options, where these say something."""
        return self if options is None else evolve(self, options=options.over(self.options))

    async def send(self, request: RequestParts) -> Answer:
        """Send a request of the bindings; a 2xx answer.

        Raises:
            CallError: there was no 2xx answer.
        """
        return await self.transport.send(self._outgoing(request))

    async def call(self, binding: Binding[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Build, send, and read the answer.

        Raises:
            InvalidRequestError: an argument can't be sent; nothing was.
            CallError: the call failed, or its answer can't be read.
        """
        request = _built(partial(binding.build_request, *args, **kwargs))
        answer = await self.send(request)
        try:
            return binding.parse_response(answer)
        except DecodeError as error:
            reason = error.reason
        raise invalid_response(OPERATIONS[request.operation], reason, answer)

    def _outgoing(self, parts: RequestParts) -> Outgoing:
        query = f"?{urlencode(parts.query)}" if parts.query else ""
        return Outgoing(
            operation=OPERATIONS[parts.operation],
            method=parts.method,
            url=f"{self.settings.base_url}{parts.path}{query}",
            headers=self._headers(parts),
            content=parts.content,
            policy=self.options.policy(self.settings.retries),
            timeouts=self.options.timeouts(self.settings.timeouts),
        )

    def _headers(self, parts: RequestParts) -> tuple[tuple[str, str], ...]:
        content_type = (("content-type", parts.content_type),) if parts.content_type else ()
        credentials = (
            ("x-api-key", self.settings.api_key.reveal()),
            ("x-practice-group-id", self.practice_group_id),
        )
        own = dict((*_COMMON_HEADERS, *parts.headers, *self.options.header_pairs()))
        return (*own.items(), *content_type, *credentials)


def _built(build: Callable[[], RequestParts]) -> RequestParts:
    """The request; what the bindings refuse becomes the SDK's own error.

    It is raised outside the handler: the bindings' frames hold the refused values.
    """
    try:
        return build()
    except RequestError as error:
        argument, reason = error.argument, error.reason
    raise InvalidRequestError(argument, reason)
