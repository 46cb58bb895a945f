"""Clients of a fake that fail the test which got a success that the description does not allow."""

import httpx

from hero_async.testing import FakeHero
from tests.testing.described import check_any


async def _checked(response: httpx.Response) -> None:
    await response.aread()
    if response.is_success:
        check_any(response)


def client_of(fake: FakeHero, practice_group_id: str) -> httpx.AsyncClient:
    """A strict client that acts for this practice."""
    return httpx.AsyncClient(
        transport=fake.transport(),
        base_url="https://hero.invalid",
        headers={"x-api-key": fake.api_key, "x-practice-group-id": practice_group_id},
        event_hooks={"response": [_checked]},
    )
