"""What openapi.yaml promises to the code generator and to its readers."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import validate
from ruamel.yaml import YAML

from tests.codegen.inventory import OPERATIONS

ROOT = Path(__file__).resolve().parents[2]
METHODS = ("get", "put", "post", "delete", "patch")

ONLY_BY_OVERLAY = {
    "POST /v1/booking_links": "createBookingLink",
    "DELETE /v1/webhooks/{id}": "deleteWebhook",
    "GET /v1/appointments": "listAppointments",
    "GET /v2/episodes/{id}": "getEpisodeV2",
    "POST /v1/video_links": "createVideoLink",
}

SCHEMAS = frozenset(
    [
        "PatientTitle",
        "PatientSex",
        "EpisodePatientSex",
        "DataSource",
        "EpisodeStatus",
        "Priority",
        "AssigneeType",
        "FormType",
        "ValidationError",
        "Assignee",
        "PatientCandidate",
        "PatientV1",
        "TaskPatient",
        "Task",
        "Episode",
        "EpisodePatient",
        "Note",
        "Webhook",
        "WebhookEventType",
        "Appointment",
        "Slot",
        "AppointmentType",
        "Admin",
        "PrescriberDetails",
        "Pharmacy",
        "Form",
        "FormResponse",
        "BatchMessage",
        "Message",
        "StripeCustomer",
        "StripeCoupon",
        "GroupElement",
        "WebhookEvent",
        "StripeSource",
        "Invoice",
        "BookingLink",
    ]
)

SHARED_ENUMS: dict[str, tuple[str, ...]] = {
    "PatientSex": ("Not known", "Not specified", "Male", "Female", "Other"),
    "EpisodePatientSex": ("unspecified", "male", "female", "other"),
    "DataSource": ("hero", "emis", "pds", "gha", "systm_one"),
    "EpisodeStatus": ("open", "closed", "in_progress"),
    "Priority": ("lowest", "low", "medium", "high", "highest"),
    "AssigneeType": ("Admin", "AdminTeam", "Unassigned"),
    "FormType": ("questionnaire", "response", "appointment", "care_navigation"),
    "WebhookEventType": (
        "appointment.confirmed",
        "appointment.cancelled",
        "appointment.rescheduled",
        "prescription.issued",
        "patient.medical-record-updated",
        "patient.added-to-sequence",
        "write-to-record.succeeded",
        "write-to-record.failed",
    ),
}

FIELD_ENUMS: dict[tuple[str, str], tuple[str | None, ...]] = {
    ("BatchMessage", "status"): ("CREATED", "PENDING", "SENDING", "COMPLETED"),
    ("BatchMessage", "channel"): ("SMS", "EMAIL", "NHS_APP"),
    ("AppointmentType", "assignee_type"): ("Admin", "AdminTeam", None),
    ("AppointmentType", "sector"): ("nhs", "paid"),
    ("PatientV1", "status"): ("archived", "unarchived"),
}

IDENTIFIER_ENUMS: dict[str, tuple[str, ...]] = {
    "source": ("nhs", "gha", "ehr_partner", "hero"),
    "name": ("nhs_number", "gha_number", "ehr_partner_id", "hero_id", "hero_uid"),
    "role": ("main", "secondary"),
    "label": ("NHS", "GHA", "EMIS", "Hero", "Systm One"),
}

BODY_ENUMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("POST /v1/messages/send", "message_type"): ("hero", "sms", "email", "nhs_app"),
    ("POST /v1/messages/send", "fallback_message_type"): ("sms", "email"),
    ("POST /v1/batch_message", "channel"): ("SMS", "EMAIL", "NHS_APP"),
    ("PATCH /v1/tasks/{id}", "assignee_type"): ("admin", "admin_team"),
}

PARAMETER_ENUMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("GET /v1/admins", "order_by"): ("first_name",),
    ("GET /v2/patients/{id}", "data_source"): ("hero", "ehr"),
    ("GET /v1/batch_message", "status"): (
        "CREATED",
        "ENRICHMENT_ERROR",
        "ENRICHED",
        "INVALID_PAYLOAD",
        "QUEUED",
    ),
    ("GET /v1/batch_message/{id}/messages", "status"): (
        "CREATED",
        "QUEUED",
        "SENT",
        "ERROR",
        "SUCCESS",
    ),
}


def load(path: Path) -> Any:
    """Read one YAML file without building anything but plain values."""
    reader: Any = YAML(typ="safe", pure=True)
    return reader.load(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def document() -> Any:
    """Return the description as it stands in the repository."""
    return load(ROOT / "openapi.yaml")


def operations(document: Any) -> Iterator[tuple[str, Any]]:
    """Yield every operation under its method and path."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield f"{method.upper()} {path}", item[method]


