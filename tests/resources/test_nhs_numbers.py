"""NHS numbers: which are told from typing errors."""

from hypothesis import given
from hypothesis import strategies as st

from hero_async.nhs import nhs_number

VALID = ("9434765919", "9434765870", "9000000009", "9876543210", "4010232137")


@given(st.sampled_from(VALID), st.integers(0, 9), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_found(number: str, place: int, digit: str) -> None:
    """A number with one digit mistyped is none."""
    typed = number[:place] + digit + number[place + 1 :]
    assert nhs_number(typed) == (number if typed == number else None)


@given(st.sampled_from(VALID), st.integers(0, 8))
def test_two_digits_the_wrong_way_round_are_found(number: str, place: int) -> None:
    """A number with two neighbours exchanged is none."""
    typed = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert nhs_number(typed) == (number if typed == number else None)


@given(st.sampled_from(VALID), st.lists(st.integers(0, 10), max_size=5))
def test_spaces_do_not_matter(number: str, places: list[int]) -> None:
    """A number may be written with spaces anywhere, and is given back without."""
    typed = number
    for place in sorted(places, reverse=True):
        typed = f"{typed[:place]} {typed[place:]}"
    assert nhs_number(typed) == number


@given(st.text())
def test_anything_else_is_none(text: str) -> None:
    """Whatever is accepted is ten ASCII digits; other text, and other scripts' digits, are not."""
    number = nhs_number(text)
    assert number is None or (len(number) == 10 and number.isascii() and number.isdigit())
    assert nhs_number("٩٤٣٤٧٦٥٩١٩") is None  # another script, on purpose


def test_a_remainder_of_ten_has_no_digit() -> None:
    """A number whose check would be ten is none, whatever its last digit."""
    assert [nhs_number(f"123456789{digit}") for digit in range(10)] == [None] * 10
