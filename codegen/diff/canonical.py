"""One schema as what it says, however it says it.

References, `allOf`, unions of one, unions of constants, both dialects of null, `const`, `example`,
3.0's exclusive limits: each becomes the form that its equivalents become too. Only the schema
itself is looked at; what is below it stays as nodes, so recursive schemas need no care here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import define, evolve, field

from codegen.diff.node import Node
from codegen.document import is_array, is_object

ANY = frozenset({"string", "number", "integer", "boolean", "array", "object"})
LOWER_LIMITS = frozenset(
    {"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"}
)
UPPER_LIMITS = frozenset(
    {"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"}
)
LIMITS = LOWER_LIMITS | UPPER_LIMITS | {"pattern", "uniqueItems", "multipleOf"}
TEXTS = frozenset(
    {"title", "description", "example", "examples", "externalDocs", "xml", "$comment"}
)
_STRUCTURE = frozenset(
    {"$ref", "allOf", "anyOf", "oneOf", "type", "nullable", "enum", "const", "properties"}
    | {"required", "items", "additionalProperties", "$defs", "definitions", "$schema", "$id"}
)


@define
class Shape:
    """What one schema says.

    `types` is what JSON types its value may have beside null; `number` includes `integer`.
    `values` are an enum's, by their JSON text; None is no enum. `words` are all other keywords.
    """

    pointer: str
    types: frozenset[str] = ANY
    nullable: bool = False
    values: dict[str, Node] | None = None
    properties: dict[str, Node] = field(factory=dict)
    required: dict[str, Node] = field(factory=dict)
    items: Node | None = None
    extra: Node | None = None
    variants: list[Shape] = field(factory=list)
    words: dict[str, Node] = field(factory=dict)


def shape(node: Node, seen: frozenset[str] = frozenset()) -> Shape:
    """The canonical form of the schema at a node."""
    facts = _Facts()
    _gather(facts, node, seen)
    result = Shape(facts.pointer or node.pointer)
    result.nullable = _says_null(facts.words)
    result.values = _enum(facts.words)
    result.properties, result.required = facts.properties, facts.required
    _unite(result, facts, seen | {node.pointer})
    result.types = _types(result, facts.words)
    result.items, extra = facts.words.get("items"), facts.words.get("additionalProperties")
    result.items = None if _is_anything(result.items) else result.items
    result.extra = None if _is_anything(extra) else extra
    result.words |= {
        word: found for word, found in _limits(facts.words).items() if word not in _STRUCTURE
    }
    return result


@define
class _Facts:
    """Keywords of a schema and of all that it refers to or joins; the nearest wins."""

    pointer: str = ""
    words: dict[str, Node] = field(factory=dict)
    properties: dict[str, Node] = field(factory=dict)
    required: dict[str, Node] = field(factory=dict)
    unions: list[Node] = field(factory=list)


def _gather(facts: _Facts, node: Node, seen: frozenset[str]) -> None:
    if node.pointer in seen:
        return
    own, target = dict(node.words()), node.target()
    if node.value is False:
        own["not"] = node
    if target is None and own:
        facts.pointer = facts.pointer or node.pointer
    facts.words = own | facts.words
    facts.properties = _children(node, "properties") | facts.properties
    facts.required = {str(name.value): name for name in node.listed("required")} | facts.required
    facts.unions += node.listed("anyOf") + node.listed("oneOf")
    below = [target] if target is not None else []
    for part in below + node.listed("allOf"):
        _gather(facts, part, seen | {node.pointer})


def _children(node: Node, key: str) -> dict[str, Node]:
    holder = node.get(key)
    found = holder.value if holder is not None else None
    return {name: holder.child(name) for name in found} if holder and is_object(found) else {}


def _unite(result: Shape, facts: _Facts, seen: frozenset[str]) -> None:
    """Take in the members of its union: null, constants, bare types, or the only one left."""
    members = [(node, shape(node, seen)) for node in facts.unions if node.pointer not in seen]
    result.nullable |= any(member.nullable for _, member in members)
    members = [(node, member) for node, member in members if member.types]
    if len(members) == 1:
        _absorb(result, facts, members[0][1])
    elif members and all(_is_constants(member) for _, member in members):
        result.values = {key: at for _, member in members for key, at in _values(member).items()}
        result.types = frozenset[str]().union(*(member.types for _, member in members))
    elif members and all(_is_bare(member) for _, member in members):
        result.types = frozenset[str]().union(*(member.types for _, member in members))
    else:
        result.variants = [evolve(member, nullable=False) for _, member in members]


def _absorb(result: Shape, facts: _Facts, member: Shape) -> None:
    result.pointer = member.pointer
    result.values = member.values if result.values is None else result.values
    result.properties = {**member.properties, **result.properties}
    result.required = {**member.required, **result.required}
    result.variants, result.words = member.variants, dict(member.words)
    for key, found in (("items", member.items), ("additionalProperties", member.extra)):
        if found is not None:
            facts.words.setdefault(key, found)
    result.types = member.types


def _types(result: Shape, words: Mapping[str, Node]) -> frozenset[str]:
    said = words["type"].value if "type" in words else None
    if said is not None:
        names = frozenset[str](said if is_array(said) else [said]) - {"null"}
        return names | {"integer"} if "number" in names else names
    if result.types != ANY:
        return result.types
    if result.values is not None:
        return frozenset(_type_of(found.value) for found in result.values.values())
    if result.properties or result.required or "additionalProperties" in words:
        return frozenset({"object"})
    return frozenset({"array"}) if "items" in words else ANY


def _enum(words: Mapping[str, Node]) -> dict[str, Node] | None:
    listed: list[Node] | None = [words["const"]] if "const" in words else None
    if listed is None and "enum" in words and is_array(words["enum"].value):
        listed = [words["enum"].child(number) for number in range(len(words["enum"].value))]
    if listed is None:
        return None
    return {key_of(item.value): item for item in listed if item.value is not None}


def _says_null(words: Mapping[str, Node]) -> bool:
    kinds = words["type"].value if "type" in words else None
    listed: object = words["enum"].value if "enum" in words else None
    return (
        kinds == "null"
        or ("const" in words and words["const"].value is None)
        or (is_array(kinds) and "null" in kinds)
        or ("nullable" in words and words["nullable"].value is True)
        or (is_array(listed) and None in listed)
    )


def _limits(words: Mapping[str, Node]) -> dict[str, Node]:
    """3.0's `exclusiveMinimum: true` beside `minimum` is 3.1's `exclusiveMinimum`."""
    found = dict(words)
    for limit, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        flag = found[exclusive].value if exclusive in found else None
        if isinstance(flag, bool):
            del found[exclusive]
            if flag and limit in found:
                found[exclusive] = found.pop(limit)
    return found


def _values(member: Shape) -> dict[str, Node]:
    return member.values or {}


def _is_constants(member: Shape) -> bool:
    return member.values is not None and not member.properties and _has_texts_only(member)


def _is_bare(member: Shape) -> bool:
    structured = member.properties or member.required or member.variants or member.values
    below = member.items or member.extra
    return not structured and not below and _has_texts_only(member) and member.types != ANY


def _has_texts_only(member: Shape) -> bool:
    return not (member.words.keys() - TEXTS - {"deprecated"})


def _is_anything(node: Node | None) -> bool:
    return node is None or node.value is True or node.value == {}


def _type_of(value: Any) -> str:
    kinds = {"bool": "boolean", "int": "integer", "float": "number", "str": "string"}
    return kinds.get(type(value).__name__, "array" if is_array(value) else "object")


def key_of(value: Any) -> str:
    """A JSON value as text that is the same for equal values."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
