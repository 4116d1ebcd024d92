"""The decision on a message: the lexicon's assessment and the classifier's verdict → what to do.

A missing verdict is unknown and never safe: the offline path decides and the message is marked unscreened.
"""

from dataclasses import dataclass
from typing import Literal

from guardrails.domain.classifier import PROMPT_VERSION, Toxicity, Verdict
from guardrails.domain.crisis import Assessment
from guardrails.domain.lexicon import Risk
from guardrails.domain.offline import OFFLINE_ALERT, OFFLINE_SUPPORT

Action = Literal["alert", "support", "none"]
Level = Literal["support", "high", "imminent"]
Source = Literal["lexicon", "llm", "offline", "button", "staff"]

# The design's figures (guardrails.md, Pipeline).
SURE_OF_FICTION = 0.9
SURE_OF_CRISIS = 0.7
SEVERE = 4
SURE_OF_SEVERE = 0.4
WORTH_ASKING = 0.35
# A message that does not alert is at most this severe: a warm question, or a flag of low priority.
MILD = 1


@dataclass(frozen=True, slots=True)
class Screening:
    """What to do with a message, and everything a flag needs to say why.

    `screened` is False when no model has read the message. `severity` is 0–5 and at least 1 when `flag` is
    set. `flag` is True for every alert, and for an unmistakable phrase that the classifier takes for fiction.
    """

    action: Action
    screened: bool
    severity: int
    level: Level
    risk: Risk
    source: Source
    confidence: float | None
    rules: tuple[str, ...] = ()
    prompt_version: str = ""
    model_version: str = ""
    toxicity: Toxicity = "none"
    injection: bool = False
    flag: bool = False
    reasons: tuple[str, ...] = ()


def decide(assessment: Assessment, verdict: Verdict | None, offline_score: float | None = None) -> Screening:
    """Return the screening of a message; `verdict` None means that the model gave no usable answer.

    `offline_score` is the n-gram model's probability of a crisis, read only when there is no verdict.
    """
    if verdict is None:
        return _without_model(assessment, offline_score)
    return _with_model(assessment, verdict)


def button() -> Screening:
    """Return the screening of «Necesito ayuda ahora»: whoever presses it is believed."""
    return Screening(
        action="alert",
        screened=True,
        severity=SEVERE,
        level="imminent",
        risk="suicide",
        source="button",
        confidence=None,
        flag=True,
        reasons=("button",),
    )


def _with_model(assessment: Assessment, verdict: Verdict) -> Screening:
    invented = verdict.about in {"fiction", "academic"} and verdict.confidence >= SURE_OF_FICTION
    if assessment.tier == "A":
        # Text that tries to steer the screen is not believed about its own harmlessness.
        if invented and not assessment.injection:
            return _screening("support", assessment, verdict, "unmistakable_in_fiction", flag=True)
        return _screening("alert", assessment, verdict, "unmistakable")
    reason = _model_alert(verdict, invented=invented)
    if reason:
        return _screening("alert", assessment, verdict, reason)
    if WORTH_ASKING <= verdict.confidence <= SURE_OF_CRISIS:
        return _screening("support", assessment, verdict, "model_unsure")
    if assessment.tier == "B":
        return _screening("support", assessment, verdict, "weak_sign")
    return _screening("none", assessment, verdict, "nothing_found")


def _model_alert(verdict: Verdict, *, invented: bool) -> str:
    """Return why the verdict alone asks for an alert, or an empty string."""
    if verdict.is_crisis and verdict.confidence > SURE_OF_CRISIS:
        return "model_sure"
    if verdict.severity >= SEVERE and verdict.confidence >= SURE_OF_SEVERE and not invented:
        return "model_severe"
    if verdict.toxicity == "threat" and verdict.is_crisis and not invented:
        # Somebody who means to hurt somebody is met like somebody in danger, at the lower certainty.
        return "model_threat" if verdict.confidence >= WORTH_ASKING else ""
    return ""


def _without_model(assessment: Assessment, score: float | None) -> Screening:
    if assessment.tier == "A":
        return _screening("alert", assessment, None, "unmistakable")
    if assessment.likely:
        return _screening("alert", assessment, None, "likely")
    # A denial, a past that is over or a joke that the lexicon has read is not a matter of letters.
    if score is not None and score >= OFFLINE_ALERT and not assessment.lowered:
        return _screening("alert", assessment, None, "offline_sure", score=score)
    if assessment.tier == "B":
        return _screening("support", assessment, None, "weak_sign")
    if score is not None and score >= OFFLINE_SUPPORT:
        return _screening("support", assessment, None, "offline_unsure", score=score)
    return _screening("none", assessment, None, "unscreened")


def _screening(
    action: Action,
    assessment: Assessment,
    verdict: Verdict | None,
    reason: str,
    *,
    flag: bool = False,
    score: float | None = None,
) -> Screening:
    alert = action == "alert"
    severity = max(assessment.severity, verdict.severity if verdict else 0, 1 if alert or flag else 0)
    if not alert:
        severity = min(severity, MILD)
    return Screening(
        action=action,
        screened=verdict is not None,
        severity=severity,
        level=_level(action, severity),
        risk=_risk(assessment, verdict),
        source=_source(reason),
        confidence=verdict.confidence if verdict else score,
        rules=assessment.rules,
        prompt_version=PROMPT_VERSION if verdict else "",
        toxicity=verdict.toxicity if verdict else "none",
        injection=assessment.injection or bool(verdict and verdict.injection),
        flag=alert or flag,
        reasons=(reason, *assessment.lowered),
    )


def _level(action: Action, severity: int) -> Level:
    if action != "alert":
        return "support"
    return "imminent" if severity >= SEVERE else "high"


def _risk(assessment: Assessment, verdict: Verdict | None) -> Risk:
    """Return the kind of risk; the model names it better than a weak sign, an unmistakable one stands."""
    if assessment.tier == "A" or verdict is None:
        return assessment.risk
    if verdict.risk == "none":
        return "violence" if verdict.toxicity == "threat" else assessment.risk
    return verdict.risk


def _source(reason: str) -> Source:
    if reason.startswith("model") or reason == "nothing_found":
        return "llm"
    return "offline" if reason.startswith("offline") else "lexicon"
