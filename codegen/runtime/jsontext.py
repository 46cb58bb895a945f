"""JSON to Python values: by orjson where it is installed, with the results of the standard json."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final


def _installed() -> Callable[[bytes], Any] | None:
    try:
        orjson = import_module("orjson")
    except ImportError:
        return None
    loads: Callable[[bytes], Any] = orjson.loads
    return loads


_fast: Final = _installed()

# orjson makes floats of integers beyond 64 bits, and so could change the digits of an id. A run of
# 19 digits is left to json. Looking for one costs less than a fifth of the gain.
_DIGITS: Final = bytes(48 if 48 <= byte <= 57 else 32 for byte in range(256))
_LONG: Final = b"0" * 19


def loads(content: bytes) -> Any:
    """Decode.

    What orjson refuses is json's to judge: it takes NaN, lone surrogates and other encodings.

    Raises:
        ValueError: it is not JSON.
        RecursionError: it is nested too deeply, which with orjson is 1024 levels.
    """
    if _fast is not None and _LONG not in content.translate(_DIGITS):
        try:
            return _fast(content)
        except ValueError:
            pass
    return json.loads(content)
