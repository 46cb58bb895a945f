"""Who does not trace pays nothing for it."""

import subprocess
import sys

PLAIN = """
import sys
import hero_async, hero_async.hooks
hero_async.HeroClient(api_key="k", practice_group_id="1", environment="staging")
found = {name.partition(".")[0] for name in sys.modules}
assert not found & {"opentelemetry", "structlog"}, found
"""
MISSING = """
import sys
sys.modules["opentelemetry"] = None
try:
    import hero_async.integrations.opentelemetry
except ImportError as error:
    print(error)
"""


def run(program: str) -> str:
    """What a fresh interpreter says."""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout


def test_a_client_imports_no_opentelemetry() -> None:
    """Neither importing the SDK nor making a client loads the extra."""
    assert run(PLAIN) == ""


def test_a_missing_extra_is_named() -> None:
    """Who lacks the extra reads how to get it."""
    assert run(MISSING) == 'this needs the extra: pip install "hero-async[otel]"\n'
