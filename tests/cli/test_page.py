"""The commands on the page about the command line do what it shows."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Hero

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def sessions() -> Iterator[tuple[str, list[str]]]:
    """Each command of the page, and the lines that it is shown to print."""
    for block in re.findall(r"```console\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL):
        for session in block.split("$ ")[1:]:
            command, *shown = session.splitlines()
            yield command, shown


@pytest.mark.usefixtures("environ")
@pytest.mark.parametrize(("command", "shown"), list(sessions()))
def test_the_page_is_true(
    hero: Hero,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    command: str,
    shown: list[str],
) -> None:
    """Each line of the page is printed; `...` stands for others."""
    monkeypatch.chdir(tmp_path)
    done = hero(*shlex.split(command)[1:])
    assert done.exit_code == 0
    printed = done.output.splitlines()
    assert [line for line in shown if line not in {*printed, "..."}] == []


def test_every_command_is_on_the_page(hero: Hero) -> None:
    """None is forgotten."""
    page = PAGE.read_text("utf-8")
    for group in ([], ["episodes"], ["webhooks"]):
        names = re.findall(r"^│ ([a-z][a-z-]*) ", hero(*group, "--help").output, re.MULTILINE)
        assert names
        assert all(" ".join(["hero", *group, name]) in page for name in names)
