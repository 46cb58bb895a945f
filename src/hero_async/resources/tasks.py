"""Tasks: the work items of an episode."""

from __future__ import annotations

from typing import Final, Literal

from hero_api import models as bodies
from hero_api.api.task import get_task, update_task
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.arguments import enum
from hero_async.errors import InvalidRequestError
from hero_async.options import RequestOptions
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, digits, ident, some_change

_SPELT: Final = {"Admin": "admin", "AdminTeam": "admin_team"}
"""Tasks write in lower case what episodes write as `AssigneeType`."""


class Tasks(Resource):
    """`hero.tasks`"""

    def get(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.Task]:
        """One task with its patient, by GET /v2/tasks/{id}.

        Raises:
            NotFoundError: the practice has no such task.
        """
        return self._sender.using(options).ask(
            get_task, lambda: get_task.build_request(ident("id", id))
        )

    def update(
        self,
        id: Id,
        *,
        status: models.EpisodeStatusLike | Unset = UNSET,
        priority: models.PriorityLike | Unset = UNSET,
        assignee_type: models.AssigneeType | Literal["Admin", "AdminTeam"] | Unset = UNSET,
        assignee_id: Id | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.UpdateTaskResult]:
        """Change what is passed, and nothing else, by PATCH /v1/tasks/{id}.

        Raises:
            InvalidRequestError: nothing to change was passed, or a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            update_task,
            lambda: update_task.build_request(
                ident("id", id),
                body=some_change(
                    bodies.UpdateTaskBody(
                        status=enum("status", models.EpisodeStatus, status),
                        priority=enum("priority", models.Priority, priority),
                        assignee_type=_spelt(assignee_type),
                        assignee_id=digits.optional("assignee_id", assignee_id),
                    ),
                    options,
                ),
            ),
        )


def _spelt(assignee: models.AssigneeType | str | Unset) -> bodies.TaskAssigneeType | Unset:
    kind = enum("assignee_type", models.AssigneeType, assignee)
    if kind is models.AssigneeType.UNASSIGNED:
        raise InvalidRequestError(
            "assignee_type", "must be Admin or AdminTeam: tasks have no other"
        )
    return kind if isinstance(kind, Unset) else bodies.TaskAssigneeType(_SPELT.get(kind, kind))
