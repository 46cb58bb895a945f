"""Promise 7: whatever a server answers is a value or a typed error, in bounded memory."""

import gzip
import json
import tracemalloc

import pytest

from hero_async.errors import (
    BadRequestError,
    CallError,
    ConnectionFailedError,
    InvalidResponseError,
    ResponseError,
    ServerError,
    StatusError,
)
from tests.client.acts import Act, create_note, get
from tests.wire.behaviours import answer, dripping, echo, final, message, raw
from tests.wire.heroes import connect, failure
from tests.wire.server import Behaviour, raw_server

pytestmark = pytest.mark.anyio

LIMIT = 100_000
BOMB = gzip.compress(b" " * 20_000_000)
EPISODE = b'{"id": "1", "status": "CANARY"}'
GZIPPED = gzip.compress(EPISODE)
GZIP = {"Content-Encoding": "gzip"}
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

UNREADABLE = {
    "HTML": answer(body=b"<html>CANARY</html>"),
    "empty": answer(body=b""),
    "no content": raw(b"HTTP/1.1 204 No Content\r\n\r\n"),
    "cut JSON": answer(body=b'{"id": "CANARY'),
    "a list": answer(body=b'["CANARY"]'),
    "a string": answer(body=b'"CANARY"'),
    "null": answer(body=b"null"),
    "invalid UTF-8": answer(body=b'{"id": "CANARY\xff"}'),
    "absurd nesting": answer(body=b"[" * 90_000),
    "an absurd number": answer(body=b'{"id": ' + b"9" * 10_000 + b"x}"),
    "oversize": answer(body=b'"CANARY' + b" " * LIMIT),
    "oversize without length": final(b"HTTP/1.1 200 OK\r\n\r\nCANARY" + b" " * LIMIT),
    "oversize in chunks": dripping(CHUNKED, b"1000\r\n" + b" " * 4096 + b"\r\n"),
    "gzip bomb": answer(headers=GZIP, body=BOMB),
    "no gzip": answer(headers=GZIP, body=EPISODE),
    "two gzips": answer(headers=GZIP, body=GZIPPED * 2),
    "unknown encoding": answer(headers={"Content-Encoding": "br"}, body=EPISODE),
    "two encodings": answer(headers={"Content-Encoding": "gzip, gzip"}, body=EPISODE),
}
unreadable = pytest.mark.parametrize("behaviour", UNREADABLE.values(), ids=UNREADABLE)
CUT = {
    "cut body": final(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + EPISODE),
    "cut gzip": answer(headers=GZIP, body=GZIPPED[:-1]),
    "cut chunks": final(CHUNKED + b"6\r\nCANARY\r\n"),
    "bad chunks": raw(CHUNKED + b"CANARY\r\n"),
}
cut = pytest.mark.parametrize("behaviour", CUT.values(), ids=CUT)
NO_HTTP = {
    "garbage": raw(b"CANARY CANARY CANARY\r\n\r\n"),
    "a bad header": raw(b"HTTP/1.1 200 OK\r\nCANARY\r\n\r\n"),
    "a bad length": raw(b"HTTP/1.1 200 OK\r\nContent-Length: CANARY\r\n\r\n"),
    "two lengths": raw(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}"),
    "endless headers": raw(b"HTTP/1.1 200 OK\r\n" + b"X: CANARY\r\n" * 20_000),
}
no_http = pytest.mark.parametrize("behaviour", NO_HTTP.values(), ids=NO_HTTP)


def assert_silent(error: CallError) -> None:
    """Fail if the error says what the server said."""
    assert "CANARY" not in f"{error} {error!r} {error.args!r}"


@unreadable
async def test_an_answer_that_cannot_be_read_is_an_error(behaviour: Behaviour) -> None:
    """A 2xx without a usable body is not asked for again: an error with its status and headers."""
    async with (
        raw_server(behaviour) as server,
        connect(server, max_response_bytes=LIMIT) as hero,
    ):
        error = await failure(get(hero), InvalidResponseError)
        assert len(server.requests) == 1
        assert error.status // 100 == 2
        assert len(error.attempts) == 1
        assert len(error.body) <= LIMIT
        assert_silent(error)


@cut
async def test_an_answer_that_is_cut_is_asked_for_again(behaviour: Behaviour) -> None:
    """A body that breaks off is never taken for a whole one, and the answer's head is kept."""
    async with raw_server(behaviour) as server, connect(server) as hero:
        error = await failure(get(hero), InvalidResponseError)
        assert (error.status, len(error.attempts), len(server.requests)) == (200, 3, 3)
        assert_silent(error)


@cut
async def test_a_write_whose_answer_is_cut_is_not_sent_again(behaviour: Behaviour) -> None:
    """The server did act on it, whatever became of its answer."""
    async with raw_server(behaviour, echo()) as server, connect(server) as hero:
        error = await failure(create_note(hero), InvalidResponseError)
        assert error.may_have_been_processed
        assert len(server.requests) == 1


@no_http
@pytest.mark.parametrize("act", [get, create_note])
async def test_what_is_no_http_is_an_error(act: Act, behaviour: Behaviour) -> None:
    """An answer without a readable head is a connection that failed, and may have done harm."""
    async with raw_server(behaviour) as server, connect(server) as hero:
        error = await failure(act(hero), ConnectionFailedError)
        assert error.may_have_been_processed
        assert {each.outcome for each in error.attempts} == {"RemoteProtocolError"}
        assert_silent(error)


