"""The command line is an extra, and so are parts of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.conftest import Hero


def python(program: str) -> subprocess.CompletedProcess[str]:
    """The end of a program."""
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("missing", ["typer", "rich"])
def test_without_the_extra_there_is_one_line(missing: str) -> None:
    """It names the extra, and ends with 2."""
    done = python(
        f"import sys; sys.modules[{missing!r}] = None\n"
        "from hero_async.cli.__main__ import main; main()"
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        'hero: the command line needs its extra: pip install "hero-async[cli]"\n'
    )


@pytest.mark.parametrize(
    ("missing", "command"),
    [("hero_async.testing", ["fake"]), ("uvicorn", ["webhooks", "listen"])],
)
def test_a_command_names_its_own_extra(
    hero: Hero, monkeypatch: pytest.MonkeyPatch, missing: str, command: list[str]
) -> None:
    """In one line, with how to install it."""
    monkeypatch.setitem(sys.modules, missing, None)
    monkeypatch.setenv("HERO_SIGNING_KEY", "0123456789abcdef")
    done = hero(*command)
    assert done.exit_code == 2
    assert 'pip install "hero-async[cli,testing]"' in done.stderr


LOADED = "print(sorted({'typer', 'rich', 'hero_async.cli.app'} & set(sys.modules)))"
CLIENT = (
    "from hero_async import HeroClient, webhooks\n"
    "HeroClient(api_key='k', practice_group_id='1', environment='staging').episodes\n"
)


def test_the_package_does_not_import_it() -> None:
    """Who does not use it does not wait for it."""
    done = python(f"import sys, hero_async, hero_async.cli\n{LOADED}")
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_neither_does_a_client() -> None:
    """A client loads no more of these than httpx does, which takes rich if it is there."""
    with_client = python(f"import sys\n{CLIENT}{LOADED}")
    assert with_client.stderr == ""
    assert with_client.stdout == python(f"import sys, httpx\n{LOADED}").stdout
    assert "typer" not in with_client.stdout
