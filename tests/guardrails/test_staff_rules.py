"""Rules of staff: which drafts may become one, how they read, and how they are kept."""

from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from flou.accounts.models import User
from guardrails import pinned
from guardrails.domain.crisis import assess
from guardrails.domain.staff_rules import (
    MAX_ENABLED,
    MAX_PATTERN,
    Draft,
    Fault,
    RuleBroken,
    finds,
    problems,
    rule,
)
from guardrails.models import AppendOnly, LexiconRule, LexiconRuleVersion
from guardrails.operations.rules import RuleRefused, TooManyRules, check, keep_rule
from guardrails.queries import enabled_rules

LAMP = Draft(
    slug="apagar-la-lampara",
    pattern=r"(?:quiero|voy a) apagar (?:\w+ ){0,2}(?:lampara|año)",
    tier="A",
    severity=4,
    risk="suicide",
    says=("Hoy voy a apagar mi lámpara.", "quiero apagar este año"),
    not_says=("apagué la lámpara y me dormí",),
    source="caso de prueba",
)
# Catastrophic for a backtracking engine.
NESTED = r"(?:[a-z]+ ?){1,9}[a-z]+zz"


def faults(**changes: Any) -> list[Fault]:
    """Return the faults of the example with some fields changed."""
    found = problems(replace(LAMP, **changes), pinned.benign(), pinned.risky())
    return [problem.fault for problem in found]


class TestProblems:
    def test_are_none_for_a_rule_with_its_proof(self) -> None:
        assert faults() == []

    @pytest.mark.parametrize(
        ("pattern", "fault"),
        [
            ("  ", "empty"),
            ("a" * (MAX_PATTERN + 1), "too_long"),
            ("Lampara", "not_plain"),
            ("lámpara", "not_plain"),
            ("mi_lampara", "not_plain"),
            ("(lampara", "syntax"),
            ("[z-a]", "syntax"),
            ("(?=lampara)", "syntax"),
            (r"(lampara) \1", "syntax"),
            ("a{5000}", "syntax"),
            (".{0,500}lampara.{0,500}", "too_large"),
            ("(?:lampara)?", "matches_nothing"),
            ("lampara|", "matches_nothing"),
        ],
    )
    def test_name_a_pattern_that_cannot_be_one(self, pattern: str, fault: Fault) -> None:
        assert faults(pattern=pattern) == [fault]

    @pytest.mark.parametrize(
        ("tier", "severity", "risk", "fault"),
        [("A", 0, "suicide", "severity"), ("A", 6, "suicide", "severity"), ("B", 3, "suicide", "severity"),
         ("I", 1, "none", "severity"), ("A", 3, "none", "risk")],
    )  # fmt: skip
    def test_name_a_gravity_that_does_not_fit(
        self, tier: str, severity: int, risk: str, fault: Fault
    ) -> None:
        assert faults(tier=tier, severity=severity, risk=risk) == [fault]

    def test_name_the_example_that_is_not_found(self) -> None:
        found = problems(replace(LAMP, says=("apago la vela",)), (), ())
        assert [(problem.fault, problem.about) for problem in found] == [("unsaid", "apago la vela")]

    def test_name_the_example_that_its_context_lowers(self) -> None:
        assert faults(says=("para mi novela: el personaje dice «voy a apagar la lámpara»",)) == ["lowered"]

    def test_name_the_counter_example_that_is_found(self) -> None:
        assert faults(not_says=("voy a apagar la lámpara",)) == ["not_spared"]

    def test_name_the_pinned_line_that_is_hit(self) -> None:
        found = problems(
            replace(LAMP, pattern="me muero de sueño", says=("me muero de sueño",)), pinned.benign(), ()
        )
        assert found[0].fault == "benign"
        assert found[0].about.startswith("me muero de sueño")

    def test_refuse_a_safe_phrase_that_would_silence_signs_of_risk(self) -> None:
        assert set(faults(tier="X", severity=0, risk="none", pattern=r"\w+", not_says=())) == {"silences"}

    def test_ask_for_an_example(self) -> None:
        assert faults(says=()) == ["no_says"]

    def test_limit_the_examples(self) -> None:
        assert faults(says=LAMP.says * 11) == ["examples"]
        assert faults(says=("voy a apagar la lámpara " * 20,)) == ["examples"]


