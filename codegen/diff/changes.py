"""A change between two descriptions, and those that are one and the same seen from many places."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from codegen.diff.verdicts import Direction, Rule, Verdict, rule_of, verdict


@frozen
class Place:
    """Where something stands from a caller's view: `GET /v2/episodes`, `200.data[].status`.

    The field is written as in `names.yaml`. It is empty for an operation as such, and so is the
    operation for the document as such.
    """

    operation: str = ""
    field: str = ""
    direction: Direction = Direction.REQUEST

    def below(self, name: str) -> Place:
        """The place of a field of this one."""
        return evolve(self, field=f"{self.field}.{name}" if self.field else name)

    def marked(self, mark: str) -> Place:
        """The place of its items (`[]`), values (`{}`) or a variant (`|0`)."""
        return evolve(self, field=self.field + mark)


@frozen
class Change:
    """One change at one place. The pointer leads into the new document, or into the old one.

    `what` names old and new as the documents have them: it is data, to be shown with care.
    """

    kind: str
    place: Place
    pointer: str
    what: str = ""
    in_old: bool = False

    @property
    def verdict(self) -> Verdict:
        """What it means for a caller."""
        return verdict(self.kind, self.place.direction)

    @property
    def rule(self) -> Rule:
        """The row of the table that says so."""
        return rule_of(self.kind)


@frozen
class Group:
    """One change of the document, with every place that it shows at."""

    change: Change
    places: tuple[Place, ...]


def grouped(changes: Iterable[Change]) -> list[Group]:
    """Join what is one change of one component; the worst first, then by place."""
    found: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        key = (change.kind, change.verdict, change.pointer, change.in_old, change.what)
        found.setdefault(key, []).append(change)
    groups = [Group(same[0], tuple(change.place for change in same)) for same in found.values()]
    return sorted(groups, key=_order)


def _order(group: Group) -> tuple[object, ...]:
    first = group.change
    rank = list(Verdict).index(first.verdict)
    return rank, first.place.operation, first.place.field, first.kind, first.pointer, first.what
