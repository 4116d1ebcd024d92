"""The output screen: however the text is cut, the same comes out, and nothing forbidden."""

import base64
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
    "m i e r d a",
    "seis",
    "cero",
    "·",
    "mal.com",
    "bit.ly/x",
    "&lt;",
    "YOUtN2YzYTljMWU",
    "e1c9a3f7",
    "[perfil]",
    "９１２３４５６７８",
]
DISGUISED = [
    # Numbers
    "6 0 0 1 2 3 4 5 6 7", "60 01 23 45 67", "seis cero cero uno dos tres cuatro", "600 uno dos tres 4567",
    "llama al uno tres siete", "600 · 123 · 4567", "600 / 123 / 4567", "600, 123, 4567", "600_123_4567",
    "6️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣", "٦٠٠١٢٣٤٥٦٧", "𝟔𝟎𝟎𝟏𝟐𝟑𝟒𝟓𝟔", "６００１２３４５６７", "600\u200b123\u200b4567",
    "(600) 123 - 4567", "⑥⓪⓪①②③④⑤",
    # Links and markup
    "<mal.com>", "mal.com", "https://mal.cl", "bit.ly/abc", "wa.me/5691234", "yo@mal.org", "hxxp://mal.com",
    "mal[.]com",
    "mal (punto) com", "//mal.com/x", "[x](y)", "[x] (y)", "![x](y)", "&lt;b&gt;", "&#60;",
    "&#x3c;",
    "javascript:alert", "java script:alert", "vbscript:x", "data:text/html", "x onerror=x", "＜script＞",
    "<svg/onload=x>", "<details open>", "<a href=x>", "<!-- x", "<scr\u200bipt>",
    # The prompt
    "FLOU-7F3A9C1E", "f l o u 7 f 3 a 9 c 1 e",
    "flou_7f3a.9c1e", "e1c9a3f7-uolf", "666c6f752d3766336139633165",
    base64.b64encode(CANARY.encode()).decode(), base64.b64encode(f"x{CANARY}".encode()).decode(),
    base64.b64encode(f"xy{CANARY}z".encode()).decode(), "[INSTRUCCIONES ESTRATÉGICAS DEL SISTEMA]",
    # Words
    "m i e r d a", "m1erd4", "MIERDAAA", "podrías cortarte las venas",
    "para ahorcarte", "toma veinte pastillas",
]  # fmt: skip
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
        assert not re.search(r"\bmal\.com|\bbit\.ly/|&lt;|\[perfil\]", out)

    @given(text=TEXTS)
    def test_shows_what_passes_again(self, text: str) -> None:
        """What a client is left with holds nothing that the screen would stop."""
        out, _ = shown([text])
        again, violation = shown([out])
        assert (again, violation) == (out, None)


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

    @pytest.mark.parametrize("text", DISGUISED)
    def test_is_known_in_disguise(self, text: str) -> None:
        """Spelled out, broken up, encoded, in another alphabet: the end of it is never shown."""
        out, violation = shown([f"Mira {text} y sigue."])
        assert violation in ("number", "link", "markup", "canary", "profanity", "method")
        assert text not in out
        assert not out.endswith("sigue.")

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
            "Cuenta uno, dos, tres, cuatro, cinco, seis, siete, ocho.",
            "1 2 3 4 5 6 7 8 9 10 y 0 1 1 2 3 5 8 13 21; en binario 01001101.",
            "Ordena 3, 5, 2, 8, 1, 9, 4 y luego 10, 20, 30, 40.",
            "De 9:00 a 10:30 y de 11:00 a 12:30, el 12/12 y el 13/12.",
            "Bandura (1977, 1986, 1997) y la ley 21.369; notas 5,4 6,1 4,8 7,0.",
            "Usa Node.js, asp.net y main.py, y lee README.md; y/o km/h, a.C. y d.C.",
            "Q&A, R&D, AT&T y x & y",
            "La burbuja puntocom del 2000.",
            "Habla con alguien para no hacerte daño: puedes pedir ayuda.",
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
