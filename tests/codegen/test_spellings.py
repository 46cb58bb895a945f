"""The table of spellings speaks of what the description has, or generating fails."""

import pytest
from attrs import evolve

from codegen.document import Json
from codegen.normalise import normalise
from codegen.problems import PipelineError
from codegen.spellings import Spellings, Words
from codegen.tables import Tables


def test_the_committed_table_fits(patched: Json, tables: Tables) -> None:
    """Every place in the committed table is in the description."""
    tables.spellings.check(normalise(patched, tables).document)


@pytest.mark.parametrize(
    "table",
    [
        Spellings(attributes={"Note.gone": "id"}),
        Spellings(ids=["Note.gone"]),
        Spellings(words={"Note.gone": Words("PatientSex", {})}),
        Spellings(words={"Note.id": Words("Gone", {})}),
        Spellings(parts={"Gone.address": "Address"}),
        Spellings(parts={"Note.address": "Gone"}),
    ],
)
def test_a_stale_entry_fails(patched: Json, tables: Tables, table: Spellings) -> None:
    """What the description lost is named, so that nobody keeps a rule without an effect."""
    document = normalise(patched, evolve(tables, spellings=table)).document
    with pytest.raises(PipelineError, match=r"spellings\.yaml.*[Gg]one"):
        table.check(document)
