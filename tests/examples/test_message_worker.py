"""Messaging from an outbox, as the example does it."""

from __future__ import annotations

import logging
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from functools import partial
from itertools import count
from pathlib import Path
from threading import Event

import anyio
import pytest

from examples import message_worker
from examples.message_worker import Message, Outbox, SecondWorkerError, State
from hero_async.testing import Delay, Drop, FakeHero, Status
from hero_async.testing.faults import Fault
from tests.client.heroes import connect
from tests.examples.crashes import Crash, ShakyTransport, Steps

ROOT = Path(__file__).parents[2]
SEND = "POST /v1/messages/send"
LATER = 1e12
WORKER = """
import os, signal, sys, anyio
from pathlib import Path
from examples import message_worker
from hero_async import HeroClient

async def main():
    async with HeroClient.from_env() as hero:
        await message_worker.work(hero, message_worker.Outbox(Path(sys.argv[1])))

if sys.argv[2] == "between":
    async def send(practice, message):
        os.kill(os.getpid(), signal.SIGKILL)
    message_worker.send = send
anyio.run(main)
"""


def filled(folder: Path, fake: FakeHero, messages: int = 2) -> Outbox:
    """An outbox with messages that differ, one a patient."""
    outbox = Outbox(folder / "outbox.db")
    for number, patient in enumerate(fake.patients()[:messages]):
        outbox.add(Message(str(number), patient.id, f"canary {number}"))
    return outbox


def check(fake: FakeHero, outbox: Outbox, messages: int = 2) -> None:
    """None is there twice, none is lost, and each is as its state says."""
    went_out = Counter(each.content for each in fake.outbox())
    states = outbox.states()
    assert len(states) == messages
    allowed = {State.SENT: {1}, State.IN_DOUBT: {0, 1}, State.FAILED: {0}}
    for reference, state in states.items():
        assert went_out[f"canary {reference}"] in allowed[state]


async def crashed(fake: FakeHero, outbox: Outbox, fatal: int) -> bool:
    """Whether the worker crashed at this step; there may be fewer."""
    steps = Steps(fatal)
    with pytest.MonkeyPatch.context() as patched:
        for name in ("doubt_what_is_open", "claim", "settle"):
            patched.setattr(Outbox, name, steps.around(getattr(Outbox, name)))
        async with connect(fake, transport=ShakyTransport(fake.transport(), steps)) as hero:
            try:
                await message_worker.work(hero, outbox, now=lambda: LATER)
            except Crash:
                return True
    return False


@pytest.mark.anyio
async def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """A newcomer sees each way that a message can go, and that none went out twice."""
    await message_worker.main()
    assert capsys.readouterr().out.splitlines() == [
        "now: in_doubt, failed, queued, sent",
        "an hour later: sent, failed, sent, sent",
        "3 messages went out",
    ]


@pytest.mark.anyio
@pytest.mark.parametrize(
    "fault",
    [None, Drop(after_processing=False), Drop(after_processing=True), Status(400), Status(503)],
)
async def test_whatever_step_it_crashes_at_none_is_sent_twice_or_lost(
    tmp_path: Path, fault: Fault | None
) -> None:
    """A crash, and another run: each message went out once, or is in doubt, or failed."""
    fatal = 0
    for fatal in count():
        fake = FakeHero(patients=2)
        if fault:
            fake.queue(fault, on=SEND)
        folder = tmp_path / str(fatal)
        folder.mkdir()
        outbox = filled(folder, fake)
        was_fatal = await crashed(fake, outbox, fatal)
        assert not await crashed(fake, outbox, 1000)
        check(fake, outbox)
        if not was_fatal:
            break
    assert fatal > 10


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("fault", "state"),
    [
        (Drop(after_processing=True), State.IN_DOUBT),
        (Drop(after_processing=False), State.IN_DOUBT),
        (Status(502), State.IN_DOUBT),
        (Status(400), State.FAILED),
        (Status(404), State.FAILED),
        (Status(302), State.FAILED),
        (Status(401), State.QUEUED),
        (Status(429, retry_after=120), State.QUEUED),
    ],
)
async def test_a_failure_is_what_its_error_says(tmp_path: Path, fault: Fault, state: State) -> None:
    """Only what surely did nothing is queued again, and it waits before it goes."""
    fake = FakeHero(patients=1)
    fake.queue(fault, on=SEND)
    outbox = filled(tmp_path, fake, 1)
    async with connect(fake) as hero:
        for now in (1000.0, 1059.0):
            await message_worker.work(hero, outbox, now=partial(float, now))
            assert outbox.states() == {"0": state}
        assert fake.count("POST", "/v1/messages/send") == 1
        await message_worker.work(hero, outbox, now=lambda: LATER)
    assert outbox.states() == {"0": State.SENT if state == State.QUEUED else state}


