"""The wire contract: each operation's request is built, and judged by openapi-core.

A program of its own, since it imports the package: `python -m codegen.contract PACKAGE NORMALISED`.
It prints one line for each operation whose request is not what the description says.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from attrs import define
from jsonschema_path import SchemaPath
from openapi_core import V30RequestValidator, V31RequestValidator
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from codegen.document import Json, array, is_array, load, objects, operations
from codegen.identifiers import WIRE
from codegen.manifest import module_of
from codegen.normalise.bodies import FORM, JSON
from codegen.normalise.operations import described
from codegen.normalise.problems import CannotCarry
from codegen.normalise.references import References
from codegen.samples import Samples

_HOST = "http://contract.invalid"


@define
class _Request:
    """A request as openapi-core reads it."""

    method: str
    path: str
    path_pattern: str
    parameters: RequestParameters
    content_type: str
    body: bytes | None
    host_url: str = _HOST


class Contract:
    """Judges the requests of one package by one description."""

    def __init__(self, package: str, description: Json) -> None:
        self._package = package
        self._description = description
        self._references = References(description)
        self._samples = Samples(description)
        found = described(description, self._references)
        self._described = {f"{method} {path}": (item, op) for method, path, item, op in found}

    def problems(self, method: str, path: str, operation: Json) -> Iterator[str]:
        """What is wrong with the request that has all arguments, and with the smallest one."""
        item, given = self._described[f"{method} {path}"]
        both = [*array(item, "parameters"), *array(given, "parameters")]
        raw = map(self._references.resolved, both)
        known = {(each["in"], each["name"]): each for each in raw}
        judged = self._judged(operation, given, known)
        validator = self._validator(method.lower(), path, judged)
        build = import_module(f"{self._package}.{module_of(operation)}").build_request
        for only_required in (False, True):
            arguments = self._arguments(operation, known, given, only_required=only_required)
            parts = build(**arguments)
            _expect_sent(method, operation, arguments, parts)
            request = _request(method, path, operation, parts)
            for error in validator.iter_errors(request):
                yield f"{type(error).__name__}: {error} {error.__cause__ or ''}"

    def _arguments(
        self,
        operation: Json,
        known: Mapping[tuple[str, str], Json],
        given: Json,
        *,
        only_required: bool,
    ) -> dict[str, Any]:
        arguments: dict[str, Any] = {}
        for parameter in operation["parameters"]:
            if only_required and not parameter["required"]:
                continue
            name = parameter["name"]
            raw = known.get((parameter["in"], operation[WIRE][name]), parameter)
            value = self._samples.of(raw.get("schema", parameter["schema"]))
            arguments[name] = (
                _as_text(value) if parameter["schema"].get("type") == "string" else value
            )
        if (body := operation.get("requestBody")) and (body["required"] or not only_required):
            arguments["body"] = self._body(next(iter(body["content"])), given)
        return arguments

    def _body(self, kind: str, given: Json) -> Any:
        if _is_judged(kind):
            return self._samples.of(self._media(kind, given).get("schema"))
        return "a" if kind.startswith("text/") else b"a"

    def _media(self, kind: str, given: Json) -> Json:
        """What the description says of a media type, which it may spell with parameters."""
        content = objects(self._references.resolved(given["requestBody"]), "content")
        found = (media for name, media in content.items() if name.lower().startswith(kind))
        return next(found, next(iter(content.values())))

    def _judged(self, made: Json, given: Json, known: Mapping[tuple[str, str], Json]) -> Json:
        """The operation as far as it is to be judged: not what the bindings never send."""
        sent = "\n".join(made[WIRE].values())
        parameters = [
            each
            for each in known.values()
            # Content in a parameter, openapi-core can't read at all.
            if "content" not in each and (each.get("required") or each["name"] in sent)
        ]
        judged = {**given, "parameters": parameters, "security": []}
        if "requestBody" in made:
            body = self._references.resolved(given["requestBody"])
            kind = next(iter(made["requestBody"]["content"]))
            media = self._media(kind, given) if _is_judged(kind) else {}
            judged["requestBody"] = {**body, "content": {_as_judged(kind): media}}
        return judged

    def _validator(self, method: str, path: str, judged: Json) -> Any:
        kinds = {"3.0": V30RequestValidator, "3.1": V31RequestValidator}
        narrow = {"servers": [{"url": _HOST}], "security": [], "paths": {path: {method: judged}}}
        document = self._description | narrow
        return kinds[str(document["openapi"])[:3]](SchemaPath.from_dict(document))


def _is_judged(kind: str) -> bool:
    """Whether openapi-core can judge a body; bytes and texts it takes for JSON's strings."""
    return kind == FORM or kind.endswith("json")


def _as_judged(kind: str) -> str:
    """A media type as openapi-core knows it."""
    return JSON if kind.endswith("json") else kind


def _expect_sent(method: str, operation: Json, arguments: Mapping[str, Any], parts: Any) -> None:
    """What openapi-core does not look at: the method, and parameters that nobody described."""
    sent = {"query": parts.query, "header": parts.headers}
    for kind, pairs in sent.items():
        given = [each["name"] for each in operation["parameters"] if each["in"] == kind]
        expected = {operation[WIRE][name] for name in given if name in arguments}
        if expected != {name for name, _ in pairs}:
            raise CannotCarry(f"other {kind} parameters are sent than were passed")
    if parts.method != method:
        raise CannotCarry(f"{parts.method} is sent")


def _request(method: str, path: str, operation: Json, parts: Any) -> _Request:
    wire = operation[WIRE]
    names = [wire[each["name"]] for each in operation["parameters"] if each["in"] == "path"]
    pattern = re.escape(path)
    for name in names:
        pattern = pattern.replace(re.escape(f"{{{name}}}"), "([^/]+)")
    match = re.fullmatch(pattern, parts.path)
    if match is None:
        raise CannotCarry(f"the path that is sent is not {path}")
    variables = dict(zip(names, map(unquote, match.groups()), strict=True))
    query = ImmutableMultiDict(parts.query)
    parameters = RequestParameters(query, Headers(list(parts.headers)), path=variables)
    return _Request(
        method.lower(),
        parts.path,
        path,
        parameters,
        _as_judged(parts.content_type or ""),
        parts.content,
    )


def _as_text(value: Any) -> str:
    if is_array(value):
        return ",".join(map(_as_text, value))
    return value if isinstance(value, str) else json.dumps(value)


def main(package: Path, normalised: Path) -> int:
    """Judge every operation; 1 if one is wrong."""
    sys.path.insert(0, str(package.parent))
    contract = Contract(package.name, load(package / "description.json"))
    wrong = 0
    for method, path, operation in operations(load(normalised)):
        try:
            problems = sorted(set(contract.problems(method, path, operation)))
        except Exception as error:  # noqa: BLE001  # whatever a builder raises is the verdict on it
            problems = [f"{type(error).__name__}: {error}"]
        for problem in problems:
            wrong += 1
            sys.stdout.write(f"{method} {path}: {problem[:300]}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
