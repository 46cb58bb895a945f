"""What a report with locals, as error trackers send them, shows of an exception."""

import traceback
from collections.abc import Iterator
from pathlib import Path

import hero_async

_HOME = str(Path(hero_async.__file__).parent)


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """The exception and all that it drags along, suppressed or not."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def frames(error: BaseException) -> list[str]:
    """The files of all frames of the exception and of what it drags along."""
    traces = (traceback.extract_tb(each.__traceback__) for each in chain(error))
    return [frame.filename for trace in traces for frame in trace]


def own_locals(error: BaseException) -> str:
    """The local variables of every frame of the SDK, as a report would show them."""
    shown: list[str] = []
    for each in chain(error):
        summary = traceback.TracebackException.from_exception(each, capture_locals=True)
        ours = (frame for frame in summary.stack if frame.filename.startswith(_HOME))
        shown += [f"{frame.name}: {frame.locals}" for frame in ours]
    return "\n".join(shown)
