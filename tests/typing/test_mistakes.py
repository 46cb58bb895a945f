"""Both type checkers refuse the mistakes, each on its own line, and nothing else in the file."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MISTAKES = Path(__file__).parent / "mistakes.py"


def crossed() -> set[int]:
    """The numbers of the lines that must be refused."""
    lines = MISTAKES.read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if "# ✗" in line}


def output(module: str, *arguments: str) -> str:
    """What a type checker prints about it."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


def test_there_are_mistakes() -> None:
    """The file holds what it promises, so that the tests below can fail."""
    assert len(crossed()) >= 30


def test_mypy_refuses_them() -> None:
    """Strict mypy has something against each marked line, and against no other."""
    found = output("mypy", "--no-error-summary", "--hide-error-context", str(MISTAKES))
    refused = {int(line.split(":")[1]) for line in found.splitlines() if ": error: " in line}
    assert refused == crossed()


def test_pyright_refuses_them(tmp_path: Path) -> None:
    """Strict pyright has something against each marked line, and against no other."""
    copied = shutil.copy(MISTAKES, tmp_path)
    project = tmp_path / "pyrightconfig.json"  # the project's own leaves the file out
    paths = [str(ROOT / "src"), str(ROOT / "generated")]
    settings = {"typeCheckingMode": "strict", "include": [copied], "extraPaths": paths}
    project.write_text(json.dumps(settings), encoding="utf-8")
    interpreter = ("--pythonpath", sys.executable)
    report = output("basedpyright", "--outputjson", "--project", str(project), *interpreter)
    found = json.loads(report)["generalDiagnostics"]
    errors = [each for each in found if each["severity"] == "error"]
    assert {each["range"]["start"]["line"] + 1 for each in errors} == crossed()
