"""What one call puts on the wire, judged by the description, and how often."""

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

import pytest
from attrs import field, frozen

from hero_async import HeroClient, PracticeView, Timeouts
from hero_async.errors import CallError, InvalidRequestError
from hero_async.testing import FakeHero, RecordedRequest, Status
from hero_async.testing.call import Call
from hero_async.testing.contract import packaged_contract
from tests.wire.behaviours import answer, drop, echo, hang, reset, torn
from tests.wire.heroes import connect, failure
from tests.wire.server import Behaviour, raw_server

Act: TypeAlias = Callable[[PracticeView], Awaitable[Any]]

EMPTY_LIST: Mapping[str, Any] = {"data": [], "count": 0}


@frozen
class Case:
    """A call, and the request that it has to make."""

    act: Act
    request: str
    query: Mapping[str, str] = field(factory=dict[str, str])
    body: Any = None
    answer: Any = field(factory=dict[str, Any])

    async def check(self, hero: HeroClient, fake: FakeHero) -> Any:
        """Make the call, and see that just this request went out; gives what it returned."""
        fake.queue(Status(200, body=json.dumps(self.answer).encode()))
        result = await self.act(hero)
        (sent,) = fake.requests
        assert self.request in sent.names
        assert {name: "|".join(values) for name, values in sent.query.items()} == self.query
        assert (json.loads(sent.body) if sent.body else None) == self.body
        refuse_unlike_description(sent)
        return result


def refuse_unlike_description(sent: RecordedRequest) -> None:
    """Judge a request that the fake did not, since a fault befell it."""
    contract = packaged_contract()
    endpoint = contract.endpoint(sent.path)
    assert endpoint is not None
    query = tuple((name, value) for name, values in sent.query.items() for value in values)
    headers = {"x-api-key": "a", "x-practice-group-id": "1"}
    if sent.body:
        headers["content-type"] = "application/json"
    call = Call(sent.method, sent.path, query, tuple(headers.items()), sent.body)
    assert contract.problems(call, endpoint) == []


async def check_refused(hero: HeroClient, fake: FakeHero, act: Act, name: str) -> None:
    """The call is refused by the name of its argument, and nothing goes out."""
    with pytest.raises(InvalidRequestError) as caught:
        await act(hero)
    assert caught.value.argument == name
    assert fake.requests == []


TROUBLES = {
    **{str(status): answer(status) for status in (408, 500, 502, 503, 504)},
    "reset": reset(),
    "drop": drop(),
    "torn body": torn(),
    "time-out": hang(),
}
troubles = pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES)


async def check_sent_once(act: Act, trouble: Behaviour) -> None:
    """Over a real connection in trouble the call is on the wire once, and its error says so."""
    async with (
        raw_server(trouble, echo()) as server,
        connect(server, timeouts=Timeouts(read=0.05)) as hero,
    ):
        error = await failure(act(hero), CallError)
        await server.until_requests(1)
        assert error.may_have_been_processed
        assert len(error.attempts) == len(server.requests) == 1
