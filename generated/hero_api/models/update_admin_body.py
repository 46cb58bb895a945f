"""UpdateAdminBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.prescriber_details import PrescriberDetails


@define(repr=False, eq=False, match_args=False)
class UpdateAdminBody(Model):
    """UpdateAdminBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "external_prescriber_id": "external_prescriber_id",
        "prescriber_details": "prescriber_details",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    external_prescriber_id: None | str | Unset = UNSET
    _raw_prescriber_details: None | PrescriberDetails | Unset = field(
        alias="prescriber_details", default=UNSET
    )

    @property
    def prescriber_details(self) -> None | PrescriberDetails | Unset:
        value: Any = self._raw_prescriber_details
        if type(value) is dict:
            self._raw_prescriber_details = _m.PrescriberDetails.from_dict(value)
        return self._raw_prescriber_details

    @prescriber_details.setter
    def prescriber_details(self, value: None | PrescriberDetails | Unset) -> None:
        self._raw_prescriber_details = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value)
            if type(value := get("external_prescriber_id", UNSET)) is int
            else value,
            get("prescriber_details", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
