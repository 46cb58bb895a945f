"""The file of an export and its checkpoint, over crashes."""

from __future__ import annotations

import resource
import stat
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from hero_async.cli.exits import Exit
from hero_async.cli.export_file import ExportFile, checkpoint_path
from hero_async.cli.trouble import Trouble


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where to."""
    return tmp_path / "episodes.csv"


@contextmanager
def opened(path: Path, shape: str = "csv", *, overwrite: bool = False) -> Generator[ExportFile]:
    """Open, and closed in the end."""
    with closing(ExportFile(path, shape, overwrite=overwrite)) as file:
        yield file


def broken_off(path: Path) -> None:
    """An export of two lines that did not come to its end."""
    with opened(path) as file:
        file.append("one\n", 1, "first")
        file.append("two\n", 1, "second")


def test_goes_on_where_it_was(path: Path) -> None:
    """The checkpoint, the count and the lines are there."""
    broken_off(path)
    with opened(path) as file:
        assert (file.place.checkpoint, file.place.items) == ("second", 2)
        file.append("three\n", 1, "third")
        file.finish()
    assert path.read_bytes() == b"one\ntwo\nthree\n"
    assert list(path.parent.iterdir()) == [path]


def test_what_is_behind_the_checkpoint_is_cut_off(path: Path) -> None:
    """Lines that were written before a crash, and half a line, come again only once."""
    broken_off(path)
    with path.open("ab") as file:
        file.write(b"three\nfou")
    with opened(path):
        pass
    assert path.read_bytes() == b"one\ntwo\n"


def test_a_crash_before_the_first_line_starts_anew(path: Path) -> None:
    """An empty file is nobody's."""
    path.touch()
    with opened(path) as file:
        assert file.place.checkpoint is None


def test_both_files_are_their_owners_only(path: Path) -> None:
    """Even if the file was there with wider rights."""
    path.touch(0o666)
    broken_off(path)
    for each in (path, checkpoint_path(path)):
        assert stat.S_IMODE(each.stat().st_mode) == 0o600


def _whole(path: Path) -> None:
    path.write_text("a report\n")


def _other_shape(path: Path) -> None:
    with opened(path, "jsonl") as file:
        file.append("{}\n", 1, "x")


def _cut(path: Path) -> None:
    broken_off(path)
    path.write_text("one\n")


def _no_state(path: Path) -> None:
    broken_off(path)
    checkpoint_path(path).write_text("[]")


SPOILT = pytest.mark.parametrize("spoil", [_whole, _other_shape, _cut, _no_state])


@SPOILT
def test_a_file_that_does_not_fit_is_left_alone(path: Path, spoil: Callable[[Path], None]) -> None:
    """Neither a finished file, nor one of another shape, nor one that was changed is touched."""
    spoil(path)
    path.chmod(0o644)
    before = path.read_bytes()
    with pytest.raises(Trouble) as caught, opened(path):
        pass
    assert (caught.value.exit_code, path.read_bytes()) == (Exit.USAGE, before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert "--overwrite" in caught.value.fix


@SPOILT
def test_overwriting_starts_anew(path: Path, spoil: Callable[[Path], None]) -> None:
    """Nothing of the old is left."""
    spoil(path)
    with opened(path, overwrite=True) as file:
        file.append("new\n", 1, "x")
        file.finish()
    assert path.read_bytes() == b"new\n"
    assert list(path.parent.iterdir()) == [path]


def test_a_disk_that_is_full_leaves_whole_lines(path: Path) -> None:
    """Of lines that did not fit, not even a part stays."""
    with opened(path) as file:
        file.append("one\n", 1, "first")
        with at_most(10), pytest.raises(OSError, match="File too large"):
            file.append("two, which is too long\n", 1, "second")
        assert path.read_bytes() == b"one\n"
    with opened(path) as file:
        assert file.place.checkpoint == "first"


@contextmanager
def at_most(size: int) -> Generator[None]:
    """No file may grow beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_two_at_once_do_not_mix(path: Path) -> None:
    """The second is refused while the first is at it, and even --overwrite cuts nothing."""
    with opened(path) as file:
        file.append("one\n", 1, "first")
        with pytest.raises(Trouble, match="another export"), opened(path, overwrite=True):
            pass
    assert path.read_bytes() == b"one\n"


def test_a_link_is_not_followed(path: Path) -> None:
    """In a folder of everybody's, a link could lead the lines elsewhere."""
    path.symlink_to(path.with_name("elsewhere"))
    with pytest.raises(OSError, match="symbolic links"), opened(path):
        pass
    assert not path.with_name("elsewhere").exists()
