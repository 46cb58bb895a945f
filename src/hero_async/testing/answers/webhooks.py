"""Webhooks: asked for, listed, given up. What is delivered is the test's to say."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

import httpx
from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, listing
from hero_async.testing.problems import Problem
from hero_async.testing.refusal import RefusedError
from hero_async.testing.state.webhooks import Webhook

_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE: Final = re.compile(r"[\x21-\x7e]([\t\x20-\x7e]*[\x21-\x7e])?|")


def create(ask: Ask) -> Response:
    """The new webhook; a URL or a header that nothing could be sent with is a 400."""
    body = ask.call.json()
    _check_url(body["url"])
    _check_headers(body.get("headers", {}))
    webhook = Webhook(
        id=ask.practice.ids.next("webhook"),
        event_type=body["event_type"],
        url=body["url"],
        created_at=ask.at,
        signing_key=body.get("signing_key"),
        headers=body.get("headers"),
    )
    return JSONResponse(ask.practice.webhooks.put(webhook.id, webhook).as_json())


def _check_url(text: str) -> None:
    try:
        url = httpx.URL(text)
        if url.scheme in {"http", "https"} and url.host:
            return
    except httpx.InvalidURL:
        pass
    raise RefusedError(Problem("invalid_format", "an http or https URL", ("url",)))


def _check_headers(headers: Mapping[str, str]) -> None:
    for name, value in headers.items():
        if not (_HEADER_NAME.fullmatch(name) and _HEADER_VALUE.fullmatch(value)):
            raise RefusedError(Problem("invalid_format", "a header", ("headers",)))


def _wanted(ask: Ask) -> Iterable[Webhook]:
    event_type = ask.query("event_type")
    webhooks = ask.practice.webhooks.all()
    return (each for each in webhooks if event_type in {None, each.event_type})


def delete(ask: Ask) -> Response:
    """Nothing; 404 the second time."""
    ask.practice.webhooks.remove(ask.id)
    return Response(status_code=204)


ANSWERS: Final[Answers] = {
    ("POST", "/v1/webhooks"): create,
    ("GET", "/v1/webhooks"): listing(_wanted),
    ("DELETE", "/v1/webhooks/{id}"): delete,
}
