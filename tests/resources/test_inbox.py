"""Episodes, tasks and forms: the requests beside those that tests/client has."""

from typing import Any

import pytest

from hero_async import EpisodeStatus, HeroClient, Priority
from hero_async.models import AssigneeType, FormType
from hero_async.testing import FakeHero
from tests.resources.wire import EMPTY_LIST, Act, Case, check_refused, check_sent_once, troubles
from tests.wire.server import Behaviour

pytestmark = pytest.mark.anyio

FILTERS: dict[str, Any] = {
    "status": ["open", EpisodeStatus.CLOSED],
    "priority": Priority.HIGH,
    "assignee_id": "7",
    "assignee_type": "Admin",
    "order_by": "created_at",
    "order_descending": True,
    "page_size": 5,
    "page_index": 2,
}
FILTERS_ON_THE_WIRE = {
    "status[]": "open|closed",
    "priority[]": "high",
    "assignee_id[]": "7",
    "assignee_type[]": "Admin",
    "order_by[]": "created_at",
    "order_descending[]": "true",
    "page_size": "5",
    "page_index": "2",
}


def change(**fields: Any) -> Act:
    """A change of a task."""
    return lambda hero: hero.tasks.update("5", **fields)


CASES = [
    Case(
        lambda hero: hero.episodes.list(**FILTERS),
        "GET /v2/episodes",
        FILTERS_ON_THE_WIRE,
        answer=EMPTY_LIST,
    ),
    Case(
        lambda hero: hero.episodes.list_v1(**FILTERS),
        "GET /v1/episodes",
        FILTERS_ON_THE_WIRE,
        answer=EMPTY_LIST,
    ),
    Case(lambda hero: hero.episodes.get_v2(7), "GET /v2/episodes/7", answer={"id": "7"}),
    Case(lambda hero: hero.tasks.get(5), "GET /v2/tasks/5", answer={"id": "5"}),
    Case(
        change(
            status="closed", priority="low", assignee_type=AssigneeType.ADMIN_TEAM, assignee_id=7
        ),
        "PATCH /v1/tasks/5",
        body={
            "status": "closed",
            "priority": "low",
            "assignee_type": "admin_team",
            "assignee_id": "7",
        },
    ),
    Case(change(assignee_type="Admin"), "PATCH /v1/tasks/5", body={"assignee_type": "admin"}),
    Case(lambda hero: hero.forms.list(), "GET /v1/forms", answer=EMPTY_LIST),
    Case(
        lambda hero: hero.forms.list(
            search="cough", reply_form=False, form_type=FormType.QUESTIONNAIRE
        ),
        "GET /v1/forms",
        {"search": "cough", "reply_form": "false", "form_type": "questionnaire"},
        answer=EMPTY_LIST,
    ),
    Case(lambda hero: hero.forms.get("3"), "GET /v1/forms/3", answer={"id": "3"}),
    Case(lambda hero: hero.form_responses.get(3), "GET /v1/form_response/3", answer={"id": 3}),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.request)
async def test_each_method_makes_its_request(hero: HeroClient, fake: FakeHero, case: Case) -> None:
    """Path, query and body are those of the description, with just what was passed."""
    await case.check(hero, fake)


NO_FLAG: Any = "no"
REFUSED: list[tuple[Act, str]] = [
    (change(), "update"),
    (change(assignee_id="a"), "assignee_id"),
    (change(status=7), "status"),
    (lambda hero: hero.tasks.get(""), "id"),
    (lambda hero: hero.forms.get("a/b"), "id"),
    (lambda hero: hero.form_responses.get(" "), "id"),
    (lambda hero: hero.episodes.get_v2(".."), "id"),
    (lambda hero: hero.forms.list(search=""), "search"),
    (lambda hero: hero.forms.list(reply_form=NO_FLAG), "reply_form"),
    (lambda hero: hero.episodes.list_v1(status=[]), "status"),
]


@pytest.mark.parametrize(("act", "name"), REFUSED)
async def test_what_cannot_be_sent_is_refused(
    hero: HeroClient, fake: FakeHero, act: Act, name: str
) -> None:
    """A wrong argument is named, and nothing goes out."""
    await check_refused(hero, fake, act, name)


@troubles
async def test_a_change_of_a_task_is_sent_once(trouble: Behaviour) -> None:
    """Whatever breaks, the change is on the wire once, and the error says look."""
    await check_sent_once(change(status="closed"), trouble)
