"""`hero doctor`: whether calls can work from here, and what to do if not."""

from __future__ import annotations

import json
import os
from contextlib import aclosing
from typing import Final

import typer

from hero_async import Runtime
from hero_async.cli.diagnosis.examination import examination, exit_code
from hero_async.cli.diagnosis.finding import Finding, Verdict
from hero_async.cli.options import AsJson
from hero_async.cli.running import run
from hero_async.cli.screen import plain

_COLOURS: Final = {Verdict.OK: "green", Verdict.WARNING: "yellow", Verdict.FAILED: "red"}


def doctor(as_json: AsJson = False) -> None:
    """Look at settings, network, TLS, clock, practice and scopes, and say what to do.

    It sends GETs only, reads no patient's record, and prints no value of a variable. Exit codes: 0
    all well (warnings allowed), 2 settings, 3 not reachable, 4 key or practice refused, 5 clock off
    by more than 5 minutes, 1 anything else.
    """

    async def command() -> None:
        findings: list[Finding] = []
        async with aclosing(examination(os.environ, Runtime())) as found:
            async for finding in found:
                findings.append(finding)
                if not as_json:
                    _show(finding)
        if as_json:
            typer.echo(_json(findings))
        raise typer.Exit(exit_code(findings))

    run(command)


def _show(finding: Finding) -> None:
    verdict = typer.style(f"{finding.verdict:<8}", fg=_COLOURS[finding.verdict])
    typer.echo(f"{verdict} {finding.check:<21} {plain(finding.says)}")
    if finding.fix:
        typer.echo(f"{'':<30} fix: {plain(finding.fix)}")


def _json(findings: list[Finding]) -> str:
    shown = [
        {"check": each.check, "verdict": each.verdict, "says": each.says, "fix": each.fix}
        for each in findings
    ]
    return json.dumps({"exit_code": exit_code(findings), "findings": shown}, indent=2)
