"""Contenders in turns: what is compared is what was measured in the same turn."""

from __future__ import annotations

from statistics import median, quantiles

from attrs import field, frozen

from benchmarks.stage import Stage


@frozen
class Spread:
    """A median with its quartiles."""

    low: float
    middle: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> Spread:
        """Of at least two values."""
        low, _, high = quantiles(values, n=4, method="inclusive")
        return cls(low, median(values), high)

    def __str__(self) -> str:
        return f"{self.middle:.2f} ({self.low:.2f}-{self.high:.2f})"


@frozen
class Race:
    """The figures of every turn, by contender."""

    figures: dict[str, list[dict[str, float]]] = field(factory=dict)

    def note(self, contender: str, figures: dict[str, float]) -> None:
        """One turn of one contender."""
        self.figures.setdefault(contender, []).append(figures)

    def spread(self, contender: str, what: str) -> Spread:
        """Of one contender's own figures."""
        return Spread.of([turn[what] for turn in self.figures[contender]])

    def ratio(self, contender: str, base: str, what: str = "cpu") -> Spread:
        """Of one contender's figures to another's, turn by turn."""
        pairs = zip(self.figures[contender], self.figures[base], strict=True)
        return Spread.of([mine[what] / its[what] for mine, its in pairs])


@frozen
class Entry:
    """A contender's work; one contender may do several."""

    contender: str
    work: str
    n: int
    address: str = "20/0"


def run(stage: Stage, entries: dict[str, Entry], turns: int) -> Race:
    """So many turns, each in another order, after one that does not count."""
    race, names = Race(), list(entries)
    for turn in range(turns + 1):
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            entry = entries[name]
            figures = stage.ask(entry.contender, entry.work, entry.n, entry.address)
            if turn:
                race.note(name, figures)
    return race
