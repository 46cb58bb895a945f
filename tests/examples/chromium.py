"""A headless Chromium that reaches this machine only, driven over a pipe by its DevTools protocol.

The messages are those of https://chromedevtools.github.io/devtools-protocol/, one JSON object each,
ended by a zero byte.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO, Any, final

import pytest

_PATIENCE = 120.0
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--remote-debugging-pipe", "--no-proxy-server"),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
# Chromium reads commands from descriptor 3 and answers on 4, whatever numbers the pipes have.
_ON_PIPES = 'exec "$@" 3<&"$COMMANDS" 4>&"$ANSWERS"'


def binary() -> str:
    """Where Chromium is; without one the test is skipped, or fails where one is required."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        reason = "there is no Chromium on PATH"
        if os.environ.get("HERO_REQUIRE_CHROMIUM") == "1":
            pytest.fail(f"{reason}, though HERO_REQUIRE_CHROMIUM=1")
        pytest.skip(reason)
    return found


@final
class Browser:
    """One tab. It counts what it was asked to load, and answers the given addresses itself."""

    def __init__(self, commands: IO[bytes], answers: IO[bytes], stubs: dict[str, str]) -> None:
        self._commands, self._answers, self._stubs = commands, answers, stubs
        self._number = 0
        self._session: str | None = None
        self._loaded = False
        self.requested: list[str] = []

    def start(self) -> None:
        """Open the tab."""
        tab = self._do("Target.createTarget", url="about:blank")["targetId"]
        attached = self._do("Target.attachToTarget", targetId=tab, flatten=True)
        self._session = attached["sessionId"]
        self._do("Page.enable")
        self._do("Fetch.enable", patterns=[{"urlPattern": "*"}])

    def open(self, url: str) -> None:
        """Go there, and wait until it is loaded."""
        self._loaded = False
        self._do("Page.navigate", url=url)
        self._wait_until_loaded()

    def click(self, selector: str) -> None:
        """Click what leads to another page, and wait until that is loaded."""
        self._loaded = False
        self.evaluate(f"document.querySelector({json.dumps(selector)}).click()")
        self._wait_until_loaded()

    def evaluate(self, expression: str) -> Any:
        """What this JavaScript gives."""
        answer = self._do("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def text(self) -> str:
        """What a person reads on the page."""
        return str(self.evaluate("document.body.innerText"))

    def screenshot(self, to: Path, width: int) -> None:
        """The page as a PNG file, on a screen that wide."""
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        self._do("Emulation.setDeviceMetricsOverride", **size)
        to.write_bytes(b64decode(self._do("Page.captureScreenshot")["data"]))

    def close(self) -> None:
        """End the browser."""
        self._session = None
        self._do("Browser.close")

    def _do(self, method: str, **params: Any) -> dict[str, Any]:
        number = self._send(method, params)
        while (message := self._receive()).get("id") != number:
            pass
        assert "error" not in message, (method, message["error"])
        result: dict[str, Any] = message["result"]
        return result

    def _send(self, method: str, params: dict[str, Any]) -> int:
        self._number += 1
        command: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session is not None:
            command["sessionId"] = self._session
        self._commands.write(json.dumps(command).encode() + b"\0")
        self._commands.flush()
        return self._number

    def _receive(self) -> dict[str, Any]:
        raw = bytearray()
        while (byte := self._answers.read(1)) != b"\0":
            assert byte, "Chromium ended"
            raw += byte
        message: dict[str, Any] = json.loads(raw)
        match message.get("method"):
            case "Fetch.requestPaused":
                self._let(message["params"])
            case "Page.loadEventFired":
                self._loaded = True
            case _:
                pass
        return message

    def _let(self, paused: dict[str, Any]) -> None:
        url, request = paused["request"]["url"], {"requestId": paused["requestId"]}
        self.requested.append(url)
        if url not in self._stubs:
            self._send("Fetch.continueRequest", request)
            return
        headers = {"Content-Type": "text/javascript", "Access-Control-Allow-Origin": "*"}
        answer: dict[str, Any] = {
            "responseCode": 200,
            "responseHeaders": [{"name": name, "value": headers[name]} for name in headers],
            "body": b64encode(self._stubs[url].encode()).decode(),
        }
        self._send("Fetch.fulfillRequest", request | answer)

    def _wait_until_loaded(self) -> None:
        while not self._loaded:
            self._receive()


@contextmanager
def browsing(folder: Path, stubs: dict[str, str]) -> Generator[Browser]:
    """A browser with a profile of its own; of the addresses in `stubs` it has these scripts."""
    bash = shutil.which("bash")
    assert bash is not None
    (commands_out, commands_in), (answers_out, answers_in) = os.pipe(), os.pipe()
    process = subprocess.Popen(
        [bash, "-c", _ON_PIPES, "bash", binary(), *_FLAGS, f"--user-data-dir={folder}"],
        env={**os.environ, "COMMANDS": str(commands_out), "ANSWERS": str(answers_in)},
        pass_fds=(commands_out, answers_in),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(commands_out)
    os.close(answers_in)
    # A browser that hangs is ended, which its reader notices.
    patience = Timer(_PATIENCE, process.kill)
    patience.start()
    try:
        with os.fdopen(commands_in, "wb") as commands, os.fdopen(answers_out, "rb") as answers:
            browser = Browser(commands, answers, stubs)
            browser.start()
            yield browser
            browser.close()
    finally:
        patience.cancel()
        process.kill()
        process.wait()
