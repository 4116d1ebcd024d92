"""A connection cut in a commit: whether it was kept or not, the turn goes on in its first attempt."""

from collections.abc import Iterator
from uuid import uuid4

import psycopg
import pytest

from tests.fakes.cutting import Cut, Cuts, cutting
from tests.journeys.talking import get, talking, text_of
from tests.servers import Server, serving

TEXT = "Tengo que escribir un ensayo de historia"
WRITES = {
    "the verdict": b"'screened'",
    "events": b'INSERT INTO "turn_events"',
    "the end": b'INSERT INTO "llm_usage"',
}


@pytest.fixture(scope="module")
def cuts(live_database: str) -> Iterator[Cuts]:
    """Return what may be cut of the server `fragile`."""
    with cutting(live_database) as made:
        yield made


@pytest.fixture(scope="module")
def fragile(
    tmp_path_factory: pytest.TempPathFactory, live_environment: dict[str, str], cuts: Cuts
) -> Iterator[Server]:
    """Return a server whose connections to PostgreSQL can be cut."""
    folder = tmp_path_factory.mktemp("fragile")
    with serving(folder, {**live_environment, "DATABASE_URL": cuts.url}) as running:
        yield running


def row(live_database: str, turn: str) -> tuple[object, ...] | None:
    """Return what the database holds of a turn."""
    with psycopg.connect(live_database) as connection:
        asked = "SELECT attempt, last_seq, (SELECT count(*) FROM turn_events WHERE turn_id = turns.id)"
        return connection.execute(f"{asked} FROM turns WHERE id = %s", [turn]).fetchone()


class TestACutCommit:
    @pytest.mark.usefixtures("fake_gemini")
    @pytest.mark.parametrize("how", ["unheard", "undone"])
    @pytest.mark.parametrize("write", WRITES)
    async def test_costs_a_turn_no_attempt_and_nothing_twice(
        self, fragile: Server, cuts: Cuts, live_database: str, write: str, how: Cut
    ) -> None:
        student = fragile.register()
        async with talking(fragile, student) as talk:
            cuts.arm(WRITES[write], how, times=2)
            frames = await talk.say(TEXT)
            again = await talk.say("Y ahora un resumen")

        assert cuts.done == 2
        assert [frame["seq"] for frame in frames[1:]] == list(range(1, len(frames)))
        assert "replace" not in {frame["type"] for frame in frames}
        assert text_of(frames[:-1]) == frames[-1]["data"]["text"]
        assert again[-1]["data"]["finish"] == "stop"
        last = frames[-1]["seq"]
        assert row(live_database, frames[-1]["turn"]) == (1, last, last)
        texts = [item["text"] for item in get(fragile, student, "chat/history").json()["messages"]]
        assert texts[:2] == [TEXT, frames[-1]["data"]["text"]]
        assert len(texts) == 4

    @pytest.mark.parametrize("how", ["unheard", "undone"])
    @pytest.mark.usefixtures("fake_gemini")
    async def test_of_an_accepted_message_costs_one_retry_and_no_second_turn(
        self, fragile: Server, cuts: Cuts, live_database: str, how: Cut
    ) -> None:
        student, client_id = fragile.register(), str(uuid4())
        async with talking(fragile, student) as talk:
            cuts.arm(b'INSERT INTO "turns"', how, times=1)
            refused = (await talk.say(TEXT, client_id=client_id))[-1]
            ack, *frames = await talk.say(TEXT, client_id=client_id)

        assert refused["data"]["retryable"] is True
        assert ack["data"]["duplicate"] is (how == "unheard")
        assert frames[-1]["data"]["finish"] == "stop"
        attempt, *_ = row(live_database, frames[-1]["turn"]) or (0,)
        assert attempt == 1
        assert len(get(fragile, student, "chat/history").json()["messages"]) == 2
