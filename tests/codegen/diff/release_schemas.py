"""The next release, made of openapi.json by listed changes: bodies and answers."""

from __future__ import annotations

from tests.codegen.diff.edits import append, both, drop, move, put, remove
from tests.codegen.diff.listed import TEXT, answer, body, listed, op, schema

BODIES = [
    listed(
        put(
            op("/v1/patients/{id}/merge/preview", "post", "/requestBody/required"),
            False,
        ),
        "body-optional",
        "additive",
        "POST /v1/patients/{id}/merge/preview body",
    ),
    listed(
        drop(op("/v1/slots/availability", "post", "/requestBody")),
        "body-removed",
        "breaking",
        "POST /v1/slots/availability body",
    ),
    listed(
        put(
            op("/v1/access_token", "post", "/requestBody"),
            {"content": {"application/json": {"schema": {"type": "object"}}}},
        ),
        "body-added-optional",
        "additive",
        "POST /v1/access_token body",
    ),
    listed(
        put(
            op("/v1/attachment_links", "post", "/requestBody/content/multipart~1form-data"),
            {"schema": {"type": "object"}},
        ),
        "content-added",
        "additive",
        "POST /v1/attachment_links body",
    ),
    listed(
        append(body("/v1/webhooks", "post", "/required"), "signing_key"),
        "property-required",
        "breaking",
        "POST /v1/webhooks body.signing_key",
    ),
    listed(
        remove(body("/v1/patients/register", "post", "/required"), "mobile"),
        "property-optional",
        "additive",
        "POST /v1/patients/register body.mobile",
    ),
    listed(
        put(body("/v1/patients/register", "post", "/properties/uprn"), TEXT),
        "property-added-optional",
        "additive",
        "POST /v1/patients/register body.uprn",
    ),
    listed(
        both(
            put(body("/v1/messages/send", "post", "/properties/consent"), {"type": "boolean"}),
            append(body("/v1/messages/send", "post", "/required"), "consent"),
        ),
        "property-added-required",
        "breaking",
        "POST /v1/messages/send body.consent",
    ),
    listed(
        drop(body("/v1/messages/send", "post", "/properties/snomed_term")),
        "property-removed",
        "breaking",
        "POST /v1/messages/send body.snomed_term",
    ),
    listed(
        put(body("/v1/messages/send", "post", "/properties/write_to_record/default"), True),
        "default-changed",
        "breaking",
        "POST /v1/messages/send body.write_to_record",
    ),
    listed(
        append(body("/v1/messages/send", "post", "/properties/message_type/enum"), "whatsapp"),
        "value-added",
        "additive",
        "POST /v1/messages/send body.message_type",
    ),
    listed(
        remove(body("/v1/messages/send", "post", "/properties/fallback_message_type/enum"), "sms"),
        "value-removed",
        "breaking",
        "POST /v1/messages/send body.fallback_message_type",
    ),
    listed(
        put(body("/v1/tasks/{id}", "patch", "/properties/assignee_id/pattern"), "^[0-9]{1,9}$"),
        "constraint-tightened",
        "breaking",
        "PATCH /v1/tasks/{id} body.assignee_id",
    ),
    listed(
        drop(body("/v1/patients/register", "post", "/properties/first_name/minLength")),
        "constraint-loosened",
        "additive",
        "POST /v1/patients/register body.first_name",
    ),
    listed(
        put(body("/v1/patients/register", "post", "/properties/email/type"), ["string", "null"]),
        "null-added",
        "additive",
        "POST /v1/patients/register body.email",
    ),
    listed(
        put(body("/v1/appointments", "post", "/properties/start_time/type"), "string"),
        "null-removed",
        "breaking",
        "POST /v1/appointments body.start_time",
    ),
    listed(
        put(body("/v1/appointments", "post", "/properties/patient_id/type"), "integer"),
        "type-changed",
        "breaking",
        "POST /v1/appointments body.patient_id",
    ),
    listed(
        put(body("/v1/messages/send", "post", "/properties/send_at/format"), "date-time"),
        "format-retyped",
        "breaking",
        "POST /v1/messages/send body.send_at",
    ),
    listed(
        put(body("/v1/messages/send", "post", "/properties/assignee_type/enum"), ["Admin"]),
        "enum-added",
        "breaking",
        "POST /v1/messages/send body.assignee_type",
    ),
    listed(
        put(body("/v1/notes", "post", "/additionalProperties"), False),
        "extra-closed",
        "breaking",
        "POST /v1/notes body",
    ),
    listed(
        append(
            body("/v1/batch_message", "post", "/properties/recipients/items/anyOf"),
            {"type": "string"},
        ),
        "variant-added",
        "additive",
        "POST /v1/batch_message body.recipients[]|2",
    ),
]