async def test_the_body_of_an_error_is_on_an_attribute_only() -> None:
    """Status, headers, request id, attempts and body can be had; the text shows no body."""
    headers = {"X-Request-Id": "r-1", "X-Other": "CANARY"}
    async with (
        raw_server(answer(500, headers, b"<html>CANARY</html>")) as server,
        connect(server) as hero,
    ):
        error = await failure(get(hero), ServerError)
    assert (error.operation, error.status, error.request_id) == ("get_episode", 500, "r-1")
    assert error.headers["x-other"] == "CANARY"
    assert error.body == b"<html>CANARY</html>"
    assert [each.outcome for each in error.attempts] == ["500"] * 3
    assert_silent(error)


@pytest.mark.parametrize("body", [b"", b"CANARY", b"[" * 90_000, b'{"message": "CANARY"}', b"\xff"])
@pytest.mark.parametrize("headers", [{}, {"Content-Type": "text/html"}])
async def test_any_complaint_is_a_bad_request(body: bytes, headers: dict[str, str]) -> None:
    """A 400 is a BadRequestError even when its body is not what is documented."""
    async with raw_server(answer(400, headers, body)) as server, connect(server) as hero:
        error = await failure(get(hero), BadRequestError)
    assert (error.body, list(error.issues)) == (body, [])
    assert_silent(error)


@pytest.mark.parametrize("status", [402, 410, 418, 451, 505, 511, 520, 530, 599, 600, 999])
async def test_an_unknown_status_is_an_error(status: int) -> None:
    """A status that nobody documented is a StatusError with that status, after one attempt."""
    async with raw_server(answer(status)) as server, connect(server) as hero:
        error = await failure(get(hero), StatusError)
        assert (error.status, len(server.requests)) == (status, 1)


@pytest.mark.parametrize("status", [300, 301, 302, 303, 304, 307, 308])
@pytest.mark.parametrize("act", [get, create_note])
async def test_a_redirect_is_not_followed(act: Act, status: int) -> None:
    """Keys and patients' data go nowhere else: the place that is pointed to sees nothing."""
    async with raw_server(echo()) as elsewhere:
        away = {"Location": f"{elsewhere.url}/v1/episodes/1"}
        moved = answer(status, away, b"" if status == 304 else b"{}")
        async with raw_server(moved) as server, connect(server) as hero:
            error = await failure(act(hero), StatusError)
            assert (error.status, len(server.requests)) == (status, 1)
            assert error.headers["location"] == away["Location"]
        assert elsewhere.connections == 0


async def test_interim_answers_are_skipped() -> None:
    """A 100, 102 or 103 before the answer changes nothing."""
    interim = b"".join(b"HTTP/1.1 %d X\r\n\r\n" % status for status in (100, 102, 103))
    async with (
        raw_server(raw(interim + message(body=b'{"id": "1"}')), echo()) as server,
        connect(server) as hero,
    ):
        assert [(await hero.episodes.get("1")).id for _ in "12"] == ["1", "1"]
        assert server.used == [1, 1]


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "x-gzip", "identity", ""])
async def test_good_encodings_are_read(encoding: str) -> None:
    """What was asked for is inflated, and what is not compressed is left alone."""
    body = GZIPPED if "gzip" in encoding.lower() else EPISODE
    async with (
        raw_server(answer(headers={"Content-Encoding": encoding}, body=body)) as server,
        connect(server) as hero,
    ):
        assert (await hero.episodes.get("1")).id == "1"
        assert server.requests[0].headers["accept-encoding"] == "gzip"


async def test_a_body_of_exactly_the_limit_is_read() -> None:
    """The limit is what is allowed, inflated, and one byte more is refused."""
    body = EPISODE + b" " * (LIMIT - len(EPISODE))
    whole, more = (answer(headers=GZIP, body=gzip.compress(each)) for each in (body, body + b" "))
    async with (
        raw_server(whole, more) as server,
        connect(server, max_response_bytes=LIMIT) as hero,
    ):
        assert (await hero.episodes.get("1")).id == "1"
        await failure(get(hero), InvalidResponseError)


@pytest.mark.parametrize("status", [200, 500])
async def test_a_bomb_does_not_go_off(status: int) -> None:
    """Twenty megabytes in twenty kilobytes cost no more memory than the limit, error or not."""
    behaviour = answer(status, GZIP, BOMB)
    async with (
        raw_server(behaviour) as server,
        connect(server, max_response_bytes=LIMIT) as hero,
    ):
        tracemalloc.start()
        try:
            error = await failure(get(hero), ResponseError)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert error.status == status
    assert error.body == b""
    assert peak < 3_000_000


async def test_numbers_of_any_length_are_read() -> None:
    """A number of ten thousand digits is an answer or a typed error, never Python's own."""
    body = json.dumps({"id": "1"}).encode()[:-1] + b', "extra": ' + b"9" * 10_000 + b"}"
    async with raw_server(answer(body=body)) as server, connect(server) as hero:
        error = await failure(get(hero), InvalidResponseError)
    assert error.status == 200
