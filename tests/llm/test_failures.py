"""What a refusal of the service means."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.llm.failures import from_status, retry_after
from chat.llm.port import LLMError, LLMRefused, LLMUnavailable
from tests.fakes import gemini_wire


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (400, LLMRefused),
        (401, LLMRefused),
        (403, LLMRefused),
        (404, LLMRefused),  # a model that was retired
        (413, LLMRefused),
        (408, LLMUnavailable),
        (429, LLMUnavailable),
        (499, LLMUnavailable),
        (500, LLMUnavailable),
        (503, LLMUnavailable),
        (504, LLMUnavailable),
        (302, LLMUnavailable),
        (None, LLMUnavailable),
        ("503", LLMUnavailable),
    ],
)
def test_a_status_is_an_outage_or_a_refusal(code: object, kind: type[LLMError]) -> None:
    assert type(from_status(code, None)) is kind


def test_the_reason_is_a_word_for_the_log() -> None:
    assert str(from_status(429, "RESOURCE_EXHAUSTED")) == "429:RESOURCE_EXHAUSTED"


@given(st.text())
def test_prose_of_the_service_is_never_repeated(prose: str) -> None:
    assert re.fullmatch(r"400(:[A-Z][A-Z_]*)?", str(from_status(400, prose)))


@pytest.mark.parametrize(
    ("header", "body", "seconds"),
    [
        ("2", {}, 2.0),
        ("0.5", {}, 0.5),
        (None, gemini_wire.error(429, "slow down", 3.5), 3.5),
        ("1", gemini_wire.error(429, "slow down", 3.5), 1.0),
        ("Wed, 21 Oct 2026 07:28:00 GMT", {}, None),
        ("-1", {}, None),
        ("nan", {}, None),
        (None, {"error": {"details": [{"@type": "x/google.rpc.RetryInfo"}]}}, None),
        (None, {"error": {"details": "soon"}}, None),
        (None, {"error": ["x"]}, None),
        (None, "not json at all", None),
        (None, None, None),
    ],
)
def test_the_wait_that_a_service_asks_for(header: str | None, body: Any, seconds: float | None) -> None:
    assert retry_after(header, body) == seconds
