"""The changes as a page to read, as a fragment of the changelog, and as JSON.

What comes from the documents is data: it is shown on one line, without invisible characters, cut
when it is long, and in Markdown inside code spans only.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from attrs import frozen

from codegen.diff.changes import Group, Place
from codegen.diff.verdicts import Verdict, bump, raised, worst

_HEADINGS = {
    Verdict.BREAKING: "Breaking",
    Verdict.ADDITIVE: "Added",
    Verdict.DOCUMENTATION: "Documentation",
}
_SHOWN_PLACES = 3
_LONGEST = 100
_MOST_ENTRIES = 150  # a pull request's text holds 65,536 characters


@frozen
class Release:
    """What the version has to become."""

    version: str
    worst: Verdict | None

    @classmethod
    def after(cls, groups: Sequence[Group], version: str) -> Release:
        """The release that these changes ask for."""
        return cls(version, worst(group.change.verdict for group in groups))

    @property
    def bump(self) -> str:
        """The part that rises: major, minor, patch or none."""
        return bump(self.worst, self.version)

    @property
    def next(self) -> str:
        """The next version."""
        return raised(self.version, self.bump)

    def __str__(self) -> str:
        if self.worst is None:
            return "Release: none, nothing changed"
        young = " (while 0.x: breaking raises minor, the rest patch)"
        why = young if self.version.startswith("0.") else ""
        return f"Release: {self.bump}, {self.version} to {self.next}{why}"


def page(groups: Sequence[Group], version: str) -> str:
    """The page to read: each change with its reason, the worst first."""
    lines = [_counts(groups), str(Release.after(groups, version))]
    for verdict, members in _by_verdict(groups):
        lines += ["", f"{verdict.upper()}"]
        for group in members:
            lines.append(f"  {_where(group.change.place)}: {_what(group)}")
            lines.append(f"      {group.change.rule.why}")
            lines += [f"      also at {_others(group)}"] if len(group.places) > 1 else []
    return "\n".join(lines) + "\n"


def markdown(groups: Sequence[Group], version: str) -> str:
    """The fragment for the changelog, or for the text of a pull request."""
    lines = [f"**{Release.after(groups, version)}**", "", _counts(groups)]
    for verdict, members in _by_verdict(groups):
        lines += ["", f"### {_HEADINGS[verdict]}", ""]
        lines += [_entry(group) for group in members[:_MOST_ENTRIES]]
        if len(members) > _MOST_ENTRIES:
            lines.append(f"- and {len(members) - _MOST_ENTRIES} more: `python -m codegen diff`")
    return "\n".join(lines) + "\n"


def as_json(groups: Sequence[Group], version: str) -> str:
    """Everything, for programs; each change with its JSON pointer and the document it is in."""
    release = Release.after(groups, version)
    found = {
        "verdict": release.worst,
        "bump": release.bump,
        "version": version,
        "next_version": release.next,
        "changes": [_record(group) for group in groups],
    }
    return json.dumps(found, indent=2) + "\n"


def _record(group: Group) -> dict[str, object]:
    change = group.change
    return {
        "kind": change.kind,
        "verdict": change.verdict,
        "pointer": change.pointer,
        "document": "old" if change.in_old else "new",
        "what": change.what,
        "why": change.rule.why,
        "places": [
            {"operation": place.operation, "field": place.field, "direction": place.direction}
            for place in group.places
        ],
    }


def _counts(groups: Sequence[Group]) -> str:
    found = [f"{len(members)} {verdict}" for verdict, members in _by_verdict(groups)]
    return f"Changes: {', '.join(found) or 'none'}"


def _by_verdict(groups: Sequence[Group]) -> list[tuple[Verdict, list[Group]]]:
    sorted_out = [
        (verdict, [group for group in groups if group.change.verdict is verdict])
        for verdict in Verdict
    ]
    return [(verdict, members) for verdict, members in sorted_out if members]


def _entry(group: Group) -> str:
    place = group.change.place
    spans = " ".join(f"`{_code(part)}`" for part in (place.operation, place.field) if part)
    what = f" `{_code(group.change.what)}`" if group.change.what else ""
    more = f" ({len(group.places)} places)" if len(group.places) > 1 else ""
    return f"- {spans or 'The document'}: {_kind(group)}{what}{more}; {group.change.rule.why}"


def _what(group: Group) -> str:
    return _kind(group) + (f", {_safe(group.change.what)}" if group.change.what else "")


def _kind(group: Group) -> str:
    return group.change.kind.replace("-", " ")


def _where(place: Place) -> str:
    return _safe(f"{place.operation} {place.field}".strip()) or "the document"


def _others(group: Group) -> str:
    others = [_where(place) for place in group.places[1:]]
    rest = len(others) - _SHOWN_PLACES
    return ", ".join(others[:_SHOWN_PLACES]) + (f" and {rest} more" if rest > 0 else "")


def _code(text: str) -> str:
    """For a code span, which nothing but a backtick ends."""
    return _safe(text).replace("`", "'")


def _safe(text: str) -> str:
    shown = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."
