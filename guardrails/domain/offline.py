"""The score that stands in for the classifier when no model answers.

A logistic regression over the character n-grams of the normalised words. Its weights are trained by
`manage.py train_offline_score` from the shared sets and shipped in `guardrails/data/offline_score.json`,
with the figures of that training; nothing but addition is needed to use them. A window is read by what it is
about (`risk_words`): where it names something a crisis is about, where neither it nor the message names
anything of risk or study, each by a threshold of its own; elsewhere it scores nought.
"""

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources as packaged
from typing import Any, Final

from guardrails.domain import contexts
from guardrails.domain.lexicon import END, Index
from guardrails.domain.normalise import normalise
from guardrails.domain.risk_words import is_safe, names_a_risk, names_study
from guardrails.domain.rules import safe, safe_everyday

CHAR_SIZES: Final = (2, 3, 4, 5)
_SAFE: Final = Index((*safe.RULES, *safe_everyday.RULES))
# What is left of a score in fiction and study, or where nobody near is spoken of; where both hold;
# beside laughter without a word of earnest. First guesses, not fitted.
_ABOUT_A_WORK: Final = 0.6
_ABOUT_NOBODY: Final = 0.25
_IN_JEST: Final = 0.6
# What is left of it where nothing is named that a crisis is about: letters alone have to say twice as much.
_UNNAMED: Final = 0.5
# A window shorter than this says too little to be read without its neighbours.
_SHORT_WINDOW: Final = 4
_FEWEST_WORDS: Final = 3
# A short answer to the coach shares its letters with anything: `quiero cerrar por hoy`.
_FEWEST_UNNAMED: Final = 8
# Words; nineteen in twenty messages of the shared set are hardly longer.
_STRETCH: Final = 16


@dataclass(frozen=True, slots=True)
class Weights:
    """A trained score: by n-gram how rare it is and what it adds, the bias, and the two thresholds.

    `rarity` is the inverse document frequency of the training; other n-grams count for nothing.
    """

    bias: float
    rarity: Mapping[str, float]
    weights: Mapping[str, float]
    alert: float
    support: float

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Weights":
        """Return the weights of a file that the training command wrote."""
        ngrams = data["ngrams"]
        return cls(
            data["bias"],
            {ngram: rarity for ngram, (rarity, _) in ngrams.items()},
            {ngram: weight for ngram, (_, weight) in ngrams.items()},
            data["thresholds"]["alert"],
            data["thresholds"]["support"],
        )


def features(plain: str) -> frozenset[str]:
    """Return the n-grams of the words of a normalised text."""
    return frozenset().union(*(_letters(word) for word in plain.split() if word != "."))


def shares(present: Iterable[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """Return the share of each known n-gram in a text, as a vector of length 1."""
    known = {ngram: rarity[ngram] for ngram in present if ngram in rarity}
    length = math.sqrt(sum(value * value for value in known.values()))
    return {ngram: value / length for ngram, value in known.items()}


@lru_cache(maxsize=4096)
def _letters(word: str) -> frozenset[str]:
    marked = f"^{word}$"
    return frozenset(marked[at : at + size] for size in CHAR_SIZES for at in range(len(marked) - size + 1))


def windows(plain: str) -> Iterator[tuple[str, float]]:
    """Yield the parts of a text that can be evidence, each with the share of its score that counts.

    They are the whole text and each of its sentences, a short one with the one before. What goes on without a
    full stop is cut into stretches that overlap: one line must not drown in the rest. What is shorter than
    three words is left to the rules: `no` says nothing by its letters.
    """
    sentences = [sentence for sentence in plain.split(END) if sentence.strip(" .")]
    joined = [
        sentence if len(sentence.split()) >= _SHORT_WINDOW else f"{before} {sentence}"
        for before, sentence in zip(["", *sentences], sentences, strict=False)
    ]
    stretches = (stretch for sentence in joined for stretch in _stretches(sentence.split()))
    unnamed = 0.0 if names_study(plain) else _UNNAMED
    for window in dict.fromkeys([plain, *joined, *stretches]):
        words = len(re.findall(r"[a-zñ]+", window))
        if words >= _FEWEST_WORDS and names_a_risk(window):
            yield window, 1.0
        elif words >= _FEWEST_UNNAMED and unnamed:
            yield window, unnamed


def _stretches(words: Sequence[str]) -> Iterator[str]:
    """Yield a long sentence in pieces, each begun in the middle of the one before."""
    if len(words) > 2 * _STRETCH:
        for start in range(0, len(words) - _STRETCH // 2, _STRETCH // 2):
            yield " ".join(words[start : start + _STRETCH])


def masked(plain: str) -> str:
    """Return the text with its known-safe phrases taken out: `me muero de sueño` is not evidence."""
    called = _SAFE.spans(plain)
    matches = (
        (_SAFE.rules[at], match) for at in called for match in _SAFE.rules[at].matches(plain, called[at])
    )
    kept, reached = [], 0
    for start, end in sorted(match.span() for rule, match in matches if is_safe(rule, match)):
        if start >= reached:
            kept += [plain[reached:start], "_"]
        reached = max(reached, end)
    return "".join([*kept, plain[reached:]])


def probability(plain: str, trained: Weights) -> float:
    """Return the probability (0–1) that a normalised window is a crisis; nought where no n-gram is known."""
    present = shares(features(plain), trained.rarity)
    if not present:
        return 0.0
    total = trained.bias + sum(trained.weights[ngram] * share for ngram, share in present.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def highest(plain: str, trained: Weights) -> float:
    """Return the highest score of any window of a normalised and masked text, 0–1.

    A window about a work, a subject or a case weighs less: its words are somebody else's.
    """
    return max(
        (share * _left(window, plain) * probability(window, trained) for window, share in windows(plain)),
        default=0.0,
    )


def _left(window: str, plain: str) -> float:
    """Return the share of a window's score that its surroundings leave, 0–1."""
    left = _IN_JEST if contexts.laughs(plain) and contexts.jest(window, plain) else 1.0
    if contexts.first_person(window):
        return left * (_ABOUT_A_WORK if contexts.fiction(window, plain) else 1.0)
    if contexts.fiction(plain, plain):
        return left * _ABOUT_NOBODY
    return left * (1.0 if contexts.about_somebody(window) else _ABOUT_A_WORK)


def score(text: str) -> float:
    """Return the highest probability of any window of a message, 0–1; nought where nothing is at risk."""
    return highest(masked(normalise(text)), SHIPPED)


SHIPPED: Final = Weights.from_json(
    json.loads(packaged.files("guardrails.data").joinpath("offline_score.json").read_text(encoding="utf-8"))
)
OFFLINE_ALERT: Final = SHIPPED.alert
OFFLINE_SUPPORT: Final = SHIPPED.support
