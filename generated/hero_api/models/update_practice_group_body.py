"""UpdatePracticeGroupBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.practice_group_address import PracticeGroupAddress
    from ..models.prescription_partner_credentials import PrescriptionPartnerCredentials


@define(repr=False, eq=False, match_args=False)
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
    _raw_prescription_partner_credentials: PrescriptionPartnerCredentials | Unset = field(
        alias="prescription_partner_credentials", default=UNSET
    )
    _raw_address: PracticeGroupAddress | Unset = field(alias="address", default=UNSET)

    @property
    def prescription_partner_credentials(self) -> PrescriptionPartnerCredentials | Unset:
        value: Any = self._raw_prescription_partner_credentials
        if type(value) is dict:
            self._raw_prescription_partner_credentials = (
                _m.PrescriptionPartnerCredentials.from_dict(value)
            )
        return self._raw_prescription_partner_credentials

    @prescription_partner_credentials.setter
    def prescription_partner_credentials(
        self, value: PrescriptionPartnerCredentials | Unset
    ) -> None:
        self._raw_prescription_partner_credentials = value

    @property
    def address(self) -> PracticeGroupAddress | Unset:
        value: Any = self._raw_address
        if type(value) is dict:
            self._raw_address = _m.PracticeGroupAddress.from_dict(value)
        return self._raw_address

    @address.setter
    def address(self, value: PracticeGroupAddress | Unset) -> None:
        self._raw_address = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            decode.boolean(value)
            if isinstance(value := get("prescription_partner_enabled", UNSET), str)
            else value,
            decode.text(value)
            if type(value := get("prescription_partner", UNSET)) is int
            else value,
            get("prescription_partner_credentials", UNSET),
            get("address", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
