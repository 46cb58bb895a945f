"""How a change of the next release is listed."""

from __future__ import annotations

from attrs import frozen

from tests.codegen.diff.edits import Edit

TEXT = {"type": "string"}
_JSON = "content/application~1json/schema"


@frozen
class Listed:
    """One edit, and what the diff has to say of it: the kind, the verdict and every place."""

    edit: Edit
    kind: str
    verdict: str
    places: tuple[str, ...]


def listed(edit: Edit, kind: str, verdict: str, *places: str) -> Listed:
    """One row of the list."""
    return Listed(edit, kind, verdict, places)


def op(path: str, method: str, rest: str = "") -> str:
    """The pointer to an operation, or into it."""
    return f"/paths/{path.replace('/', '~1')}/{method}{rest}"


def body(path: str, method: str, rest: str = "") -> str:
    """The pointer to the schema of a request body, or into it."""
    return op(path, method, f"/requestBody/{_JSON}{rest}")


def answer(path: str, method: str, rest: str = "", status: str = "200") -> str:
    """The pointer to the schema of an answer, or into it."""
    return op(path, method, f"/responses/{status}/{_JSON}{rest}")


def schema(name: str, rest: str = "") -> str:
    """The pointer to a component, or into it."""
    return f"/components/schemas/{name}{rest}"


def query(name: str, required: bool, **schema: object) -> dict[str, object]:
    """A query parameter."""
    return {"name": name, "in": "query", "required": required, "schema": schema}
