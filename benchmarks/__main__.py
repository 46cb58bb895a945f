"""`python -m benchmarks [--gate] [--turns N]`: measure everything, then write or judge."""

from __future__ import annotations

import argparse
import sys

from benchmarks import growth, page
from benchmarks.goals import Report
from benchmarks.rows import ROWS
from benchmarks.stage import Stage, staged


def main() -> int:
    """0 if all is written, or no goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--gate", action="store_true", help="write nothing; 1 if a goal is missed")
    parser.add_argument("--turns", type=int, default=12, help="turns of each race")
    options = parser.parse_args()
    with staged() as stage:
        report = _measured(stage, options.turns)
        print(page.goals(report))
        if options.gate:
            return _judged(report)
        page.write(report, growth.tables(stage))
    return 0


def _measured(stage: Stage, turns: int) -> Report:
    report = Report()
    for row in ROWS:
        row(stage, report, turns)
        print(f"{row.__name__}: measured", file=sys.stderr)
    return report


def _judged(report: Report) -> int:
    for finding in report.missed():
        print(f"missed: {finding.row} {finding.what}: {finding.found}, goal {finding.goal:g}")
    return 1 if report.missed() else 0


if __name__ == "__main__":
    sys.exit(main())
