"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated, Any, Final, TypeAlias

import typer

from hero_async import AssigneeType, EpisodeOrder, EpisodeStatus, Priority
from hero_async.cli.exits import Exit
from hero_async.cli.trouble import Trouble

Statuses: TypeAlias = Annotated[
    list[EpisodeStatus] | None,
    typer.Option("--status", help="With this status; several mean any of them."),
]
Priorities: TypeAlias = Annotated[
    list[Priority] | None,
    typer.Option("--priority", help="With this priority; several mean any of them."),
]
AssigneeIds: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--assignee-id", help="Assigned to this id; several mean any of them."),
]
AssigneeTypes: TypeAlias = Annotated[
    list[AssigneeType] | None,
    typer.Option("--assignee-type", help="Assigned to such; several mean any of them."),
]
OrderBy: TypeAlias = Annotated[
    list[EpisodeOrder] | None, typer.Option("--order-by", help="In this order.")
]
Descending: TypeAlias = Annotated[
    bool, typer.Option("--descending", help="The greatest first; needs --order-by.")
]
PatientFields: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--patient-fields",
        help="With the patient's data too. Without it nothing that identifies a patient is "
        "shown or written, since output is copied, mailed and forgotten.",
    ),
]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="For programs: JSON.")]

PAGE_SIZE: Final = 100


def filters(*, descending: bool, **given: Any) -> dict[str, Any]:
    """The arguments of `hero.episodes.list`; what was not passed is left out.

    Raises:
        Trouble: `--descending` has nothing to order by.
    """
    found: dict[str, Any] = {name: value for name, value in given.items() if value}
    if descending and "order_by" not in found:
        raise Trouble("--descending needs --order-by", "add --order-by created_at", Exit.USAGE)
    if descending:
        found["order_descending"] = [True] * len(found["order_by"])
    return found