def parameters(operation: Any) -> list[str]:
    """Name the parameters of an operation the way the inventory does."""
    return [f"{p['in']}:{p['name']}" for p in operation.get("parameters", [])]


def body_properties(operation: Any) -> Any:
    """Return the properties of an operation's JSON body."""
    return operation["requestBody"]["content"]["application/json"]["schema"]["properties"]


def schema_of_parameter(operation: Any, name: str) -> Any:
    """Return the schema of the parameter of that name."""
    return next(p["schema"] for p in operation["parameters"] if p["name"] == name)


def snake(name: str) -> str:
    """Write a name the way Python modules and functions are named."""
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name)
    return re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")


def references(value: Any) -> Iterator[str]:
    """Yield the target of every reference inside a value."""
    if hasattr(value, "items"):
        for key, child in value.items():
            yield from (child,) if key == "$ref" else references(child)
    elif not isinstance(value, str) and hasattr(value, "__iter__"):
        for child in value:
            yield from references(child)


def test_description_is_valid(document: Any) -> None:
    """The description is a valid OpenAPI 3.1 document."""
    assert document["openapi"] == "3.1.0"
    validate(document)


def test_operations_are_those_that_were_read(document: Any) -> None:
    """The description has the 67 operations whose method and path were read, and no other."""
    names = [name for name, _ in operations(document)]
    assert len(OPERATIONS) == 67
    assert sorted(names) == sorted(OPERATIONS)


def test_parameters_are_those_that_were_read(document: Any) -> None:
    """Every operation has exactly the parameters that were read."""
    found = {name: sorted(parameters(operation)) for name, operation in operations(document)}
    assert found == {name: sorted(expected) for name, expected in OPERATIONS.items()}


def test_path_parameters_are_declared(document: Any) -> None:
    """Every placeholder of a path is a required path parameter, and no other path parameter is."""
    for name, operation in operations(document):
        declared = [p for p in operation.get("parameters", []) if p["in"] == "path"]
        assert sorted(p["name"] for p in declared) == sorted(re.findall(r"{(\w+)}", name)), name
        assert all(p["required"] is True for p in declared), name


def test_list_parameters_are_repeated(document: Any) -> None:
    """Every array in a query is sent as a repeated parameter."""
    for name, operation in operations(document):
        for parameter in operation.get("parameters", []):
            if parameter["schema"].get("type") == "array":
                assert (parameter["style"], parameter["explode"]) == ("form", True), name


def test_operations_are_labelled(document: Any) -> None:
    """Every operation has one known tag, a summary, an operationId and where it was read."""
    tags = {tag["name"] for tag in document["tags"]}
    for name, operation in operations(document):
        assert len(operation["tags"]) == 1, name
        assert operation["tags"][0] in tags, name
        assert operation["summary"], name
        assert re.fullmatch(r"[a-z][A-Za-z0-9]*", operation["operationId"]), name
        assert operation["x-hero-source"], name
        assert all(page.startswith("/") for page in operation["x-hero-source"]), name
        assert operation["x-hero-completeness"] in {"full", "partial", "name-only"}, name


def test_gaps_are_told(document: Any) -> None:
    """Every operation that was not read in full says what is missing or inferred."""
    for name, operation in operations(document):
        if operation["x-hero-completeness"] != "full":
            assert operation.get("x-hero-missing") or operation.get("x-hero-inferred"), name
        inferred = operation.get("x-hero-inferred", ["."])
        assert inferred, name
        assert all(sentence.endswith(".") for sentence in inferred), name


def test_names_do_not_clash(document: Any) -> None:
    """No two operations, and no two tags, have the same name in snake case."""
    ids = [snake(operation["operationId"]) for _, operation in operations(document)]
    tags = [snake(tag["name"]) for tag in document["tags"]]
    assert len(set(ids)) == len(ids)
    assert len(set(tags)) == len(tags)


def test_every_tag_has_operations(document: Any) -> None:
    """Every tag is used by an operation."""
    used = {operation["tags"][0] for _, operation in operations(document)}
    assert used == {tag["name"] for tag in document["tags"]}


def test_both_headers_are_needed(document: Any) -> None:
    """Every call needs the key and the practice group together."""
    assert document["security"] == [{"apiKeyAuth": [], "practiceGroupId": []}]
    assert not [name for name, operation in operations(document) if "security" in operation]
    schemes = document["components"]["securitySchemes"]
    found = {name: (s["type"], s["in"], s["name"]) for name, s in schemes.items()}
    assert found == {
        "apiKeyAuth": ("apiKey", "header", "x-api-key"),
        "practiceGroupId": ("apiKey", "header", "x-practice-group-id"),
    }


