"""`python -m tests.release`: all that a release does, but publish. It fails at the first fault.

    python -m tests.release [--tag v1.2.3]

Leaves wheel and sdist in `dist/`, the bill of materials in `dist-sbom/`. With `--tag` it is strict:
the changelog must be as it will stay, and what can't be asked of the network is a fault too.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import tomllib
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from tests.release import bill, build, clean, versions
from tests.release.run import ReleaseError, run

ROOT = Path(__file__).parents[2]
DIST = ROOT / "dist"
SBOM = ROOT / "dist-sbom"


def main() -> int:
    """Say what holds, line by line; 1 if something does not."""
    parser = ArgumentParser(prog="python -m tests.release", description=__doc__)
    parser.add_argument("--tag", default="", help="the tag that is being released")
    tag = parser.parse_args().tag
    with tempfile.TemporaryDirectory() as folder:
        try:
            for line in _steps(tag, Path(folder)):
                print(line if line.startswith("SKIPPED") else f"ok: {line}", flush=True)
        except ReleaseError as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    return 0


def _steps(tag: str, folder: Path) -> Iterator[str]:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    yield _said(version, tag)
    yield _built(folder)
    python = (sys.executable, "-m")
    run(*python, "pytest", "-q", "tests/packaging", "tests/surface", cwd=ROOT, environ=_of_dist())
    yield "wheel, sdist and metadata are as promised; public names are those written down"
    [wheel] = DIST.glob(f"hero_async-{version}-*.whl")
    yield from clean.check(wheel, folder)
    yield _typed(folder)
    tools = bill.tools(folder / "tools")
    yield bill.write(_fresh(SBOM) / "hero-async.cdx.json", tools, clean.plain(folder))
    yield _audited(tools, folder, strict=bool(tag))


def _said(version: str, tag: str) -> str:
    names = versions.fragments(ROOT / "docs" / "changelog.d")
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    if found := list(versions.problems(version, changelog, names, tag)):
        raise ReleaseError("; ".join(found))
    run(sys.executable, "-m", "towncrier", "build", "--draft", "--version", version, cwd=ROOT)
    return f"version {version}, changelog and {len(names)} fragments fit"


def _built(folder: Path) -> str:
    build.build(ROOT, DIST)
    build.build_elsewhere(ROOT, folder / "again")
    build.compare(DIST, folder / "again")
    return f"built twice, the same bytes: {', '.join(sorted(build.contents(DIST)))}"


def _of_dist() -> dict[str, str]:
    return {**os.environ, "HERO_DIST": str(DIST)}


def _typed(folder: Path) -> str:
    """Only with `py.typed` in both packages does mypy read the types of what is installed."""
    promises = shutil.copy(ROOT / "tests" / "typing" / "promises.py", folder)
    python = clean.plain(folder) / "bin" / "python"
    run(
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--python-executable",
        python,
        promises,
        cwd=folder,
    )
    return "mypy finds in the installed wheel the types that users rely on"


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def _audited(tools: Path, folder: Path, *, strict: bool) -> str:
    try:
        return bill.audit(tools, clean.plain(folder))
    except bill.UnreachableError as error:
        if strict:
            raise ReleaseError(f"pip-audit could ask nobody: {error}") from None
        return f"SKIPPED pip-audit, whose database gave no answer: {error}"


if __name__ == "__main__":
    sys.exit(main())
