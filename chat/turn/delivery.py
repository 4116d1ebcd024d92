"""What is kept of how an answer was given: no text, only who wrote it and which rules it breaks."""

from chat.domain.prompt import VERSIONS
from chat.domain.record import Delivery
from chat.observability import log_failure
from chat.turn.coach import Answer
from strategy.domain.catalogue import Catalogue
from strategy.domain.manners import faults
from strategy.domain.plan import Plan

_BROKEN_OFF = frozenset({"interrupted", "cancelled", "length"})


def delivered(answer: Answer, plan: Plan, opening: str, catalogue: Catalogue) -> Delivery:
    """Return how an answer to `plan` was given; `opening` are the fixed words that stand before it.

    `catalogue` is what could be offered in the turn.
    """
    return Delivery(answer.by, VERSIONS, _faults(answer, plan, opening, catalogue))


def _faults(answer: Answer, plan: Plan, opening: str, catalogue: Catalogue) -> tuple[str, ...] | None:
    if answer.finish in _BROKEN_OFF:
        return None
    try:
        return faults(answer.text.removeprefix(opening), plan, catalogue)
    except Exception as error:
        # The answer is the student's already: an unfinished count must not cost it.
        log_failure("answer_unchecked", error)
        return None
