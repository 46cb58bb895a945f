"""Refuses a page that would make its reader's browser load anything from elsewhere."""

import re
from typing import Any

from mkdocs.exceptions import PluginError

_LOADED = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|object|embed)\b[^>]*?\b(?:src|data)=["']?(?:https?:)?//"""
    r"""|<link\b(?![^>]*\brel=["']?canonical)[^>]*?\bhref=["']?(?:https?:)?//""",
    re.IGNORECASE,
)


def on_post_page(output: str, *, page: Any, **_: Any) -> str:
    """Let a page pass if all that it loads is the site's own."""
    if _LOADED.search(output):
        raise PluginError(f"{page.file.src_uri} would load something from another site")
    return output
