"""The rows of the table, a function each: what is raced, and which goals it speaks to."""

from __future__ import annotations

from typing import Final

from benchmarks import layers, start
from benchmarks.goals import Finding, Report, exactly
from benchmarks.race import Entry, Race, Spread, run
from benchmarks.stage import Stage

_PEERS: Final = (
    "bare_httpcore",
    "bare_httpx2",
    "bare_aiohttp",
    "openai_base",
    "githubkit_base",
    "stripe_base",
)
_CLIENTS: Final = ("bare_httpx", "stock", "hero", "hero_aiohttp")
_TYPED: Final = ("stock", "hero", "hero_speed")
_CALLS: Final = 150
_CONCURRENT: Final = 1_000
_PAGES: Final = "20/0"
_SLOW: Final = "40/20"
_UNUSED: Final = "21/20"
_LONG: Final = "1000/0"


def sequential(stage: Stage, report: Report, turns: int) -> None:
    """A: one small GET after another."""
    race = _raced(stage, "one", _CALLS, (*_CLIENTS, *_PEERS), turns)
    report.races["A: CPU of one small GET after another"] = race, "bare_httpx", "µs"
    report.add(
        Finding("A", "one call after another / bare httpx", 0.75, race.ratio("hero", "bare_httpx")),
        Finding("A'", "the same over [aiohttp]", 0.5, race.ratio("hero_aiohttp", "bare_httpx")),
    )


