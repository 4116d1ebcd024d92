"""What staff is told of a case or of the service, and when it is tried again. It holds nothing of a student.

E-mail and chat tools are read on locked screens and kept by third parties: a notice says how severe, what
kind, until when, and where to read on.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

# 10 s, 20 s … 15 min: some 50 minutes in all, in which a mail server is mended or the next person was told.
MAX_ATTEMPTS: Final = 10
_FIRST_WAIT: Final = timedelta(seconds=10)
_LONGEST_WAIT: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Notice:
    """One notification. `kind` and `risk` are the words of the tables, the labels are for people."""

    id: UUID
    kind: str
    kind_label: str
    flag: UUID
    severity: int
    risk: str
    risk_label: str
    due_at: datetime
    link: str


@dataclass(frozen=True, slots=True)
class Alarm:
    """One notification about the service itself: `title` is a rule's name, `detail` its figure."""

    id: UUID
    kind: str
    kind_label: str
    title: str
    detail: str
    link: str


Message = Notice | Alarm


def wait_after(attempt: int) -> timedelta:
    """Return how long to wait after the given failed attempt (the first is 1)."""
    return min(_FIRST_WAIT * (1 << (attempt - 1)), _LONGEST_WAIT)


def subject(notice: Message) -> str:
    """Return the subject of the e-mail."""
    if isinstance(notice, Alarm):
        return f"[Flou] {notice.kind_label.capitalize()}: {notice.title}"
    return f"[Flou] {notice.kind_label.capitalize()}: gravedad {notice.severity}"


def alarm_text(alarm: Alarm) -> str:
    """Return the e-mail of an alarm."""
    return "\n".join(
        (
            f"Aviso: {alarm.title}",
            alarm.detail,
            "",
            alarm.link,
            "",
            "Este aviso es sobre el servicio: no contiene nada de lo que alguien escribió.",
        )
    )


def text(notice: Notice, due: str) -> str:
    """Return the e-mail; `due` is the deadline as people read it."""
    return "\n".join(
        (
            f"Aviso: {notice.kind_label}",
            f"Gravedad: {notice.severity} de 5",
            f"Riesgo: {notice.risk_label}",
            f"Plazo para responder: {due}",
            f"Alerta: {notice.flag}",
            "",
            notice.link,
            "",
            "Este aviso no contiene nada de lo que la persona escribió.",
            "Flou no es un servicio de emergencia.",
        )
    )


def payload(notice: Message) -> bytes:
    """Return the body of the webhook: JSON, times in ISO 8601."""
    body = _alarm(notice) if isinstance(notice, Alarm) else _case(notice)
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _alarm(alarm: Alarm) -> dict[str, object]:
    return {
        "id": str(alarm.id),
        "kind": alarm.kind,
        "title": alarm.title,
        "detail": alarm.detail,
        "link": alarm.link,
    }


def _case(notice: Notice) -> dict[str, object]:
    return {
        "id": str(notice.id),
        "kind": notice.kind,
        "flag": str(notice.flag),
        "severity": notice.severity,
        "risk": notice.risk,
        "due_at": notice.due_at.isoformat(),
        "link": notice.link,
    }


def signature(secret: str, sent_at: int, body: bytes) -> str:
    """Return the value of `X-Flou-Signature`: `t=<Unix seconds>,v1=<HMAC-SHA256 of "t.body", hexadecimal>`.

    The time is signed with the body, so that a receiver can refuse an old one that is played again.
    """
    signed = b"%d.%b" % (sent_at, body)
    return f"t={sent_at},v1={hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()}"
