"""Gemini through the real SDK: what is sent, and what is read from a good answer."""

import subprocess
import sys

from chat.llm.port import StreamEnd, TextDelta, Usage
from tests.fakes.gemini_script import Answer
from tests.fakes.gemini_server import FakeGemini
from tests.llm.clients import CHAT, GUARD, VERDICT, collect, gemini, json_prompt


class TestWhatIsSent:
    async def test_the_conversation_in_order_with_the_roles_that_gemini_knows(
        self, fake_gemini: FakeGemini
    ) -> None:
        async with gemini(fake_gemini) as client:
            await collect(client)
        [asked] = fake_gemini.log
        assert [turn["role"] for turn in asked.body["contents"]] == ["user", "model", "user"]
        assert asked.body["systemInstruction"]["parts"] == [{"text": "Eres Flou."}]

    async def test_the_stable_version_of_the_api_with_the_key_in_a_header(
        self, fake_gemini: FakeGemini
    ) -> None:
        async with gemini(fake_gemini) as client:
            await collect(client)
        [asked] = fake_gemini.log
        assert asked.path == f"/v1/models/{CHAT}:streamGenerateContent?alt=sse"
        assert asked.key_seen

    async def test_no_server_timeout_below_the_ten_seconds_that_the_service_takes(
        self, fake_gemini: FakeGemini
    ) -> None:
        async with gemini(fake_gemini) as client:
            await collect(client)
            await client.structured(json_prompt())
        assert all(float(asked.server_timeout_s) >= 10 for asked in fake_gemini.log)

    async def test_a_coach_that_thinks_little_and_is_filtered_only_for_the_worst(
        self, fake_gemini: FakeGemini
    ) -> None:
        async with gemini(fake_gemini) as client:
            await collect(client)
        [asked] = fake_gemini.log
        assert {setting["threshold"] for setting in asked.body["safetySettings"]} == {"BLOCK_ONLY_HIGH"}
        assert _thinking(asked.body) == "LOW"

    async def test_a_classifier_that_reads_everything_and_answers_by_schema(
        self, fake_gemini: FakeGemini
    ) -> None:
        async with gemini(fake_gemini) as client:
            await client.structured(json_prompt())
        [asked] = fake_gemini.log
        config = asked.body["generationConfig"]
        assert [setting["threshold"] for setting in asked.body["safetySettings"]] == ["OFF"] * 4
        assert config["responseJsonSchema"] == VERDICT
        assert config["responseMimeType"] == "application/json"
        assert config["temperature"] == 0
        assert _thinking(asked.body) == "MINIMAL"


class TestWhatIsRead:
    async def test_the_text_without_loss(self, fake_gemini: FakeGemini) -> None:
        fake_gemini.script.answers.append(Answer("ñandú 🌱 «¿así?»\n\n– sí  "))
        async with gemini(fake_gemini) as client:
            events = await collect(client)
        assert "".join(e.text for e in events if isinstance(e, TextDelta)) == "ñandú 🌱 «¿así?»\n\n– sí  "

    async def test_the_usage_of_the_last_chunk_with_thoughts_as_output(self, fake_gemini: FakeGemini) -> None:
        fake_gemini.script.cached_tokens = 3
        fake_gemini.script.answers.append(Answer("a" * 400))
        async with gemini(fake_gemini) as client:
            end = (await collect(client))[-1]
        assert end == StreamEnd("stop", Usage(CHAT, input_tokens=7, cached_tokens=3, output_tokens=112))

    async def test_the_usage_of_a_structured_call_under_its_model(self, fake_gemini: FakeGemini) -> None:
        async with gemini(fake_gemini) as client:
            answer = await client.structured(json_prompt())
        assert answer.usage.model == GUARD
        assert answer.usage.input_tokens > 0


def test_the_sdk_is_not_imported_before_it_is_used() -> None:
    program = "import sys, chat.llm.gemini; sys.exit('google.genai' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


async def test_one_client_serves_a_second_time_after_it_was_closed(fake_gemini: FakeGemini) -> None:
    async with gemini(fake_gemini) as client:
        await collect(client)
        await client.aclose()
        assert isinstance((await collect(client))[-1], StreamEnd)


def _thinking(body: dict[str, dict[str, dict[str, str]]]) -> str:
    """Return the level; the SDK writes this one name in snake case, which the service takes too."""
    config = body["generationConfig"]["thinkingConfig"]
    return config.get("thinkingLevel") or config["thinking_level"]
