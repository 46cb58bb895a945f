"""Why an operation can't be carried; it is left out, and named with this reason."""

from __future__ import annotations


class CannotCarry(Exception):  # noqa: N818  # a reason, caught one call above
    """The bindings have no way to do what the description asks for."""
