"""The records of the API under stable names, each loaded when it is first asked for.

They are the generated classes: unknown fields are kept, unknown enum values survive, and no repr
shows more than type and id (see `hero_api.model.Model`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import hero_api.models

if TYPE_CHECKING:
    from hero_api.models import (
        Appointment,
        AppointmentReservation,
        AppointmentType,
        Assignee,
        AssigneeType,
        AssigneeTypeLike,
        AssigneeUpdate,
        AutomatedMessage,
        BatchMessage,
        BatchMessageChannel,
        BatchMessageChannelLike,
        BatchMessageFilterStatus,
        BatchMessageFilterStatusLike,
        BatchMessageRecipient,
        BatchMessageSend,
        BatchMessageSendStatus,
        BatchMessageSendStatusLike,
        BatchMessageStatus,
        BatchRecipientByNhsNumber,
        BatchRecipientOther,
        DeleteWebhookResult,
        Episode,
        EpisodeOrder,
        EpisodeOrderLike,
        EpisodePatient,
        EpisodeStatus,
        EpisodeStatusLike,
        FallbackMessageType,
        FallbackMessageTypeLike,
        Form,
        FormDetail,
        FormResponse,
        FormType,
        FormTypeLike,
        Message,
        MessageType,
        MessageTypeLike,
        Note,
        Priority,
        PriorityLike,
        SendBatchMessageResult,
        SentMessage,
        Slot,
        SlotAvailability,
        SlotCount,
        Task,
        UpdateAppointmentResult,
        UpdateEpisodeResult,
        UpdateTaskResult,
        Webhook,
        WebhookEventType,
        WebhookEventTypeLike,
    )

__all__ = (
    "Appointment",
    "AppointmentReservation",
    "AppointmentType",
    "Assignee",
    "AssigneeType",
    "AssigneeTypeLike",
    "AssigneeUpdate",
    "AutomatedMessage",
    "BatchMessage",
    "BatchMessageChannel",
    "BatchMessageChannelLike",
    "BatchMessageFilterStatus",
    "BatchMessageFilterStatusLike",
    "BatchMessageRecipient",
    "BatchMessageSend",
    "BatchMessageSendStatus",
    "BatchMessageSendStatusLike",
    "BatchMessageStatus",
    "BatchRecipientByNhsNumber",
    "BatchRecipientOther",
    "DeleteWebhookResult",
    "Episode",
    "EpisodeOrder",
    "EpisodeOrderLike",
    "EpisodePatient",
    "EpisodeStatus",
    "EpisodeStatusLike",
    "FallbackMessageType",
    "FallbackMessageTypeLike",
    "Form",
    "FormDetail",
    "FormResponse",
    "FormType",
    "FormTypeLike",
    "Message",
    "MessageType",
    "MessageTypeLike",
    "Note",
    "Priority",
    "PriorityLike",
    "SendBatchMessageResult",
    "SentMessage",
    "Slot",
    "SlotAvailability",
    "SlotCount",
    "Task",
    "UpdateAppointmentResult",
    "UpdateEpisodeResult",
    "UpdateTaskResult",
    "Webhook",
    "WebhookEventType",
    "WebhookEventTypeLike",
)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(hero_api.models, name)


def __dir__() -> list[str]:
    return sorted(__all__)
