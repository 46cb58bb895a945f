"""A request as httpx has it, for a transport that the caller brought, made with little work.

`httpx.URL` parses each address in Python, which takes a tenth of a whole call over aiohttp. Many
transports want its text only, so it is parsed when somebody looks at a part of it.
"""

from __future__ import annotations

from typing import Any

import httpx
from attrs import field, frozen

from hero_async.exchange import Header, Ready


@frozen
class Base:
    """The address that all of a client's requests begin with, and how httpx writes it."""

    length: int = field(repr=False)
    parsed: httpx.URL = field(repr=False)
    text: str = field(repr=False)
    host: Header = field(repr=False)

    @classmethod
    def of(cls, base_url: str) -> Base:
        """A checked address, parsed once."""
        parsed = httpx.URL(base_url)
        return cls(len(base_url), parsed, str(parsed), (b"Host", parsed.netloc))

    def request(self, ready: Ready) -> httpx.Request:
        """What `httpx.Request` would make of the same address, headers and content."""
        return _Request(self, ready)


class _Request(httpx.Request):
    """A request whose repr shows neither its address nor its headers."""

    def __init__(self, base: Base, ready: Ready) -> None:
        stream = httpx.ByteStream(ready.content or b"")
        extensions = {"timeout": ready.timeouts}
        super().__init__(ready.method, base.parsed, stream=stream, extensions=extensions)
        self.url = _Address(base.text + ready.url[base.length :])
        # httpx adds none where it is given a stream.
        length = () if ready.length is None else ((b"Content-Length", ready.length),)
        self.headers = httpx.Headers((base.host, *length, *ready.headers), encoding="utf-8")
        self.read()

    def __repr__(self) -> str:
        return f"<Request {self.method}>"


class _Address(httpx.URL):
    """An address that is parsed when a part of it is wanted. Its repr does not show it."""

    def __init__(self, text: str) -> None:
        self._text = text  # and no more: see `__getattr__`

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return "<URL>"

    def __getattr__(self, name: str) -> Any:
        """What httpx sets when it parses, which is all that may be missing."""
        text = vars(self).get("_text")
        if text is None:  # a copy in the making
            raise AttributeError(name)
        super().__init__(text)
        return super().__getattribute__(name)
