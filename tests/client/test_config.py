"""Settings are checked before anything is sent, and errors about them quote nothing."""

from typing import Any

import pytest

from hero_async import Environment, HeroClient, Timeouts
from hero_async.config import Settings
from hero_async.errors import ConfigurationError
from hero_async.secret import Secret

VARIABLES = {
    "HERO_API_KEY": "CANARY-KEY",
    "HERO_PRACTICE_GROUP_ID": "7",
    "HERO_ENVIRONMENT": "staging",
}


def address(base_url: Any = None, environment: Any = None) -> str:
    """Where a client with these settings sends."""
    return Settings.checked(Secret("key"), "1", environment, base_url).base_url


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        (Environment.PRODUCTION, "https://api.herohealth.net"),
        ("production", "https://api.herohealth.net"),
        (Environment.STAGING, "https://api.staging.htech.app"),
        ("staging", "https://api.staging.htech.app"),
    ],
)
def test_an_environment_is_its_published_address(environment: str, expected: str) -> None:
    """Each environment, as a member or as its word, sends to the address that Hero publishes."""
    assert address(environment=environment) == expected


@pytest.mark.parametrize("environment", ["prod", "", "CANARY", 1, b"staging"])
def test_an_unknown_environment_is_refused(environment: Any) -> None:
    """A word that names no environment is refused with those that do."""
    with pytest.raises(ConfigurationError, match="production, staging") as caught:
        address(environment=environment)
    assert "CANARY" not in str(caught.value)


def test_an_address_and_an_environment_exclude_each_other() -> None:
    """Nobody has to guess which of two addresses wins."""
    with pytest.raises(ConfigurationError, match="not both"):
        address("https://hero.example", "staging")


def test_where_to_send_must_be_said() -> None:
    """There is no default environment: nobody reaches production by leaving something out."""
    with pytest.raises(ConfigurationError, match="staging"):
        address()


@pytest.mark.parametrize(
    "base_url",
    [
        "http://localhost",
        "http://localhost:8000",
        "HTTP://LOCALHOST:8000",
        "http://127.0.0.1:8000",
        "http://127.9.9.9",
        "http://[::1]:8000",
        "https://hero.example",
    ],
)
def test_plain_http_is_for_loopback(base_url: str) -> None:
    """Addresses of this machine may do without TLS, all may have it."""
    assert address(base_url) == base_url


@pytest.mark.parametrize(
    "base_url",
    [
        "http://hero.example",
        "http://localhost.hero.example",
        "http://localhost.",
        "http://127.0.0.1.hero.example",
        "http://10.0.0.1",
        "http://0.0.0.0",
        "http://[2001:db8::1]",
        "http://api.herohealth.net",
    ],
)
def test_plain_http_is_refused_elsewhere(base_url: str) -> None:
    """A key never leaves this machine in the clear."""
    with pytest.raises(ConfigurationError, match="https"):
        address(base_url)


@pytest.mark.parametrize(
    "base_url",
    [
        "https://CANARY@hero.example",
        "https://user:CANARY@hero.example",
        "https://:CANARY@hero.example",
        "https://hero.example?key=CANARY",
        "https://hero.example#CANARY",
        "http://localhost\\@CANARY.example",
        "https://hero.example/CANARY?",
        "https://hero.example/CANARY#",
        "https://@CANARY.example",
        "https://hero.example\\CANARY",
    ],
)
def test_an_address_holds_nothing_but_an_address(base_url: str) -> None:
    """Credentials, a query or a fragment in the address are refused, and not quoted."""
    with pytest.raises(ConfigurationError, match="no credentials, query or fragment") as caught:
        address(base_url)
    assert "CANARY" not in str(caught.value)


@pytest.mark.parametrize(
    "base_url",
    [
        "CANARY",
        "CANARY.example",
        "ftp://CANARY",
        "https://",
        "https://CANARY:99999",
        "https://[",
    ],
)
def test_what_is_no_address_is_refused(base_url: str) -> None:
    """A base address without a scheme, a host or a possible port is refused, and not quoted."""
    with pytest.raises(ConfigurationError, match="base_url must be") as caught:
        address(base_url)
    assert "CANARY" not in str(caught.value)


@pytest.mark.parametrize(
    "base_url",
    ["", "https://CANARY\n", "\thttps://CANARY", "https://CAN ARY", "https://CANÄRY", 7777777],
)
def test_an_address_is_plain_text(base_url: Any) -> None:
    """A stray line end, white space or non-ASCII in the address is refused, and not quoted."""
    with pytest.raises(ConfigurationError, match=r"^base_url ") as caught:
        address(base_url)
    assert not any(part in str(caught.value) for part in ("CAN", "7777777"))


def test_a_path_in_the_address_is_kept() -> None:
    """A gateway's prefix stays, and a slash at its end does not double."""
    assert address("https://gateway.example/hero/") == "https://gateway.example/hero"


