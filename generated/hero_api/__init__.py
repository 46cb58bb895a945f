"""Low-level async bindings of the API, generated from its description. Do not edit.

`api/` has a module an operation, `models/` a class a schema, `operations.py` the facts on each
operation, `description.json` the description itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .client import Client

__all__ = ("Client",)


def __getattr__(name: str) -> Any:
    if name == "Client":
        from .client import Client

        return Client
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
