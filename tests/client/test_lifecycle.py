"""Clients open and close, and importing the package costs next to nothing."""

import subprocess
import sys
from types import ModuleType

import pytest

import hero_async
from hero_async import HeroClient, models
from hero_async.errors import ClientClosedError
from hero_async.testing import FakeHero
from tests.client.heroes import connect, over_tcp


@pytest.mark.anyio
async def test_a_closed_client_says_so(hero: HeroClient, fake: FakeHero) -> None:
    """A call after the close is an error of its own, and is not sent."""
    await hero.episodes.list()
    await hero.aclose()
    with pytest.raises(ClientClosedError, match="closed"):
        await hero.episodes.list()
    with pytest.raises(ClientClosedError, match="closed"):
        await hero.elements.access_token()
    assert len(fake.requests) == 1


@pytest.mark.anyio
async def test_the_end_of_the_block_closes(fake: FakeHero) -> None:
    """Leaving `async with` closes the client."""
    async with connect(fake) as hero:
        await hero.episodes.list()
    with pytest.raises(ClientClosedError):
        await hero.episodes.list()


@pytest.mark.anyio
async def test_the_error_of_the_block_passes(fake: FakeHero) -> None:
    """An exception that leaves `async with` closes the client, and is not swallowed."""
    hero = connect(fake)
    with pytest.raises(LookupError):
        async with hero:
            raise LookupError
    with pytest.raises(ClientClosedError):
        await hero.episodes.list()


@pytest.mark.anyio
async def test_closing_twice_is_fine(hero: HeroClient) -> None:
    """A second close does nothing more."""
    await hero.episodes.list()
    await hero.aclose()
    await hero.aclose()


@pytest.mark.anyio
async def test_closing_an_unused_client_is_fine() -> None:
    """A client that never sent anything can be closed, whatever it would have connected to."""
    hero = HeroClient(api_key="key", practice_group_id="1", environment="staging")
    await hero.aclose()
    await hero.aclose()


@pytest.mark.anyio
async def test_a_client_connects_for_real(fake: FakeHero) -> None:
    """Without a transport of the caller's, connections are made, used and closed."""
    async with fake.serve() as url, over_tcp(fake, url) as hero:
        found = [episode.id async for episode in hero.episodes.list()]
    assert found == [each.id for each in fake.episodes()]
    with pytest.raises(ClientClosedError):
        await hero.episodes.list()


def modules_after(statement: str) -> set[str]:
    """All modules that a new interpreter has after the statement."""
    script = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(  # our own interpreter and script
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def loaded_by(statement: str) -> set[str]:
    """The same, by their top-level names."""
    return {name.split(".")[0] for name in modules_after(statement)}


def test_importing_the_package_imports_nothing_heavy() -> None:
    """`import hero_async` loads neither the HTTP library nor the bindings."""
    found = loaded_by("import hero_async")
    assert "hero_async" in found
    assert found.isdisjoint({"httpx", "hero_api", "anyio", "attrs"})


def test_using_a_name_imports_what_it_needs() -> None:
    """The client brings the HTTP library: the test above would notice."""
    assert loaded_by("from hero_async import HeroClient") >= {"httpx", "hero_api"}


CLIENT = """
from hero_async import HeroClient
hero = HeroClient(api_key="key", practice_group_id="1", environment="staging")
"""
OF_LISTS = {"hero_async.walk", "hero_async.prefetch"}
LATER = OF_LISTS | {
    "hero_api.models",
    "hero_api.operations",
    "hero_async.call_events",
    "hero_async.events",
    "hero_async.failures",
    "hero_async.link",
    "hero_async.listing",
    "hero_async.resources",
    "hero_async.tokens",
    "httpcore",
}


def test_a_client_loads_what_every_client_needs() -> None:
    """Connections, the manifest, models, resources, events and tokens come when they are used."""
    found = modules_after(CLIENT)
    assert "hero_async.transport" in found
    assert found.isdisjoint(LATER)


@pytest.mark.parametrize(
    "call",
    [
        "episodes.get('7')",
        "patients.get_v1('7')",
        "slots.get('7')",
        "tasks.get('7')",
        "forms.get('7')",
    ],
)
def test_a_call_loads_neither_models_nor_what_reads_lists(call: str) -> None:
    """Models come with answers and bodies that hold them: taking a resource loads none."""
    found = modules_after(f"{CLIENT}hero.{call}.close()")
    assert f"hero_async.resources.{call.partition('.')[0]}" in found
    assert found.isdisjoint(OF_LISTS | {"hero_api.response"})
    assert not [name for name in found if name.startswith("hero_api.models.")]


def test_a_list_that_is_read_loads_what_reads_it() -> None:
    """The test above would notice."""
    assert "hero_async.walk" in modules_after(f"{CLIENT}aiter(hero.episodes.list())")
    assert "hero_api.models.episode" in modules_after("from hero_async import Episode")


MODULES = pytest.mark.parametrize("module", [hero_async, models])


@MODULES
def test_every_public_name_is_there(module: ModuleType) -> None:
    """Each name that a module promises can be had from it, and `dir` lists it."""
    assert all(hasattr(module, name) for name in module.__all__)
    assert set(dir(module)) == set(module.__all__)
    assert "HeroClient" in hero_async.__all__


@MODULES
def test_other_names_are_not(module: ModuleType) -> None:
    """A misspelt name is an AttributeError that says what was looked for where."""
    with pytest.raises(AttributeError, match=f"'{module.__name__}'.*'HeroCleint'"):
        _ = module.HeroCleint
