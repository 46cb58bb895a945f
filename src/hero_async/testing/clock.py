"""Moments as the API writes them."""

from datetime import UTC, datetime
from email.utils import format_datetime


def iso(moment: datetime) -> str:
    """ISO 8601 in UTC with a Z, to the millisecond."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def http_date(moment: datetime) -> str:
    """As the header `Date` has it (RFC 9110, 5.6.7): in GMT, to the second, the rest cut off."""
    return format_datetime(moment.astimezone(UTC), usegmt=True)
