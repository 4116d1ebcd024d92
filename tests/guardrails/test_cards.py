"""The card: what stands first, what a brief one keeps, and when which is shown."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from guardrails.domain.cards import ORDER, Contents, Form, Shown, card, form
from guardrails.domain.decide import Level
from guardrails.domain.resources import SEED, Resource, fallback
from guardrails.domain.wording import PACKAGED

COUNTRIES = sorted(set(SEED["countries"]) - {"OTHER"})
INTERNAL = re.compile(r"CONFLICT|sin confirmar|verif|NOT |said|second-hand|brief", re.IGNORECASE)
PACKAGE = Contents(fallback(), {})
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_twenty_one_countries_are_known() -> None:
    """All of the design's."""
    assert len(COUNTRIES) == 21


class TestCard:
    @pytest.mark.parametrize("country", [*COUNTRIES, None, "", "ZZ", "cl"])
    @pytest.mark.parametrize("level", ORDER)
    @pytest.mark.parametrize("brief", [False, True])
    def test_ends_with_the_directory_everywhere(
        self, country: str | None, level: Level, *, brief: bool
    ) -> None:
        """Whoever is asked for, somebody can be reached."""
        shown = card(level, country, PACKAGE, brief=brief)
        assert shown.resources[-1].url == "https://findahelpline.com"
        assert len(shown.resources) >= 2

    @pytest.mark.parametrize("country", COUNTRIES)
    @pytest.mark.parametrize("brief", [False, True])
    def test_shows_the_emergency_number_first_when_it_is_grave(self, country: str, *, brief: bool) -> None:
        """From severity 4 the emergency number stands first; below it the lines do."""
        assert card("imminent", country, PACKAGE, brief=brief).resources[0].kind == "emergency"
        milder = card("high", country, PACKAGE, brief=brief).resources
        if any(item.kind == "line" for item in milder):
            assert milder[0].kind == "line"

    @pytest.mark.parametrize("country", [*COUNTRIES, None])
    def test_shows_no_remark_of_the_collectors_and_nothing_unchecked(self, country: str | None) -> None:
        """What was doubted is not shown, and neither is the doubt."""
        for item in card("imminent", country, PACKAGE).resources:
            assert item.confidence != "low"
            assert not INTERNAL.search(" ".join(item.as_json().values()))

    @pytest.mark.parametrize("country", COUNTRIES)
    @pytest.mark.parametrize("level", ORDER)
    def test_that_is_brief_keeps_the_number_that_matters_most(self, country: str, level: Level) -> None:
        """The first of the full card, and a way to emergencies, in fewer words."""
        full, brief = card(level, country, PACKAGE), card(level, country, PACKAGE, brief=True)
        assert brief.resources[0] == full.resources[0]
        assert "emergency" in {item.kind for item in brief.resources}
        assert len(brief.resources) <= 3
        assert len(brief.text) < len(full.text)

    def test_has_the_wire_form_of_the_original_and_more(self) -> None:
        """The keys of the protocol; what was added later is beside them."""
        sent = card("imminent", "CL", PACKAGE).as_json()
        assert {"level", "text", "resources", "wording", "brief"} <= set(sent)
        assert all(set(item) == {"name", "phone", "url", "hours", "country"} for item in sent["resources"])
        assert [item["phone"] for item in sent["resources"]][:2] == ["131", "*4141"]

    @pytest.mark.parametrize("level", ORDER)
    def test_says_everything_in_its_text(self, level: Level) -> None:
        """A client that shows nothing but the text leaves nothing out."""
        sent = card(level, "CL", PACKAGE).as_json()
        assert all(part in sent["text"] for part in (sent["message"], *sent["steps"], sent["question"]))

    def test_of_an_empty_table_still_ends_with_the_directory(self) -> None:
        """No resources at all, and the directory is there."""
        assert card("high", "CL", Contents((), {})).resources[-1].kind == "directory"

    def test_names_the_version_of_its_words(self) -> None:
        """So that a case tells what was read."""
        assert card("high", "CL", PACKAGE).as_json()["wording"] == PACKAGED["high"].version

    def test_of_an_own_line_has_it(self) -> None:
        """Staff's own lines are shown beside the others."""
        own = Contents((*fallback(), Resource("Bienestar", phone="2345", country="CL", order=1)), {})
        assert "Bienestar" in {item.name for item in card("high", "CL", own).resources}


class TestForm:
    def test_is_full_at_first(self) -> None:
        """Whoever has seen none gets all of it."""
        assert form("high", None, NOW, wanted=False, country_known=True) == Form(
            brief=False, asks_country=False
        )

    @pytest.mark.parametrize(("minutes", "brief"), [(0, True), (29, True), (30, False), (600, False)])
    def test_is_brief_for_half_an_hour(self, minutes: int, *, brief: bool) -> None:
        """Then the whole of it comes again."""
        shown = Shown("high", NOW - timedelta(minutes=minutes))
        assert form("high", shown, NOW, wanted=False, country_known=True).brief is brief

    @pytest.mark.parametrize("before", ORDER)
    @pytest.mark.parametrize("level", ORDER)
    def test_is_full_when_it_gets_graver(self, before: Level, level: Level) -> None:
        """A rise in level is news."""
        chosen = form(level, Shown(before, NOW), NOW, wanted=False, country_known=True)
        assert chosen.brief is (ORDER.index(level) <= ORDER.index(before))

    def test_is_full_for_who_asks(self) -> None:
        """The button never gets a reminder."""
        assert not form("support", Shown("imminent", NOW), NOW, wanted=True, country_known=True).brief

    def test_asks_for_the_country_once_in_a_crisis(self) -> None:
        """Not again within the day, whether it was answered or skipped."""
        asked = Shown("high", NOW, asked_at=NOW - timedelta(hours=23))
        long_ago = Shown("high", NOW, asked_at=NOW - timedelta(hours=25))
        assert form("high", None, NOW, wanted=False, country_known=False).asks_country
        assert not form("high", asked, NOW, wanted=False, country_known=False).asks_country
        assert form("high", long_ago, NOW, wanted=False, country_known=False).asks_country
        assert not form("high", None, NOW, wanted=False, country_known=True).asks_country
