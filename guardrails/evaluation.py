"""One line of an evaluation file → one prediction, through the shipped functions and without a model.

`manage.py evaluate` reads the files and prints the figures. Lines are shaped like those of the shared sets.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from guardrails.domain import toxicity
from guardrails.domain.classifier import Turn
from guardrails.domain.crisis import assess
from guardrails.domain.decide import Screening, decide
from guardrails.domain.dialogue import assess_turn, score_turn
from guardrails.domain.pii.finding import find

Prediction = dict[str, Any]


def guardrails(line: Mapping[str, Any]) -> Prediction:
    """Return the `action` for one message: alert, support or none."""
    return _screened(_screen(line["text"]))


def multiturn(line: Mapping[str, Any]) -> Prediction:
    """Return the `action` for the last user turn of a conversation, given the turns before it."""
    turns = _turns(line["messages"])
    last = max((at for at, (role, _) in enumerate(turns) if role == "user"), default=None)
    if last is None:
        return {"action": "none"}
    return _screened(_screen(turns[last][1], turns[:last]))


def toxic(line: Mapping[str, Any]) -> Prediction:
    """Return the `action` for one message: allow, deescalate, block or support, and the category."""
    reading = toxicity.read(line["text"])
    return {"action": reading.handling, "category": reading.category}


def injection(line: Mapping[str, Any]) -> Prediction:
    """Return the `action` for one message: block for an attempt to steer the model, alert for a crisis.

    `label` says attack or benign whatever the action; `crisis` is the action of the crisis screen.
    """
    screening = _screen(line["text"])
    attack = screening.injection
    action = "alert" if screening.action == "alert" else "block" if attack else "allow"
    return {"action": action, "label": "attack" if attack else "benign", "crisis": screening.action}


def pii(line: Mapping[str, Any]) -> Prediction:
    """Return the `spans` of the personal data in one message; `country` is the student's, where given."""
    text = line["text"]
    return {
        "spans": [
            {"start": span.start, "end": span.end, "type": span.kind, "value": text[span.start : span.end]}
            for span in find(text, line.get("country", ""))
        ]
    }


# By the names of `manage.py evaluate`.
KINDS = {
    "guardrails": guardrails,
    "multiturn": multiturn,
    "toxicity": toxic,
    "injection": injection,
    "pii": pii,
}


def _screen(text: str, context: Sequence[Turn] = ()) -> Screening:
    assessment = assess_turn(text, context) if context else assess(text)
    return decide(assessment, None, score_turn(text, context))


def _screened(screening: Screening) -> Prediction:
    return {"action": screening.action, "severity": screening.severity, "risk": screening.risk}


def _turns(messages: Sequence[Mapping[str, str]]) -> list[Turn]:
    return [(message["role"], message["text"]) for message in messages]
