"""Values that the whole package shares: the mark of a field that was left out, and an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, final

if TYPE_CHECKING:
    from .response import Response as Response


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


def __getattr__(name: str) -> Any:
    if name == "Response":
        from .response import Response

        return Response
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
