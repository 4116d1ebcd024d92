"""Notices to staff with real server processes: killed between taking and sending, refused, nobody on call."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from pathlib import Path

import httpx2
import psycopg
import pytest
from django.conf import settings

from tests.chaos.world import wait_for
from tests.fakes.webhook import Receiver, receiving
from tests.servers import Server, migrated_database, serving

CRISIS = "ya no quiero vivir, quiero matarme"
SECRET = "un-secreto-bastante-largo-para-firmar-0123"
PATIENCE_S = 20


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """Return the address of a database whose outbox only the servers of these tests look after."""
    own = settings.DATABASES["default"]
    admin = f"postgresql://{own['USER']}:{own['PASSWORD']}@{own['HOST']}:{own['PORT']}/postgres"
    with migrated_database(admin) as url:
        ask(url, "UPDATE alert_rules SET enabled = false")  # only cases are told of here
        yield url


@pytest.fixture
def environment(database: str) -> Iterator[dict[str, str]]:
    """Return what the servers are started with; afterwards no case and nobody on call is left."""
    yield {
        "DATABASE_URL": database,
        "REDIS_URL": "",
        "FLOU_DEMO": "1",
        "GEMINI_API_KEY": "",
        "RATE_IP_PER_HOUR": "100000",
        "WEBHOOK_SECRET": SECRET,
        "PUBLIC_URL": "https://flou.example",
    }
    ask(database, "TRUNCATE crisis_flags, on_call CASCADE")


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """Return where notices are posted to."""
    with receiving() as running:
        yield running


def ask(database: str, statement: str, *values: object) -> list[tuple[object, ...]]:
    """Run a statement and return its rows."""
    with psycopg.connect(database, autocommit=True) as connection:
        cursor = connection.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


def put_on_call(database: str, server: Server, address: str) -> None:
    """Make an account the one that is on call."""
    person = server.register()
    ask(
        database,
        'INSERT INTO on_call (person_id, "order", email, webhook, active)'
        " SELECT id, 1, '', %s, true FROM users WHERE email = %s",
        address,
        person.email,
    )


def raise_flag(server: Server) -> str:
    """Let a student write what raises a flag; return their e-mail."""
    student = server.register()
    answer = httpx2.post(
        f"{server.url}/api/v1/chat/send", json={"text": CRISIS}, headers=student.headers, timeout=30
    )
    assert answer.status_code == 200, answer.text
    return student.email


def wait_for_row(database: str, statement: str) -> None:
    """Wait until a query has a row."""
    wait_for(lambda: ask(database, statement), PATIENCE_S, statement)


def wait_for_log(server: Server, words: str) -> None:
    """Wait until the server has said something."""
    wait_for(lambda: words in server.log.read_text(), PATIENCE_S, words)


class TestAProcessKilledInTheMiddleOfSending:
    def test_has_its_notice_sent_by_another_one(
        self, tmp_path: Path, database: str, environment: dict[str, str], receiver: Receiver
    ) -> None:
        """The same notice, under the same key, signed, and with nothing of the student in it."""
        receiver.open.clear()
        with serving(tmp_path, environment) as first:
            put_on_call(database, first, receiver.url)
            email = raise_flag(first)
            taken = receiver.calls.get(timeout=PATIENCE_S)
            first.kill()
        assert ask(database, "SELECT attempts, sent_at FROM guardrails_deliveries") == [(1, None)]

        receiver.open.set()
        # What a minute does by itself: the lease of the process that is gone runs out.
        ask(database, "UPDATE guardrails_deliveries SET due_at = now()")
        with serving(tmp_path, environment):
            sent = receiver.calls.get(timeout=PATIENCE_S)
            wait_for_row(
                database, "SELECT 1 FROM guardrails_deliveries WHERE sent_at IS NOT NULL AND attempts = 2"
            )

        assert sent.headers["idempotency-key"] == taken.headers["idempotency-key"]
        fields = dict(part.split("=") for part in sent.headers["x-flou-signature"].split(","))
        signed = fields["t"].encode() + b"." + sent.body
        assert hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest() == fields["v1"]
        body = json.loads(sent.body)
        assert (body["kind"], body["link"].startswith("https://flou.example/admin/")) == ("raised", True)
        for hidden in (email, "matarme", "vivir"):
            assert hidden not in sent.body.decode()


class TestAServer:
    def test_sends_what_waited_for_somebody_on_call(
        self, tmp_path: Path, database: str, environment: dict[str, str], receiver: Receiver
    ) -> None:
        """A flag with an empty list is not lost, and the log says so once."""
        with serving(tmp_path, environment) as server:
            raise_flag(server)
            wait_for_log(server, '"nobody_on_call"')
            put_on_call(database, server, receiver.url)
            assert json.loads(receiver.calls.get(timeout=PATIENCE_S).body)["kind"] == "raised"
            assert server.log.read_text().count('"nobody_on_call"') == 1

    def test_gives_up_in_the_end_and_says_so(
        self, tmp_path: Path, database: str, environment: dict[str, str], receiver: Receiver
    ) -> None:
        """Ten refusals: seen in the admin and in the log, with neither address nor text."""
        receiver.status = 503
        with serving(tmp_path, environment) as server:
            put_on_call(database, server, receiver.url)
            raise_flag(server)
            receiver.calls.get(timeout=PATIENCE_S)
            wait_for_log(server, '"notice_not_sent"')
            ask(database, "UPDATE guardrails_deliveries SET attempts = 9, due_at = now()")
            wait_for_log(server, '"notice_given_up"')
            log = server.log.read_text()
        failures = ask(
            database,
            "SELECT failure, attempts, sent_at FROM guardrails_deliveries WHERE given_up_at IS NOT NULL",
        )
        assert failures == [("refused", 10, None)]
        for hidden in ("/hook", "matarme", SECRET):
            assert hidden not in log

    def test_reminds_of_what_nobody_answered(
        self, tmp_path: Path, database: str, environment: dict[str, str], receiver: Receiver
    ) -> None:
        """An overdue case is told again, and its history says so."""
        with serving(tmp_path, environment) as server:
            put_on_call(database, server, receiver.url)
            raise_flag(server)
            receiver.calls.get(timeout=PATIENCE_S)
            ask(database, "UPDATE crisis_flags SET remind_at = now()")
            assert json.loads(receiver.calls.get(timeout=PATIENCE_S).body)["kind"] == "overdue"
        assert ask(database, "SELECT count(*) FROM crisis_flag_events WHERE kind = 'reminded'") == [(1,)]
