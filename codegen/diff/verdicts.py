"""What each kind of change means for a Python caller. A table; nothing here reads a document.

The question is what happens to code that was written against the old package and runs with the new
one against the new API:

- breaking: it may fail, be refused, or read what it does not expect;
- additive: it goes on as it was, and there is more that it could use, or a deprecation to heed;
- documentation: nothing that it does or names is another.

Requests and answers are opposites: what may be sent must not shrink, what may come must not grow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from attrs import frozen


class Verdict(StrEnum):
    """What a change means, the worst first."""

    BREAKING = "breaking"
    ADDITIVE = "additive"
    DOCUMENTATION = "documentation"


class Direction(StrEnum):
    """Which way the data goes that a change is about; operations as such are requests."""

    REQUEST = "request"
    ANSWER = "answer"


@frozen
class Rule:
    """The verdict on one kind of change in a request and in an answer, and the reason."""

    request: Verdict
    answer: Verdict
    why: str


_B, _A, _D = Verdict.BREAKING, Verdict.ADDITIVE, Verdict.DOCUMENTATION


def _both(verdict: Verdict, why: str) -> Rule:
    return Rule(verdict, verdict, why)


RULES: Final[Mapping[str, Rule]] = {
    # The document
    "info": _both(_D, "the bindings do not read it"),
    "server-added": _both(_D, "addresses are in hero_async.config.Environment, and stay"),
    "server-removed": _both(_B, "an address that the SDK may call: see hero_async.config"),
    "document": _both(_D, "the bindings do not read it"),
    "schema-added": _both(_A, "a new class in hero_api.models"),
    "schema-removed": _both(_B, "its class goes"),
    # Operations
    "operation-added": _both(_A, "a new module in hero_api.api"),
    "operation-removed": _both(_B, "its module goes"),
    "operation-id": _both(_D, "names are bound to method and path by names.yaml"),
    "operation-renamed": _both(_B, "names.yaml does not name it, so its id does"),
    "tag-moved": _both(_B, "the first tag is the package of its module in hero_api.api"),
    "tags": _both(_D, "the first tag makes the same package, the others are not read"),
    "deprecated": _both(_A, "it works still; a deprecation is a minor release (semver 7)"),
    "undeprecated": _both(_D, "nothing to heed any more"),
    "text": _both(_D, "it is for readers"),
    "callbacks": _both(_D, "the bindings do not read them"),
    "security-tightened": _both(_B, "what was sent to prove who calls is not enough any more"),
    "security-loosened": _both(_A, "what was sent is still enough"),
    # Parameters and bodies
    "parameter-added-required": _both(_B, "calls lack it"),
    "parameter-added-optional": _both(_A, "a new keyword"),
    "parameter-removed": _both(_B, "passing it is a TypeError"),
    "parameter-required": _both(_B, "calls may lack it"),
    "parameter-optional": _both(_A, "it may be left out"),
    "parameter-moved": _both(_B, "path arguments are positional, and not every place takes lists"),
    "parameter-renamed": _both(_B, "path arguments may be passed by name"),
    "parameter-wire-name": _both(_D, "the keyword is the same, the bindings send the new name"),
    "parameter-encoding": _both(_B, "the templates know the default style only"),
    "body-added-required": _both(_B, "calls lack it"),
    "body-added-optional": _both(_A, "a new keyword"),
    "body-removed": _both(_B, "passing it is a TypeError"),
    "body-required": _both(_B, "calls may lack it"),
    "body-optional": _both(_A, "it may be left out"),
    "content-added": _both(_A, "another choice; the bindings ask for and send JSON"),
    "content-removed": _both(_B, "what the bindings send or read may be gone"),
    # Answers as a whole
    "success-added": _both(_B, "the result may be of another shape"),
    "success-removed": _both(_D, "one shape less to expect"),
    "success-renumbered": _both(_D, "the bindings take any 2xx"),
    "error-added": _both(_A, "errors are raised by ranges of statuses"),
    "error-removed": _both(_D, "errors are raised by ranges of statuses"),
    "headers": _both(_D, "headers are given as they come"),
    "links": _both(_D, "the bindings do not read them"),
    # Schemas
    "type-changed": _both(_B, "a value of the old type is refused, or does not come any more"),
    "type-widened": Rule(_A, _B, "more may be sent; more may come than readers expect"),
    "type-narrowed": Rule(_B, _A, "less may be sent; readers expect all that comes"),
    "null-added": Rule(_A, _B, "null may be sent; readers do not expect it"),
    "null-removed": Rule(_B, _A, "null is refused; readers need no longer expect it"),
    "value-added": _both(_A, "enums are open: an unknown value was read before, too"),
    "value-removed": _both(_B, "the member goes from its class, and the API may refuse it"),
    "enum-added": Rule(_B, _A, "other values are refused; the members are strings as before"),
    "enum-removed": _both(_B, "its class goes"),
    "property-added-required": Rule(_B, _A, "calls lack it; a new attribute"),
    "property-added-optional": _both(_A, "a new attribute"),
    "property-removed": _both(_B, "its attribute goes"),
    "property-required": Rule(_B, _A, "calls may lack it; it is always there"),
    "property-optional": Rule(_A, _B, "it may be left out; it may be UNSET, and its type says so"),
    "extra-closed": Rule(_B, _D, "unknown fields are refused; of an answer they are kept anyway"),
    "extra-opened": Rule(_A, _D, "unknown fields may be sent; of an answer they are kept anyway"),
    "variant-added": Rule(_A, _B, "another shape may be sent; readers do not expect it"),
    "variant-removed": _both(_B, "its class goes"),
    "format-retyped": _both(_B, "its Python type is another"),
    "constraint-tightened": Rule(_B, _D, "values may be refused; of an answer nothing is checked"),
    "constraint-loosened": Rule(_A, _D, "more may be sent; of an answer nothing is checked"),
    "default-changed": Rule(_B, _D, "leaving it out means something else; answers have no default"),
    "default-stated": _both(_D, "nothing is sent for what is left out"),
    "keyword": Rule(_B, _D, "unknown to this table, so taken for a limit"),
}


def rule_of(kind: str) -> Rule:
    """The row of the table."""
    return RULES[kind]


def verdict(kind: str, direction: Direction) -> Verdict:
    """What a change of this kind means, that way."""
    rule = RULES[kind]
    return rule.answer if direction is Direction.ANSWER else rule.request


def worst(verdicts: Iterable[Verdict]) -> Verdict | None:
    """The worst of some verdicts; None if there are none."""
    return min(verdicts, key=list(Verdict).index, default=None)


def bump(found: Verdict | None, version: str) -> str:
    """The part of the version that has to rise: major, minor, patch or none.

    While the version is 0.x, one part less: breaking changes raise the minor part, all others the
    patch, so that `~=0.4.2` takes what is safe to take. (Semver 4 leaves it open.)
    """
    ranks = {None: "none", _D: "patch", _A: "minor", _B: "major"}
    young = {None: "none", _D: "patch", _A: "patch", _B: "minor"}
    return (young if version.startswith("0.") else ranks)[found]


def raised(version: str, part: str) -> str:
    """The version after a bump: `0.4.2` by minor is `0.5.0`."""
    numbers = [int(number) for number in version.split(".")[:3]]
    at = {"major": 0, "minor": 1, "patch": 2}.get(part)
    if at is None:
        return version
    return ".".join(
        str(number + 1 if index == at else number if index < at else 0)
        for index, number in enumerate(numbers)
    )
