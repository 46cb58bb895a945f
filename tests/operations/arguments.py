"""Arguments made by hypothesis from the types that a method declares."""

import inspect
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from hero_api.enums import OpenStrEnum
from hero_api.model import Model
from hero_api.types import Unset
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from hero_async import Environment
from hero_async.drift import (
    _types as model_types,  # pyright: ignore[reportPrivateUsage]  # annotations, as the SDK resolves them
)
from hero_async.secret import Secret
from tests.operations.methods import Method

Strategy = SearchStrategy[Any]

NOT_MADE = {"self", "options", "start_at"}

SENTENCES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
NHS_NUMBERS = st.sampled_from(["9434765919", "943 476 5919", "9990000018"])
DIGITS = st.integers(1, 10**9).map(str)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
DAYS = st.dates(date(1920, 1, 1), date(2030, 1, 1))

BY_NAME: Mapping[str, Strategy] = {
    "nhs_number": NHS_NUMBERS,
    "email": st.just("somebody@example.com"),
    "url": st.just("https://example.com/hook"),
    "signing_key": st.just("a signing key of forty-two bytes, or more"),
}


FORMS: Mapping[str, Sequence[Sequence[str]]] = {
    "patients.register_pds": (["nhs_number"], ["forename", "surname", "postcode"]),
    "links.attachment": (["ehr_file_id"], ["file_data", "file_name"]),
}
"""Parameters of which one group is passed whole, and no other."""


def arguments(method: Method) -> SearchStrategy[dict[str, Any]]:
    """Keyword arguments: all that must be there, and any of the rest."""
    forms = FORMS.get(method.name, [[]])
    return st.one_of([_arguments(method, form, forms) for form in forms])


def _arguments(
    method: Method, form: Sequence[str], forms: Sequence[Sequence[str]]
) -> SearchStrategy[dict[str, Any]]:
    types = method.types()
    left_out = NOT_MADE.union(*forms).difference(form)
    made = {name: of(types[name], name) for name in method.parameters() if name not in left_out}
    required = {
        name
        for name, parameter in method.parameters().items()
        if name in made and (parameter.default is inspect.Parameter.empty or name in form)
    }
    return st.fixed_dictionaries(
        {name: made[name] for name in required},
        optional={name: made[name] for name in made.keys() - required},
    )


def of(expected: Any, name: str) -> Strategy:
    """Values of a type, but for null and "left out"."""
    origin = get_origin(expected)
    if name in BY_NAME and expected is not Any:
        return BY_NAME[name]
    if origin in (Union, UnionType):
        kinds = [each for each in get_args(expected) if each not in (Unset, NoneType)]
        return _union(kinds, name)
    if origin is Literal:
        return st.sampled_from(get_args(expected))
    if origin in (Iterable, Sequence, list):
        (item,) = get_args(expected)
        return st.lists(of(item, name), min_size=1, max_size=3)
    if origin in (Mapping, dict):
        return st.nothing()
    return _single(expected, name)


def _union(kinds: list[Any], name: str) -> Strategy:
    if date in kinds and str in kinds:
        return DAYS | DAYS.map(date.isoformat)
    if datetime in kinds and str in kinds:
        return MOMENTS | MOMENTS.map(datetime.isoformat)
    if int in kinds and str in kinds:
        return DIGITS | st.integers(1, 10**9)
    return st.one_of([of(kind, name) for kind in kinds])


def _single(expected: Any, name: str) -> Strategy:
    if isinstance(expected, type) and issubclass(expected, OpenStrEnum):
        return st.sampled_from(list(expected))
    if isinstance(expected, type) and issubclass(expected, Model):
        fields = _fields(expected)
        return fields | fields.map(expected.from_dict)
    made: Mapping[Any, Strategy] = {
        str: SENTENCES,
        int: st.integers(1, 100),
        float: st.integers(1, 100),
        bool: st.booleans(),
        date: DAYS,
        datetime: MOMENTS,
        Secret: SENTENCES.map(Secret),
        Any: SENTENCES,
        Environment: st.sampled_from(list(Environment)),
    }
    if expected not in made:
        raise NotImplementedError(f"{name}: no arguments of {expected} can be made")
    return made[expected]


def _fields(kind: type[Model]) -> Strategy:
    types = model_types(kind)  # type: ignore[arg-type]  # a class is hashable
    made = {wire: of(types[name], wire) for wire, name in kind.WIRE.items()}
    required = {wire: made[wire] for wire in kind.REQUIRED}
    optional = {wire: made[wire] for wire in made.keys() - kind.REQUIRED}
    return st.fixed_dictionaries(required, optional=optional).map(_jsonable)


def _jsonable(fields: dict[str, Any]) -> dict[str, Any]:
    plain = (date, datetime)
    return {
        key: value.isoformat() if isinstance(value, plain) else value
        for key, value in fields.items()
    }
