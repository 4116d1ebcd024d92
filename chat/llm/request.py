"""What is asked of Gemini: prompts turned into contents and configuration, as plain values."""

from collections.abc import Iterable
from typing import Any

from chat.llm.port import CoachPrompt, JSONPrompt, Message

# Thoughts count: with less, thinking could use up an answer before its first word.
COACH_TOKENS = 2048
JSON_TOKENS = 1024

_HARMS = (
    "HARM_CATEGORY_HARASSMENT",
    "HARM_CATEGORY_HATE_SPEECH",
    "HARM_CATEGORY_SEXUALLY_EXPLICIT",
    "HARM_CATEGORY_DANGEROUS_CONTENT",
)
_ROLES = {"user": "user", "assistant": "model"}
# Both are on by default: one writes to the log for each call, the other asks again by itself.
_NO_SURPRISES = {"automatic_function_calling": {"disable": True}, "automatic_continuation": False}


def contents(messages: Iterable[Message]) -> list[dict[str, Any]]:
    """Return the conversation as Gemini has it; 3.5 refuses one whose last message is not the student's."""
    return [{"role": _ROLES[message.role], "parts": [{"text": message.text}]} for message in messages]


def coach(model: str, prompt: CoachPrompt) -> dict[str, Any]:
    """Return the configuration of an answer to a student."""
    return {
        "system_instruction": prompt.system or None,
        "safety_settings": _safety("BLOCK_ONLY_HIGH"),
        "max_output_tokens": COACH_TOKENS,
        "thinking_config": thinking(model, "LOW"),
        **_NO_SURPRISES,
    }


def question(model: str, prompt: JSONPrompt) -> dict[str, Any]:
    """Return the configuration of a structured call; its filters are off, as it reads the worst of texts."""
    return {
        "system_instruction": prompt.system or None,
        "safety_settings": _safety("OFF"),
        "max_output_tokens": JSON_TOKENS,
        "temperature": 0.0,
        "response_mime_type": "application/json",
        "response_json_schema": dict(prompt.schema),
        "thinking_config": thinking(model, "MINIMAL"),
        **_NO_SURPRISES,
    }


def thinking(model: str, level: str) -> dict[str, str] | None:
    """Return the thinking setting: levels came with Gemini 3, and only its flash models know MINIMAL."""
    family = model.removeprefix("models/")
    if not family.startswith("gemini-3"):
        return None
    return {"thinking_level": level if "flash" in family else "LOW"}


def _safety(threshold: str) -> list[dict[str, str]]:
    return [{"category": harm, "threshold": threshold} for harm in _HARMS]
