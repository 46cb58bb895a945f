"""`hero`, and `python -m hero_async.cli`."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import Final

_EXTRA: Final = frozenset({"typer", "rich", "click"})


def main() -> None:
    """Run the command line. A fault of its own is told without any value, since it may be a
    patient's."""
    try:
        from hero_async.cli.app import app
    except ImportError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in _EXTRA:
            raise
        sys.stderr.write('hero: the command line needs its extra: pip install "hero-async[cli]"\n')
        sys.exit(2)
    try:
        app(prog_name="hero")
    except Exception as error:  # noqa: BLE001  # the last resort; its text could hold anything
        sys.stderr.write(f"hero: a fault of the command line: {_place(error)}; please report it\n")
        sys.exit(1)


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"


if __name__ == "__main__":
    main()
