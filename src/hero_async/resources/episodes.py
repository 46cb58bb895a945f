"""Episodes and their notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hero_api import models as bodies
from hero_api.api.episode import (
    create_episode_note,
    get_episode,
    get_episode_v2,
    list_episodes,
    list_episodes_v2,
    update_episode,
)
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.arguments import enum, enums, texts
from hero_async.listing import ListBinding, pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, ident, records, some_change, some_text


class Episodes(Resource):
    """`hero.episodes`"""

    def list(  # the API's own filters, all by name
        self,
        *,
        status: Iterable[models.EpisodeStatusLike] | models.EpisodeStatusLike | Unset = UNSET,
        priority: Iterable[models.PriorityLike] | models.PriorityLike | Unset = UNSET,
        assignee_id: Iterable[str] | str | Unset = UNSET,
        assignee_type: Iterable[models.AssigneeTypeLike] | models.AssigneeTypeLike | Unset = UNSET,
        order_by: Iterable[models.EpisodeOrderLike] | models.EpisodeOrderLike | Unset = UNSET,
        order_descending: Iterable[bool | str] | bool | str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_index: int = 0,
        start_at: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[models.Episode]:
        """Episodes of the practice, by GET /v2/episodes.

        Await the result for the first page, iterate over it for all episodes, or over its
        `pages()`. Several values of one filter mean any of them. `order_descending` stands beside
        `order_by`, value for value. `page_index` is where to start, from zero; `start_at` takes a
        checkpoint of this same list instead.

        Episodes may be closed while the open ones are read: none is skipped (see `Pager`).

        Raises:
            InvalidRequestError: at once, for a filter that can't be sent. An empty list is one:
                the API would take it as no filter.
        """
        return self._listed(
            list_episodes_v2,
            options,
            page_size=page_size,
            page_index=page_index,
            start_at=start_at,
            status=status,
            priority=priority,
            assignee_id=assignee_id,
            assignee_type=assignee_type,
            order_by=order_by,
            order_descending=order_descending,
        )

    def list_v1(  # likewise
        self,
        *,
        status: Iterable[models.EpisodeStatusLike] | models.EpisodeStatusLike | Unset = UNSET,
        priority: Iterable[models.PriorityLike] | models.PriorityLike | Unset = UNSET,
        assignee_id: Iterable[str] | str | Unset = UNSET,
        assignee_type: Iterable[models.AssigneeTypeLike] | models.AssigneeTypeLike | Unset = UNSET,
        order_by: Iterable[models.EpisodeOrderLike] | models.EpisodeOrderLike | Unset = UNSET,
        order_descending: Iterable[bool | str] | bool | str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_index: int = 0,
        start_at: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[models.Episode]:
        """Episodes by GET /v1/episodes, whose page was read further than that of `list`.

        Takes and promises the same.

        Raises:
            InvalidRequestError: at once, for a filter that can't be sent.
        """
        return self._listed(
            list_episodes,
            options,
            page_size=page_size,
            page_index=page_index,
            start_at=start_at,
            status=status,
            priority=priority,
            assignee_id=assignee_id,
            assignee_type=assignee_type,
            order_by=order_by,
            order_descending=order_descending,
        )

    def get(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.Episode]:
        """One episode, by GET /v1/episodes/{id}.

        Raises:
            NotFoundError: the practice has no such episode.
        """
        return self._sender.using(options).ask(
            get_episode, lambda: get_episode.build_request(ident("id", id))
        )

    def get_v2(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.Episode]:
        """One episode, by GET /v2/episodes/{id}.

        Inferred: of this operation only the name was read. `get` is the documented one.

        Raises:
            NotFoundError: the practice has no such episode.
        """
        return self._sender.using(options).ask(
            get_episode_v2, lambda: get_episode_v2.build_request(ident("id", id))
        )

    def update(
        self,
        id: Id,
        *,
        status: models.EpisodeStatusLike | Unset = UNSET,
        priority: models.PriorityLike | Unset = UNSET,
        assignees: Sequence[models.AssigneeUpdate | Mapping[str, Any]] | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.UpdateEpisodeResult]:
        """Change what is passed, and nothing else, by PATCH /v1/episodes/{id}.

        What the API answers is not documented, so the result has no named fields; `get` the
        episode to see it changed. `assignees` replaces all of them.

        Raises:
            InvalidRequestError: nothing to change was passed.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            update_episode,
            lambda: update_episode.build_request(
                ident("id", id),
                body=some_change(
                    bodies.UpdateEpisodeBody(
                        status=enum("status", models.EpisodeStatus, status),
                        priority=enum("priority", models.Priority, priority),
                        assignees=records(models.AssigneeUpdate).optional("assignees", assignees),
                    ),
                    options,
                ),
            ),
        )

    def create_note(
        self, episode_id: Id, description: str, *, options: RequestOptions | None = None
    ) -> Reply[models.Note]:
        """Add a note to an episode, by POST /v1/notes. Notes are not written to the EHR.

        Raises:
            InvalidRequestError: the id or the description is empty.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            create_episode_note,
            lambda: create_episode_note.build_request(
                body=bodies.CreateEpisodeNoteBody(
                    episode_id=ident("episode_id", episode_id),
                    description=some_text("description", description),
                )
            ),
        )

    def _listed(
        self, binding: ListBinding, options: RequestOptions | None, **arguments: Any
    ) -> Pager[models.Episode]:
        return pager(
            self._sender.using(options),
            binding,
            page_size=arguments["page_size"],
            page_index=arguments["page_index"],
            start_at=arguments["start_at"],
            assignee_id=texts("assignee_id", arguments["assignee_id"]),
            assignee_type=enums("assignee_type", models.AssigneeType, arguments["assignee_type"]),
            status=enums("status", models.EpisodeStatus, arguments["status"]),
            priority=enums("priority", models.Priority, arguments["priority"]),
            order_by=enums("order_by", models.EpisodeOrder, arguments["order_by"]),
            order_descending=_directions(arguments["order_descending"]),
        )


def _directions(values: Iterable[bool | str] | bool | str | Unset) -> list[str] | Unset:
    """The API takes the words true and false, not booleans."""
    if isinstance(values, Iterable) and not isinstance(values, (str, bytes, Mapping)):
        return texts("order_descending", [_word(flag) for flag in values])
    return texts("order_descending", _word(values))


def _word(flag: Any) -> Any:
    return str(flag).lower() if isinstance(flag, bool) else flag
