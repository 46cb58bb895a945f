"""What `make docs` refuses to build."""

from __future__ import annotations

import zlib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError

from tests.docs.snippets import DOCS

PAGE = SimpleNamespace(file=SimpleNamespace(src_uri="index.md"))


def hook(name: str) -> ModuleType:
    """One of the site's hooks, which mkdocs loads by its path."""
    spec = spec_from_file_location(name, DOCS / "site" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://cdn.example/x.js"></script>',
        "<script defer src=//cdn.example/x.js></script>",
        '<link rel="stylesheet" href="https://fonts.example/css">',
        '<link href="https://fonts.example" rel="preconnect">',
        '<img alt="" src="http://elsewhere.example/x.png">',
        '<iframe src="https://video.example"></iframe>',
    ],
)
def test_nothing_is_loaded_from_elsewhere(html: str) -> None:
    """A page that would tell a third party who reads it is not built."""
    with pytest.raises(PluginError, match="another site"):
        hook("offline").on_post_page(html, page=PAGE)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://developer.herohealth.net">Hero</a>',
        '<script src="../assets/bundle.js"></script><link rel="icon" href="../x.png">',
        '<link rel="canonical" href="https://docs.example/">',
    ],
)
def test_links_and_own_files_pass(html: str) -> None:
    """A link is followed by choice, and the site's own files are nobody else's."""
    assert hook("offline").on_post_page(html, page=PAGE) == html


def test_a_missing_name_is_refused(tmp_path: Path) -> None:
    """A reference that lost all but one of the public names is not built, and says which."""
    listed = zlib.compress(b"hero_async.HeroClient py:class 1 client/#x -\n")
    (tmp_path / "objects.inv").write_bytes(b"# 1\n# 2\n# 3\n# 4\n" + listed)
    with pytest.raises(PluginError) as refused:
        hook("complete").on_post_build(SimpleNamespace(site_dir=str(tmp_path)))
    assert "hero_async.testing.FakeHero" in str(refused.value)
    assert "hero_async.HeroClient" not in str(refused.value)
