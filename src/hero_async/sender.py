"""Calls for one practice: puts address and credentials on a request, and sends it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final, ParamSpec, Protocol, TypeVar
from urllib.parse import quote, urlencode

from attrs import evolve, field, frozen
from hero_api.errors import DecodeError

from hero_async.config import Settings, header_safe
from hero_async.errors import InvalidRequestError
from hero_async.exchange import Answer, Header, Ready
from hero_async.options import RequestOptions, lowered
from hero_async.retry import RetryPolicy
from hero_async.transport import Outgoing, Transport

if TYPE_CHECKING:
    from hero_api.operation import Operation
    from hero_api.wire import RawResponse, RequestParts

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Reply = Coroutine[Any, Any, T]

_COMMON_HEADERS: Final = (
    ("accept", "application/json"),
    ("accept-encoding", "gzip"),
    ("user-agent", "hero-async"),
)
_MAX_ADDRESS: Final = 60_000
_UNWATCHED: Final = nullcontext()


class Reading(Protocol[T_co]):
    """A module of `hero_api.api`, as far as it reads answers."""

    @property
    def parse_response(self) -> Callable[[RawResponse], T_co]:
        """Reads a successful answer."""
        ...


class Binding(Reading[T_co], Protocol[P, T_co]):
    """A module of `hero_api.api`: how one operation's request is built and its answer read."""

    @property
    def build_request(self) -> Callable[P, RequestParts]:
        """Builds the request without sending it."""
        ...


@frozen(slots=False)  # for its cached property: attrs makes slots and that for twice the price
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

    def send(self, request: RequestParts) -> Reply[Answer]:
        """Send a request of the bindings; a 2xx answer.

        Raises:
            InvalidRequestError: when awaited: its address is too long, or an extra of the options
                can't be sent.
            CallError: when awaited: there was no 2xx answer.
        """
        return self.fetch(_as_it_came, request)

    def call(self, binding: Binding[P, T], *args: P.args, **kwargs: P.kwargs) -> Reply[T]:
        """Build now; await the result to send and to read the answer.

        Not a coroutine function, and so are the resources' methods: arguments may identify a
        patient, and must not be locals of the frames that an error passes through.

        Raises:
            InvalidRequestError: when awaited: an argument can't be sent; nothing was.
            CallError: when awaited: the call failed, or its answer can't be read.
        """
        return self.ask(binding, partial(binding.build_request, *args, **kwargs))

    def ask(self, binding: Reading[T], build: Callable[[], RequestParts]) -> Reply[T]:
        """The same where the arguments have to be checked first: `build` does that, too.

        What `build` refuses is raised when the result is awaited, as by `call`.
        """
        request = built(build)
        return (
            refusal(request)
            if isinstance(request, InvalidRequestError)
            else self.fetch(binding.parse_response, request)
        )

    async def fetch(self, parse: Callable[[RawResponse], T], request: RequestParts) -> T:
        """Send a request that is built, and read the answer.

        Raises:
            CallError: the call failed, or its answer can't be read, or is about another record.
        """
        operation = operation_of(request)
        with self._watched(operation):
            return self._read(parse, operation, request, await self._sent(operation, request))

    def _read(
        self,
        parse: Callable[[RawResponse], T],
        operation: Operation,
        request: RequestParts,
        answer: Answer,
    ) -> T:
        try:
            parsed = parse(answer)
        except DecodeError as error:
            reason = error.reason
        else:
            if not _is_other_record(operation, request, parsed):
                self.transport.hooks.drifted(operation.id, parsed)
                return parsed
            reason = "is about another record than was asked for"
        from hero_async.failures import invalid_response

        raise invalid_response(operation, reason, answer)

    def _watched(self, operation: Operation) -> AbstractContextManager[None]:
        hooks = self.transport.hooks
        if not hooks.watch_calls:
            return _UNWATCHED
        from hero_async.call_events import CallStarted

        event = CallStarted(
            operation.id,
            operation.method,
            operation.path,
            self.settings.base_url,
            self.practice_group_id,
        )
        return hooks.call(event, self.transport.runtime.monotonic)

    def _sent(self, operation: Operation, request: RequestParts) -> Reply[Answer]:
        outgoing = built(partial(self._outgoing, operation, request))
        return (
            refusal(outgoing)
            if isinstance(outgoing, InvalidRequestError)
            else self.transport.send(outgoing)
        )

    def _outgoing(self, operation: Operation, request: RequestParts) -> Outgoing:
        parts = self.options.extended(request)
        query = f"?{urlencode(parts.query)}" if parts.query else ""
        url = f"{self.settings.base_url}{parts.path}{query}"
        _refuse_unsendable(url)
        common = self._common
        return Outgoing(
            operation,
            Ready(parts.method, url, self._headers(parts), parts.content, common.timeouts),
            common.policy,
            common.total,
        )

    def _headers(self, parts: RequestParts) -> tuple[Header, ...]:
        content_type = _raw((("content-type", parts.content_type),)) if parts.content_type else ()
        added = self.transport.hooks.request_headers(lowered)
        differs = added or parts.headers
        own = self._own_headers(parts.headers, added) if differs else self._common.headers
        return (*own, *content_type, *self._common.credentials)

    def _own_headers(
        self, given: Iterable[tuple[str, str]], added: Iterable[tuple[str, str]] = ()
    ) -> tuple[Header, ...]:
        merged = dict((*added, *_COMMON_HEADERS, *given, *self.options.header_pairs()))
        return _raw(merged.items())

    @cached_property
    def _common(self) -> _Common:
        """What all calls from here have in common, made once."""
        timeouts = self.options.timeouts(self.settings.timeouts)
        credentials = (
            ("x-api-key", self.settings.api_key.reveal()),
            ("x-practice-group-id", self.practice_group_id),
        )
        return _Common(
            self._own_headers(()),
            _raw(credentials),
            self.options.policy(self.settings.retries),
            timeouts.total,
            timeouts.of_one_attempt(),
        )


