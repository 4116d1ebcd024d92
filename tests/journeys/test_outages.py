"""PostgreSQL and Redis go away and come back: sockets stay, nothing acked is lost, cards are shown."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import httpx2
import psycopg
import pytest

from chat.domain.frames import MessageIn
from chat.turn.intake import ONLY_CARD_WITHIN_S
from chat.turn.screening import at_arrival
from flou.ops.devservices.lifecycle import down, erase
from tests.chaos.world import wait_for
from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import Talk, get, post, stream, talking
from tests.servers import ROOT, Account, Server, migrated_database, serving
from tests.services import Services

CRISIS = "ya no quiero seguir viviendo"
# No rule is sure of it, the offline score is; no model will ever read it when it is not stored.
LIKELY = "no le veo sentido a seguir aquí, me quiero ir para siempre"
# Sends until a pool that is coming back takes one again: while it does not, each is refused in milliseconds.
TRIES = 2000


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Return services of this module's own."""
    services = Services(tmp_path_factory.mktemp("services"))
    yield services
    down(services.owner)
    erase(services.owner)


@pytest.fixture
def alone(
    tmp_path: Path, services: Services, live_environment: dict[str, str], fake_gemini: FakeGemini
) -> Iterator[Server]:
    """Return a server on those services."""
    services.start()
    addresses = services.environment()
    with migrated_database(addresses["DATABASE_URL"]) as url:
        environment = {**live_environment, **addresses, "DATABASE_URL": url}
        with serving(tmp_path, environment) as running:
            yield running
        services.start()


class TestABusyDatabase:
    async def test_is_waited_for_by_a_post_with_its_card(
        self, server: Server, live_database: str, fake_gemini: FakeGemini
    ) -> None:
        """Longer than a card alone may take: it has answered a moment ago, so the message will be stored."""
        student = await asyncio.to_thread(server.register)
        with psycopg.connect(live_database) as holder:
            holder.execute("LOCK TABLE chat_messages IN ACCESS EXCLUSIVE MODE")
            answering = asyncio.create_task(asyncio.to_thread(post, server, student, CRISIS))
            await asyncio.to_thread(wait_for, lambda: _waits(live_database), 20, "the message to wait")
            holder.rollback()
        answer = await answering
        assert (answer.status_code, answer.json()["finish"]) == (200, "crisis")


def _waits(database: str) -> bool:
    """Return whether somebody has waited for a lock for longer than a POST does for an absent database."""
    with psycopg.connect(database, autocommit=True) as connection:
        row = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
            "AND query LIKE '%%chat_messages%%' "
            "AND clock_timestamp() - query_start > %s * interval '1 second'",
            (2 * ONLY_CARD_WITHIN_S,),
        ).fetchone()
    return row is not None and row[0] > 0


class TestPostgreSQLAway:
    async def test_costs_an_error_that_can_be_retried_and_no_socket(
        self, alone: Server, services: Services
    ) -> None:
        student, client_id = alone.register(), str(uuid4())
        async with talking(alone, student) as talk:
            await talk.say("Tengo que leer un paper")
            services.stop("postgres")
            refused = (await talk.say("Tengo que leer otro paper", client_id=client_id))[-1]
            services.start()
            frames = await talk.say("Tengo que leer otro paper", client_id=client_id)
            for _ in range(TRIES):
                if frames[-1]["type"] == "complete":
                    break
                frames = await talk.say("Tengo que leer otro paper", client_id=client_id)

        assert refused["type"] == "error"
        assert refused["data"]["retryable"] is True
        assert frames[-1]["type"] == "complete"
        texts = [item["text"] for item in get(alone, student, "chat/history").json()["messages"]]
        assert texts.count("Tengo que leer otro paper") == 1

    def test_is_an_error_that_can_be_retried_on_every_way_in(self, alone: Server, services: Services) -> None:
        student = alone.register()
        services.stop("postgres")
        body = {"text": "Tengo que leer un paper", "client_id": str(uuid4())}
        send, sse = (f"{alone.url}/api/v1/chat/{path}" for path in ("send", "send-stream"))
        refused = [
            httpx2.post(send, json=body, headers=student.headers, timeout=30),
            httpx2.post(sse, json=body, headers=student.headers, timeout=30),
            get(alone, student, "chat/history"),
        ]
        away = httpx2.get(f"{alone.url}/readyz", timeout=30)
        services.start()
        for _ in range(TRIES):
            answer = httpx2.post(send, json=body, headers=student.headers, timeout=30)
            if answer.is_success:
                break
        ready = httpx2.get(f"{alone.url}/readyz", timeout=30)

        assert {answer.status_code for answer in refused} == {500}
        assert {answer.json()["error"]["retryable"] for answer in refused} == {True}
        assert (away.status_code, away.json()["database"]) == (503, "down")
        assert (answer.status_code, ready.status_code) == (200, 200)
        assert len(get(alone, student, "chat/history").json()["messages"]) == 2

    async def test_shows_the_card_before_the_error(self, alone: Server, services: Services) -> None:
        async with talking(alone, alone.register()) as talk:
            services.stop("postgres")
            for _ in range(3):
                await talk.send("message", client_id=str(uuid4()), text=CRISIS)
                card, error = await talk.read(), await talk.read()
                assert (card["type"], error["type"]) == ("crisis", "error")
                assert card["data"]["resources"]
                assert "seq" not in card

    async def test_keeps_a_new_socket_shows_it_the_card_and_lets_it_in_afterwards(
        self, alone: Server, services: Services
    ) -> None:
        """A token that we signed is enough for lines that anybody may know."""
        student, client_id = alone.register(), str(uuid4())
        services.stop("postgres")
        async with talking(alone, student, ready=False) as talk:
            await talk.send("message", client_id=client_id, text=CRISIS)
            card, error = await talk.read(), await talk.read()
            await talk.send("message", client_id=str(uuid4()), text="Tengo que leer un paper")
            plain = await talk.read()
            services.start()
            ready = (await talk.read_until("ready"))[-1]
            stored = await talk.say(CRISIS, client_id=client_id)
        async with talking(alone, replace(student, access="x.y.z"), ready=False) as talk:
            assert await talk.closed() == 4500

        assert [frame["type"] for frame in (card, error, plain)] == ["crisis", "error", "error"]
        assert card["data"]["resources"]
        assert {frame["data"]["retryable"] for frame in (error, plain)} == {True}
        assert ready["data"]["user"] == student.id
        assert {frame["type"] for frame in stored} >= {"ack", "crisis"}
        assert stored[-1]["type"] == "complete"

    async def test_shows_the_card_for_what_no_model_will_read(
        self, alone: Server, services: Services
    ) -> None:
        """What is refused is read to the end: rules and score together."""
        assert at_arrival(MessageIn(client_id=uuid4(), text=LIKELY)) is None
        async with talking(alone, alone.register()) as talk:
            services.stop("postgres")
            await talk.send("message", client_id=str(uuid4()), text=LIKELY)
            card, error = await talk.read(), await talk.read()
            await talk.send("message", client_id=str(uuid4()), text="Tengo que leer un paper")
            plain = await talk.read()

        assert (card["type"], error["type"], plain["type"]) == ("crisis", "error", "error")
        assert card["data"]["resources"]


