"""Keeps what passes over a transport of httpx's, if one was brought, out of httpcore's log.

At DEBUG it writes answers' headers and broken lines as they came, and they may name a patient.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

_ours: ContextVar[bool] = ContextVar("hero_async_exchange", default=False)

_LOGGERS: Final = ("connection", "http11", "http2", "proxy", "socks")


class _NotOurs(logging.Filter):
    """Passes what others than this SDK do with httpcore."""

    def filter(self, record: logging.LogRecord) -> bool:  # noqa: ARG002  # its place decides
        return not _ours.get()


_NOT_OURS: Final = _NotOurs()


def hush() -> None:
    """Put the filter in place; again is harmless. It touches nobody else's lines."""
    for name in _LOGGERS:
        logging.getLogger(f"httpcore.{name}").addFilter(_NOT_OURS)


@contextmanager
def quietly() -> Generator[None]:
    """While this lasts, what this task does with httpcore is not logged."""
    token = _ours.set(True)
    try:
        yield
    finally:
        _ours.reset(token)
