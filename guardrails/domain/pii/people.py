"""Names of people. A capitalised word is a name only behind a trigger: Bandura and Neruda stay.

Each trigger says how much a word after it has to prove: behind `me llamo` any capitalised word is a name,
behind `soy` it must be one in use, behind `la` it must be a given name and no ordinary word.
"""

import re
from collections.abc import Iterator
from typing import Final

from guardrails.domain.pii.names import ALSO_WORDS, FAMILY, GIVEN, NEVER
from guardrails.domain.pii.reading import Reading
from guardrails.domain.pii.triggers import TRIGGERS, Trigger

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_PARTICLE: Final = re.compile(r" (?:de la|de las|de los|del|de|la|los|van|von|di|da|dos|san|mc)(?= [A-Z])")
# Behind these words the name of an author comes, whoever says it: `mi profe dice que Bolívar`.
_CITING: Final = (
    r"(?:dic|dij|cit|ley|lee|leimos|leer|recomend|recomiend|explic|mencion|nombr|sobre|"
    r"ensen|estudi|prefier|admir)[a-z]*"
)
_SMALL: Final = re.compile(rf"(?!(?:y|o|con|como|segun|{_CITING}) )[a-z]+[,:]? ")
_PUBLIC: Final = re.compile(
    r"\b(?:segun|pelicul\w+|serie|libros?|novelas?|cuentos?|poemas?|poesia|personajes?|protagonistas?|"
    r"autor(?:a|es)?|teorias?|"
    r"filosof[oa]s?|cantante|cancion\w*|actor|actriz|president[ea]|ministr[oa]|escritor(?:a|es)?|poetas?|"
    r"videojuego|anime|obras?|"
    r"articulo|paper|modelo de|escala de|concepto de|premio|nobel|historia de|biografia|ensayo sobre|"
    r"propone\w*|plante\w+|"
    r"propus\w*|sosti?en\w*|sostuv\w*|defin\w+|postul\w*|formul[oa]\w*|escribi[oa]\w*|citar?|citando|lei|"
    r"leer|leyendo|segun|pintor\w*|museo|"
    r"equipo de futbol|jugador|futbolista|rey|reina|virgen|santo|san|siglo|independencia|batalla|"
    r"quijote|estudio de|test de|inventario de|et al|desarrollo de la obra|capitulo)\b|\((?:19|20)\d\d"
)
_FICTION: Final = re.compile(
    r"\b(?:pelicul\w+|serie|novelas?|cuentos?|personajes?|protagonista|cancion\w*|libro|anime)\b"
)


# Who did something to the writer is hardly an author: `Sebastián Paredes me pegó`.
_TO_ME: Final = re.compile(
    r"(?:^|[.!?\n,;:] ?|\b(?:que|y|pero|porque|cuando|si) )([A-Z][a-z]{2,}(?: [A-Z][a-z]+){0,3}) "
    r"(?:(?:ya |nunca |siempre |tampoco )?(?:no )?(?:me|nos)|y yo|es mi|era mi|fue mi|vive conmigo) "
    r"(?!gusta|encanta|parece|interesa|sirve)"
)
_LISTED: Final = re.compile(r"(?:, | y | e |, y )([A-Z][a-z]{2,})\b")


# Family names that say how somebody is: behind `soy` they go on with a description.
_ADJECTIVES: Final = frozenset(
    {
        "alegre",
        "bello",
        "blanco",
        "bravo",
        "bueno",
        "caballero",
        "chico",
        "delgado",
        "feliz",
        "franco",
        "grande",
    }
    | {
        "leal",
        "malo",
        "moreno",
        "pardo",
        "real",
        "rico",
        "rubio",
        "seco",
        "serrano",
        "sola",
        "sevillano",
        "vivo",
    }
)

# A name, and behind it what says whose it is: `Ximena de mi grupo`, `Bruno no entregó su parte`.
_WITH_US: Final = re.compile(
    r"(?<![\w.])([A-Z][a-z]{2,}(?: [A-Z][a-z]+){0,3})(?:,? (?:el|la|un|una) (?:chic[oa]|nin[oa]|tip[oa]|"
    r"wey|wn))?,? "
    r"(?:(?:que va|que est[au]\w*|el|la)? ?(?:de|en) (?:mi|nuestro|tu) (?:grupo|curso|salon|seccion|"
    r"carrera|equipo|"
    r"clase|u|uni|facultad|trabajo|generacion|ayudantia|tutoria|colegio|barrio|edificio|familia|practica)\b|"
    r"(?:(?:no|ya|nunca|siempre|todavia|aun|tampoco|solo) ){0,2}(?:se |le |lo |la )?(?:entreg\w+|mand\w+|"
    r"envi\w+|sub\w+|"
    r"hizo|hace|hara|complet\w+|avanz\w+|contest\w+|respond\w+|termin\w+) (?:su|nada de su|la|mi|nuestra) "
    r"(?:parte|seccion|mitad|diapo\w*|tarea|mensaje\w*|llamada\w*)\b)"
)
# A name said before the words that announce it: `hola, jhon freddy mosquera por acá`.
_BY_HERE: Final = re.compile(
    r"(?:^|[.!?\n,;:] ?|\b(?:hol[ai]+|holi+s?|buenas|hey|oye|saludos|dias|tardes|noches|que tal) )"
    r"([a-z]+(?: [a-z]+){0,3}) (?:por (?:aca|aqui)|al habla|reportandose|saludando)\b"
)


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every name behind a trigger."""
    cased = reading.plain if reading.cased.isupper() else reading.cased
    for trigger in TRIGGERS:
        for name in _behind(reading.plain, cased, trigger):
            yield name
            yield from _further(cased, name[1])
    yield from _beside(reading)


def _behind(plain: str, cased: str, trigger: Trigger) -> Iterator[tuple[int, int]]:
    for match in trigger.compiled.finditer(plain):
        name = _reached(cased, match.end(), trigger)
        if name is None:
            continue
        # Whom the student calls `mi amiga` is no author, whatever book is spoken of.
        mine = match[0].lstrip(" ,.").startswith(("mi ", "mis ")) and name[0] == match.end()
        if not _public(plain, match.start(), name[1], own=trigger.own or mine):
            yield name


def _beside(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the names whose announcement stands behind them."""
    for pattern in (_TO_ME, _WITH_US):
        for match in pattern.finditer(reading.cased):
            start, end = match.span(1)
            if _given(match[1].split()[0]) and not _public(reading.plain, start, end, own=False):
                yield start, end
    for match in _BY_HERE.finditer(reading.plain):
        if _full(match[1]):
            yield match.span(1)


