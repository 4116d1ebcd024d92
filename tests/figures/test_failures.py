"""A request that fails where nobody expected it is a figure, wherever that was."""

from collections.abc import Callable

import pytest
from django.test import Client

from chat.figures import FAILED_PAGE, FIGURES, Name
from flou.accounts import operations
from flou.figures.models import Figure, Span
from flou.figures.operations.flush import Gauges, flush

Make = Callable[..., Gauges]
pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]


@pytest.mark.parametrize(
    ("path", "label"), [("/api/v1/boom", "internal"), ("/api/v1/broken", "internal"), ("/page", FAILED_PAGE)]
)
def test_a_request_that_fails_is_among_the_errors_once(path: str, label: str, gauges: Make) -> None:
    pair = operations.sign_in(operations.register("sofia@uni.example", "larga y tranquila 42"))
    FIGURES.take()  # what this process has counted before
    browser = Client(raise_request_exception=False, headers={"Authorization": f"Bearer {pair.access}"})
    assert browser.get(path).status_code == 500
    flush(gauges(), 1, FIGURES.take())
    kept = Figure.objects.filter(name=Name.ERRORS, span=Span.MINUTE)
    assert list(kept.values_list("label", "count")) == [(label, 1)]


def test_a_request_that_is_refused_is_none() -> None:
    FIGURES.take()
    assert Client(raise_request_exception=False).get("/api/v1/me").status_code == 401
    assert [row for row in FIGURES.take().rows if row.name == Name.ERRORS] == []
