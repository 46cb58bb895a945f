"""Webhooks: which events Hero reports, and where to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hero_api import models as bodies
from hero_api.api.webhooks import create_webhook, delete_webhook, list_webhooks
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.arguments import enum, enums
from hero_async.errors import InvalidRequestError, PagingError
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.secret import Secret
from hero_async.sender import Reply, built, refusal
from hero_async.subscriptions import Ensured, Wanted, header_map, signing_secret, webhook_url
from hero_async.values import Id, ident, some_text


class Webhooks(Resource):
    """`hero.webhooks`

    Hero's answers hold the signing key in clear. No repr shows it, but `to_dict()` and pickles of
    a `Webhook` do hold it.
    """

    def list(
        self,
        *,
        event_type: models.WebhookEventTypeLike | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Webhook]:
        """Webhooks of the practice group, by GET /v1/webhooks, which has no pages.

        The answer was not read: that it is a list like others is inferred.

        Raises:
            InvalidRequestError: at once, for a filter that can't be sent.
        """
        return pager(
            self._sender.using(options),
            list_webhooks,
            event_type=enum("event_type", models.WebhookEventType, event_type),
        )

    def create(
        self,
        *,
        url: str,
        event_type: models.WebhookEventTypeLike,
        signing_key: str | Secret | Unset = UNSET,
        headers: Mapping[str, str] | Unset = UNSET,
        description: str | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.Webhook]:
        """Have one type of event reported to one address, by POST /v1/webhooks.

        Without a `signing_key` (16 bytes at least; `secrets.token_hex(32)` makes a good one) nobody
        can tell Hero's deliveries from others. `headers` are sent along with each delivery. Hero
        does not answer the `description`. Another webhook of the same event and address may well
        be created: each would be delivered to. `ensure` looks first.

        Raises:
            InvalidRequestError: the address is not https (but on loopback), the key is short, or a
                header can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            create_webhook,
            lambda: create_webhook.build_request(
                body=bodies.CreateWebhookBody(
                    url=webhook_url("url", url),
                    event_type=enum("event_type", models.WebhookEventType, event_type),
                    signing_key=_revealed(signing_key),
                    headers=_headers(headers),
                    description=some_text.optional("description", description),
                )
            ),
        )

    def delete(
        self, id: Id, *, options: RequestOptions | None = None
    ) -> Reply[models.DeleteWebhookResult | None]:
        """Delete a webhook, by DELETE /v1/webhooks/{id}.

        Inferred: of this operation only the name was read. Deleting is repeated after a failure,
        so a 404 may mean that the first attempt did it.

        Raises:
            NotFoundError: the practice group has no such webhook.
        """
        return self._sender.using(options).ask(
            delete_webhook, lambda: delete_webhook.build_request(ident("id", id))
        )

    def ensure(
        self,
        url: str,
        events: Iterable[models.WebhookEventTypeLike] | models.WebhookEventTypeLike,
        *,
        signing_key: str | Secret,
        options: RequestOptions | None = None,
    ) -> Reply[Ensured]:
        """Have these events reported to this address: create what is missing, change nothing else.

        Hero has one webhook an event. One that exists with another signing key, or with none, is
        reported in `different` and left alone: deliveries of it will not verify by this key.

        Two processes that run this at once may both create one: run it when you deploy, not when a
        worker starts. After an error run it again; it looks at what exists first.

        Raises:
            InvalidRequestError: as by `create`, or there is no event.
            CallError: reading or creating failed; what was created before it stays.
            PagingError: the list says that it is not whole; nothing was created.
        """
        wanted = built(
            lambda: Wanted(
                webhook_url("url", url),
                tuple(dict.fromkeys(enums("events", models.WebhookEventType, events) or ())),
                signing_secret("signing_key", signing_key),
            )
        )
        if isinstance(wanted, InvalidRequestError):
            return refusal(wanted)
        return self._ensure(wanted, options)

    async def _ensure(self, wanted: Wanted, options: RequestOptions | None) -> Ensured:
        page = await self.list(options=options)
        if (page.count or 0) > len(page.items):
            raise PagingError("the list of webhooks is cut, so nobody knows what is missing")
        existing = [each for each in page.items if wanted.covers(each)]
        created = [
            await self.create(
                url=wanted.url, event_type=event, signing_key=wanted.key, options=options
            )
            for event in wanted.missing(existing)
        ]
        different = tuple(each for each in existing if not wanted.is_signed_alike(each))
        return Ensured(tuple(existing), tuple(created), different)


def _revealed(key: str | Secret | Unset) -> str | Unset:
    return key if isinstance(key, Unset) else signing_secret("signing_key", key).reveal()


def _headers(headers: Mapping[str, str] | Unset) -> bodies.WebhookHeaders | Unset:
    if isinstance(headers, Unset):
        return headers
    return bodies.WebhookHeaders.from_dict(header_map("headers", headers))
