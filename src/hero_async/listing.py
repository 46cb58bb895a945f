"""Lists of any operation, paged as the manifest says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from hashlib import blake2b
from typing import Any, Protocol

from hero_api.operation import Operation
from hero_api.operations import OPERATIONS
from hero_api.types import UNSET, Unset
from hero_api.wire import RawResponse, RequestParts

from hero_async.arguments import at_least, given
from hero_async.errors import InvalidRequestError
from hero_async.pagination import Page, Pager
from hero_async.sender import PracticeSender, built


class ListBinding(Protocol):
    """A module of `hero_api.api` whose operation answers a list."""

    @property
    def OPERATION(self) -> str:  # noqa: N802  # as the bindings have it
        """The id of the operation."""
        ...

    @property
    def build_request(self) -> Callable[..., RequestParts]:
        """Builds the request without sending it."""
        ...

    @property
    def parse_response(self) -> Callable[[RawResponse], Any]:
        """Reads a successful answer."""
        ...


class Listing:
    """One list with its filters, which no repr shows."""

    def __init__(
        self, sender: PracticeSender, binding: ListBinding, build: Callable[..., RequestParts]
    ) -> None:
        self.sender = sender
        self.binding = binding
        self.build = build

    @property
    def operation(self) -> Operation:
        """What the manifest says of it."""
        return OPERATIONS[self.binding.OPERATION]

    def request(self, index: int, size: int | Unset) -> RequestParts | InvalidRequestError:
        """The request for one page."""
        paging = self.operation.paging
        if paging is None:
            return built(self.build)
        typed: type[int | str] = str if paging.kind == "string" else int
        arguments = given(page_index=typed(index), page_size=size)
        if isinstance(size, int):
            arguments["page_size"] = typed(size)
        return built(partial(self.build, **arguments))

    async def page(self, request: RequestParts, index: int) -> Page[Any]:
        """One page; an answer without an envelope is a list of one."""
        answer = await self.sender.fetch(self.binding.parse_response, request)
        rows = answer.data if hasattr(answer, "data") else [answer]
        return Page[Any].of(rows, index, getattr(answer, "count", None))

    def name(self, request: RequestParts) -> str:
        """Tells this list, its filters and its practice from others; shows none of them."""
        extra = sorted(self.sender.options.extra_query.items())
        facts = (self.operation.id, request.query, self.sender.practice_group_id, *extra)
        return blake2b(repr(facts).encode(errors="replace"), digest_size=12).hexdigest()


def pager(
    sender: PracticeSender,
    binding: ListBinding,
    *arguments: Any,
    page_size: int | Unset = UNSET,
    page_index: int = 0,
    start_at: str | None = None,
    **filters: Any,
) -> Pager[Any]:
    """The list that a binding's operation answers.

    Raises:
        InvalidRequestError: at once, for a filter that can't be sent, or a foreign checkpoint.
    """
    size = at_least("page_size", 1, page_size)
    start = at_least("page_index", 0, page_index)
    listing = Listing(sender, binding, partial(binding.build_request, *arguments, **filters))
    probe = listing.request(0, size)
    if isinstance(probe, InvalidRequestError):
        raise probe
    return Pager(
        partial(_fetch, listing, size),
        first_index=int(start or 0),
        listing=listing.name(probe),
        start_at=start_at,
        one_page=listing.operation.paging is None,
    )


def private_pager(
    sender: PracticeSender, binding: ListBinding, arguments: Callable[[], Mapping[str, Any]]
) -> Pager[Any]:
    """The same for filters that may identify a patient; `arguments` checks and names them all.

    What is refused is raised when the list is read: the frames of the call hold the filters.
    """
    made = built(lambda: pager(sender, binding, **arguments()))
    return Pager(partial(_refuse, made)) if isinstance(made, InvalidRequestError) else made


async def _refuse(error: InvalidRequestError, _: int) -> Page[Any]:
    raise error


async def _fetch(listing: Listing, size: int | Unset, index: int) -> Page[Any]:
    request = listing.request(index, size)
    if isinstance(request, InvalidRequestError):
        raise request
    return await listing.page(request, index)
