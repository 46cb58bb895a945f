"""Episodes and their notes."""

from collections.abc import Mapping
from typing import Any, Final

from attrs import evolve
from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, among, getting, given, require
from hero_async.testing.listing import Wanted, ordered
from hero_async.testing.state.episodes import Assignee, Note
from hero_async.testing.state.practice import Practice

_FILTERS: Final = ("status[]", "priority[]", "assignee_id[]", "assignee_type[]")


def list_episodes(ask: Ask) -> Response:
    """One page of the episodes asked for, with the count of all of them."""
    values = ask.call.values
    wanted = Wanted(*(frozenset(values(name)) for name in _FILTERS))
    chosen = [episode for episode in ask.practice.episodes.all() if episode in wanted]
    rows = ordered(chosen, values("order_by[]"), values("order_descending[]"))
    page = ",".join(row.as_text for row in ask.of_page(rows))
    return Response(f'{{"data":[{page}],"count":{len(rows)}}}', media_type="application/json")


def update_episode(ask: Ask) -> Response:
    """The episode, with exactly the given fields changed."""
    fields = ask.call.json()
    changes = among(("status", "priority"), fields)
    if "assignees" in fields:
        changes["assignees"] = tuple(_assignee(each) for each in fields["assignees"])
    changed = ask.practice.episodes.change(ask.id, lambda episode: evolve(episode, **changes))
    return JSONResponse(changed.as_json())


def _assignee(fields: Mapping[str, str]) -> Assignee:
    return Assignee(fields.get("type"), fields.get("id"), fields.get("name"))


def create_note(ask: Ask) -> Response:
    """The new note; 404 if the practice has no such episode."""
    practice = ask.practice
    # The description requires neither field, yet no note makes sense without both.
    episode_id, description = given(ask.call.json(), "episode_id", "description")
    require(practice.episodes, episode_id)
    number = practice.ids.next("note")
    note = Note(int(number), episode_id, description, practice.id, ask.at, _author(practice))
    return JSONResponse(practice.notes.put(number, note).as_json())


def _author(practice: Practice) -> dict[str, Any]:
    admin = practice.admins.all()[0]
    first, last = admin.get("first_name"), admin.get("last_name")
    name = {"first_name": first, "last_name": last, "full_name": f"{first} {last}"}
    return {"id": int(admin.id), **name}


ANSWERS: Final[Answers] = {
    ("GET", "/v1/episodes"): list_episodes,
    ("GET", "/v2/episodes"): list_episodes,
    ("GET", "/v1/episodes/{id}"): getting(lambda practice: practice.episodes),
    ("GET", "/v2/episodes/{id}"): getting(lambda practice: practice.episodes),
    ("PATCH", "/v1/episodes/{id}"): update_episode,
    ("POST", "/v1/notes"): create_note,
}
