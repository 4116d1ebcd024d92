"""Hiding and giving back: stable placeholders, nothing left behind, the same text however a stream is cut."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from guardrails.domain.pii.redacting import Owner, counts, hide
from guardrails.domain.pii.restoring import Restorer, restore

NOBODY = Owner()
RUT, PHONE, MAIL = "12.345.678-5", "+56 9 8765 4321", "ana.soto@example.cl"
MESSAGE = f"me llamo Ana Soto, mi rut es {RUT}, mi cel {PHONE} y mi correo {MAIL}"


class TestHide:
    def test_puts_a_typed_placeholder_for_each_value(self) -> None:
        hidden, (clean,) = hide([MESSAGE], NOBODY)

        assert clean == "me llamo [NOMBRE_1], mi rut es [RUT_1], mi cel [TELÉFONO_1] y mi correo [CORREO_1]"
        assert restore(clean, hidden.values) == MESSAGE

    def test_gives_one_value_one_placeholder_in_every_spelling(self) -> None:
        _, clean = hide([f"mi rut es {RUT}", "mi rut, sin puntos: 12345678-5"], NOBODY)

        assert clean == ("mi rut es [RUT_1]", "mi rut, sin puntos: [RUT_1]")

    def test_numbers_values_in_the_order_in_which_they_were_said(self) -> None:
        _, clean = hide([f"mi rut es {RUT}", "el rut de mi mamá: 9876543-3"], NOBODY)

        assert clean[1] == "el rut de mi mamá: [RUT_2]"

    def test_hides_a_value_where_nothing_else_gives_it_away(self) -> None:
        _, clean = hide(["me llamo Josefa Araya", "¡Buena, Josefa! Josefa Araya va bien"], NOBODY)

        assert "Josefa" not in clean[1]
        assert "Araya" not in clean[1]

    def test_knows_the_students_own_name_and_address(self) -> None:
        owner = Owner("Quetzalli Huenul", "q.h@example.cl")
        _, (clean,) = hide(["Quetzalli Huenul, o quetzalli huenul: Q.H@example.cl"], owner)

        assert "uetzalli" not in clean
        assert "xample" not in clean

    def test_is_not_confused_by_placeholders_that_were_typed(self) -> None:
        said = f"¿qué es [RUT_1]? mi rut es {RUT}"
        hidden, (clean,) = hide([said], NOBODY)

        assert clean == "¿qué es [RUT_1]? mi rut es [RUT_2]"
        assert restore(clean, hidden.values) == said

    def test_leaves_study_alone(self) -> None:
        text = "según Bandura saqué un 5,4 el 12/12/2026; llama al 600 360 7777"
        hidden, clean = hide([text], NOBODY)

        assert clean == (text,)
        assert hidden.values == {}

    def test_knows_the_digits_that_may_be_shown_again(self) -> None:
        hidden, _ = hide([MESSAGE], NOBODY)

        assert {"56987654321", "123456785"} <= hidden.digits

    def test_counts_by_kind_without_values(self) -> None:
        assert counts(MESSAGE, NOBODY) == {"CL_RUT": 1, "EMAIL": 1, "PERSON": 1, "PHONE": 1}

    @given(
        st.lists(st.text(max_size=200), min_size=1, max_size=4), st.text(max_size=30), st.text(max_size=30)
    )
    def test_is_undone_by_restoring_whatever_was_written(
        self, texts: list[str], name: str, mail: str
    ) -> None:
        hidden, clean = hide(texts, Owner(name, mail))

        assert len(clean) == len(texts)
        if not hidden.values:
            assert clean == tuple(texts)

    @given(st.text(max_size=60), st.sampled_from([RUT, PHONE, MAIL]), st.text(max_size=60))
    def test_leaves_no_value_in_whatever_stands_around_it(self, before: str, value: str, after: str) -> None:
        _, clean = hide([f"mi rut, cel o correo: {value}", f"{before} {value} {after}"], NOBODY)

        assert value not in clean[1]


VALUES = {"[RUT_1]": RUT, "[TELÉFONO_1]": PHONE, "[NOMBRE_12]": "Ana Soto"}
ANSWERS = st.lists(
    st.sampled_from(
        [
            "[RUT_1]",
            "[TELÉFONO_1]",
            "[telefono 1]",
            "[NOMBRE_12]",
            "[RUT_9]",
            "[",
            "]",
            "[[",
            "Hola ",
            "\n",
            "_1]",
            "RUT",
        ]
    ),
    max_size=12,
).map("".join)


class TestRestorer:
    @given(ANSWERS | st.text(alphabet="[]RUT_1 a\n", max_size=60), st.lists(st.integers(0, 80), max_size=12))
    def test_gives_the_same_text_however_the_stream_is_cut(self, answer: str, cuts: list[int]) -> None:
        places = sorted({min(cut, len(answer)) for cut in cuts} | {0, len(answer)})
        restorer = Restorer(VALUES)
        pieces = [restorer.feed(answer[a:b]) for a, b in pairwise(places)]

        assert "".join(pieces) + restorer.finish() == restore(answer, VALUES)

    def test_gives_back_each_value(self) -> None:
        assert restore("Tu RUT es [RUT_1], [NOMBRE_12].", VALUES) == f"Tu RUT es {RUT}, Ana Soto."

    def test_reads_placeholders_as_models_write_them(self) -> None:
        assert restore("[Telefono_1] [teléfono 1]", VALUES) == f"{PHONE} {PHONE}"

    def test_leaves_what_it_does_not_know(self) -> None:
        assert restore("[RUT_2] [ver nota] [1] a[0]", VALUES) == "[RUT_2] [ver nota] [1] a[0]"

    def test_holds_nothing_but_what_may_become_a_placeholder(self) -> None:
        restorer = Restorer(VALUES)

        assert restorer.feed("Hola [RU") == "Hola "
        assert restorer.feed("T_1] y más") == f"{RUT} y más"
