"""The rules by which an answer is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.llm.port import LLMBlocked, LLMInvalid, StreamEnd, TextDelta, Usage
from chat.llm.reading import FINISHES, Piece, Reading


def reading(*pieces: Piece) -> Reading:
    """Return a reading that has taken the pieces."""
    taken = Reading("model")
    for piece in pieces:
        taken.take(piece)
    return taken


@given(st.lists(st.text()))
def test_the_deltas_together_are_the_text(texts: list[str]) -> None:
    taken = Reading("model")
    deltas = [delta for text in texts if (delta := taken.take(Piece(text)))]
    assert "".join(delta.text for delta in deltas) == "".join(texts) == taken.text
    assert TextDelta("") not in deltas


@pytest.mark.parametrize(
    ("word", "finish"), [*FINISHES.items(), ("OTHER", None), ("NEW_WORD", None), ("", None)]
)
def test_the_reason_of_an_answer_with_text(word: str, finish: str | None) -> None:
    assert reading(Piece("Hola", finish=word)).end().finish == finish


@pytest.mark.parametrize("word", [word for word, finish in FINISHES.items() if finish == "safety"])
def test_nothing_but_a_filter_s_reason_is_blocked(word: str) -> None:
    with pytest.raises(LLMBlocked, match=f"blocked:{word}"):
        reading(Piece(finish=word)).end()


@pytest.mark.parametrize("word", ["STOP", "MAX_TOKENS", "OTHER", ""])
def test_nothing_at_all_is_invalid(word: str) -> None:
    with pytest.raises(LLMInvalid, match=f"empty:{word}"):
        reading(Piece(finish=word)).end()


def test_a_blocked_prompt_is_blocked() -> None:
    with pytest.raises(LLMBlocked, match="blocked:SAFETY"):
        reading(Piece(blocked="SAFETY")).end()


def test_the_last_usage_counts() -> None:
    first, last = Usage("model", 5, 0, 1), Usage("model", 5, 0, 9)
    assert reading(Piece("a", usage=first), Piece("b", "STOP", usage=last)).end() == StreamEnd("stop", last)


def test_an_answer_without_usage_names_its_model() -> None:
    assert reading(Piece("a", "STOP")).end().usage == Usage("model")


class TestJSON:
    def test_is_parsed(self) -> None:
        assert reading(Piece('{"a": [1, "ñ"]}', "STOP")).json() == ({"a": [1, "ñ"]}, Usage("model"))

    @pytest.mark.parametrize(
        "text", ["NaN", '{"a": Infinity}', "[" * 5000, "{", "hola", '{"a": 1} {"b": 2}', '{"a": 1, "a": 2}']
    )
    def test_is_strict(self, text: str) -> None:
        with pytest.raises(LLMInvalid, match="not_json"):
            reading(Piece(text, "STOP")).json()

    def test_that_was_cut_is_not_used_even_if_it_parses(self) -> None:
        with pytest.raises(LLMInvalid, match="cut"):
            reading(Piece("{}", "MAX_TOKENS")).json()

    @pytest.mark.parametrize("word", ["", "OTHER", "NEW_WORD"])
    def test_that_nobody_calls_whole_is_not_used(self, word: str) -> None:
        with pytest.raises(LLMInvalid, match="cut"):
            reading(Piece("{}", word)).json()

    def test_that_a_filter_stopped_is_blocked(self) -> None:
        with pytest.raises(LLMBlocked):
            reading(Piece('{"a":', "SAFETY")).json()
