"""The workflows keep what they promise: least rights, pinned actions, nothing of a secret."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest

from codegen.document import Json, load

ROOT = Path(__file__).parents[1]
SURFACE = "tests/surface/hero_async.txt"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def steps(workflow: Json) -> list[Json]:
    """Every step of every job."""
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_there_are_three() -> None:
    """One for each change of ours, one for changes of the description, one for releases."""
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "regenerate.yml", "release.yml"]


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
        assert re.fullmatch(r"(actions|pypa)/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


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


def test_what_may_be_proposed(tmp_path: Path) -> None:
    """Of the patch that job takes what the pipeline makes, whatever else has got into it."""
    [script] = re.findall(
        r"git apply [^$]*", (ROOT / ".github/workflows/regenerate.yml").read_text(encoding="utf-8")
    )
    command = shlex.split(script.replace("\\\n", " ").replace('"', ""))
    made = {"openapi.yaml", "openapi.yaml.origin", "generated/hero_api/api/x.py", SURFACE}
    for name in {*made, "src/x.py", ".github/workflows/x.yml", "generated.sh", "openapi/x"}:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("new\n")

    def git(*arguments: str) -> str:
        return subprocess.run(
            ["git", *arguments],  # noqa: S607  # whichever git there is
            cwd=tmp_path,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    git("init", "--quiet")
    git("add", "--all")
    patch = tmp_path / ".git" / "patch"
    patch.write_text(git("diff", "--cached", "--binary"))
    git("rm", "--quiet", "-r", "--force", ".")
    git(*command[1:], str(patch))
    assert set(git("ls-files").split()) == made


def test_ci_tests_each_commit_of_main() -> None:
    """A newer push takes the place of an older one on a pull request only."""
    concurrency = load(ROOT / ".github/workflows/ci.yml")["concurrency"]
    kind = "github.event_name == 'pull_request' && github.ref || github.sha"
    assert concurrency == {"group": f"ci-${{{{ {kind} }}}}", "cancel-in-progress": True}


def test_ci_runs_the_script_that_is_run_here() -> None:
    """CI has no steps of its own but what the script needs."""
    jobs = load(ROOT / ".github/workflows/ci.yml")["jobs"]
    assert jobs["all"]["steps"][-1]["run"] == "bash .ci/run"
    assert [step["run"] for step in jobs["ends"]["steps"][-2:]] == [
        "make test-lowest",
        "make test-all",
    ]


@pytest.fixture(scope="module")
def release() -> dict[str, Any]:
    """The jobs of a release."""
    jobs: dict[str, Any] = load(ROOT / ".github/workflows/release.yml")["jobs"]
    return jobs


def test_a_release_starts_by_a_tag_only() -> None:
    """Neither a branch nor a pull request publishes, and two releases never meet."""
    workflow = load(ROOT / ".github/workflows/release.yml")
    assert workflow["on"] == {"push": {"tags": ["v*"]}}
    assert workflow["concurrency"] == {"group": "release", "cancel-in-progress": False}


def test_each_job_of_a_release_waits_for_the_one_before(release: dict[str, Any]) -> None:
    """Nothing is attested before it was tested, nor published before it was attested."""
    order = ["build", "wheel", "attest", "publish", "attach"]
    assert list(release) == order
    assert [release[job]["needs"] for job in order[1:]] == order[:-1]


def test_a_release_is_built_once(release: dict[str, Any]) -> None:
    """One job builds, strictly by the tag; the others take its files."""
    scripts = {
        name: [s["run"] for s in job["steps"] if "run" in s] for name, job in release.items()
    }
    assert '.venv/bin/python -m tests.release --tag "$GITHUB_REF_NAME"' in scripts["build"]
    assert scripts["wheel"] == ["python -m tests.release.clean dist/*.whl"]
    for name in ("wheel", "attest", "publish", "attach"):
        assert any("download-artifact" in step.get("uses", "") for step in release[name]["steps"])
        assert "build" not in " ".join(scripts[name])


def test_who_may_publish_runs_no_code_of_ours(release: dict[str, Any]) -> None:
    """Without a token, behind an environment, by an action alone; other rights are apart."""
    assert release["publish"]["environment"] == "pypi"
    rights = {name: job["permissions"] for name, job in release.items()}
    assert rights == {
        "build": {"contents": "read"},
        "wheel": {"contents": "read"},
        "attest": {"id-token": "write", "attestations": "write"},
        "publish": {"id-token": "write"},
        "attach": {"contents": "write"},
    }
    for name in ("attest", "publish", "attach"):
        assert not any(
            "actions/checkout" in step.get("uses", "") for step in release[name]["steps"]
        )
    assert not any("run" in step for step in release["publish"]["steps"])
    assert release["publish"]["steps"][-1]["with"].keys() == {"packages-dir", "attestations"}


def test_a_release_has_attestations_and_a_bill_of_materials(release: dict[str, Any]) -> None:
    """Of every file it is attested where it was built, and what it brings with it."""
    used = [step.get("uses", "").partition("@")[0] for step in release["attest"]["steps"]]
    assert used[-2:] == ["actions/attest-build-provenance", "actions/attest-sbom"]
    assert release["attest"]["steps"][-1]["with"]["sbom-path"] == "dist-sbom/hero-async.cdx.json"
    assert release["publish"]["steps"][-1]["with"]["attestations"] is True


def test_the_wheel_is_tested_on_every_supported_python(release: dict[str, Any]) -> None:
    """The Pythons of the wheel's job are those of `make test-all`."""
    script = (ROOT / ".ci" / "test-all").read_text(encoding="utf-8")
    [listed] = re.findall(r"^for version in (.*); do$", script, re.MULTILINE)
    assert release["wheel"]["strategy"]["matrix"]["python"] == listed.split()


@pytest.mark.parametrize("script", ["run", "regenerate", "test-all", "test-lowest"])
def test_scripts_parse(script: str) -> None:
    """Each script is one that bash can read."""
    subprocess.run(["bash", "-n", str(ROOT / ".ci" / script)], check=True)  # noqa: S607  # as CI does


def test_ci_checks_the_generated_code() -> None:
    """`make check`, which CI runs, has `codegen-check` in it; `make drift` is the same."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^check: .*\bcodegen-check\b", text, re.MULTILINE)
    assert re.search(r"^drift: codegen-check$", text, re.MULTILINE)
