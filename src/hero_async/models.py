"""The records of the API under stable names, each loaded when it is first asked for.

They are the generated classes, a few under a better name: unknown fields are kept, unknown enum
values survive, and no repr shows more than type and id (see `hero_api.model.Model`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import hero_api.models

if TYPE_CHECKING:
    from hero_api.models import (
        Admin,
        AdminOrder,
        AdminOrderLike,
        AppointmentType,
        Assignee,
        AssigneeType,
        AssigneeTypeLike,
        AssigneeUpdate,
        AttachmentLink,
        BookingLink,
        BookingLinkListItem,
        Capabilities,
        Configuration,
        ConnectPatientEhrResult,
        CreateCustomerResult,
        CreatedBookingLink,
        Episode,
        EpisodeOrder,
        EpisodeOrderLike,
        EpisodePatient,
        EpisodeStatus,
        EpisodeStatusLike,
        GroupElement,
        Invoice,
        LinkStatus,
        Location,
        MergePatientResult,
        Note,
        PatientAttachment,
        PatientListItem,
        PatientSex,
        PatientSexLike,
        PatientSource,
        PatientSourceLike,
        PatientTitle,
        PatientTitleLike,
        PatientV1,
        Pharmacy,
        PracticeGroup,
        PracticeGroupAddress,
        Practitioner,
        PrescriberDetails,
        PrescriptionPartnerCredentials,
        PreviewPatientMergeResult,
        Priority,
        PriorityLike,
        RegisteredPatient,
        RegisterPatientResult,
        ShortLink,
        StripeCoupon,
        StripeCustomer,
        StripeSource,
        Task,
        UpdateAdminResult,
        UpdateBookingLinkResult,
        UpdateEpisodeResult,
        UpdateInvoiceResult,
        UpdatePracticeGroupResult,
        UpdateTaskResult,
        VerificationNeeded,
        VideoLink,
    )
    from hero_api.models import (
        PatientCandidate as Patient,
    )

__all__ = (
    "Admin",
    "AdminOrder",
    "AdminOrderLike",
    "AppointmentType",
    "Assignee",
    "AssigneeType",
    "AssigneeTypeLike",
    "AssigneeUpdate",
    "AttachmentLink",
    "BookingLink",
    "BookingLinkListItem",
    "Capabilities",
    "Configuration",
    "ConnectPatientEhrResult",
    "CreateCustomerResult",
    "CreatedBookingLink",
    "Episode",
    "EpisodeOrder",
    "EpisodeOrderLike",
    "EpisodePatient",
    "EpisodeStatus",
    "EpisodeStatusLike",
    "GroupElement",
    "Invoice",
    "LinkStatus",
    "Location",
    "MergePatientResult",
    "Note",
    "Patient",
    "PatientAttachment",
    "PatientListItem",
    "PatientSex",
    "PatientSexLike",
    "PatientSource",
    "PatientSourceLike",
    "PatientTitle",
    "PatientTitleLike",
    "PatientV1",
    "Pharmacy",
    "PracticeGroup",
    "PracticeGroupAddress",
    "Practitioner",
    "PrescriberDetails",
    "PrescriptionPartnerCredentials",
    "PreviewPatientMergeResult",
    "Priority",
    "PriorityLike",
    "RegisterPatientResult",
    "RegisteredPatient",
    "ShortLink",
    "StripeCoupon",
    "StripeCustomer",
    "StripeSource",
    "Task",
    "UpdateAdminResult",
    "UpdateBookingLinkResult",
    "UpdateEpisodeResult",
    "UpdateInvoiceResult",
    "UpdatePracticeGroupResult",
    "UpdateTaskResult",
    "VerificationNeeded",
    "VideoLink",
)

_RENAMED: Final = {"Patient": "PatientCandidate"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(hero_api.models, _RENAMED.get(name, name))


def __dir__() -> list[str]:
    return sorted(__all__)
