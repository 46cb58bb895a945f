"""Whether the version, the changelog and the tag agree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

KINDS = ("added", "changed", "deprecated", "removed", "fixed", "security")

_FRAGMENT = re.compile(rf"(\d+|\+[a-z0-9-]+)\.({'|'.join(KINDS)})\.md")
_UNRELEASED = "Unreleased"


def headings(changelog: str) -> list[str]:
    """What the changelog has sections for, the newest first."""
    return re.findall(r"^## (\S+)", changelog, re.MULTILINE)


def fragments(folder: Path) -> set[str]:
    """The names in the folder of fragments."""
    return {path.name for path in folder.iterdir()} - {"README.md"}


def problems(version: str, changelog: str, names: Iterable[str], tag: str = "") -> Iterator[str]:
    """What does not fit. With a tag, all must be as it will stay; without, it may still grow."""
    names, sections = sorted(names), headings(changelog)
    yield from (f"no fragment's name: {name}" for name in names if not _FRAGMENT.fullmatch(name))
    if not names and not {version, _UNRELEASED} & set(sections[:1]):
        yield f"the changelog says nothing of {version}: no section, no fragment"
    if tag:
        yield from _as_released(version, sections, names, tag)


def _as_released(version: str, sections: list[str], names: list[str], tag: str) -> Iterator[str]:
    if tag != f"v{version}":
        yield f"the tag {tag} is not that of version {version}"
    if version not in sections[:1] or _UNRELEASED in sections:
        yield f"the changelog's newest section must be {version}, and none {_UNRELEASED}"
    if names:
        yield "fragments are left: `make changelog` collects them"
