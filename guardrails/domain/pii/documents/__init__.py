"""Identity documents: each by its shape, its check digit and the word that stands before it.

A module each for Chile's, for those whose shape or name is one country's own, for numbers of taxpayers, and
for the shapes that several countries share.
"""

from typing import Final

from guardrails.domain.pii.documents import chile, own_shapes, shared_shapes, taxpayers
from guardrails.domain.pii.rule import Rule

# Earlier rules win: what a word announces, then what a shape or a check digit says, then what is only likely.
RULES: Final[tuple[Rule, ...]] = (
    *chile.NAMED,
    *own_shapes.NAMED,
    *taxpayers.RULES,
    *shared_shapes.NAMED,
    *chile.SHAPED,
    *own_shapes.SHAPED,
    *shared_shapes.BESIDE,
    *chile.BARE,
)
