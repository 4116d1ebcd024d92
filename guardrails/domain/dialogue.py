"""A message read with the turns before it: what `sí`, `de vivir` or `era broma` mean depends on them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from guardrails.domain import answers
from guardrails.domain.classifier import Turn
from guardrails.domain.crisis import Assessment, assess, weight
from guardrails.domain.lexicon import Rule
from guardrails.domain.normalise import normalise
from guardrails.domain.offline import score
from guardrails.domain.risk_words import names_study

# Longer answers speak for themselves.
_SHORT_WORDS: Final = 9
_COMPLETION_WORDS: Final = 5
_TURNS_READ: Final = 6
_BEGINNINGS_READ: Final = 2
_ACTS: Final = frozenset({"plan_means", "goodbye", "self_harm", "third_person", "violence"})

_RETRACTS: Final = re.compile(
    r"\b(?:era|fue|es|estaba) (?:una |puro |solo |pura )?(?:broma|chiste|joda|talla|webeo|molestando|"
    r"jugando|exagerando|brome\w+)|\b(?:olvidalo|olvida(?:r)? lo que dije|"
    r"no (?:le )?digas? (?:nada )?a nadie|(?:te )?exagere|exageraba|"
    r"ni se te ocurra (?:avisar|contar|decir|llamar|escribir)\w*|no (?:les? )?(?:avises|llames|escribas) a|"
    r"no (?:le )?cuentes|no hagas caso|mentira|mentia)\b"
)
_EXPLAINS: Final = re.compile(
    r"\b(?:es que|porque|por(?! que)|era por|lo decia por|me referia a)\b(?: \w+){0,12}"
)


def assess_turn(text: str, context: Sequence[Turn], extra: tuple[Rule, ...] = ()) -> Assessment:
    """Return the assessment of a message given the (role, text) pairs before it, oldest first.

    The message alone decides when it says something; otherwise the question it answers, the sentence it
    completes, or what it takes back does. `extra` are rules that read the message beside the packaged ones.
    """
    alone = assess(text, extra)
    turns = list(context)[-_TURNS_READ:]
    if alone.tier == "A" or not turns:
        return alone
    plain = normalise(text)
    for reading in (_retraction, _answer, _completion):
        found = reading(plain, turns)
        if found is not None:
            return max(found, alone, key=weight)
    return alone


def score_turn(text: str, context: Sequence[Turn]) -> float:
    """Return the offline score (0–1) of a message given the turns before it, oldest first.

    What begins in one message often ends in the next: each of the last two of the student is read together
    with this one, unless this one speaks for itself: about study,
    about what is over, or about when the student comes back.
    """
    alone, plain = score(text), normalise(text)
    speaks_for_itself = names_study(plain) or answers.is_over(plain) or answers.returns(plain)
    if speaks_for_itself or _agrees_about_study(plain, context):
        return alone
    said = [earlier for role, earlier in context if role == "user"][-_BEGINNINGS_READ:]
    return max([alone, *(score(f"{earlier.rstrip(' .…')} {text}") for earlier in said)])


def _agrees_about_study(plain: str, context: Sequence[Turn]) -> bool:
    """Return whether a yes answers a question about study, and so ends no sentence that was begun earlier.

    `¿Para la entrega?`, `sí, y después descanso`.
    """
    role, asked = context[-1] if context else ("user", "")
    return role != "user" and "?" in asked and answers.agrees(plain) and names_study(normalise(asked))


def _answer(plain: str, turns: Sequence[Turn]) -> Assessment | None:
    """Return what a short answer means to what the coach asked, None when it asked nothing of the kind."""
    asked = _asked(turns)
    if not asked or (len(plain.split()) > _SHORT_WORDS and not answers.denies(plain)):
        return None
    question = normalise(asked)
    if answers.denies_a_later(question, plain):
        return _MEANT["likely"]
    meaning = answers.about_safety(question, plain)
    if meaning is None and answers.asks_about_risk(question, marked="?" in asked):
        meaning = answers.about_risk(plain)
    elif meaning is None and _worst_before(turns).tier:
        meaning = answers.in_earnest(question, plain)
    # What is said at length, or neither way, is read by its letters as well.
    if meaning == "open" or (meaning and _at_length(plain)):
        return replace(_weak("answer.open"), lowered=())
    return _MEANT[meaning] if meaning else None


def _at_length(plain: str) -> bool:
    return len(plain.split()) > _SHORT_WORDS and not answers.denies_twice(plain)


def _asked(turns: Sequence[Turn]) -> str:
    """Return what the coach asked last; a question stands while it is answered without a word: `...`."""
    asked: list[str] = []
    for role, text in reversed(turns):
        if role != "user":
            asked.insert(0, text)
        elif not asked or re.search(r"\w", text):
            break
    return " ".join(asked)


def _retraction(plain: str, turns: Sequence[Turn]) -> Assessment | None:
    """Return what stays of a crisis that is taken back: all of it, unless a small mishap explains it."""
    before = _worst_before(turns)
    if before.tier is None:
        return None
    if _RETRACTS.search(plain) and not _EXPLAINS.search(plain):
        grave = before.tier == "A" or before.likely
        return replace(before, rules=("retracted", *before.rules)) if grave else None
    past = "past" in before.lowered or "weak.past_or_named" in before.rules or before.risk in _ACTS
    return _weak("answer.past") if before.tier == "B" and past and answers.denies(plain) else None


def _completion(plain: str, turns: Sequence[Turn]) -> Assessment | None:
    """Return the reading of a few words that end a sentence begun in an earlier message: `de vivir`."""
    if len(plain.split()) > _COMPLETION_WORDS or not re.match(
        r"(?:de|con|en|a|y|que|por|porque|para)\b", plain
    ):
        return None
    said = [text for role, text in turns if role == "user"]
    readings = [assess(f"{text.rstrip(' .…')} {plain}") for text in said[-3:]]
    found = [reading for reading in readings if reading.tier == "A"]
    return found[-1] if found else None


def _worst_before(turns: Sequence[Turn]) -> Assessment:
    return max((assess(text) for role, text in turns if role == "user"), key=weight, default=Assessment())


def _weak(rule: str) -> Assessment:
    return Assessment("B", 1, "suicide", (rule,), lowered=("answer",))


_MEANT: Final[Mapping[answers.Meaning, Assessment]] = {
    "confirmed": Assessment("A", 3, "suicide", ("answer.confirmed",)),
    "likely": Assessment("B", 3, "suicide", ("answer.likely",), likely=True),
    "unsure": _weak("answer.unsure"),
    "past": _weak("answer.past"),
    "denied": _weak("answer.denied"),
}
