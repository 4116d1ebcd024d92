"""The parts of the dashboard's page, and how its numbers and addresses are written."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse

from chat.figures import Name
from flou.figures.domain.charts import Chart, said
from flou.figures.models import Span

NOTHING: Final = "–"
# Whether the reader has a permission, and the address of a list by its page and what is chosen in it.
May = Callable[[str], bool]
Rows = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: what it is, its value, what it counts, and where the rows behind it are."""

    label: str
    value: str
    note: str
    link: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its heading, what it counts, its columns, and rows whose first cell names them."""

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    link: str = ""
    empty: str = "Nada en este período."


@dataclass(frozen=True, slots=True)
class Frame:
    """One chart with its heading, and the table of its numbers."""

    title: str
    note: str
    chart: Chart
    table: Table


def seconds(value: float | None) -> str:
    """Return a duration with the unit that suits it."""
    if value is None:
        return NOTHING
    return said(round(value * 1000), "ms") if value < 1 else said(value, "s")


def usd(value: Decimal, digits: int = 2) -> str:
    number = f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))
    return f"US$ {number}"


def links(may: May) -> Rows:
    """Return what makes the address of the list that holds the rows behind a figure; "" for a closed one."""

    def rows(page: str, **chosen: object) -> str:
        app, _, model = page.partition("_")
        if not may(f"{app}.view_{model}"):
            return ""
        address = reverse(f"admin:{page}_changelist")
        return f"{address}?{urlencode(chosen)}" if chosen else address

    return rows


def figures_of(rows: Rows, name: Name) -> str:
    """Return the address of the figures of a name, hour by hour."""
    return rows("figures_figure", name=name.value, span__exact=Span.HOUR.value)
