"""What is written when a card is shown, and when staff words it anew."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from guardrails.domain.cards import Form, Shown, form
from guardrails.domain.decide import Level
from guardrails.domain.wording import Wording, problems
from guardrails.models import CrisisWording, ShownCard


class BadWording(Exception):
    """Raised when a wording must not be shown; `problems` says why, in Spanish, by field."""

    def __init__(self, problems: dict[str, list[str]]) -> None:
        super().__init__(", ".join(problems))
        self.problems = problems


def note_card(
    user_id: int, turn: UUID, level: Level, *, now: datetime, wanted: bool, country_known: bool
) -> Form:
    """Return the form in which a user's card is shown in this turn, and keep that it is.

    The caller holds the transaction that shows it. The same turn gets the same form again.
    """
    row = ShownCard.objects.select_for_update().filter(user_id=user_id).first()
    shown = Shown(row.level, row.full_at, row.asked_at) if row else None  # type: ignore[arg-type] # the column holds the words of the type
    chosen = form(level, shown, now, wanted=wanted, country_known=country_known)
    if row is not None:
        chosen = replace(
            chosen,
            brief=chosen.brief and row.turn != turn,
            asks_country=chosen.asks_country or (not country_known and row.asked_in == turn),
        )
    changes = {} if chosen.brief else {"level": level, "full_at": now, "turn": turn}
    if chosen.asks_country:
        changes |= {"asked_at": now, "asked_in": turn}
    if changes:
        ShownCard.objects.update_or_create(user_id=user_id, defaults=changes)
    return chosen


def last_level(user_id: int) -> Level:
    """Return the level of the user's last full card, the mildest when there was none."""
    row = ShownCard.objects.filter(user_id=user_id).first()
    return row.level if row else "support"  # type: ignore[return-value] # the column holds the words of the type


@transaction.atomic
def publish_wording(wording: Wording, *, in_use: bool, actor_id: int | None, now: datetime) -> CrisisWording:
    """Store a wording as the next version of its level and country; the version that it names is ignored.

    Raises:
        BadWording: it must not be shown.
    """
    found = problems(wording)
    if found:
        raise BadWording(found)
    # Two editors at once: the lock on the earlier versions makes the later one the next version.
    same = CrisisWording.objects.filter(level=wording.level, country=wording.country)
    list(same.select_for_update().values_list("pk"))
    newest = same.aggregate(newest=Max("version"))["newest"] or 0
    return CrisisWording.objects.create(
        level=wording.level,
        country=wording.country,
        version=newest + 1,
        title=wording.title,
        message=wording.message,
        question=wording.question,
        steps=list(wording.steps),
        brief=wording.brief,
        in_use=in_use,
        reviewed_by=wording.reviewed_by,
        created_by_id=actor_id,
        created_at=now,
    )
