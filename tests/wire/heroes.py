"""Clients of a raw server, and what they do."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import UTC, datetime
from typing import Any, TypeVar

import anyio
import httpx
import pytest
from hero_api.api.booking import update_appointment
from hero_api.models import UpdateAppointmentBody

from hero_async import HeroClient, PracticeView
from hero_async.errors import CallError
from tests.client.clock import Clock
from tests.wire.server import Server

E = TypeVar("E", bound=CallError)

KEY = "key-CANARY"
_PATIENCE = 20.0
_TLS = httpx.create_ssl_context()  # made once: reading all certificates takes its time
START = datetime(2025, 6, 15, 12, tzinfo=UTC)


def connect(server: Server, clock: Clock | None = None, **settings: Any) -> HeroClient:
    """A client of the server that waits in virtual time only, unless `settings` say otherwise."""
    usual: dict[str, Any] = {
        "api_key": KEY,
        "practice_group_id": "1",
        "base_url": server.url,
        "trust_env": False,
        "tls": _TLS,
        "runtime": (clock or Clock()).runtime(),
    }
    return HeroClient(**(usual | settings))


async def put(view: PracticeView) -> object:
    """A PUT, which may mail the patient."""
    body = UpdateAppointmentBody(start_time=START, duration=10, practitioner_id="1")
    return await update_appointment.asyncio("1", client=view.raw, body=body)


async def failure(call: Awaitable[object], kind: type[E]) -> E:
    """The error of that kind that the call ends with."""
    with pytest.raises(kind) as caught, anyio.fail_after(_PATIENCE):
        await call
    return caught.value


async def ids(view: PracticeView, *asked: str) -> list[str]:
    """The ids of the answers to these questions, one after the other."""
    return [(await view.episodes.get(each)).id for each in asked]
