"""UpdateAdminBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.prescriber_details import PrescriberDetails


@define(repr=False)
class UpdateAdminBody(Model):
    """UpdateAdminBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "external_prescriber_id": "external_prescriber_id",
        "prescriber_details": "prescriber_details",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    external_prescriber_id: None | str | Unset = UNSET
    prescriber_details: None | PrescriberDetails | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value)
            if type(value := get("external_prescriber_id", UNSET)) is int
            else value,
            _m.PrescriberDetails.from_dict(value)
            if isinstance(value := get("prescriber_details", UNSET), dict)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
