"""A served fake, variables that lead to it, and a runner of commands."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import Protocol

import pytest
from typer.testing import CliRunner, Result

from hero_async.cli.app import app
from hero_async.testing import FakeHero
from tests.cli.served import serving
from tests.wire.conftest import certificate, server_tls

__all__ = ("certificate", "server_tls")  # fixtures

KEY = "CANARY-key"
FOREIGN = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")
OWN = ("HERO_API_KEY", "HERO_PRACTICE_GROUP_ID", "HERO_ENVIRONMENT", "HERO_BASE_URL")


class Hero(Protocol):
    """Runs `hero` with these arguments."""

    def __call__(self, *arguments: object) -> Result:
        """The end of it."""
        ...


@pytest.fixture
def episodes() -> int:
    """How many episodes the fake begins with."""
    return 30


@pytest.fixture
def fake(episodes: int) -> FakeHero:
    """A fake with a marked key."""
    return FakeHero(api_key=KEY, episodes=episodes)


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of this machine plays a part."""
    for name in (*OWN, *FOREIGN, *map(str.lower, FOREIGN)):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def environ(fake: FakeHero, monkeypatch: pytest.MonkeyPatch) -> Generator[dict[str, str]]:
    """The variables, set, that lead to the fake, which serves; for other processes too."""
    with serving(fake) as url:
        ours = {"HERO_API_KEY": KEY, "HERO_PRACTICE_GROUP_ID": "1", "HERO_BASE_URL": url}
        for name, value in ours.items():
            monkeypatch.setenv(name, value)
        yield {**os.environ, **ours}


@pytest.fixture
def hero() -> Hero:
    """A runner in this process."""

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(app, [str(each) for each in arguments])

    return run
