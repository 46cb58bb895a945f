"""Names and signatures of both packages are compared as users see them, without importing them."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.diff import surface
from codegen.diff.sources import tree
from codegen.problems import PipelineError

ROOT = Path(__file__).parents[3]

LAZY = """
from typing import TYPE_CHECKING, Any
if TYPE_CHECKING:
    from hero_async.inner import Client as Client
_HOMES = {"Client": "inner"}
__all__ = tuple(_HOMES)
def __getattr__(name: str) -> Any: ...
"""
INNER = """
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from os import PathLike
class Client:
    def get(self, id: str, *, size: int | None = None) -> str: ...
    def _hidden(self) -> None: ...
class Other:
    pass
"""
MODEL = """
class Thing:
    WIRE = {"id": "id"}
    id: str
"""
LAZY_MODELS = """
from typing import TYPE_CHECKING, Any
if TYPE_CHECKING:
    from .thing import Thing
__all__ = ("Thing",)
def __getattr__(name: str) -> Any: ...
"""

FILES = {
    "src/hero_async/__init__.py": LAZY,
    "src/hero_async/inner.py": INNER,
    "generated/hero_api/__init__.py": "",
    "generated/hero_api/models/__init__.py": LAZY_MODELS,
    "generated/hero_api/models/thing.py": MODEL,
}


def make(folder: Path, **edits: tuple[str, str]) -> Path:
    """Write the two packages, with a text replaced in the files that end so."""
    for name, text in FILES.items():
        old, new = edits.get(Path(name).stem if "__init__" not in name else "init", ("", ""))
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(old, new) if old else text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("edits", "verdict", "name", "what"),
    [
        ({"inner": ("def get", "def fetch")}, "breaking", "hero_async.Client.get", "removed"),
        ({"inner": ("size:", "page_size:")}, "breaking", "hero_async.Client.get", ": size"),
        ({"inner": ("int | None = None", "int")}, "breaking", "hero_async.Client.get", "required"),
        ({"inner": ("id: str", "id: int")}, "breaking", "hero_async.Client.get", "id: int"),
        ({"inner": ("-> str", "-> str | None")}, "breaking", "hero_async.Client.get", "None"),
        ({"inner": ("id: str", "id: str | int")}, "additive", "hero_async.Client.get", "int"),
        ({"inner": ("int | None = None", "int | None = None, to: str = ''")}, "additive",
         "hero_async.Client.get", "to: str"),
        ({"inner": ("    def _hidden", "    def new(self) -> None: ...\n    def _hidden")},
         "additive", "hero_async.Client.new", "added"),
        ({"thing": ("id: str", "id: str | None")}, "breaking", "hero_api.models.Thing.id", "None"),
        ({"thing": ("id: str", "id: str\n    size: int")}, "additive",
         "hero_api.models.Thing.size", "added"),
        ({"init": ("import Client as Client", "import Other as Other")}, "breaking",
         "hero_async.Client", "removed"),
        ({"init": ("    from .thing import Thing", "    pass")}, "breaking",
         "hero_api.models.Thing", "removed"),
    ],
)  # fmt: skip
def test_changes(
    tmp_path: Path, edits: dict[str, tuple[str, str]], verdict: str, name: str, what: str
) -> None:
    """A change that users see is named with its verdict, lazily loaded names as any."""
    found = surface.changes(make(tmp_path / "old"), make(tmp_path / "new", **edits))
    assert any(
        (change.verdict, change.name) == (verdict, name) and what in change.what for change in found
    ), found


@pytest.mark.parametrize(
    "edits",
    [
        {},
        {"inner": ("class Other:\n    pass", "")},
        {"inner": ("_hidden", "_other")},
        {"inner": ("from os import PathLike", "from os import environ")},
        {"thing": ('{"id": "id"}', '{"id": "ID"}')},
    ],
)
def test_what_is_no_surface(tmp_path: Path, edits: dict[str, tuple[str, str]]) -> None:
    """What no user is promised may change: inner classes, private names, imports, wire names."""
    assert surface.changes(make(tmp_path / "old"), make(tmp_path / "new", **edits)) == []


def test_the_real_surface() -> None:
    """The lazily loaded names of the real packages are seen, down to their methods."""
    names = surface.public_names(ROOT)
    assert {
        "hero_async.HeroClient.from_env",
        "hero_async.Pager.collect",
        "hero_async.resources.episodes.Episodes.list",
        "hero_async.HeroError",
        "hero_async.errors.CallError",
        "hero_api.models.Episode.status",
        "hero_api.models.EpisodeStatus.OPEN",
        "hero_api.api.episode.list_episodes_v2.asyncio",
    } <= names
    assert not [name for name in names if name.startswith("hero_async.transport")]


def test_page(tmp_path: Path) -> None:
    """The page has the worst first, and a line a change."""
    new = make(
        tmp_path / "new", inner=("size:", "page_size:"), thing=("id: str", "id: str\n    n: int")
    )
    text = surface.page(surface.changes(make(tmp_path / "old"), new))
    assert text == (
        "Public names: 2 changes\n\n"
        "BREAKING\n  hero_async.Client.get: parameter was removed: size\n\n"
        "ADDITIVE\n  hero_api.models.Thing.n: added\n"
    )


def test_trees_of_a_revision(tmp_path: Path) -> None:
    """A revision of this repository is a tree as well."""
    assert (tree("HEAD", tmp_path) / "src" / "hero_async" / "__init__.py").is_file()


def test_trees_that_are_none(tmp_path: Path) -> None:
    """A folder without the packages, or a revision that is not there, fails with a message."""
    with pytest.raises(PipelineError, match="lacks the package hero_api"):
        surface.changes(tmp_path, tmp_path)
    with pytest.raises(PipelineError, match="git archive"):
        tree("no-such-revision", tmp_path)
    with pytest.raises(PipelineError, match="neither a file nor a revision"):
        tree("--output=here", tmp_path)
