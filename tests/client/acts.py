"""What callers do, each as one call of one kind."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from hero_async import PracticeView

Act: TypeAlias = Callable[[PracticeView], Awaitable[object]]


async def get(view: PracticeView) -> object:
    """A GET of one thing."""
    return await view.episodes.get("1")


async def first_page(view: PracticeView) -> object:
    """A GET of a list."""
    return await view.episodes.list()


async def all_items(view: PracticeView) -> object:
    """A GET of every page of a list."""
    return [episode async for episode in view.episodes.list()]


async def update(view: PracticeView) -> object:
    """A PATCH."""
    return await view.episodes.update("1", status="closed")


async def create_note(view: PracticeView) -> object:
    """A POST that may not be repeated."""
    return await view.episodes.create_note("1", "Better.")


async def token(view: PracticeView) -> object:
    """A POST that may be repeated."""
    return await view.elements.access_token()
