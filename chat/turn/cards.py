"""The crisis card, found in under half a second whatever is down."""

import asyncio
import time
from dataclasses import dataclass, field

from chat.db import db
from chat.domain.deck import Deck
from chat.observability import log_failure
from guardrails.domain.cards import Contents
from guardrails.domain.resources import fallback
from guardrails.queries import contents_for

FRESH_S = 60.0
# Half of what a card may take: what is not known by then is shown as it was packaged.
DATABASE_TIMEOUT_S = 0.15
PACKAGED = Contents(fallback(), {})


@dataclass(slots=True)
class Cards:
    """The cards of each country: from the tables, kept for a minute; the packaged ones without."""

    _kept: dict[str, tuple[float, Contents]] = field(default_factory=dict)
    _refreshing: dict[str, asyncio.Task[Contents]] = field(default_factory=dict)

    async def deck(self, country: str) -> Deck:
        """Return the cards of a country (ISO 3166-1 alpha-2, "" when unknown).

        What is known is given at once and looked up again after; never fails.
        """
        since, known = self._kept.get(country, (0.0, None))
        if known is None:
            return Deck(country, await self._look_up(country))
        if time.monotonic() - since >= FRESH_S and country not in self._refreshing:
            task = asyncio.create_task(self._look_up(country), name="cards")
            self._refreshing[country] = task
            task.add_done_callback(lambda _: self._refreshing.pop(country, None))
        return Deck(country, known)

    def at_hand(self, country: str) -> Deck:
        """Return the cards of a country without waiting for anything."""
        return Deck(country, self._kept.get(country, (0.0, PACKAGED))[1])

    async def _look_up(self, country: str) -> Contents:
        try:
            async with asyncio.timeout(DATABASE_TIMEOUT_S):
                found = await db(contents_for, country)
        except Exception as error:
            # Whatever ails the database or a row in it, a student in danger is shown what there is.
            log_failure("cards_packaged", error)
            found = self.at_hand(country).contents
        self._kept[country] = (time.monotonic(), found)
        return found
