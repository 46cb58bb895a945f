"""A transport that answers everything plausibly and keeps what it was asked."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from urllib.parse import parse_qsl

import httpx
from hero_api.operation import Operation
from hero_api.operations import OPERATIONS

from hero_async import HeroClient, RetryPolicy
from hero_async.testing.call import Call
from hero_async.testing.contract import packaged_contract

EMPTY_LIST = b'{"data": [], "count": 0}'


class Recorder(httpx.AsyncBaseTransport):
    """Keeps every request; the answer has whatever any operation's parser looks for."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Keep it, and say yes."""
        path, _, query = request.url.raw_path.decode().partition("?")
        self.calls.append(
            Call(
                method=request.method,
                path=path,
                query=tuple(parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))),
                headers=tuple(
                    (name.decode().lower(), value.decode()) for name, value in request.headers.raw
                ),
                body=await request.aread(),
            )
        )
        return httpx.Response(200, content=EMPTY_LIST)


@asynccontextmanager
async def recorded() -> AsyncGenerator[tuple[HeroClient, Recorder]]:
    """A client of practice "77", and the record of what it sends."""
    recorder = Recorder()
    async with HeroClient(
        api_key="the-key",
        practice_group_id="77",
        base_url="https://hero.invalid",
        transport=recorder,
        retries=RetryPolicy(attempts=1),
    ) as hero:
        yield hero, recorder


def operation_of(call: Call) -> Operation:
    """The operation that a request is for, by method and path."""
    endpoint = packaged_contract().endpoint(call.path)
    assert endpoint is not None, "the description has no such path"
    (found,) = (
        each
        for each in OPERATIONS.values()
        if (each.method, each.path) == (call.method, endpoint.template)
    )
    return found


def problems(call: Call) -> list[str]:
    """What openapi-core has against a request, and what it does not look at."""
    contract = packaged_contract()
    endpoint = contract.endpoint(call.path)
    assert endpoint is not None
    found = [str(problem) for problem in contract.problems(call, endpoint)]
    wanted = {"x-api-key": ["the-key"], "x-practice-group-id": ["77"]}
    wanted["content-type"] = ["application/json"] if call.body else []
    found += [name for name in wanted if call.header_values(name) != wanted[name]]
    if call.method == "GET" and call.body:
        found.append("a GET with a body")
    return found
