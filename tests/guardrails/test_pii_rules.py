"""Every rule on personal data finds what its proof says and nothing of what it says not to."""

import json
from pathlib import Path

import pytest

from guardrails.domain.pii.finding import RULES, find
from guardrails.domain.pii.rule import Rule
from guardrails.domain.pii.triggers import TRIGGERS, Trigger

PROVEN: list[Rule | Trigger] = [*RULES, *TRIGGERS]
SAYS = [
    pytest.param(text, value, id=f"{rule.id}-{at}")
    for rule in PROVEN
    for at, (text, value) in enumerate(rule.says)
]
NOT_SAYS = [
    pytest.param(text, id=f"{rule.id}-{at}") for rule in PROVEN for at, text in enumerate(rule.not_says)
]
SHARED = [
    json.loads(line)
    for line in (Path(__file__).resolve().parents[1] / "data/pii_shared.jsonl")
    .read_text("utf-8")
    .splitlines()
]


def found(text: str, country: str = "") -> list[tuple[str, str]]:
    """Return (kind, value) of what is found in a text."""
    return [(span.kind, text[span.start : span.end]) for span in find(text, country)]


class TestRules:
    @pytest.mark.parametrize(("text", "value"), SAYS)
    def test_find_what_they_say(self, text: str, value: str) -> None:
        assert value in [each for _kind, each in found(text)]

    @pytest.mark.parametrize("text", NOT_SAYS)
    def test_find_nothing_where_they_say_so(self, text: str) -> None:
        assert found(text) == []

    def test_have_names_of_their_own(self) -> None:
        names = [rule.id for rule in PROVEN]
        assert len(set(names)) == len(names)


class TestTheSharedSet:
    @pytest.mark.parametrize("line", SHARED, ids=lambda line: line["id"])
    def test_is_found_span_by_span(self, line: dict[str, object]) -> None:
        wanted = [(span["type"], span["value"]) for span in line["spans"]]  # type: ignore[attr-defined]
        assert found(str(line["text"])) == wanted


class TestDisguises:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("mi rut es １２.３４５.６７８-５", "１２.３４５.６７８-５"),
            ("mi rut es 12\u200b.345.678-5", "12\u200b.345.678-5"),
            ("mi rut es 12.345.678\u20115", "12.345.678\u20115"),
            ("mi co\u0301digo no, mi co\u0301rreo: ana@example.cl", "ana@example.cl"),
            ("ME LLAMO CAMILA SOTO Y TENGO SUEÑO", "CAMILA SOTO"),
        ],
    )
    def test_do_not_help(self, text: str, value: str) -> None:
        assert value in [each for _kind, each in found(text)]


class TestCountries:
    @pytest.mark.parametrize(
        ("text", "country", "kind"),
        [
            ("mi dni es 45678912", "PE", "PE_DNI"),
            ("mi dni es 45678912", "AR", "AR_DNI"),
            ("mi dni peruano es 45678912", "AR", "PE_DNI"),
            ("mi cédula es 12345678", "VE", "VE_CI"),
            ("mi cédula es 1098765432", "CO", "CO_CC"),
            ("mi cédula es 1712345675", "EC", "EC_CI"),
            ("mi carnet de identidad es 01021512345", "CU", "CU_CI"),
        ],
    )
    def test_tell_documents_of_one_shape_apart(self, text: str, country: str, kind: str) -> None:
        assert [each for each, _value in found(text, country)] == [kind]


class TestHotlines:
    @pytest.mark.parametrize(
        "text", ["llama al 600 360 7777", "el 135", "*4141", "teléfono 717 003 717", "024"]
    )
    def test_are_never_hidden(self, text: str) -> None:
        assert found(text) == []
