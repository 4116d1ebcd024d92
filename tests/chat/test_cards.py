"""A card in a transaction: full and then brief, asking for a country once, and named in the case."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from chat.domain.deck import Deck
from chat.models import Turn
from chat.operations.accept import Accepted, Submission, accept
from flou.accounts.models import Institution, User, UserProfile
from flou.accounts.operations import adopt_profiles
from guardrails.domain.cards import Contents
from guardrails.domain.crisis import assess
from guardrails.domain.decide import Screening, button, decide
from guardrails.domain.resources import fallback
from guardrails.models import CrisisFlag, FlagEvent, ShownCard
from strategy.domain.quick_replies import COUNTRIES

NOW = timezone.now()
HIGH = decide(assess("me quiero morir"), None)
PLAN = decide(assess("junté todas las pastillas, hoy me las tomo"), None)

Send = Callable[..., dict[str, Any]]


def deck(country: str = "CL") -> Deck:
    """Return the packaged cards of a country."""
    return Deck(country, Contents(fallback(), {}))


@pytest.fixture
def send(submission: Callable[..., Submission]) -> Send:
    """Return a way to send a message and get the card that it was answered with, {} for none."""

    def sent(screening: Screening | None = None, **changes: Any) -> dict[str, Any]:
        new = submission(screening=screening, **{"deck": deck(), "now": NOW, **changes})
        accepted: Accepted = accept(new)
        Turn.objects.filter(pk=accepted.turn).update(
            status="failed", finished_at=NOW, lease_until=None, owner=None, screening="alert"
        )
        return dict(accepted.logged[0].data) if accepted.logged else {}

    return sent


class TestFullThenBrief:
    def test_is_full_once_in_half_an_hour(self, send: Send) -> None:
        cards = [send(HIGH, now=NOW + timedelta(minutes=minutes)) for minutes in (0, 10, 29, 31)]
        assert [card["brief"] for card in cards] == [False, True, True, False]
        assert cards[1]["resources"]

    def test_is_full_when_it_gets_graver(self, send: Send) -> None:
        assert [send(found)["brief"] for found in (HIGH, PLAN, HIGH)] == [False, False, True]

    def test_is_full_for_the_button(self, send: Send) -> None:
        assert [send(found)["brief"] for found in (PLAN, button(), button())] == [False, False, False]

    def test_has_its_wording_in_the_history_of_the_case(self, send: Send) -> None:
        card = send(HIGH)
        assert FlagEvent.objects.get().detail["wording"] == card["wording"] == "high/packaged.1"
        assert CrisisFlag.objects.get().source == "lexicon"

    def test_of_the_button_raises_a_flag_of_its_own_source(self, send: Send) -> None:
        send(button())
        assert CrisisFlag.objects.get().source == "button"


class TestCountry:
    def test_is_asked_for_once_and_keeps_no_line_back(self, send: Send) -> None:
        first, second = (send(HIGH, deck=deck("")) for _ in range(2))
        assert [chip["id"] for chip in first["quick_replies"]] == [chip.id for chip in COUNTRIES]
        assert first["country_question"]
        assert first["resources"][-1]["url"] == "https://findahelpline.com"
        assert (second["country_question"], second["quick_replies"]) == ("", [])

    def test_is_not_asked_for_where_it_is_known(self, send: Send) -> None:
        assert send(HIGH)["quick_replies"] == []

    @pytest.mark.parametrize(
        "chip", [chip for chip in COUNTRIES if chip.id[5:].isupper()], ids=lambda chip: chip.id
    )
    def test_that_is_named_is_kept_and_its_lines_are_shown(
        self, send: Send, student: User, chip: Any
    ) -> None:
        """All twenty-one: in full, at the level of the card that asked, and not asked again."""
        code = chip.id.removeprefix("pais.")
        send(PLAN, deck=deck(""))
        card = send(country=code, deck=deck(code), quick_reply=chip.id, text=chip.value)
        assert UserProfile.objects.get(user=student).country == code
        assert (card["level"], card["brief"], card["quick_replies"]) == ("imminent", False, [])
        assert {line["country"] for line in card["resources"]} <= {code, ""}
        assert CrisisFlag.objects.get().occurrences == 1

    def test_that_is_not_listed_changes_nothing(self, send: Send, student: User) -> None:
        send(HIGH, deck=deck(""))
        card = send(country="", deck=deck(""), quick_reply="pais.otro", text="Estoy en otro país")
        assert (card["brief"], card["quick_replies"]) == (False, [])
        assert UserProfile.objects.get(user=student).country == ""

    def test_in_words_counts_as_the_answer_to_a_card_that_asked(self, send: Send, student: User) -> None:
        def in_words() -> dict[str, Any]:
            return send(country="MX", country_in_words=True, deck=deck("MX"), text="estoy en México")

        assert in_words() == {}
        send(HIGH, deck=deck(""))
        assert in_words()["resources"][0]["country"] == "MX"
        assert UserProfile.objects.get(user=student).country == "MX"

    def test_in_words_of_who_is_known_to_be_elsewhere_is_talk(self, send: Send, student: User) -> None:
        send(HIGH, deck=deck(""))
        UserProfile.objects.filter(user=student).update(country="CL")
        assert send(country="MX", country_in_words=True, deck=deck("MX"), text="México") == {}
        assert UserProfile.objects.get(user=student).country == "CL"


class TestOfACrashedTurn:
    def test_the_card_comes_in_the_same_form_again(self, student: User) -> None:
        """Whoever has seen nothing of the first try gets the whole card by the second."""
        from guardrails.operations.cards import note_card  # noqa: PLC0415 - the one test that deals by hand

        turn = CrisisFlag._meta.get_field("uid").get_default()
        first, again = (
            note_card(student.pk, turn, "high", now=NOW, wanted=False, country_known=False) for _ in range(2)
        )
        assert first == again
        assert not first.brief
        assert ShownCard.objects.get().level == "high"


class TestInstitution:
    def test_gives_its_country_to_who_has_not_told_theirs(self, student: User) -> None:
        profile = UserProfile.objects.get(user=student)
        profile.institution = Institution.objects.create(name="Universidad de Cuenca", country="EC")
        assert profile.effective_country == "EC"
        profile.country = "PE"
        assert profile.effective_country == "PE"

    def test_that_is_closed_says_nothing(self, student: User) -> None:
        profile = UserProfile.objects.get(user=student)
        profile.institution = Institution.objects.create(name="X", country="EC", is_active=False)
        assert profile.effective_country == ""

    def test_takes_in_the_profiles_that_name_it_in_their_own_words(self, student: User) -> None:
        UserProfile.objects.filter(user=student).update(institution_name="uchile")
        institution = Institution.objects.create(
            name="Universidad de Chile", short_name="UChile", country="CL"
        )
        assert adopt_profiles(institution) == 1
        assert UserProfile.objects.get(user=student).effective_country == "CL"


def test_a_screening_that_is_milder_changes_no_level(send: Send) -> None:
    """A reminder leaves what was shown in full as it was."""
    send(PLAN)
    send(replace(HIGH))
    assert ShownCard.objects.get().level == "imminent"
