"""The main job, end to end, against the embedded server: `make demo`. No account needed."""

from __future__ import annotations

import sys
from collections import Counter
from time import perf_counter

import anyio
from hero_api.api.episode import list_episodes_v2
from hero_api.models import EpisodeStatus

from hero_async import AccessToken, Episode, HeroClient, HeroError, PracticeView, RetryPolicy
from hero_async.testing import FakeHero, Status

EPISODES = 1200
PAGE_SIZE = 100
CALLERS = 1000
PRACTICES = [str(number) for number in range(1, 201)]
MAIN, FOR_PLAIN_LOOP, FOR_PAGER = PRACTICES[:3]


class Progress:
    """One line that counts up on a terminal; a line every few hundred in a log file."""

    def __init__(self, label: str, every: int = 300) -> None:
        self._label = label
        self._every = every
        self._live = sys.stdout.isatty()

    def show(self, count: int) -> None:
        """Tell how far it is."""
        if self._live:
            print(f"\r  {self._label}: {count}", end="", flush=True)
        elif count % self._every == 0:
            print(f"  {self._label}: {count}", flush=True)

    def done(self, text: str) -> None:
        """Replace the count by what came of it."""
        print(f"\r  {text}" if self._live else f"  {text}", flush=True)


async def read_every_episode(hero: HeroClient) -> None:
    """Every v2 episode, page by page."""
    heading("Read every v2 episode")
    progress, count, started = Progress("episodes read"), 0, perf_counter()
    async for page in hero.episodes.list(page_size=PAGE_SIZE).pages():
        for _ in page.items:
            count += 1
            progress.show(count)
    progress.done(f"{count} episodes in pages of {PAGE_SIZE}, {perf_counter() - started:.2f} s")


async def filter_episodes(hero: HeroClient) -> Episode:
    """The urgent ones that are open; gives the last."""
    heading("Filter: open, and of high or highest priority")
    found = [
        episode
        async for episode in hero.episodes.list(
            status=EpisodeStatus.OPEN, priority=["high", "highest"], page_size=PAGE_SIZE
        )
    ]
    print(f"  {len(found)} episodes, all open: {all(e.status == 'open' for e in found)}")
    return found[-1]


async def work_on(hero: HeroClient, episode: Episode) -> None:
    """Close it, look at it again, and leave a note."""
    heading("Update one, read it back, add a note")
    print(f"  before: episode {episode.id} is {episode.status}")
    await hero.episodes.update(
        episode.id, status=EpisodeStatus.CLOSED, assignees=[{"type": "Admin", "id": "7"}]
    )
    after = await hero.episodes.get(episode.id)
    print(f"  after:  episode {after.id} is {after.status}")
    note = await hero.episodes.create_note(episode.id, "Patient reported improved symptoms today.")
    print(f"  note {note.id} was added")


async def share_one_token(hero: HeroClient) -> None:
    """Many callers at once, one token."""
    heading(f"A token for Hero Elements, asked for by {CALLERS} callers at once")
    tokens: list[AccessToken] = []

    async def ask() -> None:
        tokens.append(await hero.elements.access_token(min_ttl=600))

    async with anyio.create_task_group() as callers:
        for _ in range(CALLERS):
            callers.start_soon(ask)
    different = len({token.value for token in tokens})
    print(f"  {len(tokens)} callers, {different} token; its value is in no repr: {tokens[0]!r}")


async def survive(hero: HeroClient, fake: FakeHero) -> None:
    """A 429 with Retry-After, then a 503; the caller sees neither."""
    heading("The server answers 429 (Retry-After: 1), then 503, then the page")
    fake.queue(Status(429, retry_after=1), on="GET /v2/episodes")
    fake.queue(Status(503), on="GET /v2/episodes")
    started = perf_counter()
    page = await hero.episodes.list(page_size=PAGE_SIZE)
    waited = perf_counter() - started
    print(f"  {len(page.items)} episodes, after {waited:.1f} s of waiting as asked")


async def close_all_open(hero: HeroClient) -> None:
    """Close open episodes while reading them, by a plain loop and by the pager."""
    heading("Read the open episodes, closing each: nothing may be skipped")
    plain = hero.for_practice(FOR_PLAIN_LOOP)
    before = await count_open(plain)
    closed = await close_by_offset(plain)
    print(f"  plain page_index loop: {closed} of {before} closed, {before - closed} skipped")
    careful = hero.for_practice(FOR_PAGER)
    before, closed = await count_open(careful), 0
    async for episode in careful.episodes.list(status="open", page_size=PAGE_SIZE):
        await careful.episodes.update(episode.id, status=EpisodeStatus.CLOSED)
        closed += 1
    print(f"  hero.episodes.list():  {closed} of {before} closed, {before - closed} skipped")


