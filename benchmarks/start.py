"""What it costs to begin: imports, the client, the first record; each in a fresh interpreter."""

from __future__ import annotations

from typing import Final

from benchmarks.race import Race
from benchmarks.stage import Stage

_IMPORT: Final = """
import time
began = time.process_time()
{code}
took = time.process_time() - began
import json, sys  # not before: httpx needs json too
print(json.dumps({{"cpu": took, "modules": len(sys.modules)}}))
"""

IMPORTS: Final = {
    "import httpx": "import httpx",
    "import hero_async": "import hero_async",
    "from hero_async import HeroClient": "from hero_async import HeroClient",
    "import httpx2": "import httpx2",
    "import aiohttp": "import aiohttp",
    "import openai": "import openai",
    "import stripe": "import stripe",
    "import githubkit": "import githubkit",
    "stock: one endpoint": "from stock_client.api.episode import get_episode",
    "one method of one resource": (
        "from hero_async import HeroClient\n"
        "HeroClient(api_key='k', practice_group_id='1', environment='staging').episodes.get('7')"
        ".close()"
    ),
}

_CONSTRUCT: Final = """
import time, json
{imports}
began = time.process_time()
{code}
print(json.dumps({{"cpu": time.process_time() - began}}))
"""

CONSTRUCTIONS: Final = {
    "httpx.AsyncClient()": ("import httpx", "httpx.AsyncClient()"),
    "HeroClient(...)": (
        "from hero_async import HeroClient",
        "HeroClient(api_key='k', practice_group_id='1', environment='staging')",
    ),
}

_FIRST: Final = """
import time
began = time.process_time()
import asyncio, sys
from importlib import import_module
sys.modules["orjson"] = None
async def main():
    module = import_module("benchmarks.contenders.{contender}")
    async with module.opened("{address}") as client:
        await client.one()
asyncio.run(main())
took = time.process_time() - began
import json
print(json.dumps({{"cpu": took}}))
"""


def imports(stage: Stage, turns: int) -> Race:
    """CPU of importing each."""
    race = Race()
    for turn in range(turns + 1):
        for name, code in IMPORTS.items():
            figures = stage.python(_IMPORT.format(code=code))
            if turn:
                race.note(name, figures)
    return race


def constructions(stage: Stage, turns: int) -> Race:
    """CPU of making each client, the first in its process."""
    race = Race()
    for _ in range(turns):
        for name, (needed, code) in CONSTRUCTIONS.items():
            race.note(name, stage.python(_CONSTRUCT.format(imports=needed, code=code)))
    return race


def first_records(stage: Stage, turns: int) -> Race:
    """CPU from the start to the first record, imports and connection included."""
    race = Race()
    for turn in range(turns + 1):
        for contender in ("bare_httpx", "hero", "stock"):
            code = _FIRST.format(contender=contender, address=stage.address("20/0"))
            figures = stage.python(code)
            if turn:
                race.note(contender, figures)
    return race