class TestReading:
    def test_reads_what_the_packaged_rules_read(self) -> None:
        """Marks, signs, repeated letters and masks are gone before a rule of staff sees the text."""
        for text in (
            "VOY a APAGAAAR mi l\u200bámpara!!",
            "voy a 4p4g4r la lampara",
            "quiero apagar este año",
        ):
            assert assess(text, (rule(LAMP),)).rules == ("equipo.apagar-la-lampara",)

    def test_is_lowered_by_the_same_contexts(self) -> None:
        assert assess("no voy a apagar la lámpara", (rule(LAMP),)).tier == "B"

    def test_takes_enye_for_a_letter_of_a_word(self) -> None:
        assert not finds(rule(replace(LAMP, pattern="a|o")), "año")

    def test_reaches_over_no_end_of_a_sentence(self) -> None:
        wide = rule(replace(LAMP, pattern=r"quiero[^x]*dormir|quiero\s+irme"))
        assert not finds(wide, "quiero. Mañana, dormir. quiero. irme")
        assert finds(wide, "quiero solo dormir")

    def test_lowers_a_weak_sign_when_it_is_a_safe_phrase(self) -> None:
        text = "mátame camión, ganó mi equipo"
        safe = rule(replace(LAMP, tier="X", severity=0, pattern="matame camion"))
        assert (assess(text).tier, assess(text, (safe,)).tier) == ("B", None)

    def test_marks_an_attempt_to_steer(self) -> None:
        steer = rule(replace(LAMP, tier="I", severity=0, risk="none"))
        assert assess("voy a apagar la lámpara", (steer,)).injection

    def test_ends_for_patterns_that_backtracking_never_finishes(self) -> None:
        """RE2 takes a time linear in the text; the suite's own time limit is the proof."""
        nested = rule(replace(LAMP, pattern=NESTED))
        assert not finds(nested, "a" * 2000)
        assert not finds(nested, "ab " * 700)

    @pytest.mark.parametrize("change", [{"pattern": "("}, {"tier": "Z"}, {"risk": "otro"}, {"severity": 9}])
    def test_says_that_a_stored_row_is_broken(self, change: dict[str, Any]) -> None:
        with pytest.raises(RuleBroken):
            rule(replace(LAMP, **change))


class TestThePinnedSentences:
    def test_are_unmistakable_to_no_packaged_rule(self) -> None:
        assert [line for line in pinned.benign() if assess(line).tier == "A" or assess(line).injection] == []

    def test_hold_the_examples_of_the_packaged_rules(self) -> None:
        assert "hola, ¿me ayudas a organizar la semana?" in pinned.benign()
        assert "me corté el dedo" in pinned.benign()
        assert len(pinned.benign()) > 250
        assert all(assess(line).tier for line in pinned.risky())


@pytest.fixture
def author() -> User:
    """Return a member of staff who may write rules."""
    user = User.objects.create_user("equipo@example.com", "una-clave-larga")
    User.objects.filter(pk=user.pk).update(is_staff=True)
    names = ["add_lexiconrule", "change_lexiconrule", "view_lexiconrule"]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    return User.objects.get(pk=user.pk)


@pytest.fixture
def client(author: User) -> Client:
    """Return their browser."""
    client = Client()
    client.force_login(author)
    return client


@pytest.mark.django_db
class TestKeepRule:
    def test_keeps_every_version_and_who_wrote_it(self, author: User) -> None:
        row = keep_rule(LAMP, enabled=True, actor_id=author.pk, now=timezone.now())
        milder = replace(LAMP, severity=2)
        keep_rule(milder, enabled=False, actor_id=author.pk, now=timezone.now(), pk=row.pk)

        versions = LexiconRuleVersion.objects.filter(rule=row).order_by("version")
        assert [(kept.version, kept.content["severity"], kept.content["enabled"]) for kept in versions] == [
            (1, 4, True), (2, 2, False)
        ]  # fmt: skip
        assert {kept.author_id for kept in versions} == {author.pk}
        with pytest.raises(AppendOnly):
            versions[0].save()

    def test_refuses_what_does_not_stand_its_checks_and_writes_nothing(self) -> None:
        with pytest.raises(RuleRefused):
            keep_rule(replace(LAMP, pattern="("), enabled=True, actor_id=None, now=timezone.now())
        assert not LexiconRule.objects.exists()

    def test_keeps_a_draft_that_is_switched_off_unchecked(self) -> None:
        keep_rule(replace(LAMP, pattern="("), enabled=False, actor_id=None, now=timezone.now())
        assert enabled_rules() == ()

    def test_gives_back_what_was_written(self) -> None:
        keep_rule(LAMP, enabled=True, actor_id=None, now=timezone.now())
        assert enabled_rules() == (LAMP,)
        assert check(enabled_rules()[0]) == []

    def test_refuses_one_more_than_a_message_can_bear(self) -> None:
        LexiconRule.objects.bulk_create(
            LexiconRule(slug=f"r{at}", pattern="x", source="x", says="x", updated_at=timezone.now())
            for at in range(MAX_ENABLED)
        )
        with pytest.raises(TooManyRules):
            keep_rule(LAMP, enabled=True, actor_id=None, now=timezone.now())


