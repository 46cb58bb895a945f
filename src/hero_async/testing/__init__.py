"""A Hero API to test against: `FakeHero`, what it can be told to do, and what it saw.

Names are loaded when they are first asked for, since the pytest plugin next to them is loaded in
every run. They need the extra: `pip install "hero-async[testing]"`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hero_async.testing.builders import Builders as Builders
    from hero_async.testing.deliveries import Delivery as Delivery
    from hero_async.testing.deliveries import Signing as Signing
    from hero_async.testing.fake import FakeHero as FakeHero
    from hero_async.testing.faults import Delay as Delay
    from hero_async.testing.faults import Drop as Drop
    from hero_async.testing.faults import Fault as Fault
    from hero_async.testing.faults import Status as Status
    from hero_async.testing.manual_clock import ManualClock as ManualClock
    from hero_async.testing.requests import RecordedRequest as RecordedRequest
    from hero_async.testing.sent import Sent as Sent
    from hero_async.testing.state.diary import Appointment as Appointment
    from hero_async.testing.state.episodes import Assignee as Assignee
    from hero_async.testing.state.episodes import Episode as Episode
    from hero_async.testing.state.episodes import Note as Note
    from hero_async.testing.state.episodes import Task as Task
    from hero_async.testing.state.messages import SentMessage as SentMessage
    from hero_async.testing.state.patients import Patient as Patient
    from hero_async.testing.state.rota import Slot as Slot
    from hero_async.testing.state.webhooks import Webhook as Webhook

_HOMES = {
    "Appointment": "state.diary",
    "Assignee": "state.episodes",
    "Builders": "builders",
    "Delay": "faults",
    "Delivery": "deliveries",
    "Drop": "faults",
    "Episode": "state.episodes",
    "FakeHero": "fake",
    "Fault": "faults",
    "ManualClock": "manual_clock",
    "Note": "state.episodes",
    "Patient": "state.patients",
    "RecordedRequest": "requests",
    "Sent": "sent",
    "SentMessage": "state.messages",
    "Signing": "deliveries",
    "Slot": "state.rota",
    "Status": "faults",
    "Task": "state.episodes",
    "Webhook": "state.webhooks",
}

__all__ = tuple(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]  # the names above, once


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    except ModuleNotFoundError as error:
        raise ImportError(
            f"{error.name} is missing: pip install 'hero-async[testing]' brings what this needs"
        ) from error


def __dir__() -> list[str]:
    return sorted(_HOMES)
