"""Operations as the bindings have them: named, whole, without references; or left out."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.document import METHODS, Json, array, is_object, objects, texts
from codegen.identifiers import identifier
from codegen.normalise import bodies
from codegen.normalise.bodies import Bodies
from codegen.normalise.parameters import Parameters
from codegen.normalise.problems import CannotCarry
from codegen.normalise.references import References
from codegen.normalise.schemas import Lowering
from codegen.problems import PipelineError
from codegen.tables import Tables


def described(document: Json, references: References) -> Iterator[tuple[str, str, Json, Json]]:
    """Each operation as (METHOD, path, the path's item, operation), paths by reference included."""
    for path, given in objects(document, "paths").items():
        if not path.startswith("/"):
            continue
        item = references.resolved(given)
        for method in METHODS:
            if is_object(operation := item.get(method)):
                yield method.upper(), path, item, operation


class Operations:
    """Carries one operation after another over."""

    def __init__(self, document: Json, tables: Tables, changes: list[str]) -> None:
        references = References(document)
        self._document = document
        self._references = references
        self._tables = tables
        self._changes = changes
        self._names: dict[str, str] = {}
        self._tags: dict[str, str] = {}
        self.lowering = Lowering(references, changes)
        self._parameters = Parameters(references, self.lowering, changes)
        self._bodies = Bodies(references, self.lowering, changes)
        self._seen: set[str] = set()
        self.left_out: dict[str, str] = {}

    def paths(self) -> Json:
        """The paths of the new document."""
        paths: Json = {}
        for method, path, item, operation in described(self._document, self._references):
            key = f"{method} {path}"
            self._seen.add(key)
            try:
                paths.setdefault(path, {})[method.lower()] = self._carried(key, item, operation)
            except CannotCarry as reason:
                self.left_out[key] = str(reason)
        return {path: item for path, item in paths.items() if item}

    @property
    def stale(self) -> list[str]:
        """The operations of the table that the document lacks."""
        return sorted(self._tables.operations.keys() - self._seen)

    def _carried(self, key: str, item: Json, operation: Json) -> Json:
        _, path = key.split(" ", 1)
        if "?" in path or "#" in path:
            raise CannotCarry("its path has a query or a fragment of its own")
        given = array(item, "parameters") + array(operation, "parameters")
        carried: Json = {
            "parameters": self._parameters.of(key, path, given),
            "responses": {
                status: self._bodies.answer(f"{key} {status}", answer)
                for status, answer in bodies.statuses(
                    key, objects(operation, "responses"), self._changes
                ).items()
            },
        }
        if is_object(body := operation.get("requestBody")) and (
            made := self._bodies.request(key, body)
        ):
            carried["requestBody"] = made
        texts = {
            name: operation[name]
            for name in ("summary", "description", "deprecated")
            if operation.get(name)
        }
        return (
            {"operationId": self._name(key, operation), "tags": self._tag(operation)}
            | texts
            | carried
        )

    def _name(self, key: str, operation: Json) -> str:
        given = operation.get("operationId")
        if name := self._tables.operations.get(key):
            if self._names.setdefault(name, key) != key:
                raise PipelineError(
                    f"{self._names[name]} and {key} are both named {name}; see names.yaml"
                )
        else:
            name = self._free(identifier(given if isinstance(given, str) else key, key))
            self._names[name] = key
        if name != given:
            self._changes.append(f"{key}: named {name} (was {given})")
        return name

    def _free(self, name: str) -> str:
        taken = self._names.keys() | set(self._tables.operations.values())
        number, free = 1, name
        while free in taken:
            number += 1
            free = f"{name}_{number}"
        return free

    def _tag(self, operation: Json) -> list[str]:
        """The first tag; one whose package would be another tag's is spelt like that one."""
        tag = next(iter(texts(operation, "tags")), "default")
        package = identifier(tag, "tag")
        known = self._tags.setdefault(package, tag)
        if known != tag:
            self._changes.append(f"tag {tag!r}: in one package with {known!r}")
        return [known]
