"""The practice group itself: who it is, what it can do, how it is set up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve
from hero_api import models as bodies
from hero_api.api.practice_group import (
    get_capabilities,
    get_configuration,
    get_practice_group_by_id,
    update_practice_group,
)
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.options import RequestOptions
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import flag, record, secret_text, some_change, some_text


class Practice(Resource):
    """`hero.practice`

    What these calls answer was not read: it is in `additional_properties`. The guide shows a
    practice as `id`, `name`, `sector`, `address` and `authenticated_as`.
    """

    def me(self, *, options: RequestOptions | None = None) -> Reply[models.PracticeGroup]:
        """The practice group that the calls are for, by GET /v1/me."""
        return self._sender.using(options).call(get_practice_group_by_id)

    def capabilities(self, *, options: RequestOptions | None = None) -> Reply[models.Capabilities]:
        """What the practice group can do, by GET /v1/me/capabilities."""
        return self._sender.using(options).call(get_capabilities)

    def configuration(
        self, *, options: RequestOptions | None = None
    ) -> Reply[models.Configuration]:
        """How the practice group is set up, by GET /v1/me/configuration."""
        return self._sender.using(options).call(get_configuration)

    def update(
        self,
        *,
        name: str | Unset = UNSET,
        prescription_partner_enabled: bool | Unset = UNSET,
        prescription_partner: str | Unset = UNSET,
        prescription_partner_credentials: models.PrescriptionPartnerCredentials
        | Mapping[str, Any]
        | Unset = UNSET,
        address: models.PracticeGroupAddress | Mapping[str, Any] | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.UpdatePracticeGroupResult]:
        """Change what is passed, and nothing else, by PATCH /v1/me.

        `email` and `password` of the credentials may each be a `Secret` or a string; neither shows
        in a repr, a log or an error. The one value of `prescription_partner` that was read is
        `signature_rx`. Whether an `address` replaces all of the old one is not documented: pass it
        whole. Fields behind the address were not read: `RequestOptions(extra_body=...)` has them.

        Raises:
            InvalidRequestError: nothing to change was passed, or a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            update_practice_group,
            lambda: update_practice_group.build_request(
                body=some_change(
                    bodies.UpdatePracticeGroupBody(
                        name=some_text.optional("name", name),
                        prescription_partner_enabled=flag.optional(
                            "prescription_partner_enabled", prescription_partner_enabled
                        ),
                        prescription_partner=some_text.optional(
                            "prescription_partner", prescription_partner
                        ),
                        prescription_partner_credentials=_credentials(
                            prescription_partner_credentials
                        ),
                        address=record(models.PracticeGroupAddress).optional("address", address),
                    ),
                    options,
                )
            ),
        )


def _credentials(
    value: models.PrescriptionPartnerCredentials | Mapping[str, Any] | Unset,
) -> models.PrescriptionPartnerCredentials | Unset:
    if isinstance(value, Unset):
        return value
    name = "prescription_partner_credentials"
    found = record(models.PrescriptionPartnerCredentials)(name, value)
    return evolve(
        found,
        email=secret_text.optional(f"{name}.email", found.email),
        password=secret_text.optional(f"{name}.password", found.password),
    )
