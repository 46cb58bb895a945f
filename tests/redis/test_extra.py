"""Without its extra the module says what to install."""

import importlib
import sys

import pytest

MODULE = "hero_async.integrations.redis"


@pytest.mark.parametrize("missing", ["redis.asyncio", "cryptography.fernet"])
def test_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    """An import without what it needs names the extra."""
    monkeypatch.delitem(sys.modules, MODULE, raising=False)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(ImportError, match=r"hero-async\[redis\]"):
        importlib.import_module(MODULE)
