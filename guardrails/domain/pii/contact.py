"""How to reach somebody: addresses of mail, handles, telephones, and the address of their machine."""

import ipaddress
import re
from typing import Final

import phonenumbers

from guardrails.domain.pii.rule import Candidate, Kind, Rule, always
from guardrails.domain.pii.surroundings import DIGIT_WORD, NEAR, SPOKEN, is_amount, is_numbered_thing
from guardrails.domain.resources import allowed_numbers, fallback

_AT: Final = r"(?:[ ]*[(\[{<][ ]*(?:@|a|at|arroba|en)[ ]*[)\]}>][ ]*|[ ]+@[ ]+|@[ ]*|[ ]*arroba[ ]*)"
_DOT: Final = (
    r"(?:[ ]*[(\[{<][ ]*(?:\.|dot|punto)[ ]*[)\]}>][ ]*|[ ]*\.(?=[a-z])|[ ]+\.[ ]+(?=[a-z]{2,5}\b)|"
    r"[ ]+(?:punto|dot)[ ]+)"
)
_LOCAL: Final = r"[a-z0-9][\w.+-]*(?:[ ]+(?:punto|guion bajo|guion)[ ]+[\w+-]+){0,3}"
_NETS: Final = (
    r"(?:instagram|insta|ig|twitter|tiktok|tik tok|telegram|discord|facebook|fb|face|snap(?:chat)?|"
    r"threads|twitch|"
    r"linkedin|github|steam|user(?:name)?|usuario|nick|arroba)"
)
_NET: Final = re.compile(rf"\b(?:{_NETS}|sig[ua]\w*|agreg\w+|busca\w*|etiquet\w+|dm|stalke\w*|cuenta)\b")
_CODE_AFTER: Final = re.compile(
    r"[ ]*\(|[^\n]{0,20}\b(?:decorador|clase|metodo|funcion|anotacion|java|python)\b"
)

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


def _handle(candidate: Candidate) -> Kind | None:
    if _CODE_AFTER.match(candidate.after):
        return None
    named = _NET.search(candidate.before[-45:]) or _NET.search(candidate.after[:30])
    personal = re.search(r"[\d_]", candidate.value) or re.search(r"[a-z]\.[a-z]", candidate.value)
    code = re.search(
        r"\b(?:python|java|flask|django|decorador\w*|css|codigo)\b", candidate.before + candidate.after
    )
    return "HANDLE" if named or (personal and not code) else None


def _named_handle(candidate: Candidate) -> Kind | None:
    return "HANDLE" if re.search(r"[\d_.#]", candidate.value) else None


_EXERCISE: Final = re.compile(
    r"\b(?:subred\w*|mascara|loopback|localhost|ejercicio|ejemplo|trama|broadcast|origen|destino|clase [abc]|"
    r"dns|google)\b"
)
_HOMEWORK: Final = re.compile(
    r"\b(?:servidor\w*|dns|subred\w*|mascara|router|gateway|ping|configur\w*|loopback|localhost|host|"
    r"rango|google|"
    r"clase [abc]|ejercicio|paquete|protocolo)\b"
)


# A machine of the student's own: what is homework about anybody's address is not about this one.
_MY_MACHINE: Final = (
    r"\b(?:(?:mi|nuestra|nuestro) (?:\w+ ){0,2}?(?:compu\w*|pc|notebook|laptop|portatil|celu\w*|telefono|"
    r"tablet|mac|"
    r"casa|depa\w*|servidor|server|vps|router|modem|red|wifi|internet|conexion|maquina|equipo|ip|"
    r"proveedor|raspberry)|"
    r"me (?:banearon|bloquearon|bloqueo|rastrean|conect\w+|asignaron|asigno))\b"
)


def _mac(candidate: Candidate) -> Kind | None:
    """Believe a machine's own address, not the one of everybody or of none; times of day have no letters."""
    mixed = re.search(r"[a-f]", candidate.value) or re.search(r"\bmac\b", candidate.before)
    plain = len(set(candidate.compact)) == 1
    return "IP" if mixed and not plain and not _EXERCISE.search(candidate.before + candidate.after) else None


def _ip_of_mine(candidate: Candidate) -> Kind | None:
    try:
        address = ipaddress.ip_address(candidate.value)
    except ValueError:
        return None
    return "IP" if address.is_global and not _EXERCISE.search(candidate.before + candidate.after) else None


