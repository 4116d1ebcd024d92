"""Cut what a message denies, has behind it, takes back, or says of somebody else."""

import re

from strategy.domain.ways import Said, Ways

END = (
    r"(?=$|[.,;:!?\n)]| (?:pero|sino|aunque|porque|ahora|asi que|entonces|y (?:me|estoy|tengo|quiero"
    r"|necesito|hay|ahora|yo|a mi|eso|esto|solo|falta|ya|toca|no|ando|todavia|queda|hoy|luego|despues"
    r"|mañana|parto|voy|sigo|debo|siento|empece|empiezo)|me falta|falta|solo|es que)\b)"
)

# "ensayo… no, mentira, es un bug": what was said before is taken back.
TAKEN_BACK = Ways(
    r"\bno,? (?:mentira|perdon|espera|digo|me equivoque|ni tan)|\bmentira\b,?|\bme equivoque,?"
    r"|\bperdon,? (?:es|era|digo|quise)|\bdigo,|\bmejor dicho\b,?|\bquise decir\b,?|\bcorrijo:"
    r"|\bquiero decir\b,?"
)

FEELS = (
    r"(?:me (?:siento|da|dan|dio|tiene|tienen|pone|ponen|causa|genera|provoca|hace sentir|produce)"
    r"|estoy|ando|tengo|siento|soy|estaba|sentia|tenia|estuve|toy|hay|es que (?:me )?(?:este|sienta"
    r"|tenga|de|sea|ande)|es (?:por )?(?:que (?:este|tenga|me sienta)|por|de)|es|era|fue|me|con)"
)
# Behind "y", these begin something that is not denied any more.
AGAIN = r"(?:me|estoy|toy|ando|tengo|siento|quiero|necesito|hay|ahora|yo|ya)\b"
NEGATED_FEELING = Ways(
    (
        rf"\b(?:(?:ya |para |creo que |tampoco |hoy )?(?:no|nunca|jamas|tampoco)|para nada|ya no|ni"
        rf"|menos) (?:es )?{FEELS} [a-zñ]+(?: [a-zñ]+){{0,4}}?(?:(?:,? ni| y(?! {AGAIN})"
        rf"| o) [a-zñ]+(?: [a-zñ]+)?)*{END}"
        rf"|\b(?:para nada|nada) (?:[a-zñ]+[ ]?){{0,2}}?(?:ansios|nervios|estresad|frustrad|aburrid|cansad"
        rf"|trist|agobiad|abrumad|preocupad|asustad)[oae]s?"
        r"|\bsin (?:estres|ansiedad|miedo|nervios|pena|rabia|angustia|frustracion|culpa|panico|agobio"
        r"|preocupacion(?:es)?|presion)\b"
        r"|\b(?:antes|ayer|el otro dia|la semana pasada) (?:estaba|andaba|me sentia|me daba"
        r"|tenia) (?:[a-zñ]+[ ]?){1,4}?"
    )
    + END
)

# What a text or a talk is about is nobody's feeling: "un ensayo sobre el miedo".
TOPIC = Ways(
    r"\b(?:ensayos?|informes?|trabajos?|monografias?|tesis|tesina|presentacion(?:es)?|exposicion|disertacion"
    r"|textos?"
    r"|libros?|papers?|articulos?|capitulos?|resumen|tema|columna|video|podcast|reseña|novela|cuento|reporte"
    r"|charla|poster"
    r"|ppt|diapositivas|leer|leo|leyendo|escribir|escribo|escribiendo|exponer|expongo|investig\w+|hablar"
    r"|hablo|disertar"
    r"|analizar|trata|es|proyecto|investigacion)(?: \w+){0,3}? (?:sobre|acerca de|se llama|llamad[oa]"
    r"|titulad[oa])"
    r" (?:el |la |los |las |un |una |como )?\w+(?: (?:de|en|del|y|e|a|de la|de los|de las|en la|en los|en el"
    r"|a la) \w+){0,2}"
)

PEOPLE = (
    r"(?:herman[oa]s?|hermanit[oa]s?|mama|papa|mami|papi|padres|viejos?|vieja|polol[oa]|novi[oa]"
    r"|pareja|amig[oa]s?|compañer[oa]s?|compas?|prim[oa]s?|ti[oa]s?|abuel[oa]s?|roomie|vecin[oa]s?"
    r"|hij[oa]s?|jef[ea]|espos[oa]|marido|mujer|perr[oa]|gat[oa]|crush|ex|mejor amig[oa]|grupo)"
)
PARTNERS = re.compile(r"\b(?:compañer[oa]s?|compas?|grupo|otr[oa]s)\b")
TEACHERS = (
    r"(?:profe(?:sor|sora)?s?|ayudante|docente|maestr[oa]|jef[ea] de carrera|tutor[a]?|supervisor[a]?"
    r"|guia de tesis|catedratic[oa])"
)
_STARTS = (
    r"(?:^|(?<=[.,;:!?\n])|(?<=[.,;:!?\n] )|(?<= y )|(?<= pero )|(?<= porque )|(?<= aunque )"
    r"|(?<= mientras )|(?<= que )|(?<=^hola ))"
)
THIRD_PERSON = Ways(
    rf"{_STARTS}(?:a )?(?:(?:mi|mis|tu|su|el|la|los|las|un|una|otr[oa])s? {PEOPLE}|ell[oa]s?"
    rf"|ella)(?: (?!me\b)\w+)? (?!y yo\b|[^.,;:!?\n]*\b(?:que|menos|salvo|excepto) yo\b"
    rf"|me (?:dejo|pateo|corto|termino|engaño)\b)[^.,;:!?\n]*?(?=$"
    rf"|[.,;:!?\n]| (?:y"
    rf"|pero|asi que|por eso|entonces"
    rf"|mientras) (?:yo|a mi|me|estoy|tengo|necesito|quiero|ando|eso me|ahora|no (?:puedo|se|me|tengo|he"
    rf"|pude|alcanzo|quiero|avanzo|logro|estoy)"
    rf"|siento)\b)"
)
TEACHER_FEELS = Ways(
    rf"{_STARTS}(?:mi|mis|el|la|los|las|un|una) {TEACHERS}(?: de \w+)?(?: (?!me |nos )\w+)? (?:es|esta|anda"
    rf"|se"
    rf"|parece|tiene|era)\b[^.,;:!?\n]*?{END}"
)