FORM = {
    "slug": LAMP.slug, "enabled": "on", "tier": "A", "risk": "suicide", "severity": "4",
    "pattern": LAMP.pattern, "says": "\r\n".join(LAMP.says), "not_says": LAMP.not_says[0],
    "source": LAMP.source,
    "versions-TOTAL_FORMS": "0", "versions-INITIAL_FORMS": "0",
}  # fmt: skip
ADD = "admin:guardrails_lexiconrule_add"


@pytest.mark.django_db
class TestTheAdmin:
    def test_adds_a_rule(self, client: Client, author: User) -> None:
        assert client.post(reverse(ADD), FORM).status_code == 302
        assert enabled_rules() == (LAMP,)
        assert LexiconRule.objects.get().author == author

    def test_writes_another_version_at_every_change(self, client: Client) -> None:
        client.post(reverse(ADD), FORM)
        row = LexiconRule.objects.get()
        address = reverse("admin:guardrails_lexiconrule_change", args=[row.pk])
        assert client.post(address, {**FORM, "severity": "5"}).status_code == 302
        assert client.get(address).status_code == 200
        assert [kept.version for kept in row.versions.all()] == [2, 1]
        assert enabled_rules()[0].severity == 5

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"pattern": "(lampara"}, "El patrón no compila"),
            ({"pattern": "me muero de sueño"}, "frase inofensiva del conjunto fijo: «me muero de sueño"),
            ({"says": "apago la vela"}, "no encuentra su propio ejemplo: «apago la vela»"),
            ({"not_says": "voy a apagar la lámpara"}, "encuentra lo que no debe encontrar"),
            ({"severity": "0"}, "La gravedad 0 no corresponde al tipo"),
            ({"pattern": "a?"}, "calza con un texto vacío"),
            ({"pattern": "a" * 600}, "500"),
            ({"pattern": "x{30}{30}"}, "El patrón"),
        ],
    )
    def test_says_what_is_wrong_and_keeps_nothing(
        self, client: Client, change: dict[str, str], said: str
    ) -> None:
        page = client.post(reverse(ADD), {**FORM, **change})
        assert page.status_code == 200
        assert said in page.content.decode()
        assert not LexiconRule.objects.exists()

    def test_deletes_nothing(self, client: Client) -> None:
        client.post(reverse(ADD), FORM)
        row = LexiconRule.objects.get()
        assert client.post(reverse("admin:guardrails_lexiconrule_delete", args=[row.pk])).status_code == 403

    @pytest.mark.parametrize(("action", "left"), [("switch_off", 0), ("check_again", 1)])
    def test_acts_on_the_chosen_rules(self, client: Client, action: str, left: int) -> None:
        client.post(reverse(ADD), FORM)
        row = LexiconRule.objects.get()
        chosen = {"action": action, "_selected_action": [row.pk]}
        page = client.post(reverse("admin:guardrails_lexiconrule_changelist"), chosen, follow=True)
        assert ("desactivada" if left == 0 else "pasa todas las comprobaciones") in page.content.decode()
        assert len(enabled_rules()) == left

    def test_tries_a_text_with_every_rule(self, client: Client) -> None:
        client.post(reverse(ADD), FORM)
        address = reverse("admin:guardrails_lexiconrule_try")
        shown = client.post(address, {"text": "voy a apagar la lámpara <b>"}).content.decode()
        assert "equipo.apagar-la-lampara" in shown
        assert "Inequívoca" in shown
        assert "<b>" not in shown.split("<h2>")[1]
        assert "Ninguna regla calza" in client.post(address, {"text": "hola"}).content.decode()

    def test_tries_nothing_for_who_may_not_see_rules(self, author: User) -> None:
        author.user_permissions.clear()
        other = Client()
        other.force_login(author)
        assert other.post(reverse("admin:guardrails_lexiconrule_try"), {"text": "x"}).status_code == 403
