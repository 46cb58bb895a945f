"""The methods of a practice's resources, found by looking; nobody has to list a new one."""

import inspect
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, cast, get_type_hints

from attrs import frozen

from hero_async import PracticeView, resources

_NOT_RESOURCES = {"raw", "practice_group_id"}


@frozen
class Method:
    """One method, by its way from the client: `messages.batches.create`."""

    name: str
    owner: type
    function: Callable[..., Any]

    def of(self, view: PracticeView) -> Callable[..., Any]:
        """The method, bound to what it belongs to."""
        found: Any = view
        for part in self.name.split("."):
            found = getattr(found, part)
        return cast("Callable[..., Any]", found)

    def parameters(self) -> dict[str, inspect.Parameter]:
        """What it takes."""
        return dict(list(inspect.signature(self.function).parameters.items())[1:])

    def types(self) -> dict[str, Any]:
        """The types of what it takes, and of what it gives back."""
        return get_type_hints(self.function)


def all_methods() -> list[Method]:
    """Every public method of every resource, nested ones included."""
    return list(_below(PracticeView, ""))


def _below(owner: type, path: str) -> Iterator[Method]:
    for name, member in vars(owner).items():
        if name.startswith("_") or name in _NOT_RESOURCES:
            continue
        if isinstance(member, (cached_property, property)):
            getter = member.func if isinstance(member, cached_property) else member.fget
            yield from _below(_result(getter), f"{path}{name}.")
        elif inspect.isfunction(member) and path:
            yield Method(path + name, owner, member)


def _result(getter: Any) -> type:
    found = inspect.signature(getter, eval_str=True, locals=_Resources()).return_annotation
    assert isinstance(found, type)
    return found


class _Resources(dict[str, Any]):
    """Resources by their class: `view.py` imports them when they are used."""

    def __missing__(self, name: str) -> Any:
        for module in iter_modules(resources.__path__, f"{resources.__name__}."):
            if hasattr(found := import_module(module.name), name):
                return getattr(found, name)
        raise KeyError(name)
