"""`spellings.yaml`: one spelling in Python for what the API spells in several ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from attrs import field, frozen

from codegen.document import Json, objects
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
            f"{name}.{wire}" for name in schemas for wire in objects(schemas[name], WIRE).values()
        }
        places = {*self.attributes, *self.ids, *self.words}
        owners = {place.partition(".")[0] for place in self.parts}
        named = {*self.parts.values(), *(words.enum for words in self.words.values())}
        if stale := [*(places - fields), *((owners | named) - schemas.keys())]:
            raise PipelineError(
                f"spellings.yaml names what the description lacks: {', '.join(sorted(stale))}"
            )

    def for_templates(self) -> dict[str, Any]:
        """The tables in the form that the model's template reads."""
        words = {
            place: {"enum": each.enum, "module": snake_case(each.enum), "values": each.values}
            for place, each in self.words.items()
        }
        parts: dict[str, list[tuple[str, str, str]]] = {}
        for place, kind in self.parts.items():
            owner, _, name = place.partition(".")
            parts.setdefault(owner, []).append((name, kind, snake_case(kind)))
        return {"ids": self.ids, "words": words, "parts": parts}


def spellings_of(table: Json) -> Spellings:
    """What the table says."""
    return Spellings(
        attributes=cast(dict[str, str], table["attributes"]),
        ids=cast(list[str], table["ids"]),
        words={place: Words(**each) for place, each in objects(table, "words").items()},
        parts=cast(dict[str, str], table["parts"]),
    )
