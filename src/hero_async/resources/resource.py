"""What the resources of a practice have in common."""

from __future__ import annotations

from hero_async.sender import PracticeSender


class Resource:
    """Sends for one practice. A plain class: attrs would take longer to make one than all of it."""

    def __init__(self, sender: PracticeSender) -> None:
        self._sender = sender

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"
