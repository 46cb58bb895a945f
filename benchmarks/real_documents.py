"""Public descriptions of other makers through our pipeline: operations in, out, and left out.

`make real-documents` (needs npm). The documents are data in npm packages; none is kept here.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
import time
from collections import Counter
from pathlib import Path

from attrs import frozen

from codegen import gates
from codegen.build import NORMALISED, build
from codegen.document import Json, operations, parse
from codegen.normalise.operations import described
from codegen.normalise.references import References
from codegen.problems import PipelineError
from codegen.selfcontained import self_contained
from codegen.tables import no_tables

# Package and version, the document's path in it.
DOCUMENTS = (
    ("@goauthentik/api@2026.8.3", "schema.yml"),
    ("@directus/specs@15.2.0", "dist/openapi.json"),
    ("@blockfrost/openapi@0.1.93", "openapi.yaml"),
    ("@ideal-postcodes/openapi@4.21.0", "dist/openapi.json"),
    ("@digdir/dialogporten-schema@1.40.0", "swagger.verified.json"),
    ("@figma/rest-api-spec@0.43.0", "openapi/openapi.yaml"),
    ("@dcl/catalyst-api-specs@3.8.0", "lib/api.yaml"),
    ("@interledger/open-payments@7.4.0", "dist/openapi/specs/auth-server.yaml"),
    ("@interledger/open-payments@7.4.0", "dist/openapi/specs/resource-server.yaml"),
    ("@shipengine/connect-fulfillment-provider-api@4.6.0", "spec.json"),
    ("@scalar/galaxy@0.2.20", "dist/3.1.json"),
    ("@readme/oas-examples@8.2.2", "3.0/json/star-trek.json"),
    ("@readme/oas-examples@8.2.2", "3.1/json/train-travel.json"),
    ("@octokit/openapi@23.0.2", "generated/api.github.com.json"),
)


@frozen
class Result:
    """What became of one document."""

    found: int
    made: int
    left_out: dict[str, str]
    untyped: int
    wrong: list[str]
    remark: str
    seconds: float


def main() -> int:
    """Print a line for each document; 1 if an operation is lost without a reason."""
    lost = False
    with tempfile.TemporaryDirectory() as folder:
        for package, path in DOCUMENTS:
            result = _tried(_fetched(package, path, Path(folder)), f"{package}/{path}")
            lost |= result.found != result.made + len(result.left_out)
            _tell(f"{package.rpartition('@')[0]} {Path(path).name}", result)
    return int(lost)


def _fetched(package: str, path: str, folder: Path) -> bytes:
    target = folder / package.replace("/", "_")
    if not target.is_dir():
        target.mkdir()
        command = ["npm", "pack", "--silent", "--pack-destination", str(target), package]
        subprocess.run(command, check=True, capture_output=True)
    with tarfile.open(next(target.glob("*.tgz"))) as archive:
        file = archive.extractfile(f"package/{path}")
        return file.read() if file else b""


def _tried(data: bytes, origin: str) -> Result:
    began = time.monotonic()
    try:
        document = self_contained(parse(data, origin), origin)
        found = sum(1 for _ in described(document, References(document)))
    except PipelineError as error:
        return Result(0, 0, {}, 0, [], f"refused: {error}", time.monotonic() - began)
    with tempfile.TemporaryDirectory() as folder:
        made, left_out, untyped, wrong, remark = _made(document, Path(folder))
    return Result(found, made, left_out, untyped, wrong, remark, time.monotonic() - began)


def _made(document: Json, folder: Path) -> tuple[int, dict[str, str], int, list[str], str]:
    remark = _structure(document)
    try:
        normal = build(document, no_tables(), folder, "other_api")
        gates.complete(normal, no_tables(), folder / "other_api")
        gates.imports(folder / "other_api")
    except PipelineError as error:
        return 0, {}, 0, [], f"{remark}; failed: {str(error)[:300]}"
    wrong: list[str] = []
    try:
        gates.contract(folder / "other_api", folder / NORMALISED)
    except PipelineError as error:
        wrong = str(error).splitlines()[1:]
    made = len(operations(normal.document))
    return made, dict(normal.left_out), len(gates.untyped(normal.document)), wrong, remark


def _structure(document: Json) -> str:
    try:
        gates.structure(document)
    except PipelineError as error:
        return str(error)[:160]
    except Exception as error:  # noqa: BLE001  # on documents like these it has faults of its own
        return f"the validator itself fails: {type(error).__name__}"
    return "valid"


def _tell(name: str, result: Result) -> None:
    wrong = {line.split(": ")[0] for line in result.wrong}
    print(
        f"{name}: {result.found} in, {result.made} out, {len(result.left_out)} left out, "
        f"{result.untyped} untyped, {len(wrong)} not judged right, {result.seconds:.1f} s, "
        f"{result.remark}"
    )
    for reason, count in Counter(result.left_out.values()).most_common():
        print(f"    {count} left out: {reason}")
    kinds = Counter(line.partition(": ")[2][:110] for line in result.wrong)
    for kind, count in kinds.most_common(4):
        print(f"    {count} judged: {kind}")


if __name__ == "__main__":
    sys.exit(main())
