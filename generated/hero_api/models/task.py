"""Task"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.episode_status import EpisodeStatus
    from ..models.task_patient import TaskPatient


@define(repr=False)
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
    status: EpisodeStatus
    category: str
    patient: TaskPatient
    details: None | str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("type_label", UNSET)) is int else value,
            _m.EpisodeStatus.decode(value)
            if isinstance(value := get("status", UNSET), str)
            else value,
            decode.text(value) if type(value := get("category", UNSET)) is int else value,
            _m.TaskPatient.from_dict(value)
            if isinstance(value := get("patient", UNSET), dict)
            else value,
            decode.text(value) if type(value := get("details", UNSET)) is int else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
