"""schemathesis asks whatever the description allows, and much that it does not.

Few error statuses are documented, and the fake has some for every operation (`UNDOCUMENTED` in
described.py, docs/testing.md). So an answer counts as outside the description when

- it is a 5xx;
- its status is neither documented for the operation nor one of those refusals;
- its status is documented, and its body or content type is not;
- it is a 400 in another than the documented shape.

That what breaks the description is refused is test_fake_contract.py's to prove: schemathesis
breaks headers too, and these have to be good here, or every answer were a 401.
"""

from __future__ import annotations

from typing import Any, cast

import anyio
import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import (
    CHECKS,  # pyright: ignore[reportUnknownVariableType]  # generic in a type that it leaves open
    load_all_checks,
)

from hero_async.testing import FakeHero
from tests.testing.described import UNDOCUMENTED, check_any, description
from tests.testing.furnished import SENSIBLE, furnish
from tests.testing.moment import NOW


def _checks() -> list[Any]:
    load_all_checks()
    registry = cast("Any", CHECKS)
    return list(registry.get_by_names(NAMES))


def _operations() -> dict[str, Any]:
    schema: Any = schemathesis.openapi.from_dict(description())
    return {found.ok().label: found.ok() for found in schema.get_all_operations()}


OPERATIONS = _operations()
NAMES = ["not_a_server_error", "response_schema_conformance", "content_type_conformance"]
BASE = "https://hero.invalid"


@pytest.fixture
def furnished() -> FakeHero:
    """A fake that has a "1" of everything, so that not every answer is a 404."""
    fake = FakeHero(episodes=3, now=lambda: NOW)
    anyio.run(furnish, fake)
    return fake


def answer(fake: FakeHero, case: Any) -> httpx.Response:
    """What the fake answers to the case, asked with good credentials."""
    sent = case.as_transport_kwargs(base_url=BASE)
    headers = {"x-api-key": fake.api_key, "x-practice-group-id": "1"}
    kind = sent["headers"].get("Content-Type")
    if kind is not None:
        headers["content-type"] = kind

    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=fake.transport()) as client:
            return await client.request(
                sent["method"],
                sent["url"],
                params=_pairs(sent.get("params") or {}),
                json=sent.get("json"),
                content=sent.get("data"),
                headers=headers,
            )

    return anyio.run(ask)


def _pairs(params: dict[str, Any]) -> httpx.QueryParams:
    return httpx.QueryParams(
        [(name, str(each)) for name, value in params.items() for each in _listed(value)]
    )


def _listed(value: Any) -> list[Any]:
    match value:
        case [*values]:
            return values
        case _:
            return [value]


def make_sense(case: Any) -> None:
    """Let what is named be what the furnished fake has, and what is a date be one."""
    for fields in (case.path_parameters, case.query, case.body):
        if isinstance(fields, dict):
            named = cast("dict[str, Any]", fields)
            for name in named:
                named[name] = SENSIBLE.get(name, "1" if name.endswith("_id") else named[name])


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
def test_finds_no_answer_outside_the_description(
    furnished: FakeHero, operation: Any, mode: GenerationMode
) -> None:
    """Whatever is asked, the answer is documented or one of the refusals for everything."""
    documented = {int(code) for code in operation.definition.raw["responses"]}

    @settings(
        max_examples=6,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    @given(case=operation.as_strategy(generation_mode=mode), makes_sense=st.booleans())
    def ask(case: Any, makes_sense: bool) -> None:
        if makes_sense:
            make_sense(case)
        response = answer(furnished, case)
        assert response.status_code in documented | UNDOCUMENTED.keys()
        check_any(response)
        case.validate_response(response, checks=_checks())

    ask()
