"""Training of the offline score: logistic regression by AdaGrad in plain Python, figures by cross-validation.

Run by `manage.py train_offline_score`, never by the server. The same lines give the same weights.
"""

import json
import math
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from guardrails.domain.normalise import normalise
from guardrails.domain.offline import Weights, features, masked, probability, windows

# Chosen by cross-validation on the shared sets: area under the curve .91 against hard negatives.
EPOCHS: Final = 20
RATE: Final = 0.1
SHRINK: Final = 1e-3
SEEN_IN: Final = 2
FOLDS: Final = 5
# Share of the hard negatives (safe texts that look like a crisis) above each threshold. The lexicon's own
# alerts come on top, and the goal for both together is .15.
ALERT_RATE: Final = 0.05
SUPPORT_RATE: Final = 0.10
# Weights below this change no probability by more than a thousandth.
_SMALLEST: Final = 0.01


@dataclass(frozen=True, slots=True)
class Example:
    """One line of a training file; `hard` marks a safe text that was written to look like a crisis."""

    plain: str
    crisis: bool
    hard: bool = False


def read_examples(folder: Path) -> list[Example]:
    """Return the examples of the shared files in a folder; ordinary messages come from the other sets."""
    found = [
        Example(masked(normalise(line["text"])), line["action"] == "alert", line["action"] == "none")
        for line in _lines(folder / "guardrails_shared.jsonl")
    ]
    for name in ("slots_shared.jsonl", "toxicity_shared.jsonl", "injection_shared.jsonl"):
        found.extend(
            Example(masked(normalise(line["text"])), crisis=False)
            for line in _lines(folder / name)
            if _calm(line)
        )
    return found


def train(examples: Sequence[Example]) -> Weights:
    """Return the weights fitted to some examples, with thresholds of nought."""
    seen = Counter(feature for example in examples for feature in features(example.plain))
    rows = [
        ([feature for feature in sorted(found) if seen[feature] >= SEEN_IN], len(found), example.crisis)
        for example in examples
        if (found := features(example.plain))
    ]
    fit = _Fit()
    order = random.Random(0)  # noqa: S311 the order of training, so that it can be repeated
    for _ in range(EPOCHS):
        order.shuffle(rows)
        for present, count, crisis in rows:
            fit.step(present, 1 / math.sqrt(count), crisis=crisis)
    return Weights(fit.bias, fit.weights, 0.0, 0.0)


class _Fit:
    """The state of a training run: a weight per n-gram and the squares of what has moved it."""

    def __init__(self) -> None:
        self.bias = 0.0
        self.weights: dict[str, float] = {}
        self._moved: dict[str, float] = {}
        self._bias_moved = 1e-8

    def step(self, present: Sequence[str], share: float, *, crisis: bool) -> None:
        total = self.bias + share * sum(self.weights.get(feature, 0.0) for feature in present)
        wrong = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - crisis
        self._bias_moved += wrong * wrong
        self.bias -= RATE * wrong / math.sqrt(self._bias_moved)
        for feature in present:
            weight = self.weights.get(feature, 0.0)
            slope = wrong * share + SHRINK * weight
            self._moved[feature] = self._moved.get(feature, 1e-8) + slope * slope
            self.weights[feature] = weight - RATE * slope / math.sqrt(self._moved[feature])


def cross_validate(examples: Sequence[Example]) -> list[float]:
    """Return for each example the score by weights that have not seen it."""
    order = list(range(len(examples)))
    random.Random(1).shuffle(order)  # noqa: S311 the folds, so that they can be repeated
    scores = [0.0] * len(examples)
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        weights = train([examples[at] for at in order if at not in held])
        for at in held:
            scores[at] = max(
                (probability(window, weights) for window in windows(examples[at].plain)), default=0.0
            )
    return scores


def fitted(examples: Sequence[Example]) -> dict[str, Any]:
    """Return what is shipped: weights, thresholds and the figures of the training, ready for JSON."""
    scores = cross_validate(examples)
    hard = sorted(
        (score for score, example in zip(scores, examples, strict=True) if example.hard), reverse=True
    )
    alert = hard[int(ALERT_RATE * len(hard))]
    support = hard[int(SUPPORT_RATE * len(hard))]
    final = train(examples)
    return {
        "bias": round(final.bias, 4),
        "thresholds": {"alert": round(alert, 4), "support": round(support, 4)},
        "figures": _figures(examples, scores, alert),
        "weights": {
            feature: round(weight, 3)
            for feature, weight in sorted(final.weights.items())
            if abs(weight) >= _SMALLEST
        },
    }


def _figures(examples: Sequence[Example], scores: Sequence[float], alert: float) -> dict[str, float]:
    pairs = list(zip(examples, scores, strict=True))
    return {
        "examples": len(examples),
        "folds": FOLDS,
        "alert_recall": _share([score > alert for example, score in pairs if example.crisis]),
        "hard_negatives_alerted": _share([score > alert for example, score in pairs if example.hard]),
        "other_negatives_alerted": _share(
            [score > alert for example, score in pairs if not example.crisis and not example.hard]
        ),
    }


def _share(hits: Sequence[bool]) -> float:
    return round(sum(hits) / len(hits), 3) if hits else 0.0


def _calm(line: Mapping[str, Any]) -> bool:
    return not line.get("also_crisis") and line.get("category") != "threat"


def _lines(path: Path) -> Iterable[dict[str, Any]]:
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())
