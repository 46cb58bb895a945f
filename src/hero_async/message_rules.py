"""Which fields of a message go together. Pure: looks at a body, and names what does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from hero_api.model import Model
from hero_api.models import (
    BatchMessageChannel,
    BatchRecipientByNhsNumber,
    CreateBatchMessageBody,
    SendMessageBody,
)
from hero_api.types import UNSET

from hero_async.errors import InvalidRequestError

_SEPARATORS: Final = re.compile(r"[\s().-]")
# E.164 allows 15 digits; a local number has 7 at least.
_PHONE: Final = re.compile(r"\+?[0-9]{7,15}")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+")


def fitting_message(body: SendMessageBody) -> SendMessageBody:
    """The message, if its fields go together as the page of sendMessage says.

    Raises:
        InvalidRequestError: naming the field that does not fit.
    """
    _refuse_foreign_contact("recipient_contact_detail", body, "message_type")
    _refuse_lone("fallback_contact_detail", body, needs="fallback_message_type")
    _refuse_foreign_contact("fallback_contact_detail", body, "fallback_message_type")
    _refuse_lone("assignee_id", body, needs="assignee_type")
    _refuse_lone("assignee_type", body, needs="assignee_id")
    _refuse_code_without_record(body)
    return body


def fitting_batch(body: CreateBatchMessageBody) -> CreateBatchMessageBody:
    """The batch, if it can be sent, and sends nobody two messages.

    Raises:
        InvalidRequestError: naming the field that does not fit.
    """
    if body.channel == BatchMessageChannel.EMAIL and not _is_given(body.subject):
        raise InvalidRequestError("subject", "is required where the channel is email")
    if not body.recipients:
        raise InvalidRequestError("recipients", "must hold at least one")
    _refuse_twice(body.recipients)
    return body


def _refuse_foreign_contact(name: str, body: Model, by: str) -> None:
    contact, kind = getattr(body, name), getattr(body, by)
    rule = _CONTACTS.get(kind)
    if rule is not None and _is_given(contact) and not rule[0](contact):
        raise InvalidRequestError(name, f"must be {rule[1]}, since {by} is {kind}")


def _refuse_lone(name: str, body: Model, *, needs: str) -> None:
    if _is_given(getattr(body, name)) and not _is_given(getattr(body, needs)):
        raise InvalidRequestError(name, f"needs {needs} beside it")


def _refuse_code_without_record(body: SendMessageBody) -> None:
    if body.write_to_record is False and body.auto_write_to_record is True:
        raise InvalidRequestError("auto_write_to_record", "contradicts write_to_record=False")
    is_recorded = body.write_to_record is True or body.auto_write_to_record is True
    for name, other in (("snomed_code", "snomed_term"), ("snomed_term", "snomed_code")):
        if _is_given(getattr(body, name)) and not is_recorded:
            raise InvalidRequestError(name, "needs write_to_record=True: nothing is coded without")
        # The API would complete the pair by its default, which is another concept's.
        _refuse_lone(name, body, needs=other)


def _refuse_twice(recipients: Sequence[Model]) -> None:
    places: dict[str, int] = {}
    for place, recipient in enumerate(recipients):
        first = places.setdefault(_identity(recipient), place)
        if first != place:
            reason = f"is the same recipient as recipients[{first}]; one patient, one message"
            raise InvalidRequestError(f"recipients[{place}]", reason)


def _identity(recipient: Model) -> str:
    if isinstance(recipient, BatchRecipientByNhsNumber):
        return recipient.nhs_number
    return repr(sorted(recipient.to_dict().items()))


def _is_phone(text: str) -> bool:
    return _PHONE.fullmatch(_SEPARATORS.sub("", text)) is not None


def _is_email(text: str) -> bool:
    return _EMAIL.fullmatch(text) is not None


def _is_given(value: Any) -> bool:
    return value is not None and value is not UNSET


_CONTACTS: Final[Mapping[Any, tuple[Callable[[str], bool], str]]] = {
    "sms": (_is_phone, "a phone number"),
    "email": (_is_email, "an email address"),
}
