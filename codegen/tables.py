"""The committed tables that the description does not decide: names, and what may be repeated."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from attrs import frozen

from codegen.document import load


@frozen
class Tables:
    """`names.yaml` and `repeatable.yaml`.

    Operations are keyed by "METHOD /path". Schemas are keyed by their place, see `places.py`.
    """

    operations: Mapping[str, str]
    schemas: Mapping[str, str]
    repeatable: Mapping[str, str]


def load_tables(folder: Path) -> Tables:
    """Read the tables of a folder."""
    names = load(folder / "names.yaml")
    return Tables(
        operations=cast(dict[str, str], names["operations"]),
        schemas=cast(dict[str, str], names["schemas"]),
        repeatable=cast(dict[str, str], load(folder / "repeatable.yaml")),
    )


def no_tables() -> Tables:
    """For a document that is not the Hero API's."""
    return Tables(operations={}, schemas={}, repeatable={})