def test_servers(document: Any) -> None:
    """The production, staging and mock servers are there, each with a description."""
    assert [server["url"] for server in document["servers"]] == [
        "https://api.herohealth.net",
        "https://api.staging.htech.app",
        "https://developer.herohealth.net/_mock/apis/public-api/openapi",
    ]
    assert all(server["description"] for server in document["servers"])


def test_shared_schemas(document: Any) -> None:
    """Every shared schema is a component with a description and where it was read."""
    schemas = document["components"]["schemas"]
    assert set(schemas) == SCHEMAS
    for name, schema in schemas.items():
        assert schema["description"], name
        assert schema["x-hero-source"], name


def test_references_resolve(document: Any) -> None:
    """Every reference points at a shared schema."""
    prefix = "#/components/schemas/"
    for target in references(document):
        assert target.startswith(prefix)
        assert target.removeprefix(prefix) in SCHEMAS


def test_patient_titles(document: Any) -> None:
    """All 50 patient titles are there, the empty one included."""
    titles = document["components"]["schemas"]["PatientTitle"]["enum"]
    assert len(titles) == len(set(titles)) == 50
    assert {"", "Mr", "Mx", "Baron", "Viscountess", "The Dowager Viscountess"} <= set(titles)


@pytest.mark.parametrize("name", SHARED_ENUMS)
def test_shared_enums(document: Any, name: str) -> None:
    """Every shared enum has all the values that were read, in their order."""
    assert tuple(document["components"]["schemas"][name]["enum"]) == SHARED_ENUMS[name]


@pytest.mark.parametrize(("schema", "field"), FIELD_ENUMS)
def test_field_enums(document: Any, schema: str, field: str) -> None:
    """Every enum inside a shared schema has all the values that were read."""
    found = document["components"]["schemas"][schema]["properties"][field]["enum"]
    assert tuple(found) == FIELD_ENUMS[schema, field]


@pytest.mark.parametrize("field", IDENTIFIER_ENUMS)
def test_identifier_enums(document: Any, field: str) -> None:
    """Every enum of a patient's identifiers has all the values that were read."""
    patient = document["components"]["schemas"]["PatientCandidate"]
    identifier = patient["properties"]["identifiers"]["items"]["properties"]
    assert tuple(identifier[field]["enum"]) == IDENTIFIER_ENUMS[field]


@pytest.mark.parametrize(("name", "field"), BODY_ENUMS)
def test_body_enums(document: Any, name: str, field: str) -> None:
    """Every enum of a request body has all the values that were read."""
    operation = dict(operations(document))[name]
    assert tuple(body_properties(operation)[field]["enum"]) == BODY_ENUMS[name, field]


@pytest.mark.parametrize(("name", "parameter"), PARAMETER_ENUMS)
def test_parameter_enums(document: Any, name: str, parameter: str) -> None:
    """Every enum of a query parameter has all the values that were read."""
    schema = schema_of_parameter(dict(operations(document))[name], parameter)
    assert tuple(schema["enum"]) == PARAMETER_ENUMS[name, parameter]


@pytest.mark.parametrize("name", ["GET /v1/episodes", "GET /v2/episodes"])
@pytest.mark.parametrize(
    ("parameter", "schema"),
    [
        ("assignee_type[]", "AssigneeType"),
        ("status[]", "EpisodeStatus"),
        ("priority[]", "Priority"),
    ],
)
def test_episode_filters_share_their_enums(
    document: Any, name: str, parameter: str, schema: str
) -> None:
    """The filters of both episode lists use the enums of the episodes themselves."""
    found = schema_of_parameter(dict(operations(document))[name], parameter)
    assert found["items"] == {"$ref": f"#/components/schemas/{schema}"}


def test_bodies_are_json(document: Any) -> None:
    """Every request body is required, and every documented body is JSON."""
    for name, operation in operations(document):
        body = operation.get("requestBody")
        assert body is None or body["required"] is True, name
        for holder in (body, *operation["responses"].values()):
            if holder and "content" in holder:
                assert list(holder["content"]) == ["application/json"], name


def test_success_is_200(document: Any) -> None:
    """Every operation answers 200 on success, and 400 means a ValidationError."""
    error = {"$ref": "#/components/schemas/ValidationError"}
    for name, operation in operations(document):
        responses = operation["responses"]
        assert [status for status in responses if status.startswith("2")] == ["200"], name
        if "400" in responses:
            assert responses["400"]["content"]["application/json"]["schema"] == error, name


def test_overlay_operations_are_not_in_the_description(document: Any) -> None:
    """What is only inferred to exist is added by an overlay, never written here."""
    found = dict(operations(document))
    assert not found.keys() & ONLY_BY_OVERLAY.keys()
    ids = {operation["operationId"] for operation in found.values()}
    assert not ids & set(ONLY_BY_OVERLAY.values())