ANSWERS = [
    listed(
        put(op("/v1/forms/{id}", "get", "/responses/410"), {"description": "It is gone."}),
        "error-added",
        "additive",
        "GET /v1/forms/{id} 410",
    ),
    listed(
        drop(op("/v1/appointments", "post", "/responses/404")),
        "error-removed",
        "documentation",
        "POST /v1/appointments 404",
    ),
    listed(
        move(
            op("/v1/pharmacies", "post", "/responses/200"),
            op("/v1/pharmacies", "post", "/responses/201"),
        ),
        "success-renumbered",
        "documentation",
        "POST /v1/pharmacies 201",
    ),
    listed(
        put(op("/v1/batch_message", "post", "/responses/202"), {"description": "Later."}),
        "success-added",
        "breaking",
        "POST /v1/batch_message 202",
    ),
    listed(
        put(op("/v1/messages/send", "post", "/responses/500/description"), "It broke."),
        "text",
        "documentation",
        "POST /v1/messages/send 500",
    ),
    listed(
        put(
            op("/v1/partners/heidi/token", "get", "/responses/200/headers"),
            {"Retry-After": {"schema": {"type": "integer"}}},
        ),
        "headers",
        "documentation",
        "GET /v1/partners/heidi/token 200",
    ),
    listed(
        put(schema("Episode", "/properties/created_at"), TEXT),
        "property-added-optional",
        "additive",
        "GET /v1/episodes 200.data[].created_at",
        "GET /v1/episodes/{id} 200.created_at",
        "GET /v2/episodes 200.data[].created_at",
    ),
    listed(
        remove(schema("Episode", "/required"), "priority"),
        "property-optional",
        "breaking",
        "GET /v1/episodes 200.data[].priority",
        "GET /v1/episodes/{id} 200.priority",
        "GET /v2/episodes 200.data[].priority",
    ),
    listed(
        append(schema("PatientCandidate", "/required"), "nhs_number"),
        "property-required",
        "additive",
        "GET /v1/patients/{id}/ehr/candidates 200.data[].nhs_number",
        "GET /v2/patients/{id} 200.nhs_number",
        "GET /v3/patients 200.data[].nhs_number",
    ),
    listed(
        append(schema("PatientV1", "/properties/status/enum"), "merged"),
        "value-added",
        "additive",
        "GET /v1/patients/{id} 200.status",
    ),
    listed(
        put(schema("PatientV1", "/properties/notes/type"), "string"),
        "null-removed",
        "additive",
        "GET /v1/patients/{id} 200.notes",
    ),
    listed(
        drop(schema("PatientV1", "/properties/verification_credentials")),
        "property-removed",
        "breaking",
        "GET /v1/patients/{id} 200.verification_credentials",
    ),
    listed(
        put(schema("PatientV1", "/properties/emails/items/type"), ["string", "null"]),
        "null-added",
        "breaking",
        "GET /v1/patients/{id} 200.emails[]",
    ),
    listed(
        put(schema("PatientV1", "/properties/postcode/description"), "In capitals."),
        "text",
        "documentation",
        "GET /v1/patients/{id} 200.postcode",
    ),
    listed(
        put(schema("PatientV1", "/properties/sex_changed_at/deprecated"), True),
        "deprecated",
        "additive",
        "GET /v1/patients/{id} 200.sex_changed_at",
    ),
    listed(
        drop(schema("PatientV1", "/properties/deceased_at/format")),
        "format-retyped",
        "breaking",
        "GET /v1/patients/{id} 200.deceased_at",
    ),
    listed(
        put(schema("PatientV1", "/properties/country/maxLength"), 60),
        "constraint-tightened",
        "documentation",
        "GET /v1/patients/{id} 200.country",
    ),
    listed(
        put(
            answer("/v1/slots/availability", "post", "/properties/available/type"),
            ["boolean", "string"],
        ),
        "type-widened",
        "breaking",
        "POST /v1/slots/availability 200.available",
    ),
    listed(
        put(answer("/v1/admins/{id}", "patch", "/properties/admin_id/type"), "integer"),
        "type-changed",
        "breaking",
        "PATCH /v1/admins/{id} 200.admin_id",
    ),
    listed(
        put(schema("BatchMessage", "/properties/status"), TEXT),
        "enum-removed",
        "breaking",
        "GET /v1/batch_message 200|0.data[].status",
        "GET /v1/batch_message 200|1.status",
        "GET /v1/batch_message/{id} 200.status",
        "POST /v1/batch_message 200.status",
    ),
    listed(
        append(answer("/v1/patients/register_pds", "post", "/oneOf"), {"type": "string"}),
        "variant-added",
        "breaking",
        "POST /v1/patients/register_pds 200|2",
    ),
    listed(
        put(schema("WebhookEvent", "/properties/sent_at"), TEXT),
        "property-added-optional",
        "additive",
        "WebhookEvent.sent_at",
    ),
]
