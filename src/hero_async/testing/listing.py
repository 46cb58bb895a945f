"""How a list of episodes is asked for: filters and order. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from attrs import frozen

from hero_async.testing.state.episodes import Episode

_PRIORITIES: Final = ("lowest", "low", "medium", "high", "highest")


def _created_at(episode: Episode) -> datetime:
    return episode.created_at


def _priority(episode: Episode) -> int:
    return _PRIORITIES.index(episode.priority)


_ORDERS: Final[Mapping[str, Callable[[Episode], datetime | int]]] = {
    "created_at": _created_at,
    "priority": _priority,
}


@frozen
class Wanted:
    """The filters: one of the values within each, all of them together; none lets all pass."""

    statuses: frozenset[str]
    priorities: frozenset[str]
    assignee_ids: frozenset[str]
    assignee_types: frozenset[str]

    def __contains__(self, episode: Episode) -> bool:
        return (
            (not self.statuses or episode.status in self.statuses)
            and (not self.priorities or episode.priority in self.priorities)
            and (not self.assignee_ids or not self.assignee_ids.isdisjoint(_ids(episode)))
            and (not self.assignee_types or not self.assignee_types.isdisjoint(_types(episode)))
        )


def _ids(episode: Episode) -> set[str | None]:
    return {assignee.id for assignee in episode.assignees}


def _types(episode: Episode) -> set[str | None]:
    # An episode without assignees is what "Unassigned" asks for.
    return {assignee.type for assignee in episode.assignees} or {"Unassigned"}


def ordered(
    episodes: Iterable[Episode], order_by: Sequence[str], descending: Sequence[str]
) -> list[Episode]:
    """By each name in turn, each way its parallel "true" or "false" says; ties stay as they are."""
    ways = [way == "true" for way in descending] + [False] * len(order_by)
    rows = list(episodes)
    # A stable sort by the least important name first leaves the most important one in charge.
    for name, way in reversed(list(zip(order_by, ways, strict=False))):
        rows.sort(key=_ORDERS[name], reverse=way)
    return rows
