"""Task"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.episode_status import EpisodeStatus
    from ..models.task_patient import TaskPatient


@define(repr=False, eq=False, match_args=False)
class Task(Model):
    """The page was cut after patient; further fields are unknown."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "type_label": "type_label",
        "status": "status",
        "category": "category",
        "patient": "patient",
        "details": "details",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "type_label",
        "status",
        "category",
        "patient",
    )

    id: str
    type_label: str
    _raw_status: EpisodeStatus = field(alias="status")
    category: str
    _raw_patient: TaskPatient = field(alias="patient")
    details: None | str | Unset = UNSET

    @property
    def status(self) -> EpisodeStatus:
        value: Any = self._raw_status
        if type(value) is str:
            self._raw_status = _m.EpisodeStatus.decode(value)
        return self._raw_status

    @status.setter
    def status(self, value: EpisodeStatus) -> None:
        self._raw_status = value

    @property
    def patient(self) -> TaskPatient:
        value: Any = self._raw_patient
        if type(value) is dict:
            self._raw_patient = _m.TaskPatient.from_dict(value)
        return self._raw_patient

    @patient.setter
    def patient(self, value: TaskPatient) -> None:
        self._raw_patient = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("type_label", UNSET)) is int else value,
            get("status", UNSET),
            decode.text(value) if type(value := get("category", UNSET)) is int else value,
            get("patient", UNSET),
            decode.text(value) if type(value := get("details", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
