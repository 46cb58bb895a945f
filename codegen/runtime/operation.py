"""What is known of an operation beside its shape; `operations.py` holds the facts."""

from __future__ import annotations

from typing import NamedTuple

from attrs import frozen


@frozen
class Paging:
    """Names of the parameters that page a list, and how the description types them."""

    index: str
    size: str
    kind: str


class Operation(NamedTuple):
    """One operation of the API.

    `repeatable` says whether sending it again after it may have been processed does no harm:
    GET and HEAD, and what was reviewed and marked. `module` holds its functions.
    """

    id: str
    method: str
    path: str
    tag: str
    module: str
    repeatable: bool
    paging: Paging | None = None
