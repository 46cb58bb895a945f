"""The list of mutations keeps up with the code."""

from pathlib import Path

import pytest

from tests.mutations import MUTATIONS, Mutation

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=range(len(MUTATIONS)))
def test_each_mutation_can_be_made(mutation: Mutation) -> None:
    """What a mutation changes stands in the code, once, and its tests are there."""
    assert (ROOT / mutation.file).read_text(encoding="utf-8").count(mutation.find) == 1
    assert (ROOT / mutation.tests.split("::")[0]).exists()
