"""Patterns tried only where they may begin find what they find when tried everywhere."""

from collections.abc import Iterator
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy.domain import courses, deadlines, denied_feelings, feelings, minutes, phases, spans, tasks
from strategy.domain.beginnings import beginnings
from strategy.domain.chat_spelling import normalise
from strategy.domain.deadlines import Deadline
from strategy.domain.families import Family
from strategy.domain.ways import Said, Ways
from tests.strategy.fixtures import lines, students

MODULES = (courses, deadlines, denied_feelings, feelings, minutes, phases, spans, tasks)


def ways_of(module: ModuleType) -> Iterator[Ways]:
    for value in vars(module).values():
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Ways):
                yield each
            elif isinstance(each, Family | Deadline):
                yield each.ways


ALL = [ways for module in MODULES for ways in ways_of(module)]
SAID = [
    normalise(text) for text in (*(case["text"] for case in lines("slots_shared.jsonl")), *dict(students()))
]
WORDS = sorted({word for said in SAID for word in said.split()})
# Whole sentences, pieces of them and loose words, run together with and without a sign between them.
PIECES = st.sampled_from(SAID) | st.sampled_from(WORDS) | st.text(alphabet="abño e12.,\n", max_size=5)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from((" ", ", ", ". ", "\n", ""))), max_size=40).map(
    lambda parts: "".join(piece + sign for piece, sign in parts)
)


class TestBeginnings:
    @pytest.mark.parametrize(
        ("pattern", "begins"),
        [
            (r"\bhola\b", {"hola"}),
            (r"\b(?:me )?da (?:lata|paja)\b", {"me da la", "me da pa", "da lata", "da paja"}),
            (r"\baburr\w+", {"aburr"}),
            (r"\bcansad[oa]s?\b", {"cansado", "cansada"}),
            (r"(?<!no )\d?x\b", {"x", *(f"{digit}x" for digit in range(10))}),
            (r"\b(?:no )+se\b", {"no "}),
            (r"\b\w+mente\b", set()),
            (r"\b(?:\w+ )?mente\b", set()),
        ],
    )
    def test_are_those_of_every_match(self, pattern: str, begins: set[str]) -> None:
        assert beginnings(pattern) == begins


class TestWays:
    def test_are_many_and_all_of_them_can_be_told_by_their_beginning(self) -> None:
        assert len(ALL) > 50
        assert all(beginnings(ways.pattern.pattern) for ways in ALL)

    def test_begin_with_a_word(self) -> None:
        assert all(text[0].isalnum() for ways in ALL for text in beginnings(ways.pattern.pattern))

    @given(TEXTS)
    def test_find_what_the_pattern_finds_by_itself(self, text: str) -> None:
        said = Said(text)
        for ways in ALL:
            found = [match.span() for match in ways.finditer(said)]
            assert found == [match.span() for match in ways.pattern.finditer(text)], ways.pattern.pattern[:60]

    @given(TEXTS)
    def test_replace_what_the_pattern_replaces_by_itself(self, text: str) -> None:
        assert all(ways.sub(" , ", Said(text)) == ways.pattern.sub(" , ", text) for ways in ALL)

    @given(TEXTS)
    def test_find_the_same_in_what_was_cut_as_in_the_same_text_read_anew(self, text: str) -> None:
        for cut in ALL:
            left = cut.sub(" , ", Said(text))
            assert left.words == Said(str(left)).words

    @given(TEXTS)
    def test_find_in_parts_what_the_pattern_finds_by_itself(self, text: str) -> None:
        for part in Said(text).parts(spans.APART):
            assert all(bool(ways.search(part)) is bool(ways.pattern.search(str(part))) for ways in ALL)

    def test_look_everywhere_when_a_beginning_cannot_be_told(self) -> None:
        assert Ways(r"\b\w+mente\b").search("apenas lentamente")
