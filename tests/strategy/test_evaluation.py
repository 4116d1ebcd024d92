"""Predictions for evaluation files."""

import pytest

from strategy.evaluation import PREDICTORS
from tests.strategy.fixtures import lines

KEYS = {"slots": "slots", "strategy": "expected", "recalibration": "esperado", "replies": "resultado"}


class TestPredictors:
    def test_exist_for_every_kind(self) -> None:
        assert set(PREDICTORS) == set(KEYS)

    @pytest.mark.parametrize("kind", PREDICTORS)
    @pytest.mark.parametrize(
        "line", [{}, {"text": None}, {"slots": 3, "estado": [], "resultado": 4}, {"now": "ayer"}]
    )
    def test_answer_lines_that_lack_everything(self, kind: str, line: dict[str, object]) -> None:
        assert list(PREDICTORS[kind](line)) == [KEYS[kind]]

    def test_give_what_the_golden_file_gives(self) -> None:
        for case in lines("golden_shared.jsonl"):
            assert PREDICTORS["strategy"](case)["expected"] == case["expected"]
