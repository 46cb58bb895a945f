"""Short links: all links of the practice, of every kind."""

from __future__ import annotations

from hero_api.api.short_links import list_short_links
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.values import flag, some_text


class ShortLinks(Resource):
    """`hero.short_links`"""

    def list(
        self,
        *,
        type: str | Unset = UNSET,
        status: str | Unset = UNSET,
        exclude_patient_specific_links: bool | Unset = UNSET,
        order_by: str | Unset = UNSET,
        order_descending: bool | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_index: int = 0,
        start_at: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[models.ShortLink]:
        """Links of the practice, by GET /v1/short_links.

        One value of each was read: `type="booking"`, `status="expired"`,
        `order_by="expiry_date"`; there are more. Links for one patient are among them unless
        `exclude_patient_specific_links` is true. What an item holds was not read: it is in its
        `additional_properties`. `page_index` is where to start, from zero; `start_at` takes a
        checkpoint of this same list instead.

        Raises:
            InvalidRequestError: at once, for a value that can't be sent.
        """
        return pager(
            self._sender.using(options),
            list_short_links,
            page_size=page_size,
            page_index=page_index,
            start_at=start_at,
            type_=some_text.optional("type", type),
            status=some_text.optional("status", status),
            exclude_patient_specific_links=flag.optional(
                "exclude_patient_specific_links", exclude_patient_specific_links
            ),
            order_by=some_text.optional("order_by", order_by),
            order_descending=flag.optional("order_descending", order_descending),
        )
