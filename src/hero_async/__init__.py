"""Async SDK for the Hero Health Public API. Names are loaded when they are first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hero_api.types import UNSET as UNSET

    from hero_async import webhooks as webhooks
    from hero_async.across import Outcome as Outcome
    from hero_async.client import HeroClient as HeroClient
    from hero_async.config import Environment as Environment
    from hero_async.config import Timeouts as Timeouts
    from hero_async.errors import HeroError as HeroError
    from hero_async.hooks import Hook as Hook
    from hero_async.leases import TokenStore as TokenStore
    from hero_async.models import AssigneeType as AssigneeType
    from hero_async.models import Episode as Episode
    from hero_async.models import EpisodeOrder as EpisodeOrder
    from hero_async.models import EpisodeStatus as EpisodeStatus
    from hero_async.models import Priority as Priority
    from hero_async.options import RequestOptions as RequestOptions
    from hero_async.pagination import Page as Page
    from hero_async.pagination import Pager as Pager
    from hero_async.retry import RetryPolicy as RetryPolicy
    from hero_async.runtime import Runtime as Runtime
    from hero_async.secret import Secret as Secret
    from hero_async.tokens import AccessToken as AccessToken
    from hero_async.view import PracticeView as PracticeView

_HOMES = {
    "UNSET": "values",
    "AccessToken": "tokens",
    "AssigneeType": "models",
    "Environment": "config",
    "Episode": "models",
    "EpisodeOrder": "models",
    "EpisodeStatus": "models",
    "HeroClient": "client",
    "HeroError": "errors",
    "Hook": "hooks",
    "Outcome": "across",
    "Page": "pagination",
    "Pager": "pagination",
    "PracticeView": "view",
    "Priority": "models",
    "RequestOptions": "options",
    "RetryPolicy": "retry",
    "Runtime": "runtime",
    "Secret": "secret",
    "Timeouts": "config",
    "TokenStore": "leases",
}

__all__ = tuple(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]  # the names above, once


def __getattr__(name: str) -> Any:
    if name == "webhooks":  # a package of its own, which works unimported too
        return import_module("hero_async.webhooks")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"hero_async.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(_HOMES)
