"""Export every episode of many practices each night: one JSONL file a practice, each episode once.

Let a scheduler start it, one at a time, with a folder a night; started again after a crash, it goes
on from where each practice was. Here the embedded server answers, so no account is needed; against
Hero, use `HeroClient.from_env()` instead.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import anyio
from anyio.to_thread import run_sync
from attrs import asdict, evolve, frozen

from hero_async import Episode, HeroClient, HeroError, PracticeView
from hero_async.errors import InvalidRequestError
from hero_async.testing import FakeHero, Status


@frozen
class Place:
    """How far one practice has come: the bytes and episodes on the disk, and where to go on."""

    size: int = 0
    episodes: int = 0
    checkpoint: str | None = None
    is_done: bool = False


async def export_all(hero: HeroClient, practice_ids: Sequence[str], folder: Path) -> bool:
    """Export these practices, four at once; tells what came of each, and whether all is there."""
    outcomes = await hero.across(practice_ids, partial(export, folder=folder), concurrency=4)
    for outcome in outcomes:
        told = f"{outcome.value} episodes" if outcome.error is None else reason(outcome.error)
        print(f"  practice {outcome.practice_group_id}: {told}")
    failed = sum(outcome.error is not None for outcome in outcomes)
    print(f"  {len(outcomes) - failed} of {len(outcomes)} practices are exported")
    return not failed


async def export(practice: PracticeView, folder: Path) -> int:
    """Write what of this practice is not yet in its file; how many episodes are in it then."""
    file = file_of(folder, practice.practice_group_id)
    place = await run_sync(found, file)
    if place.is_done:
        return place.episodes
    listing = practice.episodes.list(page_size=100, start_at=place.checkpoint)
    async for page in listing.pages():
        place = await run_sync(append, file, place, page.items, listing.checkpoint)
    place = await run_sync(store, file, evolve(place, is_done=True))
    return place.episodes


def file_of(folder: Path, practice_id: str) -> Path:
    """The file of this practice alone, in the folder: Hero's ids are digits, and no path.

    Raises:
        InvalidRequestError: the id is something else.
    """
    if not (practice_id.isascii() and practice_id.isdigit()):
        raise InvalidRequestError("practice_ids", "must be digits only")
    return folder / f"{practice_id}.jsonl"


def found(file: Path) -> Place:
    """Where an earlier run came to; without its file, or with a part of it only, the start."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.touch(mode=0o600)
    state = state_of(file)
    if not state.exists():
        return Place()
    place = Place(**json.loads(state.read_bytes()))
    if file.stat().st_size >= place.size:
        return place
    state.unlink()
    return Place()


def append(file: Path, place: Place, episodes: Sequence[Episode], checkpoint: str) -> Place:
    """Put the lines behind `place`, in the stead of what a crash left there; the new place.

    They are on the disk before the place says so. A crash in between writes them once more.
    """
    with file.open("r+b") as out:
        out.truncate(place.size)
        out.seek(place.size)
        out.writelines(map(line, episodes))
        out.flush()
        os.fsync(out.fileno())
        size = out.tell()
    return store(file, Place(size, place.episodes + len(episodes), checkpoint))


def store(file: Path, place: Place) -> Place:
    """Write down how far one has come: all of it or nothing."""
    new = file.with_suffix(".new")
    with new.open("w") as out:
        json.dump(asdict(place), out)
        out.flush()
        os.fsync(out.fileno())
    new.replace(state_of(file))
    return place


def state_of(file: Path) -> Path:
    """Where the place of this file is written down."""
    return file.with_suffix(".checkpoint")


def line(episode: Episode) -> bytes:
    """What identifies no patient. `episode.to_dict()` would be all of it, the patient included."""
    names = ("id", "status", "priority")
    return json.dumps({name: word(getattr(episode, name)) for name in names}).encode() + b"\n"


def word(value: object) -> str | None:
    """A text of the API's own, or None: a field may be left out, or come as something else."""
    return str(value) if isinstance(value, str) else None


def reason(error: Exception) -> str:
    """The SDK's errors hold nothing of a patient; what others say is not known."""
    return f"failed: {error if isinstance(error, HeroError) else type(error).__name__}"


async def main() -> None:
    """A night on which one practice fails, and the same night taken up again."""
    practices = ("1", "2", "3")
    fake = FakeHero(practice_group_ids=practices, episodes=250)
    with TemporaryDirectory() as folder:
        async with HeroClient(
            api_key=fake.api_key,
            practice_group_id="1",
            base_url="https://hero.invalid",
            transport=fake.transport(),
        ) as hero:
            fake.queue(Status(403), on="GET /v2/episodes")
            for name in ("first", "second"):
                print(f"The {name} run")
                await export_all(hero, practices, Path(folder))


if __name__ == "__main__":
    anyio.run(main)
