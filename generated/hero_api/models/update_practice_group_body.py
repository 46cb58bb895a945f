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
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
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
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            decode.boolean(value)
            if isinstance(value := get("prescription_partner_enabled", UNSET), str)
            else value,
            decode.text(value)
            if type(value := get("prescription_partner", UNSET)) is int
            else value,
            _m.PrescriptionPartnerCredentials.from_dict(value)
            if isinstance(value := get("prescription_partner_credentials", UNSET), dict)
            else value,
            _m.PracticeGroupAddress.from_dict(value)
            if isinstance(value := get("address", UNSET), dict)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
