"""A server that is not the bottleneck: canned bytes on a bare protocol, in a process of its own.

    python -m benchmarks.server

It prints its port. A path is /<pages>/<milliseconds>/v1/..., so that the address which a client is
given says how long its lists are, and how slow its answers.
"""

from __future__ import annotations

import asyncio
import re
from typing import Final

from benchmarks.records import PAGE_SIZE, pages, single

_MARK: Final = b"PPPPPP"
_PAGE: Final = pages(_MARK.decode())
_ONE: Final = single()
_PATH: Final = re.compile(rb"GET /(\d+)/(\d+)/v\d/episodes(/7)?(?:\S*page_index=(\d+))?")


class Canned(asyncio.Protocol):
    """One connection."""

    opened = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Count it."""
        type(self).opened += 1
        self._transport = transport
        self._buffer = b""

    def data_received(self, data: bytes) -> None:
        """Answer each request that is there whole; none has a body."""
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head, self._buffer = self._buffer[:end], self._buffer[end + 4 :]
            self._answer(head)

    def _answer(self, head: bytes) -> None:
        found = _PATH.match(head)
        if found is None:  # the runner asks how many connections there were
            self._write(b"%d" % self.opened)
            return
        length, delay = int(found[1]), int(found[2])
        body = _ONE if found[3] else _page(int(found[4] or 0), length)
        if delay:
            asyncio.get_running_loop().call_later(delay / 1000, self._write, body)
        else:
            self._write(body)

    def _write(self, body: bytes) -> None:
        head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
        self._transport.write(head % len(body) + body)  # type: ignore[attr-defined]  # a socket's


def _page(index: int, length: int) -> bytes:
    if index >= length:
        return b'{"data": [], "count": %d}' % (length * PAGE_SIZE)
    page = _PAGE.replace(_MARK, b"%06d" % index)
    return page.replace(b"TOTAL", b"%d" % (length * PAGE_SIZE))


async def _serve() -> None:
    server = await asyncio.get_running_loop().create_server(Canned, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve())
