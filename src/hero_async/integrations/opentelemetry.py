"""Traces and metrics by OpenTelemetry, with nothing of a patient in them.

The extra `otel` brings the API: `pip install "hero-async[otel]"`. Bring your own SDK and exporter.
Names follow the semantic conventions for HTTP (opentelemetry.io/docs/specs/semconv/http), except
that there is no `url.full`: paths hold ids, and queries hold names.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import Token
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from hero_async.hooks import (
    AttemptEnded,
    AttemptStarted,
    BudgetChanged,
    CallEnded,
    CallStarted,
    Drifted,
    Hook,
    SlotTaken,
    TokenMinted,
    WillRetry,
)

try:
    from opentelemetry import context, metrics, trace
    from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
except ImportError as error:
    raise ImportError('this needs the extra: pip install "hero-async[otel]"') from error

_Attributes: TypeAlias = dict[str, str | int | float | bool]

_SCOPE: Final = "hero_async"
_CANCELLED: Final = "cancelled"
_SUPPRESSED: Final = "suppress_instrumentation"  # what instrumentations look for in the context
_MAYBE_PROCESSED: Final = "maybe processed"
_SUCCESS: Final = 2
_PLAIN_PORT: Final = 80
_TLS_PORT: Final = 443
_CALL_BUCKETS: Final = (
    *(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0),
    *(20.0, 30.0, 60.0),
)
_WAIT_BUCKETS: Final = (0.001, 0.01, 0.1, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0, 60.0)


class Telemetry(Hook):
    """A span for each call, and metrics: `HeroClient(hooks=[Telemetry()])`.

    - `tracer_provider`, `meter_provider`: in place of the global ones. Without an SDK nothing is
      recorded.
    - `propagate`: sends `traceparent` and `tracestate` with each request, so that Hero sees your
      trace ids; never baggage.
    - `practice_group_id`: puts the practice on spans. It identifies no patient, but tells
      whoever reads your traces which practices you serve. It is never on a metric.

    A call's span is the child of the span that is current where the call is made. While a call
    lasts, instrumentations of HTTP libraries are told to keep still: they record whole addresses.
    """

    def __init__(
        self,
        *,
        tracer_provider: trace.TracerProvider | None = None,
        meter_provider: metrics.MeterProvider | None = None,
        propagate: bool = False,
        practice_group_id: bool = False,
    ) -> None:
        self._tracer = trace.get_tracer(_SCOPE, tracer_provider=tracer_provider)
        self._instruments = _Instruments(metrics.get_meter(_SCOPE, meter_provider=meter_provider))
        self._propagator = TraceContextTextMapPropagator() if propagate else None
        self._shows_practice = practice_group_id
        self._key = context.create_key("hero_async.call")
        self._calls: dict[CallStarted, _Call] = {}

    def call_started(self, event: CallStarted) -> None:
        """Begin the span, and make it the current one."""
        attributes = _of_request(event) | {"hero.operation": event.operation}
        if self._shows_practice:
            attributes["hero.practice_group.id"] = event.practice_group_id
        span = self._tracer.start_span(
            f"{event.method} {event.template}",
            kind=trace.SpanKind.CLIENT,
            attributes=attributes,
        )
        call = self._calls[event] = _Call(span)
        quiet = context.set_value(_SUPPRESSED, True, trace.set_span_in_context(span))
        call.token = context.attach(context.set_value(self._key, call, quiet))

    def request_headers(self) -> Mapping[str, str]:
        """The trace's, if they are wanted."""
        carrier: dict[str, str] = {}
        if self._propagator is not None:
            self._propagator.inject(carrier)
        return carrier

    def attempt_started(self, event: AttemptStarted) -> None:
        """Note which attempt is under way."""
        self._call.begin(event.attempt)

    def slot_taken(self, event: SlotTaken) -> None:
        """Measure what it waited for."""
        self._call.holds_slot = True
        self._instruments.slots.add(1)
        self._instruments.waited(event.operation, "slot", event.queued)
        if event.paced:
            self._instruments.waited(event.operation, "pace", event.paced)

    def attempt_ended(self, event: AttemptEnded) -> None:
        """Count it, and put it on the span."""
        call = self._call
        if not call.holds_slot:  # its time ran out in the queue
            self._instruments.waited(event.operation, "slot", event.seconds)
        self._free(call)
        call.end(event)
        self._instruments.attempts.add(
            1,
            {
                "hero.operation": event.operation,
                "hero.attempt.outcome": event.outcome,
                "hero.attempt.fate": str(event.fate),
            },
        )

    def will_retry(self, event: WillRetry) -> None:
        """Measure the wait, and put it on the span."""
        self._call.span.add_event("hero.retry", {"hero.wait.seconds": event.wait})
        self._instruments.waited(event.operation, "retry", event.wait)

    def budget_changed(self, event: BudgetChanged) -> None:
        """Keep what is left, and count what was refused."""
        self._instruments.budget.set(event.left)
        if event.refused:
            self._instruments.refusals.add(1)

    def token_minted(self, event: TokenMinted) -> None:
        """Count it."""
        self._instruments.mints.add(1, {"hero.token.kind": event.kind})

    def call_ended(self, event: CallEnded) -> None:
        """Measure the call and end its span."""
        call = self._calls.pop(event.call, None)
        if call is None:
            return
        try:
            call.in_doubt = call.in_doubt or call.holds_slot  # cancelled on the wire
            self._free(call)
            attributes = _of_request(event.call) | call.ending(event.error)
            self._instruments.calls.record(event.seconds, attributes)
        finally:
            call.leave()
            call.close(event.error)

    @property
    def _call(self) -> _Call:
        """The call whose attempts these are: events of attempts come in the task that makes it."""
        call = context.get_value(self._key)
        return call if isinstance(call, _Call) else _Call(trace.INVALID_SPAN)

    def _free(self, call: _Call) -> None:
        if call.holds_slot:
            call.holds_slot = False
            self._instruments.slots.add(-1)


