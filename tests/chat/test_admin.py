"""What staff see of conversations: states to everybody, words to those who may read them."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from chat.models import SessionState, Turn
from chat.operations.accept import Submission, accept
from flou.accounts.models import User
from guardrails.models import StaffAccess
from tests.guardrails.cases import PLAN, raised

SECRET = "<script>zanahoria</script>\nsegunda línea"


@pytest.fixture
def session(submission: Callable[..., Submission]) -> SessionState:
    """Return a session with a message."""
    accept(submission(text=SECRET))
    return SessionState.objects.get()


def staff(*permissions: str) -> Client:
    """Return a client signed in as staff with these permissions."""
    user = User.objects.create_user(f"{uuid4().hex}@example.com", "una-clave-larga")
    User.objects.filter(pk=user.pk).update(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client = Client()
    client.force_login(User.objects.get(pk=user.pk))
    return client


def page(client: Client, name: str, *args: Any) -> str:
    """Return an admin page."""
    answer = client.get(reverse(f"admin:{name}", args=args))
    assert answer.status_code == 200
    return answer.content.decode()


class TestSessionAdmin:
    def test_shows_no_words_in_lists(self, session: SessionState) -> None:
        client = staff("view_sessionstate", "view_turn", "read_transcript")

        assert "zanahoria" not in page(client, "chat_sessionstate_changelist")
        assert "zanahoria" not in page(client, "chat_turn_changelist")

    def test_shows_the_words_to_who_may_read_them_and_has_opened_them(self, session: SessionState) -> None:
        client = staff("view_sessionstate", "read_transcript", "open_any_texts")
        assert "zanahoria" not in page(client, "chat_sessionstate_change", session.pk)

        client.post(reverse("admin:open_texts", args=[session.user.public_id]), {"reason": "quality"})
        shown = page(client, "chat_sessionstate_change", session.pk)

        assert "&lt;script&gt;zanahoria&lt;/script&gt;<br>segunda línea" in shown

    def test_shows_them_to_nobody_else(self, session: SessionState) -> None:
        client = staff("view_sessionstate", "open_any_texts")
        client.post(reverse("admin:open_texts", args=[session.user.public_id]), {"reason": "quality"})
        shown = page(client, "chat_sessionstate_change", session.pk)

        assert "zanahoria" not in shown

    @pytest.mark.parametrize("model", ["sessionstate", "turn", "llmusage"])
    def test_lets_nobody_change_what_happened(self, session: SessionState, model: str) -> None:
        client = staff(*(f"{verb}_{model}" for verb in ("view", "add", "change", "delete")))

        assert client.get(reverse(f"admin:chat_{model}_add")).status_code == 403
        assert client.get(reverse(f"admin:chat_{model}_changelist")).status_code == 200


class TestCase:
    """The page of a case shows the conversation that it arose in."""

    def case(self, session: SessionState) -> str:
        """Raise a flag in the session; return the address of its page."""
        turn = session.turns.get()
        flag = raised(session.user, session=session.pk, screening=PLAN, turn=turn.pk)
        return reverse("admin:guardrails_crisisflag_change", args=[flag.pk])

    def test_shows_turns_without_words_until_they_are_opened(self, session: SessionState) -> None:
        client = staff("view_crisisflag", "view_turn", "read_transcript", "open_any_texts")
        address = self.case(session)
        closed = client.get(address).content.decode()
        assert "señal de gravedad 5" in closed
        assert "zanahoria" not in closed

        client.post(reverse("admin:open_texts", args=[session.user.public_id]), {"reason": "quality"})
        read = StaffAccess.objects.filter(kind="read").count()
        assert (
            "&lt;script&gt;zanahoria&lt;/script&gt;<br>segunda línea" in client.get(address).content.decode()
        )
        assert StaffAccess.objects.filter(kind="read").count() == read + 1

    def test_shows_words_to_nobody_without_the_permission(self, session: SessionState) -> None:
        client = staff("view_crisisflag", "view_turn", "open_any_texts")
        address = self.case(session)
        client.post(reverse("admin:open_texts", args=[session.user.public_id]), {"reason": "quality"})
        assert "zanahoria" not in client.get(address).content.decode()

    def test_shows_no_turn_to_who_may_see_none(self, session: SessionState) -> None:
        shown = staff("view_crisisflag").get(self.case(session)).content.decode()
        assert "Tu cuenta no puede ver turnos." in shown
        assert "señal de gravedad" not in shown


class TestTurnAdmin:
    def test_shows_how_much_was_hidden_and_nothing_of_it(self, session: SessionState) -> None:
        turn = session.turns.get()
        type(turn).objects.filter(pk=turn.pk).update(redacted={"CL_RUT": 2, "PHONE": 1})

        shown = page(staff("view_turn"), "chat_turn_change", turn.pk)

        assert "RUT: 2 · TELÉFONO: 1" in shown
        assert "zanahoria" not in shown


class TestFaults:
    @pytest.mark.parametrize(
        ("faults", "named"),
        [
            (["jargon", "question"], "usa jerga · no termina en una pregunta"),
            ([], "ninguna"),
            (None, "sin revisar"),
        ],
    )
    def test_tells_which_rules_of_speaking_an_answer_breaks(
        self, session: SessionState, faults: list[str] | None, named: str
    ) -> None:
        Turn.objects.update(faults=faults, answered_by="gemini", prompts={"coach": "flou-coach/9"})
        turn = Turn.objects.get()

        assert named in page(staff("view_turn"), "chat_turn_changelist")
        shown = page(staff("view_turn"), "chat_turn_change", turn.pk)
        assert named in shown
        assert "flou-coach/9" in shown

    @pytest.mark.parametrize(
        ("asked", "found"), [("jargon", 1), ("length", 0), ("none", 0), ("unseen", 0), ("whatever", 0)]
    )
    def test_finds_the_answers_that_break_a_rule(self, session: SessionState, asked: str, found: int) -> None:
        Turn.objects.update(faults=["jargon"])

        answer = staff("view_turn").get(reverse("admin:chat_turn_changelist"), {"fault": asked})

        assert answer.context["cl"].result_count == found
