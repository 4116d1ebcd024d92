"""Reading how it went."""

import pytest

from strategy.domain.outcomes import FAMILIES, read_outcome
from strategy.domain.quick_replies import OUTCOMES, meaning
from tests.strategy.fixtures import lines


class TestReadOutcome:
    @pytest.mark.parametrize("case", lines("eval_replies_shared.jsonl"), ids=lambda case: case["text"])
    def test_meets_every_shared_reply(self, case: dict[str, str | None]) -> None:
        assert read_outcome(case["text"] or "") == case["resultado"]

    @pytest.mark.parametrize(("outcome", "text"), [(f.outcome, text) for f in FAMILIES for text in f.says])
    def test_reads_what_the_families_say(self, outcome: str, text: str) -> None:
        assert read_outcome(text) == outcome

    @pytest.mark.parametrize(
        ("outcome", "text"), [(f.outcome, text) for f in FAMILIES for text in f.not_says]
    )
    def test_does_not_read_what_they_do_not_say(self, outcome: str, text: str) -> None:
        assert read_outcome(text) != outcome

    @pytest.mark.parametrize("chip", OUTCOMES)
    def test_understands_our_own_chips_when_typed(self, chip: object) -> None:
        means = meaning(chip.id)  # type: ignore[attr-defined]
        assert means is not None
        assert read_outcome(chip.value) == means.name  # type: ignore[attr-defined]

    @pytest.mark.parametrize(
        "text",
        [
            "quiero mejorar mi ensayo",
            "¿y si mejor cambio de tarea?",
            "perfecto, ¿qué sigue?",
            "me ayudó, pero ahora tengo que hacer un resumen",
            "dame otra",
            "gracias",
            "¡muchas gracias!",
            "hola",
            "tengo prueba mañana",
            "no entiendo el paso 2",
            "",
            "me sirvió harto " * 20,
        ],
    )
    def test_refuses_what_asks_or_brings_something_new(self, text: str) -> None:
        assert read_outcome(text) is None

    @pytest.mark.parametrize(
        ("text", "outcome"),
        [
            ("sirvió harto", "ayudo"),
            ("me re sirvió, gracias!", "ayudo"),
            ("logré escribir dos párrafos", "ayudo"),
            ("sii, mucho mejor", "ayudo"),
            ("quedé más tranquila", "ayudo"),
            ("la raja, lo terminé", "ayudo"),
            ("maomeno", "un_poco"),
            ("un poco sí", "un_poco"),
            ("maso", "un_poco"),
            ("ayudó un poco", "un_poco"),
            ("avancé algo", "un_poco"),
            ("no me sirvió pa na", "no_ayudo"),
            ("la verdad no", "no_ayudo"),
            ("sigo en las mismas", "no_ayudo"),
            ("sigo sin poder avanzar", "no_ayudo"),
            ("no pude concentrarme", "no_ayudo"),
            ("quedé más ansioso que antes", "peor"),
            ("empeoró", "peor"),
            ("me siento peor", "peor"),
            ("ni lo intenté", "no_probe"),
            ("se me olvidó", "no_probe"),
            ("no tuve tiempo", "no_probe"),
            ("aún no lo hago", "no_probe"),
        ],
    )
    def test_reads_what_students_write(self, text: str, outcome: str | None) -> None:
        assert read_outcome(text) == outcome

    @pytest.mark.parametrize(
        ("text", "outcome"),
        [
            ("me ayudó pero igual me distraje", "un_poco"),
            ("sí, pero todavía me siento insegura", "un_poco"),
            ("la hice pero no sentí cambio", "no_ayudo"),
            ("lo terminé pero no me sirvió", "no_ayudo"),
            ("me tincó pero no la hice", "no_probe"),
            ("pensé que era una tontera pero sirvió", "ayudo"),
            ("me costó al principio pero lo logré", "ayudo"),
            ("más o menos, me distraje a ratos", "un_poco"),
        ],
    )
    def test_weighs_both_sides_of_a_but(self, text: str, outcome: str) -> None:
        assert read_outcome(text) == outcome

    @pytest.mark.parametrize(
        "text", ["no se me pasó la ansiedad", "no hay avance", "no le entendí ni papa", "no está listo"]
    )
    def test_reads_denied_good_words_as_no_help(self, text: str) -> None:
        assert read_outcome(text) == "no_ayudo"

    @pytest.mark.parametrize(
        "text",
        [
            "en el examen me fue mal",
            "mi profe me ayudó",
            "y si lo hago mañana",
            "terminé con mi polola",
            "me dejó mi novio",
            "tengo ayudantía de química a las 4",
            "entrego en dos días el avance del proyecto",
        ],
    )
    def test_leaves_what_is_not_about_the_strategy(self, text: str) -> None:
        assert read_outcome(text) is None

    def test_hears_a_yes_by_its_accent(self) -> None:
        assert read_outcome("y sí, me sirvió") == "ayudo"
