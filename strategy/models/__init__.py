"""What Flou can offer, version by version, and what was offered."""

from strategy.models.catalogue import CataloguePublication, CatalogueVersion
from strategy.models.uses import EXERCISE, STRONGEST, Learning, LeftOut, Outcome, StrategyUse

__all__ = [
    "EXERCISE", "STRONGEST", "CataloguePublication", "CatalogueVersion", "Learning", "LeftOut", "Outcome",
    "StrategyUse",
]  # fmt: skip
