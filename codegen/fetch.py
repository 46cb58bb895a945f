"""Bring in the published description: checked first, stored with where and when it came from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
from attrs import frozen

from codegen import gates
from codegen.document import MAX_BYTES, Json, load, operations, parse, read
from codegen.problems import PipelineError
from codegen.selfcontained import self_contained

# Inferred from how sites made with Redocly, as this one is, offer their descriptions for download;
# nobody could reach it yet. If it has moved: `make fetch FROM=<address or path>`.
PUBLISHED = "https://developer.herohealth.net/_bundle/apis/public-api/openapi.yaml"
KEPT_SHARE = 0.8


@frozen
class Fetched:
    """A description that passed the checks."""

    content: bytes
    origin: str
    operations: int

    @property
    def checksum(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


def fetch(source: str, target: Path, now: datetime | None = None) -> Fetched:
    """Replace `target` by the description at `source` (an https address, or a path).

    Raises:
        PipelineError: it could not be had whole, or is no such description. Nothing is changed.
    """
    content = _download(source) if "://" in source else read(Path(source))
    fetched = Fetched(content, source, len(operations(_checked(content, source, target))))
    _store(fetched, target, now or datetime.now(UTC))
    return fetched


def _download(address: str) -> bytes:
    try:
        with httpx.stream("GET", address, timeout=30) as response:
            if response.status_code != 200:
                raise PipelineError(f"{address} answered {response.status_code}; only 200 is taken")
            return _bounded(response.iter_bytes())
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise PipelineError(f"{address} can't be reached: {type(error).__name__}") from error


def _bounded(chunks: Iterator[bytes]) -> bytes:
    """What comes, but no more than one chunk beyond what `parse` takes."""
    content = b""
    for chunk in chunks:
        content += chunk
        if len(content) > MAX_BYTES:
            break
    return content


def _checked(content: bytes, origin: str, target: Path) -> Json:
    document = self_contained(parse(content, origin), origin)
    gates.structure(document)
    _refuse_loss(document, origin, target)
    return document


def _refuse_loss(document: Json, origin: str, target: Path) -> None:
    new = len(operations(document))
    old = len(operations(load(target))) if target.exists() else 1
    if new < old * KEPT_SHARE:
        raise PipelineError(f"{origin} has {new} operations where {target.name} has {old}")


def _store(fetched: Fetched, target: Path, now: datetime) -> None:
    record = target.with_name(f"{target.name}.origin")
    staged = target.with_name(f".{target.name}.new")
    staged.write_bytes(fetched.content)
    staged.replace(target)
    record.write_text(
        f"origin: {fetched.origin}\ntaken: {now.isoformat(timespec='seconds')}\n"
        f"sha256: {fetched.checksum}\noperations: {fetched.operations}\n",
        encoding="utf-8",
    )
