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
    REQUIRED: ClassVar[Collection[str]] = ()

    external_prescriber_id: None | str | Unset = UNSET
    prescriber_details: None | PrescriberDetails | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            external_prescriber_id=decode.text(get("external_prescriber_id", UNSET)),
            prescriber_details=_m.PrescriberDetails.decode(get("prescriber_details", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
