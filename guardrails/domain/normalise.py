"""The one normaliser: what a student typed → the plain words that every detector reads.

The result is lower case, without accents (ñ stays), one space between words, and a lone `.` where a
sentence ends, so that a rule never reaches from one sentence into the next. Every step costs a time linear
in the text.

Order matters. Marks go before anything is compared, letters are mended before digits are read as letters,
and words are mended last: struck-through letters, `m3 qu13r0 m4t4r`, fullwidth letters and `me kiero matar`
all arrive as plain words.
"""

import re
import unicodedata

from guardrails.domain.vocabulary import STRONG, mend, unmask

_STOP = "."
_TILDE = "\u0303"
# Letters of other alphabets, and blanks, that look like Latin ones or like nothing.
_LOOKALIKES = dict(
    zip(
        "аеорсухіјѕһӏвнкмтгԁԛԝαεορτυικνχηωζβƖıɑɡⅼℓ",
        "aeopcyxijshlbhkmtrdqwaeoptuikvxhwzbliagll",
        strict=True,
    )
) | dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True))
# Pictures that are written instead of a word; a skull is a laugh and is not among them.
_PICTURES = dict.fromkeys("🪦⚰⚱", " morir ") | {
    "🔪": " cuchillo ",
    "🗡": " cuchillo ",
    "🔫": " pistola ",
    "💊": " pastillas ",
    "🩸": " sangre ",
}
_WHOLE = {ord("ǫ"): "q"}  # decomposes into an o
_BLANKS = "\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5\u180e\u034f"


def _letters_in_boxes() -> dict[int, str]:
    """Return the boxed, circled and flag letters that NFKC leaves alone."""
    table = {}
    for first in (0x1F130, 0x1F150, 0x1F170, 0x1F1E6):
        table.update({first + at: chr(ord("a") + at) for at in range(26)})
    return table


def _dropped() -> dict[int, None]:
    """Return every mark that is drawn over, under or instead of nothing: combining, format, variation."""
    marks = {
        code: None
        for block in (range(0x20000), range(0xE0000, 0xE0200))  # no marks in between
        for code in block
        if unicodedata.category(chr(code)) in {"Mn", "Me", "Cf", "Cc", "Co"} and chr(code) not in "\n\r\t"
    }
    return {**marks, **dict.fromkeys(map(ord, _BLANKS))}


_CHARACTERS: dict[int, str | None] = {
    **_dropped(),
    **{ord(odd): plain for odd, plain in _LOOKALIKES.items()},
    **_letters_in_boxes(),
    **{ord(picture): words for picture, words in _PICTURES.items()},
    ord(_TILDE): _TILDE,  # dropped by `fold` itself, unless it makes an ñ
}

_ANSWER = re.compile(r"(?:^|(?<=[.,;!?\n]))(\s*(?:no|nop|nah|si|nunca|jamas|nada))\s*,")
_BREAK = re.compile(r"[.!?;…]+(?=[\s\"'»”)\]]|$)|[\n\r]+|[¿¡]")
_LEET = str.maketrans("013457@$€!|", "oieastaseil")
_MIXED = re.compile(r"[0134578@$€!|]*[a-zñ][a-zñ0-9@$€!|]*")
_QUANTITY = re.compile(r"\d+[a-zñ]{1,3}|[a-zñ]+[!|]+")
_HAS_LEET = re.compile(r"[013457@$€!|]")
_MASKED = re.compile(r"[a-zñ]+\*[a-zñ*]*[a-zñ]|[a-zñ]+\*+")
_NOT_WORD = re.compile(r"[^a-zñ0-9.\s]|(?<=\S)\.|\.(?=\S)")
_APOSTROPHES = re.compile(r"(?<=[a-zñ])['’`´](?=[a-zñ])")
# The letter that stands alone in a row of at least three: "m o r i r". Two spaces end a word.
_SPACED = re.compile(r"(?<![a-zñ0-9])[a-zñ](?:[ \t][a-zñ](?![a-zñ0-9])){2,}")
_RUN = re.compile(r"(.)\1{2,}")
# "me quiero matar, me olvidé de todo" is not `matarme`.
_CLITICS = frozenset({"me", "se", "te", "nos", "lo", "la"})
_DOTTED = re.compile(r"(?<=[a-zñ0-9])[!|](?=[a-zñ])")


def fold(text: str) -> str:
    """Return the text in lower case Latin letters without marks; punctuation and spaces stay."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold().translate(_WHOLE))
        text = text.translate(_CHARACTERS).lower().replace("n" + _TILDE, "ñ").replace(_TILDE, "")
    return text.lower()


def normalise(text: str) -> str:
    """Return the plain words of a text, as described at the top of this module."""
    return _words(_leet(fold(text)))


def views(text: str) -> tuple[str, ...]:
    """Return the readings of a text: `ayuda!me` may be two words and `su!cidio` one. Usually there is one."""
    folded = fold(text)
    readings = [_words(_leet(folded))]
    if _DOTTED.search(folded):
        readings.append(_words(_leet(_DOTTED.sub(" ", folded))))
    return tuple(dict.fromkeys(readings))


def _leet(folded: str) -> str:
    """Return the text with digits and signs inside words read as the letters they imitate."""
    if not _HAS_LEET.search(folded):
        return folded
    return _MIXED.sub(lambda found: _unleet(found[0]), folded)


def _unleet(token: str) -> str:
    if _QUANTITY.fullmatch(token) or not _HAS_LEET.search(token):
        return token
    body = token.rstrip("!|")
    return body.translate(_LEET) + " ." * (len(body) < len(token))


def _words(folded: str) -> str:
    text = _ANSWER.sub(r"\1 . ", _APOSTROPHES.sub("", folded))
    text = _BREAK.sub(" . ", text)
    if "*" in text:
        text = _MASKED.sub(lambda found: unmask(found[0]), text)
    text = _NOT_WORD.sub(" ", text)
    text = _SPACED.sub(lambda found: found[0].replace(" ", "").replace("\t", ""), text)
    tokens = [mend(_RUN.sub(r"\1", token)) if token != _STOP else token for token in text.split()]
    return " ".join(_rejoined(tokens))


def _rejoined(tokens: list[str]) -> list[str]:
    """Return the tokens with the halves of a broken word put together: `mat ar` → `matar`."""
    whole: list[str] = []
    for token in tokens:
        if (
            token not in _CLITICS
            and len(token) > 1
            and whole
            and len(whole[-1]) > 1
            and whole[-1] + token in STRONG
        ):
            whole[-1] += token
        else:
            whole.append(token)
    return whole
