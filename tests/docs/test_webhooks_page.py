"""The code on the page about webhooks works."""

import re
from pathlib import Path
from typing import Any

import pytest

import hero_async
from hero_async.webhooks import sign
from tests.webhooks.deliveries import BODY, KEY
from tests.webhooks.exchange import Exchange, pieces

pytestmark = pytest.mark.anyio

PAGE = Path(__file__).parents[2] / "docs" / "webhooks.md"


class Work:
    """Where the page's handler puts what it was told."""

    def __init__(self) -> None:
        self.put_in: list[tuple[str, str]] = []

    async def put(self, *ids: str) -> None:
        """Keep the ids."""
        self.put_in.append((ids[0], ids[1]))


async def test_the_page_works() -> None:
    """Its application handles a delivery, and its one line verifies one."""
    first, second, *_ = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    work = Work()
    names: dict[str, Any] = {
        **{"signing_key": KEY, "work": work, "hero_async": hero_async},
        **{"raw_body": BODY, "headers": sign(BODY, KEY), "new_key": KEY + "new", "old_key": KEY},
    }
    exec(first + second, names)  # noqa: S102  # our own page
    exchange = Exchange(*pieces(BODY), headers=names["headers"])
    exchange.scope["path"] = "/webhooks/hero"
    assert await exchange.status(names["app"]) == 204
    assert work.put_in == [("1", "7")]
    assert names["event"].id == "7"
