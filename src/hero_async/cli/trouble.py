"""What went wrong, in words that name the fix, and no value of a setting or of a record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from hero_async.cli.exits import Exit
from hero_async.errors import (
    AuthenticationError,
    ConfigurationError,
    ConnectionFailedError,
    HeroError,
    InvalidRequestError,
    InvalidResponseError,
    NotFoundError,
    PagingError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    StatusError,
    TokenError,
)

_KEY: Final = (
    "set HERO_API_KEY to the key that Hero gave you for this environment; staging and production "
    "have keys of their own"
)
_PRACTICE: Final = "set HERO_PRACTICE_GROUP_ID to the id of the practice group that the key is for"
_ADDRESS: Final = (
    "set HERO_ENVIRONMENT to staging or production, or HERO_BASE_URL to the right address, without "
    "a path that is not Hero's"
)

# By what the SDK's own text says, so that its rules stay in one place.
_SETTINGS: Final = (
    ("HERO_API_KEY is not set", _KEY),
    ("HERO_PRACTICE_GROUP_ID is not set", _PRACTICE),
    ("say where to send", "set HERO_ENVIRONMENT to staging or production"),
    ("not both", "unset HERO_BASE_URL, or unset HERO_ENVIRONMENT"),
    ("environment is not one of", "set HERO_ENVIRONMENT to staging or production"),
    ("base_url must be https", "let HERO_BASE_URL begin with https://"),
    ("base_url", "set HERO_BASE_URL to an address such as https://api.example.org, or unset it"),
    ("api_key", "set HERO_API_KEY again, without quotes, spaces or a line end"),
    ("practice_group_id", "set HERO_PRACTICE_GROUP_ID again, without spaces or a line end"),
    (
        "proxy off loopback",
        "set NO_PROXY=127.0.0.1,localhost, or unset HTTP_PROXY and ALL_PROXY: HERO_BASE_URL is on "
        "this machine",
    ),
    ("proxy must be", "set HTTPS_PROXY to an address such as http://proxy.example.org:3128"),
    ("SSL_CERT_FILE", "set SSL_CERT_FILE to a readable file of certificates (PEM), or unset it"),
)

_CALLS: Final[tuple[tuple[type[HeroError], Exit, str, str], ...]] = (
    (AuthenticationError, Exit.REFUSED, "the key is not known there", _KEY),
    (
        PermissionDeniedError,
        Exit.REFUSED,
        "the key may not do this, or not for this practice",
        f"{_PRACTICE}; if it is, ask Hero for the scope, or for a network that holds both",
    ),
    (
        NotFoundError,
        Exit.FAILED,
        "nothing of that name is there",
        f"if all calls end so, {_ADDRESS}",
    ),
    (
        RateLimitError,
        Exit.FAILED,
        "too many calls",
        "wait, and call less often: the partner agreement has the limit",
    ),
    (
        ServerError,
        Exit.FAILED,
        "the other side failed",
        "try again later, and tell Hero if it stays so",
    ),
    (InvalidResponseError, Exit.FAILED, "something else than Hero's API may answer", _ADDRESS),
    (StatusError, Exit.FAILED, "not what Hero's API answers", f"if all calls end so, {_ADDRESS}"),
    (
        ConnectionFailedError,
        Exit.UNREACHABLE,
        "Hero could not be reached",
        "run `hero doctor`: it finds out where it breaks",
    ),
    (TokenError, Exit.FAILED, "no token that will do", "pass a smaller --min-ttl"),
    (
        PagingError,
        Exit.FAILED,
        "the list can't be read without a gap",
        "run it again when the list changes less",
    ),
)


class Trouble(Exception):  # noqa: N818  # it is what one tells a person
    """What went wrong (`says`), what to do (`fix`), and the exit code."""

    def __init__(self, says: str, fix: str = "", exit_code: Exit = Exit.FAILED) -> None:
        super().__init__(says)
        self.says = says
        self.fix = fix
        self.exit_code = exit_code


def trouble_of(error: HeroError) -> Trouble:
    """An error of the SDK, whose text holds no value, explained."""
    if isinstance(error, ConfigurationError):
        return Trouble(str(error), _first(str(error), _SETTINGS), Exit.USAGE)
    if isinstance(error, InvalidRequestError):
        return Trouble(str(error), "see --help for what can be passed", Exit.USAGE)
    for kind, exit_code, why, fix in _CALLS:
        if isinstance(error, kind):
            return Trouble(f"{why} ({error})", fix, exit_code)
    return Trouble(str(error) or type(error).__name__)


def no_extra(extra: str) -> Trouble:
    """An extra is not installed."""
    return Trouble(
        f"this command needs the extra {extra}",
        f'pip install "hero-async[cli,{extra}]"',
        Exit.USAGE,
    )


def _first(text: str, fixes: Iterable[tuple[str, str]]) -> str:
    return next((fix for part, fix in fixes if part in text), "correct that setting")
