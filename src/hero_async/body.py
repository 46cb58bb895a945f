"""Bodies of bounded size, compressed ones inflated no further than the bound."""

from __future__ import annotations

import zlib

_GZIP = 16 + zlib.MAX_WBITS


class BodyError(Exception):
    """A body can't be had; `torn` says that it broke off. Never leaves this package."""

    def __init__(self, reason: str, *, torn: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.torn = torn


class PlainBody:
    """Collects chunks up to a limit in bytes."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._content = bytearray()

    def add(self, chunk: bytes) -> None:
        """Take a chunk.

        Raises:
            BodyError: that is too much.
        """
        self._content += chunk
        if len(self._content) > self._limit:
            raise BodyError(f"is larger than {self._limit} bytes", torn=False)

    def room(self) -> int:
        """How many bytes more the limit allows."""
        return self._limit - len(self._content)

    def whole(self) -> bytes:
        """All of it."""
        return bytes(self._content)


class GzipBody:
    """Inflates chunks into a plain body, never much further than its limit."""

    def __init__(self, plain: PlainBody) -> None:
        self._plain = plain
        self._inflater = zlib.decompressobj(_GZIP)
        self._begun = False

    def add(self, chunk: bytes) -> None:
        """Take a compressed chunk.

        Raises:
            BodyError: it is broken, or inflates to too much.
        """
        self._begun = self._begun or bool(chunk)
        try:
            inflated = self._inflater.decompress(chunk, self._plain.room() + 1)
        except zlib.error:
            raise BodyError("is not compressed as it says", torn=False) from None
        self._plain.add(inflated)
        if self._inflater.unused_data:
            raise BodyError("goes on after its compressed data", torn=False)

    def whole(self) -> bytes:
        """All of it, inflated; a body without any bytes is empty, whatever its headers say.

        Raises:
            BodyError: the end is missing.
        """
        if self._begun and not self._inflater.eof:
            raise BodyError("ends in the middle of its compressed data", torn=True)
        return self._plain.whole()


def body_for(content_encoding: str, limit: int) -> PlainBody | GzipBody:
    """What collects a body of this encoding.

    Raises:
        BodyError: nobody asked for that encoding.
    """
    coding = content_encoding.strip().lower()
    plain = PlainBody(limit)
    if coding in {"", "identity"}:
        return plain
    if coding not in {"gzip", "x-gzip"}:
        raise BodyError("is in an encoding that was not asked for", torn=False)
    return GzipBody(plain)
