"""The score that stands in for the classifier when no model answers.

A logistic regression over the character and word n-grams of the normalised text. Its weights are trained by
`manage.py train_offline_score` from the shared sets and shipped in `guardrails/data/offline_score.json`,
with the figures of that training; nothing but addition is needed to use them. Letters alone are no
evidence: a window that names nothing a crisis is about (`risk_words`) scores nought.
"""

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources as packaged
from itertools import pairwise
from typing import Any, Final

from guardrails.domain import contexts
from guardrails.domain.lexicon import END
from guardrails.domain.normalise import normalise
from guardrails.domain.risk_words import concepts, names_a_risk
from guardrails.domain.rules.safe import RULES as SAFE

CHAR_SIZES: Final = (2, 3, 4, 5)
# A concept counts as often as this: it says more than one n-gram, and training moves each feature alike.
_COPIES: Final = 6
# What is left of a score in fiction and study; a first guess, not fitted.
_ABOUT_A_WORK: Final = 0.6
# A window shorter than this says too little to be read without its neighbours.
_SHORT_WINDOW: Final = 4
_FEWEST_WORDS: Final = 3
# Words; nineteen in twenty messages of the shared set are hardly longer.
_STRETCH: Final = 16


# What the rules know of the surroundings helps where letters alone mislead.
_CONTEXTS: Final[tuple[tuple[str, Callable[[str], bool]], ...]] = (
    ("fiction", lambda plain: contexts.fiction(plain, plain)),
    ("jest", lambda plain: contexts.jest(plain, plain)),
    ("past", lambda plain: contexts.past(plain, plain)),
    ("first_person", contexts.first_person),
)


@dataclass(frozen=True, slots=True)
class Weights:
    """A trained score: what each n-gram adds, where nothing speaks, and the two thresholds."""

    bias: float
    weights: Mapping[str, float]
    alert: float
    support: float

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Weights":
        """Return the weights of a file that the training command wrote."""
        return cls(data["bias"], data["weights"], data["thresholds"]["alert"], data["thresholds"]["support"])


def features(plain: str) -> frozenset[str]:
    """Return what a text is made of: letters in words, words, pairs, pairs over a gap, contexts, concepts."""
    words = [word for word in plain.split() if word != "."]
    found: set[str] = set()
    for word in words:
        found.update(_letters(word))
    found.update(f"w:{word}" for word in words)
    found.update(f"p:{one} {two}" for one, two in pairwise(words))
    found.update(f"g:{one} {two}" for one, two in zip(words, words[2:], strict=False))
    found.update(f"c:{name}" for name, holds in _CONTEXTS if holds(plain))
    found.update(f"{name}#{copy}" for name in concepts(plain) for copy in range(_COPIES))
    return frozenset(found)


@lru_cache(maxsize=4096)
def _letters(word: str) -> frozenset[str]:
    marked = f"^{word}$"
    return frozenset(marked[at : at + size] for size in CHAR_SIZES for at in range(len(marked) - size + 1))


def windows(plain: str) -> Iterator[str]:
    """Yield the whole text and each of its sentences that can be evidence, a short one with the one before.

    What goes on without a full stop is cut into stretches that overlap: one line must not drown in the rest.

    What is shorter than three words or names no risk is left to the rules: `no` says nothing by its letters.
    """
    sentences = [sentence for sentence in plain.split(END) if sentence.strip(" .")]
    joined = [
        sentence if len(sentence.split()) >= _SHORT_WINDOW else f"{before} {sentence}"
        for before, sentence in zip(["", *sentences], sentences, strict=False)
    ]
    stretches = (stretch for sentence in joined for stretch in _stretches(sentence.split()))
    for window in dict.fromkeys([plain, *joined, *stretches]):
        if len(re.findall(r"[a-zñ]+", window)) >= _FEWEST_WORDS and names_a_risk(window):
            yield window


def _stretches(words: Sequence[str]) -> Iterator[str]:
    """Yield a long sentence in pieces, each begun in the middle of the one before."""
    if len(words) > 2 * _STRETCH:
        for start in range(0, len(words) - _STRETCH // 2, _STRETCH // 2):
            yield " ".join(words[start : start + _STRETCH])


def masked(plain: str) -> str:
    """Return the text with its known-safe phrases taken out: `me muero de sueño` is not evidence."""
    for rule in SAFE:
        if any(True for _ in rule.finds(plain)):
            plain = rule.compiled.sub("_", plain)
    return plain


def probability(plain: str, trained: Weights) -> float:
    """Return the probability (0–1) that a normalised window is a crisis."""
    present = features(plain)
    if not present:
        return 0.0
    total = sum(trained.weights.get(feature, 0.0) for feature in present)
    return 1 / (1 + math.exp(-(trained.bias + total / math.sqrt(len(present)))))


def highest(plain: str, trained: Weights) -> float:
    """Return the highest probability of any window of a normalised and masked text, 0–1.

    A window about a work, a subject or a case weighs less: its words are somebody else's.
    """
    return max((_weighed(window, plain, trained) for window in windows(plain)), default=0.0)


def _weighed(window: str, plain: str, trained: Weights) -> float:
    share = _ABOUT_A_WORK if contexts.fiction(window, plain) else 1.0
    return share * probability(window, trained)


def score(text: str) -> float:
    """Return the highest probability of any window of a message, 0–1; nought where nothing is at risk."""
    return highest(masked(normalise(text)), SHIPPED)


SHIPPED: Final = Weights.from_json(
    json.loads(packaged.files("guardrails.data").joinpath("offline_score.json").read_text(encoding="utf-8"))
)
OFFLINE_ALERT: Final = SHIPPED.alert
OFFLINE_SUPPORT: Final = SHIPPED.support
