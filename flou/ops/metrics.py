"""`/metrics` for Prometheus: the figures of all processes together, from the tables that they write.

Any process gives the same answer, so one of them is scraped, or all through their load balancer; a counter
never goes back when a process starts anew. Gauges carry the process they are of (docs/adr/0016).
"""

import hmac
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from itertools import accumulate

from django.conf import settings
from django.db import Error as DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector, CollectorRegistry

from chat.db import db
from chat.domain.histogram import LAST, PER_DOUBLING, bound
from chat.figures import Name
from chat.observability import log_failure
from chat.spending import Month, month
from flou.figures.measures import Measure, Totals
from flou.figures.models import Alert
from flou.figures.queries import Live, ever, live

# A header of these says that somebody stands in front: what looks like this machine is not.
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-IP")
_BEARER = re.compile(r"Bearer +(\S+)", re.IGNORECASE)

TIMED = {
    Name.TURN: ("turn_seconds", "From a message's arrival to the end of its turn.", ("transport",)),
    Name.FIRST_CHUNK: ("first_chunk_seconds", "From a message's arrival to its first words.", ("transport",)),
    Name.DATABASE: ("database_seconds", "Calls to the database by function.", ("operation",)),
    Name.MODEL: ("model_seconds", "Calls to the models.", ("purpose", "model")),
    Name.SLOW: ("slow_turn_seconds", "Turns of more than five seconds by what took longest.", ("cause",)),
}
COUNTED = {
    Name.REQUESTS: ("requests", "Messages that arrived.", ("transport",)),
    Name.FINISH: ("turns", "Turns that ended, by how.", ("finish",)),
    Name.ERRORS: ("errors", "Errors that clients were told, and pages that failed.", ("code",)),
    Name.LIMITS: ("limit_hits", "Refusals by a limit.", ("limit",)),
    Name.OUTCOME: ("model_calls", "Calls to the models by their end.", ("purpose", "outcome")),
    Name.BREAKER: ("breaker_openings", "Breakers that opened.", ("route",)),
    Name.AGAIN: ("turns_again", "Turns resumed, run again, taken over or interrupted.", ("kind",)),
    Name.FAULTS: ("manner_faults", "Answers that break a rule of speaking.", ("rule",)),
    Name.AWAY: ("service_away", "Calls to a service that was away.", ("service",)),
    Name.SPECULATION: ("speculations", "Answers that were begun early.", ("fate",)),
    Name.LOST: ("figures_lost", "Figures that found no room.", ()),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one scrape tells."""

    totals: Totals
    live: Live
    month: Month
    open_alerts: int


async def metrics(request: HttpRequest) -> HttpResponse:
    """Answer a scrape; 401 or 403 to whoever may not, 503 while the database is away."""
    if not may_read(request):
        status = 401 if settings.METRICS_TOKEN else 403
        return _answer(b"", status)
    try:
        reading = await db(_read, timezone.now())
    except DatabaseError as error:
        log_failure("metrics_unread", error)
        return _answer(b"", 503)
    registry = CollectorRegistry(auto_describe=False)
    registry.register(Exposition(reading))
    return _answer(generate_latest(registry), 200)


def may_read(request: HttpRequest) -> bool:
    """Return whether somebody may read the figures: by the token; without one, from this machine alone."""
    if settings.METRICS_TOKEN:
        found = _BEARER.fullmatch(request.headers.get("Authorization", ""))
        given = found[1] if found else ""
        return hmac.compare_digest(given.encode(), settings.METRICS_TOKEN.encode())
    if any(header in request.headers for header in FORWARDED):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _read(now: datetime) -> Reading:
    return Reading(ever(now), live(now), month(now), Alert.objects.filter(closed_at=None).count())


def _answer(body: bytes, status: int) -> HttpResponse:
    answer = HttpResponse(body, status=status, content_type=CONTENT_TYPE_PLAIN_0_0_4)
    answer["Cache-Control"] = "no-store"
    if status == 401:  # noqa: PLR2004 - the status that asks for a token
        answer["WWW-Authenticate"] = "Bearer"
    return answer


@dataclass(frozen=True, slots=True, eq=False)
class Exposition(Collector):
    """A reading in Prometheus' words."""

    reading: Reading

    def collect(self) -> Iterator[Metric]:
        """Yield the families."""
        totals = self.reading.totals
        for name, (called, says, labels) in TIMED.items():
            yield _histogram(f"flou_{called}", says, labels, totals.by_label(name))
        for name, (called, says, labels) in COUNTED.items():
            yield _counter(f"flou_{called}", says, labels, totals.by_label(name))
        yield from _gauges(self.reading)


def _histogram(
    name: str, says: str, labels: tuple[str, ...], found: dict[str, Measure]
) -> HistogramMetricFamily:
    family = HistogramMetricFamily(name, says, labels=labels)
    for label, measure in found.items():
        family.add_metric(_values(label, labels), buckets=_bounds(measure), sum_value=measure.total)
    return family


def _counter(name: str, says: str, labels: tuple[str, ...], found: dict[str, Measure]) -> CounterMetricFamily:
    family = CounterMetricFamily(name, says, labels=labels)
    for label, measure in found.items():
        family.add_metric(_values(label, labels), measure.count)
    return family


def _bounds(measure: Measure) -> list[tuple[str, float]]:
    """Return the cumulative counts at every fourth of our bounds, where they are exact; each a doubling."""
    sums = list(accumulate(measure.buckets)) or [0]
    at = [(bucket, sums[min(bucket, len(sums) - 1)]) for bucket in range(0, LAST, PER_DOUBLING)]
    return [*((f"{bound(bucket):.6g}", float(count)) for bucket, count in at), ("+Inf", float(measure.count))]


def _values(label: str, labels: tuple[str, ...]) -> list[str]:
    """Return the values of a figure's label; one with two parts has a colon between them."""
    if not labels:
        return []
    values = label.split(":", len(labels) - 1)
    return values + [""] * (len(labels) - len(values))


def _gauges(reading: Reading) -> Iterator[Metric]:
    processes = reading.live.processes
    by_process: tuple[tuple[str, str, Iterable[float]], ...] = (
        ("sockets", "Open connections.", (each.sockets for each in processes)),
        ("running_turns", "Turns that are being answered.", (each.turns for each in processes)),
        ("breaker_open", "Whether the model is cut off.", (each.breaker != "closed" for each in processes)),
        ("redis_up", "Whether Redis answers.", (each.redis_up for each in processes)),
    )
    for name, says, values in by_process:
        family = GaugeMetricFamily(f"flou_{name}", says, labels=("process",))
        for each, value in zip(processes, values, strict=True):
            family.add_metric([each.name], float(value))
        yield family
    single: tuple[tuple[str, str, float], ...] = (
        ("processes", "Processes that are alive.", len(processes)),
        ("waiting_turns", "Turns that wait for the one before.", reading.live.waiting),
        ("unscreened_messages", "Messages that no model has read.", reading.live.unscreened),
        ("month_cost_usd", "What the models have cost this month.", float(reading.month.spent)),
        ("month_budget_usd", "What they may cost.", float(reading.month.limits.usd)),
        ("open_alerts", "Alerts that go on.", reading.open_alerts),
    )
    for name, says, value in single:
        yield GaugeMetricFamily(f"flou_{name}", says, value=float(value))
