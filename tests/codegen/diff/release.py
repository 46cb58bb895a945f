"""The next release, made of openapi.json by listed changes: operations and parameters."""

from __future__ import annotations

from tests.codegen.diff.edits import append, both, drop, move, put, remove
from tests.codegen.diff.listed import listed, op, query

ALL: list[str] = []
_NEW = {
    "operationId": "exportEpisodes",
    "tags": ["Episode"],
    "responses": {"200": {"description": "It."}},
}

OPERATIONS = [
    listed(
        put("/paths/~1v1~1exports", {"post": _NEW}),
        "operation-added",
        "additive",
        "POST /v1/exports",
    ),
    listed(
        put(op("/v1/me/elements", "put"), _NEW | {"operationId": "putElements"}),
        "operation-added",
        "additive",
        "PUT /v1/me/elements",
    ),
    listed(
        drop("/paths/~1v1~1links~1status"),
        "operation-removed",
        "breaking",
        "GET /v1/links/status",
    ),
    listed(
        put(op("/v1/me", "get", "/operationId"), "getMe"),
        "operation-id",
        "documentation",
        "GET /v1/me",
    ),
    listed(
        put(op("/v1/short_links", "get", "/tags"), ["Links"]),
        "tag-moved",
        "breaking",
        "GET /v1/short_links",
    ),
    listed(
        put(op("/v1/forms", "get", "/tags"), ["Form", "Deprecated Soon"]),
        "tags",
        "documentation",
        "GET /v1/forms",
    ),
    listed(
        put(op("/v1/patients", "get", "/deprecated"), True),
        "deprecated",
        "additive",
        "GET /v1/patients",
    ),
    listed(
        put(op("/v1/locations", "get", "/summary"), "Where it is"),
        "text",
        "documentation",
        "GET /v1/locations",
    ),
    listed(
        put(op("/v1/access_token", "post", "/description"), "Takes nothing."),
        "text",
        "documentation",
        "POST /v1/access_token",
    ),
    listed(
        put(
            op("/v1/pharmacies", "post", "/security"),
            [{"apiKeyAuth": ALL, "practiceGroupId": ALL, "partner": ALL}],
        ),
        "security-tightened",
        "breaking",
        "POST /v1/pharmacies",
    ),
    listed(
        put(op("/v1/me/capabilities", "get", "/security"), [{"apiKeyAuth": ALL}]),
        "security-loosened",
        "additive",
        "GET /v1/me/capabilities",
    ),
    listed(
        append("/servers", {"url": "https://eu.example.org"}),
        "server-added",
        "documentation",
        "",
    ),
    listed(drop("/servers/1"), "server-removed", "breaking", ""),
    listed(put("/info/version", "2.0.0"), "info", "documentation", ""),
    listed(put("/tags/0/description", "All of it."), "text", "documentation", ""),
    listed(
        put("/components/securitySchemes/apiKeyAuth/description", "The key."),
        "text",
        "documentation",
        "",
    ),
]

PARAMETERS = [
    listed(
        append(op("/v1/slots", "get", "/parameters"), query("zone", True, type="string")),
        "parameter-added-required",
        "breaking",
        "GET /v1/slots query.zone",
    ),
    listed(
        append(
            op("/v2/episodes", "get", "/parameters"), query("created_after", False, type="string")
        ),
        "parameter-added-optional",
        "additive",
        "GET /v2/episodes query.created_after",
    ),
    listed(
        drop(op("/v3/patients", "get", "/parameters/6")),
        "parameter-removed",
        "breaking",
        "GET /v3/patients query.ehr_partner_id",
    ),
    listed(
        put(op("/v1/slots/count", "get", "/parameters/0/required"), True),
        "parameter-required",
        "breaking",
        "GET /v1/slots/count query.appointment_type_id",
    ),
    listed(
        put(op("/v1/slots/count", "get", "/parameters/1/in"), "header"),
        "parameter-moved",
        "breaking",
        "GET /v1/slots/count header.location_id",
    ),
    listed(
        put(op("/v1/practitioners", "get", "/parameters/0/explode"), False),
        "parameter-encoding",
        "breaking",
        "GET /v1/practitioners query.location_ids",
    ),
    listed(
        put(op("/v2/automated_messages", "get", "/parameters/2/name"), "order_by"),
        "parameter-wire-name",
        "documentation",
        "GET /v2/automated_messages query.order_by",
    ),
    listed(
        both(
            move("/paths/~1v1~1slots~1{id}", "/paths/~1v1~1slots~1{slot_id}"),
            put("/paths/~1v1~1slots~1{slot_id}/get/parameters/0/name", "slot_id"),
        ),
        "parameter-renamed",
        "breaking",
        "GET /v1/slots/{slot_id} path.slot_id",
    ),
    listed(
        put(op("/v1/admins", "get", "/parameters/3/deprecated"), True),
        "deprecated",
        "additive",
        "GET /v1/admins query.order_descending",
    ),
    listed(
        put(op("/v1/admins", "get", "/parameters/0/description"), "Counts from zero."),
        "text",
        "documentation",
        "GET /v1/admins query.page_index",
    ),
    listed(
        append(op("/v1/admins", "get", "/parameters/2/schema/enum"), "last_name"),
        "value-added",
        "additive",
        "GET /v1/admins query.order_by",
    ),
    listed(
        remove(op("/v2/patients/{id}", "get", "/parameters/1/schema/enum"), "ehr"),
        "value-removed",
        "breaking",
        "GET /v2/patients/{id} query.data_source",
    ),
    listed(
        put(op("/v2/episodes", "get", "/parameters/1/schema/type"), "number"),
        "type-widened",
        "additive",
        "GET /v2/episodes query.page_size",
    ),
    listed(
        put(op("/v2/episodes", "get", "/parameters/0/schema/minimum"), 0),
        "constraint-tightened",
        "breaking",
        "GET /v2/episodes query.page_index",
    ),
]
