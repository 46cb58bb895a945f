"""hero-async with its extra `speed`: the worker hides orjson from all the others."""

from __future__ import annotations

from benchmarks.contenders.hero import opened

__all__ = ("opened",)