HELP = {"quick_reply": "ayuda.ahora"}


class TestEverythingAway:
    @pytest.mark.parametrize(("text", "more"), [(CRISIS, {}), ("Necesito ayuda ahora", HELP), ("", HELP)])
    def test_the_card_is_in_the_answer_to_a_post_and_first_in_a_stream(
        self, alone: Server, services: Services, text: str, more: dict[str, str]
    ) -> None:
        """A token that we signed is enough for lines that anybody may know."""
        student = alone.register()
        services.stop("postgres")
        services.stop("redis")
        answer = post(alone, student, text, **more)
        frames = stream(alone, student, text, **more)

        assert (answer.status_code, answer.json()["error"]["retryable"]) == (500, True)
        assert answer.json()["crisis"]["resources"]
        assert [frame["type"] for frame in frames] == ["crisis", "error"]
        assert "seq" not in frames[0]

    def test_nothing_is_shown_to_who_was_given_no_token(self, alone: Server, services: Services) -> None:
        student = alone.register()
        services.stop("postgres")
        forged = replace(student, access=student.access[:-8] + "AAAAAAAA")
        for answer in (post(alone, forged, CRISIS), post(alone, replace(student, access="x"), CRISIS)):
            assert (answer.status_code, "crisis" in answer.json()) == (401, False)

    def test_a_country_that_is_named_has_its_lines(self, alone: Server, services: Services) -> None:
        """It cannot be kept, and is of use all the same."""
        student = alone.register()
        services.stop("postgres")
        card = post(alone, student, "Estoy en Perú", quick_reply="pais.PE").json()["crisis"]
        assert "113" in {line["phone"] for line in card["resources"]}

    def test_ordinary_messages_get_an_error_and_no_card(self, alone: Server, services: Services) -> None:
        student = alone.register()
        services.stop("postgres")
        assert set(post(alone, student, "Tengo que leer un paper").json()) == {"error"}


def drain(server: Server) -> subprocess.CompletedProcess[str]:
    """Run `manage.py drain` as the operator of a server."""
    return subprocess.run(
        [sys.executable, "manage.py", "drain"],
        cwd=ROOT,
        env={**os.environ, **server.environment},
        check=False,
        capture_output=True,
        text=True,
    )


class TestTheDrainCommand:
    async def test_sends_every_process_away_in_good_order(self, alone: Server, services: Services) -> None:
        async with talking(alone, alone.register()) as talk:
            said = await asyncio.to_thread(drain, alone)
            assert (await talk.read())["type"] == "draining"
            assert await talk.closed() == 1012

        assert (said.returncode, "25 segundos" in said.stdout) == (0, True)
        assert alone.process is not None
        assert alone.process.wait(25) is not None

    def test_says_what_to_do_without_redis(self, alone: Server, services: Services) -> None:
        services.stop("redis")
        said = drain(alone)

        assert said.returncode == 1
        assert "SIGTERM" in said.stderr


class TestRedisAway:
    async def test_costs_no_socket_no_turn_and_no_card(self, alone: Server, services: Services) -> None:
        student = alone.register()
        async with talking(alone, student) as talk, talking(alone, student) as other:
            await self._converse(talk, other)
            services.stop("redis")
            await self._converse(talk, other)
            assert (await talk.say(CRISIS))[1]["type"] == "crisis"
            await other.read_until("complete")
            services.start()
            await self._converse(talk, other)

        assert self._answered(alone, student) == 4

    async def _converse(self, talk: Talk, other: Talk) -> None:
        """Send a message, and see its answer on both devices."""
        assert (await talk.say("Tengo que leer un paper"))[-1]["type"] == "complete"
        assert (await other.read_until("complete"))[0]["type"] == "message"

    def _answered(self, server: Server, student: Account) -> int:
        messages = get(server, student, "chat/history").json()["messages"]
        return sum(item["role"] == "assistant" for item in messages)
