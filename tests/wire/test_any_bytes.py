"""Promise 7: whatever bytes a server says, a call ends, with a record or with a typed error."""

from collections.abc import Iterator
from contextlib import suppress
from gzip import compress
from random import Random

import anyio
import pytest

from hero_async import RetryPolicy
from hero_async.errors import CallError
from tests.wire.behaviours import final, message
from tests.wire.heroes import connect
from tests.wire.server import raw_server

pytestmark = pytest.mark.anyio

EPISODE = b'{"id": "1", "status": "open", "patient": {"dob": "1989-04-11"}}'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
HONEST = (
    message(body=EPISODE),
    message(404, {"Retry-After": "1"}, b'{"message": "no"}'),
    message(headers={"Content-Encoding": "gzip"}, body=compress(EPISODE, mtime=0)),
    HEAD + b"Transfer-Encoding: chunked\r\n\r\n10\r\n" + EPISODE[:16] + b"\r\n0\r\n\r\n",
    HEAD + b"\r\n" + EPISODE,
    b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + message(body=EPISODE),
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
    b"HTTP/1.0 204 No Content\r\nConnection: close\r\n\r\n",
)
TIMES = 40


def broken(honest: bytes, random: Random) -> bytes:
    """The answer with a few things done to it."""
    said = bytearray(honest)
    for _ in range(random.randint(0, 3)):
        start, end = sorted(random.choices(range(len(said) + 1), k=2))
        part = bytes(said[start : min(end, start + 8)])
        said[start : start + len(part)] = random.choice(
            (b"", part * 2, random.randbytes(3), b"\r\n", b"0", b"\r\n\r\n", b"-1", b"\x00")
        )
    return bytes(said)


def answers() -> Iterator[bytes]:
    """Each honest answer broken in many ways, the same in each run."""
    random = Random(7)  # noqa: S311  # no secret
    for honest in HONEST:
        yield from (broken(honest, random) for _ in range(TIMES))


async def test_any_answer_ends_a_call() -> None:
    """No other error gets out, and nothing waits forever."""
    told = [*answers()]
    async with raw_server(*map(final, told)) as server:
        async with connect(server, retries=RetryPolicy(attempts=1)) as hero:
            while len(server.requests) < len(told):  # a connection may end before it is used again
                with anyio.fail_after(20), suppress(CallError):
                    assert (await hero.episodes.get("1")).to_dict() is not None
        await server.until_open(0)
