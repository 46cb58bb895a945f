"""How cost grows: with tasks, with practices, with latency and pages ahead."""

from __future__ import annotations

import time
from typing import Final

from benchmarks.race import Entry, run
from benchmarks.stage import Stage
from hero_async import HeroClient

_TASKS: Final = (1, 10, 50, 250)
_LATENCIES: Final = (5, 20, 100)
_AHEAD: Final = (1, 2, 4, 8, 16)
_TURNS: Final = 3
_VIEWS: Final = 1_000


def tables(stage: Stage) -> str:
    """The tables, in Markdown."""
    return "\n\n".join((_by_tasks(stage), _by_latency(stage), _by_views()))


def _by_tasks(stage: Stage) -> str:
    entries = {
        f"{name} {n}": Entry(name, f"tasks{n}", 500)
        for name in ("hero", "bare_httpx")
        for n in _TASKS
    }
    race = run(stage, entries, _TURNS)
    lines = ["| tasks | CPU µs a call | bare httpx |", "| ---: | ---: | ---: |"]
    for n in _TASKS:
        mine, its = (race.spread(f"{name} {n}", "cpu") for name in ("hero", "bare_httpx"))
        lines.append(f"| {n} | {mine.middle * 1e6:.0f} | {its.middle * 1e6:.0f} |")
    return "\n".join(lines)


def _by_latency(stage: Stage) -> str:
    head = " | ".join(f"prefetch {n}" for n in _AHEAD)
    lines = [f"| records/s at | in sequence | {head} |", "| ---: |" + " ---: |" * 6]
    for latency in _LATENCIES:
        address = f"20/{latency}"
        entries = {"0": Entry("hero", "iterate", 1, address)}
        entries |= {str(n): Entry("hero", f"ahead{n}", 1, address) for n in _AHEAD}
        race = run(stage, entries, _TURNS)
        rates = (f"{1 / race.spread(name, 'wall').middle:,.0f}" for name in entries)
        lines.append(f"| {latency} ms | {' | '.join(rates)} |")
    return "\n".join(lines)


def _by_views() -> str:
    hero = HeroClient(api_key="k", practice_group_id="1", base_url="http://localhost")
    began = time.process_time()
    views = [hero.for_practice(str(number)) for number in range(_VIEWS)]
    each = (time.process_time() - began) / len(views)
    return f"{_VIEWS:,} views of practices: {each * 1e6:.0f} µs each, and no connection."
