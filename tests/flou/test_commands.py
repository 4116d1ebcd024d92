"""Commands refuse what makes no sense with a sentence, before they have done anything."""

import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from pytest_django import Settings

from flou.ops.devservices import ports, session
from flou.ops.devservices.errors import ServiceProblem

SPANISH = "debe ser un número entero entre"
ENGLISH = "must be a whole number from"


@pytest.fixture
def web_page() -> Iterator[str]:
    """Yield the address of a server that is not Flou: it answers everything with a page."""

    class Page(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<h1>hola</h1>")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.HTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("batch", ["0", "-3", "1.5", "muchas", "", "10001", "9" * 5000])
def test_retention_wants_whole_batches(batch: str) -> None:
    with pytest.raises(CommandError, match=SPANISH):
        call_command("apply_retention", f"--batch={batch}")


def test_retention_knows_no_pause() -> None:
    with pytest.raises(CommandError, match="--pause"):
        call_command("apply_retention", "--pause", "1")


@pytest.mark.parametrize("command", ["serve", "run"])
class TestServing:
    @pytest.mark.parametrize(
        "wrong",
        [
            "--processes=0",
            "--processes=-3",
            "--processes=",
            "--processes=100000",
            "--port=99999",
            "--port=-1",
        ],
    )
    def test_wants_numbers_in_their_range(self, command: str, wrong: str) -> None:
        with pytest.raises(CommandError, match=ENGLISH):
            call_command(command, wrong)

    @pytest.mark.parametrize("host", ["", "nobody.invalid", "x" * 70 + ".example", "999.1.1.1"])
    def test_wants_an_address_of_this_machine(self, command: str, host: str) -> None:
        with pytest.raises(CommandError, match=r"Cannot listen on|must not be empty"):
            call_command(command, f"--host={host}", f"--port={ports.choose(None)}")


class TestServices:
    def test_need_a_folder(self, settings: Settings, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        settings.FLOU_HOME = tmp_path / "file" / "home"
        with pytest.raises(CommandError, match="FLOU_HOME="):
            call_command("devservices", "status")

    @pytest.mark.parametrize("program", ["no-such-program", "/"])
    def test_name_a_program_that_cannot_be_run(self, program: str) -> None:
        with pytest.raises(ServiceProblem, match="cannot be run"):
            session.foreground([program])


@pytest.mark.django_db
class TestErasing:
    def test_wants_to_be_told_what(self) -> None:
        with pytest.raises(CommandError, match="Falta decir"):
            call_command("erase_account")

    def test_wants_a_public_id(self) -> None:
        with pytest.raises(CommandError, match="no es un identificador"):
            call_command("erase_account", "sofia@uni.example")

    def test_erases_nobody_when_one_of_a_list_cannot_be(self) -> None:
        users = get_user_model().objects
        student = users.create_user(email="a@uni.example", password="una-clave-larga-1")
        staff = users.create_user(email="b@uni.example", password="una-clave-larga-1", is_staff=True)
        for other in (uuid4(), staff.public_id):
            with pytest.raises(CommandError, match="no se borró ninguna"):
                call_command("erase_account", str(student.public_id), str(other))
        assert users.count() == 2

    def test_takes_an_id_that_is_given_twice_once(self, capsys: pytest.CaptureFixture[str]) -> None:
        student = get_user_model().objects.create_user(email="a@uni.example", password="una-clave-larga-1")
        call_command("erase_account", *[str(student.public_id)] * 2)
        assert capsys.readouterr().out == "Cuentas borradas: 1.\n"


class TestEvaluating:
    def test_refuses_a_place_for_predictions_before_it_reads_a_line(self, tmp_path: Path) -> None:
        examples = tmp_path / "f"
        examples.write_text('{"text": "hola"}\n', encoding="utf-8")
        for out in (tmp_path, tmp_path / "nowhere" / "f", examples):
            with pytest.raises(CommandError, match=r"cannot be written|would be lost"):
                call_command("evaluate", "guardrails", str(examples), f"--out={out}")
        assert examples.read_text(encoding="utf-8") == '{"text": "hola"}\n'

    @pytest.mark.parametrize(
        ("kind", "line"),
        [
            ("pii", {"text": "hola", "spans": 5}),
            ("pii", {"text": "hola", "spans": [{"start": 0}]}),
            ("slots", {"text": "hola", "slots": None}),
            ("guardrails", {"text": "hola", "action": "alert", "severity": "grave"}),
        ],
    )
    def test_passes_over_a_line_whose_answer_has_another_shape(
        self, kind: str, line: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "f").write_text(json.dumps(line), encoding="utf-8")
        call_command("evaluate", kind, str(tmp_path / "f"))
        said = capsys.readouterr()
        assert f"{kind}: 0 predictions, 1 bad lines" in said.out
        assert said.err.startswith("line 1 passed over")

    def test_writes_what_is_no_text_as_it_came(self, tmp_path: Path) -> None:
        (tmp_path / "f").write_text('{"id": "\\ud800", "text": "hola"}', encoding="utf-8")
        call_command("evaluate", "guardrails", str(tmp_path / "f"), f"--out={tmp_path / 'out'}")
        assert json.loads((tmp_path / "out").read_text(encoding="utf-8"))["id"] == "\ud800"


class TestTraining:
    @pytest.mark.parametrize("line", ["{", "[]", "{}", '{"text": 5, "action": "alert"}', None])
    def test_names_what_it_cannot_read(self, line: str | None, tmp_path: Path) -> None:
        names = ("guardrails", "slots", "eval_replies", "pii", "toxicity", "injection")
        for name in names if line is not None else names[:1]:
            (tmp_path / f"{name}_shared.jsonl").write_text(line or "", encoding="utf-8")
        out = tmp_path / "weights.json"
        with pytest.raises(CommandError, match=r"another shape|cannot be read"):
            call_command("train_offline_score", str(tmp_path), f"--out={out}")
        assert not out.exists()

    def test_looks_for_a_place_to_write_first(self, tmp_path: Path) -> None:
        (tmp_path / "guardrails_shared.jsonl").touch()
        with pytest.raises(CommandError, match="cannot be written"):
            call_command("train_offline_score", str(tmp_path), f"--out={tmp_path / 'nowhere' / 'f'}")


class TestTalking:
    @pytest.mark.parametrize("url", ["", "nada", "ftp://localhost", "http://[", "http://:-1"])
    def test_wants_an_address(self, url: str) -> None:
        with pytest.raises(CommandError, match=r"no es la dirección|Nadie responde"):
            call_command("chat", f"--url={url}")

    def test_says_when_nobody_is_there(self) -> None:
        with pytest.raises(CommandError, match="Nadie responde"):
            call_command("chat", f"--url=http://127.0.0.1:{ports.choose(None)}")

    def test_says_when_somebody_else_is_there(self, web_page: str) -> None:
        with pytest.raises(CommandError, match="no es Flou"):
            call_command("chat", f"--url={web_page}")
