"""The Python code on the pages, and what a page says of a block in a comment that nobody sees.

A block is run with its page's names, after those above it; one that calls `anyio.run` is a program
and is run alone. Above a block may stand, as an HTML comment:

- `not run: ` and the reason;
- `tested by ` and the test that runs it in some other way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Final

from attrs import frozen

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
SITE: Final = (*sorted(DOCS.glob("*.md")), *sorted(DOCS.glob("reference/*.md")))
PAGES: Final = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *SITE)

_BLOCK: Final = re.compile(
    r"(?:^ *<!-- (?P<remark>[^\n]*?) -->\n\n?)?"
    r"^(?P<indent> *)```python\n(?P<code>.*?)^(?P=indent)```",
    re.MULTILINE | re.DOTALL,
)


@frozen
class Snippet:
    """One block of Python on a page."""

    page: Path
    line: int
    code: str
    remark: str

    @property
    def is_program(self) -> bool:
        """Whether it is whole: it starts its own event loop."""
        return "anyio.run(" in self.code

    @property
    def is_included(self) -> bool:
        """Whether it is a file that the page takes in."""
        return self.code.startswith("--8<--")

    @property
    def is_run_here(self) -> bool:
        """Whether nothing speaks against running it."""
        return not (self.remark or self.is_included)


def snippets(page: Path) -> Iterator[Snippet]:
    """The blocks of a page, in their order."""
    text = page.read_text(encoding="utf-8")
    for found in _BLOCK.finditer(text):
        line = text.count("\n", 0, found.start("code")) + 1
        yield Snippet(page, line, dedent(found["code"]), found["remark"] or "")


def name(page: Path) -> str:
    """A page's path as a person writes it."""
    return page.relative_to(ROOT).as_posix()
