"""What an outcome changes."""

import pytest

from strategy.domain.outcomes import OUTCOMES
from strategy.domain.recalibration import Standing, recalibrate
from strategy.evaluation import predict_recalibration
from tests.strategy.fixtures import SITUATIONS, lines


class TestRecalibrate:
    @pytest.mark.parametrize("case", lines("recalibration_cases.jsonl"), ids=lambda case: case["id"])
    def test_meets_every_case(self, case: dict[str, object]) -> None:
        assert predict_recalibration(case)["esperado"] == case["esperado"]

    @pytest.mark.parametrize("outcome", OUTCOMES)
    @pytest.mark.parametrize("iteration", range(4))
    def test_is_total_and_keeps_its_counters_in_range(self, outcome: str, iteration: int) -> None:
        for slots in SITUATIONS[::13]:
            for q3 in ("↑", "↓", "mixto"):
                for untried in (0, 1):
                    result = recalibrate(Standing(q3, 15, iteration, untried), slots, outcome)  # type: ignore[arg-type]
                    assert 0 <= result.iteration <= 3
                    assert result.no_probe in {0, 1}
                    assert result.bloque in {10, 15}

    def test_does_not_count_the_first_untried_strategy_as_a_failure(self) -> None:
        result = recalibrate(Standing("↑", 15), SITUATIONS[0], "no_probe")
        assert (result.iteration, result.no_probe, result.regla) == (0, 1, "R3")
