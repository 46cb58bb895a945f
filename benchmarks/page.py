"""docs/performance.md and its plot: what stands between the markers is written here."""

from __future__ import annotations

import platform
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks.goals import Report
from benchmarks.race import Race

_DOCS: Final = Path(__file__).parent.parent / "docs"
_PAGE: Final = _DOCS / "performance.md"
_PLOT: Final = _DOCS / "performance.svg"
_BEGIN: Final = "<!-- measured -->"
_END: Final = "<!-- /measured -->"
_LIBRARIES: Final = (
    "httpx",
    "httpcore",
    "anyio",
    "attrs",
    "openapi-python-client",
    "httpx2",
    "aiohttp",
    "httpx-aiohttp",
    "openai",
    "githubkit",
    "stripe",
)
_SCALE: Final = {"µs": 1e6, "ms": 1e3}


def write(report: Report, growth: str) -> None:
    """Put the findings in the page's place for them."""
    text = _PAGE.read_text(encoding="utf-8")
    before, rest = text.split(_BEGIN)
    _, after = rest.split(_END)
    parts = (_machine(), goals(report), *races(report), "### How it grows", growth)
    measured = "\n\n".join(parts)
    _PAGE.write_text(f"{before}{_BEGIN}\n{measured}\n{_END}{after}", encoding="utf-8")
    _PLOT.write_text(_plot(report), encoding="utf-8")


def goals(report: Report) -> str:
    """The table of goals."""
    head = ("row", "what", "goal", "measured (quartiles)", "reached")
    return _table(head, (finding.cells() for finding in report.findings))


def _machine() -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return f"CPython {platform.python_version()}, {platform.system()}; {libraries}."


def races(report: Report) -> Iterable[str]:
    """A table of each race's contenders."""
    for title, (race, base, unit) in report.races.items():
        rows = (_row(race, name, base, unit) for name in race.figures)
        yield f"### {title}\n\n" + _table(("contender", unit, f"/ {base}"), rows)


def _row(race: Race, name: str, base: str, unit: str) -> tuple[str, ...]:
    own = race.spread(name, "cpu").middle * _SCALE[unit]
    return name, f"{own:,.1f}", str(race.ratio(name, base))


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _plot(report: Report) -> str:
    """Bars: every contender's median ratio, race by race."""
    drawn: list[str] = []
    y = 20
    for title, (race, base, _) in report.races.items():
        drawn.append(f'<text x="10" y="{y}" font-weight="bold">{title} / {base}</text>')
        for name in race.figures:
            y += 18
            ratio = race.ratio(name, base).middle
            color = "#2a6f97" if "hero" in name.lower() else "#adb5bd"
            drawn.append(
                f'<text x="10" y="{y}">{name}</text>'
                f'<rect x="300" y="{y - 11}" width="{min(ratio, 10) * 60:.0f}" height="13"'
                f' fill="{color}"/><text x="910" y="{y}">{ratio:.2f}</text>'
            )
        y += 34
    size = f'width="960" height="{y}" viewBox="0 0 960 {y}"'
    style = 'font-family="sans-serif" font-size="12"'
    body = "\n".join(drawn)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>\n{body}\n</svg>\n'
