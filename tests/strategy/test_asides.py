"""What students say besides, and what becomes of what was going on."""

import pytest

from strategy.domain.asides import ASIDES, read_aside
from strategy.domain.instructions import context_block
from strategy.domain.quick_replies import EVALUATION, FEELINGS, START
from strategy.domain.spoken import speak
from tests.strategy.talking import SEED, Talk

SAYS = (
    ("thanks", "¡Muchas gracias por la ayuda!"),
    ("yes", "dale"),
    ("yes", "sí, lo intento"),
    ("unclear", "no entendí el paso"),
    ("unclear", "No entiendo qué hay que hacer"),
    ("unclear", "no entendí"),
    ("unclear", "no caché nada"),
    ("unclear", "no me queda claro el paso 2"),
    ("unclear", "¿me lo explicas de nuevo?"),
    ("unclear", "explícame el paso"),
    ("unclear", "¿me das un ejemplo?"),
    ("unclear", "a qué te refieres con eso"),
    ("who", "¿quién eres?"),
    ("who", "hola, quién eres"),
    ("who", "¿Qué es Flou?"),
    ("human", "¿eres una persona?"),
    ("human", "oye, eres un robot o una persona?"),
    ("human", "sos una IA?"),
    ("human", "¿hablo con una persona real?"),
    ("can", "¿qué puedes hacer?"),
    ("can", "¿en qué me puedes ayudar?"),
    ("can", "cómo funciona esto"),
    ("private", "¿esto es privado?"),
    ("private", "alguien lee esto?"),
    ("complaint", "no me entiendes"),
    ("complaint", "siempre dices lo mismo"),
    ("complaint", "eres súper repetitivo"),
    ("work", "¿puedes hacerme el ensayo?"),
    ("work", "resuelve la guía por mí"),
    ("work", "dame las respuestas"),
    ("joke", "cuéntame un chiste"),
    ("off_topic", "¿quién ganó el partido de ayer?"),
    ("off_topic", "recomiéndame una serie"),
)
NOT_SAYS = (
    "tengo que explicar quién es el narrador del cuento",
    "me ayudas a partir con mi ensayo de filosofía",
    "no entiendo nada de cálculo",
    "no entendí el capítulo",
    "no entiendo la materia",
    "no entiendo qué pide el profe en la guía de física",
    "tengo que explicar el paso de mitosis a meiosis",
    "gracias a eso me puse más nerviosa",
    "estoy aburrida de que siempre me pidan lo mismo",
    "mi ensayo es sobre si una persona es responsable de sus actos",
    "tengo que hacer la tarea de física",
    "tengo prueba mañana",
    "",
)


@pytest.mark.parametrize(("aside", "text"), SAYS)
def test_reads_an_aside(aside: str, text: str) -> None:
    assert read_aside(text) == aside


@pytest.mark.parametrize("text", NOT_SAYS)
def test_takes_what_belongs_to_the_study_for_no_aside(text: str) -> None:
    assert read_aside(text) is None


def test_has_an_example_of_each() -> None:
    assert {aside for aside, _ in SAYS} == set(ASIDES)


class TestInAConversation:
    def test_leaves_the_strategy_and_its_outcome_awaited(self) -> None:
        talk = Talk()
        offered = talk.say(SEED).strategy
        plan = talk.say("¿eres una persona?")
        assert (plan.kind, plan.topic, plan.strategy) == ("aside", "human", offered)
        assert plan.quick_replies == EVALUATION
        assert talk.say("me ayudó").rule == "R1"

    def test_asks_an_open_question_again(self) -> None:
        talk = Talk()
        talk.say("hola")
        asked = talk.say("no cacho qué onda")
        assert asked.kind == "ask"
        plan = talk.say("¿quién eres?")
        assert (plan.kind, plan.question) == ("aside", asked.question)
        assert plan.quick_replies == asked.quick_replies

    def test_offers_a_start_when_nothing_goes_on(self) -> None:
        talk = Talk()
        assert talk.say("¿qué puedes hacer?").quick_replies == FEELINGS
        assert talk.say("cuéntame un chiste").quick_replies == START

    def test_counts_neither_as_a_question_nor_as_a_strategy(self) -> None:
        talk = Talk()
        talk.say("hola")
        before = (talk.state.questions, talk.state.strategies, talk.state.iteration)
        talk.say("no me entiendes")
        assert (talk.state.questions, talk.state.strategies, talk.state.iteration) == before


class TestAStepThatIsNotUnderstood:
    """A wish for explanation: the step again, simpler, and nothing has failed."""

    def test_is_said_again_and_counts_as_no_failure(self) -> None:
        talk = Talk()
        first = talk.say(SEED)
        plan = talk.say("no entendí el paso")
        assert (plan.kind, plan.topic, plan.strategy) == ("aside", "unclear", first.strategy)
        assert (plan.previous, plan.rule) == (None, "")
        assert (talk.state.iteration, talk.state.failed, talk.state.awaiting) == (0, 0, "evaluation")
        assert plan.quick_replies == EVALUATION

    def test_is_the_step_that_stands_and_no_list(self) -> None:
        talk = Talk()
        first = talk.say(SEED)
        talk.tap("eval.un_poco")
        plan = talk.say("¿me lo explicas de nuevo?")
        assert first.strategy is not None
        said = speak(plan)
        assert first.strategy.pasos[1].rstrip(".").lower()[1:] in said.lower()
        assert first.strategy.pasos[0].lower()[1:] not in said.lower()
        assert f"Micropaso que toca: {first.strategy.pasos[1]}" in context_block(plan)

    def test_can_be_tried_and_evaluated_afterwards(self) -> None:
        talk = Talk()
        talk.say(SEED)
        talk.say("no entendí")
        assert talk.say("no me sirvió").previous == "no_ayudo"


class TestASuccessThatIsTakenBack:
    @pytest.mark.parametrize(
        ("text", "outcome"), [("no me sirvió", "no_ayudo"), ("ahora estoy peor", "peor")]
    )
    def test_is_answered_as_what_it_is(self, text: str, outcome: str) -> None:
        talk = Talk()
        first = talk.say(SEED)
        talk.tap("eval.ayudo")
        session = talk.state.session
        plan = talk.say(text)
        assert (plan.previous, talk.state.last_outcome) == (outcome, outcome)
        assert plan.strategy != first.strategy
        assert talk.state.session == session

    @pytest.mark.parametrize("text", ["bien", "nada", "mal", "gracias, eso es todo"])
    def test_is_not_what_answers_the_question_how_to_go_on(self, text: str) -> None:
        talk = Talk()
        talk.say(SEED)
        talk.tap("eval.ayudo")
        assert talk.say(text).previous is None
