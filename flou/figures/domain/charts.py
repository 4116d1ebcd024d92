"""Geometry of the dashboard's charts: numbers in, coordinates of an SVG out.

The charts are drawn by the server, without a script: they work under a strict CSP, print, and stand in the
page with a table of the same numbers for who cannot see them. A drawing is `WIDTH` by `HEIGHT` units; x grows
to the right and y downwards, as SVG has it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 560
HEIGHT: Final = 200
LEFT: Final = 56
RIGHT: Final = 12
TOP: Final = 12
BOTTOM: Final = 26
# More than so many labels under 560 units run into each other.
MOST_LABELS: Final = 5
TICKS: Final = 4


@dataclass(frozen=True, slots=True)
class Series:
    """One line: its name, and a value per point of the chart; None leaves a gap."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the chart and the value that it stands for, or a place on the time axis and its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Path:
    """One drawn line: `d` of an SVG path, and the points that stand alone between two gaps."""

    name: str
    number: int
    d: str
    dots: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that the template draws."""

    paths: tuple[Path, ...]
    rows: tuple[Tick, ...]
    columns: tuple[Tick, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    bottom: int = HEIGHT - BOTTOM


def chart(labels: Sequence[str], series: Sequence[Series], unit: str = "") -> Chart:
    """Return the drawing of some series over the same points; every series has a value per label."""
    top = _rounded_up(max((value or 0.0 for each in series for value in each.values), default=0.0))
    return Chart(
        paths=tuple(_path(each, number, top) for number, each in enumerate(series, start=1)),
        rows=tuple(Tick(_y(top * n / TICKS, top), said(top * n / TICKS, unit)) for n in range(TICKS + 1)),
        columns=tuple(
            Tick(_x(at, len(labels)), labels[at])
            for at in range(0, len(labels), max(math.ceil(len(labels) / MOST_LABELS), 1))
        ),
    )


def said(value: float, unit: str = "") -> str:
    """Return a number as people read it in Spanish, with few digits: `1.250`, `0,25 s`."""
    digits = 0 if value >= 100 or value == int(value) else 1 if value >= 10 else 2  # noqa: PLR2004
    number = f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))
    return f"{number} {unit}".rstrip()


def _path(series: Series, number: int, top: float) -> Path:
    """Return one line, broken where a value is missing."""
    count, parts, dots = len(series.values), [], []
    for run in _runs(series.values):
        points = [(_x(at, count), _y(value, top)) for at, value in run]
        parts.append("M" + " L".join(f"{x:g} {y:g}" for x, y in points))
        if len(points) == 1:
            dots.append(points[0])
    return Path(series.name, number, " ".join(parts), tuple(dots))


def _runs(values: Sequence[float | None]) -> list[list[tuple[int, float]]]:
    """Return the stretches without a gap, each as (place, value) pairs."""
    runs: list[list[tuple[int, float]]] = [[]]
    for at, value in enumerate(values):
        if value is not None:
            runs[-1].append((at, value))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _x(at: int, count: int) -> float:
    return round(LEFT + (WIDTH - LEFT - RIGHT) * at / max(count - 1, 1), 1)


def _y(value: float, top: float) -> float:
    return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top, 1)


def _rounded_up(value: float) -> float:
    """Return the next 1, 2, 4 or 8 times a power of ten, which divide into four even steps; 4 for nothing."""
    if value <= 0:
        return float(TICKS)
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 2, 4, 8, 10) if step * power >= value)
