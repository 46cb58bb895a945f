"""No repr shows what may identify a patient, and `UNSET` is one and the same for ever."""

from __future__ import annotations

import copy
import pickle
from operator import attrgetter
from typing import Any

import pytest
from hero_api import models
from hero_api.model import Model
from hero_api.types import UNSET, Response, Unset
from hero_api.wire import RequestParts

PRIVATE = "9434765919"
CLASSES = [
    found
    for name in models.__all__
    if isinstance(found := getattr(models, name), type) and issubclass(found, Model)
]


def full(model: type[Model]) -> Model:
    """Build a record whose every field, known or not, is the private one, but for its id."""
    fields: dict[str, Any] = dict.fromkeys(model.WIRE, PRIVATE)
    identity = {wire: 7 for wire, name in model.WIRE.items() if name == "id"}
    return model.from_dict(fields | {"id": 7, "unknown": PRIVATE, PRIVATE: 1} | identity)


_id = attrgetter("id")


@pytest.mark.parametrize("model", CLASSES, ids=lambda model: model.__name__)
def test_models_show_their_id_only(model: type[Model]) -> None:
    """A model shows its class and, if it has one, its id."""
    number = full(model)
    shown = f" id={_id(number)!r}" if "id" in model.WIRE.values() else ""
    assert repr(number) == f"<{model.__name__}{shown}>"
    assert PRIVATE not in f"{number}{number!r}{[number]}"


def test_odd_ids_are_not_shown() -> None:
    """An id that is an object or missing is not shown."""
    assert repr(models.Episode.from_dict({"id": {"nhs_number": PRIVATE}})) == "<Episode>"
    assert repr(models.Episode.from_dict({})) == "<Episode>"


def test_requests_show_their_operation_only() -> None:
    """A request shows its operation, and not where it goes nor what it holds."""
    pairs = ((PRIVATE, PRIVATE),)
    request = RequestParts("get_it", "GET", f"/{PRIVATE}", pairs, pairs, PRIVATE.encode(), PRIVATE)
    assert repr(request) == str(request) == "RequestParts(operation='get_it')"


def test_answers_show_their_status_only() -> None:
    """An answer shows its status, and neither headers nor content nor what was read."""
    found = Response(200, {PRIVATE: PRIVATE}, PRIVATE.encode(), PRIVATE)
    assert repr(found) == str(found) == "Response(status_code=200)"


def test_unset_shows_its_name() -> None:
    """`UNSET` is shown as it is written, and is false."""
    assert repr(UNSET) == "UNSET"
    assert not UNSET


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_unset_pickles(protocol: int) -> None:
    """`UNSET` comes out of a pickle as itself."""
    assert pickle.loads(pickle.dumps(UNSET, protocol)) is UNSET  # noqa: S301  # made in this line


def test_unset_copies() -> None:
    """A copy of `UNSET` is itself, also as part of a model."""
    assert copy.copy(UNSET) is copy.deepcopy(UNSET) is UNSET
    copied = copy.deepcopy(models.Episode.from_dict({"id": "1", "a": {"b": [1]}}))
    assert copied.tasks is UNSET
    assert copied.to_dict() == {"id": "1", "a": {"b": [1]}}


def test_models_pickle() -> None:
    """A model comes out of a pickle equal to itself, with `UNSET` as itself."""
    patient = models.PatientV1.from_dict({"id": "1", "dob": "1989-04-11", "status": "odd", "a": 1})
    loaded = pickle.loads(pickle.dumps(patient))  # noqa: S301  # made in this line
    assert loaded == patient
    assert loaded.email is UNSET


def test_unset_has_its_type() -> None:
    """`UNSET` can be told from `None` by its type."""
    assert isinstance(UNSET, Unset)
    assert UNSET is not None
