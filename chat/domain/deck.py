"""The cards of a country as the wire carries them: the guardrails' words and lines, and Flou's own chips."""

from dataclasses import asdict, dataclass
from typing import Any

from guardrails.domain.cards import Contents, card
from guardrails.domain.decide import Level
from strategy.domain.quick_replies import COUNTRIES

COUNTRY_QUESTION = "¿En qué país estás? Así te muestro las líneas de ayuda de ahí. Puedes no decirlo."


@dataclass(frozen=True, slots=True)
class Deck:
    """What cards are dealt from; `country` is ISO 3166-1, empty when unknown."""

    country: str
    contents: Contents

    def card(self, level: Level, *, brief: bool = False, asks_country: bool = False) -> dict[str, Any]:
        """Return the data of a `crisis` frame; one that asks for the country carries the chips to answer."""
        shown = card(level, self.country or None, self.contents, brief=brief)
        return {
            **shown.as_json(),
            "country_question": COUNTRY_QUESTION if asks_country else "",
            "quick_replies": [asdict(chip) for chip in COUNTRIES] if asks_country else [],
        }
