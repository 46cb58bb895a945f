"""Admins: the staff users of the practice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hero_api import models as bodies
from hero_api.api.admin import list_admins, update_admin
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.arguments import enum
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, flag, ident, record, some_change, some_text


class Admins(Resource):
    """`hero.admins`"""

    def list(
        self,
        *,
        order_by: models.AdminOrderLike | Unset = UNSET,
        order_descending: bool | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_index: int = 0,
        start_at: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[models.Admin]:
        """The practice's staff users, by GET /v1/admins.

        `page_index` is where to start, from zero; `start_at` takes a checkpoint of this same list
        instead.

        Raises:
            InvalidRequestError: at once, for a value that can't be sent.
        """
        return pager(
            self._sender.using(options),
            list_admins,
            page_size=page_size,
            page_index=page_index,
            start_at=start_at,
            order_by=enum("order_by", models.AdminOrder, order_by),
            order_descending=flag.optional("order_descending", order_descending),
        )

    def update(
        self,
        id: Id,
        *,
        external_prescriber_id: str | Unset | None = UNSET,
        prescriber_details: models.PrescriberDetails | Mapping[str, Any] | Unset | None = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.UpdateAdminResult]:
        """Change what is passed, and nothing else, by PATCH /v1/admins/{id}.

        None takes a value away. Whether `prescriber_details` replace all that was there is not
        documented: pass them whole.

        Raises:
            InvalidRequestError: nothing to change was passed, or a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            update_admin,
            lambda: update_admin.build_request(
                ident("id", id),
                body=some_change(
                    bodies.UpdateAdminBody(
                        external_prescriber_id=some_text.optional(
                            "external_prescriber_id", external_prescriber_id
                        ),
                        prescriber_details=record(models.PrescriberDetails).optional(
                            "prescriber_details", prescriber_details
                        ),
                    ),
                    options,
                ),
            ),
        )
