"""Money and the university: cards, bank accounts, student numbers, passports."""

import re
from typing import Final

from guardrails.domain.pii import check_digits as digits_of
from guardrails.domain.pii.rule import Candidate, Kind, Rule, always
from guardrails.domain.pii.surroundings import (
    DOOR,
    GAP,
    is_amount,
    is_entered,
    is_numbered_thing,
    opens_a_door,
)

_START: Final = r"(?<![\w.,/-])"
_END: Final = r"(?![\w/-])(?![.,]\d)"
_STUDENT_WORD: Final = (
    r"\b(?:matricula|legajo|padron|libreta(?: universitaria)?|expediente academico|registro academico|"
    r"carne(?:t)? (?:de )?(?:estudiante|estudiantil|universitari[oa]|alumno)|"
    r"(?:n|n[°ro.]*|num\.?|numero|codigo|cod|id|credencial|boleta|ficha) ?(?:de |del )?"
    r"(?:alumn[oa]|estudiante|estudiantil|universitari[oa]|cuenta (?:de la )?unam|legajo|boleta(?: del)? "
    r"(?:ipn|poli)|"
    r"expediente|registro universitario)|mi expediente|mi (?:boleta|codigo)(?: (?:del? (?:ipn|poli|la "
    r"u\w*|alumn[oa])))?|"
    r"cod(?=[ .:]+(?:19|20)\d{6,8}\b)|"
    rf"(?:user|usuario|login|id) (?:del?|de la|en el|en la|para el) {DOOR}|"
    r"(?:num\.?|numero|n°) de boleta(?=[^\d]{0,6}(?:19|20)\d{8}(?!\d))|"
    r"(?:cedula|registro|carne|carnet) (?:estudiantil|universitari[oa])|numero de control|"
    r"(?:id|codigo|usuario) (?:institucional|pucp|utp|upc|upn|unmsm|san marcos|de la u\w*)|"
    r"(?:carnet|carne(?=(?: es)?[ :#]{1,3}(?:[a-z]\d{4}|\d{6}))|lu|niu|nia|nua|ru|mi id)(?=(?: (?:es|n°|"
    r"no|nro))?[ .:#°]{1,3}[a-z]{0,2}-?\d))(?![a-z])"
)
_DAY: Final = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_COURSE_NEAR: Final = re.compile(
    r"\b(?:ramo|curso|materia|asignatura|seccion|sigla|clave|catedra|electivo|nrc)\b[^,;.]{0,12}$"
)
_BANK: Final = (
    r"(?:bancoestado|banco|bancolombia|banesco|bcp|bbva|interbank|scotiabank|santander|itau|bci|"
    r"falabella|davivienda|"
    r"pichincha|produbanco|guayaquil|pacifico|banorte|banamex|hsbc|galicia|macro|provincia|nacion|brou|"
    r"bnb|mercantil|"
    r"ganadero|union|bac|banrural|industrial|banpais|ficohsa|popular|banreservas|bhd|bcr|caixabank|"
    r"sabadell|ing|n26|"
    r"revolut|nu|mach|tenpo|uala)"
)
# What other universities call a student number is an account there.
_UNAM: Final = re.compile(r"\bunam\b")
_MONEY: Final = re.compile(
    r"\b(?:cuesta|costo|vale|sale|pagar|pago|pague|arancel|precio|valor|monto|desde|ano|vence|cierra|"
    r"abre|hasta)\b"
)


def _card(candidate: Candidate) -> Kind | None:
    return "CREDIT_CARD" if digits_of.is_card(candidate.digits) else None


def _iban(candidate: Candidate) -> Kind | None:
    return "IBAN" if digits_of.is_iban(candidate.compact) else None


def _long_account(candidate: Candidate) -> Kind | None:
    compact = candidate.compact
    right = digits_of.is_cbu(compact) if len(compact) == 22 else digits_of.is_ccc(compact)  # noqa: PLR2004 a CBU
    return "BANK_ACCOUNT" if right else None


