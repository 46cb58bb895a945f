"""The code on the page about testing works."""

import subprocess
import sys

from tests.docs.test_readme import ROOT, first_python_block


def test_the_example_runs() -> None:
    """A newcomer who copies the page's program sees it pass."""
    program = first_python_block(ROOT / "docs" / "testing.md")
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
