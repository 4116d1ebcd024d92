"""The tables of the dashboard: what was slow, how turns ended, what was refused, and what calls have cost."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from chat.domain.labels import FINISHES, OUTCOMES, PURPOSES, word
from chat.figures import Name
from chat.spending import Spent
from flou.figures.domain.charts import said
from flou.figures.measures import Slow
from flou.figures.models import Span
from flou.figures.parts import NOTHING, Rows, Table, figures_of, seconds, usd
from flou.figures.queries import Dashboard
from flou.figures.wording import ERRORS, LIMITS, SPECULATION
from strategy.domain.manners import LABELS as FAULTS


class Counted(NamedTuple):
    """A table of one name: what it is called, what it counts, and the words for its labels."""

    name: Name
    title: str
    note: str
    words: Mapping[str, str]


COUNTED: Final = (
    Counted(Name.FINISH, "Cómo terminaron los turnos", "Turnos por su final.", FINISHES),
    Counted(
        Name.ERRORS,
        "Errores por código",
        "Códigos del contrato que recibieron los clientes, y páginas que fallaron.",
        ERRORS,
    ),
    Counted(Name.LIMITS, "Límites alcanzados", "Mensajes y peticiones frenados, por límite.", LIMITS),
    Counted(
        Name.FAULTS,
        "Reglas de habla que se rompieron",
        "Respuestas del modelo, revisadas después de mostrarse.",
        FAULTS,
    ),
    Counted(
        Name.SPECULATION,
        "Respuestas adelantadas",
        "Comenzadas antes del veredicto, para ganar tiempo.",
        SPECULATION,
    ),
)


def tables(found: Dashboard, rows: Rows) -> tuple[Table, ...]:
    """Return the slowest operations first, then every count by label."""
    return (_slowest(found, rows), *(_counts(found, rows, counted) for counted in COUNTED))


def costs(found: Dashboard, rows: Rows) -> Table:
    """Return what this month's calls have cost, by purpose, model and what became of them."""
    return Table(
        "Por propósito y modelo",
        "Llamadas de este mes; también las adelantadas, abortadas y fallidas, que igual se pagan.",
        (
            "Propósito",
            "Modelo",
            "Resultado",
            "Llamadas",
            "Tokens de entrada",
            "De caché",
            "De salida",
            "Costo",
        ),
        tuple(_spent(each) for each in found.spent),
        rows("chat_llmhour"),
        "Este mes no se ha llamado a ningún modelo.",
    )


def _slowest(found: Dashboard, rows: Rows) -> Table:
    return Table(
        "Las cinco operaciones más lentas",
        "Base de datos y modelos, por su duración promedio en el período.",
        ("Operación", "Veces", "Promedio", "p95", "Máximo"),
        tuple(_slow(slow) for slow in found.slowest),
        rows("figures_figure", span__exact=Span.HOUR.value),
    )


def _slow(slow: Slow) -> tuple[str, ...]:
    took = slow.measure
    name = _operation(slow.kind, slow.name)
    return name, said(took.count), seconds(took.average), seconds(took.p95), seconds(took.maximum)


def _operation(kind: str, name: str) -> str:
    """Return an operation's name: a function of the program, or a model with what it was asked for."""
    if kind == Name.DATABASE:
        return f"{name} (base de datos)"
    purpose, _, model = name.partition(":")
    return f"{word(PURPOSES, purpose)} · {model} (modelo)"


def _counts(found: Dashboard, rows: Rows, counted: Counted) -> Table:
    measures = found.totals.by_label(counted.name)
    whole = sum(each.count for each in measures.values())
    lines = tuple(
        (word(counted.words, label), said(each.count), said(100 * each.count / whole, "%"))
        for label, each in measures.items()
    )
    columns = ("", "Veces", "Parte")
    return Table(counted.title, counted.note, columns, lines, figures_of(rows, counted.name))


def _spent(each: Spent) -> tuple[str, ...]:
    tokens = (each.input_tokens, each.cached_tokens, each.output_tokens)
    return (
        word(PURPOSES, each.purpose), each.model or NOTHING, word(OUTCOMES, each.outcome), said(each.calls),
        *(said(count) for count in tokens), usd(each.usd, 4),
    )  # fmt: skip
