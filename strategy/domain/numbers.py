"""Numbers as students write them, in digits or in words."""

_COUNTED = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez")
NUMBERS_TO_TEN = {word: value for value, word in enumerate(_COUNTED)}
WORDS = {word: value for word, value in NUMBERS_TO_TEN.items() if value} | {
    "un": 1,
    "una": 1,
    "par de": 2,
    "once": 11,
    "doce": 12,
    "trece": 13,
    "catorce": 14,
    "quince": 15,
    "dieciseis": 16,
    "veinte": 20,
    "veinticinco": 25,
    "treinta": 30,
    "cuarenta": 40,
    "cincuenta": 50,
    "sesenta": 60,
    "setenta": 70,
    "ochenta": 80,
    "noventa": 90,
}
WORDS |= {
    f"{ten} y {word}": WORDS[ten] + value
    for ten in ("treinta", "cuarenta", "cincuenta")
    for word, value in NUMBERS_TO_TEN.items()
    if 0 < value < NUMBERS_TO_TEN["diez"]
}
WORDS |= {"veintiuno": 21, "veintiun": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24}

_LONGEST_FIRST = sorted((name.replace(" ", r"\s") for name in WORDS), key=len, reverse=True)
NUMBER = r"(?:\d{1,3}|" + "|".join(_LONGEST_FIRST) + ")"


def number(said: str) -> int:
    """Return the value of something that `NUMBER` matched."""
    return int(said) if said.isdigit() else WORDS[" ".join(said.split())]
