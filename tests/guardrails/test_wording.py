"""The words of the card: what must not stand in them, their versions, and who may write them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from guardrails.domain.normalise import fold
from guardrails.domain.wording import FORBIDDEN, PACKAGED, Forbidden, Wording, problems
from guardrails.models import AppendOnly, CrisisWording
from guardrails.operations.cards import BadWording, publish_wording
from guardrails.queries import contents_for

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HIGH = PACKAGED["high"]


class TestPackagedWording:
    @pytest.mark.parametrize("wording", PACKAGED.values(), ids=lambda wording: wording.level)
    def test_may_be_shown(self, wording: Wording) -> None:
        """It passes what staff's own has to pass."""
        assert problems(wording) == {}

    @pytest.mark.parametrize("wording", PACKAGED.values(), ids=lambda wording: wording.level)
    def test_asks_one_question_in_all(self, wording: Wording) -> None:
        """And the reminder asks one as well."""
        assert wording.text.count("¿") == wording.brief.count("¿") == 1

    def test_is_signed_by_nobody(self) -> None:
        """No clinician has reviewed it, and it does not say that one has."""
        assert {wording.reviewed_by for wording in PACKAGED.values()} == {""}


class TestWhatACardNeverSays:
    @pytest.mark.parametrize(
        ("rule", "text"), [(rule, text) for rule in FORBIDDEN for text in rule.says], ids=str
    )
    def test_is_found(self, rule: Forbidden, text: str) -> None:
        """Each rule finds its own examples, in any field, and says so in Spanish."""
        assert rule.pattern.search(fold(text))
        assert rule.problem in problems(replace(HIGH, message=f"{HIGH.message} {text}"))["message"]
        assert rule.problem in problems(replace(HIGH, steps=(*HIGH.steps, text)))["steps"]

    @pytest.mark.parametrize(
        ("rule", "text"), [(rule, text) for rule in FORBIDDEN for text in rule.not_says], ids=str
    )
    def test_is_not_found_in_what_is_allowed(self, rule: Forbidden, text: str) -> None:
        """And leaves alone what only looks like it."""
        assert not rule.pattern.search(fold(text))

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("title", ""), ("title", "x" * 81), ("message", "  "), ("message", "corto"), ("brief", ""),
            ("message", HIGH.message.replace("programa", "amigo")), ("message", "m" * 601), ("steps", ()),
            ("steps", ("Respira.",) * 6), ("steps", ("",)), ("question", "Dime cómo estás."),
            ("brief", "x" * 301),
            ("question", "¿Cómo estás? ¿Y quién está contigo?"), ("message", f"{HIGH.message} ¿Estás bien?"),
        ],
    )  # fmt: skip
    def test_and_what_is_empty_long_or_of_another_shape_is_refused(self, field: str, value: Any) -> None:
        """Every field has its bounds."""
        assert field in problems(replace(HIGH, **{field: value}))


@pytest.mark.django_db
class TestVersions:
    def test_begin_with_the_packaged_words(self) -> None:
        """A fresh database says what the package says."""
        said = contents_for("CL").wordings
        assert {level: wording.text for level, wording in said.items()} == {
            level: wording.text for level, wording in PACKAGED.items()
        }
        assert said["high"].version == "high/1"

    def test_the_newest_is_shown_and_the_others_stay(self) -> None:
        """Each is a row of its own."""
        publish_wording(replace(HIGH, title="Aquí hay compañía"), in_use=True, actor_id=None, now=NOW)
        assert contents_for("CL").wording("high").title == "Aquí hay compañía"
        assert contents_for("CL").wording("high").version == "high/2"
        assert list(CrisisWording.objects.filter(level="high").values_list("version", flat=True)) == [2, 1]

    def test_of_a_country_are_shown_there_alone(self) -> None:
        """`vos` is for those who say it."""
        own = replace(HIGH, country="AR", title="Hay personas que pueden acompañarte")
        publish_wording(own, in_use=True, actor_id=None, now=NOW)
        assert contents_for("AR").wording("high").version == "high-AR/1"
        assert contents_for("CL").wording("high").version == "high/1"

    def test_that_are_taken_out_of_use_leave_those_of_everywhere(self) -> None:
        """And without those, the packaged ones."""
        own = replace(HIGH, country="AR", title="Hay personas que pueden acompañarte")
        for in_use in (True, False):
            publish_wording(own, in_use=in_use, actor_id=None, now=NOW)
        assert contents_for("AR").wording("high").version == "high/1"
        publish_wording(HIGH, in_use=False, actor_id=None, now=NOW)
        assert contents_for("AR").wording("high") == HIGH

    def test_are_never_changed(self) -> None:
        """What was shown stays as it was shown."""
        first = CrisisWording.objects.get(level="high", version=1)
        first.title = "Otra"
        with pytest.raises(AppendOnly):
            first.save()

    def test_that_promise_are_refused(self) -> None:
        """Also where no form stands before the table."""
        with pytest.raises(BadWording) as refused:
            publish_wording(replace(HIGH, title="Todo va a estar bien"), in_use=True, actor_id=None, now=NOW)
        assert set(refused.value.problems) == {"title"}
        assert CrisisWording.objects.filter(level="high").count() == 1


@pytest.mark.django_db
class TestAdmin:
    @pytest.fixture
    def client(self) -> Client:
        """Return a browser in which staff is signed in."""
        client = Client()
        client.force_login(get_user_model().objects.create_superuser(email=f"{uuid4()}@example.org"))
        return client

    def posted(self, client: Client, **changes: str) -> Any:
        """Save the first version's form with changes."""
        first = CrisisWording.objects.get(level="high", version=1)
        form = {
            "level": "high", "country": "", "title": first.title, "message": first.message, "in_use": "on",
            "question": first.question, "steps": "\n".join(first.steps), "brief": first.brief,
            "reviewed_by": "", **changes,
        }  # fmt: skip
        return client.post(f"/admin/guardrails/crisiswording/{first.pk}/change/", form, follow=True)

    def test_makes_a_new_version_of_what_is_edited(self, client: Client) -> None:
        """With who wrote it and when."""
        assert self.posted(client, title="Aquí hay compañía").status_code == 200
        first, second = CrisisWording.objects.filter(level="high").order_by("version")
        assert (first.title, second.title) == (HIGH.title, "Aquí hay compañía")
        assert second.created_by is not None
        assert second.created_at > first.created_at

    def test_refuses_a_number_and_a_promise_in_spanish(self, client: Client) -> None:
        """And stores nothing."""
        page = self.posted(client, steps="Llama al 131.", brief="Todo va a estar bien. ¿Cómo estás?")
        text = page.content.decode()
        assert "No escribas números de teléfono" in text
        assert "No prometas que todo saldrá bien" in text
        assert CrisisWording.objects.filter(level="high").count() == 1

    def test_says_that_nobody_has_reviewed_it(self, client: Client) -> None:
        """Until somebody with a name has."""
        assert "nadie" in client.get("/admin/guardrails/crisiswording/").content.decode()
        self.posted(client, reviewed_by="Ps. Ana Rojas")
        assert contents_for("CL").wording("high").reviewed_by == "Ps. Ana Rojas"

    def test_deletes_no_version(self, client: Client) -> None:
        """There is no way to."""
        first = CrisisWording.objects.first()
        assert first is not None
        answer = client.post(f"/admin/guardrails/crisiswording/{first.pk}/delete/", {"post": "yes"})
        assert answer.status_code == 403