def _account(candidate: Candidate) -> Kind | None:
    if _UNAM.search(candidate.before + candidate.after):
        return "STUDENT_ID"
    counted = is_amount("", candidate.after)
    return "BANK_ACCOUNT" if len(candidate.digits) >= 6 and not counted else None  # noqa: PLR2004 shorter are amounts


def _student(candidate: Candidate) -> Kind | None:
    between = re.split(_STUDENT_WORD, candidate.before)[-1]
    if _MONEY.search(between) or is_amount(between[-12:], candidate.after):
        return None
    year = re.fullmatch(r"(?:19|20)\d\d", candidate.value)
    return "STUDENT_ID" if len(candidate.digits) >= 4 and not year else None  # noqa: PLR2004 shorter ones count


def _code(candidate: Candidate) -> Kind | None:
    """Believe a code with a door of the university beside it; courses have codes with three letters."""
    entered = is_entered(candidate.before)
    if (is_numbered_thing(candidate.before) and not entered) or is_amount(candidate.before, candidate.after):
        return None
    if _COURSE_NEAR.search(candidate.before) or _DAY.fullmatch(candidate.value):
        return None
    return "STUDENT_ID" if entered or opens_a_door(candidate.before, candidate.after) else None


RULES: Final = (
    Rule(
        id="account.iban",
        pattern=rf"{_START}(?P<v>[a-z]{{2}}\d{{2}}(?:[ -]?[a-z0-9]{{4}}){{3,7}}(?:[ "
        rf"-]?[a-z0-9]{{1,3}})?)(?!\w)",
        judge=_iban,
        says=(("mi IBAN es ES91 2100 0418 4502 0005 1332", "ES91 2100 0418 4502 0005 1332"),),
        not_says=("ES00 1234 1234 1234 1234 1234",),
    ),
    Rule(
        id="account.iban_named",
        pattern=r"\biban\b[^\d.;?!\n]{0,25}?\b(?P<v>[a-z]{2}\d{2}(?:[ -]?\d{4}){3,6}(?:[ -]?\d{1,3})?)(?!\w)",
        judge=always("IBAN"),
        anchors=("iban",),
        says=(("mi iban: ES12 1234 5678 9012 3456 7890", "ES12 1234 5678 9012 3456 7890"),),
        not_says=("¿qué es el IBAN?",),
    ),
    Rule(
        id="account.card",
        pattern=rf"{_START}(?P<v>\d(?:[ .-]?\d){{12,18}}){_END}",
        judge=_card,
        says=(
            ("páguenme con la tarjeta 4111 1111 1111 1111", "4111 1111 1111 1111"),
            ("5500-0000-0000-0004 y vence", "5500-0000-0000-0004"),
        ),
        not_says=("ISBN 978-84-376-0494-7", "4111 1111 1111 1112"),
    ),
    Rule(
        id="account.card_named",
        pattern=rf"\b(?:tarjeta|visa|mastercard|amex|tdc)\b{GAP}{_START}(?P<v>\d{{4}}(?:[ -]?\d{{4}}){{3}}|"
        rf"\d{{4}}[ -]?\d{{6}}[ -]?\d{{5}}){_END}",
        judge=always("CREDIT_CARD"),
        anchors=("tarjeta", "visa", "mastercard", "amex", "tdc"),
        says=(("mi tarjeta es 4111 1111 1111 1112", "4111 1111 1111 1112"),),
        not_says=("la tarjeta de video 4090",),
    ),
    Rule(
        id="account.long",
        pattern=rf"{_START}(?P<v>\d{{22}}|\d{{4}}[ -]?\d{{4}}[ -]?\d{{2}}[ -]?\d{{10}}){_END}",
        judge=_long_account,
        says=(("deposítame a 2850590940090418135201", "2850590940090418135201"),),
        not_says=("pi 3141592653589793238462",),
    ),
    Rule(
        id="account.named",
        pattern=(
            r"(?:\b(?:cbu|cvu|clabe|cci)\b|"
            r"\b(?:mi|la|su|tu|una|de|a|esta|n[°o.]* de|numero de|nro de) (?:cuenta|cta\.?)\b|"
            rf"\b(?:cuenta|cta\.?) (?:(?:en|del?|el|la|soles|dolares|pesos) ){{0,3}}(?:rut|vista|"
            rf"corriente|de ahorros?|bancaria|sueldo|nomina|n[°o.]|{_BANK})|"
            r"\b(?:caja|libreta) de ahorros?\b|"
            rf"\b(?:transfier|deposit)\w+\b(?= [^.;?!\n]*\bcuenta)){GAP}{_START}(?P<v>\d(?:[ "
            rf"-]?\d){{5,25}}){_END}"
        ),
        judge=_account,
        anchors=("cuenta", "cta", "cbu", "cvu", "clabe", "cci", "ahorro"),
        says=(
            ("mi cuenta rut es 12345678 del BancoEstado", "12345678"),
            ("el CBU de mi cuenta: 0110599520000001234567", "0110599520000001234567"),
            ("mi CLABE es 012345678901234567", "012345678901234567"),
            ("cuenta corriente 00-123-45678-9", "00-123-45678-9"),
            ("mi cuenta de ahorros Bancolombia 123-456789-01", "123-456789-01"),
            ("número de cuenta 315123456 de la UNAM", "315123456"),
        ),
        not_says=(
            "me di cuenta de que faltan 20 minutos",
            "me di cuenta en el banco 1234567 veces",
            "mi cuenta tiene 1500000 pesos",
        ),
    ),
    Rule(
        id="account.alias",
        pattern=r"\balias\b[^\d.;?!\n]{0,30}?[ :](?P<v>[a-z0-9]{2,}(?:\.[a-z0-9]{2,}){2})(?![\w.])",
        judge=always("BANK_ACCOUNT"),
        anchors=("alias",),
        says=(("mi alias es perro.luna.mate", "perro.luna.mate"),),
        not_says=("usa un alias para el import",),
    ),
    Rule(
        id="account.student",
        pattern=(
            rf"{_STUDENT_WORD}(?:[ ,]+[a-z]+){{0,5}}?[ ]*(?:n[°ro.]*)?[ :=#°(-]*"
            rf"(?P<v>\b[a-z]{{0,3}}-?\d[\d./-]{{2,12}}[\dk]|\b[a-z]\d{{4,9}}){_END}"
        ),
        judge=_student,
        says=(
            ("mi número de matrícula es 2021456789", "2021456789"),
            ("mi n° de alumno: 19640123", "19640123"),
            ("legajo 12345/6", "12345/6"),
            ("mi código estudiantil es 20191234567", "20191234567"),
            ("mi matrícula A01234567", "A01234567"),
            ("mi expediente es 20/12345", "20/12345"),
            ("carné B94821", "B94821"),
            ("mi NIA: 100429384", "100429384"),
        ),
        not_says=(
            "la matrícula cuesta 350000",
            "pagué la matrícula en 2021",
            "somos 1200 alumnos",
            "compré carne 2500 pesos",
        ),
    ),
    Rule(
        id="account.student_code",
        pattern=rf"{_START}(?P<v>[a-z]{{1,2}}-?\d{{7,10}}|(?:19[89]|20[0-3])\d{{5,7}}(?:-[\dk])?){_END}",
        judge=_code,
        says=(
            ("A01638472 es con lo que entro al portal", "A01638472"),
            ("entro con u202118456 y me rebota la plataforma", "u202118456"),
            ("en la lista salgo como 202012345", "202012345"),
        ),
        not_says=(
            "respaldo 20261231 en el sistema",
            "el portal dice que son 20201234 visitas",
            "inscripción del ramo EE2012345",
        ),
    ),
    Rule(
        id="account.passport",
        pattern=r"\b(?:pasaporte|passport)\b[^\d.;?!\n]{0,30}?(?:\bn(?:o|ro|um)?\.)?[ "
        r":#(](?P<v>[a-z]{0,3}-?\d{5,9}[a-z]?)(?![\w/-])",
        judge=always("PASSPORT"),
        anchors=("pasaporte", "passport"),
        says=(("mi pasaporte es F12345678", "F12345678"), ("pasaporte N° AAB123456", "AAB123456")),
        not_says=("saqué el pasaporte en 2021",),
    ),
)  # fmt: skip
