"""Tracing, as the example does it."""

import pytest

from examples import traced

pytestmark = pytest.mark.anyio


async def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """A newcomer sees a call retried, one that failed in doubt, and what was measured."""
    await traced.main()
    said = capsys.readouterr()
    told = said.out
    assert "GET /v2/episodes [CLIENT]\n" in told
    assert "  http.request.resend_count = 1\n" in told
    assert "POST /v1/notes [CLIENT]\n" in told
    assert "  hero.may_have_been_processed = True\n" in told
    assert told.index("round [INTERNAL]") < told.index("http.client.request.duration (s)")
    assert said.err == "the note may be there: look before writing it again\n"
