"""Reading and publishing the texts that users read."""

from datetime import datetime
from pathlib import Path
from typing import Final

from django.db import transaction

from flou.accounts.domain.texts import version_on
from flou.accounts.models import Consent, LegalText, Purpose

FIRST_VERSION: Final = "2026-11"
_FOLDER: Final = Path(__file__).parent / "data" / "legal"


def first_text(kind: str) -> tuple[str, str]:
    """Return title and body of the first version of a text, as it is shipped."""
    title, _, body = (_FOLDER / FIRST_VERSION / f"{kind}.md").read_text(encoding="utf-8").partition("\n")
    return title.strip(), body.strip()


def in_force() -> dict[str, LegalText]:
    """Return the newest text of each kind."""
    rows = LegalText.objects.order_by("kind", "-id").distinct("kind")
    return {row.kind: row for row in rows}


def text_of(kind: str, version: str = "") -> LegalText | None:
    """Return a text in one of its versions, the newest one when none is named."""
    rows = LegalText.objects.filter(kind=kind)
    rows = rows.filter(version=version) if version else rows
    found: LegalText | None = rows.order_by("-id").first()
    return found


@transaction.atomic
def publish(
    kind: str, *, title: str, body: str, asks_again: bool, author_id: int | None, now: datetime
) -> LegalText:
    """Make a text the one in force; the versions before it stay readable.

    `asks_again` counts for consents only: it ends those to earlier versions, and whoever gave them is asked
    anew.
    """
    # The newest row is locked: two that publish at once get two versions.
    list(LegalText.objects.select_for_update().filter(kind=kind).order_by("-id")[:1])
    taken = set(LegalText.objects.filter(kind=kind).values_list("version", flat=True))
    text: LegalText = LegalText.objects.create(
        kind=kind,
        version=version_on(now.date(), taken),
        title=title,
        body=body,
        asks_again=asks_again and kind in Purpose.values,
        author_id=author_id,
        created_at=now,
    )
    if text.asks_again:
        Consent.objects.filter(purpose=kind, withdrawn_at=None).update(withdrawn_at=now)
    return text
