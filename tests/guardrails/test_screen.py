"""The output screen: however the text is cut, the same comes out, and nothing forbidden."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardrails.domain.resources import allowed_numbers, fallback
from guardrails.domain.screen import MAX_CHARS, OutputScreen

NUMBERS = allowed_numbers(fallback())
CANARY = "flou-7f3a9c1e"
PIECES = [
    "Hola",
    " ",
    "\n",
    "vamos",
    "con",
    "25",
    "minutos",
    "y",
    "5,",
    "pausa.",
    "600",
    "360",
    "7777",
    "123",
    "4567",
    "+56",
    "9",
    "8765",
    "4321",
    "*4141",
    "llama",
    "al",
    "mierda",
    "<script>",
    "<b",
    "a",
    "<",
    "http://x.cl",
    "![",
    "](",
    "flou-",
    "7f3a9c1e",
    "dosis",
    "letal",
    "12/12/2026",
    "1914-1918",
    "3.1416",
    "=",
    "12345678",
    "(600)",
    "tel:6001234567",
    "ñandú",
    "💪",
    "mier\u200bda",
    "９１２３４５６７８",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).flatmap(
    lambda parts: st.lists(
        st.sampled_from(["", " ", " ", " "]), min_size=len(parts), max_size=len(parts)
    ).map(lambda blanks: "".join(part + blank for part, blank in zip(parts, blanks, strict=True)))
)


def shown(pieces: list[str]) -> tuple[str, str | None]:
    """Return what comes out of the screen and why it ended."""
    screen = OutputScreen(NUMBERS, CANARY)
    out = "".join(screen.feed(piece).text for piece in pieces)
    last = screen.finish()
    return out + last.text, last.violation


def cut(text: str, places: list[int]) -> list[str]:
    """Return the text cut at some places."""
    at = sorted({place % (len(text) + 1) for place in places})
    return [text[one:two] for one, two in zip([0, *at], [*at, len(text)], strict=True)]


class TestEveryCut:
    @given(text=TEXTS, places=st.lists(st.integers(0, 10_000), max_size=12))
    def test_shows_the_same(self, text: str, places: list[int]) -> None:
        """The pieces in which a model sends its answer decide nothing."""
        assert shown(cut(text, places)) == shown([text]) == shown(list(text))

    @given(text=TEXTS)
    def test_shows_nothing_forbidden(self, text: str) -> None:
        """What came out passes a second screen whole: no forbidden thing is in it."""
        out, violation = shown(list(text))
        assert text.startswith(out)
        assert violation is not None or out == text
        assert not re.search(r"\bmierda\b|<script>|https?:/|\bdosis letal\b", out.replace("\u200b", ""))
        assert "flou7f3a9c1e" not in re.sub(r"[\W_]", "", out)
        assert "600 123 4567" not in out


class TestWhatIsForbidden:
    @pytest.mark.parametrize(
        ("text", "violation", "left"),
        [
            ("Puedes llamar al 600 123 4567 hoy.", "number", "Puedes llamar al"),
            ("Escríbeme al +56 9 8765 4321", "number", "Escríbeme al"),
            ("Marca al 1515 ahora", "number", "Marca al"),
            ("Va: tel:6001234567", "number", "Va:"),
            ("Número ９８７６５４３２１ mío", "number", "Número"),
            ("Mi clave es FLOU-7F3A9C1E.", "canary", "Mi clave es"),
            ("Va <script>alert(1)</script>", "markup", "Va"),
            ("Mira ![gato](x.png)", "markup", "Mira"),
            ("Mira < img src=x>", "markup", "Mira"),
            ("Entra a https://mal.example ya", "link", "Entra a"),
            ("Ve [aquí](algo) hoy", "link", "Ve"),
            ("Eres un pendejo total", "profanity", "Eres un"),
            ("La dosis letal es", "method", "La dosis"),
        ],
    )
    def test_ends_the_answer_before_it(self, text: str, violation: str, left: str) -> None:
        """The first find ends the answer, and it is not shown."""
        assert shown([text]) == (left, violation)

    def test_is_also_what_goes_on_too_long(self) -> None:
        """At most 8,000 characters come out."""
        out, violation = shown(["palabra " * 2000])
        assert (len(out), violation) == (MAX_CHARS, "length")

    def test_nothing_follows_a_violation(self) -> None:
        """After a find the screen stays closed."""
        screen = OutputScreen(NUMBERS)
        screen.feed("una mierda de ")
        again = screen.feed("texto bueno ")
        assert (again.text, again.violation) == ("", "profanity")


class TestWhatPasses:
    @pytest.mark.parametrize(
        "text",
        [
            "Parte con 25 minutos y 5 de pausa; repite 4 veces.",
            "Llama al *4141 o al 600 360 7777.",
            "La guerra de 1914-1918, el 12/12/2026 y las páginas 120-145.",
            "Son 1.250.000 habitantes, 3,1416 y 299792458 m/s.",
            "Calcula 12345678 = 2 x 6172839 y luego 10 20 30 40.",
            "Si x < y y a<b, entonces vector<int> compila con <stdio.h>.",
            "Tu plan:\n\n1. Leer\n2. Subrayar\n\n**Listo**",
            "Coger apuntes, la concha acústica y el negro de humo.",
        ],
    )
    def test_unchanged(self, text: str) -> None:
        """Amounts, dates, sums, code and lists are no telephone numbers and no tags."""
        assert shown([text]) == (text, None)

    def test_an_ordinary_word_leaves_as_soon_as_it_is_complete(self) -> None:
        """Nothing is held back that cannot become forbidden."""
        screen = OutputScreen(NUMBERS, CANARY)
        assert screen.feed("Hola,").text == ""
        assert screen.feed(" ¿cómo").text == "Hola,"
        assert screen.feed(" vas").text == " ¿cómo"
