"""The README's code is run as it stands."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hero_async.testing import FakeHero

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[2]


def first_python_block(page: Path) -> str:
    """The first Python code on a Markdown page."""
    found = re.search(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


async def test_the_ten_lines_work(tmp_path: Path) -> None:
    """A newcomer who copies the README's program gets the urgent open episodes."""
    program = tmp_path / "inbox.py"
    program.write_text(first_python_block(ROOT / "README.md"), encoding="utf-8")
    fake = FakeHero(episodes=60)
    async with fake.serve() as url:
        identity = {"HERO_API_KEY": "fake-key", "HERO_PRACTICE_GROUP_ID": "1"}
        done = subprocess.run(  # noqa: ASYNC221  # the fake serves from a thread of its own
            [sys.executable, program],
            env={**os.environ, **identity, "HERO_BASE_URL": url},
            capture_output=True,
            text=True,
            check=False,
        )
    wanted = [
        e for e in fake.episodes() if e.status == "open" and e.priority in {"high", "highest"}
    ]
    assert done.stderr == ""
    assert [line.split()[0] for line in done.stdout.splitlines()] == [e.id for e in wanted]
    assert len(fake.notes()) == len(wanted) > 0
