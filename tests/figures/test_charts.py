"""The charts' geometry: every value has its place, whatever the numbers are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flou.figures.domain.charts import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Series, chart, said

VALUES = st.lists(st.none() | st.floats(min_value=0, max_value=1e9), min_size=1, max_size=60)


def coordinates(d: str) -> list[tuple[float, float]]:
    """Return the points of an SVG path."""
    points = [part.split() for part in d.replace("M", "L").split("L") if part.strip()]
    return [(float(x), float(y)) for x, y in points]


@given(VALUES)
def test_every_value_is_drawn_inside_the_axes(values: list[float | None]) -> None:
    """Nothing is left out and nothing stands outside, also with gaps, zeros and enormous numbers."""
    drawn = chart([str(n) for n in range(len(values))], [Series("turnos", tuple(values))])
    points = coordinates(drawn.paths[0].d)
    assert len(points) == sum(value is not None for value in values)
    assert all(LEFT <= x <= WIDTH - RIGHT and TOP - 0.1 <= y <= HEIGHT - BOTTOM for x, y in points)


def test_a_larger_value_stands_higher_and_a_later_one_further_right() -> None:
    """The drawing keeps the order of what it shows."""
    (first, second) = coordinates(chart(["a", "b"], [Series("x", (1.0, 3.0))]).paths[0].d)
    assert first[0] < second[0]
    assert first[1] > second[1]


def test_a_gap_breaks_the_line_and_a_lonely_value_is_a_dot() -> None:
    """A minute without turns is no minute with turns of 0 s."""
    path = chart(list("abcd"), [Series("x", (1.0, None, 2.0, 3.0))]).paths[0]
    assert path.d.count("M") == 2
    assert len(path.dots) == 1


def test_the_axis_ends_on_a_round_number_above_the_largest() -> None:
    """Its steps can be read."""
    assert [row.label for row in chart(["a"], [Series("x", (730.0,))], "s").rows] == [
        "0 s", "200 s", "400 s", "600 s", "800 s",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0"), (1250.4, "1.250"), (0.25, "0,25"), (12.34, "12,3"), (47, "47"), (1_000_000, "1.000.000")],
)
def test_numbers_are_written_as_in_spanish(value: float, shown: str) -> None:
    """Points between thousands, a comma before decimals."""
    assert said(value) == shown
