"""The gate names what the layer lacks, and what it uses in vain, with the file to touch."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen import __main__ as command
from codegen.layer import gate
from codegen.layer.gate import Allowed, check
from codegen.problems import PipelineError

ROOT = Path(__file__).parents[3]
NOTHING = Allowed({}, {})

LIST = """
def build_request(*, page_index: int = 0, page_size: int = 0, status: str = "") -> RequestParts:
    return RequestParts(operation=OPERATION, method="GET", path="/v1/things")
"""
SAVE = """
def build_request(id: str, *, body: SaveBody | OtherBody, dry: bool = False) -> RequestParts:
    return RequestParts(operation=OPERATION, method="PUT", path=f"/v1/things/{encode(id)}")
"""
MODELS = """
class SaveBody(Model):
    WIRE: ClassVar[Mapping[str, str]] = {"name": "name"}
    name: str
    size: int = 0
SaveBodyLike: TypeAlias = SaveBody | str
"""
RESOURCE = """
from hero_api.api.thing import list_things, save_thing
from hero_api.models import SaveBody, SaveBodyLike
class Things:
    def list(self, status, page_size):
        return pager(self._sender, list_things, page_index=0, page_size=page_size, status=status)
    def save(self, id):
        return self._sender.ask(
            save_thing,
            lambda: save_thing.build_request(id=id, body=SaveBody(name="a", size=1), dry=True),
        )
"""

BY_PACKAGE = RESOURCE.replace(
    "from hero_api.models import SaveBody, SaveBodyLike", "from hero_api import models as bodies"
).replace("SaveBody(", "bodies.SaveBody(")

FILES = {
    "generated/hero_api/api/thing/list_things.py": LIST,
    "generated/hero_api/api/thing/save_thing.py": SAVE,
    "generated/hero_api/models/save_body.py": MODELS,
    "src/hero_async/resources/things.py": RESOURCE,
}
MADE = 'SaveBody(name="a", size=1)'
HERE = "src/hero_async/resources/things.py"


def make(folder: Path, **files: str) -> Path:
    """Write the small tree, with other texts for some of its files."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files.get(path.stem, text), encoding="utf-8")
    return folder


def message(root: Path, allow: Allowed = NOTHING) -> list[str]:
    """Run a gate that is shut; its message, line by line."""
    with pytest.raises(PipelineError) as raised:
        check(root, allow)
    return str(raised.value).splitlines()


def test_a_layer_that_fits(tmp_path: Path) -> None:
    """A layer that passes all there is goes through."""
    assert check(make(tmp_path), NOTHING) == 2


@pytest.mark.parametrize(
    "things",
    [
        RESOURCE.replace("page_size=page_size, status=status", "**{'page_size': 1, 'status': 2}"),
        RESOURCE.replace(
            "pager(self._sender, list_things, page_index=0, page_size=page_size, status=status)",
            "private_pager(self._sender, list_things, "
            "lambda: {'page_size': 1, 'page_index': 0, **some(options, status=status)})",
        ),
        RESOURCE.replace("pager(self._sender, list_things", "self._all(list_things"),
        RESOURCE.replace(
            'SaveBody(name="a", size=1)', 'SaveBody.from_dict({"name": 1, "size": 2})'
        ),
        RESOURCE.replace('SaveBody(name="a", size=1)', 'evolve(SaveBody(name="a"), size=1)'),
        RESOURCE.replace(
            "self._sender.ask(\n            save_thing,\n"
            "            lambda: save_thing.build_request(",
            "self._sender.call((save_thing), **dict(",
        ).replace("dry=True),", "dry=True)"),
        RESOURCE.replace("import list_things,", "import list_things as all,").replace(
            "_sender, list_things", "_sender, all"
        ),
        BY_PACKAGE,
        BY_PACKAGE.replace(
            'SaveBody(name="a", size=1)', 'SaveBody.from_dict({"name": 1, "size": 2})'
        ),
    ],
)
def test_ways_to_pass(tmp_path: Path, things: str) -> None:
    """Arguments may go by keyword, by dictionary, by a lambda or through a helper."""
    assert things != RESOURCE
    assert check(make(tmp_path, things=things), NOTHING) == 2


def test_new_operations(tmp_path: Path) -> None:
    """An operation without a method is named with the file that has the others of its tag."""
    text = RESOURCE.replace("list_things, save_thing", "save_thing").replace(
        "list_things, page", "other, page"
    )
    assert message(make(tmp_path, things=text)) == [
        "the description has what the layer does not reach:",
        f"  {HERE}: needs a method for list_things (GET /v1/things)",
    ]


