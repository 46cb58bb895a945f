"""See calls as traces and metrics, printed to the terminal. No account needed.

Here the embedded server answers, and the SDK of OpenTelemetry prints what a real service would send
to its collector: `pip install "hero-async[otel]" opentelemetry-sdk`.
"""

from __future__ import annotations

import json
import sys

import anyio
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import (
    ConsoleMetricExporter,
    MetricsData,
    PeriodicExportingMetricReader,
)
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import ConsoleSpanExporter, SimpleSpanProcessor

from hero_async import HeroClient, PracticeView, RetryPolicy
from hero_async.errors import CallError
from hero_async.integrations.opentelemetry import DriftCounter, Telemetry
from hero_async.testing import FakeHero, Status

RESOURCE = Resource.create({"service.name": "morning-round"})


async def work(hero: PracticeView) -> None:
    """Read the inbox and write a note: one call is retried, one fails for good."""
    async for episode in hero.episodes.list(status="open").limit(1):
        try:
            await hero.episodes.create_note(episode.id, "Seen by the morning team.")
        except CallError:
            print("the note may be there: look before writing it again", file=sys.stderr)


async def main() -> None:
    """One round, under a span of its own; spans are printed as they end, metrics at the end."""
    tracers, meters = providers()
    fake = FakeHero(episodes=20)
    fake.queue(Status(503, retry_after=0), on="GET /v2/episodes")
    fake.queue(Status(500), on="POST /v1/notes")
    async with HeroClient(
        api_key=fake.api_key,
        practice_group_id="1",
        base_url="https://hero.invalid",
        transport=fake.transport(),
        retries=RetryPolicy(base=0.01),
        hooks=[
            Telemetry(tracer_provider=tracers, meter_provider=meters),
            DriftCounter(meter_provider=meters),
        ],
    ) as hero:
        with tracers.get_tracer("morning-round").start_as_current_span("round"):
            await work(hero)
    tracers.shutdown()
    meters.shutdown()  # prints what was measured


def providers() -> tuple[TracerProvider, MeterProvider]:
    """What brings spans and metrics to the terminal; a service exports to its collector."""
    tracers = TracerProvider(resource=RESOURCE, shutdown_on_exit=False)
    spans = ConsoleSpanExporter(out=sys.stdout, formatter=told)
    tracers.add_span_processor(SimpleSpanProcessor(spans))
    metrics = ConsoleMetricExporter(out=sys.stdout, formatter=measured)
    reader = PeriodicExportingMetricReader(metrics)
    return tracers, MeterProvider([reader], resource=RESOURCE, shutdown_on_exit=False)


def told(span: ReadableSpan) -> str:
    """A span as a few lines."""
    attributes = [f"  {name} = {value!s}" for name, value in (span.attributes or {}).items()]
    events = [f"  * {event.name} {dict(event.attributes or {})}" for event in span.events]
    return "\n".join([f"{span.name} [{span.kind.name}]", *attributes, *events, ""])


def measured(data: MetricsData) -> str:
    """Metrics as a line each."""
    found = json.loads(data.to_json())["resource_metrics"][0]["scope_metrics"]
    lines = [
        f"{metric['name']} ({metric['unit']}) {point['attributes']}: {point.get('value', '')}"
        + (f"{point['count']} times, {point['sum']:.3f} in all" if "count" in point else "")
        for scope in found
        for metric in scope["metrics"]
        for point in metric["data"]["data_points"]
    ]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    anyio.run(main)
