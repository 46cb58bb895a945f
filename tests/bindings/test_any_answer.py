"""No JSON object makes a model fail or lose a field."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest
from hero_api import models
from hero_api.model import Model
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

CLASSES = [
    found
    for name in models.__all__
    if isinstance(found := getattr(models, name), type) and issubclass(found, Model)
]
NAMES = sorted({name for model in CLASSES for name in model.WIRE})
TEXTS = st.text(max_size=8) | st.sampled_from(
    ["2026-11-24", "2026-11-24T00:00:00", "2026-11-24T09:30:00Z", "0", "1e999", "nan", "true", ""]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | TEXTS
KEYS = st.sampled_from(NAMES) | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)


def keys(value: Any) -> object:
    """Return a JSON value with every scalar in it taken for the same one."""
    if isinstance(value, dict):
        return {name: keys(item) for name, item in cast(dict[str, Any], value).items()}
    if isinstance(value, list):
        return [keys(item) for item in cast(list[object], value)]
    return None


@pytest.mark.parametrize("model", CLASSES, ids=lambda model: model.__name__)
@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_any_object_is_read(model: type[Model], data: st.DataObject) -> None:
    """Any JSON object is read, and has the same fields at every depth when it is written again."""
    own = st.sampled_from(sorted(model.WIRE)) if model.WIRE else KEYS
    value = data.draw(st.dictionaries(own | KEYS, VALUES, max_size=8))
    written = model.from_dict(value).to_dict()
    assert keys(written) == keys(value)
    json.dumps(written)
