"""`python -m benchmarks [--gate] [--turns N] [ROW ...]`: measure, then write or judge."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from typing import Final

from benchmarks import growth, page
from benchmarks.goals import Report
from benchmarks.rows import ROWS
from benchmarks.stage import Stage, staged

_BY_NAME: Final = {row.__name__: row for row in ROWS}


def main() -> int:
    """0 if all is written, or no goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--gate", action="store_true", help="write nothing; 1 if a goal is missed")
    parser.add_argument("--turns", type=int, default=12, help="turns of each race")
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"these only: {', '.join(_BY_NAME)}")
    options = parser.parse_args()
    if strange := set(options.rows) - _BY_NAME.keys():
        parser.error(f"no rows: {', '.join(sorted(strange))}")
    with staged() as stage:
        report = _measured(stage, options.turns, options.rows or _BY_NAME)
        print(page.goals(report))
        if options.rows:
            print("", *page.races(report), sep="\n\n")
        if options.gate or options.rows:
            return _judged(report)
        page.write(report, growth.tables(stage))
    return 0


def _measured(stage: Stage, turns: int, rows: Iterable[str]) -> Report:
    report = Report()
    for name in rows:
        _BY_NAME[name](stage, report, turns)
        print(f"{name}: measured", file=sys.stderr)
    return report


def _judged(report: Report) -> int:
    for finding in report.missed():
        print(f"missed: {finding.row} {finding.what}: {finding.found}, goal {finding.goal:g}")
    return 1 if report.missed() else 0


if __name__ == "__main__":
    sys.exit(main())
