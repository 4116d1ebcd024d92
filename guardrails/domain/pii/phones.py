"""Telephones: by their shape, and by the words around them. Lines of help are never hidden."""

import re
from typing import Final

import phonenumbers

from guardrails.domain.pii.rule import Candidate, Kind, Rule, always
from guardrails.domain.pii.surroundings import DIGIT_WORD, NEAR, SPOKEN, is_amount, is_numbered_thing
from guardrails.domain.resources import allowed_numbers, fallback

_PHONE_WORD: Final = (
    r"\b(?:cel|celu|celular(?:es)?|fono|telefono|telef|tel|tlf|tfno|wsp|wspp|whatsapp|whats|wasap|wassap|"
    r"guasap|watsap|"
    r"wpp|wa|movil|fijo|telegram|contacto|numero|nro|num|llam[aeoá]\w*|marca\w*|escrib\w+|habla\w*|sms|"
    r"mensaje\w*|"
    r"ubica\w*|contacta\w*|textea\w*|fon|yape\w*|plin\w*|nequi|daviplata|bizum|sinpe(?: movil)?|mercado "
    r"?pago|pago movil|"
    r"agrega\w*|signal)\b"
)
_PHONE_AFTER: Final = re.compile(
    r"[ ,;:(.-]{0,3}(?:(?:y |que )?(?:ese|este|eso|esta|es|ahi|aca|mi|por|de|al|en|a|el|llam\w+|"
    r"escrib\w+|hablam\w+|"
    r"marca\w*|mandam\w+|para|agreg\w+|ubica\w*|contacta\w*)[ ]+){1,4}(?:mi[ ]+|su[ ]+)?(?:cel\w*|fono|"
    r"tel\w*|wsp\w*|whats\w*|wasap|guasap|wpp|"
    r"wa|numero|movil|contacto|telegram)\b|[ ,;:(.-]{0,3}(?:llam[aeo]\w*|escrib[aeio]\w*|hablam\w+)\b|"
    r"[ ,;:(.-]{0,3}(?:mi |su |de |por |x |al )?(?:cel|celu|celular|wsp|wspp|wpp|whats\w*|wasap|guasap|"
    r"watsap|movil|"
    r"telefono|"
    r"telegram|yape|plin|nequi|bizum)\b"
)
_RUN: Final = r"\+?\(?\d(?:[ ]?[ .()/-]?[ ]?\d){6,14}"
_NOT_A_PHONE: Final = re.compile(
    r"\b(?:matricula|alumn[oa]|cuenta|serie|boleta|pedido|factura|folio|registro|pagina|seccion|nrc|isbn|"
    r"cedula|rut|dni)"
    r"\b[^\d]{0,25}$|\bnumero (?:de(?! (?:tel|cel|fono|what|wsp|wasap|movil|contacto|mi |casa))|primo|"
    r"entero|real|natural|binario|atomico|total)\b[^\d]{0,25}$|"
    r"\bnumero[ ]+$(?<!mi numero )"
)
# Lines of institutions, said as such: never a person's own number.
_PUBLIC: Final = re.compile(
    r"\b(?:(?:linea|fono|telefono|numero|centro|chat)s? (?:de |del |nacional |gratuit[ao] |publica "
    r")*(?:ayuda|la vida|"
    r"la esperanza|prevencion|emergencias?|crisis|salud|atencion|apoyo|la mujer|la infancia|"
    r"informaciones|contra|libre|"
    r"responde|gratuit[ao]|113|asistencia|violeta)|salud responde|emergencias?|bomberos|carabineros|"
    r"policia|samu|"
    r"ambulancia|mesa (?:de ayuda|central)|call center|teletrabajo|saptel|suicid\w+|fono \w+|linea \w+)\b"
)
_PERSONAL: Final = re.compile(r"\bmi\b|\bmis\b")
# Numbers that the caller does not pay for, or that companies buy, in the countries served.
_FREE_CALL: Final = re.compile(r"(?:0?1?800|0800)\d{6,8}|600\d{7}|809200\d{4}|900\d{6}|(?:116|717)\d{3,6}")
_WRITTEN_LENGTHS: Final = range(10, 15)
_COUNTRIES: Final = (
    *("CL", "AR", "MX", "CO", "PE", "ES", "EC", "UY", "VE", "BO"),
    *("PY", "CR", "GT", "HN", "SV", "NI", "PA", "DO", "CU"),
)
# Shorter ones are in use in some countries, and are any number in the others.
_SHORTEST: Final = 9
_HOTLINES: Final = allowed_numbers(fallback())

