"""Texts for readers: what a screen would not show, or would show elsewhere, is taken out."""

from __future__ import annotations

import unicodedata
from typing import Any

from codegen.document import is_array, is_object
from codegen.identifiers import WIRE

# https://trojansource.codes: these reorder what a reader sees of the code around them.
_BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TEXTS = {"description", "summary"}


def clean(value: Any, key: str = "") -> Any:
    """The value, with the texts for readers at any depth made plain."""
    if is_object(value):
        return {name: item if name == WIRE else clean(item, name) for name, item in value.items()}
    if is_array(value):
        return [clean(item) for item in value]
    return _plain(value) if key in _TEXTS and isinstance(value, str) else value


def _plain(text: str) -> str:
    return "".join(
        char
        for char in text
        if char in "\n\t"
        or (char not in _BIDI and unicodedata.category(char) not in {"Cc", "Zl", "Zp"})
    )
