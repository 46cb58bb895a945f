"""Things that are no more than their fields."""

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


@frozen
class Record:
    """A JSON object with an id; its repr shows nothing else."""

    id: str
    _fields: Mapping[str, Any] = field(repr=False, hash=False)

    def get(self, name: str) -> Any:
        """The field's value; None if it has none."""
        return self._fields.get(name)

    def changed(self, changes: Mapping[str, Any]) -> "Record":
        """The same with these fields set."""
        return Record(self.id, {**self._fields, **changes})

    def as_json(self) -> dict[str, Any]:
        """The object as the API writes it."""
        return {"id": self.id, **self._fields}
