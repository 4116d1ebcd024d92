"""The fake Gemini itself, over plain HTTP: others trust its answers, its script and its log."""

import http.client
import json
from typing import Any

import jsonschema
import pytest

from tests.fakes import gemini_answers
from tests.fakes.gemini_script import Fault, Script, pieces
from tests.fakes.gemini_server import FakeGemini
from tests.fakes.running import in_process
from tests.llm.clients import VERDICT

SLOTS: dict[str, Any] = {
    "type": "object",
    "properties": {
        "sentimiento": {"type": "string", "enum": ["frustracion", "neutral"], "nullable": True},
        "tipo_tarea": {"anyOf": [{"$ref": "#/$defs/Tarea"}, {"type": "null"}]},
        "ramo": {"type": ["string", "null"]},
        "plazo": {"enum": ["hoy", "<24h", None]},
        "tiempo_bloque": {"type": ["integer", "null"]},
    },
    "$defs": {"Tarea": {"type": "string", "enum": ["ensayo", "otro"]}},
}


def call(fake: str, method: str, path: str, body: Any = None) -> tuple[int, bytes]:
    """Send one request and return status and body."""
    connection = http.client.HTTPConnection(fake.removeprefix("http://"), timeout=5)
    connection.request(method, path, None if body is None else json.dumps(body))
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer.status, data


def asking(text: str, schema: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the body of a request."""
    config = {} if schema is None else {"responseJsonSchema": schema}
    return {"contents": [{"role": "user", "parts": [{"text": text}]}], "generationConfig": config}


@pytest.mark.parametrize("version", ["v1", "v1beta"])
def test_streams_as_the_service_does(version: str, fake_gemini: FakeGemini) -> None:
    status, data = call(
        fake_gemini.url, "POST", f"/{version}/models/m:streamGenerateContent?alt=sse", asking("Hola")
    )
    chunks = [json.loads(line.removeprefix("data: ")) for line in data.decode().split("\r\n\r\n") if line]
    assert status == 200
    assert (
        "".join(c["candidates"][0]["content"]["parts"][0]["text"] for c in chunks) == fake_gemini.script.text
    )
    assert [c["candidates"][0].get("finishReason") for c in chunks[-2:]] == [None, "STOP"]
    assert chunks[-1]["usageMetadata"]["thoughtsTokenCount"] > 0


def test_answers_json_that_fits_the_schema(fake_gemini: FakeGemini) -> None:
    for text, schema in (("hola", VERDICT), ("no quiero vivir", VERDICT), ("ensayo de filosofía", SLOTS)):
        _, data = call(fake_gemini.url, "POST", "/v1/models/m:generateContent", asking(text, schema))
        answer = json.loads(json.loads(data)["candidates"][0]["content"]["parts"][0]["text"])
        if schema is VERDICT:
            jsonschema.validate(answer, schema)
            assert answer["is_crisis"] == (text != "hola")


def test_reads_slots_by_keywords() -> None:
    text = "Estoy frustrado con mi ensayo para filosofía, es para mañana y tengo 15 minutos"
    assert gemini_answers.answer(SLOTS, text) == {
        "sentimiento": "frustracion",
        "tipo_tarea": "ensayo",
        "ramo": "filosofía",
        "plazo": "<24h",
        "tiempo_bloque": 15,
    }
    assert set(gemini_answers.answer(SLOTS, "hola").values()) == {None}


@pytest.mark.parametrize(
    "asked",
    [
        "¿Qué sigue?",
        '--a1\n"\\u00bfQu\\u00e9 sigue?"\n--a1',
        '--a1\n{"context": [{"text": "no quiero vivir"}], "message": "¿Qué sigue?"}\n--a1',
    ],
)
def test_finds_the_message_in_what_is_asked(asked: str) -> None:
    assert gemini_answers.message_of(asked) == "¿Qué sigue?"


def test_is_scripted_over_http(fake_gemini: FakeGemini) -> None:
    change = {
        "text": "Hola.",
        "chunks": 2,
        "timings": {"stream": {"first_token_ms": 1, "chunk_ms": 1}},
        "answers": [{"kind": "classifier", "marker": "ayuda", "value": {"is_crisis": True}}],
        "faults": [{"fault": "429", "kind": "stream", "marker": "[429]", "retry_after_s": 7}],
    }
    assert call(fake_gemini.url, "POST", "/_script", change)[0] == 200
    stream = "/v1/models/m:streamGenerateContent?alt=sse"
    assert call(fake_gemini.url, "POST", stream, asking("Hola"))[0] == 200
    status, data = call(fake_gemini.url, "POST", stream, asking("Hola [429]"))
    assert (status, json.loads(data)["error"]["status"]) == (429, "RESOURCE_EXHAUSTED")
    assert call(fake_gemini.url, "POST", stream, asking("Hola [429]"))[0] == 200
    _, data = call(fake_gemini.url, "POST", "/v1/models/m:generateContent", asking("ayuda", VERDICT))
    assert b"true" in data


def test_logs_each_request(fake_gemini: FakeGemini) -> None:
    call(fake_gemini.url, "POST", "/v1/models/guard:generateContent", asking("hola", VERDICT))
    status, data = call(fake_gemini.url, "GET", "/_log")
    [logged] = json.loads(data)["requests"]
    assert status == 200
    assert (logged["model"], logged["kind"], logged["key_seen"]) == ("guard", "classifier", False)
    assert logged["finished"] >= logged["at"]
    call(fake_gemini.url, "DELETE", "/_log")
    assert not fake_gemini.log


def test_an_unknown_path_is_not_found(fake_gemini: FakeGemini) -> None:
    assert call(fake_gemini.url, "GET", "/v1/models")[0] == 404


def test_runs_as_a_process_of_its_own() -> None:
    with in_process("--first-token-ms", "0", "--chunk-ms", "0", "--chunks", "3") as url:
        _, data = call(url, "POST", "/v1/models/m:streamGenerateContent?alt=sse", asking("Hola"))
    assert data.count(b"data: ") == 4


def test_faults_by_chance_are_the_same_with_the_same_seed() -> None:
    def drawn() -> list[bool]:
        script = Script(faults=[Fault("500", times=None, probability=0.5)], seed=4)
        return [script.take_fault("stream", "") is not None for _ in range(40)]

    assert drawn() == drawn()
    assert set(drawn()) == {True, False}


def test_a_fault_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no such fault"):
        Fault("no_bite")


@pytest.mark.parametrize(("text", "count"), [("", 3), ("a", 3), ("abcdefg", 3), ("abc", 1)])
def test_pieces_are_the_text(text: str, count: int) -> None:
    cut = list(pieces(text, count))
    assert "".join(cut) == text
    assert len(cut) <= count
