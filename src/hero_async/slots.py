"""Slots: how many calls may be under way, and which connection each has for itself.

A stack, last in first out, in place of httpx's pool: that one loses places for good when calls are
cancelled, and looks at every connection for each request. Here a slot is either in the hands of
one call or idle, and one that saw an error, a cancellation or an unasked byte never comes back.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Final, Protocol, cast

import anyio
import httpx
from anyio.lowlevel import EventLoopToken, current_token

from hero_async.connections import Connections
from hero_async.errors import ClientClosedError
from hero_async.quiet import quietly

_CLOSE_GRACE: Final = 1.0


class Slots:
    """Hands out transports, at most `limit` at a time in each event loop.

    Connections belong to the process and the event loop that made them, so each has a stack of its
    own; those of a closed loop, or of the process before a fork, are dropped unused.
    """

    def __init__(self, connections: Connections, limit: int) -> None:
        self._connections = connections
        self._limit = limit
        self._stacks: dict[tuple[int, EventLoopToken], _Stack] = {}
        self._closed = False

    async def take(self) -> Slot:
        """A slot, as soon as there is one. Give it back whatever happens.

        Raises:
            ClientClosedError: after `aclose`.
        """
        if self._closed:
            raise ClientClosedError("this client was closed; make a new one")
        stack = self._stack()
        await stack.free.acquire()
        try:
            transport = stack.idle.pop() if stack.idle else await self._connections.open()
        except BaseException:
            stack.free.release()
            raise
        return Slot(stack, transport)

    async def give_back(self, slot: Slot, *, intact: bool) -> None:
        """Take a slot back: for the next call if the exchange went well, else to be closed."""
        try:
            if intact and not self._closed and self._connections.is_clean(slot.transport):
                slot.stack.idle.append(slot.transport)
            else:
                await self._discard(slot.transport)
        finally:
            slot.stack.free.release()

    async def aclose(self) -> None:
        """Close idle connections; those in use are closed as their calls end."""
        self._closed = True
        stacks, self._stacks = self._stacks, {}
        here = stacks.get(_here())
        for transport in here.idle if here else ():
            await self._discard(transport)
        await self._connections.aclose()

    async def _discard(self, transport: httpx.AsyncBaseTransport) -> None:
        with quietly(), anyio.move_on_after(_CLOSE_GRACE, shield=True):
            await self._connections.discard(transport)

    def _stack(self) -> _Stack:
        here = _here()
        stack = self._stacks.get(here)
        if stack is None:
            self._stacks = {key: kept for key, kept in self._stacks.items() if _is_alive(key)}
            stack = self._stacks[here] = _Stack(self._limit)
        return stack


class Slot:
    """A transport in the hands of one call, and the stack that it came from."""

    __slots__ = ("stack", "transport")

    def __init__(self, stack: _Stack, transport: httpx.AsyncBaseTransport) -> None:
        self.stack = stack
        self.transport = transport


class _Stack:
    def __init__(self, limit: int) -> None:
        self.free = anyio.Semaphore(limit, fast_acquire=True)
        self.idle: list[httpx.AsyncBaseTransport] = []


class _Loop(Protocol):
    def is_closed(self) -> bool: ...

    def run_sync_soon(self, call: Callable[[], object]) -> None: ...


def _here() -> tuple[int, EventLoopToken]:
    return os.getpid(), current_token()


def _is_alive(key: tuple[int, EventLoopToken]) -> bool:
    pid, token = key
    return pid == os.getpid() and not _is_over(cast(_Loop, token.native_token))


def _is_over(loop: _Loop) -> bool:
    if hasattr(loop, "is_closed"):
        return loop.is_closed()
    try:
        loop.run_sync_soon(list)  # trio's token has no other way to tell that its run is over
    except RuntimeError:
        return True
    return False