DONE = (
    r"(?:termine|entregue|acabe|hice|envie|mande|rendi|arregle|resolvi|subi|complete|finalice|aprobe"
    r"|me fue (?:\w+ ){1,2}(?:en|con)|presente|pase|lei|estudie|escribi|redacte|corregi|di|tuve|expuse|saque"
    r"|cerre|despache|solucione"
    r"|hemos terminado|terminamos|entregamos|hicimos|he (?:terminado|entregado|hecho|acabado|leido"
    r"|enviado|rendido))"
)
ONE = (
    r"(?:de \w+r )?(?:con )?(?:el|la|los|las|un|una|mi|mis|todo el|toda la|ese|esa|este|esta|al|del"
    r"|otro|otra)?\b ?"
)
_NOT_DONE_BEFORE = r"(?<!no )(?<!que )(?<!cuando )(?<!no lo )(?<!aun no )(?<!si )(?<!hasta que )(?<!no me )"
FINISHED = Ways(
    rf"\b{_NOT_DONE_BEFORE}(?:ya |recien |por fin |al fin |ayer |acabo de (?:terminar|entregar|hacer"
    rf"|enviar|rendir) )?(?:{DONE}(?! (?:\w+ ){{0,3}}(?:mitad|parte|avances?|parrafos?|introduccion"
    rf"|paginas?|tema|cronograma|plan|estructura|indice|intento|primer[oa]?))|(?<=acabo de )(?:terminar"
    rf"|entregar|hacer|enviar|rendir)) {ONE}(?P<what>[^.,;:!?\n]*?){END}"
)
NOT_A_TASK = Ways(
    r"\b(?:no (?:es|era|se trata de|hablo de|es para|tengo|hay|me refiero a|va a ser)|ya no (?:es"
    r"|tengo|hay|voy a hacer|hare|hago)|en vez de|en lugar de|mas que|no me toca|no es de)"
    r" (?:ni )?(?:que (?:hacer|entregar|escribir|rendir|leer"
    r"|presentar) )?(?:un |una |el |la |los |las |mi |ningun |ninguna |al |ni |de )?(?P<what>[a-zñ]+(?: (?:de"
    r"|conceptual|grupal|tecnica|mental)(?: [a-zñ]+)?)?)"
)
NOT_DUE = Ways(
    r"\b(?:ya )?no (?:es|era|(?:tengo|hay) que (?:entregar|presentar|rendir|subir|mandar)\w*|se entrega"
    r"|vence|lo entrego"
    r"|me urge|me corre)(?: para| el| en| hasta)* (?P<what>hoy|mañana|esta semana|(?:lunes|martes"
    r"|miercoles|jueves|viernes|sabado|domingo))"
)
REFERS = Ways(
    r"\b(?:revis|corregi|correg|puli|entrega|arregla|termina|edita|chequea|mejora|releer|subi|envia"
    r"|manda|pasa|comproba|corrobora|verifica|repasa)\w*r?l[oa]s?\b"
    r"|\b(?:comprobar|corroborar|verificar|revisar) que\b"
    r"|\bfalta (?:revisar|corregir|pulir|testear|chequear)\b"
)


# Where one task ends and the next begins.
APART = re.compile(
    r"[.;\n]|, (?:y |e )?| (?:y|e|mas|ademas|tambien)(?: (?:ademas|tambien|luego|despues))? "
    r"(?=(?:un|una|el|la|los|las|otr[oa]|tengo|hay|debo)\b)"
)


def taken_back(said: str) -> str:
    """Return what stands after the last "no, mentira": the rest was a slip."""
    ends = [found.end() for found in TAKEN_BACK.finditer(said)]
    kept = said[ends[-1] :].strip(" ,.") if ends else ""
    return kept or said


def others(said: str) -> Said:
    """Return `said` without what it tells of other people."""
    return THIRD_PERSON.sub(" ", said)


def partners(said: str) -> Said:
    """Return `said` without other people, except those with whom a task is shared."""
    return THIRD_PERSON.sub(lambda found: found[0] if PARTNERS.search(found[0]) else " ", said)
