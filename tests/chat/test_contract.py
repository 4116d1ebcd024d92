"""What is written down of the contract, against the code: a frame, field or code may not be missing."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client, override_settings
from jsonschema import Draft7Validator, Draft202012Validator

from chat import asyncapi, contract, openapi
from chat.domain.errors import CloseCode, ErrorCode
from chat.domain.frames import MAX_CHARS, MAX_FRAME_BYTES, PING_S, json_schema
from flou.accounts.urls import urlpatterns as account_addresses

ROOT = Path(__file__).resolve().parents[2]
PROSE = (ROOT / contract.PROSE).read_text(encoding="utf-8")
TYPES = (ROOT / "templates/static/flou-client.d.ts").read_text(encoding="utf-8")
# The one of asyncapi/spec-json-schemas 6.11.1 (Apache-2.0), without its white space.
ASYNCAPI = json.loads(gzip.decompress((ROOT / "tests/data/asyncapi-3.0.0.json.gz").read_bytes()))
ARROW = re.compile(r"^ +\w+-?->>\w+: (\S+)(?: (\S+))?(.*)$", re.MULTILINE)
FRAMES = {asyncapi.kind(frame) for frame in (*asyncapi.CLIENT, *asyncapi.SERVER)}


class TestStoredDocuments:
    def test_say_what_the_code_says(self) -> None:
        call_command("contract", "--check")

    def test_that_are_behind_are_named(self, tmp_path: Path) -> None:
        (tmp_path / "docs").mkdir()
        (tmp_path / contract.PROSE).write_text(PROSE.replace("`client_id` uuid", ""), encoding="utf-8")
        with override_settings(BASE_DIR=tmp_path):
            with pytest.raises(CommandError, match=r"frames\.schema\.json.*asyncapi\.json.*protocol\.md"):
                call_command("contract", "--check")
            call_command("contract")
            call_command("contract", "--check")
        assert (tmp_path / contract.PROSE).read_text(encoding="utf-8") == PROSE


class TestAsyncAPI:
    def test_is_a_valid_document(self) -> None:
        Draft7Validator(ASYNCAPI).validate(asyncapi.document())

    def test_has_every_frame_of_the_schema(self) -> None:
        schema = json_schema()["$defs"]
        for side, members in (("ClientFrame", asyncapi.CLIENT), ("ServerFrame", asyncapi.SERVER)):
            assert {asyncapi.kind(frame) for frame in members} == set(
                schema[side]["discriminator"]["mapping"]
            )

    def test_has_shapes_that_stand_by_themselves(self) -> None:
        document = asyncapi.document()
        assert "$defs" not in json.dumps(document)
        for reference in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(document)):
            place: Any = document
            for step in reference.split("/"):
                place = place[step]
        for shape in document["components"]["schemas"].values():
            Draft202012Validator.check_schema(shape)

    def test_says_what_each_frame_is_for(self) -> None:
        messages = asyncapi.document()["components"]["messages"].values()
        assert all(message["summary"] for message in messages)

    def test_is_served_with_the_host_that_was_asked(self) -> None:
        document = Client().get("/api/v1/asyncapi", headers={"host": "localhost"}).json()
        assert document["servers"]["flou"]["variables"]["host"]["default"] == "localhost"
        assert document["channels"] == asyncapi.document()["channels"]


class TestProse:
    @pytest.mark.parametrize("name", sorted(FRAMES))
    def test_tells_when_each_frame_comes(self, name: str) -> None:
        told = PROSE[PROSE.index("| type | when |") : PROSE.index("## Who connects")]
        assert f"`{name}`" in told

    @pytest.mark.parametrize("table", sorted(contract.TABLES))
    def test_has_each_table_that_is_made(self, table: str) -> None:
        assert PROSE.count(f"<!-- made by manage.py contract: {table} -->") == 1

    def test_gives_the_limits_of_the_code(self) -> None:
        for limit in (f"{MAX_CHARS} code points", f"({MAX_FRAME_BYTES} bytes)", f"`ping` ({PING_S} s)"):
            assert limit in PROSE

    def test_names_the_endpoints_that_carry_the_conversation(self) -> None:
        for path, methods in openapi._PATHS.items():
            for method in methods:
                assert f"`{method.upper()} {path.removeprefix('/api/v1')}`" in PROSE

    @pytest.mark.parametrize(
        "case",
        [
            "The first message", "A line that is lost in the middle of an answer", "A gap", "A second device",
            "Stopping an answer", "A crisis", "A message whose answer was lost", "A token that ends",
            "A deploy", "Limits", "The database is away", "No socket gets through",
        ],
    )  # fmt: skip
    def test_draws_each_case(self, case: str) -> None:
        part = PROSE[PROSE.index(f"### {case}\n") :].split("\n### ")[0]
        assert part.count("```mermaid\nsequenceDiagram\n") >= 1
        assert len(ARROW.findall(part)) >= 3

    def test_draws_only_what_there_is(self) -> None:
        requests = {path.removeprefix("/api/v1") for path in openapi._PATHS}
        requests |= {f"/{address.pattern}" for address in account_addresses}
        codes = {str(int(code)) for code in CloseCode}
        for first, second, _ in ARROW.findall(PROSE):
            known = (
                (first == "close" and second in codes)
                or (first in {"GET", "POST"} and second.split("?")[0] in requests)
                or first in FRAMES | {"handshake"}
            )
            assert known, f"no such thing: {first} {second}"
        for code in re.findall(r'code: "(\w+)"', PROSE):
            assert code in set(map(str, ErrorCode))


class TestTypes:
    """flou-client.d.ts is written by hand, for people; the names in it are those of the frames."""

    def test_name_every_code(self) -> None:
        told = TYPES[TYPES.index("export type ErrorCode") :].split(";")[0]
        assert set(re.findall(r'"(\w+)"', told)) == {*map(str, ErrorCode), "network"}

    @pytest.mark.parametrize(
        ("shape", "interface"),
        [
            ("CrisisData", "CrisisData"), ("ResourceData", "Resource"), ("QuickReplyData", "QuickReply"),
            ("MetadataData", "MetadataData"), ("ExerciseData", "Exercise"), ("SessionData", "SessionData"),
            ("CompleteData", "CompleteData"), ("ErrorData", "ErrorData"), ("ReadyData", "ReadyData"),
        ],
    )  # fmt: skip
    def test_have_every_field(self, shape: str, interface: str) -> None:
        told = TYPES[TYPES.index(f"export interface {interface} ") :].split("\n}")[0]
        fields = set(re.findall(r"^  (\w+)\??:", told, re.MULTILINE))
        assert fields == set(json_schema()["$defs"][shape]["properties"])
