"""What one is told off a terminal."""

from __future__ import annotations

import pytest

from hero_async.cli.progress import progress


def test_a_line_each_thousand(capsys: pytest.CaptureFixture[str]) -> None:
    """Not one a page, and no count that is less than what was read already."""
    with progress("episodes") as told:
        for done, count in ((600, 2500), (1200, 2500), (1800, 2500), (2400, 100), (2500, 2500)):
            told(done, count)
    assert capsys.readouterr().err == "episodes: 1200 of 2500\nepisodes: 2400\n"
