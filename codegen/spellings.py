"""`spellings.yaml`: one spelling in Python for what the API spells in several ways."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from attrs import field, frozen

from codegen.document import Json, load, objects
from codegen.identifiers import WIRE, snake_case
from codegen.problems import PipelineError


@frozen
class Words:
    """Another enum's values, by the word on the wire."""

    enum: str
    values: Mapping[str, str]


@frozen
class Spellings:
    """What to spell otherwise, by place: "Schema.property"."""

    attributes: Mapping[str, str] = field(factory=dict[str, str])
    ids: Sequence[str] = ()
    words: Mapping[str, Words] = field(factory=dict[str, Words])
    parts: Mapping[str, str] = field(factory=dict[str, str])

    def check(self, document: Json) -> None:
        """Every place, and every schema named, is in the normalised document.

        Raises:
            PipelineError: naming what is not.
        """
        schemas = objects(objects(document, "components"), "schemas")
        fields = {
            f"{name}.{field}"
            for name, each in schemas.items()
            for field in each.get(WIRE, {}).values()
        }
        places = {*self.attributes, *self.ids, *self.words}
        owners = {place.partition(".")[0] for place in self.parts}
        named = {*self.parts.values(), *(words.enum for words in self.words.values())}
        stale = [*(places - fields), *((owners | named) - schemas.keys())]
        if stale:
            raise PipelineError(
                f"spellings.yaml names what the description lacks: {', '.join(sorted(stale))}"
            )

    def template(self) -> str:
        """The tables in the form that the model's template reads."""
        words = {
            place: {"enum": each.enum, "module": snake_case(each.enum), "values": each.values}
            for place, each in self.words.items()
        }
        parts: dict[str, list[tuple[str, str, str]]] = {}
        for place, kind in self.parts.items():
            owner, _, name = place.partition(".")
            parts.setdefault(owner, []).append((name, kind, snake_case(kind)))
        tables = {
            "attributes": self.attributes,
            "ids": list(self.ids),
            "words": words,
            "parts": parts,
        }
        return "".join(
            f"{{% set {name} = {json.dumps(table)} %}}\n" for name, table in tables.items()
        )


def load_spellings(path: Path) -> Spellings:
    """Read the table."""
    table = load(path)
    words = cast(dict[str, dict[str, object]], table["words"])
    return Spellings(
        attributes=cast(dict[str, str], table["attributes"]),
        ids=cast(list[str], table["ids"]),
        words={
            place: Words(cast(str, each["enum"]), cast(dict[str, str], each["values"]))
            for place, each in words.items()
        },
        parts=cast(dict[str, str], table["parts"]),
    )
