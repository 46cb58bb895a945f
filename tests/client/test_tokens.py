"""A token is minted once, shared while it lasts, and never shown."""

import base64
import pickle
from datetime import timedelta
from itertools import count
from random import Random
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hero_async import AccessToken, HeroClient, HeroError
from hero_async.errors import InvalidRequestError, PermissionDeniedError, TokenError
from hero_async.jwt import DOCUMENTED_LIFETIME, lifetime
from hero_async.secret import Secret
from hero_async.testing import FakeHero, Status
from hero_async.tokens import Minted, TokenCache
from tests.client.clock import Clock
from tests.client.properties import steady
from tests.client.tokens import jwt, token_body
from tests.client.traces import own_locals

pytestmark = pytest.mark.anyio

MINT = "/v1/access_token"
UNKNOWN = DOCUMENTED_LIFETIME - 60


class Mint:
    """Hands out numbered tokens that live as long as it says, counts them, and may fail."""

    def __init__(self, lifetime: float = 1800.0) -> None:
        self.lifetime = lifetime
        self.minted: list[str] = []
        self.tried = 0
        self.broken = False

    async def __call__(self, _least: float) -> Minted:
        """The next token, after others had their turn."""
        self.tried += 1
        await anyio.lowlevel.checkpoint()
        if self.broken:
            raise PermissionDeniedError("no")
        self.minted.append(f"token-{len(self.minted)}")
        return Minted(Secret(self.minted[-1]), self.lifetime)


def serve_token(fake: FakeHero, value: Any, times: int = 1) -> None:
    """Let the next mint give this token."""
    fake.queue(Status(200, body=token_body(value)), on=f"POST {MINT}", times=times)


async def test_a_thousand_callers_share_one_mint(hero: HeroClient, fake: FakeHero) -> None:
    """However many ask at once, one request goes out and all get the same token."""
    found: list[str] = []

    async def ask() -> None:
        found.append((await hero.elements.access_token()).value)

    async with anyio.create_task_group() as tasks:
        for _ in range(1000):
            tasks.start_soon(ask)
    assert len(found) == 1000
    assert len(set(found)) == 1
    assert fake.count("POST", MINT) == 1


async def test_a_later_caller_shares_it_too(hero: HeroClient, fake: FakeHero) -> None:
    """A token that lasts long enough is handed out again."""
    first = await hero.elements.access_token()
    assert await hero.elements.access_token() == first
    assert fake.count("POST", MINT) == 1


@pytest.mark.parametrize(("passed", "mints"), [(1000.0, 1), (1500.1, 2)])
async def test_min_ttl_is_kept(
    hero: HeroClient, fake: FakeHero, clock: Clock, passed: float, mints: int
) -> None:
    """A token is handed out while it has `min_ttl` seconds left on the monotonic clock."""
    await hero.elements.access_token(min_ttl=300)
    clock.now += passed
    token = await hero.elements.access_token(min_ttl=300)
    assert token.expires_at - clock.now >= 300
    assert fake.count("POST", MINT) == mints


async def test_a_greater_wish_mints_anew(hero: HeroClient, fake: FakeHero, clock: Clock) -> None:
    """Who needs a longer life than is left gets a new token, and the others then share that."""
    await hero.elements.access_token(min_ttl=0)
    clock.now += 1000
    longer = await hero.elements.access_token(min_ttl=1000)
    assert await hero.elements.access_token(min_ttl=0) == longer
    assert fake.count("POST", MINT) == 2


async def test_min_ttl_is_kept_without_being_asked(hero: HeroClient, clock: Clock) -> None:
    """Nobody gets a token that is about to expire by leaving the argument out."""
    await hero.elements.access_token()
    clock.now += 1600
    assert (await hero.elements.access_token()).expires_at - clock.now >= 300


