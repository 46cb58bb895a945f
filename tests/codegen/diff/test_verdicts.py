"""What a verdict asks of the version, and that the table is whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import codegen.diff as package
from codegen.diff.verdicts import RULES, Direction, Verdict, bump, raised, verdict, worst

B, A, D = Verdict.BREAKING, Verdict.ADDITIVE, Verdict.DOCUMENTATION


@pytest.mark.parametrize(
    ("found", "version", "part", "after"),
    [
        (None, "1.2.3", "none", "1.2.3"),
        (D, "1.2.3", "patch", "1.2.4"),
        (A, "1.2.3", "minor", "1.3.0"),
        (B, "1.2.3", "major", "2.0.0"),
        (None, "0.4.2", "none", "0.4.2"),
        (D, "0.4.2", "patch", "0.4.3"),
        (A, "0.4.2", "patch", "0.4.3"),
        (B, "0.4.2", "minor", "0.5.0"),
    ],
)
def test_bump(found: Verdict | None, version: str, part: str, after: str) -> None:
    """The worst verdict raises its part of the version, one part less while it is 0.x."""
    assert bump(found, version) == part
    assert raised(version, part) == after


def test_worst() -> None:
    """One breaking change makes a release breaking."""
    assert worst([D, A, B, A]) is B
    assert worst([D, A]) is A
    assert worst([]) is None


def test_requests_and_answers_are_opposites() -> None:
    """What may be sent must not shrink, what may come must not grow."""
    for grows in ("type-widened", "null-added", "variant-added", "property-optional"):
        assert verdict(grows, Direction.REQUEST) is A
        assert verdict(grows, Direction.ANSWER) is B
    for shrinks in ("type-narrowed", "null-removed", "property-required"):
        assert verdict(shrinks, Direction.REQUEST) is B
        assert verdict(shrinks, Direction.ANSWER) is A


def test_the_table_has_no_dead_rows() -> None:
    """Each row of the table is a kind that the code can find."""
    folder = Path(package.__file__).parent
    sources = [path for path in folder.glob("*.py") if path.name != "verdicts.py"]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    named = set(re.findall(r'"([a-z-]+)"', text))
    built = {
        f"{start}-{end}"
        for start, ends in {
            "parameter-added": ("required", "optional"),
            "property-added": ("required", "optional"),
            "body-added": ("required", "optional"),
            "success": ("added", "removed"),
            "error": ("added", "removed"),
            "constraint": ("tightened", "loosened"),
            "security": ("tightened", "loosened"),
        }.items()
        for end in ends
    }
    assert RULES.keys() - named - built == set()
