"""All looks in a row. What fails ends it: what comes after would only fail for the same reason."""

from __future__ import annotations

from collections.abc import Mapping

from hero_async import HeroClient, Runtime
from hero_async.cli.diagnosis.answer import answer
from hero_async.cli.diagnosis.finding import Finding, Findings
from hero_async.cli.diagnosis.practice import practice
from hero_async.cli.diagnosis.scopes import scopes
from hero_async.cli.diagnosis.settings import base_url, settings
from hero_async.cli.diagnosis.way import Hop, way
from hero_async.cli.exits import Exit


async def examination(environ: Mapping[str, str], runtime: Runtime) -> Findings:
    """Every finding, up to the first that failed; a wrong clock stops nothing."""
    async for finding in _all(environ, runtime):
        yield finding
        if finding.failed and finding.exit_code is not Exit.CLOCK:
            return


async def _all(environ: Mapping[str, str], runtime: Runtime) -> Findings:
    for finding in settings(environ):
        yield finding
    address = base_url(environ)
    hop = Hop.to(address)
    async for finding in way(hop):
        yield finding
    async for finding in answer(address, hop, runtime):
        yield finding
    async with HeroClient.from_env(environ) as hero:
        yield await practice(hero)
        async for finding in scopes(hero):
            yield finding


def exit_code(findings: list[Finding]) -> Exit:
    """That of the last that failed: it ended the examination, unless it was the clock."""
    return next((each.exit_code for each in reversed(findings) if each.failed), Exit.DONE)
