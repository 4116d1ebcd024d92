"""Handles, and the address of a machine of the student's own."""

import ipaddress
import re
from typing import Final

from guardrails.domain.pii.rule import Candidate, Kind, Rule, always

_NETS: Final = (
    r"(?:instagram|insta|ig|twitter|tiktok|tik tok|telegram|discord|facebook|fb|face|snap(?:chat)?|"
    r"threads|twitch|"
    r"linkedin|github|steam|user(?:name)?|usuario|nick|arroba)"
)
_NET: Final = re.compile(rf"\b(?:{_NETS}|sig[ua]\w*|agreg\w+|busca\w*|etiquet\w+|dm|stalke\w*|cuenta)\b")
_CODE_AFTER: Final = re.compile(
    r"[ ]*\(|[^\n]{0,20}\b(?:decorador|clase|metodo|funcion|anotacion|java|python)\b"
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
)
