"""Tasks that live no longer than the block that wants them."""

from __future__ import annotations

from types import TracebackType

import anyio
from anyio.abc import TaskGroup


class Background:
    """A task group whose end cancels what is still running, and wraps nobody's error.

    anyio's own group waits for its tasks, and puts the block's error into an ExceptionGroup.
    """

    def __init__(self) -> None:
        self._group: TaskGroup | None = None

    async def __aenter__(self) -> TaskGroup:
        self._group = anyio.create_task_group()
        return await self._group.__aenter__()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._group is not None:
            self._group.cancel_scope.cancel()
            await self._group.__aexit__(None, None, None)
