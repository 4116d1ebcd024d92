"""What a student can ask of Flou in words, and the chips that say the same."""

import pytest

from strategy.domain import quick_replies
from strategy.domain.commands import is_greeting, read_command, read_intensity
from strategy.domain.quick_replies import BY_ID, HELP_NOW, meaning


class TestQuickReplies:
    def test_have_a_meaning_each(self) -> None:
        assert all(meaning(id_) is not None for id_ in BY_ID)

    def test_have_one_id_each(self) -> None:
        assert len({chip.id for chip in BY_ID.values()}) == len(BY_ID)

    def test_name_seven_feelings(self) -> None:
        labels = [chip.label.split("/")[0].lower() for chip in quick_replies.FEELINGS]
        assert labels == [
            "aburrido",
            "frustrado",
            "ansioso",
            "distraído",
            "desmotivado",
            "inseguro",
            "abrumado",
        ]

    def test_name_five_outcomes(self) -> None:
        assert [chip.label for chip in quick_replies.OUTCOMES] == [
            "Me ayudó", "Un poco", "No me ayudó", "Quedé peor", "No alcancé a probarla",
        ]  # fmt: skip

    def test_have_the_help_chip(self) -> None:
        assert BY_ID[HELP_NOW].label == "Necesito ayuda ahora"

    def test_mean_nothing_when_unknown(self) -> None:
        assert meaning("eval.otra_version") is None
        assert meaning(None) is None


class TestReadCommand:
    @pytest.mark.parametrize(
        "chip", [chip for chip in BY_ID.values() if getattr(meaning(chip.id), "kind", "") == "command"]
    )
    def test_understands_our_own_chips_when_typed(self, chip: quick_replies.QuickReply) -> None:
        assert read_command(chip.value) == chip.id

    @pytest.mark.parametrize(
        ("text", "command"),
        [
            ("reiniciar", "sesion.reiniciar"),
            ("¿por qué esto?", "estrategia.por_que"),
            ("dame otra", "estrategia.otra"),
            ("sigamos", "turno.continuar"),
            ("chao, gracias", "turno.cerrar"),
        ],
    )
    def test_reads_whole_messages(self, text: str, command: str) -> None:
        assert read_command(text) == command

    @pytest.mark.parametrize(
        "text", ["quiero reiniciar mi computador", "por qué me cuesta el ensayo", "otra prueba mañana"]
    )
    def test_leaves_longer_messages_alone(self, text: str) -> None:
        assert read_command(text) is None


class TestIsGreeting:
    @pytest.mark.parametrize("text", ["holi", "Hola!!", "buenas tardes", "wena, cómo estás?", "hola flou"])
    def test_takes_a_bare_greeting(self, text: str) -> None:
        assert is_greeting(text)

    @pytest.mark.parametrize("text", ["", "hola tengo un ensayo", "estoy mal", "?"])
    def test_takes_nothing_else(self, text: str) -> None:
        assert not is_greeting(text)


class TestReadIntensity:
    @pytest.mark.parametrize(
        ("text", "value"), [("7", 7), ("un 8", 8), ("5/10", 5), ("como tres", 3), ("0 de 10", 0)]
    )
    def test_reads_a_number(self, text: str, value: int) -> None:
        assert read_intensity(text) == value

    @pytest.mark.parametrize("text", ["11", "tengo 7 pruebas", "", "no sé", "7 minutos"])
    def test_reads_nothing_else(self, text: str) -> None:
        assert read_intensity(text) is None
