"""Which areas the key seems to be let into, by one harmless GET each.

No page says which operation needs which scope, so this is what was answered, and no more. No
patient's record is read: where an area has nothing else, a record that can't be there is asked for,
and 404 counts as let in.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias

from hero_async import PracticeView
from hero_async.cli.diagnosis.finding import Finding, Findings, doubtful, fine
from hero_async.cli.diagnosis.practice import ONCE
from hero_async.errors import (
    AuthenticationError,
    HeroError,
    NotFoundError,
    PermissionDeniedError,
    ResponseError,
)

_NOBODY: Final = "0"
_Look: TypeAlias = Callable[[PracticeView], Awaitable[object]]

AREAS: Final[Mapping[str, _Look]] = {
    "episodes": lambda hero: hero.episodes.get(_NOBODY, options=ONCE),
    "tasks": lambda hero: hero.tasks.get(_NOBODY, options=ONCE),
    "patients": lambda hero: hero.patients.get(_NOBODY, options=ONCE),
    "booking": lambda hero: hero.appointment_types.list(options=ONCE),
    "booking links": lambda hero: hero.booking_links.get(_NOBODY, options=ONCE),
    "messaging": lambda hero: hero.messages.batches.list(page_size=1, options=ONCE),
    "forms": lambda hero: hero.forms.list(options=ONCE),
    "staff": lambda hero: hero.admins.list(page_size=1, options=ONCE),
    "invoicing": lambda hero: hero.invoicing.coupons.list(options=ONCE),
    "elements": lambda hero: hero.elements.list(options=ONCE),
    "webhooks": lambda hero: hero.webhooks.list(options=ONCE),
}


async def scopes(hero: PracticeView) -> Findings:
    """One finding an area."""
    for area, look in AREAS.items():
        yield await _scope(f"scope: {area}", look, hero)


async def _scope(check: str, look: _Look, hero: PracticeView) -> Finding:
    try:
        await look(hero)
    except NotFoundError:
        return fine(check, "let in")
    except (AuthenticationError, PermissionDeniedError) as error:
        return doubtful(
            check,
            f"not let in (status {error.status})",
            "ask Hero for the scope if you need it",
        )
    except ResponseError as error:
        return _unknown(check, f"status {error.status}")
    except HeroError as error:
        return _unknown(check, type(error).__name__)
    return fine(check, "let in")


def _unknown(check: str, what: str) -> Finding:
    return doubtful(check, f"can't tell ({what})", "run `hero doctor` again")
