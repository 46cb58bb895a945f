"""Prescriptions: what prescribers need."""

from __future__ import annotations

from hero_async.resources.pharmacies import Pharmacies
from hero_async.resources.resource import Resource


class Prescriptions(Resource):
    """`hero.prescriptions`

    Creating a prescription is on no page whole, so it is missing here.
    """

    @property
    def pharmacies(self) -> Pharmacies:
        """Where a prescriber's prescriptions go."""
        return Pharmacies(self._sender)