class DriftCounter(Hook):
    """Counts where answers are not what the description says, as `hero.client.drifts`.

    A hook of its own, since every answer is looked through for it.
    """

    def __init__(self, *, meter_provider: metrics.MeterProvider | None = None) -> None:
        self._drifts = metrics.get_meter(_SCOPE, meter_provider=meter_provider).create_counter(
            "hero.client.drifts", "{place}", "Places in an answer that the description denies."
        )

    def drifted(self, event: Drifted) -> None:
        """Count it. An unknown field's name is the server's word, so its record stands for it."""
        record, _, _ = event.place.partition(".")
        place = f"{record}.*" if event.kind == "unknown field" else event.place
        self._drifts.add(
            1,
            {
                "hero.operation": event.operation,
                "hero.drift.place": place,
                "hero.drift.kind": event.kind,
            },
        )


class _Call:
    """One call under way, and what is known of it so far."""

    def __init__(self, span: trace.Span) -> None:
        self.span = span
        self.token: Token[context.Context] | None = None
        self.holds_slot = False
        self.in_doubt = False
        self._attempt = 0
        self._status: int | None = None

    def begin(self, attempt: int) -> None:
        """An attempt is under way."""
        self._attempt, self._status = attempt, None

    def end(self, event: AttemptEnded) -> None:
        """It is over."""
        self._status = int(event.outcome) if event.outcome.isdigit() else None
        self.in_doubt = self.in_doubt or event.fate == _MAYBE_PROCESSED
        self.span.add_event(
            "hero.attempt",
            {
                "hero.attempt.number": event.attempt,
                "hero.attempt.outcome": event.outcome,
                "hero.attempt.fate": str(event.fate),
                "hero.attempt.seconds": event.seconds,
            },
        )

    def ending(self, error: str | None) -> _Attributes:
        """How it ended, as the conventions want it on spans and metrics alike."""
        ending: _Attributes = {}
        if self._status is not None:
            ending["http.response.status_code"] = self._status
        if error is not None:
            refused = error != _CANCELLED and self._status is not None and not self._succeeded
            ending["error.type"] = str(self._status) if refused else error
        return ending

    def leave(self) -> None:
        """Make current again what was, unless the call is dropped where it never was current."""
        if self.token is not None and trace.get_current_span() is self.span:
            context.detach(self.token)

    def close(self, error: str | None) -> None:
        """End the span."""
        self.span.set_attributes(self.ending(error))
        if self._attempt > 1:
            self.span.set_attribute("http.request.resend_count", self._attempt - 1)
        if error is not None:
            doubt = self.in_doubt or self._succeeded
            self.span.set_attribute("hero.may_have_been_processed", doubt)
        if error not in {None, _CANCELLED}:
            self.span.set_status(trace.StatusCode.ERROR)
        self.span.end()

    @property
    def _succeeded(self) -> bool:
        return self._status is not None and self._status // 100 == _SUCCESS


class _Instruments:
    """What is measured. Each has few attributes, with few values."""

    def __init__(self, meter: metrics.Meter) -> None:
        self.calls = meter.create_histogram(
            "http.client.request.duration",
            "s",
            "Duration of calls, retries and waits included.",
            explicit_bucket_boundaries_advisory=_CALL_BUCKETS,
        )
        self.attempts = meter.create_counter(
            "hero.client.attempts", "{attempt}", "Attempts that ended."
        )
        self.slots = meter.create_up_down_counter(
            "hero.client.slots.used", "{slot}", "Connection slots in the hands of a call."
        )
        self.budget = meter.create_gauge(
            "hero.client.retry_budget.left", "{token}", "What is left of the retry budget."
        )
        self.refusals = meter.create_counter(
            "hero.client.retry_budget.refusals", "{retry}", "Retries that the budget refused."
        )
        self.mints = meter.create_counter("hero.client.token.mints", "{token}", "Tokens minted.")
        self._waits = meter.create_histogram(
            "hero.client.wait.duration",
            "s",
            "Waits for a slot, for the pace, and for the next attempt.",
            explicit_bucket_boundaries_advisory=_WAIT_BUCKETS,
        )

    def waited(self, operation: str, reason: str, seconds: float) -> None:
        """A call waited."""
        self._waits.record(seconds, {"hero.operation": operation, "hero.wait.reason": reason})


def _of_request(event: CallStarted) -> _Attributes:
    server = urlsplit(event.base_url)
    return {
        "http.request.method": event.method,
        "url.template": event.template,
        "server.address": server.hostname or "",
        "server.port": server.port or (_PLAIN_PORT if server.scheme == "http" else _TLS_PORT),
    }
