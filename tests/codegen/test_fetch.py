"""The published description is taken whole and checked, or not at all."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from pytest_httpx import HTTPXMock

from codegen import document as reading
from codegen import fetch as module
from codegen.document import Json, dump
from codegen.fetch import PUBLISHED, fetch
from codegen.problems import PipelineError
from tests.codegen.documents import describe, files, operation

ADDRESS = "https://developer.example/openapi.yaml"
NOON = datetime(2026, 11, 24, 12, 0, 0, 5, tzinfo=UTC)


def document(operations: int) -> Json:
    """Build a description of so many operations."""
    numbers = range(operations)
    return describe({f"/a{n}": {"get": operation(operationId=f"a{n}")} for n in numbers})


def content(operations: int) -> bytes:
    """Build the bytes of a description of so many operations."""
    return dump(document(operations)).encode()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return the path of a description of ten operations that is there already."""
    path = tmp_path / "target" / "openapi.yaml"
    path.parent.mkdir()
    path.write_bytes(content(10))
    return path


def refused(source: str, target: Path, reason: str) -> None:
    """Assert that a source is refused for a reason, and that nothing is changed or left."""
    before = files(target.parent)
    with pytest.raises(PipelineError, match=reason):
        fetch(source, target)
    assert files(target.parent) == before


def test_a_good_document_is_stored(target: Path, httpx_mock: HTTPXMock) -> None:
    """A good document takes the place of the old one, byte by byte."""
    httpx_mock.add_response(url=ADDRESS, content=content(11))
    assert fetch(ADDRESS, target).operations == 11
    assert target.read_bytes() == content(11)


def test_where_it_came_from_is_recorded(target: Path, httpx_mock: HTTPXMock) -> None:
    """Beside a stored document stand its origin, date, checksum and number of operations."""
    httpx_mock.add_response(url=ADDRESS, content=content(11))
    fetch(ADDRESS, target, NOON)
    assert files(target.parent).keys() == {"openapi.yaml", "openapi.yaml.origin"}
    assert target.with_name("openapi.yaml.origin").read_text(encoding="utf-8").splitlines() == [
        f"origin: {ADDRESS}",
        "taken: 2026-11-24T12:00:00+00:00",
        f"sha256: {hashlib.sha256(content(11)).hexdigest()}",
        "operations: 11",
    ]


def test_the_date_has_a_timezone(target: Path, httpx_mock: HTTPXMock) -> None:
    """The recorded date says its timezone when no date is passed."""
    httpx_mock.add_response(url=ADDRESS, content=content(10))
    fetch(ADDRESS, target)
    taken = target.with_name("openapi.yaml.origin").read_text(encoding="utf-8").splitlines()[1]
    assert datetime.fromisoformat(taken.removeprefix("taken: ")).tzinfo is not None


def test_a_file_is_taken(target: Path, tmp_path: Path) -> None:
    """A path is read like an address."""
    (tmp_path / "mine.json").write_bytes(content(12))
    assert fetch(str(tmp_path / "mine.json"), target).operations == 12
    assert target.read_bytes() == content(12)


def test_a_first_document_is_taken(tmp_path: Path, httpx_mock: HTTPXMock) -> None:
    """Where no description is yet, one with any operation is taken."""
    httpx_mock.add_response(url=ADDRESS, content=content(1))
    fetch(ADDRESS, tmp_path / "openapi.yaml")
    assert (tmp_path / "openapi.yaml").read_bytes() == content(1)


def test_some_loss_is_taken(target: Path, httpx_mock: HTTPXMock) -> None:
    """A document that lost a few operations is taken: the API may retire some."""
    httpx_mock.add_response(url=ADDRESS, content=content(8))
    assert fetch(ADDRESS, target).operations == 8


@pytest.mark.parametrize("left", [0, 1, 7])
def test_a_great_loss_is_refused(target: Path, httpx_mock: HTTPXMock, left: int) -> None:
    """A document that lost most of its operations is refused: it was cut."""
    httpx_mock.add_response(url=ADDRESS, content=content(left))
    refused(ADDRESS, target, f"has {left} operations where openapi.yaml has 10")


def test_an_empty_first_document_is_refused(tmp_path: Path, httpx_mock: HTTPXMock) -> None:
    """A document without operations is refused also where none is yet."""
    httpx_mock.add_response(url=ADDRESS, content=content(0))
    refused(ADDRESS, tmp_path / "openapi.yaml", "has 0 operations")


@pytest.mark.parametrize("status", [204, 206, 404, 500])
def test_other_statuses_are_refused(target: Path, httpx_mock: HTTPXMock, status: int) -> None:
    """Only a 200 is taken, also if another status brings a good document."""
    httpx_mock.add_response(url=ADDRESS, status_code=status, content=content(11))
    refused(ADDRESS, target, f"answered {status}")


def test_redirects_are_refused(target: Path, httpx_mock: HTTPXMock) -> None:
    """A redirect is refused, and not followed."""
    headers = {"location": "https://elsewhere.example/openapi.yaml"}
    httpx_mock.add_response(url=ADDRESS, status_code=302, headers=headers, content=content(11))
    refused(ADDRESS, target, "answered 302")
    assert len(httpx_mock.get_requests()) == 1


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"\n <!DOCTYPE html><html></html>", "is a web page"),
        (b"", "does not hold an object"),
        (b"{", "neither YAML nor JSON"),
        (b"openapi: 3.1.0\n", "is not valid"),
        (b"hello: world\n", "is OpenAPI None"),
        (content(11)[: len(content(11)) // 2], "neither YAML nor JSON"),
    ],
    ids=["html", "empty", "broken", "invalid", "other", "cut"],
)
def test_other_bodies_are_refused(
    target: Path, httpx_mock: HTTPXMock, body: bytes, reason: str
) -> None:
    """A 200 without a valid description in it is refused."""
    httpx_mock.add_response(url=ADDRESS, content=body)
    refused(ADDRESS, target, reason)


def test_too_large_is_refused(
    target: Path, httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document beyond the limit is refused before it is read."""
    for reader in (module, reading):
        monkeypatch.setattr(reader, "MAX_BYTES", len(content(11)) - 1)
    httpx_mock.add_response(url=ADDRESS, content=content(11))
    refused(ADDRESS, target, "is larger than")


@pytest.mark.parametrize("error", [httpx.ConnectError("x"), httpx.ReadTimeout("x")])
def test_network_trouble_is_told(target: Path, httpx_mock: HTTPXMock, error: Exception) -> None:
    """An address that can't be reached is one error that says how it failed."""
    httpx_mock.add_exception(error)
    refused(ADDRESS, target, f"can't be reached: {type(error).__name__}")


@pytest.mark.parametrize("address", ["https://[x/openapi.yaml", "nothing://x"])
def test_bad_addresses_are_told(target: Path, address: str) -> None:
    """What is no address is one error."""
    refused(address, target, "can't be reached")


def test_missing_files_are_told(target: Path, tmp_path: Path) -> None:
    """A path that can't be read is one error that names it."""
    refused(str(tmp_path / "gone.yaml"), target, r"gone\.yaml can't be read: No such file")


def test_the_published_address_is_https() -> None:
    """What is fetched unless told otherwise comes from Hero's own site, encrypted."""
    address = httpx.URL(PUBLISHED)
    assert (address.scheme, address.host) == ("https", "developer.herohealth.net")
