"""The way of a notice: written with the flag, addressed, taken, sent; and the reminders of missing answers.

Any number of processes do this at once: rows are locked and those that another one holds are skipped. A
delivery that is taken may be taken again a minute later, so a process that is killed between taking and
sending delays it, and one killed between sending and noting it sends it twice, under the same identifier.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.urls import reverse

from guardrails.domain.cases import MAX_REMINDERS
from guardrails.domain.notices import MAX_ATTEMPTS, Alarm, Message, Notice, wait_after
from guardrails.domain.timetable import due_at
from guardrails.models import CrisisFlag, Delivery, FlagEvent, Outbox
from guardrails.roster import Reachable, group_of, on_call, reachable, timetable

# Longer than an attempt may take (`sending.ATTEMPT_S`), so that nobody takes what is still being sent.
LEASE: Final = timedelta(seconds=60)
_AT_ONCE: Final = 20


@dataclass(frozen=True, slots=True)
class Letter:
    """A delivery that this process has taken. `attempt` tells it from a later taking of the same one."""

    id: int
    attempt: int
    channel: Delivery.Channel
    address: str
    notice: Message


@dataclass(frozen=True, slots=True)
class Addressed:
    """What became of the waiting notices: how many got deliveries, and how many found nobody on call."""

    done: int
    nobody: int


@transaction.atomic
def announce(title: str, detail: str, path: str, *, people: Collection[int], now: datetime) -> None:
    """Tell people of something about the service: those given by id, or whoever is on call without any.

    `path` is the page of this server where to read on. Nothing of a student may be in `title` or `detail`.
    """
    Outbox.objects.bulk_create(
        Outbox(
            kind=Outbox.Kind.ALARM,
            title=title,
            detail=detail,
            path=path,
            person_id=person,
            created_at=now,
        )
        for person in people or (None,)
    )


@transaction.atomic
def remind(now: datetime) -> list[UUID]:
    """Tell the next person on call of every case that was not answered in time; return the cases.

    After `MAX_REMINDERS` a case stays overdue in the queue and nobody is told any more.
    """
    overdue = CrisisFlag.objects.filter(answered_at=None, remind_at__lte=now, reminders__lt=MAX_REMINDERS)
    flags = list(overdue.select_for_update(skip_locked=True).order_by("remind_at")[:_AT_ONCE])
    hours = timetable() if flags else None
    for flag in flags:
        assert hours is not None  # noqa: S101 - for the type checker
        flag.reminders += 1
        flag.remind_at = due_at(now, flag.severity, hours)
        flag.save(update_fields=["reminders", "remind_at"])
        Outbox.objects.create(
            kind=Outbox.Kind.OVERDUE,
            flag=flag,
            severity=flag.severity,
            rung=flag.reminders,
            created_at=now,
        )
        FlagEvent.objects.create(
            flag=flag, kind=FlagEvent.Kind.REMINDED, detail={"number": flag.reminders}, created_at=now
        )
    return [flag.uid for flag in flags]


@transaction.atomic
def address(now: datetime) -> Addressed:
    """Make the deliveries of notices that have none; those for which nobody is on call wait.

    Of a case that was closed meanwhile nobody is told.
    """
    waiting = Outbox.objects.select_related("flag").filter(addressed_at=None).order_by("created_at", "id")
    notices = list(waiting.select_for_update(skip_locked=True, of=("self",))[:_AT_ONCE])
    done = 0
    for notice in notices:
        closed = notice.flag is not None and notice.flag.state == CrisisFlag.State.CLOSED
        to = None if closed else _addressee(notice, now)
        if to is not None:
            _make_deliveries(notice, to, now)
        if to is not None or closed:
            Outbox.objects.filter(pk=notice.pk).update(
                addressed_at=now, person=to.person_id if to else notice.person_id
            )
            done += 1
    return Addressed(done, len(notices) - done)


@transaction.atomic
def take(now: datetime) -> list[Letter]:
    """Take deliveries that are due, for `LEASE`; nobody else gets them until then."""
    due = Delivery.objects.filter(sent_at=None, given_up_at=None, due_at__lte=now)
    rows = list(
        due.select_related("notice__flag")
        .select_for_update(skip_locked=True, of=("self",))
        .order_by("due_at")[:_AT_ONCE]
    )
    Delivery.objects.filter(pk__in=[row.pk for row in rows]).update(
        due_at=now + LEASE, attempts=F("attempts") + 1
    )
    return [_letter(row) for row in rows]


@transaction.atomic
def note_sent(letter: Letter, now: datetime) -> None:
    """Note that a delivery has arrived: it is never taken again, whoever else had it."""
    Delivery.objects.filter(pk=letter.id, sent_at=None).update(sent_at=now, given_up_at=None, failure="")
    Outbox.objects.filter(deliveries=letter.id, sent_at=None).update(sent_at=now)


@transaction.atomic
def note_failed(letter: Letter, failure: Delivery.Failure, now: datetime) -> bool:
    """Note a failed attempt: it is tried again later, or given up; return whether it was given up."""
    mine = Delivery.objects.filter(pk=letter.id, attempts=letter.attempt, sent_at=None, given_up_at=None)
    if letter.attempt < MAX_ATTEMPTS:
        mine.update(failure=failure, due_at=now + wait_after(letter.attempt))
        return False
    return bool(mine.update(failure=failure, given_up_at=now))


def try_again(deliveries: list[int], now: datetime) -> int:
    """Give deliveries that were given up all their attempts again; return how many."""
    return Delivery.objects.filter(pk__in=deliveries, given_up_at__isnull=False).update(
        given_up_at=None, attempts=0, due_at=now
    )


def _addressee(notice: Outbox, now: datetime) -> Reachable | None:
    if notice.person_id is not None:
        return reachable(notice.person_id)
    people = on_call(now, group_of(notice.flag) if notice.flag is not None else None)
    return people[notice.rung % len(people)] if people else None


def _make_deliveries(notice: Outbox, to: Reachable, now: datetime) -> None:
    Delivery.objects.bulk_create(
        (Delivery(notice=notice, channel=channel, address=target, due_at=now) for channel, target in to.ways),
        ignore_conflicts=True,
    )


def _letter(row: Delivery) -> Letter:
    flag = row.notice.flag
    return Letter(
        id=row.pk,
        attempt=row.attempts + 1,
        channel=Delivery.Channel(row.channel),
        address=row.address,
        notice=_alarm(row) if flag is None else _notice(row, flag),
    )


def _alarm(row: Delivery) -> Alarm:
    notice = row.notice
    return Alarm(
        id=row.uid,
        kind=notice.kind,
        kind_label=notice.get_kind_display(),
        title=notice.title,
        detail=notice.detail,
        link=f"{settings.PUBLIC_URL}{notice.path}",
    )


def _notice(row: Delivery, flag: CrisisFlag) -> Notice:
    notice = row.notice
    path = reverse("admin:guardrails_crisisflag_change", args=[flag.pk])
    return Notice(
        id=row.uid,
        kind=notice.kind,
        kind_label=notice.get_kind_display(),
        flag=flag.uid,
        severity=notice.severity,
        risk=flag.risk,
        risk_label=flag.get_risk_display(),
        due_at=flag.due_at,
        link=f"{settings.PUBLIC_URL}{path}",
    )
