"""The words of the help button, typed by hand, and answers without emojis."""

import pytest

from guardrails.domain.calm import without_emojis
from guardrails.domain.help_call import is_help_call


@pytest.mark.parametrize(
    "text",
    [
        "Necesito ayuda ahora", "necesito ayuda ahora", "NECESITO AYUDA AHORA!!!",
        "  Necesito   ayuda ahora.",
        "nesesito ayuda ahora", "Necesito ayuda\nahora", "n3cesito ayuda ahora", "necesitoo ayuda ahoraaaa",
    ],
)  # fmt: skip
def test_the_words_of_the_button_are_heard_however_they_are_typed(text: str) -> None:
    """Case, marks, spaces and chat spelling do not matter."""
    assert is_help_call(text)


@pytest.mark.parametrize(
    "text",
    ["", "ayuda", "necesito ayuda ahora con mi ensayo", "no necesito ayuda ahora", "necesito ayuda " * 900],
)
def test_other_words_are_read_by_the_guardrails_as_ever(text: str) -> None:
    """Help with an essay is for the coach."""
    assert not is_help_call(text)


def test_an_answer_in_safe_mode_loses_its_emojis_and_nothing_else() -> None:
    """Letters, accents, signs and arrows stay."""
    assert without_emojis("¡Ánimo! 💪🏽 Aquí estoy ❤️ → ñ «1,5» 👩‍🎓.") == "¡Ánimo!  Aquí estoy  → ñ «1,5» ."
