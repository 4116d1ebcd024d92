"""How a choice is shown to staff: what went in, what was weighed, what came out and by which rules."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from strategy.catalogue_queries import catalogue_of
from strategy.domain.catalogue import EXERCISES, STRATEGIES
from strategy.domain.rules import REASONS
from strategy.domain.trace import differences, replayable
from strategy.models import StrategyUse

ORIGINS: Mapping[str, str] = {
    "chip": "botón",
    "asked": "respuesta a una pregunta",
    "heuristic": "leído por reglas",
    "model": "leído por el modelo",
}


def explained(use: StrategyUse) -> SafeString | str:
    """Return a table of the trace; a use from before traces were kept says so."""
    if not use.trace:
        return "no se guardó"
    rows = format_html_join("", "<tr><th>{}</th><td>{}</td></tr>", _rows(use.trace))
    return format_html('<table class="trace">{}</table>', rows)


def named(id_: str) -> str:
    """Return an id with the name that it has in the shipped catalogue."""
    known = STRATEGIES.get(id_) or EXERCISES.get(id_)
    return f"{id_} · {known.nombre}" if known else id_


def _rows(kept: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    decision, basis, versions = kept["decision"], kept["basis"], kept["versions"]
    yield "datos", " · ".join(_inputs(kept)) or "ninguno"
    yield "ya usadas", ", ".join(basis["used"]) or "ninguna"
    if kept["outcome"]:
        yield "resultado contado", f"{kept['outcome']} ({kept['rule']})"
    yield "decisión", f"{decision['modo']} · {decision['nivel']} · {decision['bloque']} min"
    yield "ajustes", ", ".join(decision["modificadores"]) or "ninguno"
    for rule in (*decision["reglas"], decision["ajuste"]):
        if rule:
            yield rule, REASONS.get(rule, "")
    yield (
        "candidatas",
        ", ".join(f"{name} ({score})" for name, score in kept["candidates"]) or "no se compararon",
    )
    yield "elegida", named(kept["choice"])
    yield "versiones", " · ".join(versions.values())
    yield "al repetirla", _again(kept)


def _inputs(kept: Mapping[str, Any]) -> Iterator[str]:
    for name, value in kept["slots"].items():
        origin = kept["origins"].get(name)
        yield f"{name}: {value}" + (f" ({ORIGINS.get(origin, origin)})" if origin else "")


def _again(kept: Mapping[str, Any]) -> str:
    """Return whether the rules of today choose the same from the catalogue of then."""
    catalogue = catalogue_of(kept["versions"]["catalogue"])
    if catalogue is None or not replayable(kept, catalogue):
        return "se hizo con otras versiones"
    found = differences(kept, catalogue)
    return f"cambia: {', '.join(found)}" if found else "da lo mismo"
