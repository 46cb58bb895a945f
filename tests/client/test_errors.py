"""Each failure is an error of its own that says what is known, and nothing that it should not."""

import inspect
import pickle
import socket
from collections.abc import Iterator
from typing import Any

import anyio
import pytest

from hero_async import EpisodeStatus, HeroClient, HeroError, Timeouts, errors
from hero_async.errors import (
    Attempt,
    AuthenticationError,
    BadRequestError,
    CallError,
    ClientClosedError,
    ConfigurationError,
    ConflictError,
    ConnectionFailedError,
    DeadlineExceededError,
    InvalidRequestError,
    InvalidResponseError,
    Issue,
    NotFoundError,
    PagingError,
    PermissionDeniedError,
    RateLimitError,
    ResponseError,
    ServerError,
    SlotUnavailableError,
    StatusError,
    TokenError,
    UnprocessableError,
    WebhookRefusal,
    WebhookVerificationError,
)
from hero_async.retry import Fate
from hero_async.testing import Delay, Drop, FakeHero, Fault, Status
from tests.client.acts import Act, all_items, create_note, first_page, get, token, update
from tests.client.heroes import connect, over_tcp
from tests.client.tokens import jwt, token_body

pytestmark = pytest.mark.anyio

PARENTS: dict[type[Exception], tuple[type[Exception], ...]] = {
    HeroError: (Exception,),
    ConfigurationError: (HeroError, ValueError),
    ClientClosedError: (ConfigurationError,),
    InvalidRequestError: (HeroError, ValueError),
    CallError: (HeroError,),
    ConnectionFailedError: (CallError,),
    DeadlineExceededError: (ConnectionFailedError,),
    ResponseError: (CallError,),
    InvalidResponseError: (ResponseError,),
    StatusError: (ResponseError,),
    BadRequestError: (StatusError,),
    AuthenticationError: (StatusError,),
    PermissionDeniedError: (StatusError,),
    NotFoundError: (StatusError,),
    ConflictError: (StatusError,),
    UnprocessableError: (StatusError,),
    RateLimitError: (StatusError,),
    ServerError: (StatusError,),
    PagingError: (HeroError,),
    SlotUnavailableError: (HeroError,),
    TokenError: (HeroError,),
    WebhookVerificationError: (HeroError,),
}

kinds = pytest.mark.parametrize("kind", PARENTS)


def example(kind: type[Any]) -> Any:
    """An error of this kind with every fact that it can hold."""
    if issubclass(kind, InvalidRequestError):
        return kind("argument", "reason")
    if issubclass(kind, WebhookVerificationError):
        return kind(WebhookRefusal.TOO_OLD)
    facts: dict[str, Any] = {}
    if issubclass(kind, CallError):
        attempts = [Attempt("503", Fate.MAYBE_PROCESSED, 0.5), Attempt("418", Fate.ANSWERED)]
        facts |= {"operation": "op", "may_have_been_processed": False, "attempts": attempts}
    if issubclass(kind, ResponseError):
        facts |= {"status": 418, "headers": {"x": "CANARY"}, "body": b"CANARY", "request_id": "r"}
    error = kind("message", **facts)
    for name in {"issues", "retry_after", "page_index"} & set(dir(kind)):
        setattr(error, name, [Issue("code", "expected", ("path", 0))] if name == "issues" else 7)
    return error


async def raised(hero: HeroClient, act: Act = get) -> Any:
    """The error that the call ends with."""
    with pytest.raises(HeroError) as caught:
        await act(hero)
    return caught.value


def test_the_tree_is_as_drawn() -> None:
    """The module holds the classes of its drawing, each below the one it hangs from there."""
    found = dict(inspect.getmembers(errors, inspect.isclass)).values()
    tree = {each: each.__bases__ for each in found if issubclass(each, Exception)}
    assert tree == PARENTS
    assert all(each.__name__ in str(errors.__doc__) for each in PARENTS)


@kinds
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_errors_pickle_with_their_facts(kind: type[Exception], protocol: int) -> None:
    """An error comes whole out of another process, but for bodies and headers."""
    error = example(kind)
    pickled = pickle.dumps(error, protocol)
    again: Any = pickle.loads(pickled)  # noqa: S301  # our own
    left_behind: dict[str, Any] = (
        {"headers": {}, "body": b""} if isinstance(error, ResponseError) else {}
    )
    assert type(again) is kind
    assert (str(again), again.args) == (str(error), error.args)
    assert vars(again) == vars(error) | left_behind
    assert b"CANARY" not in pickled


@kinds
def test_texts_are_free_of_bodies_and_headers(kind: type[Exception]) -> None:
    """No text of an error, and no argument, holds what the server sent."""
    error = example(kind)
    assert "CANARY" not in f"{error} {error!r} {error.args!r}"


