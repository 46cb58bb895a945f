"""Whoever tells a tool to look away says of what, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("src", "codegen", "tests", "examples", "benchmarks", "docs/site")
BEGUN = re.compile(r"#\s*(?:ruff:\s*)?(?:noqa|(?:type|pyright|mypy):\s*ignore)\b")
ONE = r"# (?:noqa: [A-Z]+\d+(?:, [A-Z]+\d+)*|(?:type|pyright): ignore\[[\w-]+(?:, [\w-]+)*\])"
WHOLE = re.compile(rf"{ONE}(?:  {ONE})*  # (?!noqa|type:|pyright:)\S")


def lacking(lines: list[str]) -> Iterator[int]:
    """The numbers of the lines with an ignore that names no rule, or has no reason behind it."""
    for number, line in enumerate(lines, 1):
        begun = BEGUN.search(line)
        if begun and not WHOLE.match(line, begun.start()):
            yield number


def test_each_ignore_names_its_rule_and_its_reason() -> None:
    """None is so wide that it hides the next mistake too, and none has to be guessed at."""
    files = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*.py"))]
    assert len(files) > 400
    found = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files
        for number in lacking(file.read_text("utf-8").splitlines())
    ]
    assert found == []


MARK = "#"  # apart from the rest, or this file would be found


@pytest.mark.parametrize(
    ("comment", "is_well"),
    [
        ("noqa: S311  # no secret", True),
        ("noqa: S603, S607  # our own programs", True),
        ("type: ignore[misc, override]  # as they have it", True),
        ("type: ignore[arg-type]  # noqa: S311  # both", True),
        ("noqa", False),
        ("noqa: S311", False),
        ("noqa: S311  #", False),
        ("noqa  # a reason, but of what?", False),
        ("type: ignore  # likewise", False),
        ("type: ignore[misc]", False),
        (f"type: ignore[misc]  {MARK} noqa: S311", False),
        ("pyright: ignore[reportPrivateUsage] why", False),
        ("pyright: ignore", False),
        ("ruff: noqa", False),
    ],
)
def test_what_is_found(comment: str, is_well: bool) -> None:
    """A rule in brackets or behind a colon, and a reason behind a further sign."""
    assert list(lacking(["first", f"second  {MARK} {comment}"])) == ([] if is_well else [2])
