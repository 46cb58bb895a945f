"""Automated messages: those that Hero sends by itself."""

from __future__ import annotations

from hero_api.api.booking import list_automated_messages
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.listing import private_pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.values import Id, flag, ident, some_text


class AutomatedMessages(Resource):
    """`hero.messages.automated`"""

    def list(
        self,
        *,
        status: str | Unset = UNSET,
        notification_type: str | Unset = UNSET,
        recipient_id: Id | Unset = UNSET,
        order_by: str | Unset = UNSET,
        order_descending: bool | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_index: int = 0,
        start_at: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[models.AutomatedMessage]:
        """Automated messages of the practice, by GET /v2/automated_messages.

        Only one value of each filter was read: `INVALIDATED` is a status, `createdAt` (in camel
        case here) an order. The answer was not read: that it is a list like others is inferred,
        and the records have no named fields.

        Raises:
            InvalidRequestError: when it is read, for a filter that can't be sent.
        """
        return private_pager(
            self._sender.using(options),
            list_automated_messages,
            lambda: {
                "page_size": page_size,
                "page_index": page_index,
                "start_at": start_at,
                "status": some_text.optional("status", status),
                "notification_type": some_text.optional("notification_type", notification_type),
                "recipient_id": ident.optional("recipient_id", recipient_id),
                "order_by": some_text.optional("order_by", order_by),
                "order_descending": flag.optional("order_descending", order_descending),
            },
        )
