"""Identity documents: each by its shape, its check digit and the word that stands before it."""

import re
from typing import Final

from guardrails.domain.pii import check_digits as digits_of
from guardrails.domain.pii.names import FAMILY, GIVEN
from guardrails.domain.pii.rule import Candidate, Kind, Rule, always
from guardrails.domain.pii.surroundings import GAP, SPOKEN, is_amount, is_numbered_thing, opens_a_door

_START: Final = r"(?<![\w.,/-])"
_END: Final = r"(?![\w/-])(?![.,]\d)"
_DOTTED: Final = r"\d{1,3}(?:[. ,]?\d{3}){2}"
_RUT: Final = r"\d{1,2}[. ]?\d{3}[. ]?\d{3}[ ]?[-.\x20/]?[ ]?[\dk]"
_RUT_WORD: Final = r"\b(?:r\.?u\.?[tn]\.?|carnet(?: de identidad)?|cedula (?:de identidad )?chilena)(?![a-z])"
_CEDULA: Final = r"\b(?:cedula|cedu|c\.?i\.?|ced\.?|documento(?: de identidad| nacional)?|identidad)(?![a-z])"


_SAID_AFTER: Final = (
    r"(?:(?:ese|este|esa|esta|eso|es|era|seria) ){0,2}(?:(?:el|la) )?(?:mi|su|(?:n[°ro.]*|numero) de|de)?[ ]?"
    r"(?:n[°ro.]* de |numero de )?(?P<word>rut|run|dni|cedula|ci|c\.i\.|carnet|documento)\b"
)


def _rut(candidate: Candidate) -> Kind | None:
    return "CL_RUT" if digits_of.is_rut(candidate.compact) else None


def _named_rut(candidate: Candidate) -> Kind | None:
    """Believe what `rut` announces; a `carnet` is a Chilean's unless another country is spoken of."""
    word = re.search(r"\br\.?u\.?[tn]\b|chilen", candidate.before)
    return "CL_RUT" if word or candidate.country in {"", "CL"} else None


def _bare_rut(candidate: Candidate) -> Kind | None:
    """Believe digits without a dash only when nothing else explains them: one in eleven is right by "
    "chance."""
    explained = is_amount(candidate.before, candidate.after) or is_numbered_thing(candidate.before)
    # The number of a student begins with a year.
    if re.match(r"(?:19|20)[0-3]\d", candidate.value) and opens_a_door(candidate.before, candidate.after):
        return None
    return "CL_RUT" if not explained and digits_of.is_personal_rut(candidate.compact) else None


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


def _spanish(candidate: Candidate) -> Kind | None:
    if not digits_of.is_spanish(candidate.compact):
        return None
    # With dots and a right check letter it is a Chilean's, where nobody speaks of Spain.
    if "." in candidate.value and candidate.country != "ES" and digits_of.is_rut(candidate.compact):
        return None
    return "ES_DNI" if candidate.compact[0].isdigit() else "ES_NIE"


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


def _dominican(candidate: Candidate) -> Kind | None:
    return "DO_CI" if digits_of.is_dominican(candidate.compact) else None


def _panamanian(candidate: Candidate) -> Kind | None:
    """Believe a Panamanian's only where Panama is spoken of, or the shape is nobody else's."""
    return "PA_CI" if candidate.country == "PA" else None


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


def _nit(candidate: Candidate) -> Kind | None:
    return "CO_NIT" if 8 <= len(candidate.digits) <= 10 else None  # noqa: PLR2004 with and without check digit


def _ruc(candidate: Candidate) -> Kind | None:
    match len(candidate.digits):
        case 13:
            return "EC_RUC"
        case 11:
            return "PE_RUC"
        case _:
            return None


def _cuit(candidate: Candidate) -> Kind | None:
    return "AR_CUIT" if digits_of.is_cuit(candidate.compact) else None


def _curp(candidate: Candidate) -> Kind | None:
    return "MX_CURP" if digits_of.is_curp_date(candidate.compact) else None


def _rfc(candidate: Candidate) -> Kind | None:
    return "MX_RFC" if digits_of.is_rfc_date(candidate.compact) else None


