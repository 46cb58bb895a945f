"""What one look found."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from enum import StrEnum
from typing import TypeAlias

from attrs import frozen

from hero_async.cli.exits import Exit
from hero_async.cli.trouble import Trouble


class Verdict(StrEnum):
    """How it is. A warning is nothing that stops the SDK from working."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@frozen
class Finding:
    """What was looked at, how it is, and what to do. `exit_code` is of what failed."""

    check: str
    verdict: Verdict
    says: str
    fix: str = ""
    exit_code: Exit = Exit.DONE

    @property
    def failed(self) -> bool:
        """Whether what comes after it can't work."""
        return self.verdict is Verdict.FAILED


Findings: TypeAlias = AsyncGenerator[Finding]


def fine(check: str, says: str) -> Finding:
    """All is well."""
    return Finding(check, Verdict.OK, says)


def doubtful(check: str, says: str, fix: str) -> Finding:
    """It works, but look at it."""
    return Finding(check, Verdict.WARNING, says, fix)


def failed(check: str, trouble: Trouble) -> Finding:
    """It does not work."""
    return Finding(check, Verdict.FAILED, trouble.says, trouble.fix, trouble.exit_code)
