"""The diff of a next release names each listed change with its verdict, and nothing beside them."""

from __future__ import annotations

from copy import deepcopy

import pytest

from codegen.diff.changes import Change, grouped
from codegen.diff.compare import compare
from codegen.document import Json
from codegen.tables import Tables
from tests.codegen.diff import release, release_schemas
from tests.codegen.diff.edits import found
from tests.codegen.diff.listed import Listed

LISTED = [
    *release.OPERATIONS,
    *release.PARAMETERS,
    *release_schemas.BODIES,
    *release_schemas.ANSWERS,
]

Row = tuple[str, str, str]


def rows(changes: list[Change]) -> list[Row]:
    """Write changes as the list has them."""
    return sorted(
        (change.kind, str(change.verdict), f"{change.place.operation} {change.place.field}".strip())
        for change in changes
    )


def expected(listed: list[Listed]) -> list[Row]:
    """Write the listed changes, one row a place."""
    return sorted((it.kind, it.verdict, place) for it in listed for place in it.places)


def next_release(old: Json, listed: list[Listed]) -> Json:
    """Make all the edits."""
    new = deepcopy(old)
    for it in listed:
        it.edit(new)
    return new


def test_the_whole_release(old: Json, tables: Tables) -> None:
    """All listed changes together give exactly their rows."""
    assert len(LISTED) >= 40
    changes = compare(old, next_release(old, LISTED), tables.operations)
    assert rows(changes) == expected(LISTED)


@pytest.mark.parametrize("number", range(len(LISTED)))
def test_each_change_alone(old: Json, tables: Tables, number: int) -> None:
    """A listed change alone gives its own rows, and is one change of the document."""
    changes = compare(old, next_release(old, [LISTED[number]]), tables.operations)
    assert rows(changes) == expected([LISTED[number]])
    assert len(grouped(changes)) == 1


def test_every_pointer_leads_to_the_change(old: Json, tables: Tables) -> None:
    """The JSON pointer of each change leads somewhere in the document that it names."""
    new = next_release(old, LISTED)
    for change in compare(old, new, tables.operations):
        found(old if change.in_old else new, change.pointer)


def test_all_ways_back(old: Json, tables: Tables) -> None:
    """The way back from the next release is as many changes of the document, none of them lost."""
    new = next_release(old, LISTED)
    there = grouped(compare(old, new, tables.operations))
    back = grouped(compare(new, old, tables.operations))
    assert len(back) == len(there)
