"""`hero token`."""

from __future__ import annotations

import re

import pytest

from hero_async.testing import FakeHero, Status
from tests.cli.conftest import Hero

pytestmark = pytest.mark.usefixtures("environ")


def test_the_token_alone_is_on_stdout(hero: Hero) -> None:
    """A script's `$(hero token)` is the token; how long it lives is told beside it."""
    done = hero("token")
    assert done.exit_code == 0
    assert re.fullmatch(r"[\w-]+\.[\w-]+\.[\w-]+\n", done.stdout)
    assert re.fullmatch(r"good for 1[78]\d\d more seconds\n", done.stderr)


def test_no_token_is_no_output(hero: Hero, fake: FakeHero) -> None:
    """A refusal leaves stdout empty, and says what to do."""
    fake.queue(Status(401, body=b"CANARY"))
    done = hero("token")
    assert (done.exit_code, done.stdout) == (4, "")
    assert "HERO_API_KEY" in done.stderr
    assert "CANARY" not in done.output


def test_a_life_that_no_token_has(hero: Hero, fake: FakeHero) -> None:
    """It is refused before anything is sent."""
    assert hero("token", "--min-ttl", 3600).exit_code == 2
    assert fake.requests == []
