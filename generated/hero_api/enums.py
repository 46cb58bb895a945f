"""Enums that stay open: a value that the description did not list is kept as itself."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Any, Self


class OpenStrEnum(StrEnum):
    """A string enum whose unknown values become members of their own.

    Such a member equals its string, hashes and pickles like it, is not listed when one iterates
    over the class, and says so by `is_known`.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member

    @classmethod
    def decode(cls, value: Any) -> Any:
        """Read a value of an answer; what is not a string is given back as it is."""
        try:
            return cls._value2member_map_[value]  # five times faster than cls(value)
        except (KeyError, TypeError):
            return cls(value) if isinstance(value, str) else value

    @property
    def is_known(self) -> bool:
        """Whether the description lists this value."""
        return self._value_ in type(self)._value2member_map_


class OpenIntEnum(IntEnum):
    """An integer enum whose unknown values become members of their own, like `OpenStrEnum`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if type(value) is not int:
            return None
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member

    @classmethod
    def decode(cls, value: Any) -> Any:
        """Read a value of an answer; what is not an integer is given back as it is."""
        return cls(value) if type(value) is int else value

    @property
    def is_known(self) -> bool:
        """Whether the description lists this value."""
        return self._value_ in type(self)._value2member_map_
