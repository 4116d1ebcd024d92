"""Which function predicts for which kind: what the apps ship, as they ship it."""

from collections.abc import Callable, Mapping
from typing import Any

import guardrails.evaluation
import strategy.evaluation

Predictor = Callable[[Mapping[str, Any]], dict[str, Any]]


def shipped() -> dict[str, Predictor]:
    """Return the predictors by kind."""
    return {**guardrails.evaluation.KINDS, **strategy.evaluation.PREDICTORS}
