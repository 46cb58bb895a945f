"""The answers that nothing happened before for: made up from the description alone."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answer, Ask
from hero_async.testing.examples import Examples
from hero_async.testing.judge import Description

_JSON = "application/json"


def described_answers(description: Description, seed: int) -> Mapping[tuple[str, str], Answer]:
    """An answer for every operation of the description, with what its schemas allow."""
    return {
        (method, template): _answer(description, operation, f"{seed} {method} {template}")
        for method, template, operation in _operations(description)
    }


def _operations(description: Description) -> Iterator[tuple[str, str, Description]]:
    for template, item in description["paths"].items():
        for method, operation in item.items():
            if isinstance(operation, dict) and "responses" in operation:
                yield method.upper(), template, operation


def _answer(description: Description, operation: Description, seed: str) -> Answer:
    status, response = _success(operation)
    content = response.get("content", {}).get(_JSON)

    def answer(ask: Ask) -> Response:
        if content is None:
            return Response(status_code=status)
        # The practice and the path tell one answer from another; asked again, it is the same.
        random = Random(f"{seed} {ask.practice.id} {ask.call.path}")  # noqa: S311  # not for secrets
        shown = _body(content, Examples(description, random))
        rows = _rows(shown)
        return JSONResponse(shown, status) if rows is None else ask.page(rows)

    return answer


def _success(operation: Description) -> tuple[int, Description]:
    good = sorted(code for code in operation["responses"] if code.startswith("2"))
    if not good:
        return 204, {}
    return int(good[0].replace("X", "0")), operation["responses"][good[0]]


def _body(content: Description, examples: Examples) -> Any:
    if "example" in content:
        return content["example"]
    named = [each["value"] for each in content.get("examples", {}).values() if "value" in each]
    return named[0] if named else examples.of(content.get("schema", {}))


def _rows(shown: Any) -> list[Any] | None:
    match shown:
        case {"data": [*rows], "count": _}:
            return rows
        case _:
            return None
