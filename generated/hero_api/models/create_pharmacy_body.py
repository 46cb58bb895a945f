"""CreatePharmacyBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET


@define(repr=False)
class CreatePharmacyBody(Model):
    """CreatePharmacyBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "email": "email",
        "mobile": "mobile",
        "prescriber_id": "prescriber_id",
    }
    REQUIRED: ClassVar[Collection[str]] = (
        "name",
        "email",
        "mobile",
        "prescriber_id",
    )

    name: str
    email: str
    mobile: str
    prescriber_id: str

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            name=decode.text(get("name", UNSET)),
            email=decode.text(get("email", UNSET)),
            mobile=decode.text(get("mobile", UNSET)),
            prescriber_id=decode.text(get("prescriber_id", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
