"""Pharmacies: where a prescriber's prescriptions go."""

from __future__ import annotations

from hero_api import models as bodies
from hero_api.api.prescription import create_pharmacy, list_prescriber_pharmacies

from hero_async import models
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, digits, ident, some_text


class Pharmacies(Resource):
    """`hero.prescriptions.pharmacies`"""

    def list(
        self, prescriber_id: Id, *, options: RequestOptions | None = None
    ) -> Pager[models.Pharmacy]:
        """A prescriber's pharmacies, by GET /v1/prescriber/{id}/pharmacies. All come at once.

        Raises:
            InvalidRequestError: at once: the id can't be sent.
        """
        return pager(
            self._sender.using(options),
            list_prescriber_pharmacies,
            ident("prescriber_id", prescriber_id),
        )

    def create(
        self,
        *,
        prescriber_id: Id,
        name: str,
        email: str,
        mobile: str,
        options: RequestOptions | None = None,
    ) -> Reply[models.Pharmacy]:
        """Add a pharmacy for a prescriber, by POST /v1/pharmacies.

        Raises:
            InvalidRequestError: a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            create_pharmacy,
            lambda: create_pharmacy.build_request(
                body=bodies.CreatePharmacyBody(
                    prescriber_id=digits("prescriber_id", prescriber_id),
                    name=some_text("name", name),
                    email=some_text("email", email),
                    mobile=some_text("mobile", mobile),
                )
            ),
        )
