"""A message read with the turns before it: what `sí`, `de vivir` or `era broma` mean depends on them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

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

_ASKS_ABOUT_RISK: Final = re.compile(
    r"\b(?:has pensado|pensaste|piensas|estas pensando|pensando|pensamientos|quieres|querias|te gustaria|"
    r"has sentido|sientes)(?: \w+){0,6} "
    r"(?:hacerte daño|quitarte la vida|morir\w*|matarte|suicid\w+|no (?:querer )?vivir|no estar|"
    r"lastimarte|autolesion\w+|muerte|desaparecer|acabar con)|"
    r"\b(?:ideas|plan) (?:de|para) (?:suicid\w+|morir\w*|hacerte daño|quitarte)|\b(?:te has|te estas|"
    r"te) (?:cortado|cortando|lastimado|hecho daño|haciendo daño)"
)
# Any other question of the coach's that names it: `¿Te ronda la idea de no seguir viviendo?`.
_NAMES_RISK: Final = re.compile(
    r"\b(?:suicid\w+|quitarte la vida|matarte|morir(?:te)?|la muerte|no (?:querer )?(?:seguir )?vivi\w+|"
    r"dejar de (?:vivir|existir)|"
    r"no (?:querer )?(?:despertar|existir|estar (?:aqui|viv[oa]|mas))|hacerte (?:daño|algo)|lastim\w+|"
    r"autolesion\w+|cortarte|"
    r"desaparecer|acabar con (?:todo|tu vida)|ideas de muerte)\b"
)
_ASKS_IF_SERIOUS: Final = re.compile(
    r"\b(?:lo dices|dices|hablas|es) (?:\w+ )?(?:en serio|de verdad|como broma|en broma|una broma)|"
    r"\b(?:broma|chiste) o\b|\bestas? (?:bien|a salvo)\b|\bestas? pasando ?lo mal\b"
)
_YES: Final = re.compile(
    r"^(?:\. )?(?:(?:m+ |eh+ |pues |bueno |la verdad |uf |ay |igual )?s+i+|sip|sep|aja|ajam|mhm|simon|oui|"
    r"eso|exacto|tal cual|asi es|correcto|claro|obvio|a veces|aveces|siempre|todo el tiempo|todos los dias|"
    r"cada (?:dia|noche|rato)|mucho|bastante|un poco|algo|creo que si|puede ser|la verdad (?:que )?si|"
    r"mas de lo que|"
    r"si(?: \w+)*|casi siempre|ultimamente si|ahora mismo|ayer|anoche|varias veces|muchas veces|"
    r"(?:ya )?(?:desde )?hace (?:meses|años|un tiempo|ratos|harto|mucho|rato|tiempo que si)|desde hace|no "
    r"puedo negarlo|lo he pensado|lo pense|"
    r"lo pienso|para que mentir|no te voy a mentir|como nunca|yes|yeah|sim|mal|en serio|de verdad|"
    r"hablo en serio)\b"
)
_NO: Final = re.compile(
    r"^(?:\. )?(?:(?:(?:ja|je|ji)+j?\w* )?no+|nop|nah|para nada|nunca|jamas|ya no|ahora no|tampoco|"
    r"que va|ni loc[oa])\b(?! (?:se|lo se|estoy segur\w+|mucho|siempre|puedo (?:evitarlo|negarlo)|"
    r"te (?:voy a )?mentir))"
)
_UNSURE: Final = re.compile(
    r"\b(?:no (?:lo )?se|nose|quizas?|tal vez|talvez|capaz|depende|no estoy segur[oa]|prefiero no|"
    r"no creo|o sea no|no se explicar\w*|no quiero (?:hablar|decir|responder|contestar)|que importa|da igual|"
    r"da lo mismo|puede)\b"
)
_RETRACTS: Final = re.compile(
    r"\b(?:era|fue|es|estaba) (?:una |puro |solo |pura )?(?:broma|chiste|joda|talla|webeo|molestando|"
    r"jugando|exagerando|brome\w+)|\b(?:olvidalo|olvida(?:r)? lo que dije|"
    r"no (?:le )?digas? (?:nada )?a nadie|no (?:le )?cuentes|no hagas caso|mentira|mentia)\b"
)
_EXPLAINS: Final = re.compile(r"\b(?:es que|porque|por|era por|lo decia por|me referia a)\b(?: \w+){0,12}")


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
    for reading in (_answer, _retraction, _completion):
        found = reading(plain, turns)
        if found is not None:
            return max(found, alone, key=weight)
    return alone


def score_turn(text: str, context: Sequence[Turn]) -> float:
    """Return the offline score (0–1) of a message given the turns before it, oldest first.

    What begins in one message often ends in the next: each of the last two of the student is read together
    with this one, unless this one is about study.
    """
    alone = score(text)
    if names_study(normalise(text)):
        return alone
    said = [earlier for role, earlier in context if role == "user"][-_BEGINNINGS_READ:]
    return max([alone, *(score(f"{earlier.rstrip(' .…')} {text}") for earlier in said)])


def _answer(plain: str, turns: Sequence[Turn]) -> Assessment | None:
    """Return what a short answer means to the coach's question about risk, None when none was asked."""
    role, asked = turns[-1]
    if role == "user" or len(plain.split()) > _SHORT_WORDS:
        return None
    question = normalise(asked)
    about_risk = bool(_ASKS_ABOUT_RISK.search(question) or ("?" in asked and _NAMES_RISK.search(question)))
    if not about_risk and not (_ASKS_IF_SERIOUS.search(question) and _worst_before(turns).tier):
        return None
    if _NO.search(plain):
        return _weak("answer.denied") if about_risk else None
    if _UNSURE.search(plain):
        return _weak("answer.unsure")
    if _YES.search(plain) and not (not about_risk and _fine(plain)):
        return Assessment("A", 3, "suicide", ("answer.confirmed",))
    return None


def _retraction(plain: str, turns: Sequence[Turn]) -> Assessment | None:
    """Return what stays of a crisis that is taken back: all of it, unless a small mishap explains it."""
    before = _worst_before(turns)
    if before.tier is None:
        return None
    if _RETRACTS.search(plain) and not _EXPLAINS.search(plain):
        return replace(before, rules=("retracted", *before.rules)) if before.tier == "A" else None
    past = "past" in before.lowered or "weak.past_or_named" in before.rules or before.risk in _ACTS
    return _weak("answer.past") if before.tier == "B" and past and _NO.search(plain) else None


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


def _fine(plain: str) -> bool:
    """Return whether a yes means well: `sí, estoy bien`."""
    return bool(
        re.search(r"\b(?:estoy|todo|me siento) (?:bien|mejor|ok|tranquil[oa])\b|\b(?:broma|chiste)\b", plain)
    )
