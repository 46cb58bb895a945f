"""A secret is seen by nobody who does not ask for it."""

import copy
import pickle
import traceback
from collections.abc import Callable

import pytest

from hero_async.secret import Secret

SECRET = Secret("CANARY")


def test_reveal_gives_it() -> None:
    """Who asks on purpose gets the string."""
    assert SECRET.reveal() == "CANARY"


@pytest.mark.parametrize(
    "show", [repr, str, ascii, format, "{}".format, "{!r}".format, "%s".__mod__]
)
def test_text_does_not_show_it(show: Callable[[object], str]) -> None:
    """No way of making text of it shows it, whether alone or in a container."""
    assert "CANARY" not in show(SECRET)
    assert "CANARY" not in show([SECRET, {"key": SECRET}])


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle_refuses_it(protocol: int) -> None:
    """It can't be pickled by mistake, by any protocol."""
    with pytest.raises(TypeError, match="pickled") as caught:
        pickle.dumps(SECRET, protocol)
    assert "CANARY" not in str(caught.value)


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy])
def test_copy_refuses_it(duplicate: Callable[[Secret], Secret]) -> None:
    """It can't be copied by mistake."""
    with pytest.raises(TypeError, match="copied"):
        duplicate(SECRET)


def test_it_has_no_dictionary() -> None:
    """There is nothing for `vars` to show."""
    with pytest.raises(TypeError):
        vars(SECRET)


def test_tracebacks_with_locals_do_not_show_it() -> None:
    """A frame that holds it can be reported with its variables."""
    held = Secret("CAN" + "ARY")
    with pytest.raises(TypeError) as caught:
        pickle.dumps(held)
    report = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert "held = Secret('***')" in "".join(report.format())
    assert "CANARY" not in "".join(report.format())


def test_equal_secrets_are_equal() -> None:
    """Equality and hash follow the string; a plain string is never equal."""
    assert Secret("CANARY") == SECRET
    assert hash(Secret("CANARY")) == hash(SECRET)
    assert Secret("other") != SECRET
    assert SECRET.reveal() != SECRET
    assert hash(SECRET) != hash(SECRET.reveal())
