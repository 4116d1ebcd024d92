"""One line of crisis inside 2,000 characters of homework is found by every reader."""

import pytest

from guardrails.domain.crisis import assess
from guardrails.domain.offline import OFFLINE_ALERT, score

HOMEWORK = (
    "la teoría de la autoeficacia de Bandura explica cómo las creencias influyen en el rendimiento académico "
    "de quienes estudian en la universidad y en su motivación "
)
LINES = [
    "pienso en dejar de vivir casi todas las noches",
    "no le veo sentido a seguir aquí, me quiero ir para siempre",
]


def inside(line: str, mark: str, place: int) -> str:
    """Return a message of homework with a line in it, `mark` before and after."""
    words = (HOMEWORK * 20)[:1900].split()
    return " ".join(words[:place]) + mark + line + mark + " ".join(words[place:])


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("mark", [". ", "\n", " ", ", ", " y "])
@pytest.mark.parametrize("place", [0, 1, 7, 100, 150, 1000])
class TestALineOfCrisisInHomework:
    def test_is_found_by_the_rules(self, line: str, mark: str, place: int) -> None:
        text = inside(line, mark, place)
        assert 1900 < len(text) <= 2000
        assert assess(text).tier == assess(line).tier
        assert assess(line).tier is not None

    def test_is_found_by_the_score(self, line: str, mark: str, place: int) -> None:
        """Also without a full stop before and after it."""
        assert score(line) >= OFFLINE_ALERT
        assert score(inside(line, mark, place)) >= OFFLINE_ALERT


def test_the_homework_alone_is_ordinary() -> None:
    text = (HOMEWORK * 20)[:2000]
    assert (assess(text).tier, score(text)) == (None, 0.0)
