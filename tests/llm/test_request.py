"""What is asked of a model, for each of the families."""

import pytest

from chat.llm import request
from tests.llm.clients import coach_prompt, json_prompt


@pytest.mark.parametrize(
    ("model", "level"),
    [
        ("gemini-3.8-flash", "LOW"),
        ("gemini-3.5-flash-lite", "LOW"),
        ("models/gemini-3-flash", "LOW"),
        ("gemini-3.1-pro", "LOW"),
        ("gemini-2.5-flash", None),
        ("other-model", None),
    ],
)
def test_thinking_is_set_only_where_it_is_known(model: str, level: str | None) -> None:
    assert request.thinking(model, "LOW") == (level and {"thinking_level": level})


def test_minimal_thinking_is_low_thinking_for_models_without_it() -> None:
    assert request.thinking("gemini-3.1-pro", "MINIMAL") == {"thinking_level": "LOW"}
    assert request.thinking("gemini-3.5-flash-lite", "MINIMAL") == {"thinking_level": "MINIMAL"}


def test_the_conversation_is_the_prompt_s() -> None:
    asked = request.contents(coach_prompt("¿Y ahora?").messages)
    assert asked[-1] == {"role": "user", "parts": [{"text": "¿Y ahora?"}]}
    assert [turn["role"] for turn in asked] == ["user", "model", "user"]


def test_no_call_runs_tools_or_asks_again_by_itself() -> None:
    for config in (request.coach("gemini-3.8-flash", coach_prompt()), request.question("m", json_prompt())):
        assert config["automatic_function_calling"] == {"disable": True}
        assert config["automatic_continuation"] is False
