"""Every link on the pages leads somewhere, and nothing on them is loaded from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.docs.snippets import DOCS, PAGES, ROOT, SITE, name

DIAGRAMS = sorted(DOCS.glob("diagrams/*.svg"))
SVG = "{http://www.w3.org/2000/svg}"

_LINK = re.compile(r"(?P<image>!?)\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_CODE = re.compile(r"^( *)```.*?^\1```|`[^`\n]+`", re.MULTILINE | re.DOTALL)


def prose(page: Path) -> str:
    """A page without its code."""
    return _CODE.sub("", page.read_text(encoding="utf-8"))


def links(page: Path) -> list[tuple[bool, str]]:
    """Where a page's links and images lead."""
    return [(bool(each["image"]), each["target"]) for each in _LINK.finditer(prose(page))]


def anchors(page: Path) -> set[str]:
    """The places on a page that its headings make."""
    text = re.sub(r"^( *)```.*?^\1```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    headings = re.findall(r"^#+ +(.+?)\s*$", text, re.MULTILINE)
    plain = [re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings]
    return {re.sub(r"[ \-]+", "-", heading).strip("-") for heading in plain}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_link_is_dead(page: Path) -> None:
    """A reader who follows a link inside the project finds the file and the heading."""
    for _, target in links(page):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.is_file(), target
        assert file.is_relative_to(ROOT), target
        assert not anchor or anchor in anchors(file), target


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_image_is_from_elsewhere(page: Path) -> None:
    """Reading a page tells no third party who reads it."""
    assert not [target for is_image, target in links(page) if is_image and "://" in target]


def test_every_page_is_in_the_menu() -> None:
    """No page can be reached by search only."""
    _, menu = (DOCS / "site" / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:\n")
    listed = set(re.findall(r"[\w/-]+\.md", menu))
    assert listed == {page.relative_to(DOCS).as_posix() for page in SITE}


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=name)
def test_a_diagram_can_be_heard(diagram: Path) -> None:
    """Whoever can't see a drawing is told what it is called and what it shows."""
    picture = ET.parse(diagram).getroot()  # noqa: S314  # our own file
    for part in ("title", "desc"):
        found = picture.find(f"{SVG}{part}")
        assert found is not None
        assert found.text
        assert found.get("id") in str(picture.get("aria-labelledby")).split()
    assert picture.get("role") == "img"