class _Common:
    __slots__ = ("credentials", "headers", "policy", "timeouts", "total")

    def __init__(
        self,
        headers: tuple[Header, ...],
        credentials: tuple[Header, ...],
        policy: RetryPolicy,
        total: float,
        timeouts: Mapping[str, float],
    ) -> None:
        self.headers = headers
        self.credentials = credentials
        self.policy = policy
        self.total = total
        self.timeouts = timeouts


def _raw(pairs: Iterable[tuple[str, str]]) -> tuple[Header, ...]:
    return tuple((name.encode(), value.encode()) for name, value in pairs)


def _refuse_unsendable(url: str) -> None:
    if len(url) > _MAX_ADDRESS:
        raise InvalidRequestError("filters", f"make an address of over {_MAX_ADDRESS} bytes")
    if not url.isascii() or not url.isprintable() or " " in url:
        raise InvalidRequestError("arguments", "make an address that is none")


def operation_of(request: RequestParts) -> Operation:
    """What the manifest says; it grows with the API, and is loaded when the first call is made."""
    from hero_api.operations import OPERATIONS

    return OPERATIONS[request.operation]


def built(build: Callable[[], T]) -> T | InvalidRequestError:
    """What `build` makes of arguments, or the error for what it refuses.

    Given back, not raised, and without its traceback: the frames below hold the values.
    """
    try:
        return build()
    except InvalidRequestError as error:
        return error.with_traceback(None)


async def refusal(error: InvalidRequestError) -> Any:
    """Raises the error when it is awaited."""
    raise error


def _as_it_came(answer: RawResponse) -> Any:
    """What `send` makes of an answer: nothing, as the bindings read it themselves."""
    return answer


def _is_other_record(operation: Operation, request: RequestParts, parsed: object) -> bool:
    """Whether a record was asked for by its id and another one came: a mixed-up connection."""
    found = getattr(parsed, "id", None)
    if operation.method != "GET" or not operation.path.endswith("/{id}"):
        return False
    return isinstance(found, str) and not request.path.endswith(f"/{quote(found, safe='')}")
