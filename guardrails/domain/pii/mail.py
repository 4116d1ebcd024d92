"""Addresses of mail, as written and as said."""

from typing import Final

from guardrails.domain.pii.rule import Rule, always

_AT: Final = r"(?:[ ]*[(\[{<][ ]*(?:@|a|at|arroba|en)[ ]*[)\]}>][ ]*|[ ]+@[ ]+|@[ ]*|[ ]*arroba[ ]*)"
_DOT: Final = (
    r"(?:[ ]*[(\[{<][ ]*(?:\.|dot|punto)[ ]*[)\]}>][ ]*|[ ]*\.(?=[a-z])|[ ]+\.[ ]+(?=[a-z]{2,5}\b)|"
    r"[ ]+(?:punto|dot)[ ]+)"
)
_LOCAL: Final = r"[a-z0-9][\w.+-]*(?:[ ]+(?:punto|guion bajo|guion)[ ]+[\w+-]+){0,3}"

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
)