async def test_the_time_of_minting_counts(clock: Clock) -> None:
    """A token's life began before its answer came: slow mints are not counted as life."""

    async def slow(_least: float) -> Minted:
        await clock.sleep(25)
        return Minted(Secret("token"), 100)

    began = clock.now
    assert (await TokenCache(clock.runtime()).get("1", 75, slow)).expires_at == began + 100
    with pytest.raises(TokenError):
        await TokenCache(clock.runtime()).get("1", 76, slow)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ({"iat": 0, "exp": 600}, 600.0),
        ({"iat": 9_999_999_000, "exp": 9_999_999_600}, 600.0),
        ({"iat": 0.5, "exp": 600}, 599.5),
        ({"iat": 0, "exp": 1800}, 1800.0),
        ({"iat": 0, "exp": 86_400}, DOCUMENTED_LIFETIME),
        ({"iat": 0, "exp": 10**400}, DOCUMENTED_LIFETIME),
        ({"iat": 10**400, "exp": 0}, 0.0),
        ({"iat": 600, "exp": 0}, 0.0),
        ({"iat": 5, "exp": 5}, 0.0),
        ({"exp": 600}, UNKNOWN),
        ({"iat": 600}, UNKNOWN),
        ({"iat": "0", "exp": "600"}, UNKNOWN),
        ({"iat": None, "exp": None}, UNKNOWN),
        ({}, UNKNOWN),
    ],
)
def test_life_is_from_iat_to_exp(claims: dict[str, Any], expected: float) -> None:
    """The claims' difference counts, so wrong clocks do not, up to the documented 30 minutes."""
    assert lifetime(jwt(**claims)) == expected


@pytest.mark.parametrize(
    "value", ["", "opaque", "a.b", "a.b.c", "...", "a.é.c", "a.W10.c", "a.MQ.c", "a._w.c"]
)
def test_an_opaque_token_lives_as_documented(value: str) -> None:
    """What is no JWT lives the documented time, less a margin."""
    assert lifetime(value) == UNKNOWN


def test_endless_nesting_is_opaque_too() -> None:
    """A token that no parser can read lives as documented as well."""
    deep = base64.urlsafe_b64encode(b"[" * 100_000).decode()
    assert lifetime(f"a.{deep}.c") == UNKNOWN


@steady
@given(st.text())
def test_no_text_breaks_the_reading_of_a_token(value: str) -> None:
    """Whatever comes, a life is between nothing and the documented 30 minutes."""
    assert 0 <= lifetime(value) <= DOCUMENTED_LIFETIME


@steady
@given(iat=st.floats() | st.integers(), exp=st.floats() | st.integers())
def test_no_claim_breaks_the_reading_of_a_token(iat: float, exp: float) -> None:
    """Whatever numbers are claimed, a life is between nothing and the documented 30 minutes."""
    assert 0 <= lifetime(jwt(iat=iat, exp=exp)) <= DOCUMENTED_LIFETIME


async def test_an_opaque_token_is_handed_out(hero: HeroClient, fake: FakeHero) -> None:
    """A token that we can't read is still what Hero gave."""
    serve_token(fake, "opaque")
    assert (await hero.elements.access_token()).value == "opaque"


async def test_a_token_with_too_short_a_life_is_refused(hero: HeroClient, fake: FakeHero) -> None:
    """A new token that can't keep the promise is an error; who asks for less may have it."""
    serve_token(fake, jwt(iat=0, exp=299))
    with pytest.raises(TokenError, match="300 seconds"):
        await hero.elements.access_token(min_ttl=300)
    assert (await hero.elements.access_token(min_ttl=200)).value == jwt(iat=0, exp=299)
    assert fake.count("POST", MINT) == 1


@pytest.mark.parametrize("value", [None, "", {}, ["token"], "a b", "a\n", "é", 7])
async def test_an_answer_without_a_token_is_an_error(
    hero: HeroClient, fake: FakeHero, value: Any
) -> None:
    """Nothing that is no token is handed out, kept, or a surprise to `except HeroError`."""
    serve_token(fake, value)
    with pytest.raises(TokenError):
        await hero.elements.access_token()
    assert (await hero.elements.access_token()).value.count(".") == 2


async def test_an_empty_answer_is_an_error(hero: HeroClient, fake: FakeHero) -> None:
    """An answer that lacks the field is the SDK's own error too."""
    fake.queue(Status(200, body=b"{}"))
    with pytest.raises(HeroError):
        await hero.elements.access_token()


async def test_each_practice_has_its_own(hero: HeroClient, fake: FakeHero) -> None:
    """A token of one practice is never handed out for another."""
    one = await hero.elements.access_token()
    two = await hero.for_practice("2").elements.access_token()
    assert one.value != two.value
    assert [request.practice_group_id for request in fake.requests] == ["1", "2"]


