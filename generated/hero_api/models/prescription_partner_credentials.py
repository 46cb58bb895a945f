"""PrescriptionPartnerCredentials"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
class PrescriptionPartnerCredentials(Model):
    """PrescriptionPartnerCredentials"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "email": "email",
        "password": "password",
    }
    REQUIRED: ClassVar[Collection[str]] = ()

    email: str | Unset = UNSET
    password: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            email=decode.text(get("email", UNSET)),
            password=decode.text(get("password", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