def _full(plain: str) -> bool:
    """Return whether every word is a name, the first a given one."""
    words = plain.split()
    sure = [word for word in words if word not in ALSO_WORDS]
    return words[0] in GIVEN and bool(sure) and all(word in GIVEN or word in FAMILY for word in words)


def _further(cased: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield the given names that are listed behind a name: `con Thiago, Bruno y Renata`."""
    while match := _LISTED.match(cased, end):
        if not _given(match[1]):
            return
        end = match.end()
        yield match.span(1)


def _given(word: str) -> bool:
    plain = word.lower()
    return plain in GIVEN and plain not in ALSO_WORDS and plain not in NEVER


def before_data(reading: Reading, start: int) -> tuple[int, int] | None:
    """Return the full name that stands right before other personal data, as in `Ana Soto, 12.345.678-5`."""
    line = reading.cased[max(0, start - 60) : start]
    found = re.search(
        r"(?:^|[^\w ] ?)((?:[A-Z][a-z]+ ){1,3}[A-Z][a-z]+)[ ]?[,:;(-]? ?(?:rut|run|dni|ci|cc)?[ :]*$", line
    )
    if found is None or found[1].split()[0].lower() not in GIVEN:
        return None
    offset = start - len(line)
    return offset + found.start(1), offset + found.end(1)


def _reached(cased: str, start: int, trigger: Trigger) -> tuple[int, int] | None:
    """Return the name that begins at `start`, or a few small words later."""
    for _ in range(trigger.reach + 1):
        end = _name(cased, start, trigger)
        if end is not None:
            return start, end
        passed = _SMALL.match(cased, start)
        if passed is None:
            return None
        start = passed.end()
    return None


def _name(cased: str, start: int, trigger: Trigger) -> int | None:
    """Return where the name that begins at `start` ends, None when there is none."""
    first = _WORD.match(cased, start)
    if first is None or not _begins(first[0], cased, first.end(), trigger):
        return None
    end = first.end()
    capital = first[0][0].isupper()
    for _ in range(4):
        following = _next(cased, end, capital=capital)
        if following is None:
            break
        end = following
    return end


def _begins(word: str, cased: str, end: int, trigger: Trigger) -> bool:
    plain = word.lower()
    if plain in NEVER or len(word) < 3 or _is_acronym(word, cased):  # noqa: PLR2004 initials are no names
        return False
    known = plain in GIVEN or plain in FAMILY
    if not word[0].isupper():
        if trigger.proof == "given" or plain not in GIVEN:
            return False
        return plain not in ALSO_WORDS or (trigger.own and _family_follows(cased, end))
    match trigger.proof:
        case "any":
            return True
        case "known":
            following = _WORD.match(cased, end + 1)
            return known or (
                following is not None and following[0][0].isupper() and following[0].lower() in FAMILY
            )
        case "given":
            following = _WORD.match(cased, end + 1)
            family = following is not None and following[0][0].isupper() and following[0].lower() in FAMILY
            return family or (plain in GIVEN and plain not in ALSO_WORDS)


def _family_follows(cased: str, end: int) -> bool:
    """Return whether a family name that is no adjective comes next: `pau cisternas`."""
    following = _WORD.match(cased, end + 1)
    return following is not None and following[0].lower() in FAMILY - _ADJECTIVES


def _is_acronym(word: str, cased: str) -> bool:
    return word.isupper() and not cased.isupper() and len(word) <= 5  # noqa: PLR2004 longer ones are shouted


def _next(cased: str, end: int, *, capital: bool) -> int | None:
    particle = _PARTICLE.match(cased, end) if capital else None
    at = particle.end() if particle else end
    if cased[at : at + 1] != " ":
        return None
    word = _WORD.match(cased, at + 1)
    if word is None:
        return None
    plain = word[0].lower()
    if capital and word[0][0].isupper():
        return word.end() if plain not in NEVER else None
    listed = (plain in FAMILY or plain in GIVEN) and plain not in ALSO_WORDS and plain not in NEVER
    return word.end() if listed and len(plain) > 3 else None  # noqa: PLR2004 short ones are words


def _public(plain: str, start: int, end: int, *, own: bool) -> bool:
    """Return whether the sentence speaks of an author, a work or a character."""
    opening = max(plain.rfind(". ", 0, start), plain.rfind("\n", 0, start), start - 80, 0)
    if own:
        return bool(_FICTION.search(plain, opening, start))
    closing = plain.find(". ", end)
    closing = min(closing if closing >= 0 else len(plain), end + 45)
    return bool(_PUBLIC.search(plain, opening, closing))
