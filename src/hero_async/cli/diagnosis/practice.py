"""Whether the key is known, and for this practice: GET /v1/me."""

from __future__ import annotations

from typing import Final

from hero_async import PracticeView, RequestOptions
from hero_async.cli.diagnosis.finding import Finding, doubtful, failed, fine
from hero_async.cli.trouble import trouble_of
from hero_async.errors import HeroError

ONCE: Final = RequestOptions(retries=0, timeout=15)


async def practice(hero: PracticeView) -> Finding:
    """What Hero says of the key and the practice."""
    try:
        group = await hero.practice.me(options=ONCE)
    except HeroError as error:
        return failed("practice", trouble_of(error))
    identity = group.additional_properties.get("id")
    if identity is not None and str(identity) != hero.practice_group_id:
        return doubtful(
            "practice",
            "Hero answers with another practice's id than HERO_PRACTICE_GROUP_ID",
            "make sure that HERO_PRACTICE_GROUP_ID is the practice that you mean",
        )
    return fine("practice", "the key is known, and for this practice")
