"""Whether an answer is one that the description allows."""

import json
from functools import cache
from importlib.resources import files

import httpx
from jsonschema_path import SchemaPath
from openapi_core import V31ResponseValidator
from openapi_core.testing import MockRequest, MockResponse

_HOST = "https://hero.invalid"


@cache
def _validator() -> V31ResponseValidator:
    text = files("hero_api").joinpath("description.json").read_text(encoding="utf-8")
    return V31ResponseValidator(
        SchemaPath.from_dict({**json.loads(text), "servers": [{"url": _HOST}]})
    )


def check(response: httpx.Response) -> None:
    """Fail unless the description allows this answer to its request."""
    request = MockRequest(_HOST, response.request.method, response.request.url.path)
    kind = response.headers["content-type"]
    answer = MockResponse(response.content, response.status_code, content_type=kind)
    _validator().validate(request, answer)
