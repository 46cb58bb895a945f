"""Batch messages: one message to many recipients."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias

from attrs import evolve
from hero_api import models as bodies
from hero_api.api.messages import (
    create_batch_message,
    get_batch_message,
    list_batch_message_recipients,
    list_batch_message_sends,
    list_batch_messages,
    send_batch_message,
)
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.arguments import enum
from hero_async.errors import InvalidRequestError
from hero_async.listing import pager
from hero_async.message_rules import fitting_batch
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, day, ident, nhs_number, record, some_text

Channel: TypeAlias = (
    models.BatchMessageChannelLike | models.MessageType | Literal["sms", "email", "nhs_app"]
)
Recipient: TypeAlias = (
    models.BatchRecipientByNhsNumber | models.BatchRecipientOther | Mapping[str, Any]
)


class BatchMessages(Resource):
    """`hero.messages.batches`"""

    def list(
        self,
        *,
        status: models.BatchMessageFilterStatusLike | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_index: int = 0,
        start_at: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[models.BatchMessage]:
        """Batches of the practice, by GET /v1/batch_message.

        The page shows one bare object as the answer; that is read as a list of one.

        Raises:
            InvalidRequestError: at once, for a filter that can't be sent.
        """
        return pager(
            self._sender.using(options),
            list_batch_messages,
            page_size=page_size,
            page_index=page_index,
            start_at=start_at,
            status=enum("status", models.BatchMessageFilterStatus, status),
        )

    def get(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.BatchMessage]:
        """One batch, by GET /v1/batch_message/{id}.

        Raises:
            NotFoundError: the practice has no such batch.
        """
        return self._sender.using(options).ask(
            get_batch_message, lambda: get_batch_message.build_request(ident("id", id))
        )

    def create(
        self,
        *,
        name: str,
        channel: Channel,
        content: str,
        recipients: Iterable[Recipient],
        subject: str | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.BatchMessage]:
        """Prepare a batch, by POST /v1/batch_message. Nothing is sent before `send(id)`.

        `channel` may be written as in `messages.send`; it goes out in upper case. A recipient is
        `{"nhs_number": ..., "dob": ...}`, where dob may be None. The page was cut before a second
        form of recipient: other dictionaries go out as they are. An email needs a `subject`.

        Raises:
            InvalidRequestError: a value can't be sent, or a recipient is there twice.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            create_batch_message,
            lambda: create_batch_message.build_request(
                body=fitting_batch(
                    bodies.CreateBatchMessageBody(
                        name=some_text("name", name),
                        channel=_channel(channel),
                        content=some_text("content", content),
                        recipients=_recipients(recipients),
                        subject=some_text.optional("subject", subject),
                    )
                )
            ),
        )

    def send(
        self, id: Id, *, options: RequestOptions | None = None
    ) -> Reply[models.SendBatchMessageResult]:
        """Start sending a batch to all its recipients, by PATCH /v1/batch_message/{id}/send.

        It can't be stopped. Whether Hero refuses a batch that was started before is not
        documented: look at its `status` first. Nor is the answer, so it has no named fields.

        Raises:
            NotFoundError: the practice has no such batch.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            send_batch_message, lambda: send_batch_message.build_request(ident("id", id))
        )

    def recipients(
        self,
        id: Id,
        *,
        status: str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_index: int = 0,
        start_at: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[models.BatchMessageRecipient]:
        """Who is to get a batch, by GET /v1/batch_message/{id}/recipients.

        The fields of a recipient were not read, so the records have no named ones, nor is more of
        `status` known than its value `CREATED`.

        Raises:
            InvalidRequestError: at once, for a value that can't be sent.
        """
        return pager(
            self._sender.using(options),
            list_batch_message_recipients,
            ident("id", id),
            page_size=page_size,
            page_index=page_index,
            start_at=start_at,
            status=some_text.optional("status", status),
        )

    def messages(
        self,
        id: Id,
        *,
        status: models.BatchMessageSendStatusLike | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_index: int = 0,
        start_at: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[models.BatchMessageSend]:
        """What became of each message of a batch, by GET /v1/batch_message/{id}/messages.

        The answer was not read: that it is a list like others is inferred, and the records have
        no named fields.

        Raises:
            InvalidRequestError: at once, for a value that can't be sent.
        """
        return pager(
            self._sender.using(options),
            list_batch_message_sends,
            ident("id", id),
            page_size=page_size,
            page_index=page_index,
            start_at=start_at,
            status=enum("status", models.BatchMessageSendStatus, status),
        )


def _channel(value: str) -> models.BatchMessageChannel:
    """One vocabulary for the caller: batches write in upper case what messages write in lower."""
    channel = models.BatchMessageChannel(enum("channel", models.BatchMessageChannel, value).upper())
    if channel == models.MessageType.HERO.upper():
        raise InvalidRequestError("channel", "a batch goes by sms, email or nhs_app")
    return channel


def _recipients(
    values: Iterable[Recipient],
) -> list[models.BatchRecipientByNhsNumber | models.BatchRecipientOther]:
    if isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError("recipients", "must be several recipients, even if it is one")
    return [_recipient(f"recipients[{place}]", value) for place, value in enumerate(values)]


def _recipient(
    name: str, value: Recipient
) -> models.BatchRecipientByNhsNumber | models.BatchRecipientOther:
    if isinstance(value, models.BatchRecipientOther):
        return value
    if isinstance(value, Mapping) and value and "nhs_number" not in value:
        return record(models.BatchRecipientOther)(name, value)
    found = record(models.BatchRecipientByNhsNumber)(name, value)
    return evolve(
        found,
        nhs_number=nhs_number(f"{name}.nhs_number", found.nhs_number),
        dob=day.optional(f"{name}.dob", found.dob),
    )