@pytest.mark.anyio
async def test_tries_end(tmp_path: Path) -> None:
    """A message that never gets through is handed to a person in the end."""
    fake = FakeHero(patients=1)
    fake.queue(Status(401), on=SEND, times=100)
    outbox = filled(tmp_path, fake, 1)
    async with connect(fake) as hero:
        for hour in range(20):
            await message_worker.work(hero, outbox, now=partial(float, LATER * (hour + 1)))
    assert outbox.states() == {"0": State.FAILED}
    assert fake.count("POST", "/v1/messages/send") == message_worker.MOST_TRIES


@pytest.mark.anyio
async def test_a_person_decides_what_becomes_of_a_doubt(tmp_path: Path) -> None:
    """What was not sent goes out then; what was does not."""
    fake = FakeHero(patients=2)
    fake.queue(Drop(after_processing=True), on=SEND)
    fake.queue(Drop(after_processing=False), on=SEND)
    outbox = filled(tmp_path, fake)
    async with connect(fake) as hero:
        await message_worker.work(hero, outbox)
        outbox.decide("0", was_sent=True)
        outbox.decide("1", was_sent=False)
        await message_worker.work(hero, outbox)
    assert sorted(each.content for each in fake.outbox()) == ["canary 0", "canary 1"]
    check(fake, outbox)


def test_a_reference_is_queued_once(tmp_path: Path) -> None:
    """Whoever queues and crashes may queue again."""
    outbox = filled(tmp_path, FakeHero(patients=1), 1)
    outbox.settle(Message("0", "", ""), State.SENT)  # it is not being sent: nothing moves
    outbox.add(Message("0", "7", "another"))
    assert outbox.states() == {"0": State.QUEUED}
    outbox.claim(0)
    outbox.add(Message("0", "7", "another"))
    assert outbox.states() == {"0": State.SENDING}


