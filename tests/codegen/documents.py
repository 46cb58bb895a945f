"""Small descriptions for the tests of the pipeline."""

from __future__ import annotations

from pathlib import Path

from codegen.document import Json


def describe(paths: Json, schemas: Json | None = None) -> Json:
    """Build a whole description around its paths."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "A small API", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas or {}},
    }


def operation(answer: Json | None = None, **fields: object) -> Json:
    """Build an operation that answers 200 with one schema."""
    schema = answer or {"type": "object", "properties": {"id": {"type": "string"}}}
    return {"operationId": "getThing", "responses": {"200": json_content(schema)}} | fields


def json_content(schema: Json) -> Json:
    """Build the object that holds a JSON body, of an answer or of a request."""
    return {"description": "It.", "content": {"application/json": {"schema": schema}}}


def query(name: str, **schema: object) -> Json:
    """Build an optional query parameter."""
    return {"name": name, "in": "query", "schema": schema or {"type": "string"}}


def files(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder, but for the interpreter's caches."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in found
        if "__pycache__" not in path.parts
    }
