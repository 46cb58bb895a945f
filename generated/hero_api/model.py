"""What every model has in common: kept unknown fields, a repr that tells nothing, dictionaries."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self, TypeVar

from attrs import define, field

from .encode import jsonable
from .types import UNSET

M = TypeVar("M", bound="Model")


@define(repr=False, eq=False, match_args=False)
class Model:
    """A record of the API.

    Reading is lenient: a field that the answer lacks is `UNSET` (even where the description calls
    it required), null is `None`, a value of another type is kept as it came, and fields that the
    description does not name are in `additional_properties`. The repr shows the type and the id
    only, since everything else may identify a patient.

    Most of a record is never looked at, so records within it, lists, enums and dates are made when
    they are first asked for, and kept.
    """

    WIRE: ClassVar[Mapping[str, str]] = {}
    KNOWN: ClassVar[frozenset[str]] = frozenset()
    WORDS: ClassVar[Mapping[str, Mapping[str, str]]] = {}
    REQUIRED: ClassVar[Collection[str]] = ()

    # Most records have none, and a dictionary each would be a fifth of what they take.
    _unknown: dict[str, Any] | None = field(
        default=None, kw_only=True, alias="additional_properties"
    )

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        return cls(additional_properties=cls.unknown_fields(src_dict))

    @classmethod
    def decode(cls, value: Any) -> Any:
        """Read a value of an answer; what is not an object is given back as it is."""
        return cls.from_dict(value) if isinstance(value, dict) else value

    @classmethod
    def unknown_fields(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of an object that this model has no attribute for."""
        known = cls.KNOWN
        return {name: value for name, value in src_dict.items() if name not in known}

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The fields that the description does not name."""
        if self._unknown is None:
            self._unknown = {}
        return self._unknown

    def to_dict(self) -> dict[str, Any]:
        """The record as JSON values under the names of the API, without what is `UNSET`.

        Raises:
            InvalidRequestError: a datetime without a timezone.
        """
        fields = ((wire, getattr(self, name)) for wire, name in self.WIRE.items())
        known = {wire: jsonable(value, wire) for wire, value in fields if value is not UNSET}
        for wire, words in self.WORDS.items():
            _respell(known, wire, words)
        unknown = (self._unknown or {}).items()
        extra = {name: jsonable(value, name) for name, value in unknown}
        return known | extra

    def _gathered(self, kind: type[M]) -> M:
        """Another record, of those fields that it shares with this one."""
        shared = ((wire, getattr(self, name, UNSET)) for wire, name in kind.WIRE.items())
        return kind.from_dict({wire: value for wire, value in shared if value is not UNSET})

    @property
    def additional_keys(self) -> list[str]:
        """Names of the fields in `additional_properties`."""
        return list(self.additional_properties)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # it changes

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__ or not isinstance(other, Model):
            return NotImplemented
        return self._compared() == other._compared()

    def _compared(self) -> tuple[Any, ...]:
        fields = (getattr(self, name) for name in self.WIRE.values())
        return (*fields, self._unknown or {})

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

    def __repr__(self) -> str:
        identity = getattr(self, "id", UNSET)
        shown = f" id={identity!r}" if isinstance(identity, (str, int)) else ""
        return f"<{type(self).__name__}{shown}>"


def _respell(fields: dict[str, Any], wire: str, words: Mapping[str, str]) -> None:
    """Put the API's own word for this field back."""
    value = fields.get(wire)
    if isinstance(value, str):
        fields[wire] = next((word for word, ours in words.items() if ours == value), value)
