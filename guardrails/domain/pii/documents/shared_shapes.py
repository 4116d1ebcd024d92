"""Documents of one shape in several countries, DNI and cédula: told apart by country and check digit."""

import re
from typing import Final

from guardrails.domain.pii import check_digits as digits_of
from guardrails.domain.pii.documents.edges import CEDULA, END, START_ANNOUNCED
from guardrails.domain.pii.names import FAMILY, GIVEN
from guardrails.domain.pii.rule import Candidate, Kind, Rule, always
from guardrails.domain.pii.surroundings import GAP, is_amount

_DOTTED: Final = r"\d{1,3}(?:[. ,]?\d{3}){2}"
_SAID_AFTER: Final = (
    r"(?:(?:ese|este|esa|esta|eso|es|era|seria) ){0,2}(?:(?:el|la) )?(?:mi|su|(?:n[°ro.]*|numero) de|de)?[ ]?"
    r"(?:n[°ro.]* de |numero de )?(?P<word>rut|run|dni|cedula|ci|c\.i\.|carnet|documento)\b"
)


def _undeclared_dni(candidate: Candidate) -> Kind | None:
    # Argentina has not reached 60 million; Peru's students have numbers from 60 to 79 million.
    if candidate.country != "AR" and re.fullmatch(r"[67]\d{7}", candidate.compact):
        return "PE_DNI"
    return "AR_DNI" if len(candidate.digits) in {7, 8} else None


def _dni(candidate: Candidate) -> Kind | None:
    if re.fullmatch(r"\d{8}[a-z]", candidate.compact):
        return "ES_DNI"
    if len(candidate.digits) == 13:  # noqa: PLR2004 the only one so long
        return "HN_DNI"
    if candidate.country == "PE" and len(candidate.digits) == 8:  # noqa: PLR2004 its length
        return "PE_DNI"
    if candidate.country == "ES":
        return "ES_DNI"
    return _undeclared_dni(candidate)


_CEDULAS: Final[dict[str, tuple[Kind, range]]] = {
    "UY": ("UY_CI", range(7, 9)),
    "VE": ("VE_CI", range(6, 9)),
    "EC": ("EC_CI", range(10, 11)),
    "PY": ("PY_CI", range(6, 9)),
    "BO": ("BO_CI", range(6, 9)),
    "CR": ("CR_CI", range(9, 10)),
    "DO": ("DO_CI", range(11, 12)),
    "CO": ("CO_CC", range(6, 11)),
    "CL": ("CL_RUT", range(8, 10)),
}


_SHAPES: Final[tuple[tuple[re.Pattern[str], Kind], ...]] = (
    (re.compile(r"\d\.?\d{3}\.?\d{3}-\d"), "UY_CI"),
    (re.compile(r"\d{1,2}\.?\d{3}\.?\d{3}-[\dk]"), "CL_RUT"),
    (re.compile(r"\d-\d{4}-\d{4}"), "CR_CI"),
    (re.compile(r"\d{3}-\d{7}-\d"), "DO_CI"),
)


def _cedula(candidate: Candidate) -> Kind | None:
    """Tell the cédulas apart: by country when it is known, else by shape and check digit."""
    length = len(candidate.compact)
    # Who says "documento" alone speaks of a DNI.
    bare_word = re.search(r"\bdocumento(?! (?:de )?identidad)\b[^\d]*$", candidate.before)
    if (
        bare_word
        and candidate.country in {"", "AR", "PE"}
        and length in {7, 8}
        and candidate.compact.isdigit()
    ):
        return _dni(candidate)
    kind, lengths = _CEDULAS.get(candidate.country, ("CO_CC", range(0)))
    if length in lengths and candidate.compact.isdigit():
        return kind
    for shape, kind in _SHAPES:
        if shape.fullmatch(candidate.value):
            return kind
    if length == 11 and candidate.compact.isdigit():  # noqa: PLR2004 nobody else's is so long
        return "DO_CI"
    if length == 10 and digits_of.is_ecuadorian(candidate.compact):  # noqa: PLR2004 its length
        return "EC_CI"
    return "CO_CC" if 6 <= length <= 10 and candidate.compact.isdigit() else None  # noqa: PLR2004 old to new


def _after_name(candidate: Candidate) -> Kind | None:
    """Believe a number right behind a full name; which document it is says the country."""
    found = re.search(r"(?:^|[^\w ] ?)([a-z]+(?: [a-z]+){1,3})(?:[ ]?[,:;(-])?[ ]?$", candidate.before)
    words = found[1].split() if found else [""]
    if words[0] not in GIVEN or words[-1] not in FAMILY or is_amount("", candidate.after):
        return None
    if re.fullmatch(r"20[0-3]\d{5}", candidate.value):
        return "STUDENT_ID"
    if candidate.country == "PE" and len(candidate.digits) == 8:  # noqa: PLR2004 its length
        return "PE_DNI"
    if digits_of.is_ecuadorian(candidate.compact):
        return "EC_CI"
    kind, lengths = _CEDULAS.get(candidate.country, ("CO_CC", range(9, 11)))
    return kind if len(candidate.digits) in lengths else _undeclared_dni(candidate)


