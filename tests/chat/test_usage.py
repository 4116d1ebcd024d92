"""What calls to models have cost: each at the price of its model on its day, asked for once a turn."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chat.domain.record import ModelCall
from chat.models import LLMPrice, LLMUsage
from chat.operations.accept import Submission, accept
from chat.operations.usage import record_calls

Make = Callable[..., Submission]


def a_call(model: str) -> ModelCall:
    """Return a call that read a million tokens, a fifth of them cached, and wrote a million."""
    return ModelCall(
        "coach", model, "ok", 1, input_tokens=10**6, cached_tokens=2 * 10**5, output_tokens=10**6
    )


@pytest.fixture
def prices(db: None) -> None:
    """Let one model become dearer in March, and another have a price from April on."""
    for model, day, usd in (
        ("m", date(2026, 1, 1), 1),
        ("m", date(2026, 3, 1), 2),
        ("late", date(2026, 4, 1), 3),
    ):
        LLMPrice.objects.create(model=model, valid_from=day, input_usd=usd, cached_usd=0, output_usd=usd)


@pytest.mark.usefixtures("prices")
class TestCosts:
    @pytest.mark.parametrize(
        ("day", "each"),
        [
            (date(2025, 12, 31), ["0", "0", "0"]),
            (date(2026, 2, 28), ["1.8", "0", "0"]),
            (date(2026, 3, 1), ["3.6", "0", "0"]),
            (date(2026, 4, 1), ["3.6", "5.4", "0"]),
        ],
    )
    def test_are_those_of_the_day(self, submission: Make, day: date, each: list[str]) -> None:
        turn = accept(submission()).turn
        whole = record_calls(turn, [a_call(model) for model in ("m", "late", "unknown")], on=day)
        kept = LLMUsage.objects.filter(turn_id=turn).order_by("id").values_list("cost_usd", flat=True)
        assert list(kept) == [Decimal(usd) for usd in each]
        assert whole == sum(kept)

    def test_ask_for_all_prices_at_once(self, submission: Make) -> None:
        turn = accept(submission()).turn
        calls = [a_call(model) for model in ("m", "late", "m", "unknown")]
        with CaptureQueriesContext(connection) as asked:
            record_calls(turn, calls, on=date(2026, 5, 1))
        assert len([query for query in asked if "llm_prices" in query["sql"]]) == 1

    def test_ask_for_nothing_where_no_model_was_called(self, submission: Make) -> None:
        turn = accept(submission()).turn
        with CaptureQueriesContext(connection) as asked:
            assert record_calls(turn, [], on=date(2026, 5, 1)) == 0
        assert len(asked) == 0
