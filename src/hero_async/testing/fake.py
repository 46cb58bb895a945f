"""FakeHero: the parts put together, and what a test may ask of them."""

import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import AbstractContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final, final

import anyio
import httpx

from hero_async.testing.answers import stateful_answers
from hero_async.testing.answers.described import described_answers
from hero_async.testing.app import App
from hero_async.testing.builders import Builders
from hero_async.testing.clock import iso
from hero_async.testing.contract import Contract, packaged_contract
from hero_async.testing.deliveries import Courier, Delivery, Signing
from hero_async.testing.faults import Fault, FaultQueue
from hero_async.testing.inprocess import InProcessTransport
from hero_async.testing.judge import Description
from hero_async.testing.loopback import listening
from hero_async.testing.page.page import Page
from hero_async.testing.paging import Paging
from hero_async.testing.requests import RecordedRequest, RequestLog
from hero_async.testing.seed.episodes import add_episodes
from hero_async.testing.seed.people import patient
from hero_async.testing.seed.practice import furnish, respond
from hero_async.testing.sent import Sent
from hero_async.testing.state.collection import Ids
from hero_async.testing.state.diary import Appointment
from hero_async.testing.state.episodes import Episode, Note
from hero_async.testing.state.messages import SentMessage
from hero_async.testing.state.patients import Patient
from hero_async.testing.state.practice import Practice
from hero_async.testing.state.record import Record
from hero_async.testing.state.webhooks import Webhook

_AS_GUESSED: Final = Signing()


