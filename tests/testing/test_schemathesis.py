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

from typing import Any

import anyio
import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from hero_async.testing import FakeHero
from tests.testing.described import UNDOCUMENTED, check_any, description
from tests.testing.furnished import SENSIBLE, furnish
from tests.testing.moment import NOW

OPERATIONS = {
    operation.label: operation
    for operation in (
        found.ok() for found in schemathesis.openapi.from_dict(description()).get_all_operations()
    )
}
CHECKS = [not_a_server_error, response_schema_conformance, content_type_conformance]
BASE = "https://hero.invalid"


@pytest.fixture
def furnished() -> FakeHero:
    """A fake that has a "1" of everything, so that not every answer is a 404."""
    fake = FakeHero(episodes=3, now=lambda: NOW)
    anyio.run(furnish, fake)
    return fake


def answer(fake: FakeHero, case: Case) -> httpx.Response:
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


def _pairs(params: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (name, str(each))
        for name, value in params.items()
        for each in (value if isinstance(value, list) else [value])
    ]


def make_sense(case: Case) -> None:
    """Let what is named be what the furnished fake has, and what is a date be one."""
    for fields in (case.path_parameters, case.query, case.body):
        if isinstance(fields, dict):
            for name in fields:
                fields[name] = SENSIBLE.get(name, "1" if name.endswith("_id") else fields[name])


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("label", OPERATIONS)
def test_finds_no_answer_outside_the_description(
    furnished: FakeHero, label: str, mode: GenerationMode
) -> None:
    """Whatever is asked, the answer is documented or one of the refusals for everything."""
    operation = OPERATIONS[label]
    documented = {int(code) for code in operation.definition.raw["responses"]}

    @settings(
        max_examples=8,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode), makes_sense=st.booleans())
    def ask(case: Case, makes_sense: bool) -> None:
        if makes_sense:
            make_sense(case)
        response = answer(furnished, case)
        assert response.status_code in documented | UNDOCUMENTED.keys()
        check_any(response)
        case.validate_response(response, checks=CHECKS)

    ask()
