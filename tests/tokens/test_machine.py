"""Whatever callers, failures, cancellations and clocks do in whatever order, the promise holds."""

from functools import partial

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.client.properties import steady
from tests.tokens.machine import LONGEST_WISH, Ask, Cancel, Land, Pass, Step, play

KEYS = st.sampled_from(["a", "b", "c"])
WISHES = st.sampled_from([0.0, 60.0, 300.0, 590.0, 1500.0, LONGEST_WISH])
LIVES = st.sampled_from([None, 0.0, 50.0, 400.0, 600.0, 1740.0, 1800.0])
TIMES = st.sampled_from([0.0, 1.0, 31.0, 60.0, 250.0, 290.0, 1000.0, 1790.0, 2000.0])

# Asking is the more frequent, so that many wait for the same.
STEPS: st.SearchStrategy[Step] = st.one_of(
    st.builds(Ask, KEYS, WISHES),
    st.builds(Ask, st.just("a"), WISHES),
    st.builds(Land, KEYS, LIVES),
    st.builds(Cancel, st.integers(0, 5)),
    st.builds(Pass, TIMES),
)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
@settings(steady, max_examples=1000)
@given(
    steps=st.lists(STEPS, min_size=5, max_size=40),
    max_keys=st.integers(1, 3),
    seed=st.integers(0, 9),
)
def test_every_interleaving_keeps_the_promise(
    backend: str, steps: list[Step], max_keys: int, seed: int
) -> None:
    """Each token has its `min_ttl` left, no key is fetched twice at a time, nobody waits for ever.

    Nobody gets another key's token either, or an error when no fetch gave a reason.
    """
    anyio.run(partial(play, steps, max_keys, seed), backend=backend)
