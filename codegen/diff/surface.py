"""What changed in the names and signatures of both packages, read by griffe without importing them.

Public is what the root of `hero_async` exports, its `PUBLIC` modules, and all of `hero_api`; of a
package in `PUBLIC` that lists its exports, the modules inside are not. A name that is loaded when
first asked for (a module with `__getattr__` and imports for type checkers) is exported as much as
any. What griffe does not compare, annotations, is compared here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import griffe
from attrs import frozen

from codegen.diff.annotations import difference, is_compatible
from codegen.diff.verdicts import Verdict, worst
from codegen.problems import PipelineError

PUBLIC = frozenset({"errors", "integrations", "models", "resources", "testing", "webhooks"})
_PACKAGES = {"hero_api": "generated", "hero_async": "src"}
_OWN_FACTS = frozenset({"WIRE", "REQUIRED"})  # of the models: how they read and write, no promise

_Found = griffe.Object | griffe.Alias
_Listing = dict[str, griffe.Object]


@frozen
class SurfaceChange:
    """One public name that came, went or is another."""

    verdict: Verdict
    name: str
    what: str


def changes(old: Path, new: Path) -> list[SurfaceChange]:
    """Every change between two folders with `src` and `generated` in them, the worst first.

    Raises:
        PipelineError: a folder lacks one of the packages.
    """
    found: list[SurfaceChange] = []
    before, after = _packages(old), _packages(new)
    for name in _PACKAGES:
        left, right = before[name], after[name]
        found += _compared(_listing(left), _listing(right), _breakages(left, right))
    return sorted(set(found), key=lambda it: (list(Verdict).index(it.verdict), it.name, it.what))


def public_names(folder: Path) -> set[str]:
    """All that users may name, with the package in front."""
    packages = _packages(folder).values()
    return {name for package in packages for name in _listing(package)}


def listing(folder: Path, package: str) -> dict[str, griffe.Object]:
    """Each public name of a package with what it stands for.

    Raises:
        PipelineError: the folder lacks one of the packages.
    """
    return _listing(_packages(folder)[package])


def worst_of(found: list[SurfaceChange]) -> Verdict | None:
    """The worst verdict; None if nothing changed."""
    return worst(change.verdict for change in found)


def page(found: list[SurfaceChange]) -> str:
    """The page to read."""
    lines = [f"Public names: {len(found)} changes"]
    for verdict in Verdict:
        members = [change for change in found if change.verdict is verdict]
        lines += ["", verdict.upper()] if members else []
        lines += [f"  {change.name}: {change.what}" for change in members]
    return "\n".join(lines) + "\n"


def _packages(tree: Path) -> dict[str, griffe.Module]:
    paths = [str(tree / folder) for folder in _PACKAGES.values()]
    loader = griffe.GriffeLoader(search_paths=paths, allow_inspection=False)
    found: dict[str, griffe.Module] = {}
    for name in _PACKAGES:
        try:
            package = loader.load(name, try_relative_path=False)
        except ModuleNotFoundError as error:
            raise PipelineError(f"{tree} lacks the package {name}") from error
        if isinstance(package, griffe.Module):
            _mark(package)
            found[name] = package
    return found


def _mark(package: griffe.Module) -> None:
    """Tell griffe what is public where it can't know."""
    for module in _own_modules(package) if package.name == "hero_async" else ():
        module.public = module.name in PUBLIC
        for inner in _own_modules(module) if module.exports else ():
            inner.public = False
    for module in _all_modules(package):
        is_lazy = "__getattr__" in module.members
        for member in module.members.values():
            if is_lazy and member.is_alias and not member.runtime:
                member.public = True
            if isinstance(member, griffe.Class):
                for fact in _OWN_FACTS & member.members.keys():
                    member.members[fact].public = False


def _own_modules(module: griffe.Module) -> list[griffe.Module]:
    """Those in its folder; a module that it imports is no part of it."""
    return [child for child in module.members.values() if isinstance(child, griffe.Module)]


def _all_modules(module: griffe.Module) -> Iterator[griffe.Module]:
    yield module
    for child in _own_modules(module):
        yield from _all_modules(child)


def _listing(package: griffe.Module) -> _Listing:
    """Each public name with what it means; the members of a thing under its shortest name."""
    found: _Listing = {}
    seen: set[str] = set()
    waiting: list[tuple[str, _Found]] = [(package.name, package)]
    while waiting:
        name, place = waiting.pop(0)
        target = _target(place)
        if target is None:
            continue
        found[name] = target
        if target.path in seen:
            continue
        seen.add(target.path)
        if isinstance(target, griffe.Module | griffe.Class):
            members = target.all_members if isinstance(target, griffe.Class) else target.members
            public = {key: it for key, it in members.items() if it.is_public}
            aliases_first = sorted(public.items(), key=lambda it: not it[1].is_alias)
            waiting += [(f"{name}.{key}", it) for key, it in aliases_first]
    return found


def _target(place: _Found) -> griffe.Object | None:
    """What a name stands for; None for a name of another library."""
    if isinstance(place, griffe.Object):
        return place
    try:
        return place.final_target
    except griffe.AliasResolutionError:
        return None


def _breakages(old: griffe.Module, new: griffe.Module) -> Mapping[str, list[str]]:
    """What griffe finds, by the path of the thing."""
    found: dict[str, list[str]] = {}
    for breakage in griffe.find_breaking_changes(old, new):
        subject = getattr(breakage.old_value or breakage.new_value, "name", "")
        is_parameter = "Parameter" in type(breakage).__name__
        what = f"{breakage.kind.value.lower()}{f': {subject}' if is_parameter else ''}"
        if breakage.kind is not griffe.BreakageKind.OBJECT_REMOVED:
            found.setdefault(breakage.obj.path, []).append(what)
    return found


def _compared(
    old: _Listing, new: _Listing, breakages: Mapping[str, list[str]]
) -> Iterator[SurfaceChange]:
    for name in _outermost(old.keys() - new.keys()):
        yield SurfaceChange(Verdict.BREAKING, name, "removed")
    for name in _outermost(new.keys() - old.keys()):
        yield SurfaceChange(Verdict.ADDITIVE, name, "added")
    for name in old.keys() & new.keys():
        left, right = old[name], new[name]
        broken = breakages.get(right.path, [])
        for what in broken:
            yield SurfaceChange(Verdict.BREAKING, name, what)
        what = difference(left, right)
        if what and not broken:
            kind = Verdict.ADDITIVE if is_compatible(left, right) else Verdict.BREAKING
            yield SurfaceChange(kind, name, what)


def _outermost(names: set[str]) -> list[str]:
    """Without the names inside of others among them."""
    return sorted(name for name in names if name.rpartition(".")[0] not in names)
