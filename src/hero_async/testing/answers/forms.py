"""Forms, and what patients answered."""

from collections.abc import Iterable
from typing import Any, Final

from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, getting, listing
from hero_async.testing.state.record import Record

_FIELDS: Final = ({"form_question_id": "1", "name": "How are you?"},)


def _wanted(ask: Ask) -> Iterable[Record]:
    search = (ask.query("search") or "").casefold()
    for form in ask.practice.forms.all():
        if (
            search in form.get("title").casefold()
            and ask.flag("reply_form") in {None, form.get("reply_form")}
            and ask.query("form_type") in {None, form.get("form_type")}
        ):
            yield form


def get_form(ask: Ask) -> Response:
    """The form with its one question."""
    shown: dict[str, Any] = {**ask.practice.forms.find(ask.id).as_json(), "fields": list(_FIELDS)}
    return JSONResponse(shown)


ANSWERS: Final[Answers] = {
    ("GET", "/v1/forms"): listing(_wanted),
    ("GET", "/v1/forms/{id}"): get_form,
    ("GET", "/v1/form_response/{id}"): getting(lambda practice: practice.form_responses),
}
