"""The committed tables that the description does not decide: names, spellings, repeat marks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from attrs import field, frozen

from codegen.document import load
from codegen.spellings import Spellings, spellings_of


@frozen
class Allowed:
    """`allowed.yaml`: what the bindings may lack, each with the reason."""

    left_out: Mapping[str, str]
    untyped: Mapping[str, str]


@frozen
class Tables:
    """`names.yaml`, `repeatable.yaml`, `spellings.yaml` and `allowed.yaml`.

    Operations are keyed by "METHOD /path". Schemas are keyed by their place, see
    `normalise/places.py`. Where `allowed` is None, what is lacking is told, and no error.
    """

    operations: Mapping[str, str]
    schemas: Mapping[str, str]
    repeatable: Mapping[str, str]
    spellings: Spellings = field(factory=Spellings)
    allowed: Allowed | None = None


def load_tables(folder: Path) -> Tables:
    """Read the tables of a folder."""
    names = load(folder / "names.yaml")
    allowed = cast(dict[str, dict[str, str] | None], load(folder / "allowed.yaml"))
    return Tables(
        operations=cast(dict[str, str], names["operations"]),
        schemas=cast(dict[str, str], names["schemas"]),
        repeatable=cast(dict[str, str], load(folder / "repeatable.yaml")),
        spellings=spellings_of(load(folder / "spellings.yaml")),
        allowed=Allowed(allowed["left_out"] or {}, allowed["untyped"] or {}),
    )


def no_tables() -> Tables:
    """For a document that is not the Hero API's."""
    return Tables(operations={}, schemas={}, repeatable={})
