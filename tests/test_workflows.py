"""The workflows keep what they promise: least rights, pinned actions, nothing of a secret."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from codegen.document import Json, load

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def steps(workflow: Json) -> list[Json]:
    """Every step of every job."""
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_there_are_both() -> None:
    """There is one for each change of ours, and one for changes of the description."""
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "regenerate.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_least_rights(path: Path) -> None:
    """A workflow has no rights, and each job names its own; none runs on foreign events' rights."""
    workflow = load(path)
    assert workflow["permissions"] == {}
    assert all(job["permissions"] for job in workflow["jobs"].values())
    assert all(job["timeout-minutes"] for job in workflow["jobs"].values())
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & workflow["on"].keys()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_pinned_actions(path: Path) -> None:
    """Every action is pinned to a commit, with its version beside it."""
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_secrets_and_no_injection(path: Path) -> None:
    """No secret is used, and nothing from an event or a step is pasted into a script."""
    text = path.read_text(encoding="utf-8")
    assert "secrets." not in text
    for step in steps(load(path)):
        assert "${{" not in step.get("run", "")


def test_regenerate_is_scheduled() -> None:
    """It runs by itself and by hand, one at a time."""
    workflow = load(ROOT / ".github/workflows/regenerate.yml")
    [schedule] = workflow["on"]["schedule"]
    assert len(schedule["cron"].split()) == 5
    assert workflow["on"].keys() == {"schedule", "workflow_dispatch"}
    assert workflow["concurrency"]["group"] == "regenerate"


def test_who_may_write_runs_no_code_of_ours() -> None:
    """The job that reads the fetched document can't write; the one that can gets a patch only."""
    jobs: dict[str, Any] = load(ROOT / ".github/workflows/regenerate.yml")["jobs"]
    assert jobs["make"]["permissions"] == {"contents": "read"}
    assert jobs["make"]["steps"][0]["with"] == {"persist-credentials": False}
    assert jobs["propose"]["permissions"] == {"contents": "write", "pull-requests": "write"}
    script = "\n".join(step.get("run", "") for step in jobs["propose"]["steps"])
    assert "make" not in script
    assert "python" not in script
    assert "--body-file" in script


def test_ci_runs_the_script_that_is_run_here() -> None:
    """CI has no steps of its own but what the script needs."""
    runs = [step["run"] for step in steps(load(ROOT / ".github/workflows/ci.yml")) if "run" in step]
    assert runs[-1] == "bash .ci/run"


@pytest.mark.parametrize("script", ["run", "regenerate"])
def test_scripts_parse(script: str) -> None:
    """Each script is one that bash can read."""
    subprocess.run(["bash", "-n", str(ROOT / ".ci" / script)], check=True)  # noqa: S607  # as CI does


def test_ci_checks_the_generated_code() -> None:
    """`make check`, which CI runs, has `codegen-check` in it; `make drift` is the same."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^check: .*\bcodegen-check\b", text, re.MULTILINE)
    assert re.search(r"^drift: codegen-check$", text, re.MULTILINE)
