"""Refuses a reference that lacks a public name: many are loaded late, and easily missed."""

import zlib
from importlib import import_module
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

_PUBLIC = ("hero_async", "hero_async.models", "hero_async.testing", "hero_async.webhooks")


def on_post_build(config: Any, **_: Any) -> None:
    """Let a site pass if each name that a package exports has its place."""
    described = _described(Path(config.site_dir) / "objects.inv")
    missing = [name for module in _PUBLIC for name in _exported(module) - described]
    if missing:
        raise PluginError(f"not in the reference: {', '.join(sorted(missing))}")


def _described(inventory: Path) -> set[str]:
    """The names that pages describe, as Sphinx's inventories list them after four lines."""
    *_, packed = inventory.read_bytes().split(b"\n", 4)
    return {line.split(" ")[0] for line in zlib.decompress(packed).decode().splitlines()}


def _exported(module: str) -> set[str]:
    """Under the models' own module if the root only passes them on."""
    names = set(import_module(module).__all__)
    models = set(import_module("hero_async.models").__all__)
    return {
        f"hero_async.models.{name}"
        if name in models and module == "hero_async"
        else f"{module}.{name}"
        for name in names
    }
