"""UpdatePracticeGroupBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.practice_group_address import PracticeGroupAddress
    from ..models.prescription_partner_credentials import PrescriptionPartnerCredentials


@define(repr=False)
class UpdatePracticeGroupBody(Model):
    """UpdatePracticeGroupBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "prescription_partner_enabled": "prescription_partner_enabled",
        "prescription_partner": "prescription_partner",
        "prescription_partner_credentials": "prescription_partner_credentials",
        "address": "address",
    }
    REQUIRED: ClassVar[Collection[str]] = ()

    name: str | Unset = UNSET
    prescription_partner_enabled: bool | Unset = UNSET
    prescription_partner: str | Unset = UNSET
    prescription_partner_credentials: PrescriptionPartnerCredentials | Unset = UNSET
    address: PracticeGroupAddress | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            name=decode.text(get("name", UNSET)),
            prescription_partner_enabled=decode.boolean(get("prescription_partner_enabled", UNSET)),
            prescription_partner=decode.text(get("prescription_partner", UNSET)),
            prescription_partner_credentials=_m.PrescriptionPartnerCredentials.decode(
                get("prescription_partner_credentials", UNSET)
            ),
            address=_m.PracticeGroupAddress.decode(get("address", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
