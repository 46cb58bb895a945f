"""The variables: which are set, and whether a client can be made of them. No value is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from typing import Final

from hero_async import Environment, HeroClient
from hero_async.cli.diagnosis.finding import Finding, failed, fine
from hero_async.cli.trouble import trouble_of
from hero_async.errors import ConfigurationError

_OURS: Final = ("HERO_API_KEY", "HERO_PRACTICE_GROUP_ID", "HERO_ENVIRONMENT", "HERO_BASE_URL")
_OTHERS: Final = (
    *("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"),
    *("SSL_CERT_FILE", "SSL_CERT_DIR"),
)
_EXTRAS: Final = {
    "otel": ("opentelemetry",),
    "redis": ("redis", "cryptography"),
    "starlette": ("starlette",),
    "testing": ("starlette", "uvicorn", "openapi_core"),
}


def settings(environ: Mapping[str, str]) -> Iterator[Finding]:
    """What is set, what is installed, and where calls would go."""
    yield fine("variables", _set(environ))
    yield fine("extras", _extras())
    yield _client(environ)


def base_url(environ: Mapping[str, str]) -> str:
    """Where calls go, if a client can be made."""
    own = environ.get("HERO_BASE_URL")
    return own.rstrip("/") if own else Environment(environ["HERO_ENVIRONMENT"]).base_url


def _set(environ: Mapping[str, str]) -> str:
    ours = (f"{name} {'set' if environ.get(name) else 'not set'}" for name in _OURS)
    others = (f"{name} set" for name in _OTHERS if environ.get(name) or environ.get(name.lower()))
    return ", ".join((*ours, *others))


def _extras() -> str:
    missing = [name for name, needs in _EXTRAS.items() if not all(map(find_spec, needs))]
    if not missing:
        return "all installed"
    return f'not installed: {", ".join(missing)} (pip install "hero-async[{",".join(missing)}]")'


def _client(environ: Mapping[str, str]) -> Finding:
    try:
        HeroClient.from_env(environ)
    except ConfigurationError as error:
        return failed("settings", trouble_of(error))
    if environ.get("HERO_BASE_URL"):
        return fine("settings", "calls go to the address in HERO_BASE_URL")
    return fine("settings", f"calls go to {environ['HERO_ENVIRONMENT']}: {base_url(environ)}")
