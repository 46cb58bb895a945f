"""The models, each loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .access_token import AccessToken
    from .address import Address
    from .admin import Admin
    from .admin_order import AdminOrder, AdminOrderLike
    from .admin_page import AdminPage
    from .appointment import Appointment
    from .appointment_page import AppointmentPage
    from .appointment_reservation import AppointmentReservation
    from .appointment_type import AppointmentType
    from .appointment_type_page import AppointmentTypePage
    from .appointment_type_sector import AppointmentTypeSector, AppointmentTypeSectorLike
    from .assignee import Assignee
    from .assignee_type import AssigneeType, AssigneeTypeLike
    from .assignee_update import AssigneeUpdate
    from .attachment_link import AttachmentLink
    from .automated_message import AutomatedMessage
    from .automated_message_page import AutomatedMessagePage
    from .batch_message import BatchMessage
    from .batch_message_channel import BatchMessageChannel, BatchMessageChannelLike
    from .batch_message_filter_status import BatchMessageFilterStatus, BatchMessageFilterStatusLike
    from .batch_message_page import BatchMessagePage
    from .batch_message_recipient import BatchMessageRecipient
    from .batch_message_recipient_page import BatchMessageRecipientPage
    from .batch_message_send import BatchMessageSend
    from .batch_message_send_page import BatchMessageSendPage
    from .batch_message_send_status import BatchMessageSendStatus, BatchMessageSendStatusLike
    from .batch_message_status import BatchMessageStatus, BatchMessageStatusLike
    from .batch_recipient_by_nhs_number import BatchRecipientByNhsNumber
    from .batch_recipient_other import BatchRecipientOther
    from .booking_link import BookingLink
    from .booking_link_list_item import BookingLinkListItem
    from .booking_link_meta import BookingLinkMeta
    from .booking_link_page import BookingLinkPage
    from .capabilities import Capabilities
    from .check_slot_availability_body import CheckSlotAvailabilityBody
    from .configuration import Configuration
    from .connect_patient_ehr_body import ConnectPatientEhrBody
    from .connect_patient_ehr_result import ConnectPatientEhrResult
    from .create_appointment_body import CreateAppointmentBody
    from .create_attachment_link_body import CreateAttachmentLinkBody
    from .create_batch_message_body import CreateBatchMessageBody
    from .create_booking_link_body import CreateBookingLinkBody
    from .create_customer_body import CreateCustomerBody
    from .create_customer_result import CreateCustomerResult
    from .create_episode_note_body import CreateEpisodeNoteBody
    from .create_pharmacy_body import CreatePharmacyBody
    from .create_video_link_body import CreateVideoLinkBody
    from .create_webhook_body import CreateWebhookBody
    from .created_booking_link import CreatedBookingLink
    from .data_source import DataSource, DataSourceLike
    from .delete_webhook_result import DeleteWebhookResult
    from .episode import Episode
    from .episode_order import EpisodeOrder, EpisodeOrderLike
    from .episode_page import EpisodePage
    from .episode_patient import EpisodePatient
    from .episode_patient_sex import EpisodePatientSex, EpisodePatientSexLike
    from .episode_status import EpisodeStatus, EpisodeStatusLike
    from .fallback_message_type import FallbackMessageType, FallbackMessageTypeLike
    from .form import Form
    from .form_detail import FormDetail
    from .form_field import FormField
    from .form_page import FormPage
    from .form_response import FormResponse
    from .form_type import FormType, FormTypeLike
    from .group_element import GroupElement
    from .group_element_config import GroupElementConfig
    from .group_element_element import GroupElementElement
    from .group_element_page import GroupElementPage
    from .heidi_token import HeidiToken
    from .invoice import Invoice
    from .link_invoice_body import LinkInvoiceBody
    from .link_status import LinkStatus
    from .location import Location
    from .location_page import LocationPage
    from .merge_patient_body import MergePatientBody
    from .merge_patient_result import MergePatientResult
    from .message import Message
    from .message_campaign import MessageCampaign
    from .message_patient import MessagePatient
    from .message_sent_by_admin import MessageSentByAdmin
    from .message_short_link import MessageShortLink
    from .message_type import MessageType, MessageTypeLike
    from .message_write_to_record import MessageWriteToRecord
    from .note import Note
    from .note_admin import NoteAdmin
    from .patient_attachment import PatientAttachment
    from .patient_attachment_page import PatientAttachmentPage
    from .patient_candidate import PatientCandidate
    from .patient_candidate_page import PatientCandidatePage
    from .patient_identifier import PatientIdentifier
    from .patient_identifier_label import PatientIdentifierLabel, PatientIdentifierLabelLike
    from .patient_identifier_name import PatientIdentifierName, PatientIdentifierNameLike
    from .patient_identifier_role import PatientIdentifierRole, PatientIdentifierRoleLike
    from .patient_identifier_source import PatientIdentifierSource, PatientIdentifierSourceLike
    from .patient_list_item import PatientListItem
    from .patient_list_page import PatientListPage
    from .patient_sex import PatientSex, PatientSexLike
    from .patient_source import PatientSource, PatientSourceLike
    from .patient_status import PatientStatus, PatientStatusLike
    from .patient_title import PatientTitle, PatientTitleLike
    from .patient_v1 import PatientV1
    from .pharmacy import Pharmacy
    from .pharmacy_page import PharmacyPage
    from .practice_group import PracticeGroup
    from .practice_group_address import PracticeGroupAddress
    from .practitioner import Practitioner
    from .practitioner_page import PractitionerPage
    from .prescriber_details import PrescriberDetails
    from .prescription_partner_credentials import PrescriptionPartnerCredentials
    from .preview_patient_merge_body import PreviewPatientMergeBody
    from .preview_patient_merge_result import PreviewPatientMergeResult
    from .priority import Priority, PriorityLike
    from .register_by_demographics import RegisterByDemographics
    from .register_by_nhs_number import RegisterByNhsNumber
    from .register_patient_body import RegisterPatientBody
    from .register_patient_result import RegisterPatientResult
    from .registered_patient import RegisteredPatient
    from .send_batch_message_result import SendBatchMessageResult
    from .send_message_body import SendMessageBody
    from .sent_message import SentMessage
    from .short_link import ShortLink
    from .short_link_page import ShortLinkPage
    from .slot import Slot
    from .slot_availability import SlotAvailability
    from .slot_count import SlotCount
    from .slot_page import SlotPage
    from .stripe_coupon import StripeCoupon
    from .stripe_coupon_applies_to import StripeCouponAppliesTo
    from .stripe_coupon_page import StripeCouponPage
    from .stripe_customer import StripeCustomer
    from .stripe_customer_page import StripeCustomerPage
    from .stripe_customer_source import StripeCustomerSource
    from .stripe_source import StripeSource
    from .stripe_source_other import StripeSourceOther
    from .task import Task
    from .task_assignee_type import TaskAssigneeType, TaskAssigneeTypeLike
    from .task_patient import TaskPatient
    from .update_admin_body import UpdateAdminBody
    from .update_admin_result import UpdateAdminResult
    from .update_appointment_body import UpdateAppointmentBody
    from .update_appointment_result import UpdateAppointmentResult
    from .update_booking_link_body import UpdateBookingLinkBody
    from .update_booking_link_result import UpdateBookingLinkResult
    from .update_episode_body import UpdateEpisodeBody
    from .update_episode_result import UpdateEpisodeResult
    from .update_invoice_body import UpdateInvoiceBody
    from .update_invoice_result import UpdateInvoiceResult
    from .update_practice_group_body import UpdatePracticeGroupBody
    from .update_practice_group_result import UpdatePracticeGroupResult
    from .update_task_body import UpdateTaskBody
    from .update_task_result import UpdateTaskResult
    from .updated_task import UpdatedTask
    from .validation_error import ValidationError
    from .validation_error_message_item import ValidationErrorMessageItem
    from .verification_needed import VerificationNeeded
    from .video_link import VideoLink
    from .webhook import Webhook
    from .webhook_event import WebhookEvent
    from .webhook_event_type import WebhookEventType, WebhookEventTypeLike
    from .webhook_headers import WebhookHeaders
    from .webhook_page import WebhookPage

__all__ = (
    "AccessToken",
    "Address",
    "Admin",
    "AdminOrder",
    "AdminPage",
    "Appointment",
    "AppointmentPage",
    "AppointmentReservation",
    "AppointmentType",
    "AppointmentTypePage",
    "AppointmentTypeSector",
    "Assignee",
    "AssigneeType",
    "AssigneeUpdate",
    "AttachmentLink",
    "AutomatedMessage",
    "AutomatedMessagePage",
    "BatchMessage",
    "BatchMessageChannel",
    "BatchMessageFilterStatus",
    "BatchMessagePage",
    "BatchMessageRecipient",
    "BatchMessageRecipientPage",
    "BatchMessageSend",
    "BatchMessageSendPage",
    "BatchMessageSendStatus",
    "BatchMessageStatus",
    "BatchRecipientByNhsNumber",
    "BatchRecipientOther",
    "BookingLink",
    "BookingLinkListItem",
    "BookingLinkMeta",
    "BookingLinkPage",
    "Capabilities",
    "CheckSlotAvailabilityBody",
    "Configuration",
    "ConnectPatientEhrBody",
    "ConnectPatientEhrResult",
    "CreateAppointmentBody",
    "CreateAttachmentLinkBody",
    "CreateBatchMessageBody",
    "CreateBookingLinkBody",
    "CreateCustomerBody",
    "CreateCustomerResult",
    "CreatedBookingLink",
    "CreateEpisodeNoteBody",
    "CreatePharmacyBody",
    "CreateVideoLinkBody",
    "CreateWebhookBody",
    "DataSource",
    "DeleteWebhookResult",
    "Episode",
    "EpisodeOrder",
    "EpisodePage",
    "EpisodePatient",
    "EpisodePatientSex",
    "EpisodeStatus",
    "FallbackMessageType",
    "Form",
    "FormDetail",
    "FormField",
    "FormPage",
    "FormResponse",
    "FormType",
    "GroupElement",
    "GroupElementConfig",
    "GroupElementElement",
    "GroupElementPage",
    "HeidiToken",
    "Invoice",
    "LinkInvoiceBody",
    "LinkStatus",
    "Location",
    "LocationPage",
    "MergePatientBody",
    "MergePatientResult",
    "Message",
    "MessageCampaign",
    "MessagePatient",
    "MessageSentByAdmin",
    "MessageShortLink",
    "MessageType",
    "MessageWriteToRecord",
    "Note",
    "NoteAdmin",
    "PatientAttachment",
    "PatientAttachmentPage",
    "PatientCandidate",
    "PatientCandidatePage",
    "PatientIdentifier",
    "PatientIdentifierLabel",
    "PatientIdentifierName",
    "PatientIdentifierRole",
    "PatientIdentifierSource",
    "PatientListItem",
    "PatientListPage",
    "PatientSex",
    "PatientSource",
    "PatientStatus",
    "PatientTitle",
    "PatientV1",
    "Pharmacy",
    "PharmacyPage",
    "PracticeGroup",
    "PracticeGroupAddress",
    "Practitioner",
    "PractitionerPage",
    "PrescriberDetails",
    "PrescriptionPartnerCredentials",
    "PreviewPatientMergeBody",
    "PreviewPatientMergeResult",
    "Priority",
    "RegisterByDemographics",
    "RegisterByNhsNumber",
    "RegisteredPatient",
    "RegisterPatientBody",
    "RegisterPatientResult",
    "SendBatchMessageResult",
    "SendMessageBody",
    "SentMessage",
    "ShortLink",
    "ShortLinkPage",
    "Slot",
    "SlotAvailability",
    "SlotCount",
    "SlotPage",
    "StripeCoupon",
    "StripeCouponAppliesTo",
    "StripeCouponPage",
    "StripeCustomer",
    "StripeCustomerPage",
    "StripeCustomerSource",
    "StripeSource",
    "StripeSourceOther",
    "Task",
    "TaskAssigneeType",
    "TaskPatient",
    "UpdateAdminBody",
    "UpdateAdminResult",
    "UpdateAppointmentBody",
    "UpdateAppointmentResult",
    "UpdateBookingLinkBody",
    "UpdateBookingLinkResult",
    "UpdatedTask",
    "UpdateEpisodeBody",
    "UpdateEpisodeResult",
    "UpdateInvoiceBody",
    "UpdateInvoiceResult",
    "UpdatePracticeGroupBody",
    "UpdatePracticeGroupResult",
    "UpdateTaskBody",
    "UpdateTaskResult",
    "ValidationError",
    "ValidationErrorMessageItem",
    "VerificationNeeded",
    "VideoLink",
    "Webhook",
    "WebhookEvent",
    "WebhookEventType",
    "WebhookHeaders",
    "WebhookPage",
    "AdminOrderLike",
    "AppointmentTypeSectorLike",
    "AssigneeTypeLike",
    "BatchMessageChannelLike",
    "BatchMessageFilterStatusLike",
    "BatchMessageSendStatusLike",
    "BatchMessageStatusLike",
    "DataSourceLike",
    "EpisodeOrderLike",
    "EpisodePatientSexLike",
    "EpisodeStatusLike",
    "FallbackMessageTypeLike",
    "FormTypeLike",
    "MessageTypeLike",
    "PatientIdentifierLabelLike",
    "PatientIdentifierNameLike",
    "PatientIdentifierRoleLike",
    "PatientIdentifierSourceLike",
    "PatientSexLike",
    "PatientSourceLike",
    "PatientStatusLike",
    "PatientTitleLike",
    "PriorityLike",
    "TaskAssigneeTypeLike",
    "WebhookEventTypeLike",
)

_MODULES: dict[str, str] = {
    "AccessToken": ".access_token",
    "Address": ".address",
    "Admin": ".admin",
    "AdminOrder": ".admin_order",
    "AdminPage": ".admin_page",
    "Appointment": ".appointment",
    "AppointmentPage": ".appointment_page",
    "AppointmentReservation": ".appointment_reservation",
    "AppointmentType": ".appointment_type",
    "AppointmentTypePage": ".appointment_type_page",
    "AppointmentTypeSector": ".appointment_type_sector",
    "Assignee": ".assignee",
    "AssigneeType": ".assignee_type",
    "AssigneeUpdate": ".assignee_update",
    "AttachmentLink": ".attachment_link",
    "AutomatedMessage": ".automated_message",
    "AutomatedMessagePage": ".automated_message_page",
    "BatchMessage": ".batch_message",
    "BatchMessageChannel": ".batch_message_channel",
    "BatchMessageFilterStatus": ".batch_message_filter_status",
    "BatchMessagePage": ".batch_message_page",
    "BatchMessageRecipient": ".batch_message_recipient",
    "BatchMessageRecipientPage": ".batch_message_recipient_page",
    "BatchMessageSend": ".batch_message_send",
    "BatchMessageSendPage": ".batch_message_send_page",
    "BatchMessageSendStatus": ".batch_message_send_status",
    "BatchMessageStatus": ".batch_message_status",
    "BatchRecipientByNhsNumber": ".batch_recipient_by_nhs_number",
    "BatchRecipientOther": ".batch_recipient_other",
    "BookingLink": ".booking_link",
    "BookingLinkListItem": ".booking_link_list_item",
    "BookingLinkMeta": ".booking_link_meta",
    "BookingLinkPage": ".booking_link_page",
    "Capabilities": ".capabilities",
    "CheckSlotAvailabilityBody": ".check_slot_availability_body",
    "Configuration": ".configuration",
    "ConnectPatientEhrBody": ".connect_patient_ehr_body",
    "ConnectPatientEhrResult": ".connect_patient_ehr_result",
    "CreateAppointmentBody": ".create_appointment_body",
    "CreateAttachmentLinkBody": ".create_attachment_link_body",
    "CreateBatchMessageBody": ".create_batch_message_body",
    "CreateBookingLinkBody": ".create_booking_link_body",
    "CreateCustomerBody": ".create_customer_body",
    "CreateCustomerResult": ".create_customer_result",
    "CreatedBookingLink": ".created_booking_link",
    "CreateEpisodeNoteBody": ".create_episode_note_body",
    "CreatePharmacyBody": ".create_pharmacy_body",
    "CreateVideoLinkBody": ".create_video_link_body",
    "CreateWebhookBody": ".create_webhook_body",
    "DataSource": ".data_source",
    "DeleteWebhookResult": ".delete_webhook_result",
    "Episode": ".episode",
    "EpisodeOrder": ".episode_order",
    "EpisodePage": ".episode_page",
    "EpisodePatient": ".episode_patient",
    "EpisodePatientSex": ".episode_patient_sex",
    "EpisodeStatus": ".episode_status",
    "FallbackMessageType": ".fallback_message_type",
    "Form": ".form",
    "FormDetail": ".form_detail",
    "FormField": ".form_field",
    "FormPage": ".form_page",
    "FormResponse": ".form_response",
    "FormType": ".form_type",
    "GroupElement": ".group_element",
    "GroupElementConfig": ".group_element_config",
    "GroupElementElement": ".group_element_element",
    "GroupElementPage": ".group_element_page",
    "HeidiToken": ".heidi_token",
    "Invoice": ".invoice",
    "LinkInvoiceBody": ".link_invoice_body",
    "LinkStatus": ".link_status",
    "Location": ".location",
    "LocationPage": ".location_page",
    "MergePatientBody": ".merge_patient_body",
    "MergePatientResult": ".merge_patient_result",
    "Message": ".message",
    "MessageCampaign": ".message_campaign",
    "MessagePatient": ".message_patient",
    "MessageSentByAdmin": ".message_sent_by_admin",
    "MessageShortLink": ".message_short_link",
    "MessageType": ".message_type",
    "MessageWriteToRecord": ".message_write_to_record",
    "Note": ".note",
    "NoteAdmin": ".note_admin",
    "PatientAttachment": ".patient_attachment",
    "PatientAttachmentPage": ".patient_attachment_page",
    "PatientCandidate": ".patient_candidate",
    "PatientCandidatePage": ".patient_candidate_page",
    "PatientIdentifier": ".patient_identifier",
    "PatientIdentifierLabel": ".patient_identifier_label",
    "PatientIdentifierName": ".patient_identifier_name",
    "PatientIdentifierRole": ".patient_identifier_role",
    "PatientIdentifierSource": ".patient_identifier_source",
    "PatientListItem": ".patient_list_item",
    "PatientListPage": ".patient_list_page",
    "PatientSex": ".patient_sex",
    "PatientSource": ".patient_source",
    "PatientStatus": ".patient_status",
    "PatientTitle": ".patient_title",
    "PatientV1": ".patient_v1",
    "Pharmacy": ".pharmacy",
    "PharmacyPage": ".pharmacy_page",
    "PracticeGroup": ".practice_group",
    "PracticeGroupAddress": ".practice_group_address",
    "Practitioner": ".practitioner",
    "PractitionerPage": ".practitioner_page",
    "PrescriberDetails": ".prescriber_details",
    "PrescriptionPartnerCredentials": ".prescription_partner_credentials",
    "PreviewPatientMergeBody": ".preview_patient_merge_body",
    "PreviewPatientMergeResult": ".preview_patient_merge_result",
    "Priority": ".priority",
    "RegisterByDemographics": ".register_by_demographics",
    "RegisterByNhsNumber": ".register_by_nhs_number",
    "RegisteredPatient": ".registered_patient",
    "RegisterPatientBody": ".register_patient_body",
    "RegisterPatientResult": ".register_patient_result",
    "SendBatchMessageResult": ".send_batch_message_result",
    "SendMessageBody": ".send_message_body",
    "SentMessage": ".sent_message",
    "ShortLink": ".short_link",
    "ShortLinkPage": ".short_link_page",
    "Slot": ".slot",
    "SlotAvailability": ".slot_availability",
    "SlotCount": ".slot_count",
    "SlotPage": ".slot_page",
    "StripeCoupon": ".stripe_coupon",
    "StripeCouponAppliesTo": ".stripe_coupon_applies_to",
    "StripeCouponPage": ".stripe_coupon_page",
    "StripeCustomer": ".stripe_customer",
    "StripeCustomerPage": ".stripe_customer_page",
    "StripeCustomerSource": ".stripe_customer_source",
    "StripeSource": ".stripe_source",
    "StripeSourceOther": ".stripe_source_other",
    "Task": ".task",
    "TaskAssigneeType": ".task_assignee_type",
    "TaskPatient": ".task_patient",
    "UpdateAdminBody": ".update_admin_body",
    "UpdateAdminResult": ".update_admin_result",
    "UpdateAppointmentBody": ".update_appointment_body",
    "UpdateAppointmentResult": ".update_appointment_result",
    "UpdateBookingLinkBody": ".update_booking_link_body",
    "UpdateBookingLinkResult": ".update_booking_link_result",
    "UpdatedTask": ".updated_task",
    "UpdateEpisodeBody": ".update_episode_body",
    "UpdateEpisodeResult": ".update_episode_result",
    "UpdateInvoiceBody": ".update_invoice_body",
    "UpdateInvoiceResult": ".update_invoice_result",
    "UpdatePracticeGroupBody": ".update_practice_group_body",
    "UpdatePracticeGroupResult": ".update_practice_group_result",
    "UpdateTaskBody": ".update_task_body",
    "UpdateTaskResult": ".update_task_result",
    "ValidationError": ".validation_error",
    "ValidationErrorMessageItem": ".validation_error_message_item",
    "VerificationNeeded": ".verification_needed",
    "VideoLink": ".video_link",
    "Webhook": ".webhook",
    "WebhookEvent": ".webhook_event",
    "WebhookEventType": ".webhook_event_type",
    "WebhookHeaders": ".webhook_headers",
    "WebhookPage": ".webhook_page",
    "AdminOrderLike": ".admin_order",
    "AppointmentTypeSectorLike": ".appointment_type_sector",
    "AssigneeTypeLike": ".assignee_type",
    "BatchMessageChannelLike": ".batch_message_channel",
    "BatchMessageFilterStatusLike": ".batch_message_filter_status",
    "BatchMessageSendStatusLike": ".batch_message_send_status",
    "BatchMessageStatusLike": ".batch_message_status",
    "DataSourceLike": ".data_source",
    "EpisodeOrderLike": ".episode_order",
    "EpisodePatientSexLike": ".episode_patient_sex",
    "EpisodeStatusLike": ".episode_status",
    "FallbackMessageTypeLike": ".fallback_message_type",
    "FormTypeLike": ".form_type",
    "MessageTypeLike": ".message_type",
    "PatientIdentifierLabelLike": ".patient_identifier_label",
    "PatientIdentifierNameLike": ".patient_identifier_name",
    "PatientIdentifierRoleLike": ".patient_identifier_role",
    "PatientIdentifierSourceLike": ".patient_identifier_source",
    "PatientSexLike": ".patient_sex",
    "PatientSourceLike": ".patient_source",
    "PatientStatusLike": ".patient_status",
    "PatientTitleLike": ".patient_title",
    "PriorityLike": ".priority",
    "TaskAssigneeTypeLike": ".task_assignee_type",
    "WebhookEventTypeLike": ".webhook_event_type",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
