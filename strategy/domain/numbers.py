"""Numbers as students write them, in digits or in words."""

WORDS = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "par de": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
    "dieciseis": 16, "veinte": 20, "veinticinco": 25, "treinta": 30, "cuarenta": 40, "cuarenta y cinco": 45,
    "cincuenta": 50, "sesenta": 60, "noventa": 90,
}  # fmt: skip

NUMBER = (
    r"(?:\d{1,3}|"
    + "|".join(sorted((name.replace(" ", r"\s") for name in WORDS), key=len, reverse=True))
    + ")"
)


def number(said: str) -> int:
    """Return the value of something that `NUMBER` matched."""
    return int(said) if said.isdigit() else WORDS[" ".join(said.split())]
