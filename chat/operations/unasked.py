"""Turns that Flou begins by itself: one that has ended already, with no message of the student.

Their log and their message are like any other turn's. `unseen` names them to a client that comes back, and
to open sockets, until the student has asked for them.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID, uuid4

from django.db.models import F
from django.db.models.functions import Now

from chat.bodies import open_state, seal_event, seal_message
from chat.domain.events import CrisisShown, Finish, TextAdded, TurnCompleted
from chat.domain.session import Session
from chat.domain.wire import body
from chat.models import ChatMessage, SessionState, Turn, TurnEvent


class StudentIsWriting(Exception):
    """Raised when a message of the student has no answer yet: nothing else may be said meanwhile."""


def lock_quiet_session(user_id: int) -> SessionState | None:
    """Return the user's open session, locked, so that no message comes between; None when there is none.

    Raises:
        StudentIsWriting: try again later.
    """
    session = SessionState.objects.select_for_update().filter(user_id=user_id, ended_at__isnull=True).first()
    if Turn.objects.filter(user_id=user_id, finished_at__isnull=True).exists():
        raise StudentIsWriting
    return session


def remembered(user_uid: UUID, session: SessionState) -> Session:
    """Return what a session remembers; raises `CannotOpen`."""
    sealed = bytes(session.state) if session.state is not None else None
    return Session.read(open_state(user_uid, session.id, sealed))


def say(
    user_uid: UUID,
    session: SessionState,
    opening: CrisisShown | TextAdded,
    *,
    text: str,
    replies: Sequence[Mapping[str, str]],
    finish: Finish,
    **marks: Any,
) -> UUID:
    """Keep a turn of two events, `opening` and its end, in a locked session; return it.

    `marks` are fields of the turn: its `screening`, and what else tells it from others.
    """
    turn = Turn.objects.create(
        user_id=session.user_id,
        session=session,
        client_id=uuid4(),
        text_mac=b"",
        status=Turn.Status.COMPLETED,
        finish=finish,
        last_seq=2,
        unseen=True,
        finished_at=Now(),
        **marks,
    )
    message = ChatMessage.objects.create(
        user_id=session.user_id,
        session=session,
        turn=turn,
        role=ChatMessage.Role.ASSISTANT,
        body=seal_message(user_uid, turn.id, ChatMessage.Role.ASSISTANT, text),
        quick_replies=[dict(reply) for reply in replies],
        finish=finish,
    )
    state = remembered(user_uid, session).data(session.id)
    ending = TurnCompleted(text, finish, state, tuple(replies), message_id=message.pk)
    TurnEvent.objects.bulk_create(
        TurnEvent(turn=turn, seq=seq, kind=kind, body=seal_event(user_uid, turn.id, seq, data))
        for seq, (kind, data) in enumerate((body(opening), body(ending)), start=1)
    )
    SessionState.objects.filter(pk=session.pk).update(version=F("version") + 1)
    return turn.id


def withdraw(user_id: int) -> None:
    """Show no reminder any more that was not seen: something else is being talked of. Late cards stay."""
    Turn.objects.filter(user_id=user_id, unseen=True, late_for__isnull=True).update(unseen=False)
