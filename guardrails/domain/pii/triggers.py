"""Words behind which a name stands, and how much a word after them has to prove."""

import re
from dataclasses import dataclass, field
from typing import Final, Literal

Proof = Literal["any", "known", "given"]

_REL: Final = (
    r"(?:amig[oa]|ami|companer[oa]|compa|herman[oa]|hermanastr[oa]|prim[oa]|ti[oa]|mama|papa|madre|padre|"
    r"mami|papi|abuel[oa]|"
    r"abuelit[oa]|tata|hij[oa]|sobrin[oa]|polol[oa]|novi[oa]|ex|pareja|espos[oa]|marido|mujer|profe|"
    r"profesor|profesora|maestr[oa]|"
    r"docente|ayudante|tutor|tutora|jef[ea]|jefe de carrera|psicolog[oa]|psiquiatra|terapeuta|doctor|"
    r"doctora|dr|dra|medic[oa]|"
    r"terapeuta|orientador|orientadora|decan[oa]|director|directora|coordinador|coordinadora|vecin[oa]|"
    r"roomie|roommate|suegr[oa]|"
    r"cunad[oa]|madrin[a]|padrin[oa]|padrastro|madrastra|mejor amig[oa]|secretari[oa]|licenciad[oa]|lic|"
    r"ingenier[oa]|ing|"
    r"senor|senora|sr|sra|don|dona|crush|bestie|asistente social|entrenador|entrenadora|asesor|asesora)"
)
_SAID: Final = (
    r"(?:hable|hablar|hablo|hablaba|hablando|dije|dijo|dile|decirle|digo|conte|contarle|cuento|"
    r"pregunt\w+|escribi\w*|"
    r"llam[aeo]\w*|junt[aeo]\w*|sali|salgo|salir|salia|pelee|pelea\w*|discuti\w*|termine|pololeo|ando|"
    r"vivo|vivia|quede|"
    r"estudi[aeo]\w*|trabaj[aeo]\w*|conoci|vi|veo|visit\w+|extran\w+|quiero|amo|odio|avis\w+|pedi\w*|"
    r"pido|mand\w+|ayud\w+|"
    r"espero|grupo|equipo|pareja|casa|cuarto|pieza|culpa|mensaje|parte|junto|acompan\w+|present\w+|gusta|"
    r"comparto)"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words behind which a name stands. `own` is for the student's own: what is read around them counts less.

    `reach` is how many words may stand between the trigger and the name: `mi hermano chico, el Vicente`.
    """

    id: str
    pattern: str
    proof: Proof
    own: bool = False
    reach: int = 0
    says: tuple[tuple[str, str], ...] = ()
    not_says: tuple[str, ...] = ()
    compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", re.compile(self.pattern))


TRIGGERS: Final = (
    Trigger(
        "person.named",
        r"\b(?:me llamo|mi nombre(?: completo)?(?: es| era)?[ :]|nombres?(?: completo)?(?: y "
        r"apellidos?)?[ ]*:|"
        r"alumn[oa][ ]*:|estudiante[ ]*:|(?:mis )?datos(?: personales)?[ ]*:|atte\.?,?|atentamente,?|"
        r"saludos,|firma[: ]|"
        r"mis? apellidos? (?:es|son)|me dicen|dime|llamame|pueden llamarme|te escribe|les escribe|habla|"
        r"por aca|por aqui|aca|nombre y (?:rut|dni|cedula|matricula|codigo|documento|correo|apellido)[ ]*:|"
        r"integrantes?(?: del grupo)?[ ]*:|"
        r"aqui|soy yo,|a nombre de|paciente[ ]*:|titular[ ]*:|nombre de usuario[ ]*:)[ \n]*",
        "any",
        own=True,
        says=(
            ("me llamo Camila Fernández Soto y estudio enfermería", "Camila Fernández Soto"),
            ("mi nombre es josefa araya y tengo sueño", "josefa araya"),
            ("datos: Diego Alarcón, 2 años", "Diego Alarcón"),
        ),
        not_says=("me llamo la atención", "me llamó la atención ese ramo", "aquí hay algo"),
    ),
    Trigger(
        "person.self",
        r"\b(?:soy|yo soy) (?:el |la )?",
        "known",
        own=True,
        says=(
            ("soy Matías Rojas, de segundo año", "Matías Rojas"),
            ("soy camila soto de comercial y ando perdida", "camila soto"),
        ),
        not_says=("soy Chilena", "soy clara cuando hablo", "soy Ingeniera Civil", "soy de Rosario"),
    ),
    Trigger(
        "person.labelled",
        r"\b(?:nombre|alumn[oa]|paciente|titular|solicitante|a nombre de|firmado por|contacto)[ ]+",
        "known",
        own=True,
        says=(("nombre Iker Zabala nif", "Iker Zabala"),),
        not_says=("el nombre del ramo", "el alumno promedio"),
    ),
    Trigger(
        "person.presented",
        r"\b(?:pregunt\w+ por(?: mi,?)?|busquenme por|(?:les?|te|se) (?:saluda|despide|habla|escribe)|"
        r"de parte de|"
        r"(?:aparezco|figuro|salgo|registrad[oa]|inscrit[oa]|matriculad[oa]|anotad[oa]) como|firmo como|"
        r"quedo atent[oa][.,]?|muchas gracias[.,]?|(?:mi )?(?:dupla|duo|partner|grupo|equipo) (?:es|son|"
        r"somos)|"
        r"trabajo con|hacer(?:lo)? con|junto a|me toco con)[ \n:]+(?:(?:el|la) )?",
        "known",
        own=True,
        says=(
            ("pregunten por mí, Kevin Portillo, en la biblioteca", "Kevin Portillo"),
            ("muchas gracias, Yuliana Quispe", "Yuliana Quispe"),
            ("mi dupla es Renata Souto", "Renata Souto"),
        ),
        not_says=("muchas gracias, Gemini", "trabajo con Excel", "junto a Chile y Perú"),
    ),
    Trigger(
        "person.called",
        r"\bmis? [^.;?!\n]{0,40}?\bse llam(?:a|aba|an) (?:el |la )?|"
        r"\bse llam(?:a|aba) (?=[a-z]+(?: [a-z]+){0,3},? (?:y )?(?:es |era )?mi\b)",
        "known",
        own=True,
        says=(
            ("mi tutora se llama Graciela Ugalde", "Graciela Ugalde"),
            ("se llama Marcela Antúnez, mi asesora", "Marcela Antúnez"),
        ),
        not_says=(
            "mi libro favorito se llama Rayuela",
            "el autor se llama Jean Piaget",
            "mi ramo se llama Cálculo",
        ),
    ),
    Trigger(
        "person.relation",
        rf"(?:\b(?:mis?|tus?|sus?|nuestr[oa]|el|la|un|una|al|del) |[,.] |^){_REL}\b\.?,? ",
        "known",
        says=(
            ("mi amigo Benjamín Araya reprobó tres ramos", "Benjamín Araya"),
            ("mi hermano chico, el Vicente Olave, está en el colegio", "Vicente Olave"),
            ("la psicóloga Andrea Muñoz atiende en", "Andrea Muñoz"),
            ("mi profe es Ricardo Toledo, correo", "Ricardo Toledo"),
        ),
        not_says=(
            "el profesor de la película se llama John Keating",
            "el psicólogo Albert Bandura propuso la autoeficacia",
            "la profesora de Historia",
        ),
        reach=5,
    ),
    Trigger(
        "person.article",
        r"\b(?:la|el|las|los|y la|y el) (?=[a-z])",
        "given",
        says=(
            ("ayer hablé con la Fran Riquelme y me dijo", "Fran Riquelme"),
            ("nos vemos en la casa de la Javi", "Javi"),
        ),
        not_says=(
            "la Victoria de Samotracia",
            "la Paz es un anhelo",
            "el Salvador",
            "la Celestina es un libro",
        ),
    ),
    Trigger(
        "person.profile",
        r"\b(?:mi |su |en )(?:face|facebook|fb|linkedin|perfil)(?: (?:es|como|soy|estoy como|aparezco "
        r"como|sale))? ?:? ?",
        "known",
        own=True,
        says=(("mi face es Valentina Rojas Soto", "Valentina Rojas Soto"),),
        not_says=("mi face es privado", "en Facebook Chile hay un grupo"),
    ),
    Trigger(
        "person.verb",
        rf"\b{_SAID}(?: (?!con\b|a\b|de\b)[a-z]+){{0,3}} (?:con|a|de|por|para) ",
        "given",
        says=(("le dije a Benjamín que no", "Benjamín"), ("estudio con Camila Rojas", "Camila Rojas")),
        not_says=("le pedí ayuda a Google", "leí a Gabriela Mistral", "estudio con Luz natural"),
    ),
)
