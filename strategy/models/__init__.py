"""What Flou can offer, version by version, and what was offered."""

from strategy.models.catalogue import CataloguePublication, CatalogueVersion
from strategy.models.uses import Learning, Outcome, StrategyUse

__all__ = ["CataloguePublication", "CatalogueVersion", "Learning", "Outcome", "StrategyUse"]
