"""Chile's RUT: said with its word, written with its dash, or nine bare digits whose check digit is right."""

import re
from typing import Final

from guardrails.domain.pii import check_digits as digits_of
from guardrails.domain.pii.documents.edges import END, START, START_ANNOUNCED
from guardrails.domain.pii.rule import Candidate, Kind, Rule, always
from guardrails.domain.pii.surroundings import GAP, SPOKEN, is_amount, is_numbered_thing, opens_a_door

_RUT: Final = r"\d{1,2}[. ]?\d{3}[. ]?\d{3}[ ]?[-.\x20/]?[ ]?[\dk]"
_RUT_WORD: Final = r"\b(?:r\.?u\.?[tn]\.?|carnet(?: de identidad)?|cedula (?:de identidad )?chilena)(?![a-z])"


def _rut(candidate: Candidate) -> Kind | None:
    return "CL_RUT" if digits_of.is_rut(candidate.compact) else None


def _named_rut(candidate: Candidate) -> Kind | None:
    """Believe what `rut` announces; a `carnet` is a Chilean's unless another country is spoken of."""
    word = re.search(r"\br\.?u\.?[tn]\b|chilen", candidate.before)
    return "CL_RUT" if word or candidate.country in {"", "CL"} else None


def _bare_rut(candidate: Candidate) -> Kind | None:
    """Believe digits without a dash when nothing else explains them: one in eleven is right by chance."""
    explained = is_amount(candidate.before, candidate.after) or is_numbered_thing(candidate.before)
    # The number of a student begins with a year.
    if re.match(r"(?:19|20)[0-3]\d", candidate.value) and opens_a_door(candidate.before, candidate.after):
        return None
    return "CL_RUT" if not explained and digits_of.is_personal_rut(candidate.compact) else None


NAMED: Final = (
    Rule(
        id="document.rut_named",
        pattern=rf"{_RUT_WORD}{GAP}{START_ANNOUNCED}(?P<v>{_RUT}|\d{{1,2}}\.\d{{3}}\.\d{{3}}){END}",
        judge=_named_rut,
        anchors=("r", "carnet"),
        says=(
            ("mi rut creo que es 11.111.112-9 pero puede que me equivoque", "11.111.112-9"),
            ("rut 15432108-k, ¿me ayudas?", "15432108-k"),
            ("mi run sin puntos ni guion es 176543213", "176543213"),
            ("mi rut es 17 654 321 3", "17 654 321 3"),
            ("R.U.T.: 9.876.543-3", "9.876.543-3"),
        ),
        not_says=("¿qué es el RUT y para qué sirve?", "el RUT tiene 8 o 9 caracteres"),
    ),
    Rule(
        id="document.rut_spoken",
        pattern=rf"{_RUT_WORD}{GAP}\b(?P<v>{SPOKEN}(?:[ ,]+(?:guion |raya )?k\b)?)",
        judge=always("CL_RUT"),
        anchors=("rut", "run"),
        says=(
            (
                "mi rut es uno ocho siete seis cinco cuatro tres dos guion siete",
                "uno ocho siete seis cinco cuatro tres dos guion siete",
            ),
        ),
        not_says=("el rut tiene ocho o nueve dígitos",),
    ),
)

SHAPED: Final = (
    Rule(
        id="document.rut",
        pattern=rf"{START}(?P<v>\d{{1,2}}(?:[.]?\d{{3}}){{2}}[ ]?-[ ]?[\dk]|\d{{1,2}} \d{{3}} \d{{3}}[ "
        rf"]?-[ ]?[\dk]|"
        rf"\d{{1,2}}\.\d{{3}}\.\d{{3}}[. ]?[\dk]|\d{{7,8}}k){END}",
        judge=_rut,
        says=(("te dejo 9876543-3", "9876543-3"), ("21.098.765-7", "21.098.765-7")),
        not_says=("el código 12.345.678-1", "fecha 31-12-2026", "páginas 123-145"),
    ),
)

BARE: Final = (
    Rule(
        id="document.rut_bare",
        pattern=rf"{START}(?<![#$°@])(?P<v>\d{{9}}){END}",
        judge=_bare_rut,
        says=(("porfa anota 192837464 que es lo que me piden", "192837464"),),
        not_says=("resolví 192837464 + 1", "sección 192837464", "192837464 iteraciones"),
    ),
)
