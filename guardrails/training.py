"""Training of the offline score: logistic regression by AdaGrad in plain Python, figures by cross-validation.

Run by `manage.py train_offline_score`, never by the server. The same lines give the same weights.
"""

import json
import math
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from guardrails.domain.crisis import assess
from guardrails.domain.normalise import normalise
from guardrails.domain.offline import Weights, features, highest, masked, shares

# Compared by cross-validation and on lines that were never trained on (docs/guardrails-evaluation.md).
EPOCHS: Final = 20
RATE: Final = 0.3
SHRINK: Final = 1e-5
SEEN_IN: Final = 2
FOLDS: Final = 5
# How much a line counts: a crisis is missed at a higher price, and study is what students mostly write.
CRISIS_COUNTS: Final = 2.0
STUDY_COUNTS: Final = 5.0
# Share of the hard negatives (safe texts that look like a crisis) above each threshold. The lexicon's own
# alerts come on top, and the goal for both together is .15 on lines that nobody has seen.
ALERT_RATE: Final = 0.07
SUPPORT_RATE: Final = 0.1
# The sets without a crisis, and whether their lines are what a student ordinarily sends.
OTHERS: Final = {"slots": True, "eval_replies": True, "pii": True, "toxicity": False, "injection": False}


@dataclass(frozen=True, slots=True)
class Example:
    """One line of a training file.

    `hard` marks a safe text that was written to look like a crisis, `study` an ordinary message to a coach.
    """

    text: str
    crisis: bool
    hard: bool = False
    study: bool = False
    plain: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", masked(normalise(self.text)))


def read_examples(folder: Path) -> list[Example]:
    """Return the examples of the shared files in a folder; ordinary messages come from the other sets."""
    found = [
        Example(line["text"], line["action"] == "alert", hard=line["action"] == "none")
        for line in _lines(folder / "guardrails_shared.jsonl")
    ]
    for name, study in OTHERS.items():
        found.extend(
            Example(line["text"], crisis=False, study=study)
            for line in _lines(folder / f"{name}_shared.jsonl")
            if _calm(line)
        )
    return found


def train(examples: Sequence[Example]) -> Weights:
    """Return the weights fitted to some examples, with thresholds of nought."""
    found = [features(example.plain) for example in examples]
    seen = Counter(ngram for present in found for ngram in present)
    rarity = {
        ngram: 1 + math.log((1 + len(examples)) / (1 + times))
        for ngram, times in sorted(seen.items())
        if times >= SEEN_IN
    }
    rows = [
        (shares(sorted(present), rarity), example)
        for present, example in zip(found, examples, strict=True)
        if present
    ]
    fit = _Fit()
    order = random.Random(0)  # noqa: S311 the order of training, so that it can be repeated
    for _ in range(EPOCHS):
        order.shuffle(rows)
        for present, example in rows:
            fit.step(present, example)
    return Weights(fit.bias, rarity, {ngram: fit.weights.get(ngram, 0.0) for ngram in rarity}, 0.0, 0.0)


class _Fit:
    """The state of a training run: a weight per n-gram and the squares of what has moved it."""

    def __init__(self) -> None:
        self.bias = 0.0
        self.weights: dict[str, float] = {}
        self._moved: dict[str, float] = {}
        self._bias_moved = 1e-8

    def step(self, present: Mapping[str, float], example: Example) -> None:
        total = self.bias + sum(self.weights.get(ngram, 0.0) * share for ngram, share in present.items())
        counts = (CRISIS_COUNTS if example.crisis else 1.0) * (STUDY_COUNTS if example.study else 1.0)
        wrong = counts * (1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - example.crisis)
        self._bias_moved += wrong * wrong
        self.bias -= RATE * wrong / math.sqrt(self._bias_moved)
        for ngram, share in present.items():
            weight = self.weights.get(ngram, 0.0)
            slope = wrong * share + SHRINK * weight
            self._moved[ngram] = self._moved.get(ngram, 1e-8) + slope * slope
            self.weights[ngram] = weight - RATE * slope / math.sqrt(self._moved[ngram])


def cross_validate(examples: Sequence[Example]) -> list[float]:
    """Return for each example the score by weights that have not seen it."""
    order = list(range(len(examples)))
    random.Random(1).shuffle(order)  # noqa: S311 the folds, so that they can be repeated
    scores = [0.0] * len(examples)
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        weights = train([examples[at] for at in order if at not in held])
        for at in held:
            scores[at] = highest(examples[at].plain, weights)
    return scores


def fitted(examples: Sequence[Example]) -> dict[str, Any]:
    """Return what is shipped: weights, thresholds and the figures of the training, ready for JSON."""
    scores = cross_validate(examples)
    alert, support = _thresholds(examples, scores)
    final = train(examples)
    return {
        "bias": round(final.bias, 4),
        "thresholds": {"alert": alert, "support": support},
        "figures": _figures(examples, scores, alert, support),
        # By n-gram: how rare it is, and what it adds.
        "ngrams": {
            ngram: [round(rarity, 3), round(final.weights[ngram], 3)]
            for ngram, rarity in sorted(final.rarity.items())
        },
    }


def _thresholds(examples: Sequence[Example], scores: Sequence[float]) -> tuple[float, float]:
    """Return the scores that alert and that ask warmly."""
    hard = sorted(
        (score for example, score in zip(examples, scores, strict=True) if example.hard), reverse=True
    )
    alert = _between(hard, ALERT_RATE)
    return alert, min(_between(hard, SUPPORT_RATE), round(alert / 2, 4))


def _between(falling: Sequence[float], rate: float) -> float:
    """Return the middle between the last score that a rate tolerates and the first that it does not."""
    tolerated = int(rate * len(falling))
    return round((falling[max(tolerated - 1, 0)] + falling[tolerated]) / 2, 4)


def _figures(
    examples: Sequence[Example], scores: Sequence[float], alert: float, support: float
) -> dict[str, float]:
    """Return the cross-validated shares, of the score alone and together with the lexicon.

    The lexicon was written with these lines in sight, so what it adds is an upper bound.
    """
    pairs = list(zip(examples, scores, strict=True))
    crises = [(example, score) for example, score in pairs if example.crisis]
    hard = [(example, score) for example, score in pairs if example.hard]
    study = [(example, score) for example, score in pairs if example.study]
    return {
        "examples": len(examples),
        "folds": FOLDS,
        "alert_recall": _share([score >= alert for _, score in crises]),
        "hard_negatives_alerted": _share([score >= alert for _, score in hard]),
        "study_messages_alerted": _share([score >= alert for _, score in study]),
        "study_messages_supported": _share([score >= support for _, score in study]),
        "alert_recall_with_lexicon": _share([_alerts(*pair, alert) for pair in crises]),
        "hard_negatives_alerted_with_lexicon": _share([_alerts(*pair, alert) for pair in hard]),
    }


def _alerts(example: Example, score: float, alert: float) -> bool:
    reading = assess(example.text)
    return reading.tier == "A" or (score >= alert and not reading.lowered)


def _share(hits: Sequence[bool]) -> float:
    return round(sum(hits) / len(hits), 3) if hits else 0.0


def _calm(line: Mapping[str, Any]) -> bool:
    return not line.get("also_crisis") and line.get("category") != "threat"


def _lines(path: Path) -> Iterable[dict[str, Any]]:
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())
