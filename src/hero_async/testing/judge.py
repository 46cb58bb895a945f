"""openapi-core put to work on one kind of call at a time, so that judging stays quick."""

import json
from collections.abc import Mapping
from math import isinf
from typing import Any, Final, NoReturn, TypeAlias

from attrs import define, field
from jsonschema_path import SchemaPath
from openapi_core import V31RequestValidator
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from hero_async.testing.call import Call
from hero_async.testing.problems import Problem, problems_of


def strict_json(body: bytes) -> Any:
    """The body's value; Python's reader also takes numbers that JSON can't write, this does not.

    Raises:
        ValueError: it is not JSON, or has text that no encoding can carry.
    """
    text = body.decode()
    value = json.loads(text, parse_constant=_no_number, parse_float=_finite)
    json.dumps(value, ensure_ascii=False).encode()
    return value


def _no_number(_: str) -> NoReturn:
    raise ValueError("JSON has no such number")


def _finite(text: str) -> float:
    number = float(text)
    if isinf(number):
        raise ValueError("the number is too big")
    return number


Description: TypeAlias = Mapping[str, Any]
"""A JSON OpenAPI 3.1 document."""

_HOST: Final = "http://fake.invalid"


@define
class _Judged:
    """A request in the form that openapi-core reads."""

    method: str
    path: str
    path_pattern: str
    parameters: RequestParameters
    content_type: str
    body: bytes
    host_url: str = _HOST


@define(eq=False)
class Judge:
    """Knows what the description forbids; threads may share one."""

    _description: Description = field(repr=False)
    _validators: dict[tuple[str, str, frozenset[str]], V31RequestValidator] = field(
        init=False, factory=dict[tuple[str, str, frozenset[str]], V31RequestValidator], repr=False
    )

    def problems(self, call: Call, template: str, variables: Mapping[str, str]) -> list[Problem]:
        """All that is wrong with the call to the path of this template; empty if it is good."""
        query = RequestParameters(
            ImmutableMultiDict(call.query), Headers(call.headers), path=variables
        )
        method, kind = call.method.lower(), call.header("content-type").lower()
        judged = _Judged(method, call.path, template, query, kind, call.body)
        sent = frozenset(name for name, _ in call.query)
        errors = self._validator(template, method, sent).iter_errors(judged)
        return [problem for error in errors for problem in problems_of(error)]

    def _validator(self, template: str, method: str, sent: frozenset[str]) -> V31RequestValidator:
        key = template, method, sent
        # Two threads may both make the one that is missing: equal ones, so no lock.
        if key not in self._validators:
            narrow = _narrowed(self._description, template, method, sent)
            self._validators[key] = V31RequestValidator(
                SchemaPath.from_dict(narrow),
                extra_media_type_deserializers={"application/json": strict_json},
            )
        return self._validators[key]


def _narrowed(
    description: Description, template: str, method: str, sent: frozenset[str]
) -> dict[str, Any]:
    # openapi-core takes half a millisecond for every parameter of the operation, sent or not.
    item = description["paths"][template]
    parameters = [
        each
        for each in item[method].get("parameters", ())
        if each["in"] != "query" or each.get("required") or each["name"] in sent
    ]
    narrow = {**item, method: {**item[method], "parameters": parameters}}
    return {**description, "servers": [{"url": _HOST}], "paths": {template: narrow}}
