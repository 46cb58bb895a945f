"""RegisteredPatient"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET


@define(repr=False)
class RegisteredPatient(Model):
    """The patient was found or created."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "patient_id": "patient_id",
    }
    REQUIRED: ClassVar[Collection[str]] = ("patient_id",)

    patient_id: str

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            patient_id=decode.text(get("patient_id", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
