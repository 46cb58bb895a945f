"""NHS numbers, told from typing errors by their check digit."""

from __future__ import annotations

_LENGTH = 10


def nhs_number(text: str) -> str | None:
    """The ten digits of an NHS number, written with spaces or without; None if it is none.

    The last digit checks the others modulo 11 (NHS Data Dictionary, NHS NUMBER).
    """
    number = "".join(text.split())
    if not (number.isascii() and number.isdigit() and len(number) == _LENGTH):
        return None
    return number if _check_digit(number) == int(number[-1]) else None


def _check_digit(number: str) -> int:
    weights = range(_LENGTH, 1, -1)
    total = sum(int(digit) * weight for digit, weight in zip(number[:-1], weights, strict=True))
    return -total % 11
