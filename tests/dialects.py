"""Runs the tests on the description in other dialects: `python -m tests.dialects [DIALECT ...]`.

Each is generated in a copy of the tree, with the overlays applied beforehand. The tests of the
pipeline itself read openapi.yaml as it is, so they stay out. It is no test itself.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from codegen import tree
from codegen.__main__ import DESCRIPTION, ROOT
from codegen.document import dump, load
from codegen.generate import HERE, Inputs, generate
from codegen.overlay import apply_all
from codegen.tables import load_tables
from tests.codegen.dialects import DIALECTS

_PYTEST = (sys.executable, "-m", "pytest", "-q", "--ignore", "tests/codegen")


def main(chosen: list[str]) -> int:
    """Run the tests on each dialect; the number of those that fail."""
    failed = 0
    for dialect in chosen or DIALECTS:
        with tempfile.TemporaryDirectory() as folder:
            code = _run(dialect, Path(folder))
        print(f"{dialect}: {'passed' if code == 0 else 'FAILED'}", flush=True)
        failed += code != 0
    return failed


def _run(dialect: str, folder: Path) -> int:
    copy = folder / "copy"
    copy.mkdir()
    listed = subprocess.run(
        ["git", "ls-files"],  # noqa: S607  # whichever git there is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in listed.stdout.splitlines():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy / name)
    document = DIALECTS[dialect](apply_all(load(DESCRIPTION), HERE / "overlays"))
    (copy / "openapi.yaml").write_text(dump(document), encoding="utf-8")
    workspace = folder / "workspace"
    workspace.mkdir()
    package = generate(
        Inputs(copy / "openapi.yaml", None, load_tables(HERE)), workspace, "hero_api"
    )
    tree.replace(package.path, copy / "generated" / "hero_api")
    environment = {
        "PYTHONPATH": f"{copy / 'src'}:{copy / 'generated'}:{copy}",
        "PATH": "/usr/bin:/bin",
    }
    return subprocess.run(_PYTEST, cwd=copy, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
