"""What an answer never holds, as patterns: markup, links, methods, and the system prompt itself."""

import base64
import re
from typing import Final

from guardrails.domain.normalise import fold

_TAGS: Final = (
    r"(?:script|img|iframe|svg|style|div|span|br|html|body|head|link|meta|object|embed|form|input|button|"
    r"video|audio|table|tr|td|details|summary|dialog|picture|source|track|applet|frame|frameset|noscript|"
    r"h[1-6]|ul|ol|li|pre|code|font|center|marquee|base|math|template|textarea|select)"
)
MARKUP: Final = re.compile(
    rf"<\s*/?\s*{_TAGS}(?:[\s/>]|$)|<\s*/?\s*[abipsuq]\s*>|<\s*a\s+[a-z-]+\s*=|<!--|<!doctype|!\[|"
    rf"java\s*script\s*:|vbscript\s*:|data:\w+/|&#x?\w+;|&[a-z]{{2,8}}\d{{0,2}};|"
    rf"\bon(?:error|load|click|mouse\w+|focus\w*|blur|key\w+|toggle|pointer\w+|animation\w+)\s*=",
    re.IGNORECASE,
)
# Names that end as domains do and are none.
_NO_DOMAIN: Final = r"(?!(?:asp|ado|vb|socket)\.(?:net|io)\b)"
_DOMAIN: Final = (
    rf"(?<![\w.-]){_NO_DOMAIN}(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
    r"(?:com|org|net|io|app|dev|info|xyz|link|gg|tv|ly|online|site|club|ru|edu|gov|gob|cl|mx|ar|pe|co|ec|"
    r"uy|br)"
    r"(?![\wñ-])"
)
LINK: Final = re.compile(
    rf"\]\s*\(|\bh(?:tt|xx)ps?\s*:\s*/|\bwww\.|\bftp:/|//\w+\.\w|{_DOMAIN}|"
    r"\b[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}/[a-z0-9]",
    re.IGNORECASE,
)
_DEFANGED: Final = re.compile(r"\s?[\[({]\s*(?:\.|punto|dot)\s*[\])}]\s?")
_AT: Final = re.compile(r"\s?(?:@|[\[({]\s*(?:at|arroba)\s*[\])}])\s?")
METHOD: Final = re.compile(
    r"\b(?:dosis (?:letal|mortal)|(?:forma|manera|metodo)s? (?:\w+ ){0,4}(?:de|para) (?:suicidar\w*|"
    r"matarte|quitarte la vida|morir)|como (?:suicidarte|matarte|ahorcarte|cortarte|autolesionarte)|"
    r"(?:para|podrias|puedes|intenta|prueba|debes|deberias)"
    r"(?: (?!no\b|evitar\b|dejar\b|antes\b|en\b)\w+){0,2} "
    r"(?:suicidarte|matarte|ahorcarte|colgarte|autolesionarte|cortarte (?:las|los) (?:venas|muñecas|brazos))|"
    r"nudo de horca|"
    r"(?:toma|tomate|ingiere|mezcla)(?: \w+){0,3} (?:\d+|much[ao]s|tod[ao]s|diez|quince|veinte|treinta|"
    r"cuarenta|cincuenta|cien) (?:\w+ ){0,2}(?:pastillas|"
    r"comprimidos|paracetamol|clonazepam)|cort\w+ (?:\w+ ){0,2}(?:venas|muñecas) (?:en vertical|"
    r"a lo largo))\b"
)
# The blocks that only the prompt has.
PROMPT: Final = re.compile(
    r"\[\s*(?:instrucciones estrategicas|datos del usuario|mensaje del estudiante|cuidado|perfil)"
)
_NOT_LETTERS: Final = re.compile(r"[\W_]+")
# A shorter canary, spelled backwards or encoded, could be a word by chance.
_LONG_CANARY: Final = 8


def tells(folded: str, secrets: frozenset[str]) -> bool:
    """Return whether a folded text gives away the system prompt: one of its blocks, or a secret."""
    if "[" in folded and PROMPT.search(folded):
        return True
    letters = _NOT_LETTERS.sub("", folded)
    return any(secret in letters for secret in secrets)


def marks_up(folded: str) -> bool:
    """Return whether a folded text holds HTML, an image, an entity or a script."""
    return any(sign in folded for sign in "<!:&=") and bool(MARKUP.search(folded))


def links(folded: str) -> bool:
    """Return whether a folded text holds a link, an address or a bare domain, also a broken-up one."""
    if not any(sign in folded for sign in "./])"):
        return False
    return bool(LINK.search(_AT.sub(" ", _DEFANGED.sub(".", folded))))


def squeezed(text: str) -> str:
    """Return the letters and digits of a text, folded: what is left of it however it was broken up."""
    return _NOT_LETTERS.sub("", fold(text))


def spellings(canary: str) -> frozenset[str]:
    """Return the squeezed spellings of a canary: plain, backwards, in hexadecimal and in base64."""
    plain = squeezed(canary)
    if len(plain) < _LONG_CANARY:
        return frozenset({plain} - {""})
    raw = canary.encode()
    encoded = {squeezed(_base64_inside(raw, before)) for before in range(3)}
    return frozenset({plain, plain[::-1], raw.hex(), *encoded})


def _base64_inside(raw: bytes, before: int) -> str:
    """Return what of a text's base64 is the same whatever stands around it, `before` bytes into a group."""
    whole = base64.b64encode(b"\0" * before + raw).decode().rstrip("=")
    last = -1 if (before + len(raw)) % 3 else None
    return whole[(before * 8 + 5) // 6 : last]
