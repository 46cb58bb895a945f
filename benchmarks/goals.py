"""What is to be reached, and whether it was."""

from __future__ import annotations

from attrs import field, frozen

from benchmarks.race import Race, Spread


@frozen
class Finding:
    """One goal and what was measured for it; `at_least` says on which side of `goal` to be."""

    row: str
    what: str
    goal: float
    found: Spread
    unit: str = ""
    at_least: bool = False

    @property
    def reached(self) -> bool:
        """By the median."""
        middle = self.found.middle
        return middle >= self.goal if self.at_least else middle <= self.goal

    def cells(self) -> tuple[str, ...]:
        """As a row of a table."""
        sign = "≥" if self.at_least else "≤"
        unit = f" {self.unit}" if self.unit else ""
        verdict = "yes" if self.reached else "**no**"
        return self.row, self.what, f"{sign} {self.goal:g}{unit}", f"{self.found}{unit}", verdict


@frozen
class Report:
    """All findings, and the races that they come from, by title."""

    findings: list[Finding] = field(factory=list)
    races: dict[str, tuple[Race, str, str]] = field(factory=dict)

    def add(self, *findings: Finding) -> None:
        """Take in what was found."""
        self.findings.extend(findings)

    def missed(self) -> list[Finding]:
        """The goals that were not reached."""
        return [finding for finding in self.findings if not finding.reached]


def exactly(value: float) -> Spread:
    """A figure that does not vary."""
    return Spread(value, value, value)
