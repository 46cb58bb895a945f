"""Episodes as rows and lines."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hero_async import Episode
from hero_async.cli.formats import Format, harmless, header, lines
from hero_async.cli.rows import COLUMNS

PATIENT = {
    "dob": "1980-02-01",
    "full_name": "CANARY Smith",
    "mobile": "+447700900000",
    "nhs_number": "9990000000",
}
WIRE: dict[str, Any] = {
    "id": "7",
    "status": "open",
    "priority": "unheard-of",
    "patient": PATIENT,
    "assignees": [{"type": "Admin", "id": "3", "name": "Ada"}, {"type": "Unassigned"}],
    "tasks": [{"id": "9", "details": "CANARY", "patient": PATIENT}],
    "title": "CANARY",
}


def read_csv(text: str) -> list[list[str]]:
    """The rows, as a program reads them."""
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("form", Format)
def test_nothing_of_a_patient_by_default(form: Format) -> None:
    """Neither the record, nor a task's text, nor a field that nobody described is written."""
    text = header(form, patient=False) + lines(form, [Episode.from_dict(WIRE)], patient=False)
    assert "7" in text
    assert not any(word in text for word in ("CANARY", "1980", "4477", "999", "Ada"))


def test_what_is_written_by_default() -> None:
    """Ids and the API's own words, the same in both forms."""
    episode = Episode.from_dict(WIRE)
    assert json.loads(lines(Format.JSONL, [episode], patient=False)) == {
        "id": "7",
        "status": "open",
        "priority": "unheard-of",
        "assignees": ["Admin:3", "Unassigned:"],
        "tasks": ["9"],
    }
    first, second = read_csv(
        header(Format.CSV, patient=False) + lines(Format.CSV, [episode], patient=False)
    )
    assert first == list(COLUMNS)
    assert second == ["7", "open", "unheard-of", "Admin:3 Unassigned:", "9"]


def test_with_patient_fields_json_is_as_the_api_sent_it() -> None:
    """Unknown fields too."""
    assert json.loads(lines(Format.JSONL, [Episode.from_dict(WIRE)], patient=True)) == WIRE


def test_with_patient_fields_csv_has_columns_for_them() -> None:
    """One cell each, empty where there is nothing, and no number that begins a formula."""
    episode = Episode.from_dict(WIRE)
    names, cells = read_csv(
        header(Format.CSV, patient=True) + lines(Format.CSV, [episode], patient=True)
    )
    row = dict(zip(names, cells, strict=True))
    assert row["patient_dob"] == "1980-02-01"
    assert row["patient_full_name"] == "CANARY Smith"
    assert row["patient_mobile"] == "'+447700900000"
    assert row["patient_email"] == ""


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"id": None, "patient": None, "assignees": None, "tasks": [None]},
        {"id": {"name": "CANARY"}, "status": ["CANARY"], "assignees": "CANARY"},
        {"id": 7, "patient": "CANARY", "assignees": ["CANARY"], "tasks": [["CANARY"]]},
    ],
)
def test_no_answer_is_too_odd(form: Format, odd: dict[str, Any]) -> None:
    """Whatever the server puts into a field, the episode is a line, and objects are left out."""
    episodes = [Episode.from_dict(odd)] * 2
    text = lines(form, episodes, patient=False)
    assert len(text.splitlines()) == 2
    assert "CANARY" not in text
    lines(form, episodes, patient=True)


@given(st.text())
@example("=HYPERLINK(1)")
@example("\t@x")
@example(" +1")
@example("\uff1dA1")
def test_no_cell_is_a_formula(cell: str) -> None:
    """After any white space that a spreadsheet drops, no cell begins like a formula."""
    safe = harmless(cell)
    assert not safe.strip().startswith(("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"))
    assert not any(each < " " and each not in "\t\n" for each in safe)


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_any_text_stays_in_its_cell(names: list[str]) -> None:
    """Quotes, commas and line ends in a name move nothing to another cell or row."""
    episodes = [Episode.from_dict({"id": "1", "patient": {"full_name": name}}) for name in names]
    rows = read_csv(header(Format.CSV, patient=True) + lines(Format.CSV, episodes, patient=True))
    place = rows[0].index("patient_full_name")
    assert [row[place] for row in rows[1:]] == [harmless(name) for name in names]


@given(st.text())
def test_json_lines_are_lines(name: str) -> None:
    """No text breaks a line, and each is read back as it was."""
    text = lines(Format.JSONL, [Episode.from_dict({"id": "1", "title": name})], patient=True)
    assert len(text.splitlines()) == 1
    assert json.loads(text)["title"] == name