def _followed(candidate: Candidate) -> Kind | None:
    """Tell by the word behind it whose document a number is."""
    said = re.search(_SAID_AFTER, candidate.after)
    if said is None or is_amount(candidate.before, ""):
        return None
    if re.match(r"[ ]?-?[ ]?(?:lp|sc|cb|cbba|or|pt|tj|ch|be|pd)\b", candidate.after):
        return "BO_CI"
    match said["word"]:
        case "rut" | "run":
            return "CL_RUT"
        case "dni" | "documento":
            return _dni(candidate)
        case _:
            return _cedula(candidate)


NAMED: Final = (
    Rule(
        id="document.dni",
        pattern=(
            rf"\b(?:d\.?n\.?i\.?|nif|documento nacional de identidad)(?![a-z]){GAP}"
            rf"(?<![.,/])(?P<v>\d{{4}}-?\d{{4}}-?\d{{5}}|{_DOTTED}(?:-?[a-z]\b|[ "
            rf"](?![yeoua]\b)[a-z]\b)?){END}"
        ),
        judge=_dni,
        anchors=("dni", "d.n.i", "nif", "documento"),
        says=(
            ("mi DNI es 34.567.890", "34.567.890"),
            ("DNI38765432 nac 02/02/1998", "38765432"),
            ("mi DNI peruano es 45678912", "45678912"),
            ("mi dni es 34 567 890", "34 567 890"),
            ("dni 39511274 y no figuro", "39511274"),
        ),
        not_says=("¿dónde saco el DNI?",),
    ),
    Rule(
        id="document.cedula",
        pattern=(
            rf"{CEDULA}{GAP}(?<![.,/])(?P<v>\d-\d{{4}}-\d{{4}}|\d{{3}}-\d{{7}}-\d|\d{{9}}-\d|"
            rf"\d\.\d{{3}}\.\d{{3}}\.\d{{3}}|{_DOTTED}(?:-[\dk])?|\d{{6,11}}){END}"
        ),
        judge=_cedula,
        anchors=("ced", "ci", "c.i", "documento", "identidad"),
        says=(
            ("mi cédula es 1.023.456.789 de Bogotá", "1.023.456.789"),
            ("cédula ecuatoriana 1712345675", "1712345675"),
            ("mi cédula de Costa Rica es 1-1234-5678", "1-1234-5678"),
            ("ci 4.567.890-1", "4.567.890-1"),
        ),
        not_says=("perdí la cédula en 2021",),
    ),
    Rule(
        id="document.ciudadania",
        pattern=rf"\b(?:c\.?c\.?|t\.?i\.?|ciudadania|tarjeta de identidad)(?![a-z])"
        rf"[ :#=]*(?:n[ro°.]*|numero|num|es)?[ :#=°.]*(?P<v>\d{{1,3}}(?:[. ]?\d{{3}}){{2,3}}|"
        rf"\d{{6,11}}){END}",
        judge=always("CO_CC"),
        anchors=("cc", "c.c", "ti", "t.i", "ciudadania", "tarjeta"),
        says=(("cc 1098765432", "1098765432"), ("C.C. 52.345.678", "52.345.678")),
        not_says=("un motor de 250 cc", "500 cc 2 veces"),
    ),
)

BESIDE: Final = (
    Rule(
        id="document.followed",
        pattern=rf"{START_ANNOUNCED}(?P<v>\d[\d.]{{5,11}}(?:-[\dk]|-?[a-z](?!\w))?)"
        rf"(?:[ ]?-?[ ]?(?P<exp>lp|sc|cb|cbba|or|pt|tj|ch|be|pd)\b)?(?=[ ,;:(.-]{{1,3}}{_SAID_AFTER})",
        judge=_followed,
        anchors=("rut", "run", "dni", "ced", "ci", "carnet", "documento", "c.i"),
        says=(("43827193 es mi documento", "43827193"), ("5827193 CB es mi carnet", "5827193")),
        not_says=("saqué 12345678 del documento", "2024.12.01 en el carnet"),
    ),
    Rule(
        id="document.after_name",
        pattern=rf"{START_ANNOUNCED}(?P<v>\d{{1,2}}\.\d{{3}}\.\d{{3}}|"
        rf"\d\.\d{{3}}\.\d{{3}}\.\d{{3}}|\d{{7,8}}|[012]\d{{9}}){END}",
        judge=_after_name,
        says=(("Renata Sosa, 42.118.905, turno noche", "42.118.905"),),
        not_says=(
            "según Ana Soto, 12345678 personas",
            "el resultado, 42.118.905",
            "Pablo Neruda (1904, 12.345.678)",
        ),
    ),
)
