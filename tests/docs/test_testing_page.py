"""The code on the page about testing goes green, in an empty folder, with what a user installs."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.kit.runs import run, run_pytest, run_python

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "testing.md"


def blocks() -> list[tuple[str, str]]:
    """Each piece of Python on the page, under the file's name that its first line says."""
    texts = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return [(text.splitlines()[0].removeprefix("# "), text) for text in texts]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package as its wheel installs it, and nothing of this tree."""
    folder = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    assert run([*build, str(ROOT)], folder).returncode == 0
    (wheel,) = folder.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    assert run([*pip, "--target", str(folder / "site"), str(wheel)], folder).returncode == 0
    return folder / "site"


def test_the_page_goes_green(tmp_path: Path, installed: Path) -> None:
    """Every file that it prints, as printed: pytest finds the fixtures, and all tests pass."""
    files = dict(blocks())
    assert len(files) == len(blocks()) == 4
    where = run_python(
        tmp_path, "import hero_async; print(hero_async.__file__)", PYTHONPATH=f"{installed}"
    )
    assert where.stdout.startswith(str(installed))
    # pytest-asyncio is here, but not in the page's folder, and warns whoever does not configure it.
    done = run_pytest(tmp_path, files, "-p", "no:asyncio", PYTHONPATH=str(installed))
    assert done.returncode == 0, done.stdout + done.stderr
    tests = sum(text.count("def test_") for text in files.values())
    assert f"{tests} passed" in done.stdout
