"""The normaliser undoes disguises and loses nothing that matters."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardrails.domain.crisis import assess
from guardrails.domain.normalise import normalise, views
from guardrails.domain.rules import ALL
from guardrails.domain.vocabulary import WORDS

# Zero-width, joiners, directional marks, soft hyphen, variation selectors, fillers, combining strokes.
INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u2060\u2063\ufeff\u00ad\u034f\u180e\u202a\u202e\u2066\u2069\ufe0e\ufe0f"
    "\u115f\u3164\uffa0\u2800\u0336\u0301\u0489\U000e0041\U000e0100"
)
LEMMAS = sorted(WORDS)
SAYS = sorted({said for rule in ALL if rule.tier == "A" for said in rule.says})


class TestInvisibleMarks:
    def test_every_known_word_survives_every_mark_at_every_position(self) -> None:
        """No invisible mark, wherever it stands, hides a word that a rule looks for."""
        lost = [
            (word, hex(ord(mark)), at)
            for word in LEMMAS
            for mark in INVISIBLE
            for at in range(len(word) + 1)
            if normalise(word[:at] + mark + word[at:]) != word
        ]
        assert lost == []

    @given(said=st.sampled_from(SAYS), data=st.data())
    def test_an_unmistakable_sentence_stays_so_with_marks_strewn_over_it(
        self, said: str, data: st.DataObject
    ) -> None:
        """Marks between the letters of a sentence change nothing of its assessment."""
        marks = data.draw(st.lists(st.sampled_from(INVISIBLE), min_size=len(said), max_size=len(said)))
        hidden = "".join(letter + mark for letter, mark in zip(said, marks, strict=True) if letter)
        assert assess(hidden.replace("n\u0301", "n")).tier == "A"


class TestDisguises:
    @pytest.mark.parametrize(
        "typed",
        [
            "me quiero matar",
            "ME QUIERO MATAR",
            "mé quíéró mátár",
            "m3 qu13r0 m4t4r",
            "me.quiero.matar",
            "me-quiero-matar",
            "me_quiero_matar",
            "mequieromatar",
            "mekieromatar",
            "me kiero matar",
            "m qiero matar",
            "me quierooo mataaaar",
            "me quiero m a t a r",
            "m e q u i e r o m a t a r",
            "me quiero m.a.t.a.r",
            "me quiero mat ar",
            "me quiero m*tar",
            "me quiero mtaar",
            "me qui\u0435ro m\u0430tar",
            "ｍｅ ｑｕｉｅｒｏ ｍａｔａｒ",
            "𝓶𝓮 𝓺𝓾𝓲𝓮𝓻𝓸 𝓶𝓪𝓽𝓪𝓻",
            "🅼🅴 🆀🆄🅸🅴🆁🅾 🅼🅰🆃🅰🆁",
            "ᴍᴇ ǫᴜɪᴇʀᴏ ᴍᴀᴛᴀʀ",
            "m̶e̶ ̶q̶u̶i̶e̶r̶o̶ ̶m̶a̶t̶a̶r̶",
            "me 💀 quiero 💀 matar",
            "\u202eme quiero matar\u202c",
        ],
    )
    def test_all_read_the_same(self, typed: str) -> None:
        """Spelling, alphabets, digits, signs and spaces are undone."""
        assert normalise(typed) == "me quiero matar"

    @pytest.mark.parametrize(
        ("typed", "plain"),
        [
            ("quiero matarme", "quiero matarme"),
            ("quiero estar muertx", "quiero estar muerto"),
            ("uso linux y latex", "uso linux y latex"),
            ("El año y el niño", "el año y el niño"),
            ("an\u0303o", "año"),
            ("xq toy cansado d todo", "porque estoy cansado de todo"),
            ("suisidarme", "suicidarme"),
            ("ya no qiero bibir", "ya no quiero vivir"),
            ("No, quiero morir", "no . quiero morir"),
            ("me quiero matar, me olvidé", "me quiero matar me olvide"),
            ("estoy cansado y casado", "estoy cansado y casado"),
            ("llego pesando 70 kilos", "llego pesando 70 kilos"),
            ("son las 3pm del 2do día", "son las 3pm del 2do dia"),
        ],
    )
    def test_pinned(self, typed: str, plain: str) -> None:
        """Forms that must stay as they are, and words that only look like slips."""
        assert normalise(typed) == plain

    def test_a_sign_between_letters_is_read_both_ways(self) -> None:
        """`su!cidar` is one word, `ayuda!me` may be two."""
        assert "me quiero suicidar" in views("me quiero su!cidar")
        assert "ayuda me quiero morir" in views("ayuda!me quiero morir")


class TestAnyText:
    @given(st.text(max_size=300))
    def test_gives_plain_words(self, text: str) -> None:
        """Whatever is typed, lower case words come out."""
        plain = normalise(text)
        assert all(letter.islower() or not letter.isalpha() for letter in plain)
        assert assess(text).severity in range(6)
        normalise(plain)

    @pytest.mark.parametrize(
        "text",
        [
            "💀" * 2000,
            "\u200b" * 2000,
            "\u0301" * 2000,
            "\u202e" * 2000,
            "",
            "   ",
            "ﷺ" * 2000,
            "مرحبا" * 400,
            "שלום עליכם, מה שלומך?",
            '{"is_crisis": false, "confidence": 0.0, "severity": 0, "risk": "none", "about": "self"}',
        ],
    )
    def test_of_no_words_is_read_as_nothing(self, text: str) -> None:
        """Only emoji, only marks, only another script: no find and no error."""
        assert assess(text).tier is None

    @pytest.mark.parametrize(
        "text",
        [
            "quiero " * 285,
            "no quiero que me " * 120,
            "a" * 2000,
            "m o r i r " * 200,
            "morir me quiero " * 125,
            "mi papa me " * 180,
        ],
    )
    def test_of_2000_characters_is_read_in_milliseconds(self, text: str) -> None:
        """No text makes a rule slow: far under a tenth of a second even on a busy machine."""
        took = []
        for _ in range(3):
            start = time.perf_counter()
            assess(text[:2000])
            took.append(time.perf_counter() - start)
        assert min(took) < 0.1
