"""Descriptions of any size: what starting costs must not grow with the number of operations.

    python -m benchmarks.synthetic .venv-bench/bin/python 10 100 500

It needs the development environment, which has the generator's parts, and names the interpreter to
import with: where httpx finds the parts of its command line, it loads them too.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks.stage import environ

_FIELDS: Final = 10
_TURNS: Final = 9
_IMPORT: Final = (
    "import time; began = time.process_time(); {code}; print(time.process_time() - began)"
)


def description(operations: int) -> dict[str, Any]:
    """So many GETs, each with a model of its own."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    for number in range(operations):
        name = f"Thing{number}"
        fields = {f"field_{n}": {"type": "string"} for n in range(_FIELDS)}
        schemas[name] = {"type": "object", "properties": fields}
        content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
        answer = {"200": {"description": "One.", "content": content}}
        get = {"operationId": f"getThing{number}", "tags": ["things"], "responses": answer}
        paths[f"/things{number}"] = {"get": get}
    info = {"title": "Things", "version": "1"}
    components = {"schemas": schemas}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": components}


def _ratio(python: str, folder: Path) -> float:
    """CPU of importing the client over bindings in that folder, to that of importing httpx."""
    ratios: list[float] = []
    for _ in range(_TURNS):
        mine, its = (
            _seconds(python, code, environ(folder))
            for code in ("from hero_async import HeroClient", "import httpx")
        )
        ratios.append(mine / its)
    return median(ratios[1:])


def _seconds(python: str, code: str, variables: dict[str, str]) -> float:
    command = [python, "-c", _IMPORT.format(code=code)]
    done = subprocess.run(command, capture_output=True, check=True, env=variables)
    return float(done.stdout)


def main(python: str, sizes: list[int]) -> None:
    """Generate bindings of each size, and import the client over them."""
    for size in sizes:
        with TemporaryDirectory() as folder:
            source, package = Path(folder) / "openapi.json", Path(folder) / "hero_api"
            source.write_text(json.dumps(description(size)), encoding="utf-8")
            command = [sys.executable, "-m", "codegen", "generate", "--description", str(source)]
            subprocess.run(
                [*command, "--output", str(package)], check=True, stdout=subprocess.DEVNULL
            )
            print(
                f"{size} operations: {_ratio(python, Path(folder)):.2f} of import httpx", flush=True
            )


if __name__ == "__main__":
    main(sys.argv[1], [int(size) for size in sys.argv[2:]])
