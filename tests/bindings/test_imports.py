"""Every module imports by itself, and only what is needed is imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import hero_api
import pytest
from hero_api import models
from hero_api.enums import OpenStrEnum
from hero_api.operations import OPERATIONS

PACKAGE = Path(str(hero_api.__file__)).parent


def run(code: str, *arguments: str) -> list[str]:
    """Run code in a fresh interpreter that finds the package, and return what it prints."""
    path = f"import sys; sys.path.insert(0, {str(PACKAGE.parent)!r})\n"
    done = subprocess.run(
        [sys.executable, "-c", path + code, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def names(*folders: str) -> list[str]:
    """Return the names of the modules in some folders of the package."""
    found = [path for folder in folders for path in (PACKAGE / folder).rglob("*.py")]
    dotted = (".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in found)
    return sorted(name.removesuffix(".__init__") for name in dotted)


def test_every_module_imports() -> None:
    """Every module of the package imports."""
    run("import importlib\nfor name in sys.argv[1:]: importlib.import_module(name)", *names("."))


@pytest.mark.parametrize("first", ["models", "client", "operations", "api.episode.get_episode"])
def test_no_import_order_is_needed(first: str) -> None:
    """A module imports as the first one of a fresh interpreter."""
    run(f"import hero_api.{first}")


def test_operations_import_no_model() -> None:
    """Importing operations, all of them, imports no module of a model."""
    code = "import importlib\nfor name in sys.argv[1:]: importlib.import_module(name)\n"
    code += "print(*[name for name in sys.modules if name.startswith('hero_api.models.')])"
    assert run(code, *names("api")) == []


def test_package_imports_nothing_heavy() -> None:
    """Importing the package alone imports neither httpx nor any other module of it."""
    code = "import hero_api\n"
    code += "print(*[name for name in sys.modules if name.startswith(('hero_api.', 'httpx'))])"
    assert run(code) == []


def test_a_model_is_imported_when_asked_for() -> None:
    """Asking for a model imports its module."""
    code = "from hero_api import models\nmodels.Note\nprint('hero_api.models.note' in sys.modules)"
    assert run(code) == ["True"]


@pytest.mark.parametrize("name", ["Epsiode", "episode_", "__wrapped__"])
def test_unknown_models_are_attribute_errors(name: str) -> None:
    """An unknown name of `hero_api.models` is an AttributeError that names it."""
    with pytest.raises(AttributeError, match=f"'hero_api.models' has no attribute '{name}'"):
        getattr(models, name)


def test_unknown_names_are_attribute_errors() -> None:
    """An unknown name of `hero_api` is an AttributeError that names it."""
    with pytest.raises(AttributeError, match="'hero_api' has no attribute 'Clinet'"):
        getattr(hero_api, "Clinet")  # noqa: B009  # a type checker would refuse the plain access


def test_models_are_listed() -> None:
    """`dir()` lists every model, whether it was asked for or not."""
    assert {"Episode", "EpisodeStatus", "UpdateTaskBody"} <= set(dir(models))
    assert dir(models) == sorted(models.__all__)


def test_every_listed_model_is_there() -> None:
    """Every model that is listed can be had, under its own name; an enum's choices beside it."""
    choices = {name for name in models.__all__ if name.endswith("Like")}
    classes = [name for name in models.__all__ if name not in choices]
    assert [getattr(models, name).__name__ for name in classes] == classes
    assert choices == {
        f"{name}Like" for name in classes if issubclass(getattr(models, name), OpenStrEnum)
    }
    assert all(hasattr(models, name) for name in choices)


def test_every_operation_has_its_module() -> None:
    """The module that the manifest names for an operation is the operation's own."""
    modules = [f"hero_api.{operation.module}" for operation in OPERATIONS.values()]
    code = "import importlib\n"
    code += "print(*[importlib.import_module(name).OPERATION for name in sys.argv[1:]])"
    assert run(code, *modules) == list(OPERATIONS)


def test_the_package_is_typed() -> None:
    """Type checkers are told to read the package's types."""
    assert (PACKAGE / "py.typed").is_file()
