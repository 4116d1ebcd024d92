"""The dashboard as staff reads it: tiles, charts and tables out of the figures, in words and rounded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from django.utils.timezone import localtime

from chat.domain.labels import TRANSPORTS, word
from chat.figures import Name
from flou.figures.domain.charts import Series, chart, said
from flou.figures.measures import Measure
from flou.figures.parts import NOTHING, Frame, May, Rows, Table, Tile, figures_of, links, seconds, usd
from flou.figures.periods import Period
from flou.figures.queries import Dashboard
from flou.figures.tables import costs, tables
from flou.figures.wording import AGAIN, CAUSES, ROUTES

PERIODS: Final = {
    Period.HOUR: "1 hora", Period.DAY: "24 horas", Period.WEEK: "7 días", Period.MONTH: "30 días",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Board:
    """The whole page, ready for its template."""

    periods: tuple[tuple[str, str, bool], ...]
    now: str
    live: tuple[Tile, ...]
    times: tuple[Tile, ...]
    again: tuple[Tile, ...]
    month: Mapping[str, Any]
    frames: tuple[Frame, ...]
    tables: tuple[Table, ...]
    costs: Table
    alerts: Mapping[str, Any] = field(default_factory=dict)


def board(found: Dashboard, now: datetime, may: May) -> Board:
    """Return the page of what was found; it links to the lists that the reader may open."""
    rows = links(may)
    return Board(
        periods=tuple((each.code, PERIODS[each], each is found.period) for each in Period),
        now=f"{localtime(now):%d-%m-%Y %H:%M:%S}",
        live=_live(found, rows),
        times=_times(found, rows),
        again=_again(found, rows),
        month=_month(found, rows),
        frames=_frames(found),
        tables=tables(found, rows),
        costs=costs(found, rows),
        alerts=_alerts(found, rows),
    )


def _live(found: Dashboard, rows: Rows) -> tuple[Tile, ...]:
    live, counted = found.live, found.totals
    by_transport = counted.by_label(Name.REQUESTS)
    shares = " · ".join(f"{word(TRANSPORTS, each)} {said(m.count)}" for each, m in by_transport.items())
    return (
        Tile(
            "Solicitudes por minuto",
            said(found.requests_per_minute),
            f"mensajes que llegaron: {shares or 'ninguno'}",
            rows("chat_turn"),
        ),
        Tile(
            "Conexiones abiertas",
            said(live.sockets),
            "WebSockets ahora, en todos los procesos",
            rows("figures_process"),
        ),
        Tile(
            "Turnos en curso",
            said(live.turns),
            f"respondiéndose ahora; en espera: {said(live.waiting)}",
            rows("chat_turn", status__exact="generating"),
        ),
        Tile(
            "Sin leer por un modelo",
            said(live.unscreened),
            "mensajes que solo leyó el detector local y se leerán de nuevo",
            rows("chat_turn", screening__exact="unscreened"),
            "warn" if live.unscreened else "",
        ),
    )


def _times(found: Dashboard, rows: Rows) -> tuple[Tile, ...]:
    counted = found.totals
    turn, first = counted.of(Name.TURN), counted.of(Name.FIRST_CHUNK)
    rate, limits, errors = found.error_rate, counted.of(Name.LIMITS), counted.of(Name.ERRORS)
    return (
        Tile(
            "Latencia promedio",
            seconds(turn.average),
            f"de un turno: p50 {seconds(turn.p50)} · p95 {seconds(turn.p95)} · p99 {seconds(turn.p99)}",
            figures_of(rows, Name.TURN),
        ),
        Tile(
            "Primera palabra",
            seconds(first.p50),
            f"mediana desde que llega el mensaje: p95 {seconds(first.p95)} · p99 {seconds(first.p99)}",
            figures_of(rows, Name.FIRST_CHUNK),
        ),
        Tile(
            "Tasa de error",
            NOTHING if rate is None else said(rate, "%"),
            f"turnos que fallaron; rechazos y errores, también de páginas: {said(errors.count)}",
            rows("chat_turn", status__exact="failed"),
            "grave" if rate is not None and rate >= 5 else "",  # noqa: PLR2004 - the seeded rule's threshold
        ),
        Tile(
            "Sobre el límite",
            said(limits.count),
            "mensajes y peticiones frenados por frecuencia",
            figures_of(rows, Name.LIMITS),
        ),
    )


def _again(found: Dashboard, rows: Rows) -> tuple[Tile, ...]:
    counts = found.totals.by_label(Name.AGAIN)
    return tuple(
        Tile(label, said(counts.get(name, Measure()).count), note, figures_of(rows, Name.AGAIN))
        for name, (label, note) in AGAIN.items()
    )


def _month(found: Dashboard, rows: Rows) -> dict[str, Any]:
    month = found.month
    wasted = sum((each.usd for each in found.spent if each.wasted), Decimal(0))
    return {
        "spent": usd(month.spent),
        "calls": said(sum(each.calls for each in found.spent)),
        "database": usd(month.limits.database_usd),
        "total": usd(month.total),
        "budget": usd(month.limits.usd),
        "projected": usd(month.projected),
        "used": said(month.used, "%"),
        "meter": round(min(month.used, 100.0), 1),
        "tone": "grave" if month.exhausted else "warn" if month.used >= 80 else "",  # noqa: PLR2004 - issue's
        "exhausted": month.exhausted,
        "beyond": month.projected > month.limits.usd and not month.exhausted,
        "wasted": usd(wasted),
        "per_turn": NOTHING if found.cost_per_turn is None else usd(Decimal(str(found.cost_per_turn)), 5),
        "turns": said(found.month_turns),
        "link": rows("chat_llmusage"),
        "edit": rows("chat_monthlybudget"),
    }


def _frames(found: Dashboard) -> tuple[Frame, ...]:
    at = tuple(_at(point.at, found.period) for point in found.points)
    per_minute = found.period.step.total_seconds() / 60
    transports = [name for name in ("ws", "sse", "post") if any(p.requests.get(name) for p in found.points)]
    requests = [
        Series(word(TRANSPORTS, name), tuple(p.requests.get(name, 0) / per_minute for p in found.points))
        for name in transports or ["ws"]
    ]
    turns = [
        Series("mediana", tuple(p.turns.p50 for p in found.points)),
        Series("p95", tuple(p.turns.p95 for p in found.points)),
    ]
    errors = [Series("errores", tuple(float(p.errors) for p in found.points))]
    limits = [Series("sobre el límite", tuple(float(p.limits) for p in found.points))]
    return (
        _frame("Mensajes por minuto", "Lo que llegó, por transporte.", at, requests, ""),
        _frame(
            "Duración de los turnos",
            "Desde que llega el mensaje hasta el final de la respuesta.",
            at,
            turns,
            "s",
        ),
        _frame("Errores", "Rechazos y fallas, por punto.", at, errors, ""),
        _frame("Sobre el límite", "Mensajes y peticiones frenados, por punto.", at, limits, ""),
    )


def _frame(title: str, note: str, at: tuple[str, ...], series: list[Series], unit: str) -> Frame:
    rows = tuple(
        (
            label,
            *(NOTHING if each.values[n] is None else said(each.values[n] or 0.0, unit) for each in series),
        )
        for n, label in enumerate(at)
    )
    table = Table(title, note, ("Cuándo", *(each.name for each in series)), rows)
    return Frame(title, note, chart(at, series, unit), table)


def _alerts(found: Dashboard, rows: Rows) -> dict[str, Any]:
    recent, crises = found.recent, found.recent.crises
    return {
        "crises": crises,
        "handled": crises.raised == crises.answered and not crises.overdue,
        "flags": rows("guardrails_crisisflag"),
        "alerts": recent.alerts,
        "alerts_link": rows("figures_alert"),
        "slow": sum(recent.slow_by_cause.values()),
        "causes": [(word(CAUSES, cause), count) for cause, count in recent.slow_by_cause.items()],
        "slow_link": rows("figures_occurrence", kind__exact="slow"),
        "breaker": recent.breaker,
        "breaker_link": rows("figures_occurrence", kind__exact="breaker"),
        "routes": sorted({word(ROUTES, each.label) for each in recent.breaker}),
        "processes": found.live.processes,
        "processes_link": rows("figures_process"),
    }


def _at(moment: datetime, period: Period) -> str:
    local = localtime(moment)
    return f"{local:%H:%M}" if period in {Period.HOUR, Period.DAY} else f"{local:%d-%m %H:%M}"
