"""The gate: what the layer lacks and what it uses in vain, each with the file to touch."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from attrs import frozen

from codegen.diff.command import Commands
from codegen.document import load
from codegen.layer import bindings, uses
from codegen.problems import PipelineError

ROOT = Path(__file__).parents[2]
UNCOVERED = ROOT / "codegen" / "uncovered.yaml"


@frozen
class Allowed:
    """What the layer leaves out on purpose, each with the reason; fields as `owner.field`."""

    operations: Mapping[str, str]
    fields: Mapping[str, str]


def add(commands: Commands) -> None:
    """Put the command beside the others."""
    command = commands.add_parser(
        "layer", help="fail unless the hand-written layer fits the bindings", epilog=""
    )
    command.set_defaults(run=_run)


def _run(_options: argparse.Namespace) -> int:
    known = check(ROOT, allowed(UNCOVERED))
    print(f"src/hero_async reaches all it should: {known} operations")
    return 0


def allowed(path: Path) -> Allowed:
    """Read the allow list."""
    table = load(path)
    return Allowed(
        *(cast(dict[str, str], table.get(key) or {}) for key in ("operations", "fields"))
    )


def check(root: Path, allow: Allowed) -> int:
    """Compare both; the number of operations.

    Raises:
        PipelineError: they do not fit, or the allow list holds what is not left out any more.
    """
    offered = bindings.read(root / "generated" / "hero_api")
    used = uses.read(root / "src" / "hero_async")
    lost = sorted(set(_lost(offered, used, root)))
    new = dict(_new(offered, used, root))
    unknown = [text for name, text in new.items() if not _is_allowed(name, allow)]
    stale = sorted({*allow.operations, *allow.fields} - new.keys())
    found = [
        *_told("the description lost what the layer uses", lost),
        *_told("the description has what the layer does not reach", sorted(unknown)),
        *_told("codegen/uncovered.yaml lists what is reached, or is gone; delete it there", stale),
    ]
    if found:
        raise PipelineError("\n".join(found))
    return len(offered.operations)


def _told(heading: str, lines: list[str]) -> list[str]:
    return [f"{heading}:", *(f"  {line}" for line in lines)] if lines else []


def _is_allowed(name: str, allow: Allowed) -> bool:
    return bool(allow.operations.get(name) or allow.fields.get(name))


def _lost(offered: bindings.Bindings, used: uses.Uses, root: Path) -> Iterator[str]:
    for use in used.operations:
        there = offered.operations.get(use.name)
        if there is None:
            yield f"{_at(use, root)}: operation {use.name} is gone"
        elif use.of != f"hero_api.api.{there.tag}":
            yield f"{_at(use, root)}: import {use.name} from hero_api.api.{there.tag} now"
    for use in used.models:
        if use.name not in offered.models:
            yield f"{_at(use, root)}: model {use.name} is gone"
    taken = {
        name: it.keywords | it.positional | {"body"} for name, it in offered.operations.items()
    }
    yield from _lost_parts(used.keywords, taken, "argument", root)
    yield from _lost_parts(used.fields, offered.models, "field", root)


def _lost_parts(
    found: list[uses.Use], known: Mapping[str, frozenset[str]], what: str, root: Path
) -> Iterator[str]:
    for use in found:
        if use.is_sure and use.of in known and use.name not in known[use.of]:
            yield f"{_at(use, root)}: {use.of} has no {what} {use.name} any more"


def _new(offered: bindings.Bindings, used: uses.Uses, root: Path) -> Iterator[tuple[str, str]]:
    reached = {use.name for use in used.operations}
    keywords = {(use.of, use.name) for use in used.keywords}
    fields = {(use.of, use.name) for use in used.fields}
    built = {use.of for use in used.fields}
    for name, operation in offered.operations.items():
        file = _file(name, operation, offered, used, root)
        if name not in reached:
            yield name, f"{file}: needs a method for {name} ({operation.route})"
            continue
        takes_body = frozenset({"body"} if operation.bodies else ())
        for keyword in operation.keywords | takes_body:
            if (name, keyword) not in keywords:
                yield f"{name}.{keyword}", f"{file}: {name} takes {keyword} ({operation.route})"
        for body in operation.bodies & built:
            for field in offered.models[body]:
                if (body, field) not in fields:
                    yield f"{body}.{field}", f"{file}: {body} has a field {field}"


def _file(
    name: str, operation: bindings.Offered, offered: bindings.Bindings, used: uses.Uses, root: Path
) -> str:
    """The file that calls the operation; else the one that has most of its tag; else a new one."""
    own = [use.file for use in used.operations if use.name == name]
    peers = [
        use.file
        for use in used.operations
        if use.name in offered.operations and offered.operations[use.name].tag == operation.tag
    ]
    found = Counter(own or peers).most_common(1)
    if found:
        return found[0][0].relative_to(root).as_posix()
    return f"src/hero_async/resources/{operation.tag}.py (new)"


def _at(use: uses.Use, root: Path) -> str:
    return f"{use.file.relative_to(root).as_posix()}:{use.line}"
