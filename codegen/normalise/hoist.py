"""Objects and enums become classes under stable names; equal shapes are one class.

A name is that of the table for the place, or for its shape, if the table has one only; else that
of a class of the same shape; else that of the component; else it tells operation and position.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from codegen.document import Json, objects, operations
from codegen.identifiers import class_name, module_of_class, pascal_case
from codegen.normalise.nullable import NULL
from codegen.normalise.places import Spot, holders, roots, trace
from codegen.normalise.schemas import COMPONENT
from codegen.normalise.shapes import Shapes, members, reachable, tells, wants_name
from codegen.problems import PipelineError

# What the modules of the package import under these very names.
_TAKEN = {
    "Any",
    "Client",
    "ClassVar",
    "Collection",
    "Final",
    "Literal",
    "Mapping",
    "Model",
    "OpenIntEnum",
    "OpenStrEnum",
    "RawResponse",
    "RequestParts",
    "Response",
    "Self",
    "Sender",
    "TypeAlias",
    "UUID",
    "Unset",
}


class Hoist:
    """Names the classes of one document, whose schemas are lowered."""

    def __init__(
        self, document: Json, components: Mapping[str, Json], table: Mapping[str, str]
    ) -> None:
        self._document = document
        self._components = components
        self._shapes = Shapes(components)
        self._table = Table(table, roots(document) | dict(components), self._shapes)
        self._names = Names(set(table.values()))
        self._assigned: dict[str, str] = {}
        self._opening: tuple[str, ...] = ()
        self._inside = ""
        self._ids = {
            f"{method} {path}": op["operationId"] for method, path, op in operations(document)
        }
        self.classes: dict[str, Json] = {}
        self.places: dict[str, str] = {}
        self.changes: list[str] = []
        self.stale = self._table.stale

    def run(self) -> None:
        """Name what every operation uses, then the components that none does."""
        used = reachable(roots(self._document).values(), self._components)
        for place, holder in holders(self._document):
            holder["schema"] = self._named(holder["schema"], Spot(None, place), place)
        for name in self._components:
            if name not in used:
                self._referred(name, Spot(None, name), name)

    def _named(self, schema: Json, spot: Spot, place: str, component: str | None = None) -> Json:
        if "$ref" in schema:
            return self._referred(schema["$ref"].removeprefix(COMPONENT), spot, place)
        if wants_name(schema):
            return {"$ref": COMPONENT + self._class(schema, spot, place, component)}
        if len(others := members(schema)) == 1:
            named = self._named(others[0], spot, place, component)
            return {**schema, "anyOf": [named, NULL]}
        if others:
            found = [self._named(each, *_at(spot, place, f"|{n}")) for n, each in enumerate(others)]
            nulls = [NULL] * (len(schema["anyOf"]) - len(others))
            return {**schema, "anyOf": found + nulls}
        if "items" in schema:
            return {**schema, "items": self._named(schema["items"], *_at(spot, place, "[]"))}
        return schema

    def _referred(self, name: str, spot: Spot, place: str) -> Json:
        """A component: its class, or what it is, if it needs none."""
        if name in self._opening:
            self.changes.append(f"{place}: part of itself without end, read as any value")
            return {}
        opening, self._opening = self._opening, (*self._opening, name)
        named = self._named(self._components[name], spot, place, name)
        self._opening = opening
        return named

    def _class(self, schema: Json, spot: Spot, place: str, component: str | None) -> str:
        key = self._key(schema, component, place)
        name = self._chosen(key, schema, spot, place, component)
        self._assigned.setdefault(key, name)
        if name not in self.classes:
            self.classes[name] = dict(schema)
            self.places[name] = place
            if component is None:
                self.changes.append(f"{place}: hoisted as {name}")
            elif component != name:
                self.changes.append(f"{component}: named {name}")
            self._fields(name, schema, self._table.owner(spot, schema), place)
        return name

    def _fields(self, name: str, schema: Json, owner: str, place: str) -> None:
        outside = self._opening, self._inside
        self._opening, self._inside = (), name
        fields = {
            field: self._named(part, Spot(owner, f".{field}"), f"{place}.{field}")
            for field, part in objects(schema, "properties").items()
        }
        if fields:
            self.classes[name]["properties"] = fields
        self._opening, self._inside = outside

    def _key(self, schema: Json, component: str | None, place: str) -> str:
        """What is one class: an equal shape; of a free object, which tells nothing, the place."""
        return self._shapes.of(schema) if tells(schema) else component or place

    def _chosen(self, key: str, schema: Json, spot: Spot, place: str, component: str | None) -> str:
        if name := self._table.name(spot, schema):
            if not self._names.keep(name, self._shapes.of(schema)):
                raise PipelineError(f"two schemas are named {name}; name {place!r} in names.yaml")
            return name
        if key in self._assigned:
            return self._assigned[key]
        return self._names.free(component or self._derived(spot), of_enum="enum" in schema)

    def _derived(self, spot: Spot) -> str:
        spoken = spot.step.replace("[]", " item").replace("|", " variant ")
        if spot.owner is not None:
            return pascal_case(f"{self._inside} {spoken}")
        for key, operation_id in self._ids.items():
            if spoken.startswith(f"{key} "):
                rest = spoken.removeprefix(f"{key} ")
                return pascal_case(f"{operation_id} {re.sub(r'^[0-9]+', 'response', rest)}")
        return pascal_case(spoken)


class Table:
    """What names.yaml says of one document: names of spots, and of the shapes that stand there."""

    def __init__(self, table: Mapping[str, str], known: Mapping[str, Json], shapes: Shapes) -> None:
        self._shapes = shapes
        self._spots: dict[Spot, str] = {}
        self._by_shape: dict[str, set[str]] = defaultdict(set)
        self.stale: list[str] = []
        for place, name in table.items():
            found = trace(place, known, shapes, self.owner)
            if found is None or not wants_name(found[1]):
                self.stale.append(place)
            else:
                self._by_shape[shapes.of(found[1])].add(name)
        # From the outside in: the name of the class around a spot is part of the spot.
        for place in sorted(table.keys() - set(self.stale), key=lambda place: (len(place), place)):
            self._note(place, table[place], trace(place, known, shapes, self.owner))

    def _note(self, place: str, name: str, found: tuple[Spot, Json] | None) -> None:
        if found and self._spots.setdefault(found[0], name) != name:
            raise PipelineError(f"names.yaml names {place} twice: {self._spots[found[0]]}, {name}")

    def owner(self, spot: Spot, schema: Json) -> str:
        """What a class is known by to the spots in it: its name here, or else its shape."""
        return self.name(spot, schema) or self._shapes.of(schema)

    def name(self, spot: Spot, schema: Json) -> str | None:
        """The name of a spot; else the only name of its shape, if the shape tells anything."""
        names = self._by_shape.get(self._shapes.of(schema), set()) if tells(schema) else set[str]()
        return self._spots.get(spot) or (next(iter(names)) if len(names) == 1 else None)


class Names:
    """The names of the classes, and of their modules, each given once."""

    def __init__(self, reserved: set[str]) -> None:
        self._reserved = reserved
        self._shapes: dict[str, str] = {}

    def keep(self, name: str, shape: str) -> bool:
        """Take a name that was decided on, unless another shape has it."""
        return self._shapes.setdefault(module_of_class(name), shape) == shape

    def free(self, text: str, *, of_enum: bool) -> str:
        """Take a name like this text that nothing else has."""
        plain = class_name(text) or "Schema"
        base = f"{plain}Model" if plain in _TAKEN else plain
        number, name = 1, base
        while self._is_taken(name, of_enum=of_enum):
            number += 1
            name = f"{base}{number}"
        self._shapes[module_of_class(name)] = f"free {name}"
        return name

    def _is_taken(self, name: str, *, of_enum: bool) -> bool:
        alike = {name, f"{name}Like" if of_enum else name.removesuffix("Like")} - {""}
        return bool(alike & self._reserved) or any(
            module_of_class(each) in self._shapes for each in alike
        )


def _at(spot: Spot, place: str, step: str) -> tuple[Spot, str]:
    return Spot(spot.owner, spot.step + step), place + step
