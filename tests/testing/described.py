"""Whether an answer is one that the description allows."""

import json
from copy import deepcopy
from functools import cache
from importlib.resources import files
from typing import Any

import httpx
from jsonschema_path import SchemaPath
from openapi_core import V31ResponseValidator
from openapi_core.testing import MockRequest, MockResponse

_HOST = "https://hero.invalid"
UNDOCUMENTED = {
    400: "documented for three operations only, with a body that we send everywhere",
    401: "documented without a body; for wrong credentials everywhere",
    403: "our guess for a practice group that the key may not act for",
    404: "documented for three operations, without a body; for an id that is not there everywhere",
}
"""The statuses that the fake answers with although not every operation documents them."""


@cache
def description() -> dict[str, Any]:
    """The packaged description, for a server of our own name."""
    text = files("hero_api").joinpath("description.json").read_text(encoding="utf-8")
    return {**json.loads(text), "servers": [{"url": _HOST}]}


@cache
def _validator() -> V31ResponseValidator:
    return V31ResponseValidator(SchemaPath.from_dict(deepcopy(description())))


@cache
def _refusal() -> Any:
    return description()["components"]["schemas"]["ValidationError"]


def check(response: httpx.Response) -> None:
    """Fail unless the description allows this answer to its request."""
    request = MockRequest(_HOST, response.request.method, response.request.url.path)
    kind = response.headers.get("content-type", "application/json")
    answer = MockResponse(response.content, response.status_code, content_type=kind)
    _validator().validate(request, answer)


def check_any(response: httpx.Response) -> None:
    """Fail unless it is allowed, or one of the refusals that the fake has for everything."""
    if response.status_code == 400:
        assert response.json().keys() == {"error", "statusCode", "message"}
    elif response.status_code in UNDOCUMENTED or response.status_code == 204:
        assert response.content == b""
    else:
        check(response)
