"""Types that users build on. Both type checkers must find exactly these: they read this file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Literal, assert_never, assert_type

from hero_async import (
    AccessToken,
    Episode,
    EpisodeStatus,
    HeroClient,
    Outcome,
    Page,
    Pager,
    PracticeView,
    RequestOptions,
    webhooks,
)
from hero_async.errors import HeroError, RateLimitError
from hero_async.models import (
    EpisodePatient,
    Patient,
    RegisteredPatient,
    SentMessage,
    VerificationNeeded,
)
from hero_async.reservation import Reservation
from hero_async.webhooks import AppointmentCancelled, AppointmentConfirmed, WebhookEvent


async def lists(hero: HeroClient) -> None:
    """A list is awaited for a page, iterated for records, and read in pages or all at once."""
    pager = hero.episodes.list(status=["open", EpisodeStatus.CLOSED], priority="high")
    assert_type(pager, Pager[Episode])
    page = await pager
    assert_type(page, Page[Episode])
    assert_type(pager.pages(), AsyncIterator[Page[Episode]])
    assert_type(pager.limit(5), Pager[Episode])
    assert_type(await pager.first(), Episode | None)
    assert_type(await pager.collect(), list[Episode])
    assert_type(await pager.total(), int | None)
    assert_type(pager.checkpoint, str)
    async for episode in pager:
        assert_type(episode, Episode)
    async with pager.prefetch(4) as episodes:
        async for episode in episodes:
            assert_type(episode, Episode)


async def records(hero: HeroClient) -> None:
    """What may be missing says so, and is there once that was asked."""
    episode = await hero.episodes.get("7")
    assert_type(episode, Episode)
    assert_type(episode.id, str)
    assert_type(episode.status, EpisodeStatus)
    assert_type(episode.patient, EpisodePatient | None)
    if episode.patient:
        assert_type(episode.patient, EpisodePatient)
    assert_type(await hero.patients.get("7"), Patient)
    assert_type(
        await hero.messages.send("7", message_type="sms", message_string="Hello"), SentMessage
    )


async def registration(hero: HeroClient) -> str:
    """An answer is one of two records, and no third."""
    outcome = await hero.patients.register_pds(nhs_number="9434765919", dob="1990-12-31")
    assert_type(outcome, RegisteredPatient | VerificationNeeded)
    match outcome:
        case RegisteredPatient():
            return outcome.patient_id
        case VerificationNeeded():
            return outcome.login_url
        case _:
            assert_never(outcome)


async def practices(hero: HeroClient) -> None:
    """Views are of one type, and what came of many calls has the type of one."""
    assert_type(hero.for_practice("42"), PracticeView)
    assert_type(hero.with_options(RequestOptions(timeout=5)), PracticeView)
    outcomes = await hero.across(["1", "2"], lambda practice: practice.episodes.get("7"))
    assert_type(outcomes, list[Outcome[Episode]])
    assert_type(outcomes[0].unwrap(), Episode)
    async with hero.across(["1"], lambda practice: practice.patients.get("7")) as coming:
        async for outcome in coming:
            assert_type(outcome, Outcome[Patient])
            assert_type(outcome.error, Exception | None)


async def tokens(hero: HeroClient) -> None:
    """A token says how long it is good for."""
    token = await hero.elements.access_token(min_ttl=600)
    assert_type(token, AccessToken)


async def booking(hero: HeroClient) -> None:
    """A reservation is what the block has."""
    async with hero.appointments.reserve(
        appointment_type_id="1",
        location_id="2",
        practitioner_id="3",
        start_time="2030-01-01T09:00:00Z",
        duration=10,
    ) as reservation:
        assert_type(reservation, Reservation)
        assert_type(reservation.remaining(), float | None)


def errors(error: HeroError) -> None:
    """What one needs to go on is on the error, with a type."""
    if isinstance(error, RateLimitError):
        assert_type(error.retry_after, float | None)
        assert_type(error.may_have_been_processed, bool)


def deliveries(body: bytes, headers: dict[str, str]) -> None:
    """An event is known by its class, and its name goes with it."""
    event = webhooks.verify(body, headers, ["new key", "old key"])
    assert_type(event, WebhookEvent)
    if isinstance(event, AppointmentConfirmed | AppointmentCancelled):
        assert_type(event, AppointmentConfirmed | AppointmentCancelled)
    if isinstance(event, AppointmentConfirmed):
        assert_type(event.event, Literal["appointment.confirmed"])
        assert_type(event.id, str)


def handlers(dispatcher: webhooks.WebhookDispatcher) -> None:
    """A handler takes the class that it is registered for, or the union of two."""

    @dispatcher.on(AppointmentConfirmed)
    async def confirmed(event: AppointmentConfirmed) -> None:
        assert_type(event.event, Literal["appointment.confirmed"])

    @dispatcher.on(AppointmentConfirmed, AppointmentCancelled)
    async def either(event: AppointmentConfirmed | AppointmentCancelled) -> None:
        assert_type(event.id, str)
