"""The card and the lines on it."""

import re

import pytest

from guardrails.domain.decide import Level
from guardrails.domain.resources import BRIEF_TEXTS, SEED, TEXTS, Resource, allowed_numbers, card, fallback

COUNTRIES = sorted(set(SEED["countries"]) - {"OTHER"})
LEVELS: tuple[Level, ...] = ("support", "high", "imminent")
INTERNAL = re.compile(r"CONFLICT|sin confirmar|verif|NOT |said|second-hand|brief", re.IGNORECASE)


class TestCard:
    @pytest.mark.parametrize("country", [*COUNTRIES, None, "", "ZZ", "cl"])
    @pytest.mark.parametrize("level", LEVELS)
    @pytest.mark.parametrize("brief", [False, True])
    def test_ends_with_the_directory_everywhere(
        self, country: str | None, level: Level, *, brief: bool
    ) -> None:
        """Whoever is asked for, somebody can be reached."""
        shown = card(level, country, fallback(), brief=brief)
        assert shown.resources[-1].url == "https://findahelpline.com"
        assert len(shown.resources) >= 2

    @pytest.mark.parametrize("country", COUNTRIES)
    def test_shows_the_emergency_number_first_when_it_is_grave(self, country: str) -> None:
        """From severity 4 the emergency number stands first; below it the lines do."""
        assert card("imminent", country, fallback()).resources[0].kind == "emergency"
        milder = card("high", country, fallback()).resources
        if any(item.kind == "line" for item in milder):
            assert milder[0].kind == "line"

    @pytest.mark.parametrize("country", [*COUNTRIES, None])
    def test_shows_no_remark_of_the_collectors_and_nothing_unchecked(self, country: str | None) -> None:
        """What was doubted is not shown, and neither is the doubt."""
        for item in card("imminent", country, fallback()).resources:
            assert item.confidence != "low"
            assert not INTERNAL.search(" ".join(item.as_json().values()))

    def test_has_exactly_the_wire_form(self) -> None:
        """The keys of the protocol, all of them text."""
        sent = card("imminent", "CL", fallback()).as_json()
        assert set(sent) == {"level", "text", "resources"}
        assert all(set(item) == {"name", "phone", "url", "hours", "country"} for item in sent["resources"])
        assert [item["phone"] for item in sent["resources"]][:2] == ["131", "*4141"]

    def test_of_an_empty_table_still_ends_with_the_directory(self) -> None:
        """No resources at all, and the directory is there."""
        assert card("high", "CL", ()).resources[-1].kind == "directory"

    def test_a_number_is_one_number(self) -> None:
        """Two numbers in one entry become two lines that can be dialled."""
        assert all(re.fullmatch(r"[*#]?[\d -]*", item.phone) for item in fallback())


class TestWording:
    @pytest.mark.parametrize("text", [*TEXTS.values(), *BRIEF_TEXTS.values()])
    def test_asks_one_question_and_promises_nothing(self, text: str) -> None:
        """One caring question; no confidentiality, no watching person, no diagnosis, no number."""
        assert text.count("¿") == 1
        assert not re.search(
            r"confidencial|secreto|nadie (?:lo )?sabrá|todo va a estar bien|te estamos|alguien te está|"
            r"diagn|"
            r"\d",
            text,
        )

    @pytest.mark.parametrize("text", TEXTS.values())
    def test_says_what_flou_is(self, text: str) -> None:
        """A full card says that no person reads."""
        assert "programa" in text
        assert "no una persona" in text


class TestAllowedNumbers:
    def test_are_the_digits_of_what_is_shown(self) -> None:
        """Signs and spaces do not matter, unchecked numbers are not among them."""
        numbers = allowed_numbers(fallback())
        assert {"4141", "6003607777", "131", "133", "112", "911", "024"} <= numbers
        assert "800200818" not in numbers

    def test_of_an_own_resource(self) -> None:
        """Staff's own lines count."""
        assert allowed_numbers([Resource("Bienestar", phone="+56 2 2345 6789")]) == {"56223456789"}