RULES: Final = (
    Rule(
        id="document.rut_named",
        pattern=rf"{_RUT_WORD}{GAP}{_START.replace('.,', '')}(?P<v>{_RUT}|\d{{1,2}}\.\d{{3}}\.\d{{3}}){_END}",
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
    Rule(
        id="document.uruguayan",
        pattern=rf"\b(?:uruguay\w*|montevideo)\b{GAP}{_START}(?P<v>\d\.?\d{{3}}\.?\d{{3}}-?\d){_END}",
        judge=always("UY_CI"),
        anchors=("uruguay", "montevideo"),
        says=(("mi cédula uruguaya es 4.567.890-1", "4.567.890-1"),),
        not_says=("Uruguay tiene 3.444.263 habitantes",),
    ),
    Rule(
        id="document.venezuelan",
        pattern=rf"(?<![\w-])[ve]-[ ]?(?P<v>\d{{1,2}}\.?\d{{3}}\.?\d{{3}}){_END}",
        judge=always("VE_CI"),
        anchors=("v-", "e-"),
        says=(("cédula V-12.345.678", "12.345.678"), ("soy V-20456789", "20456789")),
        not_says=("el motor V-8 de 1967", "el ramo VE-1234"),
    ),
    Rule(
        id="document.venezuelan_named",
        pattern=rf"{_CEDULA}{GAP}\b[ve][ ]?(?P<v>\d{{1,2}}\.?\d{{3}}\.?\d{{3}}){_END}",
        judge=always("VE_CI"),
        anchors=("ced", "ci", "c.i", "doc"),
        says=(("mi cedula es v12345678", "12345678"),),
        not_says=("la cédula es V de vuelta",),
    ),
    Rule(
        id="document.rif",
        pattern=rf"(?<![\w-])(?P<v>[vejpg]-?\d{{8}}-?\d){_END}",
        judge=always("VE_RIF"),
        says=(("mi rif es V-12345678-9", "V-12345678-9"),),
        not_says=("e-123",),
    ),
    Rule(
        id="document.cuit",
        pattern=rf"{_START}(?P<v>(?:2[03457]|3[034])[- ]\d{{8}}[- ]\d){_END}",
        judge=_cuit,
        says=(("mi CUIL es 20-34567890-6", "20-34567890-6"),),
        not_says=("el código 20-34567890-1",),
    ),
    Rule(
        id="document.cuit_named",
        pattern=rf"\bcui[tl]\b{GAP}{_START}(?P<v>\d{{2}}[-. ]?\d{{2}}\.?\d{{3}}\.?\d{{3}}[-. ]?\d){_END}",
        judge=always("AR_CUIT"),
        anchors=("cuit", "cuil"),
        says=(("cuil 27345678904", "27345678904"),),
        not_says=("¿qué es el CUIT?",),
    ),
    Rule(
        id="document.curp",
        pattern=r"(?<!\w)(?P<v>[a-z]{4}[ ]?\d{6}[ ]?[hmx][a-z]{5}[ ]?[a-z0-9]\d)(?!\w)",
        judge=_curp,
        says=(("mi CURP es GOMC950415MDFRRL03", "GOMC950415MDFRRL03"),),
        not_says=("el hash abcd991341habcdef12",),
    ),
    Rule(
        id="document.rfc",
        pattern=r"(?<!\w)(?P<v>[a-z&]{4}[- ]?\d{6}[- ]?(?=\w*\d)[a-z0-9]{3})(?!\w)",
        judge=_rfc,
        says=(("RFC: GOMC950415AB1", "GOMC950415AB1"), ("mi rfc es GOMC-950415-AB1", "GOMC-950415-AB1")),
        not_says=("hash deadbe991341ab1", "el RFC 2616 de HTTP"),
    ),
    Rule(
        id="document.rfc_named",
        pattern=r"\brfc\b[^\d.;?!\n]{0,25}?\b(?P<v>[a-z&]{3,4}[- ]?\d{6}[- ]?[a-z0-9]{0,3})(?!\w)",
        judge=always("MX_RFC"),
        anchors=("rfc",),
        says=(("mi RFC sin homoclave es GOMC950415", "GOMC950415"),),
        not_says=("el RFC 2616 de HTTP",),
    ),
    Rule(
        id="document.clave_elector",
        pattern=r"(?<!\w)(?P<v>[a-z]{6}\d{8}[hm]\d{3})(?!\w)",
        judge=always("MX_INE"),
        says=(("clave de elector GMVLMR80070501M100", "GMVLMR80070501M100"),),
        not_says=("la clave de elector",),
    ),
    Rule(
        id="document.nss",
        pattern=rf"\b(?:nss|imss|segur(?:o|"
        rf"idad) social)\b{GAP}{_START}(?P<v>\d{{2}}[- ]?\d{{2}}[- ]?\d{{2}}[- "
        rf"]?\d{{4}}[- ]?\d){_END}",
        judge=always("MX_NSS"),
        anchors=("nss", "imss", "segur"),
        says=(("mi número de seguro social es 12345678901", "12345678901"),),
        not_says=("el seguro social se creó en 1943",),
    ),
    Rule(
        id="document.spanish",
        pattern=rf"{_START}(?P<v>(?:[xyz][- ]?\d{{7}}|\d{{8}}|\d{{2}}\.\d{{3}}\.\d{{3}})[- ]?[a-z])(?!\w)",
        judge=_spanish,
        says=(("mi DNI es 12345678Z", "12345678Z"), ("tengo X1234567L", "X1234567L")),
        not_says=("el modelo 12345678A",),
    ),
    Rule(
        id="document.nie_named",
        pattern=rf"\b(?:nie|tie)\b{GAP}{_START}(?P<v>[xyz][- ]?\d{{7}}[- ]?[a-z])(?!\w)",
        judge=always("ES_NIE"),
        anchors=("nie", "tie"),
        says=(("mi NIE: X1234567A", "X1234567A"),),
        not_says=("nie x",),
    ),
    Rule(
        id="document.ruc",
        pattern=rf"\bruc\b{GAP}{_START}(?P<v>\d{{11}}|\d{{13}}){_END}",
        judge=_ruc,
        anchors=("ruc",),
        says=(("RUC 10456789124 para la boleta", "10456789124"),),
        not_says=("¿para qué sirve el RUC?",),
    ),
    Rule(
        id="document.nit",
        pattern=rf"\bnit\b{GAP}{_START}(?P<v>\d{{2,3}}\.?\d{{3}}\.?\d{{3}}(?:[- ]?\d)?){_END}",
        judge=_nit,
        anchors=("nit",),
        says=(("mi NIT es 900.123.456-7", "900.123.456-7"),),
        not_says=("el NIT de una empresa",),
    ),
    Rule(
        id="document.dni",
        pattern=(
            rf"\b(?:d\.?n\.?i\.?|nif|documento nacional de identidad)(?![a-z]){GAP}"
            rf"(?<![.,/])(?P<v>\d{{4}}-?\d{{4}}-?\d{{5}}|{_DOTTED}(?:-?[a-z]\b|[ "
            rf"](?![yeoua]\b)[a-z]\b)?){_END}"
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
        id="document.dpi",
        pattern=rf"\b(?:dpi|cui)\b{GAP}{_START}(?P<v>\d{{4}}[ -]?\d{{5}}[ -]?\d{{4}}){_END}",
        judge=always("GT_DPI"),
        anchors=("dpi", "cui"),
        says=(("mi DPI es 2345 67890 0101", "2345 67890 0101"),),
        not_says=("una imagen de 300 dpi",),
    ),
    Rule(
        id="document.dui",
        pattern=rf"\bdui\b{GAP}{_START}(?P<v>\d{{8}}-?\d){_END}",
        judge=always("SV_DUI"),
        anchors=("dui",),
        says=(("mi DUI es 01234567-8", "01234567-8"),),
        not_says=("el DUI salvadoreño",),
    ),
    Rule(
        id="document.bolivian",
        pattern=(
            rf"\b(?:cedula|ced\.?|c\.?i\.?|carnet|"
            rf"identidad)(?![a-z]){GAP}(?<![.,/\d])(?P<v>\d{{5,8}}(?:-\d[a-z])?)"
            r"[ ]?[-.]?[ ]?(?:exp\w*\.? )?(?:lp|lpz|sc|scz|cb|cbb|cbba|or|oru|pt|pts|tj|tja|ch|chq|be|bn|"
            r"pd)(?!\w)"
        ),
        judge=always("BO_CI"),
        anchors=("ced", "ci", "c.i", "carnet", "identidad"),
        says=(("mi carnet es 6745120 SC", "6745120"), ("C.I. 7712093-LP", "7712093")),
        not_says=("el carnet dura 12345 días",),
    ),
    Rule(
        id="document.honduran",
        pattern=rf"\b(?:identidad|dni)\b{GAP}(?<![.,/\d])(?P<v>\d{{4}}[- ]?\d{{4}}[- ]?\d{{5}}){_END}",
        judge=always("HN_DNI"),
        anchors=("identidad", "dni"),
        says=(("mi identidad es 1804 1999 02231", "1804 1999 02231"),),
        not_says=("la identidad de 1804 y 1999",),
    ),
    Rule(
        id="document.panamanian",
        pattern=rf"{_CEDULA}{GAP}(?<![.,/\d])(?P<v>(?:\d{{1,2}}|pe|e|n)-\d{{2,4}}-\d{{3,6}}){_END}",
        judge=_panamanian,
        anchors=("ced", "identidad", "documento"),
        says=(("mi cédula panameña es 8-948-2210", "8-948-2210"),),
        not_says=("la cédula 8-12-1999 vence",),
    ),
    Rule(
        id="document.cedula",
        pattern=(
            rf"{_CEDULA}{GAP}(?<![.,/])(?P<v>\d-\d{{4}}-\d{{4}}|\d{{3}}-\d{{7}}-\d|\d{{9}}-\d|"
            rf"\d\.\d{{3}}\.\d{{3}}\.\d{{3}}|{_DOTTED}(?:-[\dk])?|\d{{6,11}}){_END}"
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
        id="document.dominican",
        pattern=rf"{_START}(?P<v>\d{{3}}-\d{{7}}-\d){_END}",
        judge=_dominican,
        says=(("te dejo 001-1829374-5", "001-1829374-5"),),
        not_says=("el código 001-1829374-1",),
    ),
    Rule(
        id="document.cuban",
        pattern=rf"\b(?:carne|carnet)(?: de identidad)?(?![a-z]){GAP}(?<![.,/])(?P<v>\d{{11}}){_END}",
        judge=always("CU_CI"),
        anchors=("carne",),
        says=(("mi carnet de identidad es 01021512345", "01021512345"),),
        not_says=("el carné de la biblioteca",),
    ),
    Rule(
        id="document.ciudadania",
        pattern=rf"\b(?:c\.?c\.?|t\.?i\.?|ciudadania|tarjeta de identidad)(?![a-z])"
        rf"[ :#=]*(?:n[ro°.]*|numero|num|es)?[ :#=°.]*(?P<v>\d{{1,3}}(?:[. ]?\d{{3}}){{2,3}}|"
        rf"\d{{6,11}}){_END}",
        judge=always("CO_CC"),
        anchors=("cc", "c.c", "ti", "t.i", "ciudadania", "tarjeta"),
        says=(("cc 1098765432", "1098765432"), ("C.C. 52.345.678", "52.345.678")),
        not_says=("un motor de 250 cc", "500 cc 2 veces"),
    ),
    Rule(
        id="document.rut",
        pattern=rf"{_START}(?P<v>\d{{1,2}}(?:[.]?\d{{3}}){{2}}[ ]?-[ ]?[\dk]|\d{{1,2}} \d{{3}} \d{{3}}[ "
        rf"]?-[ ]?[\dk]|"
        rf"\d{{1,2}}\.\d{{3}}\.\d{{3}}[. ]?[\dk]|\d{{7,8}}k){_END}",
        judge=_rut,
        says=(("te dejo 9876543-3", "9876543-3"), ("21.098.765-7", "21.098.765-7")),
        not_says=("el código 12.345.678-1", "fecha 31-12-2026", "páginas 123-145"),
    ),
    Rule(
        id="document.uruguayan_bare",
        pattern=rf"{_START}(?P<v>\d\.\d{{3}}\.\d{{3}}-\d){_END}",
        judge=lambda candidate: "UY_CI" if digits_of.is_uruguayan(candidate.compact) else None,
        says=(("anota 5.271.934-0", "5.271.934-0"),),
        not_says=("el código 5.271.934-1",),
    ),
    Rule(
        id="document.followed",
        pattern=rf"{_START.replace('.,', '')}(?P<v>\d[\d.]{{5,11}}(?:-[\dk]|-?[a-z](?!\w))?)"
        rf"(?:[ ]?-?[ ]?(?P<exp>lp|sc|cb|cbba|or|pt|tj|ch|be|pd)\b)?(?=[ ,;:(.-]{{1,3}}{_SAID_AFTER})",
        judge=_followed,
        anchors=("rut", "run", "dni", "ced", "ci", "carnet", "documento", "c.i"),
        says=(("43827193 es mi documento", "43827193"), ("5827193 CB es mi carnet", "5827193")),
        not_says=("saqué 12345678 del documento", "2024.12.01 en el carnet"),
    ),
    Rule(
        id="document.after_name",
        pattern=rf"{_START.replace('.,', '')}(?P<v>\d{{1,2}}\.\d{{3}}\.\d{{3}}|"
        rf"\d\.\d{{3}}\.\d{{3}}\.\d{{3}}|\d{{7,8}}|[012]\d{{9}}){_END}",
        judge=_after_name,
        says=(("Renata Sosa, 42.118.905, turno noche", "42.118.905"),),
        not_says=(
            "según Ana Soto, 12345678 personas",
            "el resultado, 42.118.905",
            "Pablo Neruda (1904, 12.345.678)",
        ),
    ),
    Rule(
        id="document.rut_bare",
        pattern=rf"{_START}(?<![#$°@])(?P<v>\d{{9}}){_END}",
        judge=_bare_rut,
        says=(("porfa anota 192837464 que es lo que me piden", "192837464"),),
        not_says=("resolví 192837464 + 1", "sección 192837464", "192837464 iteraciones"),
    ),
)
