"""A student of whom every table holds something."""

from datetime import date, datetime, timedelta
from uuid import uuid4

from axes.models import AccessAttempt
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from chat.bodies import seal_event, seal_message, seal_state
from chat.cache import HOT, Hot
from chat.models import ChatMessage, LLMUsage, SessionState, Turn, TurnEvent
from flou.accounts import consents, profile
from flou.accounts.consents import Wish
from flou.accounts.limits import digest
from flou.accounts.models import Letter, MailToken, RefreshFamily, SpentRefresh, User
from flou.accounts.profile import Change
from flou.study.models import CheckIn, StudyBlock
from guardrails.models import (
    CrisisFlag,
    Delivery,
    FlagEvent,
    FlagNote,
    Outbox,
    RiskClearance,
    ShownCard,
    StaffAccess,
    UserRisk,
)
from guardrails.operations.notes import write_note
from guardrails.vault import seal_text
from strategy.models import StrategyUse
from strategy.operations import leave_out

SAID = "Me cuesta empezar el informe de química"
ANSWERED = "Empecemos por una frase"
NOTE = "Conversé con ella y con su hermana"
HEALTH = "Tengo TDAH"


def fill(student: User, turns: int = 2, *, since: datetime | None = None) -> SessionState:
    """Give a student one session with so many turns, and one row or more of everything else."""
    when = since or timezone.now()
    session = SessionState(user=student, started_at=when, last_message_at=when, ended_at=when)
    session.state = seal_state(student.public_id, session.pk, {"ramo": "química"})
    session.save(force_insert=True)
    _talk(student, session, turns, when)
    _live(student, session, when)
    return session


def _talk(student: User, session: SessionState, turns: int, when: datetime) -> None:
    user = student.public_id
    rows = [
        Turn(
            user=student, session=session, client_id=uuid4(), text_mac=b"x", status="completed",
            screening="none", created_at=when, finished_at=when, last_seq=1, answered_by="offline",
        )
        for _ in range(turns)
    ]  # fmt: skip
    Turn.objects.bulk_create(rows, batch_size=1000)
    TurnEvent.objects.bulk_create(
        (TurnEvent(turn=row, seq=1, kind="complete", body=seal_event(user, row.pk, 1, {"text": ANSWERED}))
         for row in rows),
        batch_size=1000,
    )  # fmt: skip
    said = (("user", SAID), ("assistant", ANSWERED))
    ChatMessage.objects.bulk_create(
        (ChatMessage(user=student, session=session, turn=row, role=role, created_at=when,
                     body=seal_message(user, row.pk, role, text))
         for row in rows for role, text in said),
        batch_size=1000,
    )  # fmt: skip
    LLMUsage.objects.bulk_create(
        (LLMUsage(turn=row, purpose="coach", outcome="ok", latency_ms=1) for row in rows), batch_size=1000
    )
    StrategyUse.objects.bulk_create(
        (StrategyUse(user=student, session=session.pk, turn=row.pk, strategy_id="pomodoro", kind="strategy",
                     Q2="A", Q3="↑", enfoque="e", modo="m", nivel="n", bloque=25, rules_version="1",
                     trace={"rules": ["r1"]}, created_at=when)
         for row in rows),
        batch_size=1000,
    )  # fmt: skip
    HOT.put(student.pk, user, "1", Hot({}, [("user", SAID)]))


def _live(student: User, session: SessionState, when: datetime) -> None:
    user = student.public_id
    consents.set_all(student, {"health": Wish(granted=True)}, when)
    profile.change(student, Change(plain={}, health_notes=HEALTH), when)
    leave_out(student.pk)
    family = RefreshFamily.objects.create(user=student)
    Letter.objects.create(kind="confirm", address=student.email)
    MailToken.objects.create(user=student, kind="confirm", digest=uuid4().hex, expires_at=when)
    AccessAttempt.objects.create(username=digest(student.email), failures_since_start=1)
    TOTPDevice.objects.create(user=student, name="x")
    StaticToken.objects.create(device=StaticDevice.objects.create(user=student, name="x"), token="x")
    SpentRefresh.objects.create(jti=uuid4(), family=family, claimed_at=when)
    StudyBlock.objects.create(
        user=student, client_id=uuid4(), minutes=25, length_ms=1_500_000, state="finished", started_at=when,
        since=when, ended_at=when,
    )  # fmt: skip
    day = (when - timedelta(days=1)).date()
    CheckIn.objects.create(
        user=student,
        local_date=day,
        time_zone="America/Santiago",
        created_at=when,
        level=_level(student, day),
    )
    _raise(student, session, when)
    ShownCard.objects.create(user=student, level="high", full_at=when, turn=uuid4())
    UserRisk.objects.create(user=student, level="high", severity=4, until=when)
    RiskClearance.objects.create(
        user=student, level="high", severity=4, created_at=when,
        note=seal_text(user, "risk_clearances", "note", "x", NOTE),
    )  # fmt: skip


def _level(student: User, day: date) -> bytes:
    return seal_text(student.public_id, "check_ins", "level", day.isoformat(), "3")


def _raise(student: User, session: SessionState, when: datetime) -> None:
    """Raise a case that two people have worked on and closed."""
    staff = [User.objects.create_user(f"{uuid4().hex}@flou.example", is_staff=True) for _ in range(2)]
    flag = CrisisFlag.objects.create(
        user=student, session=session.pk, severity=5, level="imminent", risk="plan_means", source="lexicon",
        confidence=0.9, due_at=when, created_at=when, updated_at=when,
    )  # fmt: skip
    note = write_note(flag, author_id=staff[0].pk, text=NOTE, now=when)
    CrisisFlag.objects.filter(pk=flag.pk).update(
        state="closed", outcome="helped", proposed_outcome="helped", proposed_by=staff[0],
        closed_by=staff[1], closing_note=note, assignee=staff[0],
    )  # fmt: skip
    FlagEvent.objects.create(flag=flag, kind="raised", source="lexicon", severity=5, created_at=when)
    StaffAccess.objects.create(at=when, kind="closed", actor=staff[0], subject=student.public_id)
    notice = Outbox.objects.create(kind="raised", flag=flag, severity=5, created_at=when)
    Delivery.objects.create(notice=notice, channel="email", address="guardia@flou.example", due_at=when)
    assert FlagNote.objects.filter(flag=flag).exists()
