"""Signing keys: one, or several while they are being changed. They are shown to nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NoReturn, TypeAlias, final

from hero_async.errors import ConfigurationError
from hero_async.secret import Secret
from hero_async.signing_key import LEAST_BYTES, key_bytes

Key: TypeAlias = str | bytes | Secret

_RULES: Final = (
    f"each signing key must be a str, bytes or Secret of at least {LEAST_BYTES} bytes, and text "
    "printable and without white space at its ends (check for a stray line end); "
    "secrets.token_hex(32) makes a good one"
)


@final
class SigningKeys:
    """Keys that were checked. Any of them proves a delivery, so give old and new to rotate.

    Raises:
        ConfigurationError: there is none, or one is too short to prove anything.
    """

    __slots__ = ("__keys",)

    def __init__(self, keys: Keys) -> None:
        self.__keys = tuple(map(key_bytes, _several(keys)))
        is_good = bool(self.__keys) and None not in self.__keys
        del keys  # the error below passes through this frame
        if not is_good:
            raise ConfigurationError(_RULES)

    @classmethod
    def attempt(cls, keys: Keys) -> SigningKeys | ConfigurationError:
        """The keys, or the error, to be raised from a frame that holds none of them."""
        try:
            return cls(keys)
        except ConfigurationError as error:
            return error.with_traceback(None)

    def __iter__(self) -> Iterator[bytes]:
        return (key for key in self.__keys if key is not None)

    def __repr__(self) -> str:
        return f"<SigningKeys: {len(self.__keys)}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("signing keys can't be pickled or copied")


Keys: TypeAlias = Key | Iterable[Key] | SigningKeys
"""One signing key or several, as text, bytes or `Secret`; or what was made of them before."""


def _several(keys: Any) -> Iterable[Any]:
    if isinstance(keys, (str, bytes, Secret)):
        return (keys,)
    is_several = isinstance(keys, Iterable) and not isinstance(keys, Mapping)
    return keys if is_several else ()  # pyright: ignore[reportUnknownVariableType]  # of anything
