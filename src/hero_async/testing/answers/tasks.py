"""Tasks, which live in their episodes."""

from typing import Any, Final

from attrs import evolve
from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, among
from hero_async.testing.state.episodes import Assignee, Episode


def get_task(ask: Ask) -> Response:
    """The task, as its episode shows it too."""
    episode = ask.practice.episodes.find(ask.practice.episode_of_task.find(ask.id))
    (task,) = (each for each in episode.tasks if each.id == ask.id)
    return JSONResponse(task.as_json())


def update_task(ask: Ask) -> Response:
    """The task's id; what was given is set, and what shows of it shows in the episode too."""
    fields = ask.call.json()
    changes = among(("status", "priority"), fields)
    if "assignee_type" in fields or "assignee_id" in fields:
        changes["assignee"] = Assignee(fields.get("assignee_type"), fields.get("assignee_id"))
    episode_id = ask.practice.episode_of_task.find(ask.id)
    ask.practice.episodes.change(episode_id, lambda each: _with_task(each, ask.id, changes))
    return JSONResponse({"data": {"id": ask.id}})


def _with_task(episode: Episode, task_id: str, changes: dict[str, Any]) -> Episode:
    changed = (evolve(each, **changes) if each.id == task_id else each for each in episode.tasks)
    return evolve(episode, tasks=tuple(changed))


ANSWERS: Final[Answers] = {
    ("GET", "/v2/tasks/{id}"): get_task,
    ("PATCH", "/v1/tasks/{id}"): update_task,
}
