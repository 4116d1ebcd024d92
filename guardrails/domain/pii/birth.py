"""Dates of birth: a date is nobody's business only when a birth stands beside it."""

import re
from typing import Final

from guardrails.domain.pii.rule import Candidate, Kind, Rule

_MONTH: Final = (
    r"(?:ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|"
    r"sep(?:t|tiembre)?|"
    r"setiembre|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)"
)
_DATE: Final = (
    rf"(?:\d{{1,2}}[ ]?[/.-][ ]?\d{{1,2}}[ ]?[/.-][ ]?\d{{2,4}}|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|"
    rf"\d{{1,2}}[°]?[ /-]?(?:de )?{_MONTH}\b\.?,?(?:[ /-]*(?:del? )?(?:ano )?(?:\d{{2,4}}|(?:dos mil|mil "
    rf"novecientos)\b(?: [a-z]+(?: y [a-z]+)?)?))?|"
    rf"primero de {_MONTH}(?: del? \d{{4}})?|\d{{1,2}} del? \d{{1,2}} del? \d{{2,4}}|"
    rf"(?:[a-z]+(?: y [a-z]+)?) de {_MONTH} del? (?:dos mil|mil novecientos|\d{{4}})(?: [a-z]+(?: y "
    rf"[a-z]+)?)?|"
    rf"{_MONTH} \d{{1,2}},? (?:del? )?\d{{4}}|\d{{8}}(?!\d))"
)
_BORN: Final = (
    r"\b(?:naci(?:mos|do|da)?|nac\b\.?|fecha de nac\w*\.?|f\.? ?nac\b\.?|fdn|nacimiento|dob)(?![a-z])"
)
_KIN: Final = (
    r"\b(?:mi|su) (?:herman\w+|hij\w+|mama|papa|madre|padre|polol\w+|novi\w+|prim\w+|sobrin\w+|abuel\w+|"
    r"pareja|amig\w+|"
    r"espos\w+)(?: \w+){0,3} nacio"
)
_LIVING: Final = range(1920, 2030)


def _birth(candidate: Candidate) -> Kind | None:
    """Believe dates of people who may be alive: Bolívar's is homework."""
    year = re.search(r"\d{4}", candidate.value)
    return None if year and int(year[0]) not in _LIVING and len(candidate.digits) != 8 else "DOB"  # noqa: PLR2004 ddmmyyyy


def _birthday(candidate: Candidate) -> Kind | None:
    return _birth(candidate) if re.search(r"(?:19|20)\d\d|\d[/.-]\d\d$", candidate.value) else None


RULES: Final = (
    Rule(
        id="birth.named",
        pattern=rf"{_BORN}[^\d\n;?!]{{0,30}}?\b(?P<v>{_DATE})(?!\w)",
        judge=_birth,
        anchors=("nac", "fdn", "dob"),
        says=(
            ("nací el 15/04/2001 en Valparaíso", "15/04/2001"),
            ("mi fecha de nacimiento es 3 de marzo de 1999", "3 de marzo de 1999"),
            ("DNI38765432 nac 02/02/1998", "02/02/1998"),
            ("nací el quince de mayo de dos mil tres", "quince de mayo de dos mil tres"),
            ("nací un 5 de junio de mil novecientos noventa", "5 de junio de mil novecientos noventa"),
            ("fecha de nacimiento: 2001/05/09", "2001/05/09"),
        ),
        not_says=(
            "la entrega es el 12/12/2026 a las 23:59",
            "Neruda nació el 12 de julio de 1904",
            "el 11 de septiembre de 1973 en Chile",
        ),
    ),
    Rule(
        id="birth.of",
        pattern=rf"\bsoy del? (?:ano )?(?P<v>\d{{1,2}}[ ]?[/.-][ ]?\d{{1,2}}[ ]?[/.-][ ]?(?:19|"
        rf"20)?\d{{2}}|\d{{1,2}} de {_MONTH} del? \d{{4}})(?!\w)",
        judge=_birth,
        anchors=("soy del", "soy de "),
        says=(("soy del 12/08/2003", "12/08/2003"),),
        not_says=("soy de 2° año", "soy del grupo 3"),
    ),
    Rule(
        id="birth.kin",
        pattern=rf"{_KIN}[^\d\n;?!]{{0,20}}?\b(?P<v>{_DATE})(?!\w)",
        judge=_birth,
        anchors=("nacio",),
        says=(("mi hermana nació el 3-5-2008", "3-5-2008"),),
        not_says=("Mistral nació el 7 de abril de 1889",),
    ),
    Rule(
        id="birth.birthday",
        pattern=rf"\b(?:mi cumple(?:anos)?|cumplo(?: anos)?)\b[^\d\n;?!.]{{0,20}}?\b(?P<v>{_DATE})(?!\w)",
        judge=_birthday,
        anchors=("cumpl",),
        says=(("mi cumpleaños es el 3 de mayo de 2002", "3 de mayo de 2002"),),
        not_says=("mi cumpleaños es el 3 de mayo",),
    ),
)
