"""Every operation of the description has a method, and every method sends what the API takes."""

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

import anyio
import pytest
from hero_api.operations import OPERATIONS
from hypothesis import HealthCheck, Phase, find, given, settings

from hero_async import HeroError
from hero_async.errors import InvalidRequestError, TokenError
from hero_async.testing.call import Call
from tests.operations.arguments import arguments
from tests.operations.methods import Method, all_methods
from tests.operations.wire import operation_of, problems, recorded

WITHOUT_METHOD: Final[Mapping[str, str]] = {}
"""Operations that no method calls, each with the reason."""

TOKENS = {
    "elements.access_token": "takes a number that has its own tests",
    "partners.heidi_token": "likewise",
}
NOT_SENT_ALONE = {
    "appointments.reserve": "a block of several calls, each of which has a method of its own",
    "elements.invalidate": "forgets a token; sends nothing",
    "webhooks.ensure": "lists and creates, each of which has a method of its own",
}
SEVERAL_CALLS: Final[Mapping[str, str]] = {**TOKENS, **NOT_SENT_ALONE}
"""Methods that are not one call, each with the reason."""

ONE_CALL = [each for each in all_methods() if each.name not in SEVERAL_CALLS]
QUIET = settings(
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


async def send(method: Method, made: dict[str, Any]) -> list[Call]:
    """Call the method; what was sent, which is nothing if the arguments were refused."""
    async with recorded() as (hero, recorder):
        try:
            await method.of(hero)(**made)
        except InvalidRequestError:
            assert recorder.calls == []
        except TokenError:
            pass  # the recorder mints none
        return recorder.calls


@pytest.mark.parametrize("method", ONE_CALL, ids=lambda method: method.name)
def test_what_a_method_sends_is_in_the_description(method: Method) -> None:
    """Any arguments of the declared types are sent as one good request, or refused before it."""
    seen: Counter[str] = Counter()

    @settings(QUIET, max_examples=25)
    @given(arguments(method))
    def check(made: dict[str, Any]) -> None:
        for call in anyio.run(send, method, made):
            seen[operation_of(call).id] += 1
            assert problems(call) == []

    check()
    assert len(seen) == 1, f"{method.name} reached {dict(seen)}, not one operation"


def test_every_operation_has_a_method() -> None:
    """Each operation of the description is sent by some method, but for those with a reason."""
    reached: set[str] = set()

    def reaches(made: dict[str, Any]) -> bool:
        calls = anyio.run(send, method, made)
        reached.update(operation_of(call).id for call in calls)
        return bool(calls)

    for method in [each for each in all_methods() if each.name not in NOT_SENT_ALONE]:
        find(arguments(method), reaches, settings=settings(QUIET, phases=[Phase.generate]))
    assert OPERATIONS.keys() - reached == WITHOUT_METHOD.keys()


def test_no_reason_is_stale() -> None:
    """The short lists name methods that there are."""
    names = {method.name for method in all_methods()}
    assert names >= SEVERAL_CALLS.keys()


def test_a_tenant_is_on_each_request() -> None:
    """A view of another practice sends that practice's id with every method, and one key."""

    async def practice_of(method: Method, made: dict[str, Any]) -> list[str]:
        async with recorded() as (hero, recorder):
            with suppress(HeroError):
                await method.of(hero.for_practice("88"))(**made)
            return [call.header("x-practice-group-id") for call in recorder.calls]

    for method in ONE_CALL:

        def is_for(made: dict[str, Any], method: Method = method) -> bool:
            found = anyio.run(practice_of, method, made)
            assert set(found) <= {"88"}
            return bool(found)

        find(arguments(method), is_for, settings=settings(QUIET, phases=[Phase.generate]))
