"""Prescriptions: what prescribers need."""

from __future__ import annotations

from attrs import field, frozen

from hero_async.resources.pharmacies import Pharmacies
from hero_async.sender import PracticeSender


@frozen
class Prescriptions:
    """`hero.prescriptions`

    Creating a prescription is on no page whole, so it is missing here.
    """

    _sender: PracticeSender = field(repr=False)

    @property
    def pharmacies(self) -> Pharmacies:
        """Where a prescriber's prescriptions go."""
        return Pharmacies(self._sender)
