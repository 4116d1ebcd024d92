"""Where slots come from, kept in the session that a turn leaves."""

from typing import Any

from chat.domain.record import TurnRecord
from tests.chat.test_pipeline import request, run, scripted


def stored(record: TurnRecord) -> dict[str, Any]:
    """Return the state of the session as it is written down."""
    assert record.session is not None
    return dict(record.session.state)


def origins(record: TurnRecord) -> dict[str, str]:
    """Return the origin of every slot in the session."""
    return {name: source["origin"] for name, source in stored(record)["cycle"]["sources"].items()}


class TestTheSources:
    async def test_are_kept_with_the_session_from_turn_to_turn(self) -> None:
        llm = scripted(slots={"ramo": "filosofía", "dudosos": []})
        _, first = await run(llm, request("tengo 20 minutos para el ensayo"))
        assert origins(first) == {"tipo_tarea": "heuristic", "tiempo_bloque": "heuristic", "ramo": "model"}

        state: dict[str, Any] = {"state": stored(first), "session_number": 1}
        _, second = await run(scripted(), request("Es para mañana", quick_reply="plazo.24h", **state))
        assert origins(second) == {**origins(first), "plazo": "chip"}

    async def test_are_missing_from_a_session_of_before_and_grow_from_there(self) -> None:
        _, first = await run(scripted(), request("tengo que hacer un ensayo"))
        old = stored(first)
        old["cycle"] = {name: value for name, value in old["cycle"].items() if name != "sources"}
        _, second = await run(scripted(), request("es para mañana", state=old, session_number=1))
        assert stored(second)["slots"]["tipo_tarea"] == "ensayo"
        assert origins(second) == {"plazo": "heuristic"}

    async def test_say_that_a_question_was_answered(self) -> None:
        _, first = await run(scripted(), request("estoy ansiosa"))
        state = stored(first)
        state["cycle"]["pending"] = "plazo"
        _, second = await run(scripted(), request("es para el viernes", state=state, session_number=1))
        assert origins(second)["plazo"] == "asked"

    async def test_keep_a_longer_time_whole(self) -> None:
        _, first = await run(scripted(), request("tengo 45 minutos para el ensayo"))
        assert (stored(first)["slots"]["tiempo_bloque"], stored(first)["slots"]["minutos"]) == (25, 45)
        _, second = await run(scripted(), request("es de historia", state=stored(first), session_number=1))
        assert stored(second)["slots"]["minutos"] == 45
