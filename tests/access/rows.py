"""One row or more in every table that the admin shows, with words that must not get out."""

from typing import Any
from uuid import uuid4

from django.utils import timezone

from chat.models import LLMHour, MonthlyBudget
from flou.accounts.models import Institution, InstitutionCode, User
from flou.figures.models import Alert, Figure, Occurrence, Process
from flou.rights.models import Erasure
from guardrails.domain.staff_rules import Draft
from guardrails.models import CrisisFlag, UserRisk
from guardrails.operations import review
from guardrails.operations.access import Reader, open_texts
from guardrails.operations.risks import clear_risk
from guardrails.operations.rules import keep_rule
from strategy.models import StrategyUse
from tests.access.people import a_superuser
from tests.guardrails.cases import a_student, claimed, put_on_call
from tests.rights.filled import ANSWERED, HEALTH, NOTE, SAID, fill

FOLLOWED, CLEARED, DETAIL = "Llamé al servicio de urgencia", "Ya duerme bien", "Lo pidió su tutora"
PLANTED = (SAID, ANSWERED, NOTE, HEALTH, FOLLOWED, CLEARED, DETAIL)


def plant() -> User:
    """Return a student of whom every table holds something, and fill the tables that know no student."""
    student, ana, now = a_student(), a_superuser(), timezone.now()
    fill(student)
    StrategyUse.objects.update(trace={})
    flag = claimed(ana, student=student)
    review.add_note(flag.pk, text=FOLLOWED, actor_id=ana.pk, now=now)
    clear_risk(student.pk, student.public_id, actor_id=ana.pk, note=CLEARED, now=now)
    UserRisk.objects.create(user=student, level="high", severity=4, until=now)
    open_texts(Reader(ana, "s", "", verified=True), student.public_id, reason="other", detail=DETAIL, now=now)
    put_on_call(ana)
    _without_students(ana, now)
    return student


def flag_of(student: User) -> CrisisFlag:
    """Return the open case of the planted student, which has a note."""
    found: CrisisFlag = CrisisFlag.objects.filter(user=student).exclude(state="closed").get()
    return found


def _without_students(ana: User, now: Any) -> None:
    uni, _ = Institution.objects.get_or_create(name="Universidad del Sur", defaults={"country": "CL"})
    InstitutionCode.objects.create(institution=uni, code="SUR-2026")
    MonthlyBudget.objects.get_or_create(pk=1, defaults={"usd": 25})
    LLMHour.objects.create(
        hour=now, purpose="coach", outcome="ok", calls=1, input_tokens=1, cached_tokens=0, output_tokens=1,
        cost_usd=0,
    )  # fmt: skip
    rule = Draft(slug="regla", pattern="apagar mi luz", tier="B", says=("apagar mi luz",), source="x")
    keep_rule(rule, enabled=False, actor_id=ana.pk, now=now)
    Figure.objects.create(span=1, begins=now, name="errors", count=1)
    Occurrence.objects.create(at=now, kind="slow")
    Process.objects.create(name="p", started_at=now, seen_at=now)
    Alert.objects.create(name="a", metric="errors", threshold=1, value=2, opened_at=now)
    Erasure.objects.create(pseudonym=uuid4().hex, requested_at=now, finished_at=now)
