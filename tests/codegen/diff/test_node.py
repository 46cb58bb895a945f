"""Nodes know where they are, and follow references no further than the document."""

from __future__ import annotations

import pytest

from codegen.diff.node import Node
from codegen.document import Json
from codegen.problems import PipelineError

DOCUMENT: Json = {
    "a/b": {"~c": [1, {"d": 2}]},
    "to": {"$ref": "#/a~1b/~0c/1"},
    "chain": {"$ref": "#/to"},
    "percent": {"$ref": "#/a~1b/%7E0c/1"},
    "loop": {"$ref": "#/loop2"},
    "loop2": {"$ref": "#/loop"},
    "gone": {"$ref": "#/a~1b/x"},
    "beyond": {"$ref": "#/a~1b/~0c/7"},
    "inside": {"$ref": "#/a~1b/~0c/0/x"},
    "away": {"$ref": "https://example.org/openapi.yaml"},
    "none": None,
}
ROOT = Node(DOCUMENT, "", DOCUMENT)


@pytest.mark.parametrize("name", ["to", "chain", "percent"])
def test_references_are_followed(name: str) -> None:
    """A reference, or a chain of them, ends at the node itself, under its own pointer."""
    found = ROOT.child(name).followed()
    assert (found.pointer, found.value) == ("/a~1b/~0c/1", {"d": 2})


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("loop", "leads back to itself"),
        ("gone", "refers to what the document lacks"),
        ("beyond", "refers to what the document lacks"),
        ("inside", "refers to what the document lacks"),
        ("away", "refers to another document"),
    ],
)
def test_references_that_lead_nowhere(name: str, reason: str) -> None:
    """A reference in a circle, into nothing or out of the document is an error that says where."""
    with pytest.raises(PipelineError, match=rf"^/{name}.*{reason}"):
        ROOT.child(name).followed()


def test_null_is_not_there() -> None:
    """A keyword whose value is null counts as one that is not there."""
    assert ROOT.get("none") is None
    assert "none" not in dict(ROOT.words())
    assert ROOT.named("none") == {}
    assert ROOT.listed("none") == []
