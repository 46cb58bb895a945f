"""The answers that depend on what happened before: episodes, notes and tokens."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final, TypeAlias

from attrs import field, frozen
from starlette.responses import JSONResponse, Response

from hero_async.testing.call import Call
from hero_async.testing.listing import Paging, Wanted, ordered
from hero_async.testing.problems import Problem
from hero_async.testing.state import Assignee, Episode, Note, Practice
from hero_async.testing.tokens import TokenMint

Variables: TypeAlias = Mapping[str, str]
Answer: TypeAlias = Callable[[Practice, Call, Variables], Response]

_PLAIN_FIELDS: Final = frozenset({"status", "priority"})


def refused(problems: list[Problem]) -> Response:
    """A 400 in the API's own shape."""
    message = [problem.as_json() for problem in problems]
    return JSONResponse({"error": True, "statusCode": 400, "message": message}, status_code=400)


def _shown(found: Episode | Note | None) -> Response:
    return Response(status_code=404) if found is None else JSONResponse(found.as_json())


def _assignee(fields: Mapping[str, str]) -> Assignee:
    return Assignee(fields.get("type"), fields.get("id"), fields.get("name"))


@frozen
class Answers:
    """Answers calls that are known to be good, each for the one practice it is about."""

    _paging: Paging
    _now: Callable[[], float]
    _tokens: TokenMint = field(init=False, factory=TokenMint)

    def by_operation(self) -> Mapping[tuple[str, str], Answer]:
        """Every operation that has an answer here, by its method and path."""
        return {
            ("GET", "/v1/episodes"): self.list_episodes,
            ("GET", "/v2/episodes"): self.list_episodes,
            ("GET", "/v1/episodes/{id}"): self.get_episode,
            ("GET", "/v2/episodes/{id}"): self.get_episode,
            ("PATCH", "/v1/episodes/{id}"): self.update_episode,
            ("POST", "/v1/notes"): self.create_note,
            ("POST", "/v1/access_token"): self.create_access_token,
        }

    def list_episodes(self, practice: Practice, call: Call, _: Variables) -> Response:
        """One page of the episodes asked for, with the count of all of them."""
        filters = ("status[]", "priority[]", "assignee_id[]", "assignee_type[]")
        wanted = Wanted(*(frozenset(call.values(name)) for name in filters))
        chosen = [episode for episode in practice.episodes() if episode in wanted]
        rows = ordered(chosen, call.values("order_by[]"), call.values("order_descending[]"))
        page = self._paging.page(rows, call.number("page_index") or 0, call.number("page_size"))
        return JSONResponse({"data": [row.as_json() for row in page], "count": len(rows)})

    def get_episode(self, practice: Practice, _: Call, variables: Variables) -> Response:
        """The episode, if it is this practice's."""
        episode = practice.episode(variables["id"])
        return _shown(episode)

    def update_episode(self, practice: Practice, call: Call, variables: Variables) -> Response:
        """The episode, with exactly the given fields changed."""
        fields = call.json()
        changes = {name: fields[name] for name in _PLAIN_FIELDS & fields.keys()}
        if "assignees" in fields:
            changes["assignees"] = tuple(_assignee(each) for each in fields["assignees"])
        episode = practice.change_episode(variables["id"], changes)
        return _shown(episode)

    def create_note(self, practice: Practice, call: Call, _: Variables) -> Response:
        """The new note; 404 if the practice has no such episode."""
        fields = call.json()
        # The description requires neither field, yet no note makes sense without both.
        missing = [name for name in ("episode_id", "description") if name not in fields]
        if missing:
            return refused([Problem("required", "string", (name,)) for name in missing])
        at = datetime.fromtimestamp(self._now(), UTC)
        note = practice.add_note(fields["episode_id"], fields["description"], at)
        return _shown(note)

    def create_access_token(self, practice: Practice, _: Call, __: Variables) -> Response:
        """A fresh token, unlike any before."""
        token = self._tokens.mint(practice.id, int(self._now()))
        return JSONResponse({"access_token": token})