async def count_open(practice: PracticeView) -> int:
    """How many episodes are open, as the server counts."""
    return await practice.episodes.list(status="open").total() or 0


async def close_by_offset(practice: PracticeView) -> int:
    """What one writes without the pager: page 0, 1, 2 ... until one is empty."""
    closed = 0
    for index in range(EPISODES):
        page = await list_episodes_v2.asyncio(
            client=practice.raw,
            page_index=index,
            page_size=PAGE_SIZE,
            status=[EpisodeStatus.OPEN],
        )
        if not page.data:
            break
        for episode in page.data:
            await practice.episodes.update(episode.id, status=EpisodeStatus.CLOSED)
            closed += 1
    return closed


async def export_with_a_break(hero: HeroClient, fake: FakeHero) -> None:
    """An export that the server interrupts, taken up from its checkpoint."""
    heading("An export is interrupted, and continued from its checkpoint")
    exported: list[str] = []
    checkpoint = None
    try:
        async for episode in hero.episodes.list(page_size=PAGE_SIZE):
            exported.append(episode.id)
            if len(exported) == EPISODES // 2:
                fake.queue(Status(500), on="GET /v2/episodes", times=RetryPolicy().attempts)
    except HeroError as error:
        checkpoint = error.checkpoint
        print(f"  interrupted after {len(exported)}: {error}")
        print(f"  the checkpoint is {len(checkpoint or '')} characters of text")
    async for episode in hero.episodes.list(page_size=PAGE_SIZE, start_at=checkpoint):
        exported.append(episode.id)
    print(f"  {len(exported)} exported, {len(set(exported))} different, of {EPISODES}")


async def read_many_practices(hero: HeroClient) -> None:
    """One call for each of many practices, twenty at a time."""
    heading(f"{len(PRACTICES)} practices, 20 at a time")

    async def newest(practice: PracticeView) -> int:
        return len((await practice.episodes.list(page_size=5)).items)

    started = perf_counter()
    outcomes = await hero.across(PRACTICES, newest, concurrency=20)
    episodes = sum(outcome.unwrap() for outcome in outcomes)
    print(f"  {len(outcomes)} answered, {episodes} episodes, {perf_counter() - started:.2f} s")


def tell_the_wire(fake: FakeHero) -> None:
    """What the server counted."""
    heading("What went over the wire, as the server counted it")
    counted = Counter((r.method, fake_path(r.path), r.status) for r in fake.requests)
    for (method, path, status), count in sorted(counted.items()):
        print(f"  {count:>4} x {method:<6} {path:<22} {status}")


def fake_path(path: str) -> str:
    """A path with its ids taken out, so that alike requests add up."""
    return "/".join("{id}" if part.isdigit() else part for part in path.split("/"))


def heading(text: str) -> None:
    """Start a part."""
    print(f"\n{text}", flush=True)


def furnished_fake() -> FakeHero:
    """A server with one large practice, two alike ones, and many small ones."""
    fake = FakeHero(api_key="demo-key", practice_group_ids=PRACTICES, episodes=5)
    fake.seed_episodes(EPISODES - 5, MAIN)
    for practice in (FOR_PLAIN_LOOP, FOR_PAGER):
        fake.seed_episodes(995, practice)
    return fake


async def main() -> None:
    """The whole demonstration."""
    started = perf_counter()
    fake = furnished_fake()
    async with fake.serve() as url:
        print(f"FakeHero serves {len(PRACTICES)} practices on {url}")
        async with HeroClient(api_key="demo-key", practice_group_id=MAIN, base_url=url) as hero:
            await read_every_episode(hero)
            await work_on(hero, await filter_episodes(hero))
            await share_one_token(hero)
            await survive(hero, fake)
            await close_all_open(hero)
            await export_with_a_break(hero, fake)
            await read_many_practices(hero)
    tell_the_wire(fake)
    print(f"\nDone in {perf_counter() - started:.1f} s.")


if __name__ == "__main__":
    anyio.run(main)