async def all_of(cache: TokenCache, mint: Mint, callers: int, min_ttl: float = 0) -> list[str]:
    """What so many callers at once get: values, or the names of errors."""
    found: list[str] = []

    async def ask() -> None:
        try:
            found.append((await cache.get("1", min_ttl, mint)).value)
        except HeroError as error:
            found.append(type(error).__name__)

    async with anyio.create_task_group() as tasks:
        for _ in range(callers):
            tasks.start_soon(ask)
    return found


async def test_early_renewal_keeps_nobody_waiting(clock: Clock) -> None:
    """Shortly before a token is too old one caller fetches the next; the others get the old one."""
    cache, mint = TokenCache(clock.runtime()), Mint()
    await all_of(cache, mint, 1)
    clock.now += 1795
    found = await all_of(cache, mint, 20)
    assert sorted(found) == ["token-0"] * 19 + ["token-1"]
    assert await all_of(cache, mint, 20) == ["token-1"] * 20
    assert mint.tried == 2


async def test_a_failed_early_renewal_is_hidden_and_rests(clock: Clock) -> None:
    """While the old token is good nobody hears of a failure, and it is not tried again at once."""
    cache, mint = TokenCache(clock.runtime()), Mint()
    await all_of(cache, mint, 1)
    clock.now += 1700
    mint.broken = True
    assert await all_of(cache, mint, 20) == ["token-0"] * 20
    assert mint.tried == 2
    clock.now += 50
    assert await all_of(cache, mint, 20) == ["token-0"] * 20
    assert mint.tried == 3


async def test_a_refusal_is_told_to_all_who_wait(clock: Clock) -> None:
    """Where there is no good token, one failure answers all who waited; later callers try anew."""
    cache, mint = TokenCache(clock.runtime()), Mint()
    mint.broken = True
    assert await all_of(cache, mint, 20) == ["PermissionDeniedError"] * 20
    assert mint.tried == 1
    mint.broken = False
    assert await all_of(cache, mint, 1) == ["token-0"]


async def test_too_short_a_life_is_told_to_all_who_wait(clock: Clock) -> None:
    """A new token that lasts too short for those who wait is not minted again for each of them."""
    mint = Mint(lifetime=100)
    assert await all_of(TokenCache(clock.runtime()), mint, 20, min_ttl=200) == ["TokenError"] * 20
    assert mint.tried == 1


async def test_only_the_current_token_can_be_invalidated(clock: Clock) -> None:
    """An old token that a browser reports does not cost the new one its place."""
    cache, mint = TokenCache(clock.runtime()), Mint()
    old = await cache.get("1", 0, mint)
    cache.invalidate("1", old)
    new = await cache.get("1", 0, mint)
    cache.invalidate("1", old)
    cache.invalidate("2", new)
    assert (old.value, (await cache.get("1", 0, mint)).value) == ("token-0", "token-1")


async def test_a_refused_token_is_replaced(hero: HeroClient, fake: FakeHero) -> None:
    """What a browser refused is not handed out again."""
    token = await hero.elements.access_token()
    await hero.elements.invalidate(token)
    assert (await hero.elements.access_token()).value != token.value
    assert fake.count("POST", MINT) == 2


@pytest.mark.parametrize("seed", range(300))
async def test_every_token_keeps_its_promise(clock: Clock, seed: int) -> None:
    """Whatever time passes and fails, nobody gets less than asked, and no two mints overlap."""
    chance = Random(seed)  # noqa: S311  # a history, no secret
    cache, mint = TokenCache(clock.runtime()), Mint(lifetime=600)
    for _ in range(15):
        clock.now += chance.choice([0, 1, 50, 290, 500, 700])
        mint.broken = chance.random() < 0.3
        wish, before = chance.choice([0, 60, 300, 590]), mint.tried
        found = await all_of(cache, mint, 5, wish)
        assert mint.tried - before <= 1
        assert {"PermissionDeniedError"} == set(found) or "PermissionDeniedError" not in found
        if not mint.broken:
            assert (await cache.get("1", wish, mint)).expires_at - clock.now >= wish


