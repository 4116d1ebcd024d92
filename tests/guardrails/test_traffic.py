"""Ordinary study messages are left alone when no model answers, by the rules and the score together."""

import json
from collections import Counter

import pytest

from guardrails.domain.classifier import Verdict
from guardrails.domain.crisis import assess
from guardrails.domain.decide import Screening, decide
from guardrails.domain.offline import score
from guardrails.domain.risk_words import FIELDS, names_a_risk
from strategy.domain.quick_replies import BY_ID, HELP_NOW
from tests.guardrails.traffic import REPLIES, WRITTEN, lines, messages

ORDINARY = Verdict(
    is_crisis=False, confidence=0.02, severity=0, risk="none", about="self", toxicity="none", injection=False
)


def screened(text: str) -> Screening:
    """Return what becomes of a message while no model answers."""
    return decide(assess(text), None, score(text))


class TestTraffic:
    def test_is_the_same_every_time(self) -> None:
        """Many messages, no two alike, in a fixed order."""
        assert messages() == messages()
        assert len(set(messages())) == len(messages()) >= 3000

    def test_is_written_beside_its_composer(self) -> None:
        """The file for `manage.py evaluate` is what the composer says, and at least 3,000 lines long."""
        written = WRITTEN.read_text(encoding="utf-8")
        assert written == "".join(lines())
        assert written.count("\n") >= 3000

    def test_alerts_nobody_whom_the_model_has_read_as_ordinary(self) -> None:
        """At most one line in a thousand alerts, and two in a hundred get a warm question."""
        found = Counter(decide(assess(json.loads(line)["text"]), ORDINARY).action for line in lines())
        assert found["alert"] <= 0.001 * found.total()
        assert found["support"] <= 0.02 * found.total()

    def test_is_mostly_left_alone_while_no_model_answers(self) -> None:
        """At most one message in a hundred alerts: the price of finding what no rule names."""
        found = Counter(screened(text).action for text in messages())
        assert found["alert"] <= 0.01 * found.total()
        assert found["support"] <= 0.02 * found.total()

    @pytest.mark.parametrize("text", REPLIES)
    def test_short_answers_call_for_nothing(self, text: str) -> None:
        """What comes back after a strategy is an answer and no sign."""
        assert screened(text).action == "none"

    @pytest.mark.parametrize("said", [chip.value for id_, chip in BY_ID.items() if id_ != HELP_NOW])
    def test_quick_replies_call_for_nothing(self, said: str) -> None:
        """The words that a chip sends, typed by hand."""
        assert screened(said).action == "none"


class TestSelfDoubt:
    @pytest.mark.parametrize(
        "text",
        [
            "toi colapsado con tantas entregas esta semana",
            "no sirvo pa las matemáticas",
            "no sirvo para programar",
            "soy un desastre para hablar en público y expongo mañana",
            "soy pésima para las derivadas, nunca voy a poder",
            "no puedo más con este ramo",
            "no le veo el sentido a estudiar esta materia",
        ],
    )
    def test_about_a_course_calls_for_nothing(self, text: str) -> None:
        """To doubt oneself in a task is what the coach is there for."""
        assert screened(text).action == "none"

    @pytest.mark.parametrize(
        "text",
        [
            "no sirvo para nada",
            "no sirvo",
            "soy un desastre en todo",
            "soy una inútil para mi familia",
            "estoy colapsada",
            "nunca voy a salir de esto",
            "no le veo el sentido a nada",
            "no sirvo para las matemáticas ni para nada, soy un estorbo",
            "estoy colapsada con las entregas y no sirvo para nada",
        ],
    )
    def test_beyond_a_course_is_a_warm_question(self, text: str) -> None:
        """More than the task is at stake."""
        assert screened(text).action == "support"

    @pytest.mark.parametrize(
        "text",
        [
            "no sirvo para las matemáticas, me quiero morir y no es broma",
            "estoy colapsado con tantas entregas, anoche pensé en matarme",
            "me despedí de mis amigos. mañana lo hago",
        ],
    )
    def test_beside_a_crisis_hides_nothing(self, text: str) -> None:
        """A safe phrase takes no alert away."""
        assert screened(text).action == "alert"


class TestRiskWords:
    @pytest.mark.parametrize(
        "text", ["no me ayudo", "quiero una pausa", "mas o menos", "listo . ya esta", ""]
    )
    def test_are_not_in_function_words(self, text: str) -> None:
        """What names no risk has no score, whatever its letters."""
        assert not names_a_risk(text)
        assert score(text) == 0

    def test_have_a_field_for_what_the_scales_ask(self) -> None:
        """Death and life, harm and means, leaving, burden, pain, violence."""
        assert set(FIELDS) == {"death", "life", "hurt", "means", "leave", "burden", "pain", "violence"}