def _ip(candidate: Candidate) -> Kind | None:
    try:
        address = ipaddress.ip_address(candidate.value)
    except ValueError:
        return None
    if not (address.is_global or re.search(r"\bmi (?:direccion )?ip\b", candidate.before)):
        return None
    return None if _HOMEWORK.search(candidate.before + candidate.after) else "IP"


RULES: Final = (
    Rule(
        id="contact.email",
        pattern=r"(?<![\w.+-])(?P<v>[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?![\w@])",
        judge=always("EMAIL"),
        anchors=("@",),
        says=(
            ("escríbeme a camila.rojas@example.cl porfa", "camila.rojas@example.cl"),
            ("mi correo: jperez23@alumnos.ejemplo.cl.", "jperez23@alumnos.ejemplo.cl"),
        ),
        not_says=("usa @property en Python",),
    ),
    Rule(
        id="contact.email_spelled",
        pattern=rf"(?<![\w.+-])(?P<v>{_LOCAL}{_AT}(?:[a-z0-9-]+{_DOT}){{1,4}}[a-z]{{2,12}})(?!\w)",
        judge=always("EMAIL"),
        anchors=("@", "arroba", "(a", "[a", "{a", "<a", "( a", "[ a"),
        says=(
            ("mi mail es juan (arroba) correo (punto) com ojalá", "juan (arroba) correo (punto) com"),
            ("ana punto soto arroba gmail punto com", "ana punto soto arroba gmail punto com"),
            ("cami.rojas[at]gmail[dot]com", "cami.rojas[at]gmail[dot]com"),
            ("juan23 @ gmail .com", "juan23 @ gmail .com"),
        ),
        not_says=("una arroba de papas", "busca el (a) correcto"),
    ),
    Rule(
        id="contact.email_at_dot",
        pattern=r"(?<![\w.+-])(?P<v>[a-z0-9][\w.+-]*[ ]+at[ ]+[a-z0-9-]+(?:[ ]+dot[ "
        r"]+[a-z0-9-]+){1,3})(?!\w)",
        judge=always("EMAIL"),
        anchors=(" at ",),
        says=(("juan.perez at gmail dot com", "juan.perez at gmail dot com"),),
        not_says=("we meet at noon",),
    ),
    Rule(
        id="contact.email_provider",
        pattern=rf"(?<![\w.+-])(?P<v>{_LOCAL}(?:{_AT}|[ ]+at[ ]+|[ ]+)(?:gmail|hotmail|outlook|yahoo|"
        rf"icloud|live|protonmail)"
        rf"(?:{_DOT}|[ ]+)(?:com|es|cl|ar|mx|co|net)\b(?:[ .]+(?:ar|mx|co|es|pe)\b)?)",
        judge=always("EMAIL"),
        anchors=("gmail", "hotmail", "outlook", "yahoo", "icloud", "live", "protonmail"),
        says=(("mi correo es anita23 gmail com", "anita23 gmail com"),),
        not_says=("entra a gmail y revisa",),
    ),
    Rule(
        id="contact.email_half",
        pattern=rf"(?<![\w.+-])(?P<v>{_LOCAL}(?:[ ]*@[ ]*|[ ]+arroba[ ]+|[ ]*[(\[][ ]*(?:arroba|at|@)[ "
        rf"]*[)\]][ ]*)"
        r"(?:gmail|hotmail|outlook|yahoo|icloud|protonmail))(?![\w.@])",
        judge=always("EMAIL"),
        anchors=("@", "arroba", "(a", "[a", "( a", "[ a"),
        says=(("escríbeme a lucia97 arroba hotmail", "lucia97 arroba hotmail"),),
        not_says=("entra a gmail",),
    ),
    Rule(
        id="contact.handle",
        pattern=r"(?<![\w@./+-])(?P<v>@[a-z0-9_](?:[\w.]{1,28}[a-z0-9_]|\w?))(?![\w@])",
        judge=_handle,
        anchors=("@",),
        says=(("sígueme en instagram @cami.rojas", "@cami.rojas"), ("mi ig: @juanito", "@juanito")),
        not_says=("el decorador @property de Python", "escribe @Override en Java"),
    ),
    Rule(
        id="contact.profile_link",
        pattern=r"(?<![\w.])(?:www\.)?(?:instagram|facebook|fb|twitter|x|tiktok|threads|twitch)\.(?:com|"
        r"net|tv)/@?"
        r"(?!(?:p|watch|search|groups?|events?|explore|hashtag|reel|pages?)\b)"
        r"(?P<v>[a-z0-9_][\w.]{1,28}[a-z0-9_])(?![\w/])",
        judge=always("HANDLE"),
        anchors=(".com/", ".net/", ".tv/"),
        says=(("mi perfil: instagram.com/vale_rojas", "vale_rojas"),),
        not_says=("el artículo de facebook.com/groups/estudio", "visita www.instagram.com"),
    ),
    Rule(
        id="contact.handle_named",
        pattern=rf"\b{_NETS}\b(?:[ ]+(?:es|soy|como|de|mi|el|la|u|uni|portal|intranet|plataforma|moodle|"
        rf"campus|correo|en|estoy|me|llamo|aparezco)\b){{0,5}}[ "
        rf":=]+(?P<v>[a-z0-9_]"
        r"[\w.]{2,28}[a-z0-9_](?:#\d{4})?)(?![\w@])(?![ ]*(?:@|arroba))",
        judge=_named_handle,
        says=(("mi ig es cami_rojas99", "cami_rojas99"), ("mi discord es pepito#1234", "pepito#1234")),
        not_says=("mi insta es privado", "mi instagram está hackeado"),
    ),
    Rule(
        id="contact.handle_then_net",
        pattern=rf"\b(?:busc\w+|encuentr\w+|agreg\w+|sig[ua]\w*|aparezco|salgo|estoy|soy|user|usuario)[ ]+"
        rf"(?:(?:me|como|a|de|es|por)[ ]+){{0,2}}"
        rf"(?P<v>@?[a-z0-9_](?=[\w.]*[\d_.][\w.]*[a-z0-9_])[\w.]{{2,28}}[a-z0-9_])[ ,]+(?:en|por|de|del)[ ]+"
        rf"(?:(?:mi|el|la|mis)[ ]+)?{_NETS}\b",
        judge=_named_handle,
        anchors=(
            *("insta", "ig", "tw", "tik", "tele", "disc", "face", "fb"),
            *("snap", "linked", "git", "steam"),
        ),
        says=(
            ("búscame como juan.perez_ok en insta", "juan.perez_ok"),
            ("soy mati_2003 en discord", "mati_2003"),
        ),
        not_says=("busca python3 en github", "busco tips en tiktok", "estoy viendo reels en instagram"),
    ),
    Rule(
        id="contact.mac",
        pattern=r"(?<![\w:.-])(?P<v>(?:[0-9a-f]{2}:){5}[0-9a-f]{2}|(?:[0-9a-f]{2}-){5}[0-9a-f]{2})(?![\w:-])",
        judge=_mac,
        says=(("la mac de mi compu es 3c:7a:8e:14:b2:9f", "3c:7a:8e:14:b2:9f"),),
        not_says=("la trama lleva la MAC destino ff:ff:ff:ff:ff:ff", "a las 10:15:20:25:30:35"),
    ),
    Rule(
        id="contact.ip_of_mine",
        pattern=rf"{_MY_MACHINE}[^;?!\n]{{0,40}}?(?<![\w.:])(?P<v>\d{{1,3}}(?:\.\d{{1,3}}){{3}}|"
        r"(?:[0-9a-f]{1,4}:){2,7}[0-9a-f:]{1,20})(?![\w:]|\.\w)",
        judge=_ip_of_mine,
        anchors=(".", ":"),
        says=(
            ("mi server casero es 2803:9800:a412:7c0e::15 y no levanta", "2803:9800:a412:7c0e::15"),
            ("desde mi casa salgo con 186.10.44.201", "186.10.44.201"),
        ),
        not_says=(
            "mi servidor de prueba escucha en 127.0.0.1",
            "mi router es 192.168.1.1",
            "mi clase es 10:15:20",
        ),
    ),
    Rule(
        id="contact.ip",
        pattern=r"\b(?:direccion "
        r")?ip\b[^\d.;?!\n]{0,25}(?<![\w.])(?P<v>\d{1,3}(?:\.\d{1,3}){3}|"
        r"(?:[0-9a-f]{1,4}:){2,7}[0-9a-f:]{1,20})(?![\w.]\w)",
        judge=_ip,
        anchors=("ip",),
        says=(("mi ip es 190.45.23.118, ¿me pueden rastrear?", "190.45.23.118"),),
        not_says=("configuro 192.168.0.1 con máscara 255.255.255.0", "la ip del servidor es 10.0.0.5"),
    ),
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
)  # fmt: skip
