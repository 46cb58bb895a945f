"""What is logged can be read by people and by machines, and holds nothing of a patient."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import pytest
import structlog

from hero_async.errors import CallError
from hero_async.testing import FakeHero, Status
from tests.client.acts import create_note, get
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio


@contextmanager
def structured() -> Generator[list[dict[str, Any]]]:
    """What structlog's formatter makes of the SDK's records, as its documentation sets it up."""
    told: list[dict[str, Any]] = []
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_log_level, structlog.stdlib.ExtraAdder()],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    logger = logging.getLogger("hero_async")
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        yield told
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        told += [json.loads(line) for line in stream.getvalue().splitlines()]


async def test_structlog_shows_the_facts() -> None:
    """Attempts, retries and failures have fields; the text stays as it is for people."""
    fake = FakeHero(episodes=1)
    fake.queue(Status(429))
    fake.queue(Status(500))
    with structured() as told:
        async with connect(fake) as hero:
            with pytest.raises(CallError):
                await create_note(hero)
    operation = {"operation": "create_episode_note"}
    failed = "failed after 2 attempts: 500; it may have been processed"
    assert told == [
        {
            **operation,
            "event": "create_episode_note: attempt 1: 429 (rejected), 0.000 s",
            "level": "debug",
            "attempt": 1,
            "outcome": "429",
            "fate": "rejected",
            "seconds": 0.0,
        },
        {
            **operation,
            "event": "create_episode_note: attempt 1: 429; again in 1.000 s",
            "level": "info",
            "attempt": 1,
            "outcome": "429",
            "wait": 1.0,
        },
        {
            **operation,
            "event": "create_episode_note: attempt 2: 500 (maybe processed), 0.000 s",
            "level": "debug",
            "attempt": 2,
            "outcome": "500",
            "fate": "maybe processed",
            "seconds": 0.0,
        },
        {
            **operation,
            "event": f"create_episode_note: {failed}",
            "level": "info",
            "attempts": 2,
            "outcome": "500",
            "may_have_been_processed": True,
        },
    ]


async def test_nothing_is_made_for_a_level_that_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """An attempt that nobody wants logged costs no record."""

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("hero_async.hooks.asdict", refuse)
    async with connect(FakeHero(episodes=1)) as hero:
        await get(hero)
