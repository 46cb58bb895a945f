"""The committed tables that the description does not decide: names, spellings, repeat marks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from attrs import field, frozen

from codegen.document import load
from codegen.spellings import Spellings, load_spellings


@frozen
class Tables:
    """`names.yaml`, `repeatable.yaml` and `spellings.yaml`.

    Operations are keyed by "METHOD /path". Schemas are keyed by their place, see `places.py`.
    """

    operations: Mapping[str, str]
    schemas: Mapping[str, str]
    repeatable: Mapping[str, str]
    spellings: Spellings = field(factory=Spellings)


def load_tables(folder: Path) -> Tables:
    """Read the tables of a folder."""
    names = load(folder / "names.yaml")
    return Tables(
        operations=cast(dict[str, str], names["operations"]),
        schemas=cast(dict[str, str], names["schemas"]),
        repeatable=cast(dict[str, str], load(folder / "repeatable.yaml")),
        spellings=load_spellings(folder / "spellings.yaml"),
    )


def no_tables() -> Tables:
    """For a document that is not the Hero API's."""
    return Tables(operations={}, schemas={}, repeatable={})
