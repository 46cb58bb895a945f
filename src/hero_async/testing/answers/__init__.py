"""The answers that depend on what happened before, one file a domain."""

from collections.abc import Mapping
from datetime import timedelta

from hero_async.testing.answers import (
    batches,
    booking,
    episodes,
    forms,
    invoicing,
    links,
    merges,
    messages,
    patients,
    practice,
    registering,
    tasks,
    tokens,
    webhooks,
)
from hero_async.testing.answers.ask import Answer


def stateful_answers(reservation: timedelta) -> Mapping[tuple[str, str], Answer]:
    """Every operation that has an answer of its own, by its method and path."""
    return {
        **batches.ANSWERS,
        **booking.answers(reservation),
        **episodes.ANSWERS,
        **forms.ANSWERS,
        **invoicing.ANSWERS,
        **links.ANSWERS,
        **merges.ANSWERS,
        **messages.ANSWERS,
        **patients.ANSWERS,
        **practice.ANSWERS,
        **registering.ANSWERS,
        **tasks.ANSWERS,
        **tokens.answers(),
        **webhooks.ANSWERS,
    }
