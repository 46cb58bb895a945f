"""A fetch that counts, may fail, and remembers what was asked of it."""

from __future__ import annotations

import anyio.lowlevel

from hero_async.errors import PermissionDeniedError
from hero_async.secret import Secret
from hero_async.tokens import Minted


class Mint:
    """Gives numbered tokens of the life it is told."""

    def __init__(self, lifetime: float = 1800.0) -> None:
        self.lifetime = lifetime
        self.asked: list[float] = []
        self.broken = False

    async def __call__(self, least: float) -> Minted:
        """The next token, after others had their turn."""
        self.asked.append(least)
        await anyio.lowlevel.checkpoint()
        if self.broken:
            raise PermissionDeniedError("no")
        return Minted(Secret(f"CANARY-{len(self.asked)}"), self.lifetime)
