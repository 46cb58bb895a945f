"""Late fields are made when they are first asked for, and nobody can tell."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hero_api import decode
from hero_api.models import (
    Assignee,
    Episode,
    EpisodePatient,
    EpisodeStatus,
    PatientSex,
    TaskPatient,
)

GIVEN: dict[str, Any] = {
    "id": "1",
    "status": "open",
    "priority": "mauve",
    "patient": {"dob": "1989-04-11", "last_name": "Byron"},
    "assignees": [{"id": "7", "type": "Admin"}, None, "x"],
    "tasks": [],
}


@pytest.fixture
def episode() -> Episode:
    """Return an episode that nobody has looked at."""
    return Episode.from_dict(GIVEN)


def looked_at(episode: Episode) -> Episode:
    """Return the same after all of it was asked for."""
    for name in Episode.WIRE.values():
        getattr(episode, name)
    return episode


def test_nothing_is_made_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading a record makes neither the records within it nor its enums and dates."""

    def refuse(*_: object) -> None:
        raise AssertionError

    for made, name in ((EpisodePatient, "from_dict"), (EpisodeStatus, "decode"), (decode, "day")):
        monkeypatch.setattr(made, name, refuse)
    assert Episode.from_dict(GIVEN).id == "1"


def test_what_was_made_is_kept(episode: Episode) -> None:
    """Asking again gives the same object, so that what is changed in it stays changed."""
    assert episode.patient is not None
    episode.patient.last_name = "Lovelace"
    assert isinstance(episode.assignees, list)
    episode.assignees.append(Assignee.from_dict({"id": "8"}))
    assert episode.patient.last_name == "Lovelace"
    assert episode.to_dict()["patient"]["last_name"] == "Lovelace"
    assert [each.id for each in episode.assignees if isinstance(each, Assignee)] == ["7", "8"]


def test_what_was_set_first_stays(episode: Episode) -> None:
    """A field that was set before anybody asked for it has the value that was set."""
    episode.patient, episode.status = None, EpisodeStatus.CLOSED
    assert (episode.patient, episode.status) == (None, EpisodeStatus.CLOSED)
    assert episode.to_dict() == GIVEN | {"patient": None, "status": "closed"}


def test_looking_changes_nothing(episode: Episode) -> None:
    """A record equals, and is written as, the same record that was looked at."""
    assert looked_at(Episode.from_dict(GIVEN)) == episode
    assert looked_at(Episode.from_dict(GIVEN)).to_dict() == Episode.from_dict(GIVEN).to_dict()
    assert episode != Episode.from_dict(GIVEN | {"priority": "low"})
    assert episode != GIVEN


def test_records_have_no_hash(episode: Episode) -> None:
    """Records change, so they are no keys of dictionaries."""
    with pytest.raises(TypeError, match="unhashable"):
        hash(episode)


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, evolve])
def test_copies_of_what_was_not_looked_at(episode: Episode, again: Any) -> None:
    """Copies, made by attrs too, and pickles equal the record, looked at or not."""
    for each in (episode, looked_at(Episode.from_dict(GIVEN))):
        assert again(each) == episode
        assert pickle.loads(pickle.dumps(each)) == episode  # noqa: S301  # our own


def test_attrs_can_replace_late_fields(episode: Episode) -> None:
    """`attrs.evolve` knows late fields by their names, and leaves the record itself alone."""
    assert evolve(episode, status=EpisodeStatus.CLOSED).status is EpisodeStatus.CLOSED
    assert episode.status is EpisodeStatus.OPEN


def test_items_are_made_with_their_list(episode: Episode) -> None:
    """The objects of a list become records, and what is none is kept as it came."""
    assert isinstance(episode.assignees, list)
    assert [type(each) for each in episode.assignees] == [Assignee, type(None), str]


def test_late_fields_of_a_record_within(episode: Episode) -> None:
    """A record within a record is as late as the outer one."""
    assert episode.patient is not None
    assert episode.patient.dob == date(1989, 4, 11)


def test_other_spellings_are_late_too() -> None:
    """An enum that the API spells in two ways has its one spelling, set or read."""
    patient = TaskPatient.from_dict({"sex": "unspecified"})
    assert patient.sex is PatientSex.NOT_SPECIFIED
    assert patient.to_dict() == {"sex": "unspecified"}
