"""What every test shares: a test that awaits runs on asyncio and on trio."""

import pytest


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    """Run each test marked `anyio` once on each of the two event loops."""
    return str(request.param)
