"""Messages to patients."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from hero_api import models as bodies
from hero_api.api.messages import get_message, send_message
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.arguments import enum
from hero_async.message_rules import fitting_message
from hero_async.options import RequestOptions
from hero_async.resources.automated_messages import AutomatedMessages
from hero_async.resources.batch_messages import BatchMessages
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, digits, flag, ident, moment_text, some_text


class Messages(Resource):
    """`hero.messages`"""

    @property
    def batches(self) -> BatchMessages:
        """One message to many recipients."""
        return BatchMessages(self._sender)

    @property
    def automated(self) -> AutomatedMessages:
        """Messages that Hero sends by itself."""
        return AutomatedMessages(self._sender)

    def get(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.Message]:
        """One message, by GET /v1/messages/{id}.

        Its page was cut, so fields that are not named here are in `additional_properties`.

        Raises:
            NotFoundError: the practice has no such message.
        """
        return self._sender.using(options).ask(
            get_message, lambda: get_message.build_request(ident("id", id))
        )

    def send(
        self,
        patient_id: Id,
        *,
        message_type: models.MessageTypeLike,
        message_string: str,
        recipient_contact_detail: str | Unset = UNSET,
        fallback_message_type: models.FallbackMessageTypeLike | Unset = UNSET,
        fallback_contact_detail: str | Unset = UNSET,
        write_to_record: bool | Unset = UNSET,
        auto_write_to_record: bool | Unset = UNSET,
        snomed_code: str | Unset = UNSET,
        snomed_term: str | Unset = UNSET,
        encrypted: bool | str | Unset = UNSET,
        task_id: Id | Unset = UNSET,
        attachment_uuid: str | Unset = UNSET,
        short_link_id: Id | Unset = UNSET,
        assignee_type: models.AssigneeType | Literal["Admin", "AdminTeam"] | Unset = UNSET,
        assignee_id: Id | Unset = UNSET,
        send_at: datetime | str | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.SentMessage]:
        """Send one message to one patient, by POST /v1/messages/send.

        It is never sent twice by the SDK, and there is no operation to take it back. A message
        type `hero` is stored and goes nowhere. Without `recipient_contact_detail` (a phone number
        or an email address, as the type asks) the patient record's is taken.

        `write_to_record` writes to the EHR once an admin approves; `auto_write_to_record` without
        that, if the key may. A SNOMED code goes with its term: a missing half would be filled in
        with the default's.

        The answer's `auth_token` is a secret. No repr shows it, but `to_dict()` and pickles hold
        it, as they hold the text: keep them out of logs.

        Raises:
            InvalidRequestError: a value can't be sent, or does not go with another.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            send_message,
            lambda: send_message.build_request(
                body=fitting_message(
                    bodies.SendMessageBody(
                        patient_id=digits("patient_id", patient_id),
                        message_type=enum("message_type", models.MessageType, message_type),
                        message_string=some_text("message_string", message_string),
                        recipient_contact_detail=some_text.optional(
                            "recipient_contact_detail", recipient_contact_detail
                        ),
                        fallback_message_type=enum(
                            "fallback_message_type",
                            models.FallbackMessageType,
                            fallback_message_type,
                        ),
                        fallback_contact_detail=some_text.optional(
                            "fallback_contact_detail", fallback_contact_detail
                        ),
                        write_to_record=flag.optional("write_to_record", write_to_record),
                        auto_write_to_record=flag.optional(
                            "auto_write_to_record", auto_write_to_record
                        ),
                        snomed_code=some_text.optional("snomed_code", snomed_code),
                        snomed_term=some_text.optional("snomed_term", snomed_term),
                        encrypted=encrypted,
                        task_id=ident.optional("task_id", task_id),
                        attachment_uuid=some_text.optional("attachment_uuid", attachment_uuid),
                        short_link_id=ident.optional("short_link_id", short_link_id),
                        assignee_type=enum("assignee_type", models.AssigneeType, assignee_type),
                        assignee_id=_whole("assignee_id", assignee_id),
                        send_at=moment_text.optional("send_at", send_at),
                    )
                )
            ),
        )


def _whole(name: str, value: Id | Unset) -> int | Unset:
    """Messages alone take an assignee's id as a number."""
    text = digits.optional(name, value)
    return text if isinstance(text, Unset) else int(text)
