"""A conversation the way the server leads it, without a server."""

from datetime import timedelta

from strategy.domain.cycle import Heard, State, advance, freeze, is_evaluation, wake
from strategy.domain.extraction import read
from strategy.domain.plan import Plan
from strategy.domain.quick_replies import BY_ID
from strategy.domain.slot_reading import merge
from strategy.domain.slots import Slots
from tests.strategy.fixtures import NOON

SEED = "Estoy frustrado con mi ensayo para filosofía"

SENTENCES = (
    SEED,
    "hola",
    "no sé",
    "7",
    "me ayudó",
    "no me sirvió de nada",
    "estoy peor",
    "tengo prueba mañana",
    "estoy ansiosa por la prueba de álgebra",
    "me da lata estudiar para la prueba",
    "tengo que leer un paper para la próxima semana",
    "estoy buscando tema para mi ensayo",
    "estoy revisando mi ensayo",
    "tengo 20 minutos",
    "¿por qué esto?",
    "no gracias",
    "gracias",
    "ok",
    "",
    "ya no estoy frustrado",
    "mejor hagamos la guía de física",
    "quiero estudiar",
    "reiniciar",
)
"""What is typed by hand: news, outcomes, numbers, commands, and nothing much."""


class Talk:
    """A conversation: state, slots and the time on the student's clock."""

    def __init__(self) -> None:
        """Begin with nothing known, at noon."""
        self.state, self.slots, self.now = State(), Slots(), NOON

    def say(self, text: str) -> Plan:
        """Return the answer to words typed by hand."""
        self.state, self.slots = wake(self.state, self.slots, self.now)
        if not is_evaluation(self.state, text, None):
            self.slots = merge(self.slots, read(text, self.now), None)
        return self._go(Heard(text))

    def tap(self, id_: str) -> Plan:
        """Return the answer to a chip."""
        self.state, self.slots = wake(self.state, self.slots, self.now)
        return self._go(Heard(BY_ID[id_].value, id_))

    def crisis(self) -> None:
        """Let a crisis card be the answer."""
        self.state, self.slots = wake(self.state, self.slots, self.now)
        self.state = freeze(self.state)

    def _go(self, heard: Heard) -> Plan:
        self.state, plan = advance(self.state, self.slots, heard, self.now)
        self.state = State.from_json(self.state.to_json())
        self.slots = plan.slots
        self.now += timedelta(minutes=15)
        return plan
