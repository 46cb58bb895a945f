"""The release's own checks notice what they are there for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.packaging.conftest import ROOT
from tests.release import bill, build
from tests.release.run import ReleaseError
from tests.release.versions import fragments, headings, problems

OLD = "# Changelog\n\n## 0.1.0 (2026-11-30)\n"
UNRELEASED = "# Changelog\n\n## Unreleased\n"


def test_fragments_of_this_tree_have_names_that_are_read() -> None:
    """A fragment under another name would be left out of the changelog without a word."""
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    names = fragments(ROOT / "docs" / "changelog.d")
    assert list(problems(headings(changelog)[0], changelog, names)) == []


@pytest.mark.parametrize(
    ("changelog", "names", "tag"),
    [
        (UNRELEASED, [], ""),
        (OLD, [], ""),
        (OLD, [], "v0.1.0"),
        (OLD, ["12.added.md", "+a-word.fixed.md"], ""),
    ],
)
def test_what_fits_passes(changelog: str, names: list[str], tag: str) -> None:
    """There is something to announce; with a tag it is announced under the version."""
    assert list(problems("0.1.0", changelog, names, tag)) == []


@pytest.mark.parametrize(
    ("version", "changelog", "names", "tag"),
    [
        ("0.2.0", OLD, [], ""),
        ("0.1.0", OLD, ["12.new.md"], ""),
        ("0.1.0", OLD, ["a-word.fixed.md"], ""),
        ("0.1.0", UNRELEASED, [], "v0.1.0"),
        ("0.1.0", OLD, [], "v0.1.1"),
        ("0.1.0", OLD, [], "0.1.0"),
        ("0.1.0", OLD, ["12.fixed.md"], "v0.1.0"),
        ("0.2.0", OLD, ["12.fixed.md"], "v0.2.0"),
        ("0.1.0", "## 0.2.0\n\n## 0.1.0\n", [], "v0.1.0"),
    ],
)
def test_what_does_not_fit_is_told(
    version: str, changelog: str, names: list[str], tag: str
) -> None:
    """No word on the version, a fragment that is not read, another tag, something left over."""
    assert list(problems(version, changelog, names, tag))


def test_a_part_that_was_not_audited_is_no_success() -> None:
    """The tool leaves out what it can't find, and exits well; only the package itself may be so."""
    ours: dict[str, Any] = {"name": "hero-async", "skip_reason": "not found"}
    known: dict[str, Any] = {"name": "httpx", "vulns": []}
    assert "2 packages" in bill.verdict([ours, known])
    for listed in ([], [ours, {"name": "httpx", "skip_reason": "not found"}]):
        with pytest.raises(bill.UnreachableError):
            bill.verdict(listed)


def test_a_vulnerability_is_a_fault() -> None:
    """Even beside parts that nobody could be asked about."""
    listed: list[dict[str, Any]] = [
        {"name": "h11", "vulns": [{"id": "GHSA-0"}]},
        {"name": "idna", "skip_reason": "not found"},
    ]
    with pytest.raises(ReleaseError, match="h11 GHSA-0"):
        bill.verdict(listed)


def test_another_byte_or_file_is_another_build(tmp_path: Path) -> None:
    """Builds that differ are told apart, and so is a build that made nothing."""
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
    with pytest.raises(ReleaseError, match="no file"):
        build.compare(one, other)
    (one / "a.whl").write_bytes(b"1")
    with pytest.raises(ReleaseError, match=r"a\.whl"):
        build.compare(one, other)
    (other / "a.whl").write_bytes(b"2")
    with pytest.raises(ReleaseError, match=r"a\.whl"):
        build.compare(one, other)
    (other / "a.whl").write_bytes(b"1")
    build.compare(one, other)
