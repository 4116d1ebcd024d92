"""Secrets: passwords that are announced, and keys that are known by their shape."""

import re
from typing import Final

from guardrails.domain.pii.rule import Candidate, Kind, Rule, always

_WORD: Final = (
    r"(?:clave|contrasena|contra|password|passwd|pass|pwd|psw|pswd|pw|passphrase|frase (?:de|"
    r"del) (?:wi-?fi|paso|recuperacion|seguridad)|token|api[ _-]?key|apikey|"
    r"secret(?:[ _]?key)?|"
    r"access[ _]key|codigo de (?:verificacion|acceso|seguridad))"
)
# "La clave de la materia", "la clave de la pregunta 3": a code of the course.
_OF_A_COURSE: Final = re.compile(
    r"\b(?:clave|codigo|token)s? (?:de |del |para )(?:la |el |las |los )?(?:materia|curso|ramo|"
    r"elector|asignatura|pregunta|prueba|"
    r"alternativas?|respuestas?|examen|carrera|unidad|salon|exito|ejercicio)|"
    r"\b(?:clave|llave)s? (?:foranea|primaria|publica|privada|candidata|compuesta|unica|ajena|de cifrado)"
)


def _secret(candidate: Candidate) -> Kind | None:
    """Believe a secret only with letters and digits in it: `la clave es estudiar` is advice.

    Names of algorithms have both and are homework: `el token se firma con HS256`.
    """
    if re.fullmatch(
        r"(?:hs|rs|es|ps|sha|aes|md|rsa|utf|base|argon|bcrypt|oauth|pbkdf|hmac)-?\d{1,4}", candidate.value
    ):
        return None
    mixed = re.search(r"[a-z]", candidate.value) and re.search(r"\d", candidate.value)
    return "SECRET" if mixed and not _OF_A_COURSE.search(candidate.before) else None


def _pin(candidate: Candidate) -> Kind | None:
    """Believe four digits or more, and three behind the name of a card's code: boards have pins, too."""
    card = re.search(r"\bcv[vc]\b", candidate.before[-8:])
    return "SECRET" if card or len(candidate.value) > 3 else None  # noqa: PLR2004 an Arduino has 3 digits at most


RULES: Final = (
    Rule(
        id="key.shape",
        pattern=(
            r"(?<![\w-])(?P<v>sk-[\w-]{16,}|aiza[\w-]{30,}|gh[opusr]_\w{20,}|github_pat_\w{20,}|"
            r"akia[0-9a-z]{16}|"
            r"xox[abps]-[\w-]{10,}|eyj[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]+)?|hf_\w{20,}|glpat-[\w-]{16,})"
        ),
        judge=always("SECRET"),
        anchors=("sk-", "aiza", "gh", "akia", "xox", "eyj", "hf_", "glpat"),
        says=(("usé sk-abc123def456ghi789jkl y falla", "sk-abc123def456ghi789jkl"),),
        not_says=("el modelo sk-learn",),
    ),
    Rule(
        id="key.named",
        pattern=(
            rf"\b{_WORD}\b(?:[ ]+(?!es\b|era\b)[a-z]+){{0,5}}?[\"' ]*(?:[ ](?:es|era|seria)\b|[:=]|[ "
            rf"])[\"':= ]*"
            r"(?P<v>(?=\S*\d)(?=\S*[a-z])[^\s\"',;:=<>()]{5,64}?)(?=[.,;:)\"']*(?:\s|$|[,;\"')]))"
        ),
        judge=_secret,
        anchors=(
            "clave",
            "contra",
            "pass",
            "pwd",
            "psw",
            "pw",
            "token",
            "key",
            "secret",
            "codigo de",
            "frase de",
        ),
        says=(
            ("mi clave del portal es Gatito2024! y no me deja", "Gatito2024!"),
            ("usuario y contraseña hola1234", "hola1234"),
            ("password: S3creta_99", "S3creta_99"),
            ("la contra del wifi es casa2023.", "casa2023"),
        ),
        not_says=(
            "la clave es estudiar todos los días",
            "olvidé mi contraseña",
            "la clave de la materia es MAT1620",
            "la contraseña tiene que tener 8 caracteres",
            "el token JWT se firma con HS256",
        ),
    ),
    Rule(
        id="key.assigned",
        pattern=r"(?<![a-z0-9])[a-z0-9_]{0,24}(?:secret|token|api_?key|access_?key|private_?key|"
        r"passw(?:or)?d|pwd)[a-z0-9_]{0,12}"
        r"[\"']?[ ]?[:=][ ]?[\"']?(?P<v>(?=[^\s\"',;]*\d)(?=[^\s\"',;]*[a-z])"
        r"[^\s\"',;:=<>()\[\]]{8,100})(?![\w(\[])",
        judge=_secret,
        anchors=("secret", "token", "key", "pass", "pwd"),
        says=(("AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI7K/MDENG", "wJalrXUtnFEMI7K/MDENG"),),
        not_says=("token = lexer1_next()", "PASSWORD_MIN_LENGTH = 8"),
    ),
    Rule(
        id="key.put",
        pattern=(
            r"\b(?:puse|pongo|pon|ponle|use|uso|usaba|usando|tengo|tenia|cambie|deje|escribi|meti|"
            r"ingreso|ingrese|con)"
            r"[ ]+(?:(?:de|a|por|como)[ ]+)?[\"']?"
            r"(?P<v>(?=[^\s,;]*\d)(?=[^\s,;]*[a-z])[^\s\"',;:=<>()]{6,64})[\"']?[ ]+(?:de|como|por|para)[ ]+"
            rf"(?:(?:mi|la|el|nueva)[ ]+)?{_WORD}\b"
        ),
        judge=_secret,
        anchors=("clave", "contra", "pass", "pwd", "psw", "token", "key"),
        says=(
            ("le puse Perrito_55 de contraseña y no entra", "Perrito_55"),
            ("entro con colocolo91 como clave", "colocolo91"),
        ),
        not_says=("uso SHA256 para la contraseña", "puse python3 como lenguaje", "usa base64 para el token"),
    ),
    Rule(
        id="key.code",
        pattern=r"\bcodigo (?:de (?:verificacion|acceso|seguridad|confirmacion|recuperacion)|sms|otp|"
        r"que me lleg\w+)"
        r"\b[^\d;?!\n]{0,35}?[ :=](?P<v>\d{3}[ -]?\d{3}|\d{4}|\d{8})(?![\w.,/-]\d|\w)",
        judge=always("SECRET"),
        anchors=("codigo",),
        says=(("el código de verificación que me llegó es 482917", "482917"),),
        not_says=("el código de acceso llegó en 3 minutos",),
    ),
    Rule(
        id="key.pin",
        pattern=(
            r"\b(?:nip|(?:mi|su|tu|el) pin(?: (?:de|del) (?:la )?(?:tarjeta|banco|cajero|celu\w*|"
            r"telefono|chip))?|cvv|cvc|"
            r"(?:mi |la )?clave (?:del? (?:cajero|banco|la tarjeta)|de cuatro digitos))"
            r"(?: (?:es|era|seria))?[ :=]*(?P<v>\d{3,8})(?![\w.,]\d|\w)"
        ),
        judge=_pin,
        anchors=("pin", "nip", "cvv", "cvc", "clave"),
        says=(("mi pin es 4821", "4821"), ("cvv 123", "123")),
        not_says=("el pin 13 del Arduino", "conecta el pin 2 con tierra"),
    ),
)
