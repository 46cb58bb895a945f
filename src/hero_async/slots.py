"""Slots: how many calls may be under way, and which connection each has for itself.

A stack, last in first out, in place of httpx's pool: that one loses places for good when calls are
cancelled, and looks at every connection for each request. Here a slot is either in the hands of
one call or idle, and one that saw an error, a cancellation or an unasked byte never comes back.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final, Protocol, cast

import anyio
from anyio.lowlevel import current_token

from hero_async.connections import Connections
from hero_async.errors import ClientClosedError
from hero_async.exchange import Line

_CLOSE_GRACE: Final = 1.0


class Slots:
    """Hands out lines, at most `limit` at a time in each event loop.

    Connections belong to the process and the event loop that made them, so each has a stack of its
    own; those of a closed loop, or of the process before a fork, are dropped unused.
    """

    def __init__(self, connections: Connections, limit: int) -> None:
        self._connections = connections
        self._limit = limit
        self._stacks: dict[tuple[int, object], _Stack] = {}
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
            line = stack.idle.pop() if stack.idle else await self._connections.open()
        except BaseException:
            stack.free.release()
            raise
        return Slot(stack, line)

    async def give_back(self, slot: Slot, *, intact: bool) -> None:
        """Take a slot back: for the next call if the exchange went well, else to be closed."""
        try:
            if intact and not self._closed and slot.line.is_clean():
                slot.stack.idle.append(slot.line)
            else:
                await self._discard(slot.line)
        finally:
            slot.stack.free.release()

    def unlogged(self) -> AbstractContextManager[None]:
        """Around whatever is done with a slot's line."""
        return self._connections.unlogged()

    async def aclose(self) -> None:
        """Close idle connections; those in use are closed as their calls end."""
        self._closed = True
        stacks, self._stacks = self._stacks, {}
        here = stacks.get(_here())
        for line in here.idle if here else ():
            await self._discard(line)
        await self._connections.aclose()

    async def _discard(self, line: Line) -> None:
        with self.unlogged(), anyio.move_on_after(_CLOSE_GRACE, shield=True):
            await self._connections.discard(line)

    def _stack(self) -> _Stack:
        here = _here()
        stack = self._stacks.get(here)
        if stack is None:
            self._stacks = {key: kept for key, kept in self._stacks.items() if _is_alive(key)}
            stack = self._stacks[here] = _Stack(self._limit)
        return stack


class Slot:
    """A line in the hands of one call, and the stack that it came from."""

    __slots__ = ("line", "stack")

    def __init__(self, stack: _Stack, line: Line) -> None:
        self.stack = stack
        self.line = line


class _Stack:
    def __init__(self, limit: int) -> None:
        self.free = anyio.Semaphore(limit, fast_acquire=True)
        self.idle: list[Line] = []


class _Loop(Protocol):
    def is_closed(self) -> bool: ...

    def run_sync_soon(self, call: Callable[[], object]) -> None: ...


def _here() -> tuple[int, object]:
    return os.getpid(), current_token().native_token


def _is_alive(key: tuple[int, object]) -> bool:
    pid, loop = key
    return pid == os.getpid() and not _is_over(cast(_Loop, loop))


def _is_over(loop: _Loop) -> bool:
    if hasattr(loop, "is_closed"):
        return loop.is_closed()
    try:
        loop.run_sync_soon(list)  # trio's token has no other way to tell that its run is over
    except RuntimeError:
        return True
    return False
