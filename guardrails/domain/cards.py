"""The crisis card: reviewed words and the lines of a country, in the order in which they help.

Pure: what is shown when, and in which form. None of it is by the model.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from guardrails.domain.decide import Level
from guardrails.domain.resources import Resource, directory, of_country
from guardrails.domain.wording import PACKAGED, Wording

# guardrails.md, Crisis resources: in full once per 30 min, then a short reminder.
FULL_EVERY: Final = timedelta(minutes=30)
# A country is asked for once per crisis, and a crisis is what the standing risk lasts.
ASK_AGAIN_AFTER: Final = timedelta(hours=24)
ORDER: Final[tuple[Level, ...]] = ("support", "high", "imminent")


@dataclass(frozen=True, slots=True)
class Contents:
    """What the cards of a country are made of."""

    resources: tuple[Resource, ...]
    wordings: Mapping[Level, Wording]

    def wording(self, level: Level) -> Wording:
        """Return the words of a level, the packaged ones where there are no others."""
        return self.wordings.get(level) or PACKAGED[level]


@dataclass(frozen=True, slots=True)
class Card:
    """What a student in danger is shown; a `brief` one is the reminder after a full one."""

    wording: Wording
    resources: tuple[Resource, ...]
    brief: bool = False

    @property
    def level(self) -> Level:
        """Return how grave it is."""
        return self.wording.level

    @property
    def text(self) -> str:
        """Return the whole of its words."""
        return self.wording.brief if self.brief else self.wording.text

    def as_json(self) -> dict[str, Any]:
        """Return the data of a `crisis` frame; `text` alone says everything that the parts say."""
        said = self.wording
        return {
            "level": said.level,
            "text": self.text,
            "resources": [item.as_json() for item in self.resources],
            "title": said.title,
            "message": said.brief if self.brief else said.message,
            "steps": [] if self.brief else list(said.steps),
            "question": "" if self.brief else said.question,
            "brief": self.brief,
            "wording": said.version,
            "reviewed_by": said.reviewed_by,
        }


@dataclass(frozen=True, slots=True)
class Shown:
    """What a user has been shown: the last full card, and when their country was asked for."""

    level: Level
    full_at: datetime
    asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """In which form a card is shown: `brief`, and whether it asks for the `country`."""

    brief: bool
    asks_country: bool


def form(level: Level, shown: Shown | None, now: datetime, *, wanted: bool, country_known: bool) -> Form:
    """Return the form of the next card; `wanted` is True when the student asked for it, who gets it in full.

    A card that is graver than the last full one is full as well; so is one of whose past nothing is known.
    """
    recent = shown is not None and now - shown.full_at < FULL_EVERY
    graver = shown is not None and ORDER.index(level) > ORDER.index(shown.level)
    asked_at = shown.asked_at if shown else None
    asked = asked_at is not None and now - asked_at < ASK_AGAIN_AFTER
    return Form(brief=recent and not graver and not wanted, asks_country=not country_known and not asked)


def card(level: Level, country: str | None, contents: Contents, *, brief: bool = False) -> Card:
    """Return the card of a level for a country; an unknown country gets what serves everywhere.

    The emergency number stands first from severity 4 (`imminent`), and the directory always last. A brief
    card has the first line and the emergency number, whichever matters more first.
    """
    local = sorted(of_country(country, contents.resources), key=lambda item: (_rank(item, level), item.order))
    shown = _first_of_each(local) if brief else local
    return Card(contents.wording(level), (*shown, directory(contents.resources)), brief)


def _rank(item: Resource, level: Level) -> int:
    emergency = item.kind == "emergency"
    return int(not emergency) if level == "imminent" else int(emergency)


def _first_of_each(items: Sequence[Resource]) -> list[Resource]:
    seen: set[str] = set()
    return [item for item in items if not (item.kind in seen or seen.add(item.kind))]  # type: ignore[func-returns-value] # `add` is the way to remember
