"""`hero episodes list`: the first episodes, for a person or a pipe."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hero_async import Episode, HeroClient
from hero_async.cli.formats import Format, header, lines
from hero_async.cli.options import (
    AssigneeIds,
    AssigneeTypes,
    Descending,
    OrderBy,
    PatientFields,
    Priorities,
    Statuses,
    filters,
)
from hero_async.cli.rows import FEW_PATIENT_COLUMNS, cells, columns
from hero_async.cli.running import run
from hero_async.cli.screen import is_terminal, plain, say


class View(StrEnum):
    """How it is shown."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def list_episodes(
    status: Statuses = None,
    priority: Priorities = None,
    assignee_id: AssigneeIds = None,
    assignee_type: AssigneeTypes = None,
    order_by: OrderBy = None,
    descending: Descending = False,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    view: Annotated[
        View | None,
        typer.Option(
            "--format", help="A table on a terminal, else JSON lines.", show_default=False
        ),
    ] = None,
    patient_fields: PatientFields = False,
) -> None:
    """Show the first episodes of the practice; `export` writes all of them to a file."""

    async def command() -> None:
        asked = filters(
            status=status,
            priority=priority,
            assignee_id=assignee_id,
            assignee_type=assignee_type,
            order_by=order_by,
            descending=descending,
        )
        found = await _first(limit + 1, asked)
        _show(found[:limit], view or _usual(), patient=patient_fields)
        if len(found) > limit:
            say(f"the first {limit}; there are more: --limit, or `hero episodes export`")

    run(command)


async def _first(items: int, asked: dict[str, Any]) -> list[Episode]:
    async with HeroClient.from_env() as hero:
        listing = hero.episodes.list(**asked, page_size=min(items, 100))
        return await listing.limit(items).collect(max_items=items)


def _usual() -> View:
    return View.TABLE if is_terminal() else View.JSONL


def _show(episodes: Sequence[Episode], view: View, *, patient: bool) -> None:
    if view is View.TABLE:
        Console().print(_table(episodes, patient=patient))
        return
    form = Format(view)
    typer.echo(header(form, patient=patient) + lines(form, episodes, patient=patient), nl=False)


def _table(episodes: Sequence[Episode], *, patient: bool) -> Table:
    """Text objects, since a plain string could hold rich's own markup."""
    whose = FEW_PATIENT_COLUMNS if patient else ()
    table = Table(*columns(whose))
    for episode in episodes:
        table.add_row(*(Text(plain(cell)) for cell in cells(episode, whose)))
    return table