# Groups in which people write a telephone number and hardly anything else.
_SHAPES: Final = re.compile(
    r"9 \d{4}[ -]\d{4}|\(?0?\d{1,2}\)? \d{4}[ -]\d{4}|\(\d{2,4}\) ?\d{3,4}[ -]?\d{4}|\d{2,3}[ "
    r"-]\d{3,4}-\d{4}|"
    r"[3-9]\d{2} \d{3} \d{4}|[67]\d{2} \d{2} \d{2} \d{2}|[67]\d{2}-\d{3}-\d{3}|09\d{2} \d{3} \d{3}|09\d "
    r"\d{3} \d{3}|"
    r"56 ?9 ?\d{4} ?\d{4}|0?9-\d{4}-?\d{4}|54 ?9 ?\d{2,3} ?\d{3,4}[ -]?\d{4}|15[ -]\d{4}[ -]\d{4}|"
    r"569\d{8}|549\d{10}"
)


def _is_public(candidate: Candidate) -> bool:
    digits = candidate.digits
    if digits in _HOTLINES or digits.lstrip("0") in _HOTLINES or _FREE_CALL.fullmatch(digits):
        return True
    about = candidate.before[-50:]
    return bool(_PUBLIC.search(about)) and not _PERSONAL.search(about)


def _international(candidate: Candidate) -> Kind | None:
    if _is_public(candidate):
        return None
    try:
        number = phonenumbers.parse("+" + candidate.digits)
    except phonenumbers.NumberParseException:
        return None
    # A length no longer in use is a telephone number, too: Mexico took the 1 from its mobiles in 2019.
    possible = phonenumbers.is_possible_number(number) or len(candidate.digits) in _WRITTEN_LENGTHS
    return "PHONE" if possible else None


def _announced(candidate: Candidate) -> Kind | None:
    if _is_public(candidate) or is_amount(candidate.before[-8:], candidate.after):
        return None
    if _NOT_A_PHONE.search(candidate.before) or _is_date(candidate.value):
        return None
    return "PHONE"


def _to(candidate: Candidate) -> Kind | None:
    """Believe what is sent or asked `al …` when it is a number of a country served."""
    thing = is_numbered_thing(candidate.before) and not candidate.before.endswith(" al ")
    if thing or len(candidate.digits) < _SHORTEST:
        return None
    if any(_is_valid(candidate.digits, country) for country in _COUNTRIES):
        return _announced(candidate)
    return None


def _is_valid(digits: str, country: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(digits, country))
    except phonenumbers.NumberParseException:
        return False


def _followed(candidate: Candidate) -> Kind | None:
    if not _PHONE_AFTER.match(candidate.after):
        return None
    # "Por wasap" behind a number is no multiplication.
    return _announced(Candidate(candidate.value, candidate.before, "", candidate.country))


def _shaped(candidate: Candidate) -> Kind | None:
    if not _SHAPES.fullmatch(candidate.value) or is_numbered_thing(candidate.before):
        return None
    return _announced(candidate)


def _is_date(value: str) -> bool:
    return bool(
        re.match(
            r"\d{4}-\d{2}-\d{2}$|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$|(?:19|20)\d{2}[ -]+(?:19|20)\d{2}$", value
        )
    )


