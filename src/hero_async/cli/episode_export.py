"""`hero episodes export`: all episodes to a file, once each, however often it is broken off."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Annotated, Any

import typer
from attrs import frozen

from hero_async import Episode, HeroClient, Pager
from hero_async.cli.exits import Exit
from hero_async.cli.export_file import ExportFile, checkpoint_path, other_export
from hero_async.cli.formats import Format, header, lines
from hero_async.cli.options import (
    PAGE_SIZE,
    AssigneeIds,
    AssigneeTypes,
    Descending,
    OrderBy,
    PatientFields,
    Priorities,
    Statuses,
    filters,
)
from hero_async.cli.progress import progress
from hero_async.cli.running import run
from hero_async.cli.screen import say
from hero_async.cli.trouble import Trouble
from hero_async.errors import InvalidRequestError


@frozen
class Export:
    """What is written, where to, and how."""

    path: Path
    form: Format
    patient: bool
    overwrite: bool
    asked: dict[str, Any]

    @property
    def shape(self) -> str:
        """What the lines look like; an export goes on only if they look alike."""
        return f"{self.form}{'+patient' if self.patient else ''}"


def export_episodes(
    file: Annotated[
        Path, typer.Argument(help="Where to; .csv or .jsonl says how, unless --format does.")
    ],
    status: Statuses = None,
    priority: Priorities = None,
    assignee_id: AssigneeIds = None,
    assignee_type: AssigneeTypes = None,
    order_by: OrderBy = None,
    descending: Descending = False,
    form: Annotated[Format | None, typer.Option("--format", show_default=False)] = None,
    patient_fields: PatientFields = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Start anew.")] = False,
    page_size: Annotated[int, typer.Option(min=1, help="Episodes a request.")] = PAGE_SIZE,
) -> None:
    """Write all episodes of the practice to a file that only you can read.

    Broken off, by Ctrl-C, an error or a crash, it leaves whole lines and FILE.checkpoint; the same
    command again goes on from there. The checkpoint is gone when all is written.
    """

    async def command() -> None:
        asked = filters(
            status=status,
            priority=priority,
            assignee_id=assignee_id,
            assignee_type=assignee_type,
            order_by=order_by,
            descending=descending,
        )
        asked["page_size"] = page_size
        await _export(Export(file, form or _form_of(file), patient_fields, overwrite, asked))

    run(command)


async def _export(export: Export) -> None:
    async with HeroClient.from_env() as hero:
        with closing(ExportFile(export.path, export.shape, overwrite=export.overwrite)) as file:
            if file.place.items:
                say(f"going on behind {file.place.items} episodes")
            ending = "; the same command again goes on from there"
            try:
                await _write_all(file, _listing(hero, export, file), export)
                file.finish()
                ending = ""
            finally:
                say(f"{file.place.items} episodes are in {export.path}{ending}")


def _listing(hero: HeroClient, export: Export, file: ExportFile) -> Pager[Episode]:
    try:
        return hero.episodes.list(**export.asked, start_at=file.place.checkpoint)
    except InvalidRequestError as error:
        if error.argument != "start_at":
            raise
    raise other_export(checkpoint_path(export.path))


async def _write_all(file: ExportFile, listing: Pager[Episode], export: Export) -> None:
    """Page by page, and the checkpoint only when the page is on the disk."""
    if not file.place.size:
        file.append(header(export.form, patient=export.patient), 0, None)
    with progress("episodes") as told:
        async for page in listing.pages():
            text = lines(export.form, page.items, patient=export.patient)
            file.append(text, len(page.items), listing.checkpoint)
            told(file.place.items, page.count)


def _form_of(file: Path) -> Format:
    try:
        return Format(file.suffix.removeprefix(".").lower())
    except ValueError:
        pass
    raise Trouble(
        "the file's name does not say how to write it",
        "let it end with .csv or .jsonl, or pass --format",
        Exit.USAGE,
    )
