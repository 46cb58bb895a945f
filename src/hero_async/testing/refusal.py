"""Why a good call is not granted: raised where it is found out, answered in one place."""

from hero_async.testing.problems import Problem


class RefusedError(Exception):
    """A 400 that says what is wrong, and never what was sent."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__()
        self.problems = problems

    @classmethod
    def lacking(cls, *names: str) -> "RefusedError":
        """Fields that the description lets one leave out, and that make no sense left out."""
        return cls(*(Problem("required", "a value", (name,)) for name in names))


class NotThereError(LookupError):
    """A 404: the practice has no such thing."""
