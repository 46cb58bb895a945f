"""The generator at work on a normalised document, with our templates.

It is used as a library, pinned to one version: so names are those that we chose, texts get into
the code by one escape, and what it complains of is told in full.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import EnumProperty, ModelProperty, Property
from openapi_python_client.schema import UntrustedString

from codegen.document import Json, objects, operations
from codegen.identifiers import WIRE
from codegen.late import late, member
from codegen.manifest import tag_package
from codegen.normalise.bodies import BYTES, FORM, JSON
from codegen.problems import PipelineError
from codegen.spellings import Spellings

HERE = Path(__file__).parent


def render(document: Json, package: Path, spellings: Spellings) -> None:
    """Write the modules of the API and the models into a new folder.

    Raises:
        PipelineError: the generator would leave something out.
    """
    config = _config(document, package)
    data = GeneratorData.from_dict(_digestible(document), config=config)
    if isinstance(data, GeneratorError):
        raise PipelineError(f"the generator refuses the document:\n{data.header}\n{data.detail}")
    complaints = [
        *data.errors,
        *(each for tag in data.endpoint_collections_by_tag.values() for each in tag.parse_errors),
    ]
    if complaints:
        listed = "\n".join(f"{each.header}: {each.detail}" for each in complaints)
        raise PipelineError(f"the generator would leave out:\n{listed}")
    _spell(data, document)
    project = Project(openapi=data, custom_template_path=HERE / "templates", config=config)
    ours: dict[str, Any] = {"literal": literal, "place": _place, "member": member, "late": late}
    project.env.filters.update(ours)
    project.env.globals.update(spellings.for_templates())
    with contextlib.redirect_stdout(io.StringIO()):
        project.build()


def literal(value: UntrustedString | str | int) -> str:
    """A value as Python source, in ASCII."""
    return ascii(value.get_untrusted_value() if isinstance(value, UntrustedString) else value)


def _place(prop: Property, owner: str) -> str:
    """Where a property stands, to look it up in a table; it does not get into the code."""
    return f"{owner}.{prop.name.get_untrusted_value()}"


def _config(document: Json, package: Path) -> Config:
    media = {
        kind
        for _, _, operation in operations(document)
        for kind in objects(operation.get("requestBody") or {}, "content")
        if kind not in (JSON, FORM) and not kind.endswith("+json")
    }
    settings = ConfigFile(post_hooks=[], content_type_overrides=dict.fromkeys(sorted(media), BYTES))
    source = package.parent / "normalised.json"
    return Config.from_sources(settings, MetaType.NONE, source, "utf-8", False, package)


def _digestible(document: Json) -> Json:
    """The document with tags as the generator would spell them anyway, and clean placeholders."""
    paths: Json = {}
    for number, (method, _, operation) in enumerate(operations(document)):
        placeholders = [p["name"] for p in operation["parameters"] if p["in"] == "path"]
        key = "/".join(["", str(number), *(f"{{{name}}}" for name in placeholders)])
        paths[key] = {method.lower(): {**operation, "tags": [tag_package(operation)]}}
    info = {"title": "API", "version": "1"}
    return {**document, "info": info, "paths": paths}


def _spell(data: GeneratorData, document: Json) -> None:
    known = {
        operation["operationId"]: (path, operation) for _, path, operation in operations(document)
    }
    for collection in data.endpoint_collections_by_tag.values():
        for endpoint in collection.endpoints:
            _spell_endpoint(endpoint, *known[endpoint.name])
    schemas = document["components"]["schemas"]
    for model in data.models:
        _spell_all(_properties(model), schemas[model.class_info.name].get(WIRE, {}))
    for enum in data.enums:
        if isinstance(enum, EnumProperty):
            schema = schemas[enum.class_info.name]
            enum.values = dict(zip(schema["x-enum-varnames"], schema["enum"], strict=True))


def _spell_endpoint(endpoint: Endpoint, path: str, operation: Json) -> None:
    wire: Mapping[str, str] = operation[WIRE]
    shown = path.replace("{", "{{").replace("}", "}}") if endpoint.path_parameters else path
    for parameter in endpoint.path_parameters:
        name = parameter.python_name
        shown = shown.replace(f"{{{{{wire[name]}}}}}", f"{{{name}}}")
    endpoint.path = UntrustedString(shown)
    _spell_all([prop for _, prop in endpoint.iter_all_parameters()], wire)


def _spell_all(properties: Iterable[Property], wire: Mapping[str, str]) -> None:
    for prop in properties:
        prop.name = UntrustedString(wire[prop.name.get_untrusted_value()])


def _properties(model: ModelProperty) -> list[Property]:
    return [*(model.required_properties or ()), *(model.optional_properties or ())]
