"""Conversations: sessions, turns, sealed messages, what was offered and what the models used."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final
from uuid import UUID

from django.db import connection

from chat.bodies import seal_message
from chat.domain.record import ModelCall
from chat.models import ChatMessage, LLMUsage, SessionState, Turn
from chat.operations.usage import cost
from flou.figures.demo.costs import CALLS, Prices
from flou.figures.demo.people import Student
from flou.figures.demo.words import answered, asked
from flou.figures.demo.year import Year
from strategy.domain.catalogue import CATALOGUE
from strategy.domain.rules import decide
from strategy.domain.slots import Slots
from strategy.models import StrategyUse
from strategy.operations import SEGMENTS

BATCH: Final = 2000
_TRANSPORTS: Final = ("ws",) * 8 + ("sse", "post")
_ENDS: Final = (("completed", "stop"),) * 96 + (
    ("completed", "fallback"), ("cancelled", "cancelled"), ("failed", ""), ("interrupted", "interrupted"),
)  # fmt: skip
_FEELINGS: Final = ("aburrimiento", "frustracion", "ansiedad_error", "neutral", None)
_TASKS: Final = ("ensayo", "resolver_problemas", "lectura_tecnica", "presentacion", None)
_WHEN: Final = ("hoy", "<24h", "esta_semana", None)
_OUTCOMES: Final = ("ayudo", "ayudo", "un_poco", "no_ayudo", "no_probe", None, None)


@dataclass(frozen=True, slots=True)
class Said:
    """A turn that a case may be about."""

    student: Student
    session: UUID
    turn: UUID
    at: datetime


@dataclass(slots=True)
class _Rows:
    sessions: list[SessionState] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    messages: list[ChatMessage] = field(default_factory=list)
    usage: list[LLMUsage] = field(default_factory=list)
    uses: list[StrategyUse] = field(default_factory=list)
    prices: Prices = field(default_factory=Prices)

    def store(self) -> None:
        for model, rows in (
            (SessionState, self.sessions), (Turn, self.turns), (ChatMessage, self.messages),
            (LLMUsage, self.usage), (StrategyUse, self.uses),
        ):  # fmt: skip
            manager: Any = model.objects
            manager.bulk_create(rows, batch_size=BATCH)
            rows.clear()


def write(students: list[Student], year: Year, turns: int, random: Random) -> list[Said]:
    """Store `turns` turns in visits of one to six; return them."""
    said: list[Said] = []
    rows = _Rows()
    for at, count in sorted(_visits(turns, year, random)):
        student = random.choice(
            [each for each in random.choices(students, k=8) if each.joined <= at] or students
        )
        said.extend(_visit(rows, student, at, count, random))
        if len(rows.turns) >= BATCH:
            rows.store()
    rows.store()
    _date_usage()
    return said


def _visits(turns: int, year: Year, random: Random) -> Iterable[tuple[datetime, int]]:
    while turns > 0:
        count = min(random.randint(1, 6), turns)
        turns -= count
        yield year.moment(random) - timedelta(minutes=5 * count), count


def _visit(rows: _Rows, student: Student, at: datetime, count: int, random: Random) -> list[Said]:
    session = SessionState(user_id=student.pk, started_at=at, version=count, number=1)
    rows.sessions.append(session)
    said = []
    for _ in range(count):
        said.append(_turn(rows, session, student, at, random))
        session.last_message_at = at
        at += timedelta(seconds=random.randint(45, 280))
    session.ended_at = at
    return said


def _turn(rows: _Rows, session: SessionState, student: Student, at: datetime, random: Random) -> Said:
    status, finish = random.choice(_ENDS)
    turn = Turn(
        user_id=student.pk,
        session=session,
        client_id=_uuid(random),
        text_mac=b"demo",
        status=status,
        screening="none",
        attempt=1,
        transport=random.choice(_TRANSPORTS),
        finish=finish,
        error_code="" if finish else "internal",
        created_at=at,
        finished_at=at + timedelta(seconds=random.lognormvariate(0.75, 0.4)),
        answered_by="offline" if finish == "fallback" else "gemini",
        faults=[],
        log_pruned=True,
    )
    rows.turns.append(turn)
    _messages(rows, turn, student, random)
    _usage(rows, turn, random)
    if finish == "stop" and random.random() < 0.5:  # noqa: PLR2004 - every other answer proposes something
        rows.uses.append(_use(turn, random))
    return Said(student, session.id, turn.id, at)


def _messages(rows: _Rows, turn: Turn, student: Student, random: Random) -> None:
    ended = turn.finished_at or turn.created_at
    texts = {"user": (asked(random), turn.created_at), "assistant": (answered(random), ended)}
    for role, (text, at) in texts.items():
        if role == "assistant" and not turn.finish:
            continue
        body = seal_message(student.uid, turn.id, role, text)
        rows.messages.append(
            ChatMessage(
                user_id=student.pk, session_id=turn.session_id, turn=turn, role=role, body=body,
                created_at=at, finish=turn.finish if role == "assistant" else "",
            )
        )  # fmt: skip


def _usage(rows: _Rows, turn: Turn, random: Random) -> None:
    for purpose, model, outcome, per_turn, entered, cached, out in CALLS:
        if random.random() >= per_turn:
            continue
        call = ModelCall(purpose, model, outcome, 0, entered, cached, round(out * random.uniform(0.6, 1.5)))
        usd = cost(call, rows.prices.of(model, turn.created_at.date()))
        rows.usage.append(
            LLMUsage(
                turn=turn, purpose=purpose, model=model, outcome=outcome, input_tokens=call.input_tokens,
                cached_tokens=call.cached_tokens, output_tokens=call.output_tokens,
                cost_usd=usd.quantize(Decimal("0.00000001")), latency_ms=round(900 * random.uniform(0.5, 2)),
            )
        )  # fmt: skip


def _use(turn: Turn, random: Random) -> StrategyUse:
    slots = Slots(
        sentimiento=random.choice(_FEELINGS), tipo_tarea=random.choice(_TASKS), plazo=random.choice(_WHEN)
    )
    decision = decide(slots)
    outcome = random.choice(_OUTCOMES)
    known = {name: slots.as_json().get(name) or "" for name in SEGMENTS}
    return StrategyUse(
        user_id=turn.user_id,
        session=turn.session_id,
        turn=turn.id,
        strategy_id=random.choice(CATALOGUE.strategies).id,
        kind="strategy",
        Q2=decision.Q2,
        Q3=decision.Q3,
        enfoque=decision.enfoque,
        modo=decision.modo,
        nivel=decision.nivel,
        bloque=decision.bloque,
        rule_ids=list(decision.reglas),
        rules_version=decision.version,
        country="CL",
        outcome=outcome,
        outcome_at=turn.finished_at if outcome else None,
        created_at=turn.finished_at or turn.created_at,
        **known,
    )


def _date_usage() -> None:
    """Give the calls the time of their turns: a row of usage is stamped when it is made."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE llm_usage SET created_at = turns.finished_at FROM turns"
            " WHERE turns.id = llm_usage.turn_id AND turns.text_mac = %s",
            [b"demo"],
        )


def _uuid(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128), version=4)
