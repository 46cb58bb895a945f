"""Settings of a client, checked before anything is sent."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import StrEnum
from ipaddress import ip_address
from typing import Any, Self
from urllib.parse import urlsplit

from attrs import field, frozen

from hero_async.errors import ConfigurationError
from hero_async.retry import RetryPolicy
from hero_async.secret import Secret


class Environment(StrEnum):
    """The published environments. Each has keys of its own."""

    PRODUCTION = "production"
    STAGING = "staging"

    @property
    def base_url(self) -> str:
        """Its address, as developer.herohealth.net names it."""
        addresses = {
            Environment.PRODUCTION: "https://api.herohealth.net",
            Environment.STAGING: "https://api.staging.htech.app",
        }
        return addresses[self]


@frozen
class Timeouts:
    """Limits in seconds. `total` spans a whole call: attempts, waits and bodies.

    `connect` spans all that it takes to get to the server: DNS, TCP, a proxy's tunnel, TLS. `read`
    and `write` are for each read and write. Over a transport that you bring, it says what they are.
    """

    total: float = 60.0
    connect: float = 5.0
    read: float = 30.0
    write: float = 30.0

    def __attrs_post_init__(self) -> None:
        for name in ("total", "connect", "read", "write"):
            value: object = getattr(self, name)
            if not isinstance(value, (int, float)) or not value > 0:
                raise ConfigurationError(f"timeouts.{name} must be a number of seconds above 0")

    def of_one_attempt(self) -> dict[str, float]:
        """The limits as httpx's transports take them."""
        return {
            "connect": self.connect,
            "read": self.read,
            "write": self.write,
            "pool": self.total,
        }


@frozen(eq=False)
class Settings:
    """Where a client sends, as whom, and with how much patience."""

    api_key: Secret
    practice_group_id: str
    base_url: str
    retries: RetryPolicy = field(factory=RetryPolicy)
    timeouts: Timeouts = field(factory=Timeouts)

    @classmethod
    def checked(
        cls,
        api_key: Secret,
        practice_group_id: str,
        environment: Environment | str | None,
        base_url: str | None,
    ) -> Self:
        """Settings that can work.

        Raises:
            ConfigurationError: saying which setting is wrong, without its value.
        """
        if not _is_header_safe(api_key.reveal()):
            raise _unsafe("api_key")
        practice = header_safe(practice_group_id, "practice_group_id")
        return cls(api_key, practice, _address(environment, base_url))


def from_environ(environ: Mapping[str, str] | None) -> dict[str, Any]:
    """What the HERO_... variables say of a client's settings; those not set are left out."""
    variables = os.environ if environ is None else environ
    key = variables.get("HERO_API_KEY")
    found = {
        "api_key": Secret(key) if key else None,
        "practice_group_id": variables.get("HERO_PRACTICE_GROUP_ID"),
        "environment": variables.get("HERO_ENVIRONMENT"),
        "base_url": variables.get("HERO_BASE_URL"),
    }
    return {name: value for name, value in found.items() if value}


def refuse_missing(settings: Mapping[str, Any]) -> None:
    """Name the variable that a client from the environment can't do without.

    Raises:
        ConfigurationError: one is missing.
    """
    for name in ("api_key", "practice_group_id"):
        if name not in settings:
            raise ConfigurationError(f"HERO_{name.upper()} is not set, and no {name} was given")


def positive(name: str, value: int) -> int:
    """`value`, if it is a whole number above 0.

    Raises:
        ConfigurationError: it is not.
    """
    if type(value) is not int or value < 1:
        raise ConfigurationError(f"{name} must be a whole number above 0")
    return value


def header_safe(value: str, name: str) -> str:
    """`value`, if a header can carry it as it is.

    Raises:
        ConfigurationError: naming the setting, never quoting it.
    """
    if not _is_header_safe(value):
        raise _unsafe(name)
    return value


def _is_header_safe(value: object) -> bool:
    if not isinstance(value, str) or not value:
        return False
    return value.isascii() and value.isprintable() and " " not in value


def _unsafe(name: str) -> ConfigurationError:
    return ConfigurationError(
        f"{name} must be a string of printable ASCII, not empty and without white space "
        "(check for a stray line end)"
    )


def is_loopback(host: str) -> bool:
    """Whether the host is this machine, by its name or address alone."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _address(environment: Environment | str | None, base_url: str | None) -> str:
    if base_url is not None:
        if environment is not None:
            raise ConfigurationError("give environment or base_url, not both")
        return _checked_url(base_url)
    if environment is None:
        raise ConfigurationError(
            "say where to send: environment='staging' or 'production', or a base_url "
            "(HERO_ENVIRONMENT or HERO_BASE_URL)"
        )
    try:
        return Environment(environment).base_url
    except ValueError:
        known = ", ".join(Environment)
    raise ConfigurationError(f"environment is not one of: {known}")


def _checked_url(base_url: str) -> str:
    header_safe(base_url, "base_url")  # urlsplit would drop line ends, and say nothing
    try:
        parts = urlsplit(base_url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme not in {"http", "https"} or not host:
        raise ConfigurationError("base_url must be an address such as https://api.example.org")
    if any(mark in base_url for mark in "@?#\\"):
        raise ConfigurationError("base_url must hold no credentials, query or fragment")
    if parts.scheme == "http" and not is_loopback(host):
        raise ConfigurationError("base_url must be https: keys never travel in the clear")
    return base_url.rstrip("/")
