"""What users may name changes only where a reviewer can see it."""

from __future__ import annotations

from pathlib import Path

import griffe
import pytest

import hero_async
from codegen.diff.surface import PUBLIC
from tests.surface.snapshot import FILE, ROOT, current, text


@pytest.fixture(scope="module")
def now() -> str:
    """The public names of this tree."""
    return current()


def test_no_unannounced_change(now: str) -> None:
    """The names are those written down; after a wanted change `make surface` writes them anew."""
    written = FILE.read_text(encoding="utf-8").splitlines()
    gone = [f"- {line}" for line in written if line not in set(now.splitlines())]
    came = [f"+ {line}" for line in now.splitlines() if line not in set(written)]
    assert written == now.splitlines(), "\n".join(["run `make surface`", *gone, *came])


def test_what_the_root_exports_is_in_it(now: str) -> None:
    """Each name that `from hero_async import` takes has its line, and so has each public module."""
    names = {line.split(":")[0].split(" ")[0] for line in now.splitlines()}
    assert {f"hero_async.{name}" for name in hero_async.__all__} <= names
    assert {f"hero_async.{name}" for name in PUBLIC} <= names


def test_the_page_says_what_is_public() -> None:
    """The page that promises it names every public module, and no other."""
    page = (ROOT / "docs" / "stability.md").read_text(encoding="utf-8")
    listed = {line.split("`")[1] for line in page.splitlines() if line.startswith("| `hero_async.")}
    assert {name.removeprefix("hero_async.").partition(".")[0] for name in listed} == PUBLIC


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ("def call(a: int, b: str = '') -> int: ...", "m.call(b: str = '')"),
        ("def call(*, a: int) -> int: ...", "m.call(*, a: int)"),
        ("async def call(a: int) -> int: ...", "m.call -> await int"),
        ("def call(a: str) -> int: ...", "m.call(a: str)"),
        ("def call(*a: int, **b: str) -> int: ...", "m.call(**b: str)"),
        ("class call(Exception): ...", "m.call: class(Exception)"),
        ("call: int = 3", "m.call: int = 3"),
    ],
)
def test_each_kind_of_change_shows(changed: str, line: str, tmp_path: Path) -> None:
    """Another argument, kind, type, base, value, or an `async`, is another text."""
    before, after = (shown(code, tmp_path) for code in ("def call(a: int) -> int: ...", changed))
    assert line in after.splitlines()
    assert line not in before.splitlines()


def test_positions_show(tmp_path: Path) -> None:
    """Two arguments that change places are another text."""
    one, other = (
        f"def call({order}) -> int: ..." for order in ("a: int, b: int", "b: int, a: int")
    )
    assert shown(one, tmp_path) != shown(other, tmp_path)


def shown(code: str, folder: Path) -> str:
    """The text for a module of this code."""
    module = griffe.visit("m", filepath=folder / "m.py", code=code)
    found = module.members["call"]
    assert isinstance(found, griffe.Object)
    return text({"m.call": found})