@pytest.mark.anyio
async def test_logs_show_neither_text_nor_patient(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever comes of a message, its log lines say only which one."""
    caplog.set_level(logging.DEBUG)
    fake = FakeHero(patients=0)
    fake.queue(Status(400, body=b"canary"), on=SEND)
    outbox = Outbox(tmp_path / "outbox.db")
    for number in range(3):
        outbox.add(Message(str(number), "77777", "canary"))
    outbox.add(Message("3", "canary", "canary"))  # no number: refused before the wire
    async with connect(fake) as hero:
        await message_worker.work(hero, outbox)
    assert outbox.states()["3"] == State.FAILED
    assert "canary" not in caplog.text
    assert "77777" not in caplog.text


@pytest.mark.anyio
async def test_a_second_worker_is_refused(tmp_path: Path) -> None:
    """While one sends, another says so and touches nothing; when it has ended, another may."""
    refused: list[str] = []

    async def another(seconds: float) -> None:
        with pytest.raises(SecondWorkerError) as caught:
            await message_worker.work(hero, outbox)
        refused.append(str(caught.value))
        assert outbox.states() == {"0": State.SENDING, "1": State.QUEUED}

    fake = FakeHero(patients=2, sleep=another)
    fake.queue(Delay(1), on=SEND)
    outbox = filled(tmp_path, fake)
    async with connect(fake) as hero:
        await message_worker.work(hero, outbox)
        await message_worker.work(hero, outbox)
    assert refused == [f"another worker is at {outbox.path}: let it end first"]
    assert set(outbox.states().values()) == {State.SENT}
    check(fake, outbox)


@pytest.mark.anyio
async def test_a_worker_that_is_stopped_lets_the_next_one_in(tmp_path: Path) -> None:
    """Cancelled in the middle of a message, it leaves that in doubt, and no lock."""
    scope = anyio.CancelScope()

    async def stop(seconds: float) -> None:
        scope.cancel()
        await anyio.sleep_forever()

    fake = FakeHero(patients=2, sleep=stop)
    fake.queue(Delay(1), on=SEND)
    outbox = filled(tmp_path, fake)
    async with connect(fake) as hero:
        with scope:
            await message_worker.work(hero, outbox)
        assert outbox.states() == {"0": State.SENDING, "1": State.QUEUED}
        await message_worker.work(hero, outbox)
    assert outbox.states() == {"0": State.IN_DOUBT, "1": State.SENT}
    check(fake, outbox)


def test_another_fault_of_the_disk_is_not_called_a_worker(tmp_path: Path) -> None:
    """Only what is locked is said to be."""
    (tmp_path / "outbox.worker").write_bytes(b"no database" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        Outbox(tmp_path / "outbox.db").hold()


def start(
    outbox: Outbox, url: str, how: str, told: int = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    """A worker as a process of its own; `told` is where its errors go."""
    who = {"HERO_API_KEY": "fake-key", "HERO_PRACTICE_GROUP_ID": "1", "HERO_BASE_URL": url}
    return subprocess.Popen(
        [sys.executable, "-c", WORKER, str(outbox.path), how],
        cwd=ROOT,
        env={**os.environ, **who},
        stderr=told,
    )


def killer() -> tuple[list[subprocess.Popen[bytes]], Event, Callable[[float], Awaitable[object]]]:
    """Kills the process that was put in the list, when the server holds its request."""
    victims: list[subprocess.Popen[bytes]] = []
    started = Event()

    async def kill(seconds: float) -> None:
        started.wait(60)
        victims[0].kill()
        victims[0].wait(60)

    return victims, started, kill


def test_a_second_process_is_refused(tmp_path: Path) -> None:
    """It ends at once and says why, and what the first is sending is not in doubt."""
    told: list[tuple[int, bytes]] = []

    async def another(seconds: float) -> None:
        second = start(outbox, url, "through", subprocess.PIPE)
        error = second.communicate(timeout=60)[1]
        told.append((second.returncode, error.splitlines()[-1]))

    fake = FakeHero(patients=2, sleep=another)
    fake.queue(Delay(1), on=SEND)
    outbox = filled(tmp_path, fake)
    with fake.listen() as url:
        assert start(outbox, url, "through").wait(60) == 0
    [(code, error)] = told
    assert code == 1
    assert b"SecondWorkerError: another worker is at" in error
    assert set(outbox.states().values()) == {State.SENT}
    check(fake, outbox)


def test_killed_while_hero_acts(tmp_path: Path) -> None:
    """The worker is gone, the message went out all the same: it is in doubt, and stays alone."""
    victims, started, kill = killer()
    fake = FakeHero(patients=2, sleep=kill)
    fake.queue(Delay(1), on=SEND)
    outbox = filled(tmp_path, fake)
    with fake.listen() as url:
        victims.append(start(outbox, url, "through"))
        started.set()
        assert victims[0].wait(60) == -signal.SIGKILL
        assert outbox.states() == {"0": State.SENDING, "1": State.QUEUED}
        assert start(outbox, url, "through").wait(60) == 0
    assert outbox.states() == {"0": State.IN_DOUBT, "1": State.SENT}
    check(fake, outbox)


def test_killed_between_the_claim_and_the_call(tmp_path: Path) -> None:
    """Nothing went out, but nobody can know: it is in doubt, and a person queues it again."""
    fake = FakeHero(patients=2)
    outbox = filled(tmp_path, fake)
    with fake.listen() as url:
        assert start(outbox, url, "between").wait(60) == -signal.SIGKILL
        assert start(outbox, url, "through").wait(60) == 0
        assert outbox.states() == {"0": State.IN_DOUBT, "1": State.SENT}
        outbox.decide("0", was_sent=False)
        assert start(outbox, url, "through").wait(60) == 0
    assert set(outbox.states().values()) == {State.SENT}
    check(fake, outbox)
