"""ConnectPatientEhrBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
class ConnectPatientEhrBody(Model):
    """ConnectPatientEhrBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "ehr_partner_id": "ehr_partner_id",
    }
    REQUIRED: ClassVar[Collection[str]] = ()

    ehr_partner_id: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            ehr_partner_id=decode.text(get("ehr_partner_id", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
