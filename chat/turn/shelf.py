"""The catalogue of strategies as this process knows it: looked up in the background, never waited for."""

import asyncio
from dataclasses import dataclass

from django.db import Error as DatabaseError

from chat.db import db
from chat.observability import log_failure, log_structured
from chat.repeating import repeat
from strategy.catalogue_queries import content_of, published_label
from strategy.domain.catalogue import CATALOGUE, Catalogue, load

# An edit is to be in force in every process within a minute of being published.
REFRESH_S = 15.0
LOOK_UP_WITHIN_S = 5.0


@dataclass(slots=True)
class Shelf:
    """What can be offered: the shipped catalogue until the published one is known, which then stays."""

    catalogue: Catalogue = CATALOGUE

    async def run(self) -> None:
        """Look it up until cancelled."""
        await repeat(self.refresh, every_s=REFRESH_S, failure="catalogue_kept", at_once=True)

    async def refresh(self) -> None:
        """Take over what is published now; its content is read only when it is another version."""
        try:
            async with asyncio.timeout(LOOK_UP_WITHIN_S):
                label = await db(published_label)
                if label in {"", self.catalogue.version}:
                    return
                content = await db(content_of, label)
        except (DatabaseError, TimeoutError) as error:
            log_failure("catalogue_kept", error)
            return
        if content is not None:
            self.catalogue = load(content)
            log_structured("catalogue_changed", version=label)
