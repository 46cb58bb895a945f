"""Work the inbox: take the urgent open episodes, and what to do with each. No account needed.

Here the embedded server answers; against Hero, use `HeroClient.from_env()` instead.
"""

from __future__ import annotations

import anyio

from hero_async import AssigneeType, Episode, EpisodeStatus, HeroClient, PracticeView
from hero_async.errors import CallError
from hero_async.testing import Drop, FakeHero

TEAM = "2"  # the admin team for clinical triage


async def work(practice: PracticeView) -> int:
    """Take every urgent open episode once; how many there were.

    What was taken is no longer open, so a round that broke off is simply begun again. A checkpoint
    is for lists that stay as they are, such as an export.
    """
    taken = 0
    async for episode in practice.episodes.list(
        status="open", priority=["high", "highest"], page_size=50
    ):
        await take(practice, episode)
        taken += 1
    return taken


async def take(practice: PracticeView, episode: Episode) -> None:
    """Give it to the team, and say so in a note."""
    # Setting a status again does no harm; a second note would be read. So the note is last.
    await practice.episodes.update(
        episode.id,
        status=EpisodeStatus.IN_PROGRESS,
        assignees=[{"type": AssigneeType.ADMIN_TEAM, "id": TEAM}],
    )
    try:
        await practice.episodes.create_note(episode.id, "Taken by the morning round.")
    except CallError as error:
        if not error.may_have_been_processed:
            raise
        # The note may be there. Written again it might be there twice: leave it to a person.
        print(f"  episode {episode.id}: look whether the note is there ({error})")


async def main() -> None:
    """A round that is broken off, the same round begun again, and one that finds nothing."""
    fake = FakeHero(episodes=400)
    async with HeroClient(
        api_key=fake.api_key,
        practice_group_id="1",
        base_url="https://hero.invalid",
        transport=fake.transport(),
    ) as hero:
        fake.queue(Drop(after_processing=True), on="POST /v1/notes")
        fake.queue(Drop(after_processing=False), on="PATCH /v1/episodes/{id}")
        for name in ("first", "second", "third"):
            print(f"The {name} round")
            try:
                print(f"  {await work(hero)} episodes taken")
            except CallError as error:
                print(f"  broken off: {error}")
    notes = [note.episode_id for note in fake.notes()]
    print(f"{len(notes)} notes on {len(set(notes))} episodes")


if __name__ == "__main__":
    anyio.run(main)
