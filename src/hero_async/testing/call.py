"""One request, read whole from the wire before anything is decided about it."""

import json
from typing import Any

from attrs import field, frozen
from starlette.requests import Request


@frozen
class Call:
    """What the caller asked; its repr shows neither header nor query values nor the body."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = field(repr=False)
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    body: bytes = field(repr=False)

    @classmethod
    async def read(cls, request: Request) -> "Call":
        """The call that this request makes."""
        return cls(
            method=request.method,
            path=request.scope["path"],
            query=tuple(request.query_params.multi_items()),
            headers=tuple(request.headers.items()),
            body=await request.body(),
        )

    def header_values(self, name: str) -> list[str]:
        """Every occurrence of the header, whose name is given in lower case."""
        return [value for key, value in self.headers if key == name]

    def header(self, name: str) -> str:
        """The first occurrence of the header, or an empty string."""
        return next(iter(self.header_values(name)), "")

    def values(self, name: str) -> list[str]:
        """Every occurrence of the query parameter, in the order given."""
        return [value for key, value in self.query if key == name]

    def json(self) -> dict[str, Any]:
        """The body as an object; the contract has made sure that it is one."""
        fields: dict[str, Any] = json.loads(self.body)
        return fields
