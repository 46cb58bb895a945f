"""HTML from plain values, every one of them escaped. Pure."""

from collections.abc import Sequence
from html import escape
from typing import Final

_STYLE: Final = (
    "body{font:15px/1.4 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;"
    "color:#1b2733;background:#fff}"
    "h1{font-size:1.4rem}h2{font-size:1.05rem;margin:1.8rem 0 .4rem}"
    "div{overflow-x:auto}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;padding:.25rem .7rem .25rem 0;border-bottom:1px solid #dde3e8;"
    "white-space:nowrap}th{color:#5a6b7a;font-weight:600}p{color:#5a6b7a}"
)
_HEAD: Final = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    f'<meta http-equiv="refresh" content="5"><title>FakeHero</title><style>{_STYLE}</style></head>'
)


def document(*parts: str) -> str:
    """A whole page, which asks for itself again every five seconds."""
    return f"{_HEAD}<body>{''.join(parts)}</body></html>"


def heading(title: str, text: str) -> str:
    """The page's name, and a line about it."""
    return f"<h1>{escape(title)}</h1><p>{escape(text)}</p>"


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A titled table, or the word that there is nothing to show."""
    head = f"<h2>{escape(title)}</h2>"
    if not rows:
        return f"{head}<p>none</p>"
    body = "".join(f"<tr>{_cells('td', row)}</tr>" for row in rows)
    return f"{head}<div><table><tr>{_cells('th', columns)}</tr>{body}</table></div>"


def _cells(tag: str, values: Sequence[object]) -> str:
    return "".join(f"<{tag}>{escape(str(value))}</{tag}>" for value in values)
