"""How long models were asked: calls side by side count once, an answer begun early too."""

import pytest

from chat.domain.record import ModelCall
from chat.turn.telemetry import asked_ms


@pytest.mark.parametrize(
    ("calls", "asked"),
    [
        ([], 0),
        ([(0, 800)], 800),
        ([(0, 800), (0, 500)], 800),
        ([(0, 800), (0, 500), (810, 300)], 1100),
        ([(0, 800), (0, 500), (0, 1500)], 1500),
        ([(0, 800), (0, 790), (801, 300)], 1100),
        ([(400, 100), (0, 100)], 200),
    ],
)
def test_asked_is_the_time_in_which_some_model_was(calls: list[tuple[int, int]], asked: int) -> None:
    made = [ModelCall("coach", "m-1", "ok", latency, since_ms=since) for since, latency in calls]
    assert asked_ms(made) == asked
