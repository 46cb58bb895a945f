"""Who may ask the fake, and for which practice."""

import httpx
import pytest

from hero_async.testing import FakeHero

pytestmark = pytest.mark.anyio

KEY = ("x-api-key", "fake-key")
PRACTICE = ("x-practice-group-id", "1")


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [KEY],
        [PRACTICE],
        [("x-api-key", "wrong"), PRACTICE],
        [("x-api-key", ""), PRACTICE],
        [KEY, KEY, PRACTICE],
        [KEY, PRACTICE, ("x-practice-group-id", "2")],
    ],
)
async def test_refuses_without_exactly_one_right_key_and_one_practice(
    fake: FakeHero, headers: list[tuple[str, str]]
) -> None:
    """A missing, wrong or repeated credential is a 401 with an empty body."""
    async with httpx.AsyncClient(transport=fake.transport()) as client:
        response = await client.get("https://hero.invalid/v2/episodes", headers=headers)
    assert (response.status_code, response.content) == (401, b"")


@pytest.mark.parametrize("practice_group_id", ["", "a1", "-1"])
def test_has_practices_with_numbers_only(practice_group_id: str) -> None:
    """A practice group that the API could not have is refused when the fake is made."""
    with pytest.raises(ValueError, match="digits"):
        FakeHero(practice_group_ids=(practice_group_id,))


async def test_refuses_a_practice_that_it_does_not_know(client: httpx.AsyncClient) -> None:
    """A practice group outside the fake is a 403 with an empty body."""
    response = await client.get("/v2/episodes", headers={"x-practice-group-id": "3"})
    assert (response.status_code, response.content) == (403, b"")