def test_new_tags(tmp_path: Path) -> None:
    """An operation of a tag that no file serves asks for a new file."""
    make(tmp_path)
    (tmp_path / HERE).write_text("", encoding="utf-8")
    new = "src/hero_async/resources/thing.py (new)"
    assert message(tmp_path)[1:] == [
        f"  {new}: needs a method for list_things (GET /v1/things)",
        f"  {new}: needs a method for save_thing (PUT /v1/things/{{id}})",
    ]


def test_new_parameters_and_fields(tmp_path: Path) -> None:
    """A parameter or a field of a body that nothing passes is named."""
    models = MODELS.replace("    size: int = 0\n", "    size: int = 0\n    colour: str = ''\n")
    root = make(tmp_path, list_things=LIST.replace("status:", "colour: str = '', status:"),
                save_body=models)  # fmt: skip
    assert message(root) == [
        "the description has what the layer does not reach:",
        f"  {HERE}: SaveBody has a field colour",
        f"  {HERE}: list_things takes colour (GET /v1/things)",
    ]


def test_new_bodies(tmp_path: Path) -> None:
    """A body that nothing passes is named."""
    text = RESOURCE.replace('body=SaveBody(name="a", size=1), ', "")
    assert f"  {HERE}: save_thing takes body (PUT /v1/things/{{id}})" in message(
        make(tmp_path, things=text)
    )


def test_all_that_is_lost_is_one_message(tmp_path: Path) -> None:
    """Lost operations, arguments, models and fields are named together, file and line each."""
    root = make(
        tmp_path,
        list_things=LIST.replace("status", "state"),
        save_body=MODELS.replace("size: int", "length: int").replace("SaveBodyLike", "Other"),
    )
    (root / "generated/hero_api/api/thing/save_thing.py").unlink()
    assert message(root)[:5] == [
        "the description lost what the layer uses:",
        f"  {HERE}:10: SaveBody has no field size any more",
        f"  {HERE}:2: operation save_thing is gone",
        f"  {HERE}:3: model SaveBodyLike is gone",
        f"  {HERE}:6: list_things has no argument status any more",
    ]


def test_models_named_through_their_package(tmp_path: Path) -> None:
    """A model, or a field of one, is missed under `bodies.SaveBody` too."""
    models = MODELS.replace("size: int", "length: int")
    gone = f"  {HERE}:10: SaveBody has no field size any more"
    assert gone in message(make(tmp_path, things=BY_PACKAGE, save_body=models))
    make(tmp_path, things=BY_PACKAGE, save_body=MODELS.replace("class SaveBody(", "class Saved("))
    assert f"  {HERE}:10: model SaveBody is gone" in message(tmp_path)


def test_moved_tags(tmp_path: Path) -> None:
    """An operation under another tag is named with the package to import it from."""
    root = make(tmp_path)
    api = root / "generated/hero_api/api"
    (api / "thing").rename(api / "object")
    assert message(root) == [
        "the description lost what the layer uses:",
        f"  {HERE}:2: import list_things from hero_api.api.object now",
        f"  {HERE}:2: import save_thing from hero_api.api.object now",
    ]


def test_the_allow_list(tmp_path: Path) -> None:
    """What is left out with a reason is let through; without one it is not."""
    text = RESOURCE.replace("list_things, save_thing", "save_thing").replace(
        "list_things, page", "other, page"
    )
    root = make(tmp_path, things=text)
    assert check(root, Allowed({"list_things": "Nobody wants it."}, {})) == 2
    assert message(root, Allowed({"list_things": ""}, {}))


def test_stale_entries(tmp_path: Path) -> None:
    """An entry for what is reached, or is not there, fails until it is deleted."""
    allow = Allowed({"list_things": "Why."}, {"SaveBody.gone": "Why."})
    assert message(make(tmp_path), allow) == [
        "codegen/uncovered.yaml lists what is reached, or is gone; delete it there:",
        "  SaveBody.gone",
        "  list_things",
    ]


def test_sources_that_are_none(tmp_path: Path) -> None:
    """A module that is no Python, or no binding, fails with its name."""
    for text, reason in (("def (", "can't be read"), ("x = 1", "has no build_request")):
        root = make(tmp_path, list_things=text)
        with pytest.raises(PipelineError, match=reason):
            check(root, NOTHING)


def test_the_real_tree(capsys: pytest.CaptureFixture[str]) -> None:
    """The layer reaches every operation, parameter and field, or the allow list says why not."""
    assert command.main(["layer"]) == 0
    assert "reaches all it should" in capsys.readouterr().out
    allow = gate.allowed(gate.UNCOVERED)
    assert all(allow.operations.values())
    assert all(allow.fields.values())
