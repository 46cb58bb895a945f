"""Tokens for Hero's and its partners' components."""

from datetime import timedelta
from typing import Final

from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask
from hero_async.testing.clock import iso
from hero_async.testing.tokens import TokenMint

_HEIDI_LIFETIME: Final = timedelta(hours=1)


def answers() -> Answers:
    """The answers of one fake, whose tokens no other fake signs."""
    mint = TokenMint()

    def access_token(ask: Ask) -> Response:
        token = mint.mint(ask.practice.id, int(ask.at.timestamp()))
        return JSONResponse({"access_token": token})

    def heidi_token(ask: Ask) -> Response:
        token = mint.mint(ask.practice.id, int(ask.at.timestamp()))
        ends = iso(ask.at + _HEIDI_LIFETIME)
        return JSONResponse({"token": token, "expiration_time": ends})

    return {
        ("POST", "/v1/access_token"): access_token,
        ("GET", "/v1/partners/heidi/token"): heidi_token,
    }