@final
class FakeHero:
    """A Hero API of one's own: stateful, strict about its description, and faulty on request.

    It keeps each practice group's data apart, and starts each with the given number of
    `patients` and `episodes`, always the same ones for the same `seed`. `now` tells the time in
    seconds since the epoch, to everything that has a time, the `Date` of each answer included;
    `reservation_minutes` is how long a new appointment waits to be confirmed. `sleep` is awaited,
    by whichever loop serves, for a `Delay`. Webhooks are posted through a new `webhook_transport`
    for each event.
    `add` makes one thing more, with what you say of it; `sent` is for asserting what was asked.
    A browser shows its state at `/_fake`, without a key.
    Every method may be called while the fake serves from another thread.
    """

    def __init__(
        self,
        *,
        api_key: str = "fake-key",
        practice_group_ids: Sequence[str] = ("1",),
        episodes: int = 0,
        patients: int = 10,
        seed: int = 0,
        max_page_size: int = 100,
        default_page_size: int = 20,
        reservation_minutes: float = 10,
        signing: Signing = _AS_GUESSED,
        webhook_transport: Callable[[], httpx.AsyncBaseTransport] = httpx.AsyncHTTPTransport,
        description: Description | None = None,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[object]] = anyio.sleep,
    ) -> None:
        self.api_key = api_key
        self._now = now
        self._contract = packaged_contract() if description is None else Contract.of(description)
        self._ids, self._random = Ids(), Random(seed)  # noqa: S311  # not for secrets
        self._practices = {each: Practice(each, self._ids) for each in practice_group_ids}
        self._faults, self._log = FaultQueue(), RequestLog()
        self._courier = Courier(webhook_transport, signing)
        self._app = App(
            api_key,
            self._contract,
            self._practices,
            {
                **described_answers(self._contract.description, seed),
                **stateful_answers(timedelta(minutes=reservation_minutes)),
            },
            self._faults,
            self._log,
            sleep,
            self._at,
            Paging(default_page_size, max_page_size),
            Page(self._contract, self._practices, self._faults, self._log, self._at),
        )
        self.sent = Sent(self._contract, self._log)
        self.add = Builders(self._contract, self._practices, self._ids, self._random, self._at)
        for practice_group_id, practice in self._practices.items():
            furnish(practice)
            self.seed_patients(patients, practice_group_id)
            self.seed_episodes(episodes, practice_group_id)

    def __repr__(self) -> str:
        practices = ", ".join(self._practices)
        return f"<FakeHero practices=[{practices}] requests={len(self.requests)}>"

    def _at(self) -> datetime:
        return datetime.fromtimestamp(self._now(), UTC)

    def seed_episodes(self, n: int, practice_group_id: str = "1") -> None:
        """Add `n` plausible episodes to the practice group; no two in the fake share an id."""
        add_episodes(self._practices[practice_group_id], self._random, n)

    def seed_patients(self, n: int, practice_group_id: str = "1") -> None:
        """Add `n` patients who do not exist to the practice group; none shares an id either."""
        practice = self._practices[practice_group_id]
        for _ in range(n):
            made = patient(self._random, self._ids)
            practice.patients.put(made.id, made)

    def episodes(self, practice_group_id: str = "1") -> tuple[Episode, ...]:
        """The practice group's episodes as they are now, by id."""
        return self._practices[practice_group_id].episodes.all()

    def notes(self, practice_group_id: str = "1") -> tuple[Note, ...]:
        """The practice group's notes as they are now, the oldest first."""
        return self._practices[practice_group_id].notes.all()

    def patients(self, practice_group_id: str = "1") -> tuple[Patient, ...]:
        """The practice group's patients as they are now, archived ones included, by id."""
        return self._practices[practice_group_id].patients.all()

    def outbox(self, practice_group_id: str = "1") -> tuple[SentMessage, ...]:
        """Every message that the practice group sent, or scheduled, the oldest first."""
        return self._practices[practice_group_id].messages.all()

    def webhooks(self, practice_group_id: str = "1") -> tuple[Webhook, ...]:
        """The webhooks that the practice group has now, the oldest first."""
        return self._practices[practice_group_id].webhooks.all()

    def appointments(self, practice_group_id: str = "1") -> tuple[Appointment, ...]:
        """The practice group's bookings, and its reservations that have not run out."""
        practice = self._practices[practice_group_id]
        with practice.lock:
            return tuple(practice.diary.appointments(self._at()))

    def require_verification(self, nhs_number: str, practice_group_id: str = "1") -> None:
        """Let `register_pds` answer "verify first" for this NHS number from now on."""
        digits = nhs_number.replace(" ", "")
        self._practices[practice_group_id].unverified.put(digits, digits)

    def verify(self, nhs_number: str, practice_group_id: str = "1") -> None:
        """Let the patient have verified their identity; registering works again.

        Raises:
            LookupError: nobody required it.
        """
        self._practices[practice_group_id].unverified.remove(nhs_number.replace(" ", ""))

    def add_form_response(
        self, form_id: str, patient_id: str, practice_group_id: str = "1"
    ) -> Record:
        """Let the patient have answered the form; gives the answer, to be fetched by its id."""
        practice = self._practices[practice_group_id]
        return respond(practice, form_id, patient_id, iso(self._at()))

    async def confirm_appointment(
        self, appointment_id: str, practice_group_id: str = "1"
    ) -> Appointment:
        """Make a reservation a booking, and tell the webhooks; no operation described does it.

        A second time it changes nothing and tells nobody.

        Raises:
            LookupError: the practice has no such appointment, or its reservation ran out.
        """
        practice = self._practices[practice_group_id]
        with practice.lock:
            before = practice.diary.appointment(appointment_id, self._at())
            after = practice.diary.confirm(before.id, self._at())
        if before.booking_confirmed_at is None:
            await self.deliver(
                "appointment.confirmed",
                object="Appointment",
                id=after.id,
                practice_group_id=practice_group_id,
            )
        return after

    async def deliver(
        self, event: str, *, object: str, id: str, practice_group_id: str = "1"
    ) -> list[Delivery]:
        """Post the event to every webhook of the practice group that is for it, and wait for all.

        Each gets it once, whatever it answers. Cancelled, it has told those it had come to.
        """
        wanting = [each for each in self.webhooks(practice_group_id) if each.event_type == event]
        payload = {
            "object": object,
            "id": id,
            "practice_group_id": practice_group_id,
            "event": event,
        }
        return await self._courier.deliver(wanting, payload, self._at())

    def deliver_through(self, transport: httpx.AsyncBaseTransport) -> None:
        """Post webhooks through this transport from now on, such as `httpx.ASGITransport(app)`.

        It reaches the application without a socket, whatever host a webhook's URL names. It is
        not closed. What the application raises comes out of `deliver`, where a test sees it;
        `ASGITransport(app, raise_app_exceptions=False)` gives the 500 that Hero would get.
        """
        self._courier.go_through(transport)

    @property
    def deliveries(self) -> list[Delivery]:
        """Every delivery that was tried so far, the oldest first."""
        return self._courier.delivered()

    def queue(self, fault: Fault, on: str | None = None, times: int = 1) -> None:
        """Let the fault befall the next `times` requests, each fault in its turn.

        `on` limits it to one operation, such as `GET /v2/episodes` or `GET /v1/episodes/{id}`,
        or to one path, such as `GET /v1/episodes/7`; None takes whatever comes.
        """
        if on is not None:
            self._contract.require(on)
        self._faults.add(fault, on, times)

    @property
    def requests(self) -> list[RecordedRequest]:
        """Every request that reached the server so far, faulted ones included."""
        return self._log.entries()

    def count(self, method: str, path: str) -> int:
        """How many requests went to this path, or to any that fits this path template."""
        return self._log.count(f"{method.upper()} {path}")

    def transport(self) -> httpx.AsyncBaseTransport:
        """A transport for `httpx.AsyncClient` that calls the fake without a socket."""
        return InProcessTransport(self._app)

    @asynccontextmanager
    async def serve(self, *, host: str = "127.0.0.1", port: int = 0) -> AsyncGenerator[str]:
        """Serve on a real socket until the block ends, and give its URL; port 0 is a free one."""
        with self.listen(host=host, port=port) as url:
            yield url

    def listen(self, *, host: str = "127.0.0.1", port: int = 0) -> AbstractContextManager[str]:
        """The same for a caller without an event loop: `with fake.listen() as url`."""
        return listening(self._app, host, port)
