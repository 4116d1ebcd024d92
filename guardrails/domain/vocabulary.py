"""The words that the normaliser mends when they arrive misspelt, masked or glued together.

Only words that a crisis rule looks for are mended; everything else passes as it was written. Variants that
are words of their own (`cansado` → `casado`, `pensando` → `pesando`) are why the mending is by sound for all
words and by missing or swapped letters only for the few that matter most.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Mended by sound, and also when a vowel is missing or two letters are swapped.
STRONG = _words(
    """
    suicidar suicidarme suicidarse suicidarte suicidio suicidios suicida suicidas suicidado suicidarnos
    matar matarme matarse morir morirme morirse vivir viviendo desaparecer despertar
    colgar quitarme quitarse cortarme cortarse ahorcarme ahorcar colgarme lastimarme autolesionarme
    pastillas vida muerta muerto muerte existir
    """
)
# Mended by sound only.
PLAIN = _words(
    """
    quiero quisiera queria quieres quiere pienso pensando pensar ganas siento seguir sigo siga vivo viva
    existiendo muero cansado cansada aguanto puedo cortar cortando tirarme
    lanzarme saltar acabar terminar quitar despedirme despedida adios daño hacer hacerme carga mundo ojala
    nunca jamas voy estoy tengo hoy noche necesito veneno cuerda ahora vale sentido
    atropelle atropellara chocara
    """
)
WORDS = STRONG | PLAIN

# The short words that stand between them when somebody writes without spaces.
_GLUE = _words(
    """
    a al de del e el en es esta este la las le lo los mas me mi muy no o para por pero que se si sin te todo
    tu u un una y ya yo
    """
)
_SEGMENTS = {word.replace("qu", "k"): word for word in WORDS} | {
    **{word.replace("qu", "q"): word for word in WORDS},
    **{word: word for word in _GLUE | WORDS},
}
_LONGEST = max(map(len, _SEGMENTS))
_GLUED = re.compile(r"matar|morir|suicid|vivir|vida|muert|cortarme|quiero|kiero|qiero")
# No glued sentence that somebody would type is longer; keeps the search linear in the text.
_GLUED_LENGTHS = range(8, 61)

CHAT = {
    "q": "que",
    "k": "que",
    "ke": "que",
    "xq": "porque",
    "xk": "porque",
    "pq": "porque",
    "pk": "porque",
    "porq": "porque",
    "x": "por",
    "d": "de",
    "m": "me",
    "t": "te",
    "toy": "estoy",
    "stoy": "estoy",
    "toi": "estoy",
    "ta": "esta",
    "kero": "quiero",
    "quero": "quiero",
    "qro": "quiero",
    "kro": "quiero",
    "quiro": "quiero",
    "tngo": "tengo",
    "voi": "voy",
    "oy": "hoy",
    "aki": "aqui",
    "vdd": "verdad",
    "nd": "nada",
    "tdo": "todo",
    "td": "todo",
    "tdos": "todos",
    "tds": "todos",
    "tdas": "todas",
    "c": "se",
    "keda": "queda",
    "kedan": "quedan",
    "boi": "voy",
    "gnas": "ganas",
    "smpre": "siempre",
    "mñn": "mañana",
    "nunk": "nunca",
    "pa": "para",
    "aser": "hacer",
    "aserme": "hacerme",
    "asrme": "hacerme",
    "hcerme": "hacerme",
    "acerme": "hacerme",
    "ago": "hago",
    "weas": "weas",
}

_SOUNDS = (
    (re.compile(r"qu|q"), "k"),
    (re.compile(r"c(?=[ei])"), "s"),
    (re.compile(r"c"), "k"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"h"), ""),
    (re.compile(r"v"), "b"),
    (re.compile(r"z"), "s"),
    (re.compile(r"ll"), "y"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def sound(word: str) -> str:
    """Return the key under which words that are said alike meet: `bibir`, `vivir`; `kitar`, `quitar`."""
    for pattern, written in _SOUNDS:
        word = pattern.sub(written, word)
    return word


_SHORT = 5  # matar, morir, vivir: the whole word stands but for one letter


def _slips(word: str) -> Iterator[str]:
    """Yield the word with a vowel left out or two inner letters swapped; any letter for `suicid…`."""
    droppable = set(word) if word.startswith("suicid") else set("aeiou")
    for at in range(1, len(word) - 1):
        if word[at] in droppable and (at < len(word) - 2 or len(word) == _SHORT or word[at] in "aeiou"):
            yield word[:at] + word[at + 1 :]
        if at < len(word) - 2 and word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


_VOWELS = frozenset("aeiou")
_SHORTEST_SKELETON = 4


def _skeletons(word: str) -> Iterator[str]:
    """Yield the word with two or more of its vowels left out: `mrirme`, `scdarme`."""
    vowels = [at for at, letter in enumerate(word) if letter in _VOWELS]
    for count in range(2, len(vowels) + 1):
        for gone in combinations(vowels, count):
            short = "".join(letter for at, letter in enumerate(word) if at not in gone)
            if len(short) >= _SHORTEST_SKELETON:
                yield short


# Slips that are words: future and past forms, and common neighbours.
_REAL_WORDS = frozenset({"matra", "marta", "morri", "cotarse", "suicida", "cortase", "quitase", "matase"})
# `muertx`, `cansadxs`: the ending that names no gender.
_UNGENDERED = {
    stem + ending: stem + "o"
    for stem in _words(
        """
        muert viv cansad sol hart perdid vaci list tranquil content decidid parad sentad nacid rot hundid
        desesperad agotad atrapad encerrad amenazad violad abusad
        """
    )
    for ending in ("x", "xs")
}
_BY_SOUND = {sound(word): word for word in sorted(WORDS)}
_BY_SLIP = {
    slip: word
    for word in sorted(STRONG)
    for slip in (*_slips(word), *_skeletons(word))
    if slip not in WORDS and slip not in _REAL_WORDS
}


@lru_cache(maxsize=8192)
def mend(token: str) -> str:
    """Return the word that a token stands for, or the token itself; a glued token comes back as words."""
    if token in WORDS:
        return token
    known = CHAT.get(token) or _UNGENDERED.get(token) or _BY_SLIP.get(token) or _BY_SOUND.get(sound(token))
    if known:
        return known
    if len(token) in _GLUED_LENGTHS and _GLUED.search(token):
        return _split(token) or token
    return token


def unmask(token: str) -> str:
    """Return the one known word that a token with `*` for letters can be, or the token without them."""
    shape = re.compile(re.escape(token).replace(r"\*", "[a-zñ]?"))
    fits = [word for word in sorted(STRONG) if shape.fullmatch(word)]
    return fits[0] if fits else token.replace("*", "")


def _split(token: str) -> str | None:
    """Return the token as known words separated by spaces, longest words first, or None."""
    reached: dict[int, tuple[str, ...]] = {0: ()}
    for start in range(len(token)):
        if start not in reached:
            continue
        for length in range(1, _LONGEST + 1):
            piece = token[start : start + length]
            if len(piece) < length:
                break
            best = reached.get(start + length)
            if piece in _SEGMENTS and (best is None or len(best) > len(reached[start]) + 1):
                reached[start + length] = (*reached[start], _SEGMENTS[piece])
    words = reached.get(len(token))
    return " ".join(words) if words and len(words) > 1 else None
