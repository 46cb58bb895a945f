"""What the wheel holds."""

from email import message_from_bytes
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[2]


def test_both_packages_are_typed_and_whole(wheel: ZipFile) -> None:
    """The layer and the bindings are in it, with their type marks and the description."""
    names = set(wheel.namelist())
    assert {"hero_async/py.typed", "hero_api/py.typed", "hero_api/description.json"} <= names
    for root, package in ((ROOT / "src", "hero_async"), (ROOT / "generated", "hero_api")):
        sources = {path.relative_to(root).as_posix() for path in (root / package).rglob("*.py")}
        assert sources <= names


def test_nothing_else_is_in_it(wheel: ZipFile) -> None:
    """No test, example, page or part of the pipeline is shipped."""
    roots = {name.split("/")[0] for name in wheel.namelist()}
    assert {root for root in roots if not root.endswith(".dist-info")} == {"hero_async", "hero_api"}
    stems = {part for name in wheel.namelist() for part in name.split("/")}
    assert not stems & {"tests", "docs", "examples", "codegen", "conftest.py"}
    assert not [name for name in wheel.namelist() if name.endswith((".md", ".pyc"))]


def test_it_brings_the_command_line(wheel: ZipFile) -> None:
    """`hero` is installed with it, and says which extra it needs if that is not there."""
    name = next(name for name in wheel.namelist() if name.endswith("/entry_points.txt"))
    assert b"hero = hero_async.cli.__main__:main" in wheel.read(name)


def test_three_dependencies(wheel: ZipFile) -> None:
    """Without an extra, httpx, attrs and anyio are all that is installed beside it."""
    metadata = next(name for name in wheel.namelist() if name.endswith("/METADATA"))
    required = message_from_bytes(wheel.read(metadata)).get_all("Requires-Dist") or []
    plain = sorted(line.split("<")[0].split(">")[0] for line in required if "extra ==" not in line)
    assert plain == ["anyio", "attrs", "httpx"]
