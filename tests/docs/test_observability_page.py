"""The page about traces, metrics and logs says what is so."""

import ast
import inspect
import logging
import re
from pathlib import Path

import pytest

from hero_async import HeroClient
from hero_async.errors import CallError
from hero_async.testing import FakeHero, Status
from tests.client.acts import create_note, get, token
from tests.client.heroes import connect
from tests.otel.recording import Recorder

pytestmark = pytest.mark.anyio

PAGE = (Path(__file__).parents[2] / "docs" / "observability.md").read_text(encoding="utf-8")
METRIC = re.compile(r"^\| `((?:http|hero)\.client\.[\w.]+)` \| [^|]*, (s|\{\w+\})", re.MULTILINE)


async def test_its_code_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader who types it in meets no error."""
    for name, value in {"API_KEY": "k", "PRACTICE_GROUP_ID": "1", "ENVIRONMENT": "staging"}.items():
        monkeypatch.setenv(f"HERO_{name}", value)
    names = {"HeroClient": HeroClient}
    for block in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL):
        code = compile(block, "page", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        outcome = eval(code, names)  # noqa: S307  # our own page
        if code.co_flags & inspect.CO_COROUTINE:
            await outcome
    assert isinstance(names["handler"], logging.Handler)


async def test_every_metric_is_listed_with_its_unit() -> None:
    """The table of metrics is what is written, no more and no less."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    fake.queue(Status(200, body=b'{"id": "1"}'))
    async with connect(fake, hooks=recorder.hooks) as hero:
        await get(hero)
        await token(hero)
        fake.queue(Status(500), times=200)
        for _ in range(20):
            with pytest.raises(CallError):
                await get(hero)
    assert recorder.units() == dict(METRIC.findall(PAGE))


async def test_every_attribute_is_listed() -> None:
    """So is what a span may have."""
    recorder, fake = Recorder(practice_group_id=True), FakeHero(episodes=1)
    fake.queue(Status(429))
    fake.queue(Status(500))
    async with connect(fake, hooks=recorder.hooks) as hero:
        with pytest.raises(CallError):
            await create_note(hero)
    span = recorder.span()
    table = PAGE[PAGE.index("## Spans") : PAGE.index("## Metrics")]
    assert all(f"`{name}`" in table for name in span.attributes or {})
    assert all(f"`{event.name}`" in table for event in span.events)
    assert len(span.attributes or {}) == 10
