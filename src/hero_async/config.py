"""Settings of a client, checked before anything is sent."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import StrEnum
from ipaddress import ip_address
from typing import Self
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
    """Limits in seconds. `total` spans a whole call: attempts, waits and bodies."""

    total: float = 60.0
    connect: float = 5.0
    read: float = 30.0
    write: float = 30.0

    def __attrs_post_init__(self) -> None:
        for name in ("total", "connect", "read", "write"):
            if not getattr(self, name) > 0:
                raise ConfigurationError(f"timeouts.{name} must be a number of seconds above 0")

    def of_one_attempt(self) -> dict[str, float]:
        """The limits as httpx's transports take them."""
        return {
            "connect": self.connect,
            "read": self.read,
            "write": self.write,
            "pool": self.total,
        }


@frozen
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
        api_key: str,
        practice_group_id: str,
        environment: Environment | str | None,
        base_url: str | None,
    ) -> Self:
        """Settings that can work.

        Raises:
            ConfigurationError: saying which setting is wrong, without its value.
        """
        address = _address(environment, base_url)
        return cls(
            Secret(header_safe(api_key, "api_key")),
            header_safe(practice_group_id, "practice_group_id"),
            address,
        )

    @classmethod
    def from_environ(cls, environ: Mapping[str, str] | None = None) -> Self:
        """Read HERO_API_KEY, HERO_PRACTICE_GROUP_ID and HERO_ENVIRONMENT (or HERO_BASE_URL).

        Raises:
            ConfigurationError: naming the variable that is missing or wrong.
        """
        variables = os.environ if environ is None else environ
        return cls.checked(
            _variable(variables, "HERO_API_KEY"),
            _variable(variables, "HERO_PRACTICE_GROUP_ID"),
            variables.get("HERO_ENVIRONMENT") or None,
            variables.get("HERO_BASE_URL") or None,
        )


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
    if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise ConfigurationError(f"{name} must be a string")
    if not value or not value.isascii() or not value.isprintable() or " " in value:
        reason = "must be printable ASCII without white space (check for a stray line end)"
        raise ConfigurationError(f"{name} {reason}" if value else f"{name} is empty")
    return value


def is_loopback(host: str) -> bool:
    """Whether the host is this machine, by its name or address alone."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _variable(variables: Mapping[str, str], name: str) -> str:
    value = variables.get(name)
    if not value:
        raise ConfigurationError(
            f"{name} is not set; the client can't be made from the environment"
        )
    return value


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
