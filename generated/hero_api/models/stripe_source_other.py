"""StripeSourceOther"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from ..model import Model


@define(repr=False)
class StripeSourceOther(Model):
    """StripeSourceOther"""

    WIRE: ClassVar[Mapping[str, str]] = {}
    REQUIRED: ClassVar[Collection[str]] = ()

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            additional_properties=cls.unknown_fields(src_dict),
        )
