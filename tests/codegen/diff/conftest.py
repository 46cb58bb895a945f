"""What the tests of the diff share."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Final

import pytest

from codegen.document import Json, load

# openapi.yaml as it was when the changes were listed, without our notes: it has to stay as it is
# when the published document takes the place of ours.
OLD: Final = load(Path(__file__).with_name("openapi.json"))


@pytest.fixture
def old() -> Json:
    """Return the description that all changes are made to."""
    return deepcopy(OLD)
