"""Message patients from an outbox that stays once-only over crashes. No account needed.

A message is `sending` on the disk before it is sent, and `sent` after. The API has no idempotency
key, and no list of what was sent that could be relied on: so whatever a crash leaves `sending` is
in doubt. It is never sent again by itself; a person looks, and decides. While a worker is at an
outbox a second is refused: it would doubt what the first is sending.
Here the embedded server answers; against Hero, use `HeroClient.from_env()` instead.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

import anyio
from anyio.to_thread import run_sync
from attrs import field, frozen

from hero_async import HeroClient, PracticeView
from hero_async.errors import (
    AuthenticationError,
    CallError,
    ConnectionFailedError,
    InvalidRequestError,
    PermissionDeniedError,
    RateLimitError,
)
from hero_async.testing import Drop, FakeHero, Status

LOG = logging.getLogger("message_worker")
MOST_TRIES = 8
# Errors after which the same message may succeed. Any other is a person's business.
PASSING = (AuthenticationError, ConnectionFailedError, PermissionDeniedError, RateLimitError)
TABLE = """
CREATE TABLE IF NOT EXISTS outbox (
    reference TEXT PRIMARY KEY, patient_id TEXT NOT NULL, content TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'queued', tries INTEGER NOT NULL DEFAULT 0,
    due REAL NOT NULL DEFAULT 0
)"""
CLAIM = """
UPDATE outbox SET state = 'sending', tries = tries + 1 WHERE reference = (
    SELECT reference FROM outbox WHERE state = 'queued' AND due <= ? ORDER BY due, rowid LIMIT 1
) RETURNING reference, patient_id, content, tries"""


class SecondWorkerError(Exception):
    """Another worker is at this outbox."""


class State(StrEnum):
    """Where a message is on its way."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    IN_DOUBT = "in_doubt"


@frozen
class Message:
    """What is to be sent. No repr shows what, or to whom; nor may `reference`, which is yours."""

    reference: str
    patient_id: str = field(repr=False)
    content: str = field(repr=False)
    tries: int = 0


@frozen
class Outbox:
    """The messages in their file. Each method is one transaction, on the disk when it returns."""

    path: Path

    def add(self, message: Message) -> None:
        """Queue it; a reference that is there already is not queued again."""
        with self._transaction() as db:
            db.execute(
                "INSERT OR IGNORE INTO outbox (reference, patient_id, content) VALUES (?, ?, ?)",
                (message.reference, message.patient_id, message.content),
            )

    def hold(self) -> sqlite3.Connection:
        """Keep other workers out, until what it gives is closed or the process is gone.

        Raises:
            SecondWorkerError: one is here already.
        """
        file = self.path.with_suffix(".worker")
        file.touch(mode=0o600)
        held = sqlite3.connect(file, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            held.close()
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            raise SecondWorkerError(f"another worker is at {self.path}: let it end first") from None
        return held

    def doubt_what_is_open(self) -> None:
        """At the start: what a crashed worker was sending may have been sent."""
        with self._transaction() as db:
            db.execute("UPDATE outbox SET state = 'in_doubt' WHERE state = 'sending'")

    def claim(self, now: float) -> Message | None:
        """The next message that is due, `sending` from here on."""
        with self._transaction() as db:
            return next((Message(*row) for row in db.execute(CLAIM, (now,)).fetchall()), None)

    def settle(self, message: Message, state: State, due: float = 0) -> None:
        """What came of sending it."""
        self._move(message.reference, State.SENDING, state, due)

    def decide(self, reference: str, *, was_sent: bool) -> None:
        """What a person found out of a message in doubt; what was not sent is queued again."""
        self._move(reference, State.IN_DOUBT, State.SENT if was_sent else State.QUEUED, 0)

    def states(self) -> dict[str, State]:
        """Where each message is, by its reference."""
        with self._transaction() as db:
            rows = db.execute("SELECT reference, state FROM outbox ORDER BY rowid").fetchall()
        return {reference: State(state) for reference, state in rows}

    def _move(self, reference: str, old: State, new: State, due: float) -> None:
        with self._transaction() as db:
            db.execute(
                "UPDATE outbox SET state = ?, due = ? WHERE reference = ? AND state = ?",
                (new, due, reference, old),
            )

    @contextmanager
    def _transaction(self) -> Generator[sqlite3.Connection]:
        self.path.touch(mode=0o600)
        with closing(sqlite3.connect(self.path)) as db, db:
            db.execute("PRAGMA synchronous = FULL")
            db.execute(TABLE)
            yield db


async def work(
    practice: PracticeView, outbox: Outbox, now: Callable[[], float] = time.time
) -> None:
    """Send all that is due. A service calls it again and again, with a pause between.

    Raises:
        SecondWorkerError: another is at it; nothing was touched.
    """
    with closing(await run_sync(outbox.hold)):
        await run_sync(outbox.doubt_what_is_open)
        while message := await run_sync(outbox.claim, now()):
            state, wait = await send(practice, message)
            level = logging.INFO if state == State.SENT else logging.WARNING
            LOG.log(level, "%s: %s", message, state)
            with anyio.CancelScope(shield=True):  # what is known is written down, stopped or not
                await run_sync(outbox.settle, message, state, now() + wait)


async def send(practice: PracticeView, message: Message) -> tuple[State, float]:
    """Send it, once; what came of it, and how many seconds to wait before it may go again."""
    try:
        await practice.messages.send(
            message.patient_id, message_type="sms", message_string=message.content
        )
    except InvalidRequestError:
        return State.FAILED, 0
    except CallError as error:
        return verdict(error, message.tries)
    return State.SENT, 0


def verdict(error: CallError, tries: int) -> tuple[State, float]:
    """What a failure means. Only what surely did nothing, and may pass, is tried again."""
    if error.may_have_been_processed:
        return State.IN_DOUBT, 0
    if not isinstance(error, PASSING) or tries >= MOST_TRIES:
        return State.FAILED, 0
    asked = error.retry_after if isinstance(error, RateLimitError) else None
    return State.QUEUED, max(asked or 0, 30 * 2**tries)


async def main() -> None:
    """Four messages: one breaks off, one is refused, one must wait, one goes through."""
    fake = FakeHero(patients=4)
    for fault in (Drop(after_processing=True), Status(400), Status(429, retry_after=120)):
        fake.queue(fault, on="POST /v1/messages/send")
    with TemporaryDirectory() as folder:
        outbox = Outbox(Path(folder) / "outbox.db")
        for number, patient in enumerate(fake.patients(), 1):
            outbox.add(Message(f"recall-{number}", patient.id, "Please book a review."))
        async with HeroClient(
            api_key=fake.api_key,
            practice_group_id="1",
            base_url="https://hero.invalid",
            transport=fake.transport(),
        ) as hero:
            await work(hero, outbox)
            print("now:", ", ".join(outbox.states().values()))
            outbox.decide("recall-1", was_sent=True)  # a person looked
            await work(hero, outbox, now=lambda: time.time() + 3600)
            print("an hour later:", ", ".join(outbox.states().values()))
    print(f"{len(fake.outbox())} messages went out")


if __name__ == "__main__":
    anyio.run(main)
