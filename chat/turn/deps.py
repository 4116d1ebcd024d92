"""What a turn works with: everything outside of itself, as whoever runs it hands it over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from chat.domain.deck import Deck
from chat.domain.record import Claim
from chat.llm.port import LLMClient
from chat.turn.concealing import Hide
from chat.turn.early import NEVER, EarlyAnswers
from chat.turn.screening import SHIPPED, Detectors
from chat.turn.telemetry import Meter
from guardrails.domain.decide import Screening
from guardrails.domain.pii.redacting import hide
from strategy.domain.catalogue import CATALOGUE, Catalogue


class Screenings(Protocol):
    """Where verdicts are kept: `chat.turn.store.Store`."""

    async def record_screening(
        self, claim: Claim, screening: Screening, *, now: datetime, deck: Deck | None = None
    ) -> Mapping[str, Any] | None:
        """Keep the verdict and the flag; return the card dealt from `deck`. Raises `LostOwnership`."""
        ...


class CardSource(Protocol):
    """Where cards come from: `chat.turn.cards.Cards`."""

    async def deck(self, country: str) -> Deck:
        """Return the cards of a country; never fails."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Deps:
    """What a turn works with; `delimiter` makes an unguessable mark, `canary` must never come out.

    `catalogue` is what can be offered: the same one for the whole turn. `early` says whether its answer may
    be begun before the verdict is in.
    """

    llm: LLMClient
    offline: LLMClient
    store: Screenings
    cards: CardSource
    meter: Meter
    now: Callable[[], datetime]
    delimiter: Callable[[], str]
    new_id: Callable[[], UUID]
    canary: str
    early: EarlyAnswers = NEVER
    detectors: Detectors = SHIPPED
    hide: Hide = hide
    catalogue: Catalogue = CATALOGUE
