"""Mistakes that are easily made. Each line with a cross must be refused by both type checkers."""

from datetime import datetime

from hero_async import HeroClient, webhooks
from hero_async.models import RegisteredPatient, VerificationNeeded


async def filters(hero: HeroClient) -> None:
    """Words that the API does not know, and values of another type."""
    hero.episodes.list(status="opne")  # ✗
    hero.episodes.list(priority=["high", "higest"])  # ✗
    hero.episodes.list("open")  # ✗
    hero.episodes.list(page_size="50")  # ✗
    hero.episodes.list(state="open")  # ✗
    hero.patients.list(dob=19900101)  # ✗
    hero.patients.list(name="Okafor")  # ✗
    hero.patients.find(last_name="Okafor")  # ✗


async def lists(hero: HeroClient) -> None:
    """A list is async, and its items are records."""
    for _ in hero.episodes.list():  # ✗
        pass
    async for episode in hero.episodes.list():
        episode.stauts  # ✗
        episode.patient.full_name  # ✗
    page = await hero.episodes.list()
    page.itmes  # ✗


async def calls(hero: HeroClient) -> None:
    """What must be there is there, and an answer is awaited."""
    hero.episodes.get("7").status  # ✗
    await hero.episodes.get()  # ✗
    await hero.episodes.update(status="closed")  # ✗
    await hero.episodes.update("7", status="done")  # ✗
    await hero.episodes.update("7", assignees="7")  # ✗
    await hero.tasks.update("7", assignee_type="Unassigned")  # ✗
    await hero.messages.send("7", message_type="fax", message_string="Hello")  # ✗
    await hero.messages.send("7", message_type="sms")  # ✗
    await hero.booking_links.create(appointment_type_id="1", location_id="2")  # ✗
    await hero.elements.access_token(min_ttl="600")  # ✗


async def registration(hero: HeroClient) -> str:
    """Both forms at once, half of one, and an answer that may be the other one."""
    await hero.patients.register_pds(nhs_number="9434765919")  # ✗
    await hero.patients.register_pds(nhs_number="9434765919", dob="1990-12-31", surname="O")  # ✗
    await hero.patients.register_pds(dob="1990-12-31")  # ✗
    outcome = await hero.patients.register_pds(nhs_number="9434765919", dob="1990-12-31")
    if isinstance(outcome, VerificationNeeded):
        outcome.patient_id  # ✗
    if isinstance(outcome, RegisteredPatient):
        outcome.login_url  # ✗
    return outcome.patient_id  # ✗


async def booking(hero: HeroClient) -> None:
    """A reservation is a block; times are times."""
    reserve = hero.appointments.reserve
    await reserve(appointment_type_id="1", location_id="2")  # ✗
    hero.slots.list(start_date=5.5)  # ✗
    with reserve(  # ✗
        appointment_type_id="1",
        location_id="2",
        practitioner_id="3",
        start_time=datetime.now().astimezone(),
        duration=10,
    ):
        pass


def received(parsed: dict[str, str], headers: dict[str, str]) -> None:
    """A webhook is verified over bytes, and with a key."""
    webhooks.verify("{}", headers, "key")  # ✗
    webhooks.verify(parsed, headers, "key")  # ✗
    webhooks.verify(b"{}", headers)  # ✗


def clients() -> None:
    """Settings go by name."""
    HeroClient("key", "1")  # ✗
    HeroClient(api_key="key")  # ✗
    HeroClient(api_key="key", practice_group_id=1)  # ✗
    HeroClient(api_key="key", practice_group_id="1", environment="staging", retry=3)  # ✗
