"""Dealing a card in a transaction: its form follows from what the user has been shown."""

from datetime import datetime
from typing import Any

from chat.domain.deck import Deck
from chat.models import Turn
from guardrails.domain.decide import Level, Screening
from guardrails.operations.cards import note_card


def deal(
    deck: Deck, turn: Turn, level: Level, *, now: datetime, wanted: bool, country_known: bool
) -> dict[str, Any]:
    """Return the card that a user is shown in a turn, and keep that it is."""
    form = note_card(turn.user_id, turn.id, level, now=now, wanted=wanted, country_known=country_known)
    return deck.card(level, brief=form.brief, asks_country=form.asks_country)


def wants_card(screening: Screening) -> bool:
    """Return whether the student has asked for the card by the button, and so gets it in full."""
    return screening.source == "button"


def keep_country(turn: Turn, country: str) -> None:
    """Keep in the profile which country the student named."""
    profile = turn.user.profile
    profile.country = country
    profile.save(update_fields=["country"])


def country_unknown(turn: Turn) -> bool:
    """Return whether nothing says in which country the student of a turn is."""
    return not turn.user.profile.effective_country
