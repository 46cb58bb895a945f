"""What the tests of the diff share."""

from __future__ import annotations

from copy import deepcopy

import pytest

from codegen import __main__ as command
from codegen.document import Json, load


@pytest.fixture(scope="session")
def _published() -> Json:
    return load(command.DESCRIPTION)


@pytest.fixture
def old(_published: Json) -> Json:
    """Return the committed description, without overlays."""
    return deepcopy(_published)