STATUSES: dict[int, type[StatusError]] = {
    300: StatusError,
    301: StatusError,
    302: StatusError,
    304: StatusError,
    307: StatusError,
    400: BadRequestError,
    401: AuthenticationError,
    402: StatusError,
    403: PermissionDeniedError,
    404: NotFoundError,
    405: StatusError,
    408: StatusError,
    409: ConflictError,
    418: StatusError,
    422: UnprocessableError,
    429: RateLimitError,
    451: StatusError,
    500: ServerError,
    501: ServerError,
    502: ServerError,
    503: ServerError,
    504: ServerError,
    599: ServerError,
}


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("act", [get, update])
async def test_a_status_has_its_error(
    hero: HeroClient, fake: FakeHero, act: Act, status: int
) -> None:
    """Every status but 2xx is an error of the class drawn for it, redirects included."""
    fake.queue(Status(status, headers={"Location": "https://elsewhere.invalid"}), times=3)
    error = await raised(hero, act)
    assert type(error) is STATUSES[status]
    assert error.status == status


async def test_an_error_has_what_the_server_said(hero: HeroClient, fake: FakeHero) -> None:
    """Body, headers and operation are there for whoever looks for them, and in no text."""
    fake.queue(Status(404, body=b"CANARY", headers={"X-Detail": "CANARY", "X-Request-Id": "r-1"}))
    error = await raised(hero)
    assert (error.body, error.headers["x-detail"]) == (b"CANARY", "CANARY")
    assert (error.operation, error.request_id) == ("get_episode", "r-1")
    assert "CANARY" not in f"{error} {error!r} {error.args!r}"


@pytest.mark.parametrize("name", ["X-Request-Id", "x-amzn-RequestId", "CF-Ray"])
async def test_a_request_has_a_name(hero: HeroClient, fake: FakeHero, name: str) -> None:
    """The server's own name for the exchange is found under each header that may hold it."""
    fake.queue(Status(404, headers={name: "r-1"}))
    assert (await raised(hero)).request_id == "r-1"


async def test_a_request_may_have_no_name(hero: HeroClient, fake: FakeHero) -> None:
    """Without such a header there is no name."""
    fake.queue(Status(404))
    assert (await raised(hero)).request_id is None


async def test_a_timeline_tells_all_attempts(hero: HeroClient, fake: FakeHero) -> None:
    """The error holds how each attempt ended, what is known of it, and the wait after it."""
    for fault in (Status(429, retry_after=7), Drop(after_processing=True), Status(503)):
        fake.queue(fault)
    error = await raised(hero)
    assert error.attempts == (
        Attempt("429", Fate.REJECTED, 7.0),
        Attempt("ReadError", Fate.MAYBE_PROCESSED, 1.0),
        Attempt("503", Fate.MAYBE_PROCESSED, None),
    )
    assert str(error) == "get_episode: status 503 after 3 attempts"


async def test_a_write_that_may_have_happened_warns(hero: HeroClient, fake: FakeHero) -> None:
    """The text tells to look first, where sending again could do harm."""
    fake.queue(Status(500))
    error = await raised(hero, create_note)
    assert "it may have been processed, so look before sending it again" in str(error)


@pytest.mark.parametrize(("wish", "told"), [(3600, 3600.0), (None, None), ("soon", None)])
async def test_a_rate_limit_says_how_long(
    hero: HeroClient, fake: FakeHero, wish: int | str | None, told: float | None
) -> None:
    """How long the server asked to wait is on the error, None if it did not say."""
    fake.queue(Status(429, retry_after=wish), times=3)
    assert (await raised(hero)).retry_after == told


async def test_a_bad_request_says_what_was_wrong(hero: HeroClient) -> None:
    """The complaints of a 400 are on the error: what was expected, and where."""

    async def act(_: object) -> object:
        return await hero.episodes.list(status=["open", EpisodeStatus("CANARY")])

    error = await raised(hero, act)
    assert [(each.code, each.path) for each in error.issues] == [("invalid_enum", ("status[]", 1))]
    assert "CANARY" not in f"{error} {error!r} {error.issues}"


@pytest.mark.parametrize(
    ("body", "issues"),
    [
        (b"", []),
        (b"<html>", []),
        (b"[" * 100_000, []),
        (b"null", []),
        (b"[]", []),
        (b"{}", []),
        (b'{"message": "no"}', []),
        (b'{"message": null}', []),
        (b'{"message": ["no", null, 1]}', []),
        (b'{"message": [{"code": "c", "expected": "e", "path": null}]}', [Issue("c", "e", ())]),
        (
            b'{"message": [{"code": "c", "expected": "e", "path": ["a", 1, null, {}]}]}',
            [Issue("c", "e", ("a", 1))],
        ),
    ],
)
async def test_any_body_of_a_bad_request_is_read(
    hero: HeroClient, fake: FakeHero, body: bytes, issues: list[Issue]
) -> None:
    """A 400 whose body is not as documented is still a BadRequestError, with what can be read."""
    fake.queue(Status(400, body=body))
    error = await raised(hero)
    assert type(error) is BadRequestError
    assert list(error.issues) == issues


