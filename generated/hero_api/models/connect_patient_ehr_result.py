"""ConnectPatientEhrResult"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from ..model import Model


@define(repr=False)
class ConnectPatientEhrResult(Model):
    """ConnectPatientEhrResult"""

    WIRE: ClassVar[Mapping[str, str]] = {}
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
