"""All Python code on the pages works."""

from __future__ import annotations

import ast
import inspect
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest

from hero_async.testing import FakeHero
from tests.docs import stage
from tests.docs.snippets import PAGES, ROOT, Snippet, name, snippets

ALL = [each for page in PAGES for each in snippets(page)]
TOLD = [page for page in PAGES if any(s.is_run_here and not s.is_program for s in snippets(page))]
REMARKED = [each for each in ALL if each.remark]


def place(snippet: Snippet) -> str:
    """Where a block is."""
    return f"{name(snippet.page)}:{snippet.line}"


async def perform(snippet: Snippet, names: dict[str, Any]) -> None:
    """Run a block, which may await at its top level."""
    # Blank lines before it, so that a traceback names the page's own line.
    code = compile(
        "\n" * (snippet.line - 1) + snippet.code,
        snippet.page,
        "exec",
        flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT,
        dont_inherit=True,
    )
    outcome = eval(code, names)  # noqa: S307  # our own page
    if code.co_flags & inspect.CO_COROUTINE:
        await outcome


async def tell(page: Path) -> None:
    """Run a page from top to bottom."""
    async with stage.set_up() as (fake, hero):
        names = stage.names(name(page), fake, hero)
        try:
            for snippet in snippets(page):
                if snippet.is_run_here and not snippet.is_program:
                    await perform(snippet, names)
        finally:
            await stage.clear(names)


@pytest.mark.parametrize("page", TOLD, ids=name)
def test_a_page_runs_from_top_to_bottom(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader who types in a page's code, block by block, meets no error."""
    for variable, value in environment("https://hero.invalid").items():
        monkeypatch.setenv(variable, value)
    anyio.run(tell, page)


async def run_alone(code: str) -> tuple[int, str]:
    """Run a program as a reader would who has set the variables; its end, and what it said."""
    async with FakeHero(episodes=50).serve() as url:
        done = await anyio.run_process(
            [sys.executable, "-c", code],
            env={**os.environ, **environment(url)},
            stderr=subprocess.STDOUT,
            check=False,
        )
    return done.returncode, done.stdout.decode()


@pytest.mark.parametrize("snippet", [s for s in ALL if s.is_run_here and s.is_program], ids=place)
def test_a_program_runs_alone(snippet: Snippet) -> None:
    """A reader who saves a program from a page and runs it meets no error."""
    code, said = anyio.run(run_alone, snippet.code)
    assert code == 0, said


@pytest.mark.parametrize("snippet", REMARKED, ids=place)
def test_what_is_not_run_says_why(snippet: Snippet) -> None:
    """A block that is left out says for what reason, or names the test that runs it."""
    kind, _, rest = snippet.remark.partition(" by ")
    if kind == "tested":
        assert Path(name(snippet.page)).name in (ROOT / rest).read_text(encoding="utf-8")
    else:
        assert snippet.remark.removeprefix("not run: ") not in {"", snippet.remark}


def test_few_are_not_run() -> None:
    """Leaving code out stays the exception."""
    assert sum(each.remark.startswith("not run") for each in ALL) * 10 < len(ALL)


@pytest.mark.parametrize("snippet", [s for s in ALL if s.is_included], ids=place)
def test_a_file_on_a_page_is_tested(snippet: Snippet) -> None:
    """An example that a page shows has tests."""
    _, path, _ = snippet.code.split('"')
    assert (ROOT / "tests" / "examples" / f"test_{Path(path).name}").is_file()


def environment(url: str) -> dict[str, str]:
    """Who calls, and where."""
    who = {"HERO_API_KEY": "fake-key", "HERO_PRACTICE_GROUP_ID": "1"}
    return {**who, "HERO_BASE_URL": url}
