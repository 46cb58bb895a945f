"""Breaks each promise about sending on purpose, and sees whether its tests notice.

    python -m tests.mutations [part of a mutation's text ...]

Each mutation is made in a copy of the sources, in which the tests named with it must then fail. It
is no test itself: pytest does not collect it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from attrs import frozen

_ROOT = Path(__file__).parent.parent
_SOURCES = ("src", "generated")
_AT_ONCE = 2
_PATIENCE = 240.0
_VERDICTS = {0: "SURVIVED", 1: "killed"}
_PYTEST = (sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--no-header")


@frozen
class Mutation:
    """One line changed: the promise that it breaks, by number, and the tests that must notice."""

    promise: int
    file: str
    find: str
    replace: str
    tests: str


def _sdk(promise: int, module: str, find: str, replace: str, tests: str) -> Mutation:
    return Mutation(promise, f"src/hero_async/{module}.py", find, replace, f"tests/wire/{tests}.py")


def _otel(find: str, replace: str, tests: str) -> Mutation:
    file = "src/hero_async/integrations/opentelemetry.py"
    return Mutation(11, file, find, replace, f"tests/otel/{tests}.py")


MUTATIONS = (
    # 1 Once, over somebody else's transport.
    Mutation(
        1,
        "src/hero_async/foreign.py",
        "_NO_PROOF = (httpx.ConnectTimeout, httpx.PoolTimeout)",
        "_NO_PROOF = ()",
        "tests/foreign/test_aiohttp.py",
    ),
    # 11 Nothing of a patient's in httpcore's log.
    _sdk(11, "quiet", "return not _ours.get()", "return True", "test_watching"),
    _sdk(11, "quiet", "return not _ours.get()", "return False", "test_watching"),
    # 1 Once.
    _sdk(1, "retry", "if status == _TOO_MANY_REQUESTS:", "if status in {429, 500}:", "test_once"),
    _sdk(1, "retry", "if status == _TOO_MANY_REQUESTS:", "if status in {429, 503}:", "test_once"),
    _sdk(
        1,
        "retry",
        "return outcome.transient and (repeatable or unprocessed)",
        "return outcome.transient",
        "test_once",
    ),
    _sdk(
        1,
        "attempt",
        "Outcome(Fate.MAYBE_PROCESSED, transient=True, cause=cause)",
        "Outcome(Fate.NEVER_SENT, transient=True, cause=cause)",
        "test_once",
    ),
    _sdk(
        1,
        "attempt",
        "Outcome(Fate.MAYBE_PROCESSED, transient=answer.torn",
        "Outcome(Fate.REJECTED, transient=answer.torn",
        "test_once",
    ),
    _sdk(
        1,
        "failures",
        "any(attempt.fate == Fate.MAYBE_PROCESSED for attempt in timeline)",
        "timeline[-1].fate == Fate.MAYBE_PROCESSED",
        "test_once",
    ),
    # 2 Retries.
    _sdk(2, "retry", "frozenset({408, 429, 500, 502,", "frozenset({408, 429, 500,", "test_retries"),
    _sdk(2, "retry", "frozenset({408,", "frozenset({501, 408,", "test_retries"),
    _sdk(
        2,
        "retry",
        "return outcome.retry_after if",
        "return outcome.retry_after / 2 if",
        "test_retries",
    ),
    _sdk(
        2,
        "retry",
        "if outcome.retry_after <= self.max_retry_after else None",
        "if outcome.retry_after <= self.max_retry_after else self.max_retry_after",
        "test_retries",
    ),
    _sdk(2, "retry", '(_http_date(server_date or "") or now)', "now", "test_retries"),
    _sdk(2, "retry", "except (ValueError, OverflowError):", "except ValueError:", "test_retries"),
    _sdk(
        2,
        "attempt",
        'transient=False, cause="CertificateError"',
        'transient=True, cause="CertificateError"',
        "test_retries",
    ),
    _sdk(2, "retry", "if attempt >= self.attempts or", "if attempt > 99 or", "test_retries"),
    # 3 Budget.
    _sdk(3, "budget", "if cost > self._left:", "if cost < 0:", "test_budget"),
    _sdk(3, "budget", "self._left + gained", "self._left", "test_budget"),
    _sdk(3, "budget", "RETRY_COST: Final = 14", "RETRY_COST: Final = 1", "test_budget"),
    # 4 Deadline.
    _sdk(
        4,
        "transport",
        "move_on_after(max(call.remaining(), 0.0))",
        "CancelScope()",
        "test_deadline",
    ),
    _sdk(4, "call", "wait >= self.remaining() or ", "", "test_deadline"),
    _sdk(
        4,
        "transport",
        "        fate = Fate.NEVER_SENT\n",
        "        fate = Fate.MAYBE_PROCESSED\n",
        "test_deadline",
    ),
    _sdk(
        4,
        "transport",
        "if self.pacer.delay(self.runtime.monotonic()) < call.remaining():",
        "if self.pacer:",
        "test_limits",
    ),
    _sdk(
        4,
        "options",
        "return default if self.timeout is None else",
        "return default if default else",
        "test_deadline",
    ),
    _sdk(
        4,
        "attempt",
        "except (httpx.RequestError, OSError) as error:",
        "except BaseException as error:",
        "test_deadline",
    ),
    # 5 Limits.
    _sdk(5, "slots", "            slot.stack.free.release()", "            pass", "test_limits"),
    _sdk(5, "slots", "_Stack(self._limit)", "_Stack(10_000)", "test_limits"),
    _sdk(5, "slots", "stack.idle.pop() if", "stack.idle.pop(0) if", "test_limits"),
    _sdk(5, "slots", "slot.stack.idle.append(slot.line)", "pass", "test_limits"),
    _sdk(5, "pacing", "self._rate * _DECREASE", "self._rate", "test_limits"),
    _sdk(5, "pacing", "self._rate + self._limit * _INCREASE", "self._rate", "test_limits"),
    _sdk(5, "transport", "await self.runtime.sleep(pause)", "pass", "test_limits"),
    # 6 An answer goes to its own request or to nobody.
    _sdk(6, "slots", "and slot.line.is_clean()", "", "test_answers"),
    _sdk(6, "http11", 'self._http.trailing_data[0] == b"" and ', "", "test_answers"),
    _sdk(
        6,
        "http11",
        "if _has_record(layer.extra(TLSAttribute.ssl_object)):",
        "if layer is None:",
        "test_answers",
    ),
    _sdk(6, "http11", '"read_queue", ()', '"no_queue", ()', "test_answers"),
    _sdk(6, "http11", "or self._has_input()", "", "test_answers"),
    _sdk(
        6,
        "slots",
        "return os.getpid(), current_token()",
        "return 0, current_token()",
        "test_answers",
    ),
    _sdk(
        6,
        "slots",
        "and not _is_over(cast(_Loop, loop))",
        "and bool(loop)",
        "test_answers",
    ),
    # 7 Bad answers.
    _sdk(
        7, "body", "if len(self._content) > self._limit:", "if self._limit < 0:", "test_bad_answers"
    ),
    _sdk(
        7,
        "body",
        "decompress(chunk, self._plain.room() + 1)",
        "decompress(chunk)",
        "test_bad_answers",
    ),
    _sdk(
        7,
        "body",
        "if self._begun and not self._inflater.eof:",
        "if self._begun is None:",
        "test_bad_answers",
    ),
    _sdk(
        7, "body", "if self._inflater.unused_data:", "if self._begun is None:", "test_bad_answers"
    ),
    _sdk(
        7,
        "body",
        'raise BodyError("is in an encoding that was not asked for", torn=False)',
        "return plain",
        "test_bad_answers",
    ),
    _sdk(
        7,
        "exchange",
        "self.status_code // 100 == _SUCCESS",
        "self.status_code < 400",
        "test_bad_answers",
    ),
    _sdk(
        7,
        "failures",
        "(status {answer.status_code})",
        "(status {answer.status_code}) {answer.content!r}",
        "test_bad_answers",
    ),
    _sdk(7, "failures", '"body": answer.content,', '"body": b"",', "test_bad_answers"),
    _sdk(
        7,
        "http11",
        "        else:\n            await self.aclose()",
        "        else:\n            pass",
        "test_connections",
    ),
    # 8 Strict sending.
    Mutation(
        8,
        "generated/hero_api/encode.py",
        r'frozenset("/\\?#%")',
        r'frozenset("/\\?#")',
        "tests/wire/test_strict.py",
    ),
    _sdk(
        8,
        "options",
        "if not value.isascii() or not value.isprintable():",
        "if not value:",
        "test_strict",
    ),
    _sdk(8, "options", "if lower in _OURS:", "if not lower:", "test_strict"),
    _sdk(
        8,
        "connections",
        "create_ssl_context(trust_env",
        "create_ssl_context(False, trust_env",
        "test_strict",
    ),
    _sdk(8, "connections", "or not tls.check_hostname", "", "test_strict"),
    _sdk(8, "connections", "tls.verify_mode != ssl.CERT_REQUIRED or ", "", "test_strict"),
    _sdk(8, "connections", "if trust_env else None", "if base_url else None", "test_strict"),
    _sdk(
        8, "connections", 'if proxy_bypass(parts.hostname or ""):', "if not parts:", "test_strict"
    ),
    _sdk(
        8,
        "connections",
        'and not is_loopback(parts.hostname or "")',
        "and not parts",
        "test_strict",
    ),
    _sdk(
        8,
        "config",
        'if parts.scheme == "http" and not',
        'if parts.scheme == "ws" and not',
        "test_strict",
    ),
    # 10 Options.
    _sdk(
        10,
        "options",
        "headers={**base.headers, **self.headers},",
        "headers=[base.headers.update(self.headers), base.headers][1],",
        "test_options",
    ),
    _sdk(
        10,
        "options",
        "headers={**base.headers, **self.headers},",
        "headers=self.headers,",
        "test_options",
    ),
    _sdk(10, "options", "attempts=self.retries + 1", "attempts=self.retries", "test_options"),
    # 11 Observable.
    _sdk(
        11,
        "transport",
        "operation, number = call.operation.id,",
        "operation, number = str(request.url),",
        "test_watching",
    ),
    _sdk(11, "hooks", "except Exception as error:", "except ValueError as error:", "test_watching"),
    _sdk(11, "hooks", 'with %s", type(error).__name__)', 'with %s", error)', "test_watching"),
    _sdk(11, "hooks", "for hook in reversed(self.hooks):", "for hook in self.hooks:", "test_calls"),
    _sdk(11, "hooks", "error = type(failure).__name__", "error = str(failure)", "test_calls"),
    _sdk(11, "hooks", "each.request_headers()", "{}", "test_calls"),
    _sdk(
        11,
        "sender",
        "request_headers(lowered)",
        "request_headers(lambda each: (*each.items(),))",
        "test_calls",
    ),
    _otel("trace.get_current_span() is self.span", "True", "test_spans"),
    _otel("context.detach(self.token)", "pass", "test_spans"),
    _otel("self._attempt, self._status = attempt, None", "self._attempt = attempt", "test_spans"),
    _otel("call.in_doubt or call.holds_slot", "call.in_doubt", "test_spans"),
    _otel("() if propagate else None", "()", "test_spans"),
    _otel("if self._shows_practice:", "if event:", "test_spans"),
    _otel(
        "context.set_value(_SUPPRESSED, True,", "context.set_value(_SUPPRESSED, 0,", "test_spans"
    ),
    _otel("            self._free(call)\n", "", "test_spans"),
    _otel('f"{record}.*"', "event.place", "test_metrics"),
    _otel("if not call.holds_slot:", "if not call:", "test_metrics"),
    # 12 Lifecycle.
    _sdk(12, "slots", "        if self._closed:", "        if not self._limit:", "test_lifecycle"),
    _sdk(12, "slots", "intact and not self._closed and", "intact and", "test_lifecycle"),
    _sdk(12, "slots", "here.idle if here else ():", "():", "test_lifecycle"),
    _sdk(12, "slots", "shield=True", "shield=False", "test_limits"),
    _sdk(
        12,
        "slots",
        "        except BaseException:\n            stack.free.release()",
        "        except BaseException:\n            pass",
        "test_strict",
    ),
    _sdk(12, "dial", "await anyio.aclose_forcefully(stream)", "pass", "test_lifecycle"),
    _sdk(12, "http11", "self._monotonic() > self._expires or", "", "test_connections"),
)


def main() -> int:
    """Try all mutations, or those whose text holds one of the arguments; 0 if none survived."""
    chosen = [each for each in MUTATIONS if _is_meant(each, sys.argv[1:])]
    _refuse_bad_copies(chosen)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        verdicts = list(pool.map(_told, chosen))
    killed = verdicts.count("killed")
    sys.stdout.write(f"{killed} of {len(verdicts)} killed\n")
    return int(killed < len(verdicts))


def _is_meant(mutation: Mutation, words: list[str]) -> bool:
    return not words or any(word in str(mutation) for word in words)


def _refuse_bad_copies(mutations: Iterable[Mutation]) -> None:
    """Stop unless the unchanged copy is what the tests import, and passes them."""
    tests = sorted({each.tests for each in mutations})
    with tempfile.TemporaryDirectory() as place:
        copy = _copied(Path(place))
        code = "import hero_api, hero_async; print(hero_api.__file__, hero_async.__file__)"
        found = _run(copy, sys.executable, "-c", code).stdout.split()
        if not all(Path(file).is_relative_to(copy) for file in found):
            raise SystemExit("the installed package wins over the copy")
        whole = _run(copy, *_PYTEST, *tests)
        if whole.returncode:
            raise SystemExit(f"the tests fail without any mutation\n{whole.stdout[-3000:]}")


def _told(mutation: Mutation) -> str:
    verdict = _verdict(mutation)
    change = f"{mutation.find.strip()!r} -> {mutation.replace.strip()!r}"
    sys.stdout.write(f"{verdict:<8} | {mutation.promise:>2} | {mutation.file} | {change}\n")
    sys.stdout.flush()
    return verdict


def _verdict(mutation: Mutation) -> str:
    with tempfile.TemporaryDirectory() as place:
        copy = _copied(Path(place))
        file = copy / mutation.file
        text = file.read_text()
        if text.count(mutation.find) != 1:
            return "STALE"
        file.write_text(text.replace(mutation.find, mutation.replace))
        try:
            done = _run(copy, *_PYTEST, mutation.tests)
        except subprocess.TimeoutExpired:
            return "HANGS"
    return _VERDICTS.get(done.returncode, "BROKEN")


def _copied(place: Path) -> Path:
    for name in _SOURCES:
        shutil.copytree(_ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    return place.resolve()


def _run(copy: Path, *command: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(str(copy / name) for name in _SOURCES)
    environ = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(  # our own interpreter and tests
        command,
        cwd=_ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE,
    )


if __name__ == "__main__":
    sys.exit(main())
