"""Documents whose shape, check digit or name is one country's own."""

from typing import Final

from guardrails.domain.pii import check_digits as digits_of
from guardrails.domain.pii.documents.edges import CEDULA, END, START
from guardrails.domain.pii.rule import Candidate, Kind, Rule, always
from guardrails.domain.pii.surroundings import GAP


def _curp(candidate: Candidate) -> Kind | None:
    return "MX_CURP" if digits_of.is_curp_date(candidate.compact) else None


def _spanish(candidate: Candidate) -> Kind | None:
    if not digits_of.is_spanish(candidate.compact):
        return None
    # With dots and a right check letter it is a Chilean's, where nobody speaks of Spain.
    if "." in candidate.value and candidate.country != "ES" and digits_of.is_rut(candidate.compact):
        return None
    return "ES_DNI" if candidate.compact[0].isdigit() else "ES_NIE"


def _dominican(candidate: Candidate) -> Kind | None:
    return "DO_CI" if digits_of.is_dominican(candidate.compact) else None


def _panamanian(candidate: Candidate) -> Kind | None:
    """Believe a Panamanian's only where Panama is spoken of, or the shape is nobody else's."""
    return "PA_CI" if candidate.country == "PA" else None


NAMED: Final = (
    Rule(
        id="document.uruguayan",
        pattern=rf"\b(?:uruguay\w*|montevideo)\b{GAP}{START}(?P<v>\d\.?\d{{3}}\.?\d{{3}}-?\d){END}",
        judge=always("UY_CI"),
        anchors=("uruguay", "montevideo"),
        says=(("mi cédula uruguaya es 4.567.890-1", "4.567.890-1"),),
        not_says=("Uruguay tiene 3.444.263 habitantes",),
    ),
    Rule(
        id="document.venezuelan",
        pattern=rf"(?<![\w-])[ve]-[ ]?(?P<v>\d{{1,2}}\.?\d{{3}}\.?\d{{3}}){END}",
        judge=always("VE_CI"),
        anchors=("v-", "e-"),
        says=(("cédula V-12.345.678", "12.345.678"), ("soy V-20456789", "20456789")),
        not_says=("el motor V-8 de 1967", "el ramo VE-1234"),
    ),
    Rule(
        id="document.venezuelan_named",
        pattern=rf"{CEDULA}{GAP}\b[ve][ ]?(?P<v>\d{{1,2}}\.?\d{{3}}\.?\d{{3}}){END}",
        judge=always("VE_CI"),
        anchors=("ced", "ci", "c.i", "doc"),
        says=(("mi cedula es v12345678", "12345678"),),
        not_says=("la cédula es V de vuelta",),
    ),
    Rule(
        id="document.curp",
        pattern=r"(?<!\w)(?P<v>[a-z]{4}[ ]?\d{6}[ ]?[hmx][a-z]{5}[ ]?[a-z0-9]\d)(?!\w)",
        judge=_curp,
        says=(("mi CURP es GOMC950415MDFRRL03", "GOMC950415MDFRRL03"),),
        not_says=("el hash abcd991341habcdef12",),
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
        rf"idad) social)\b{GAP}{START}(?P<v>\d{{2}}[- ]?\d{{2}}[- ]?\d{{2}}[- "
        rf"]?\d{{4}}[- ]?\d){END}",
        judge=always("MX_NSS"),
        anchors=("nss", "imss", "segur"),
        says=(("mi número de seguro social es 12345678901", "12345678901"),),
        not_says=("el seguro social se creó en 1943",),
    ),
    Rule(
        id="document.spanish",
        pattern=rf"{START}(?P<v>(?:[xyz][- ]?\d{{7}}|\d{{8}}|\d{{2}}\.\d{{3}}\.\d{{3}})[- ]?[a-z])(?!\w)",
        judge=_spanish,
        says=(("mi DNI es 12345678Z", "12345678Z"), ("tengo X1234567L", "X1234567L")),
        not_says=("el modelo 12345678A",),
    ),
    Rule(
        id="document.nie_named",
        pattern=rf"\b(?:nie|tie)\b{GAP}{START}(?P<v>[xyz][- ]?\d{{7}}[- ]?[a-z])(?!\w)",
        judge=always("ES_NIE"),
        anchors=("nie", "tie"),
        says=(("mi NIE: X1234567A", "X1234567A"),),
        not_says=("nie x",),
    ),
    Rule(
        id="document.dpi",
        pattern=rf"\b(?:dpi|cui)\b{GAP}{START}(?P<v>\d{{4}}[ -]?\d{{5}}[ -]?\d{{4}}){END}",
        judge=always("GT_DPI"),
        anchors=("dpi", "cui"),
        says=(("mi DPI es 2345 67890 0101", "2345 67890 0101"),),
        not_says=("una imagen de 300 dpi",),
    ),
    Rule(
        id="document.dui",
        pattern=rf"\bdui\b{GAP}{START}(?P<v>\d{{8}}-?\d){END}",
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
        pattern=rf"\b(?:identidad|dni)\b{GAP}(?<![.,/\d])(?P<v>\d{{4}}[- ]?\d{{4}}[- ]?\d{{5}}){END}",
        judge=always("HN_DNI"),
        anchors=("identidad", "dni"),
        says=(("mi identidad es 1804 1999 02231", "1804 1999 02231"),),
        not_says=("la identidad de 1804 y 1999",),
    ),
    Rule(
        id="document.panamanian",
        pattern=rf"{CEDULA}{GAP}(?<![.,/\d])(?P<v>(?:\d{{1,2}}|pe|e|n)-\d{{2,4}}-\d{{3,6}}){END}",
        judge=_panamanian,
        anchors=("ced", "identidad", "documento"),
        says=(("mi cédula panameña es 8-948-2210", "8-948-2210"),),
        not_says=("la cédula 8-12-1999 vence",),
    ),
    Rule(
        id="document.cuban",
        pattern=rf"\b(?:carne|carnet)(?: de identidad)?(?![a-z]){GAP}(?<![.,/])(?P<v>\d{{11}}){END}",
        judge=always("CU_CI"),
        anchors=("carne",),
        says=(("mi carnet de identidad es 01021512345", "01021512345"),),
        not_says=("el carné de la biblioteca",),
    ),
)

SHAPED: Final = (
    Rule(
        id="document.dominican",
        pattern=rf"{START}(?P<v>\d{{3}}-\d{{7}}-\d){END}",
        judge=_dominican,
        says=(("te dejo 001-1829374-5", "001-1829374-5"),),
        not_says=("el código 001-1829374-1",),
    ),
    Rule(
        id="document.uruguayan_bare",
        pattern=rf"{START}(?P<v>\d\.\d{{3}}\.\d{{3}}-\d){END}",
        judge=lambda candidate: "UY_CI" if digits_of.is_uruguayan(candidate.compact) else None,
        says=(("anota 5.271.934-0", "5.271.934-0"),),
        not_says=("el código 5.271.934-1",),
    ),
)