UNSAFE = ["", "CANARY\n", "\tCANARY", "CAN ARY", "CANÄRY", "CANARY\x7f", None, 7777777, b"CANARY"]


@pytest.mark.parametrize("value", UNSAFE)
@pytest.mark.parametrize("name", ["api_key", "practice_group_id"])
def test_what_a_header_cannot_carry_is_refused(name: str, value: Any) -> None:
    """A stray line end, white space, non-ASCII, nothing or no string is refused, never quoted."""
    settings: dict[str, Any] = {"api_key": "key", "practice_group_id": "1", name: value}
    with pytest.raises(ConfigurationError, match=f"^{name} ") as caught:
        HeroClient(base_url="https://hero.invalid", **settings)
    assert not any(part in str(caught.value) for part in ("CAN", "7777777"))


@pytest.mark.parametrize("missing", list(VARIABLES))
@pytest.mark.parametrize("empty", [True, False])
def test_a_missing_variable_is_named(missing: str, empty: bool) -> None:
    """An environment that lacks a variable, or has it empty, is told which."""
    environ = {name: value for name, value in VARIABLES.items() if name != missing}
    with pytest.raises(ConfigurationError, match=missing) as caught:
        HeroClient.from_env(environ | ({missing: ""} if empty else {}))
    assert "CANARY" not in str(caught.value)


def test_all_variables_are_used() -> None:
    """Key, practice and environment come from their variables."""
    settings = HeroClient.from_env(VARIABLES).raw.settings
    assert settings.api_key.reveal() == "CANARY-KEY"
    assert settings.practice_group_id == "7"
    assert settings.base_url == Environment.STAGING.base_url


def test_an_address_stands_in_for_an_environment() -> None:
    """HERO_BASE_URL replaces HERO_ENVIRONMENT."""
    environ = VARIABLES | {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": "http://localhost:1"}
    assert HeroClient.from_env(environ).raw.settings.base_url == "http://localhost:1"


def test_variables_exclude_each_other_too() -> None:
    """HERO_BASE_URL beside HERO_ENVIRONMENT is refused like the arguments are."""
    with pytest.raises(ConfigurationError, match="not both"):
        HeroClient.from_env(VARIABLES | {"HERO_BASE_URL": "http://localhost:1"})


def test_what_is_said_wins_over_variables() -> None:
    """An address given in so many words replaces the environment of the variables."""
    hero = HeroClient.from_env(VARIABLES, base_url="http://localhost:1", practice_group_id="9")
    assert hero.raw.settings.base_url == "http://localhost:1"
    assert hero.practice_group_id == "9"


def test_a_key_may_come_wrapped() -> None:
    """A Secret is taken for a key as it is."""
    hero = HeroClient(api_key=Secret("key"), practice_group_id="1", environment="staging")
    assert hero.raw.settings.api_key.reveal() == "key"


def test_a_half_built_client_can_be_shown() -> None:
    """A traceback with locals shows a client whose making failed, and does not fail itself."""
    assert repr(HeroClient.__new__(HeroClient)) == "<HeroClient practice_group_id=None>"


def test_the_process_has_variables_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a mapping, the environment of the process is read."""
    for name, value in VARIABLES.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("HERO_BASE_URL", raising=False)
    assert HeroClient.from_env().practice_group_id == "7"


def test_no_repr_holds_the_key() -> None:
    """Settings, a client, its parts and its views can be printed."""
    hero = HeroClient.from_env(VARIABLES)
    view = hero.for_practice("8")
    shown = [hero.raw.settings, hero, hero.raw, hero.episodes, hero.elements, view]
    assert "CANARY" not in repr(shown)


def test_a_repr_says_whose_data_it_is_about() -> None:
    """A client and its views name their practice."""
    hero = HeroClient.from_env(VARIABLES)
    assert repr(hero) == "<HeroClient practice_group_id='7'>"
    assert repr(hero.for_practice("8")) == "<PracticeView practice_group_id='8'>"


@pytest.mark.parametrize("value", [0, -1, -0.001, float("nan"), float("-inf"), "5", None])
@pytest.mark.parametrize("name", ["total", "connect", "read", "write"])
def test_a_time_limit_is_above_zero(name: str, value: Any) -> None:
    """A limit that would end every call, or never compares, is refused by its name."""
    with pytest.raises(ConfigurationError, match=name):
        Timeouts(**{name: value})


@pytest.mark.parametrize("value", [0, -1, 1.5, True, None, "9"])
@pytest.mark.parametrize("name", ["max_connections", "max_response_bytes"])
def test_a_limit_is_a_whole_number_above_zero(name: str, value: Any) -> None:
    """A limit under which nothing works is refused by its name."""
    settings: dict[str, Any] = {"api_key": "key", "practice_group_id": "1", name: value}
    with pytest.raises(ConfigurationError, match=name):
        HeroClient(environment="staging", **settings)