async def closed(view: object) -> object:
    """A call on a client that was closed."""
    assert isinstance(view, HeroClient)
    await view.aclose()
    return await view.episodes.list()


async def refused(view: object) -> object:
    """A call with an argument that can't be sent."""
    assert isinstance(view, HeroClient)
    return await view.episodes.get("a/b")


async def unconfigured(_: object) -> object:
    """A client that can't be made."""
    return HeroClient(api_key="", practice_group_id="1", environment="staging")


REPEATED = Status(200, body=b'{"data": [{"id": "1"}]}')
GARBAGE = Status(200, body=b"<html>")
HOUR = Delay(3600)
DROP = Drop(after_processing=False)

FAILURES: list[tuple[Act, list[Fault], type[HeroError]]] = [
    (closed, [], ClientClosedError),
    (refused, [], InvalidRequestError),
    (unconfigured, [], ConfigurationError),
    (all_items, [REPEATED] * 30, PagingError),
    (all_items, [REPEATED, Status(404)], NotFoundError),
    (token, [Status(200, body=token_body(jwt(iat=0, exp=1)))], TokenError),
    (token, [Status(200, body=b"{}")], TokenError),
    (token, [GARBAGE], InvalidResponseError),
    (first_page, [GARBAGE], InvalidResponseError),
    (create_note, [Status(204)], InvalidResponseError),
    (first_page, [DROP] * 3, ConnectionFailedError),
    (update, [DROP], ConnectionFailedError),
    (get, [HOUR], DeadlineExceededError),
    (create_note, [HOUR], DeadlineExceededError),
]


@pytest.mark.parametrize(("act", "faults", "kind"), FAILURES)
async def test_one_root_catches_all(
    fake: FakeHero, act: Act, faults: list[Fault], kind: type[HeroError]
) -> None:
    """`except HeroError` is enough for whatever goes wrong, and each failure has its class."""
    for fault in faults:
        fake.queue(fault)
    quick = Timeouts(total=0.01) if HOUR in faults else Timeouts()
    async with connect(fake, timeouts=quick) as hero:
        assert type(await raised(hero, act)) is kind


FATES: list[tuple[Act, list[Fault], bool]] = [
    (create_note, [Status(400)], False),
    (create_note, [Status(404)], False),
    (create_note, [Status(409)], False),
    (create_note, [Status(307)], False),
    (create_note, [Status(429)] * 3, False),
    (create_note, [Status(429), Status(404)], False),
    (create_note, [Status(429), Status(500)], True),
    (create_note, [Status(408)], True),
    (create_note, [Status(500)], True),
    (create_note, [Status(501)], True),
    (create_note, [Status(503, retry_after=1)], True),
    (create_note, [GARBAGE], True),
    (create_note, [DROP], True),
    (create_note, [Drop(after_processing=True)], True),
    (update, [Status(422)], False),
    (update, [Status(502)], True),
    (token, [Status(503), Status(401)], True),
    (get, [Status(404)], False),
    (get, [Status(503), Status(404)], True),
]


@pytest.mark.parametrize(("act", "faults", "may"), FATES)
async def test_an_error_knows_whether_it_may_have_happened(
    hero: HeroClient, fake: FakeHero, act: Act, faults: list[Fault], may: bool
) -> None:
    """A failed call may have been processed unless each of its attempts is known not to be."""
    for fault in faults:
        fake.queue(fault)
    assert (await raised(hero, act)).may_have_been_processed is may
    assert len(fake.requests) == len(faults)


async def test_a_call_that_ran_out_of_time_may_have_happened(fake: FakeHero) -> None:
    """A write that was cut off while it waited for its answer may have been processed."""
    fake.queue(HOUR)
    async with connect(fake, timeouts=Timeouts(total=0.01)) as hero:
        error = await raised(hero, create_note)
    assert error.may_have_been_processed is True
    assert len(fake.requests) == 1


@pytest.fixture
def nobody() -> Iterator[str]:
    """An address of this machine where every connection is refused."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


@pytest.mark.parametrize("act", [get, update, create_note])
async def test_a_refused_connection_sent_nothing(fake: FakeHero, nobody: str, act: Act) -> None:
    """Without a connection nothing can have been processed, so every call is tried again."""
    async with over_tcp(fake, nobody) as hero:
        error = await raised(hero, act)
    assert type(error) is ConnectionFailedError
    assert error.may_have_been_processed is False
    assert [each.fate for each in error.attempts] == [Fate.NEVER_SENT] * 3


async def test_a_cancellation_is_no_error(fake: FakeHero) -> None:
    """A call that its caller cancels ends with the cancellation, and is not sent again."""
    fake.queue(HOUR)
    async with connect(fake) as hero:
        with anyio.CancelScope() as scope:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(get, hero)
                await anyio.wait_all_tasks_blocked()
                scope.cancel()
    assert scope.cancelled_caught
    assert len(fake.requests) == 1
