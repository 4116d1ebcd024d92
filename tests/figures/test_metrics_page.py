"""Who may read /metrics, and what it says."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import Settings

from chat.figures import Figures, Name
from flou.figures.operations.flush import Gauges, flush

Make = Callable[..., Gauges]
pytestmark = pytest.mark.django_db(transaction=True)


def scrape(**environ: str) -> tuple[int, str]:
    answer = Client().get("/metrics", **environ)  # type: ignore[arg-type] # the WSGI environment
    return answer.status_code, answer.content.decode()


class TestAccess:
    def test_is_for_this_machine_alone_without_a_token(self) -> None:
        assert scrape(REMOTE_ADDR="127.0.0.1")[0] == 200
        assert scrape(REMOTE_ADDR="::1")[0] == 200
        assert scrape(REMOTE_ADDR="203.0.113.9") == (403, "")
        assert scrape(REMOTE_ADDR="") == (403, "")

    @pytest.mark.parametrize("header", ["HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP"])
    def test_is_not_for_whom_a_proxy_on_this_machine_lets_in(self, header: str) -> None:
        assert scrape(REMOTE_ADDR="127.0.0.1", **{header: "127.0.0.1"})[0] == 403

    def test_is_for_the_bearer_of_the_token(self, settings: Settings) -> None:
        settings.METRICS_TOKEN = "un-secreto"
        assert scrape(REMOTE_ADDR="203.0.113.9", HTTP_AUTHORIZATION="Bearer un-secreto")[0] == 200
        for wrong in ("Bearer otro", "Bearer ", "un-secreto", "Bearer ñandú", ""):
            assert scrape(REMOTE_ADDR="127.0.0.1", HTTP_AUTHORIZATION=wrong) == (401, "")


def test_tells_counters_histograms_and_gauges(gauges: Make) -> None:
    figures = Figures()
    for seconds in (0.05, 0.3, 0.3, 900.0):
        figures.time(Name.TURN, "ws", seconds)
    figures.time(Name.MODEL, "coach:gemini-3.8-flash", 1.0)
    figures.count(Name.LIMITS, "messages", by=3)
    flush(gauges(sockets=7, name="web-1:77"), 1, figures.take())
    lines = scrape(REMOTE_ADDR="127.0.0.1")[1].splitlines()
    assert 'flou_turn_seconds_bucket{le="0.0512",transport="ws"} 1.0' in lines
    assert 'flou_turn_seconds_bucket{le="0.4096",transport="ws"} 3.0' in lines
    assert 'flou_turn_seconds_bucket{le="+Inf",transport="ws"} 4.0' in lines
    assert 'flou_turn_seconds_count{transport="ws"} 4.0' in lines
    assert 'flou_model_seconds_count{model="gemini-3.8-flash",purpose="coach"} 1.0' in lines
    assert 'flou_limit_hits_total{limit="messages"} 3.0' in lines
    assert 'flou_sockets{process="web-1:77"} 7.0' in lines
    assert "flou_month_budget_usd 25.0" in lines


def test_never_goes_back(gauges: Make) -> None:
    """A process that starts anew begins at nothing; the sum goes on."""
    for _ in range(2):
        figures = Figures()
        figures.count(Name.REQUESTS, "ws", by=2)
        flush(gauges(), 1, figures.take())
    assert 'flou_requests_total{transport="ws"} 4.0' in scrape(REMOTE_ADDR="127.0.0.1")[1].splitlines()