async def test_a_heidi_token_lasts_until_it_says(hero: HeroClient, clock: Clock) -> None:
    """Its expiration time decides how long it is shared."""
    requests: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request.url.path)
        ends = (clock.wall() + timedelta(seconds=600)).isoformat()
        return httpx.Response(200, json={"token": f"t{len(requests)}", "expiration_time": ends})

    async with HeroClient(
        api_key="key",
        practice_group_id="1",
        environment="staging",
        transport=httpx.MockTransport(answer),
        runtime=clock.runtime(),
    ) as hero:
        first = await hero.partners.heidi_token(min_ttl=60)
        assert (await hero.partners.heidi_token(min_ttl=60)).value == first.value
        clock.now += 541
        assert (await hero.partners.heidi_token(min_ttl=60)).value != first.value


async def test_the_least_recently_used_key_goes_first(clock: Clock) -> None:
    """A full cache forgets the key that was not asked for longest, and only that."""
    cache, mint = TokenCache(clock.runtime(), max_keys=2), Mint()
    first = await cache.get("a", 0, mint)
    await cache.get("b", 0, mint)
    assert await cache.get("a", 0, mint) == first
    await cache.get("c", 0, mint)
    assert await cache.get("a", 0, mint) == first
    assert len(mint.minted) == 3
    await cache.get("b", 0, mint)
    assert len(mint.minted) == 4


async def test_a_cancelled_leader_hurts_nobody(clock: Clock) -> None:
    """When the one who mints is cancelled, those who wait get a token all the same."""
    cache, calls, found = TokenCache(clock.runtime()), count(), list[AccessToken]()

    async def mint(_least: float) -> Minted:
        if next(calls) == 0:
            await anyio.sleep_forever()
        return Minted(Secret("token"), 1800)

    async def ask() -> None:
        found.append(await cache.get("1", 0, mint))

    async with anyio.create_task_group() as tasks:
        leader = anyio.CancelScope()
        with leader:
            async with anyio.create_task_group() as led:
                led.start_soon(ask)
                await anyio.wait_all_tasks_blocked()
                for _ in range(10):
                    tasks.start_soon(ask)
                await anyio.wait_all_tasks_blocked()
                leader.cancel()
    assert len(found) == 10
    assert len(set(found)) == 1
    assert next(calls) == 2


async def test_a_failed_mint_is_raised_and_forgotten(hero: HeroClient, fake: FakeHero) -> None:
    """A mint that fails is the caller's error, and the next caller tries anew."""
    fake.queue(Status(403))
    with pytest.raises(PermissionDeniedError):
        await hero.elements.access_token()
    await hero.elements.access_token()
    assert [request.status for request in fake.requests] == [403, 200]


async def test_a_mint_is_retried(hero: HeroClient, fake: FakeHero) -> None:
    """A token more does no harm: minting is marked as repeatable, though it is a POST."""
    fake.queue(Status(500))
    await hero.elements.access_token()
    assert [request.status for request in fake.requests] == [500, 200]


@pytest.mark.parametrize("min_ttl", [-1, -0.001, 1800, 1e9, float("inf"), float("nan")])
async def test_an_impossible_min_ttl_is_refused(
    hero: HeroClient, fake: FakeHero, min_ttl: float
) -> None:
    """A life that no token has is refused before the wire."""
    with pytest.raises(InvalidRequestError) as caught:
        await hero.elements.access_token(min_ttl=min_ttl)
    assert caught.value.argument == "min_ttl"
    assert fake.requests == []


async def test_a_repr_does_not_show_it(hero: HeroClient) -> None:
    """A token, and what holds it, can be printed."""
    token = await hero.elements.access_token()
    assert token.value not in f"{token} {token!r} {hero!r} {hero.elements!r}"


async def test_a_pickle_does_not_hold_it(hero: HeroClient) -> None:
    """A token can't be pickled by mistake."""
    token = await hero.elements.access_token()
    with pytest.raises(TypeError, match="Secret"):
        pickle.dumps(token)


async def test_a_traceback_does_not_show_it(hero: HeroClient, fake: FakeHero) -> None:
    """A report with locals of a refused token does not show the token."""
    serve_token(fake, jwt(iat=0, exp=1))
    with pytest.raises(TokenError) as caught:
        await hero.elements.access_token()
    assert "{" in own_locals(caught.value)
    assert "CANARY" not in own_locals(caught.value)