RULES: Final = (
    Rule(
        id="contact.phone_plus",
        pattern=r"(?<![\w+])(?P<v>(?:\+[ ]?\(?\d{1,3}\)?|\(\+[ ]?\d{1,3}\))(?:[ ]?[.()/-]?[ "
        r"]?\d){6,13})(?!\d)",
        judge=_international,
        anchors=("+",),
        says=(
            ("llámame al +56 9 8765 4321", "+56 9 8765 4321"),
            ("+54 911 2345-6789", "+54 911 2345-6789"),
            ("mi fono (+56) 9 1234 5678", "(+56) 9 1234 5678"),
        ),
        not_says=("12345678 +987654", "2+3456789012345678"),
    ),
    Rule(
        id="contact.phone_named",
        pattern=rf"{_PHONE_WORD}{NEAR}(?<![\w.,/$-])(?P<v>{_RUN})(?![\w/])(?![.,]\d)",
        judge=_announced,
        says=(
            ("mi cel es 987654321, avísame", "987654321"),
            ("teléfono fijo 2 2345 6789 de la casa", "2 2345 6789"),
            ("mi cel de México 55 1234 5678", "55 1234 5678"),
            ("mi wsp es 9 8 7 6 5 4 3 2 1", "9 8 7 6 5 4 3 2 1"),
            ("yapéame al 987654321", "987654321"),
            ("mi nequi es 310 123 45 67", "310 123 45 67"),
        ),
        not_says=(
            "llamo al *4141 o al 600 360 7777 si me siento mal",
            "mi celular costó 1234567 pesos",
            "el número 123456789 es primo",
        ),
    ),
    Rule(
        id="contact.phone_to",
        pattern=rf"\b(?:mand|envi|pas[aeo]|contest|prueb|prob|encuentr|respond|comuni|atiend|busc|dej|"
        rf"anot)\w*"
        rf"[^\d;?!\n]{{0,32}}?\b(?:al|en el|con el|a este|este)[ ]+(?P<v>{_RUN})(?![\w/])(?![.,]\d)",
        judge=_to,
        anchors=(" al ", " el ", "este "),
        says=(
            ("mi mamá contesta en el 223456789", "223456789"),
            ("mándame el pdf al 3 0 0 1 2 3 4 5 6 7", "3 0 0 1 2 3 4 5 6 7"),
        ),
        not_says=("busca en el 12345678 de la lista", "anota el 2021 y el 2022", "manda el paquete al 1234"),
    ),
    Rule(
        id="contact.phone_link",
        pattern=r"(?:wa\.me/|api\.whatsapp\.com/send\?phone=|whatsapp://send\?phone=|"
        r"tel:)\+?(?P<v>\d{8,15})(?!\d)",
        judge=always("PHONE"),
        anchors=("wa.me", "whatsapp", "tel:"),
        says=(("whatsapp: wa.me/56912345678", "56912345678"),),
        not_says=("whatsapp web no carga",),
    ),
    Rule(
        id="contact.phone_spoken",
        pattern=rf"{_PHONE_WORD}[^\d;?!\n]{{0,24}}?\b(?P<v>{SPOKEN})\b",
        judge=always("PHONE"),
        anchors=("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
        says=(
            (
                "mi cel es nueve ocho siete seis cinco cuatro tres dos uno",
                "nueve ocho siete seis cinco cuatro tres dos uno",
            ),
        ),
        not_says=("llámame en dos o tres días",),
    ),
    Rule(
        id="contact.phone_dictated",
        pattern=rf"(?<!\w)(?P<v>(?:mas )?(?:{DIGIT_WORD}|\d)(?:[ ,.-]{{1,2}}{DIGIT_WORD}){{7,12}})\b",
        judge=always("PHONE"),
        anchors=("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
        says=(
            (
                "anota: nueve seis uno dos tres cuatro cinco seis siete",
                "nueve seis uno dos tres cuatro cinco seis siete",
            ),
        ),
        not_says=("conté uno dos tres cuatro cinco",),
    ),
    Rule(
        id="contact.phone_followed",
        pattern=rf"(?<![\w.,/$-])(?P<v>{_RUN})(?![\w/])(?![.,]\d)",
        judge=_followed,
        says=(
            ("987 654 321 ese es mi wsp, gracias", "987 654 321"),
            ("tengo 56987651234 de celu", "56987651234"),
        ),
        not_says=("me demoré 9 876 543 iteraciones en converger",),
    ),
    Rule(
        id="contact.phone_shaped",
        pattern=rf"(?<![\w.,/$+-])(?P<v>{_RUN})(?![\w/-])(?![.,]\d)",
        judge=_shaped,
        says=(("9 8765 4321", "9 8765 4321"), ("nos vemos, 11 2345-6789", "11 2345-6789")),
        not_says=("la serie es 1 1 2 3 5 8 13 21 34", "987 654 321 habitantes", "2010-2015-2020"),
    ),
)
