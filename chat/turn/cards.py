"""The crisis card, found in under half a second whatever is down."""

import asyncio
import time
from dataclasses import dataclass, field

from django.db import Error as DatabaseError

from chat.db import db
from chat.observability import log_failure
from guardrails.domain.decide import Level
from guardrails.domain.resources import Card, Resource, card, fallback
from guardrails.queries import resources_for

FRESH_S = 60.0
DATABASE_TIMEOUT_S = 0.3


@dataclass(slots=True)
class Cards:
    """The lines of each country: from the table, kept for a minute; the packaged ones when it is away."""

    _kept: dict[str, tuple[float, tuple[Resource, ...]]] = field(default_factory=dict)
    _refreshing: dict[str, asyncio.Task[tuple[Resource, ...]]] = field(default_factory=dict)

    async def card(self, level: Level, country: str) -> Card:
        """Return the card of a level for a country (ISO 3166-1 alpha-2, "" when unknown)."""
        return card(level, country or None, await self.resources(country), brief=False)

    async def resources(self, country: str) -> tuple[Resource, ...]:
        """Return the lines to show in a country; what is known is shown at once and looked up again after."""
        since, known = self._kept.get(country, (0.0, ()))
        if not known:
            return await self._look_up(country)
        if time.monotonic() - since >= FRESH_S and country not in self._refreshing:
            task = asyncio.create_task(self._look_up(country), name="cards")
            self._refreshing[country] = task
            task.add_done_callback(lambda _: self._refreshing.pop(country, None))
        return known

    async def _look_up(self, country: str) -> tuple[Resource, ...]:
        try:
            async with asyncio.timeout(DATABASE_TIMEOUT_S):
                found = await db(resources_for, country)
        except (DatabaseError, TimeoutError) as error:
            log_failure("resources_packaged", error)
            found = self._kept.get(country, (0.0, fallback()))[1]
        self._kept[country] = (time.monotonic(), found)
        return found
