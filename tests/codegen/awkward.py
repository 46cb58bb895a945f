"""Packages made of awkward descriptions, and what each description expects of its own.

`x-expect` lists facts: `call` a builder and see what it `sends`; `read` an answer and see what that
`gives`; the `types` of a class; the `members` of an enum; a `change` that is listed; a `left_out`.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import frozen

from codegen import gates
from codegen.build import build
from codegen.contract import Contract
from codegen.document import Json, load, operations
from codegen.normalise import Normalised
from codegen.selfcontained import self_contained
from codegen.tables import no_tables

FOLDER = Path(__file__).parent / "descriptions"


@frozen
class Answer:
    """An answer as a sender gives it."""

    status_code: int
    content: bytes
    headers: Mapping[str, Any]


@frozen
class Awkward:
    """One description, made into a package that is imported here."""

    name: str
    document: Json
    normal: Normalised

    @classmethod
    def make(cls, path: Path, folder: Path) -> Awkward:
        """Make the package, as the pipeline does but for the gates that take processes."""
        name = f"awkward_{path.stem.replace('-', '_').replace('.', '_')}"
        document = self_contained(load(path), path.name)
        if not document.get("x-invalid"):
            gates.structure(document)
        (folder / name).mkdir()
        normal = build(document, no_tables(), folder / name, name)
        gates.complete(normal, no_tables(), folder / name / name)
        sys.path.insert(0, str(folder / name))
        return cls(name, document, normal)

    def module(self, name: str) -> ModuleType:
        """Import a module of the package."""
        return import_module(f"{self.name}.{name}")

    def problems(self) -> list[str]:
        """What openapi-core has against the requests, but for those that it can't judge."""
        contract = Contract(self.name, self.document)
        spared = {fact["call"].split(".")[1] for fact in self.facts("call") if "unjudged" in fact}
        return [
            problem
            for method, path, operation in operations(self.normal.document)
            if operation["operationId"] not in spared
            for problem in contract.problems(method, path, operation)
        ]

    def facts(self, kind: str) -> list[Json]:
        """The facts of one kind that the description expects."""
        return [fact for fact in self.document["x-expect"] if kind in fact]

    def sent(self, fact: Json) -> Json:
        """What a builder sends, in the form in which the facts have it."""
        given = dict(fact.get("with", {}))
        if "bytes" in fact:
            given["body"] = fact["bytes"].encode()
        if "as" in fact:
            given["body"] = getattr(self.module("models"), fact["as"])(**given["body"])
        parts = self.module(f"api.{fact['call']}").build_request(**given)
        return {
            "path": parts.path,
            "query": [list(pair) for pair in parts.query],
            "headers": [list(pair) for pair in parts.headers],
            "content": parts.content and parts.content.decode(),
            "content_type": parts.content_type,
        }

    def parsed(self, fact: Json) -> Any:
        """What is read of an answer."""
        answer = Answer(fact.get("status", 200), fact["body"].encode(), {})
        return self.module(f"api.{fact['read']}").parse_response(answer)


def plain(value: Any) -> Any:
    """A parsed value in the form in which the facts have it."""
    if isinstance(value, list):
        return [plain(item) for item in value]  # pyright: ignore[reportUnknownVariableType]  # any value
    if isinstance(value, bytes):
        return repr(value)
    return value.to_dict() if hasattr(value, "to_dict") else value
