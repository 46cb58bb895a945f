"""Two records of one patient made one: looked at first, then done once."""

import secrets
from typing import Final

from attrs import evolve
from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, given
from hero_async.testing.problems import Problem
from hero_async.testing.refusal import RefusedError
from hero_async.testing.state.patients import Patient


def preview(ask: Ask) -> Response:
    """The patient that stays, and a token for exactly this merge."""
    (other,) = given(ask.call.json(), "patient_id")
    kept = _pair(ask, other)
    token = secrets.token_urlsafe(16)
    ask.practice.merges.put(token, (ask.id, other))
    # The token's name here is inferred from the body of the merge.
    return JSONResponse({**kept.as_json(), "merge_token": token})


def merge(ask: Ask) -> Response:
    """The patient that stays; the other is archived, and the token is spent."""
    body = ask.call.json()
    token, other = body["merge_token"], body["patient_id"]
    kept = _pair(ask, other)
    if ask.practice.merges.get(token) != (ask.id, other):
        raise RefusedError(Problem("invalid_token", "the preview's token", ("merge_token",)))
    ask.practice.merges.remove(token)
    ask.practice.patients.change(other, lambda each: evolve(each, archived=True))
    return JSONResponse(kept.as_json())


def _pair(ask: Ask, other: str) -> Patient:
    if ask.id == other:
        raise RefusedError(Problem("invalid_value", "another patient", ("patient_id",)))
    ask.practice.patients.find(other)
    return ask.practice.patients.find(ask.id)


ANSWERS: Final[Answers] = {
    ("POST", "/v1/patients/{id}/merge/preview"): preview,
    ("POST", "/v1/patients/{id}/merge"): merge,
}
