"""Values that must not be seen: in reprs, logs, tracebacks with locals, or pickles."""

from __future__ import annotations

from typing import NoReturn, final


@final
class Secret:
    """Holds a string and shows it to nobody who does not ask by `reveal()`."""

    __slots__ = ("__value",)

    def __init__(self, value: str) -> None:
        self.__value = value

    def reveal(self) -> str:
        """The string itself."""
        return self.__value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other.reveal() == self.__value

    def __hash__(self) -> int:
        return hash((Secret, self.__value))

    def __repr__(self) -> str:
        return "Secret('***')"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Secret can't be pickled or copied; pass reveal() on purpose")
