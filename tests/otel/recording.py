"""An SDK of OpenTelemetry that keeps everything it is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import Tracer

from hero_async.integrations.opentelemetry import DriftCounter, Telemetry


class Recorder:
    """Providers, the hooks that write to them, and what was written."""

    def __init__(self, **options: bool) -> None:
        self._exporter = InMemorySpanExporter()
        self._reader = InMemoryMetricReader()
        self.tracers = TracerProvider(shutdown_on_exit=False)
        self.tracers.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.meters = MeterProvider([self._reader], shutdown_on_exit=False)
        self.telemetry = Telemetry(
            tracer_provider=self.tracers, meter_provider=self.meters, **options
        )
        self.hooks = [self.telemetry, DriftCounter(meter_provider=self.meters)]

    @property
    def tracer(self) -> Tracer:
        """The tracer of the service that makes the calls."""
        return self.tracers.get_tracer("service")

    def spans(self, name: str | None = None) -> list[ReadableSpan]:
        """The spans that ended, or those of that name, in the order of their ends."""
        ended = self._exporter.get_finished_spans()
        return [span for span in ended if name in {None, span.name}]

    def span(self, name: str | None = None) -> ReadableSpan:
        """The only one."""
        (span,) = self.spans(name)
        return span

    def points(self, metric: str) -> list[tuple[dict[str, Any], Any]]:
        """Attributes and value of each series: a sum, a gauge, or a histogram's count and sum."""
        return [
            (dict(point.attributes or {}), _value(point))
            for each in self._metrics()
            if each.name == metric
            for point in each.data.data_points
        ]

    def units(self) -> Mapping[str, str]:
        """The unit of each metric that was written."""
        return {each.name: each.unit for each in self._metrics()}

    def series(self) -> Mapping[str, int]:
        """How many combinations of attributes each metric has."""
        return {each.name: len(each.data.data_points) for each in self._metrics()}

    def everything(self) -> str:
        """All that was recorded, as text."""
        spans = [span.to_json() for span in self.spans()]
        return "\n".join([*spans, *(each.to_json() for each in self._metrics())])

    def _metrics(self) -> list[Any]:
        reader: Any = self._reader  # the SDK leaves what it gives untyped
        data = reader.get_metrics_data()
        resources: list[Any] = data.resource_metrics if data else []
        scopes: list[Any] = [scope for each in resources for scope in each.scope_metrics]
        return [metric for scope in scopes for metric in scope.metrics]


def _value(point: Any) -> Any:
    return (point.count, point.sum) if hasattr(point, "count") else point.value


def events(span: ReadableSpan, name: str) -> list[dict[str, Any]]:
    """The attributes of the span's events of that name."""
    return [dict(event.attributes or {}) for event in span.events if event.name == name]


def attributes(span: ReadableSpan) -> dict[str, Any]:
    """The span's attributes."""
    return dict(span.attributes or {})
