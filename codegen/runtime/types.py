"""Values that the whole package shares: the mark of a field that was left out, and an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Generic, Literal, TypeVar, final

from attrs import field, frozen

T = TypeVar("T")


@final
class Unset:
    """The type of `UNSET`, which stands for "left out" where `None` stands for null.

    It is false, there is one of it, and copies and pickles are that one again.
    """

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()


class NumberText(str):
    """Digits that came as a number: text like every other id, and a number again in JSON."""

    __slots__ = ()


@frozen
class Response(Generic[T]):
    """One answer, with what was read from its body in `parsed`."""

    status_code: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    parsed: T = field(repr=False)
