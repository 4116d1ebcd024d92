"""Planted secrets never reach the log, whichever way they come."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from django.test import Client

from chat.observability import JSONLines, log_failure, log_structured, uid
from flou.logs import NotYetLogged

CANARIES = (
    "canary-body", "canary-query", "canary-header", "canary-exception", "canary@uni.example", "canary-cookie",
    "canary-password", "canary-argument", "canary-cause", "eyJhbGciOiJIUzI1NiJ9", "me quiero canary",
    "canary-agent",
)  # fmt: skip


@pytest.fixture
def written(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """Return what the program logs during a test, at DEBUG, in the form of production."""
    structlog.contextvars.clear_contextvars()
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(getattr(request, "param", JSONLines)())
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def plant(client: Client) -> None:
    """Send every secret down every path that a request has."""
    headers = {
        "Authorization": "Bearer eyJhbGciOiJIUzI1NiJ9.e30.x",
        "X-Request-ID": "canary-header",
        "User-Agent": "canary-agent",
        "Cookie": "sessionid=canary-cookie",
    }
    body = {"email": "canary@uni.example", "password": "canary-password", "text": "me quiero canary"}
    for path in ("me", "auth/token", "auth/register", "boom", "broken", "nothing/canary-query"):
        for method in ("GET", "POST"):
            client.generic(
                method,
                f"/api/v1/{path}?token=canary-query",
                json.dumps({**body, "body": "canary-body"}),
                content_type="application/json",
                headers=headers,
            )


def fail() -> None:
    """Raise an exception with a secret in it, for another reason with a secret."""
    secret = "canary-argument"
    try:
        raise KeyError("canary-cause")
    except KeyError as error:
        raise ValueError(f"canary-exception {secret}") from error


def misuse() -> None:
    """Log carelessly, in all the ways there are."""
    log_structured(
        "canary-body event with words",
        text="canary-body",
        reason="me quiero canary",
        turn={"a": "canary-body"},
    )
    log_structured(
        "done", model="eyJhbGciOiJIUzI1NiJ9.e30.x", route="canary@uni.example", **{"canary body": 1}
    )
    library = logging.getLogger("uvicorn.error")
    library.error("GET /x?token=%s", "canary-query", extra={"body": "canary-body"})
    try:
        fail()
    except ValueError as error:
        log_failure("failed", error, reason=str(error))
        library.exception("canary-exception", stack_info=True)


@pytest.mark.django_db
@pytest.mark.urls("tests.accounts.urls")
class TestNothingLeaks:
    def test_into_the_log(self, written: io.StringIO, capfd: pytest.CaptureFixture[str]) -> None:
        plant(Client(raise_request_exception=False))
        misuse()
        output = written.getvalue() + "".join(capfd.readouterr())
        assert [canary for canary in CANARIES if canary in output] == []
        assert len(lines(written)) > 10

    @pytest.mark.parametrize("written", [logging.Formatter], indirect=True)
    def test_unnoticed_by_this_test(self, written: io.StringIO) -> None:
        misuse()
        assert "canary-query" in written.getvalue()
        assert "canary-exception" in written.getvalue()


class TestLogStructured:
    def test_writes_allowed_fields_and_the_names_of_the_rest(self, written: io.StringIO) -> None:
        with structlog.contextvars.bound_contextvars(request_id="r-1"):
            log_structured(
                "turn_complete", Q2="A", Q3="↑", chunk_count=3, cost_usd=0.5, rules=["Q2.1"], text="x"
            )
        line = lines(written)[-1]
        assert line.pop("timestamp").endswith("Z")
        assert line == {
            "event": "turn_complete",
            "level": "info",
            "logger": "flou",
            "request_id": "r-1",
            "Q2": "A",
            "Q3": "↑",
            "chunk_count": 3,
            "cost_usd": 0.5,
            "rules": ["Q2.1"],
            "dropped": ["text"],
        }

    def test_describes_a_failure_by_type_and_place(self, written: io.StringIO) -> None:
        try:
            fail()
        except ValueError as error:
            log_failure("turn_failed", error)
        line = lines(written)[-1]
        assert (line["exception"], line["cause"]) == ("builtins.ValueError", "builtins.KeyError")
        assert line["where"][-1].endswith(" fail")

    def test_tells_the_place_of_a_librarys_record(self, written: io.StringIO) -> None:
        logging.getLogger("asyncio").warning("slow %s", "x")
        line = lines(written)[-1]
        assert line["event"] == "library_log"
        assert "tests/flou/test_logs.py" in line["source"]

    def test_survives_arguments_that_do_not_fit(self) -> None:
        record = logging.LogRecord("daphne", logging.ERROR, __file__, 1, "%d %s", ("canary",), None)
        assert "canary" not in JSONLines().format(record)


class TestRequestComplete:
    @pytest.mark.urls("tests.accounts.urls")
    def test_is_one_line_with_the_route(self, written: io.StringIO, client: Client) -> None:
        client.get("/api/v1/me?x=1")
        (line,) = [line for line in lines(written) if line["event"] == "request_complete"]
        assert (line["method"], line["route"], line["status"]) == ("GET", "api/v1/me", 401)

    @pytest.mark.urls("tests.accounts.urls")
    def test_logs_an_unexpected_failure_once(self, written: io.StringIO) -> None:
        Client(raise_request_exception=False).get("/api/v1/boom")
        assert len([line for line in lines(written) if "exception" in line]) == 1


class TestUid:
    def test_is_a_keyed_pseudonym(self, settings: Any) -> None:
        settings.FLOU_LOG_KEY = "a" * 32
        first = uid("0b0e")
        settings.FLOU_LOG_KEY = "b" * 32
        assert len(first) == 16
        assert first != uid("0b0e")


class TestNotYetLogged:
    @pytest.mark.parametrize(("exc_info", "kept"), [(None, False), ((ValueError, ValueError(), None), True)])
    def test_keeps_only_what_brings_an_exception(self, exc_info: Any, *, kept: bool) -> None:
        record = logging.LogRecord("django.request", logging.ERROR, "", 1, "", (), exc_info)
        assert NotYetLogged().filter(record) is kept
