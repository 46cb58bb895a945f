"""A built wheel as a newcomer has it: in an environment of its own, the sources out of sight.

    python -m tests.release.clean WHEEL

Needs the standard library only, so that any Python can run it.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.release.run import ReleaseError, run

ROOT = Path(__file__).parents[2]
DIRECT = {"anyio", "attrs", "httpx"}
INDIRECT = {"certifi", "h11", "httpcore", "idna", "typing-extensions"}
EXTRAS = (
    *("redis", "cryptography", "starlette", "uvicorn", "openapi_core", "typer", "rich"),
    *("orjson", "aiohttp", "httpx_aiohttp", "trio"),
)
_LIMIT = 10.0

_IMPORTS = f"""
import sys
import hero_async, hero_async.errors, hero_async.models, hero_async.webhooks
from hero_async import HeroClient
import hero_api
assert all(each.__file__.startswith(sys.prefix) for each in (hero_async, hero_api)), "not the wheel"
found = {{name.partition(".")[0] for name in sys.modules}} & {{*{EXTRAS!r}, "opentelemetry"}}
assert not found, f"imports extras: {{sorted(found)}}"
"""


def check(wheel: Path, folder: Path) -> Iterator[str]:
    """Install a wheel in new environments and use it; a line for each thing that held.

    The one without an extra stays at `plain(folder)`.

    Raises:
        ReleaseError: something did not hold.
    """
    python = _environment(plain(folder))
    yield _installs(python, wheel)
    yield _alone(python)
    run(python, "-c", _IMPORTS, cwd=folder, environ=_environ())
    yield "imports, from where it was installed, and no extra with it"
    python = _environment(folder / "testing")
    _pip(python, "install", f"{wheel}[testing]")
    run(python, "-c", _IMPORTS, cwd=folder, environ=_environ())
    yield "installs with the testing extra, and does not import it unasked"
    yield _readme(python, folder)


def plain(folder: Path) -> Path:
    """Where the environment is that holds nothing but the wheel and what came with it."""
    return folder / "plain"


def _environment(folder: Path) -> Path:
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    return folder / "bin" / "python"


def _pip(python: Path, *arguments: str | Path) -> str:
    """Run this Python's pip for another environment, which then needs none of its own."""
    return run(sys.executable, "-m", "pip", "--python", python, *arguments)


def _installs(python: Path, wheel: Path) -> str:
    """Timed by the processor: a busy machine is not the wheel's fault."""
    before, started = _processor(), time.monotonic()
    _pip(python, "install", wheel)
    taken, waited = _processor() - before, time.monotonic() - started
    if taken > _LIMIT:
        raise ReleaseError(f"took {taken:.1f} s of processor time to install, over {_LIMIT:.0f} s")
    return f"installs in {waited:.1f} s, {taken:.1f} s of them the processor's"


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _alone(python: Path) -> str:
    listed = _pip(python, "list", "--format", "freeze").split()
    found = {line.partition("==")[0].lower().replace("_", "-") for line in listed} - {"hero-async"}
    if not DIRECT <= found <= DIRECT | INDIRECT:
        raise ReleaseError(f"installed beside it: {sorted(found)}")
    return f"with it came {', '.join(sorted(found))}"


def _readme(python: Path, folder: Path) -> str:
    """The README's first program, against the server that its last lines start."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    [program, *_] = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    (folder / "inbox.py").write_text(program, encoding="utf-8")
    with _served(python, folder) as url:
        identity = {"HERO_API_KEY": "fake-key", "HERO_PRACTICE_GROUP_ID": "1"}
        printed = run(
            python, "inbox.py", cwd=folder, environ={**_environ(), **identity, "HERO_BASE_URL": url}
        )
    if not printed.strip():
        raise ReleaseError("the README's program printed no episode")
    return f"the README's program ran, and printed {len(printed.splitlines())} episodes"


@contextmanager
def _served(python: Path, folder: Path) -> Generator[str]:
    command = (python, "-m", "hero_async.testing", "--episodes", "50")
    with subprocess.Popen(
        command, cwd=folder, env=_environ(), stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            said = server.stdout.readline() if server.stdout else ""
            yield said.rpartition(" ")[2].strip()
        finally:
            server.terminate()


def _environ() -> dict[str, str]:
    """This environment without what would let the sources in."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def main() -> int:
    """Check the wheel that is named; 1 if something does not hold."""
    parser = ArgumentParser(prog="python -m tests.release.clean", description=__doc__)
    parser.add_argument("wheel", type=Path)
    with tempfile.TemporaryDirectory() as folder:
        try:
            for line in check(parser.parse_args().wheel.resolve(), Path(folder)):
                print(f"ok: {line}", flush=True)
        except ReleaseError as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
