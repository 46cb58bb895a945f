"""A file that grows by whole lines, and beside it the checkpoint behind the last of them.

The lines are on the disk before the checkpoint says so. What a crash left behind it is cut off when
the export goes on, so that every line is there once.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from attrs import asdict, evolve, frozen

from hero_async.cli.exits import Exit
from hero_async.cli.trouble import Trouble

try:
    import fcntl
except ImportError:  # Windows has none; nobody keeps two exports apart there
    fcntl = None  # type: ignore[assignment]  # looked at below

_OWNER_ONLY: Final = 0o600
_NO_LINKS: Final = getattr(os, "O_NOFOLLOW", 0)
_PLAIN_BYTES: Final = getattr(os, "O_BINARY", 0)


@frozen
class Place:
    """How far an export has come: of what `shape`, with how many bytes and items."""

    shape: str
    size: int = 0
    items: int = 0
    checkpoint: str | None = None


class ExportFile:
    """Open it, append to it, and finish or close it. Both files are for their owner only."""

    def __init__(self, path: Path, shape: str, *, overwrite: bool) -> None:
        self._state = checkpoint_path(path)
        self._file = _opened(path)
        try:
            _claim(self._file, path)
            # Behind the claim, or another export could end between the look and the cut.
            self.place = Place(shape) if overwrite else self._found(path, shape)
            _keep_to_owner(self._file)
            self._store()
            os.ftruncate(self._file, self.place.size)
            os.lseek(self._file, 0, os.SEEK_END)
        except BaseException:
            os.close(self._file)
            raise

    def append(self, text: str, items: int, checkpoint: str | None) -> None:
        """Write these lines, then how far one has come. No await, so nothing comes between.

        Raises:
            OSError: the disk took them not or not all; none is in the file then.
        """
        written = text.encode(errors="replace")
        try:
            _write(self._file, written)
            os.fsync(self._file)
        except OSError:
            os.ftruncate(self._file, self.place.size)
            raise
        self.place = evolve(
            self.place,
            size=self.place.size + len(written),
            items=self.place.items + items,
            checkpoint=checkpoint,
        )
        self._store()

    def finish(self) -> None:
        """All is written: there is nothing to go on from."""
        self._state.unlink(missing_ok=True)

    def close(self) -> None:
        """Done, for now or for good."""
        os.close(self._file)

    def _found(self, path: Path, shape: str) -> Place:
        size = os.fstat(self._file).st_size
        if not size:
            return Place(shape)
        if not self._state.exists():
            raise Trouble(
                f"{path} is there already, and no export that was broken off",
                "name another file, or pass --overwrite",
                Exit.USAGE,
            )
        place = _read(self._state)
        if place is None or place.shape != shape or place.size > size:
            raise other_export(self._state)
        return place

    def _store(self) -> None:
        new = self._state.with_name(self._state.name + ".new")
        target = _opened(new)
        try:
            _keep_to_owner(target)
            os.ftruncate(target, 0)
            _write(target, json.dumps(asdict(self.place)).encode())
            os.fsync(target)
        finally:
            os.close(target)
        new.replace(self._state)


def checkpoint_path(path: Path) -> Path:
    """Where the checkpoint of an export to this file is."""
    return path.with_name(path.name + ".checkpoint")


def other_export(state: Path) -> Trouble:
    """The checkpoint does not fit what was asked for."""
    return Trouble(
        f"{state} belongs to an export with other options, or the file beside it was changed",
        "pass the same options as then, or --overwrite to start anew",
        Exit.USAGE,
    )


def _read(state: Path) -> Place | None:
    try:
        return Place(**json.loads(state.read_bytes()))
    except (ValueError, TypeError):
        return None


def _opened(path: Path) -> int:
    flags = os.O_RDWR | os.O_CREAT | _NO_LINKS | _PLAIN_BYTES
    return os.open(path, flags, _OWNER_ONLY)


def _keep_to_owner(file: int) -> None:
    with suppress(AttributeError):  # Windows
        os.fchmod(file, _OWNER_ONLY)


def _claim(file: int, path: Path) -> None:
    if fcntl is None:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        is_taken = True
    else:
        is_taken = False
    if is_taken:
        raise Trouble(f"another export is writing to {path}", "wait for it, or name another file")


def _write(file: int, content: Any) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(file, left) :]
