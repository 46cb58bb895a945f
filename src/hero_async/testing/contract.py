"""What the description knows, and what it forbids."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from attrs import field, frozen

from hero_async.testing.call import Call
from hero_async.testing.judge import Description, Judge
from hero_async.testing.problems import Problem
from hero_async.testing.requests import called

_METHODS: Final = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


@frozen
class Endpoint:
    """One path of the description, and the query parameters that each of its methods takes."""

    template: str
    methods: Mapping[str, frozenset[str]] = field(hash=False)

    @classmethod
    def described(cls, template: str, item: Description) -> "Endpoint":
        """The endpoint for one entry of the description's `paths`."""
        shared = _query_names(item)
        methods = _METHODS & item.keys()
        return cls(template, {name.upper(): shared | _query_names(item[name]) for name in methods})

    def serves(self, path: str) -> bool:
        """Whether this is the template itself, or a path that fits it."""
        names, values = self.template.split("/"), path.split("/")
        return len(names) == len(values) and all(
            name == value or (_is_variable(name) and value)
            for name, value in zip(names, values, strict=True)
        )

    def variables(self, path: str) -> Mapping[str, str]:
        """What a path that fits has in place of the template's names."""
        pairs = zip(self.template.split("/"), path.split("/"), strict=True)
        return {name[1:-1]: value for name, value in pairs if _is_variable(name)}


def _is_variable(segment: str) -> bool:
    return segment.startswith("{")


def _query_names(described: Description) -> frozenset[str]:
    parameters = described.get("parameters", ())
    return frozenset(each["name"] for each in parameters if each["in"] == "query")


@frozen
class Contract:
    """One description, read once; any number of fakes and threads may judge by it."""

    description: Description = field(repr=False)
    _judge: Judge = field(repr=False)
    _endpoints: tuple[Endpoint, ...] = field(repr=False)

    @classmethod
    def of(cls, description: Description) -> "Contract":
        """The contract that the description states, wherever it says the servers are."""
        # A path in so many words goes before a template that would take it too.
        paths = sorted(description["paths"].items(), key=lambda entry: "{" in entry[0])
        return cls(
            description, Judge(description), tuple(Endpoint.described(*each) for each in paths)
        )

    def endpoint(self, path: str) -> Endpoint | None:
        """The endpoint that serves this path."""
        return next((each for each in self._endpoints if each.serves(path)), None)

    def describes(self, name: str) -> bool:
        """Whether `GET /v1/episodes/{id}` or `GET /v1/episodes/7` names an operation."""
        method, _, path = name.partition(" ")
        endpoint = self.endpoint(path)
        return endpoint is not None and method in endpoint.methods

    def require(self, name: str) -> None:
        """Let the name be that of an operation.

        Raises:
            ValueError: it is not, so whatever waits for it would wait for ever.
        """
        if not self.describes(name):
            raise ValueError(f"the description has no operation {name!r}: it would never happen")

    def operation(self, name: str) -> str:
        """The name with the description's path in the place of one that may hold an id."""
        method, _, path = name.partition(" ")
        endpoint = self.endpoint(path)
        return called(method, endpoint.template if endpoint else None)

    def answer_schema(self, name: str) -> Description:
        """The schema of what the operation answers when all is well, to be judged by."""
        method, _, template = name.partition(" ")
        answer = self.description["paths"][template][method.lower()]["responses"]["200"]
        schema: Description = answer["content"]["application/json"]["schema"]
        return {"components": self.description["components"], **schema}

    def problems(self, call: Call, endpoint: Endpoint) -> list[Problem]:
        """All that the description forbids in this call; empty if it is a good one."""
        # openapi-core passes over parameters that nobody described.
        unknown = {name for name, _ in call.query} - endpoint.methods[call.method]
        strange = [Problem("unrecognized_keys", "a parameter", (name,)) for name in sorted(unknown)]
        return strange or self._judge.problems(
            call, endpoint.template, endpoint.variables(call.path)
        )


@cache
def packaged_contract() -> Contract:
    """The contract of the description that the generated package carries."""
    description = files("hero_api").joinpath("description.json").read_text(encoding="utf-8")
    return Contract.of(json.loads(description))
