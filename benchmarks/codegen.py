"""How long the pipeline takes, every gate included: on our description, and on 500 operations."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from codegen.__main__ import DESCRIPTION
from codegen.document import Json, dump, is_array, is_object, load, operations
from codegen.generate import HERE, Inputs, generate
from codegen.overlay import apply_all
from codegen.tables import load_tables, no_tables


def main() -> int:
    """Print both times; 1 if one is over its limit."""
    ours = Inputs(DESCRIPTION, HERE / "overlays", load_tables(HERE))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.json"
        path.write_text(
            dump(many(apply_all(load(DESCRIPTION), HERE / "overlays"))), encoding="utf-8"
        )
        late = _measured("ours", ours, 15)
        late |= _measured("synthetic", Inputs(path, None, no_tables()), 60)
    return int(late)


def many(document: Json, wanted: int = 500) -> Json:
    """The API several times over, under other paths, each time with other schemas."""
    paths: Json = {}
    schemas: Json = {}
    copies = -(-wanted // len(operations(document)))
    for number in range(copies):
        own = _copied(document, number)
        paths |= {f"/n{number}{path}": item for path, item in own["paths"].items()}
        named = own["components"]["schemas"].items()
        schemas |= {f"{name}N{number}": schema for name, schema in named}
    components = {**document["components"], "schemas": schemas}
    return {**document, "paths": paths, "components": components}


def _copied(value: Any, number: int) -> Any:
    """A copy whose objects have a field of their own, so that no shape is that of another copy."""
    if is_array(value):
        return [_copied(item, number) for item in value]
    if not is_object(value):
        return value
    copy = {key: _copied(item, number) for key, item in value.items()}
    if isinstance(reference := copy.get("$ref"), str):
        copy["$ref"] = f"{reference}N{number}"
    if copy.get("type") == "object" and is_object(fields := copy.get("properties")):
        copy["properties"] = fields | {f"copy{number}": {"type": "string"}}
    return copy


def _measured(name: str, inputs: Inputs, limit: int) -> bool:
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        package = generate(inputs, Path(folder), "measured_api")
        files = sum(1 for _ in package.path.rglob("*.py"))
    took = time.monotonic() - began
    print(
        f"{name}: {package.operations} operations, {files} modules, {took:.1f} s (limit {limit} s)"
    )
    return took > limit


if __name__ == "__main__":
    sys.exit(main())