def concurrent(stage: Stage, report: Report, turns: int) -> None:
    """B: the same from 50 tasks."""
    race = _raced(stage, "tasks50", _CONCURRENT, (*_CLIENTS, *_PEERS), max(4, turns // 2))
    report.races["B: CPU of one small GET of 50 tasks' 1,000"] = race, "bare_httpx", "µs"
    report.add(*_times_httpx(race, "50 tasks, no latency"))


def distant(stage: Stage, report: Report, turns: int) -> None:
    """B at 20 ms, where 50 tasks can make 2,500 calls a second; and their connections."""
    names = ("bare_httpx", "hero", "bare_httpcore", "bare_aiohttp")
    entries = {name: Entry(name, "tasks50", _CONCURRENT, "20/20") for name in names}
    race = run(stage, entries, max(4, turns // 2))
    report.races["B: the same at 20 ms of latency"] = race, "bare_httpx", "µs"
    opened = {name: _opened(stage, name) for name in ("hero", "bare_httpx")}
    what = f"connections of 50 tasks at 20 ms (bare httpx: {opened['bare_httpx']})"
    report.add(
        *_times_httpx(race, "50 tasks, 20 ms of latency"),
        Finding("B", what, 50, exactly(opened["hero"])),
    )


def _times_httpx(race: Race, where: str) -> tuple[Finding, Finding]:
    cpu, wall = (race.ratio("bare_httpx", "hero", what) for what in ("cpu", "wall"))
    return (
        Finding("B", f"{where}: bare httpx's CPU a call / ours", 4, cpu, at_least=True),
        Finding("B", f"{where}: our calls a second / bare httpx's", 4, wall, at_least=True),
    )


def _opened(stage: Stage, contender: str) -> int:
    before = stage.connections()
    stage.ask(contender, "tasks50", _CONCURRENT, _UNUSED)
    return stage.connections() - before


def pages(stage: Stage, report: Report, turns: int) -> None:
    """C: all records of 20 pages: iterated, glanced at as a program would, and read whole."""
    for work, what in (("iterate", "iterated"), ("glance", "four fields of each read")):
        race = _raced(stage, work, 1, (*_CLIENTS, "hero_speed", *_PEERS), turns)
        report.races[f"C: CPU a record of pages of 100, {what}"] = race, "bare_httpx", "µs"
        for name, how in (("hero", ""), ("hero_speed", " [speed]")):
            report.add(
                Finding(
                    "C", f"{what}{how} / bare httpx's dicts", 1, race.ratio(name, "bare_httpx")
                ),
                Finding("C", f"{what}{how} / stock client", 0.5, race.ratio(name, "stock")),
            )
    whole = _raced(stage, "pore", 1, (*_TYPED, "bare_httpx"), max(4, turns // 2))
    report.races["C: the same, every field of each read"] = whole, "bare_httpx", "µs"


def ahead(stage: Stage, report: Report, turns: int) -> None:
    """C20: wall time with pages fetched ahead at 20 ms."""
    entries = {"stock": Entry("stock", "iterate", 1, _SLOW)}
    entries |= {f"ahead{n}": Entry("hero", f"ahead{n}", 1, _SLOW) for n in (4, 8)}
    race = run(stage, entries, max(4, turns // 2))
    report.add(
        *(
            Finding(
                "C20",
                f"prefetch {n}: records/s / stock client in sequence",
                goal,
                race.ratio("stock", f"ahead{n}", "wall"),
                at_least=True,
            )
            for n, goal in ((4, 3.5), (8, 5.5))
        )
    )


def decoding(stage: Stage, report: Report, turns: int) -> None:
    """D: bytes to records, and what a record takes."""
    race = _raced(stage, "decode", 30, ("bare_httpx", "stock", "hero", "hero_speed"), turns)
    report.races["D: CPU of decoding a page of 100"] = race, "stock", "µs"

    def kept(work: str) -> Spread:
        hero, stock = (stage.ask(name, work, 10)["bytes"] for name in ("hero", "stock"))
        return exactly(hero / stock)

    report.add(
        Finding("D", "bytes to records / stock client", 0.45, race.ratio("hero", "stock")),
        Finding("D", "with [speed] / stock client", 0.45, race.ratio("hero_speed", "stock")),
        Finding("D", "memory a record, read / stock", 0.65, kept("keep_whole")),
        Finding("D", "memory a record, not read / stock", 0.65, kept("keep")),
    )


def starting(stage: Stage, report: Report, turns: int) -> None:
    """E: imports, construction, first record."""
    race = start.imports(stage, turns)
    report.races["E: CPU of importing"] = race, "import httpx", "ms"
    made = start.constructions(stage, turns).spread("HeroClient(...)", "cpu")
    first = start.first_records(stage, turns)
    report.add(
        Finding(
            "E",
            "from hero_async import HeroClient / import httpx",
            1.5,
            race.ratio("from hero_async import HeroClient", "import httpx"),
        ),
        Finding("E", "import hero_async", 0.5, race.ratio("import hero_async", "import httpx")),
        Finding("E", "making a client", 1, _scaled(made, 1e3), "ms"),
        Finding("E", "first record / bare httpx", 1.0, first.ratio("hero", "bare_httpx")),
    )


def layer(_stage: Stage, report: Report, _turns: int) -> None:
    """G: what the SDK's own layer takes."""
    found = layers.measured()
    report.add(
        Finding("G", "a cached token", 2, found["token"], "µs"),
        Finding("G", "retries, hooks, limits of a call", 30, found["layer"], "µs"),
        Finding("G", "an item of a list", 0.5, found["item"], "µs"),
    )


def memory(stage: Stage, report: Report, _turns: int) -> None:
    """100,000 episodes iterated."""
    grown = stage.ask("hero", "grow", 1, _LONG)
    what = f"peak growth over {grown['records']:,.0f} episodes"
    report.add(Finding("memory", what, 5, exactly(grown["megabytes"]), "MB"))


ROWS: Final = (sequential, concurrent, distant, pages, ahead, decoding, starting, layer, memory)


def _raced(stage: Stage, work: str, n: int, contenders: tuple[str, ...], turns: int) -> Race:
    return run(stage, {name: Entry(name, work, n, _PAGES) for name in contenders}, turns)


def _scaled(spread: Spread, factor: float) -> Spread:
    return Spread(spread.low * factor, spread.middle * factor, spread.high * factor)
