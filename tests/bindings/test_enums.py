"""Enums stay open: a value that is not listed survives as itself."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hero_api.enums import OpenIntEnum, OpenStrEnum
from hero_api.models import EpisodeStatus, PatientTitle, Task, UpdateTaskBody


class Level(OpenIntEnum):
    """An integer enum; the API has none so far."""

    LOW = 1
    HIGH = 2


VALUES = [EpisodeStatus.OPEN, EpisodeStatus("archived"), Level.LOW, Level(7)]


@pytest.mark.parametrize(
    ("member", "value"),
    [(EpisodeStatus("archived"), "archived"), (EpisodeStatus.OPEN, "open"), (Level(7), 7)],
)
def test_members_are_their_values(member: object, value: object) -> None:
    """A member equals its value, hashes like it and is of its type, listed or not."""
    assert member == value
    assert {member: 1}[value] == 1
    assert isinstance(member, type(value))


def test_unknown_members_are_members() -> None:
    """A value that is not listed makes a member of the class, with its name and value."""
    member = EpisodeStatus("archived")
    assert type(member) is EpisodeStatus
    assert (member.name, member.value, str(member)) == ("archived", "archived", "archived")


def test_unknown_integers_are_members() -> None:
    """An integer that is not listed makes a member of the class, with its name and value."""
    member = Level(7)
    assert type(member) is Level
    assert (member.name, member.value) == ("7", 7)


def test_equal_values_are_equal() -> None:
    """A value that is not listed equals itself when met again, and no other."""
    assert EpisodeStatus("archived") == EpisodeStatus("archived") != EpisodeStatus("gone")
    assert Level(7) == Level(7) != Level(8)


@pytest.mark.parametrize("member", VALUES)
def test_members_pickle(member: OpenStrEnum | OpenIntEnum) -> None:
    """A member comes out of a pickle as a member of the same class and value."""
    loaded = pickle.loads(pickle.dumps(member))  # noqa: S301  # made in this very line
    assert (type(loaded), loaded) == (type(member), member)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
@pytest.mark.parametrize("member", VALUES)
def test_members_copy(member: object, copied: Callable[[object], object]) -> None:
    """A copy of a member is a member of the same class and value."""
    assert (type(copied(member)), copied(member)) == (type(member), member)


def test_is_known() -> None:
    """A member tells whether the description lists its value."""
    assert EpisodeStatus("open").is_known
    assert Level(1).is_known
    assert not EpisodeStatus("archived").is_known
    assert not Level(7).is_known


def test_unknown_members_are_not_listed() -> None:
    """Going through an enum meets the values of the description only, whatever was read."""
    EpisodeStatus("archived")
    Level(7)
    assert list(EpisodeStatus) == ["open", "closed", "in_progress"]
    assert list(Level) == [1, 2]
    assert not EpisodeStatus("archived").is_known


def test_the_empty_value_has_a_name() -> None:
    """The empty string, if the description lists it, is the member EMPTY."""
    assert PatientTitle("") is PatientTitle.EMPTY


def test_unknown_values_survive_a_model() -> None:
    """A model reads a value that is not listed and writes it again."""
    task = Task.from_dict({"id": "1", "status": "archived", "priority": "high"})
    assert task.status == "archived"
    assert not task.status.is_known
    assert task.to_dict() == {"id": "1", "status": "archived", "priority": "high"}


def test_listed_values_are_the_members() -> None:
    """A model reads a value that is listed as the very member."""
    assert UpdateTaskBody.from_dict({"status": "open"}).status is EpisodeStatus.OPEN


@pytest.mark.parametrize("value", [None, 1, True, 1.5, ["open"], {"a": 1}])
def test_other_types_are_kept(value: object) -> None:
    """What is no string is kept as it came when an enum of strings is read."""
    assert EpisodeStatus.decode(value) is value


@pytest.mark.parametrize("value", [None, "1", True, 1.5, [1]])
def test_other_types_are_no_integers(value: object) -> None:
    """What is no integer is kept as it came when an enum of integers is read."""
    assert Level.decode(value) is value


def test_integers_are_read() -> None:
    """An integer is read as a member, listed or not."""
    assert Level.decode(1) is Level.LOW
    assert (type(Level.decode(7)), Level.decode(7)) == (Level, 7)


@pytest.mark.parametrize("value", [1, None, b"open"])
def test_other_types_are_no_members(value: Any) -> None:
    """Nothing but a string makes a member of an enum of strings."""
    with pytest.raises(ValueError, match="is not a valid EpisodeStatus"):
        EpisodeStatus(value)


@pytest.mark.parametrize("value", ["7", None, 7.5, False])
def test_other_types_are_no_integer_members(value: Any) -> None:
    """Nothing but an integer makes a new member of an enum of integers."""
    with pytest.raises(ValueError, match="is not a valid Level"):
        Level(value)
