"""Rows as lines of a file. Pure. Each gives whole lines, with their ends."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

from hero_async import Episode
from hero_async.cli.rows import PATIENT_COLUMNS, cells, columns, record

# What makes a spreadsheet take a cell for a formula, also in the letters of East Asian keyboards
# (OWASP, CSV Injection). White space before it does not help.
_FORMULA: Final = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Format(StrEnum):
    """How a file is written."""

    JSONL = "jsonl"
    CSV = "csv"


def header(form: Format, *, patient: bool) -> str:
    """What a file begins with."""
    return _csv([columns(_columns(patient))]) if form is Format.CSV else ""


def lines(form: Format, episodes: Iterable[Episode], *, patient: bool) -> str:
    """The episodes, a line each; in CSV a cell with line ends is quoted."""
    if form is Format.CSV:
        return _csv(cells(each, _columns(patient)) for each in episodes)
    return "".join(
        json.dumps(record(each, patient=patient), default=str) + "\n" for each in episodes
    )


def harmless(cell: str) -> str:
    """A cell that no spreadsheet computes: an apostrophe goes before what looks like a formula."""
    text = _CONTROL.sub("\ufffd", cell)
    return f"'{text}" if _FORMULA.match(text) else text


def _columns(patient: bool) -> Sequence[str]:
    return PATIENT_COLUMNS if patient else ()


def _csv(rows: Iterable[Sequence[str]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows([harmless(cell) for cell in row] for row in rows)
    return written.getvalue()
