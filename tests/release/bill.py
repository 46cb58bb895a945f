"""The bill of materials of what a newcomer installs, and what is known against its parts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.release.run import ReleaseError, run

ROOT = Path(__file__).parents[2]


class UnreachableError(Exception):
    """The database of vulnerabilities gave no answer."""


def tools(folder: Path) -> Path:
    """An environment with the pinned tools, apart from those of development."""
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    pip = (sys.executable, "-m", "pip", "--python", folder / "bin" / "python", "install")
    run(*pip, "--require-hashes", "--no-deps", "-r", ROOT / "requirements" / "release.txt")
    return folder / "bin"


def write(bill: Path, tools: Path, environment: Path) -> str:
    """Write what is installed in an environment as CycloneDX JSON.

    Raises:
        ReleaseError: it lacks the package, or one that came with it.
    """
    python = environment / "bin" / "python"
    described = ("--pyproject", ROOT / "pyproject.toml", "--mc-type", "library")
    form = ("--output-format", "JSON", "--output-reproducible", "--output-file", bill)
    run(tools / "cyclonedx-py", "environment", *described, *form, python)
    document = json.loads(bill.read_text(encoding="utf-8"))
    named = {part["name"].lower() for part in document["components"]}
    if not {"anyio", "attrs", "httpx"} <= named:
        raise ReleaseError(f"the bill of materials lacks a dependency: {sorted(named)}")
    return f"{bill.name} lists {len(named)} parts: {', '.join(sorted(named))}"


def audit(tools: Path, environment: Path) -> str:
    """Ask what is known against the parts.

    Raises:
        ReleaseError: something is.
        UnreachableError: nobody could be asked, at least about one.
    """
    [packages] = environment.glob("lib/python*/site-packages")
    command = (tools / "pip-audit", "--path", packages, "--format", "json", "--progress-spinner")
    done = subprocess.run([*command, "off"], capture_output=True, text=True, check=False)
    if not done.stdout.strip():
        raise UnreachableError((done.stderr.strip() or "no output").splitlines()[-1])
    return verdict(json.loads(done.stdout)["dependencies"])


def verdict(listed: list[dict[str, Any]]) -> str:
    """What the tool's list comes to. It leaves out what it can't find, and calls that a success.

    Raises:
        ReleaseError: something is known.
        UnreachableError: a part was left out; only the package itself may be, before its release.
    """
    if found := [f"{part['name']} {it['id']}" for part in listed for it in part.get("vulns", [])]:
        raise ReleaseError("known vulnerabilities: " + "; ".join(found))
    left_out = {part["name"] for part in listed if "skip_reason" in part} - {"hero-async"}
    if left_out or not listed:
        raise UnreachableError(f"it knows nothing of {', '.join(sorted(left_out)) or 'any part'}")
    return f"nothing is known against {len(listed)} packages"
