"""The example that receives a webhook works, served for real."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from examples import receive_webhook

EXAMPLE = Path(receive_webhook.__file__)

SAID = """\
handled appointment.confirmed: appointment 7 of practice 1
  signed: 204
  the same once more: 204
not for us: moon.landed
  a new kind of event: 204
  changed on its way: 401 signature_mismatch
  signed by somebody else: 401 signature_mismatch
  not signed: 401 missing_header
"""


def test_it_runs_as_a_program() -> None:
    """A newcomer who runs it sees the delivery handled once, and the rest refused."""
    done = subprocess.run([sys.executable, EXAMPLE], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == (SAID, "")


@pytest.mark.anyio
async def test_it_runs_on_both_loops(capsys: pytest.CaptureFixture[str]) -> None:
    """The sender may run on asyncio or trio."""
    await receive_webhook.main()
    answers = [line for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert answers == [line for line in SAID.splitlines() if line.startswith("  ")]
