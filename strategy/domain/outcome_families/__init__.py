"""What students say about how it went, by kinds of language, from Chile to México and Spain.

Patterns are written for normalised text (`chat_spelling`). The first family that is found wins: who has not
tried it speaks of nothing else, and what got worse or did not help outweighs a "bien" in the same breath.
"""

from strategy.domain.outcome_families import helped, no_help, not_tried, some_help, worse
from strategy.domain.outcome_families.misleading import MISLEADING
from strategy.domain.outcome_families.parts import OUTCOMES, UNWELL, Family, Outcome

__all__ = ["FAMILIES", "MISLEADING", "OUTCOMES", "UNWELL", "Family", "Outcome"]

FAMILIES: tuple[Family, ...] = (
    *not_tried.FAMILIES,
    *worse.FAMILIES,
    *no_help.FAMILIES,
    *some_help.FAMILIES,
    *helped.FAMILIES,
)
