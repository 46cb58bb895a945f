"""Deliveries handled once by a whole fleet, through Redis. For asyncio only, as redis-py is.

The extra `redis` brings what this needs: `pip install "hero-async[redis]"`.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from secrets import token_hex
from typing import Any, Final, final

import anyio

from hero_async.errors import ConfigurationError
from hero_async.webhooks import ReplayOutcome

try:
    from redis.asyncio import Redis
    from redis.exceptions import RedisError
except ImportError as error:
    raise ImportError('this needs the extra: pip install "hero-async[redis]"') from error

_LOG: Final = logging.getLogger(__name__)
_ANSWER_SECONDS: Final = 5.0  # a store that takes longer for one command is down

# ValueError: what a client with decode_responses can't decode.
_TROUBLES: Final = (RedisError, OSError, ValueError)

_HANDLED: Final = "handled"  # what no owner is called

_CLAIM: Final = """
if redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return false end
return redis.call('get', KEYS[1])
"""

_REMEMBER: Final = "return redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])"

_RELEASE: Final = """
if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
return 0
"""


@final
class RedisReplayGuard:
    """A `ReplayGuard` that processes share through `client`, a `redis.asyncio.Redis`.

    - `prefix`: of the keys in Redis. What follows it is a hash of a signature; no payload, and
      nothing that could be sent again, is stored.
    - `lease_seconds`: how long a delivery stays claimed by a process that died while it handled
      it. Choose it longer than any handler takes: later than that another copy may be handled too.

    If Redis is down every delivery is `BUSY`, with one warning an outage: one refused may come
    again, one handled twice can't be taken back. If it goes down while a delivery is handled, that
    one counts as handled, and could be replayed once its claim has run out.

    Raises:
        ConfigurationError: the lease is no time at all.
    """

    def __init__(
        self,
        client: Redis,
        *,
        prefix: str = "hero-async:delivery:",
        lease_seconds: float = 60.0,
    ) -> None:
        if not 0.001 <= lease_seconds < 3600:
            raise ConfigurationError("lease_seconds must be a number above 0 and below 3600")
        self._client = client
        self._prefix = prefix
        self._lease = int(1000 * lease_seconds)
        self._is_down = False

    async def once(
        self, delivery_id: str, window: float, handle: Callable[[], Awaitable[object]]
    ) -> ReplayOutcome:
        """Handle the delivery, unless it was or is being handled."""
        name, owner = self._prefix + delivery_id, token_hex(16)
        try:
            outcome = await self._claim(name, owner)
            if outcome is not None:
                return outcome
            await handle()
        except BaseException:  # a cancellation too: it must be able to come again
            await self._finish(_RELEASE, name, owner)
            raise
        await self._finish(_REMEMBER, name, _HANDLED, max(1, int(1000 * window)))
        return ReplayOutcome.HANDLED

    async def _claim(self, name: str, owner: str) -> ReplayOutcome | None:
        """What became of it, if it is not ours now."""
        try:
            holder = await self._run(_CLAIM, name, owner, self._lease)
        except _DownError:
            return ReplayOutcome.BUSY
        if holder is None:
            return None
        is_handled = holder in {_HANDLED, _HANDLED.encode()}
        return ReplayOutcome.DUPLICATE if is_handled else ReplayOutcome.BUSY

    async def _finish(self, script: str, name: str, *arguments: str | int) -> None:
        """Say what became of it, even when the caller is being cancelled."""
        with anyio.CancelScope(shield=True), suppress(_DownError):
            await self._run(script, name, *arguments)

    async def _run(self, script: str, name: str, *arguments: str | int) -> Any:
        """What the script answers.

        Raises:
            _DownError: nothing of use, or not in time.
        """
        try:
            with anyio.fail_after(_ANSWER_SECONDS):
                found: Any = await self._client.eval(script, 1, name, *arguments)
        except _TROUBLES as trouble:
            self._warn(type(trouble).__name__)
        else:
            self._is_down = False
            return found
        raise _DownError

    def _warn(self, what: str) -> None:
        if not self._is_down:
            _LOG.warning("the replay guard fails (%s): deliveries are put off", what)
        self._is_down = True


class _DownError(Exception):
    """The store is no help."""
