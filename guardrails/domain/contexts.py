"""What stands around a find and changes what it means: negation, time past, fiction, jest.

Each question is asked of normalised text. A context lowers a find, it never removes the text from view.
"""

import re

_NO = (
    r"(?:no|nunca|jamas|tampoco|ni|ni loc[oa]|ni muert[oa]|ni en pedo|ni cagando|ni de broma|ni a palos|"
    r"para nada|"
    r"ni se me ocurre|ni se me pasa por la cabeza)"
)
_FILLER = (
    r"(?:yo|me|se|lo|he|ha|haya|hemos|habia|tengo|tuve|tenia|tenga|estoy|estaba|este|ando|ande|voy|iba|vaya|a|"
    r"es|era|sea|que|quiero|quisiera|"
    r"quiera|queria|pienso|pense|pensado|pensando|piense|pensaria|en|con|ganas|de|intencion|intenciones|"
    r"planes|ideas|idea|pensamientos|"
    r"ni|siquiera|realmente|nunca|jamas|creo|haria|hago|ha|digo|estoy diciendo|seria|capaz|intentaria|"
    r"voy|estas|como|para|tanto)"
)
_NEGATED = re.compile(rf"(?:^|\s){_NO}(?: {_FILLER}){{0,6}}\s?$")
# A second no, or a habit that is denied to end, turns the sentence round again.
_AFFIRMED = re.compile(
    r"(?:no (?:hay|pasa) (?:\w+ ){1,4}(?:que|en que|sin que) no|por que no|porque no mejor|"
    r"y si (?:mejor )?(?:me|no)|"
    r"no (?:puedo|dejo|paro|logro)(?: de)? no|como no) ?(?:\w+ ){0,4}$"
)
_LONG_AGO = re.compile(
    r"(?<!desde )\bhace (?:tiempo|mucho|(?:\w+ ){0,2}(?:años|anos|meses))(?! (?:\w+ ){0,1}que (?!no\b|ya "
    r"no\b))|"
    r"\bel año pasado\b|"
    r"\ben (?:el |la |mi )?(?:colegio|liceo|secundaria|prepa|preparatoria|bachillerato|bachiller|escuela|"
    r"infancia|adolescencia|pandemia|media|cole|insti|instituto)\b|"
    r"\bde (?:adolescente|chic[oa]|niñ[oa]|pequeñ[oa]|pend[eé]j[oa]|joven|much\w+)\b|\bcuando (?:tenia|"
    r"era|estaba en|iba en)\b|\ba los (?:\d+|\w+) (?:años )?(?:me|pense|intente|tuve|quise)|"
    r"\ben (?:19|20)\d\d\b|\ben (?:primero|segundo|tercero|cuarto|quinto|sexto|septimo|octavo|\w+) (?:de|"
    r"medio|basico) (?:secu\w*|prepa\w*|primaria|media|bachi\w*|la eso|eso|liceo|basica)\b"
    r"|\ben (?:primero|segundo|tercero|cuarto|quinto|sexto|septimo|octavo) (?:medio|basico)\b"
    r"|\bllevo (?:ya )?(?:\w+ )?(?:años|un año) (?:limpi[oa]|sin|bien|estable)\b|\bmi historial\b|\bantes "
    r"(?:me|pensaba|yo)|\b(?:tuve (?:una|un|ideas|"
    r"depresion|pensamientos|intentos|ganas)|pase por(?! encima)|sobrevivi|supere|quedo atras|ya paso|perdi "
    r"a|"
    r"me queria|me cortaba|me hacia|me autolesionaba|me lastimaba|me quemaba|estuve internad[oa])\b|\balguna "
    r"vez\b"
)
_BETTER = re.compile(
    r"\b(?:ahora|hoy|ya|actualmente)(?: \w+){0,3} (?:estoy|me siento|ando|vivo|llevo|"
    r"soy)(?: \w+){0,3} (?:bien|mejor|content[oa]|en (?:terapia|tratamiento)|feliz|tranquil[oa]|estable|"
    r"recuperad[oa])|"
    r"\b(?:supere|super[oa]d[oa]|recuperad[oa]|quedo atras|ya paso|en tratamiento|en terapia|terapia|"
    r"mi psicolog[oa]|mi psiquiatra|alta(?: medica)?|sin recaidas|agradezco|voluntariado|"
    r"nunca mas|hace (?:\w+ )?años que no|ya no (?:me (?:corto|hago|lastimo)|lo hago|pienso en eso|tengo)|"
    r"mucho mejor|sali adelante|me ayudaron|contenta|contento)\b"
)
_AGAIN = re.compile(
    r"\b(?:otra vez|de nuevo|nuevamente|volv(?:i|io|ieron|er)|vuelv\w+|vuelto|sigo|todavia (?:quiero|"
    r"pienso|me)|aun (?:quiero|pienso|me)|recai|recaida(?!s)|esta vez|"
    r"ahora (?:si )?(?:quiero|me quiero|pienso|voy)|hoy (?:quiero|me quiero|lo hago|me)|ultimamente|"
    r"estos dias|esta (?:noche|semana)|anoche|ayer)\b"
)
_FICTION = re.compile(
    r"\b(?:personajes?|protagonistas?|novelas?|(?:un|el|del|mi|este|ese) cuento|cuentos (?:de|para)|"
    r"(?<!grua de la )(?<!andamio de la )(?<!techo de la )(?<!piso de la )obra|"
    r"poemas?|poeta|verso|versos|estrofa|cancion(?:es)?|letra de|serie|pelicula|peli|anime|"
    r"manga(?! (?:corta|larga))|"
    r"videojuego|juego|minecraft|hardcore|respawn|tango|poesias?|recit(?:o|ar|al)|declam\w+|bolero|corrido|"
    r"guion|reseña|comentario de texto|analisis de(?:l)?|analizo|analizar|figura (?:literaria|retorica)|"
    r"metafora|literatura|narrador|autor|autora|capitulo \d+ de|leyenda|mito|opera|teatro|tragedia|"
    r"romeo|julieta|werther|ofelia|hamlet|woolf|plath|larra|lorca|vallejo|camus|sisifo|durkheim|pizarnik|"
    r"quijote|monologo|quien (?:canta|escribio)|de quien es|balada|metrica|rima|soneto|estribillo|album|"
    r"rapero|vals|"
    r"desenlace|simbol\w+|trama|argumento de|temporada|episodio|libreto|cuadro de (?:frida|dali|goya)|13 "
    r"reasons|"
    r"cicuta|socrates|karenina|bovary|celestina|lazarillo|macbeth|otelo|edipo|antigona|electra)\b"
)
_ACADEMIC = re.compile(
    r"\b(?:mi tesis|tesis|para (?:mi |la |el )?(?:clase|curso|ramo|materia|catedra|seminario|practica)|"
    r"ensayo sobre|trabajo (?:de|sobre)|exposicion (?:de|sobre)|exponer sobre|informe (?:de|sobre)|"
    r"marco teorico|"
    r"sociologia|psicologia clinica|enfermeria|farmacologia|toxicologia|bioetica|derecho penal|"
    r"epidemiologia|criminologia|medicina legal|salud publica|psiquiatria|dsm|cie 1\d|escala|encuesta|"
    r"citas apa|bibliografia|posvencion|como se atiende|duelo por|diapositivas sobre|\d+ diapositivas|via "
    r"(?:extrinseca|intrinseca)|caspasas?|tasas? de|prevencion|estadisticas?|paciente|caso clinico|en "
    r"(?:ratas|ratones|"
    r"animales|roedores|conejos|pacientes)|dl50|"
    r"dosis maxima|un adulto|parcial de|debate|cuadro comparativo|mapa conceptual|resumen de|toxicidad|"
    r"toxicidades|"
    r"criminalistica|peritaje|codigo penal|ley \d+|articulo \d+|anatomia|histologia|patologia|"
    r"microscopio|entrevista clinica|"
    r"plan de cuidados|protocolos?|trabajo social|usuari[oa]s? con|sutura|triage|fisiopatologia|antidoto|"
    r"primeros auxilios|caso de estudio|docker|contenedor|kernel|servidor|linux|sql|query|foreign key|git|"
    r"commit|javascript|compilador|jupyter|"
    r"ctrl c|aguas residuales|"
    r"velocidad|aceleracion|newton|hallar|calcular|calcula|determinar|km h|quemaduras de|hemostasia|"
    r"carpo|arterias?|"
    r"victimas?|femicidios?|homicidio|sentencia|jurisprudencia|eutanasia)\b"
)
_IT_IS_ME = re.compile(
    r"\b(?:(?:el|la) (?:personaje|protagonista) soy yo|es para mi(?! (?:clase|curso|tesis|ramo|materia|"
    r"trabajo|examen|proyecto|practica|profe))|soy yo|me pasa a mi|no es (?:para )?(?:un |una "
    r")?(?:cuento|ficcion|"
    r"broma|juego|personaje|tarea|actuacion|novela)|"
    r"hablo de mi|es mi caso|igual que yo|como yo)\b"
)
_EARNEST = re.compile(
    r"\b(?:en serio|de verdad|de verdd|no es (?:broma|chiste|joda|talla|un chiste)|posta|la neta|"
    r"la firme|de pana|hablo en serio|no (?:es exageracion|exagero)|te lo juro|va en serio|en verdad|lo "
    r"digo en serio|sin broma|no (?:estoy )?brome\w+|"
    r"ya no (?:puedo|aguanto|doy) mas|no aguanto(?: mas)?|no le (?:cuento|he dicho|he contado)|"
    r"no se a quien|me da miedo|nadie (?:lo )?sabe|for real|fr|literal|todos los dias|hace (?:dias|"
    r"semanas|meses)|llevo (?:dias|semanas|meses)|"
    r"esta noche|hoy|cansad[oa] de (?:todo|vivir|sufrir)|hart[oa] de (?:todo|vivir|sufrir)|"
    r"suena mejor que)\b"
)
_LAUGH = re.compile(
    r"\b(?:(?:j+[aeiou]+){2,}j?|(?:ja|je|ji|jo|ha)+(?:ja|je|ha)+|jaja\w*|jeje\w*|jiji\w*|haha\w*|kaka|"
    r"ajaj\w*|aja+j\w*|xd+|x[dD]+|lol|lmao|lmfao|jsjs\w*|ksks\w*|jkdf\w*|asjk\w*|equis de|broma|chiste|"
    r"era talla)\b"
)
_LOUD = re.compile(r"\b(?:literal|literalmente)\b")
_MISHAP = re.compile(
    r"\b(?:con (?:est[ae]|el|la|ese|esa|tanto|tanta|tantos|tantas) (?:\w+ )?(?:certamen|tfg|tfm|trabajo|"
    r"presentacion|exposicion|entrega|programa|codigo|excel|proyecto|profe\w*|ramo|materia|asignatura|"
    r"curso|trabajo|ensayo|guia|prueba|parcial|final|examen|tesis|tarea|informe|calor|paper|lectura|"
    r"texto|grupo|semestre|calculo|fisica|quimica|estadistica|seminario)|"
    r"si (?:me toca|vuelve a|vuelven a|me (?:vuelve|hace|preguntan?)|tengo que|jalo|repruebo|desapruebo|"
    r"no (?:paso|apruebo|alcanzo|entrego)|me (?:va mal|echo|mandan|preguntan|ponen)|vuelve|vuelvo a|sale|"
    r"cae|hay que|el profe|la profe|me sale)|"
    r"me (?:falta|faltan) (?:un|una|dos|tres|mucho|muchos)|se me (?:borro|cayo|cerro|olvido|paso|perdio|"
    r"fue|apago|colgo|quemo el (?:pc|compu|notebook))|me (?:olvide|equivoque|saque un|confundi|"
    r"quede dormid\w+|atrase|cai|tropece|cole)|"
    r"(?:subi|mande|envie|entregue|adjunte|postee|publique) (?:el|la|mal|lo)|(?:foto|archivo|audio|"
    r"mensaje|sticker) equivocad\w+|me saque|de la (?:pena|risa|verguenza|lata)|que (?:verguenza|oso|"
    r"roche|plancha|vergüenza|cringe|aburrimiento|lata|paja)|"
    r"perdi (?:el|la|mi) (?:archivo|pendrive|avance|cuaderno|credencial)|leer (?:otro|otra|este|esta|"
    r"todo)|(?:archivo|llamado|sala|dia|aula|ramo|fecha|version|link|correo|grupo|turno|hora|examen|tema) "
    r"equivocad\w+|"
    r"se (?:apago|colgo|corrompio|reinicio|trabo|congelo|murio|actualizo) (?:el|la|mi) (?:\w+)|como (?:caiga|"
    r"salga|toque|pregunte\w*|me pregunte\w*)|"
    r"antes (?:que|de) (?:exponer|rendir|leer|estudiar|presentar|volver)|otro (?:apunte|paper|capitulo|texto|"
    r"informe)|me falto (?:guardar|entregar))\b"
)

# A voice that is not the writer's, and what a course is about: these make a first person somebody else's.
_VOICE = re.compile(
    r"\b(?:personajes?|protagonistas?|narrador\w*|letra|verso|versos|estrofa|poema|cancion\w*|guion|cuento|"
    r"novela|"
    r"monologo|tango|bolero|obra|dialogo|escena)\b"
)
_SUBJECT = re.compile(
    r"suicid|autolesi|autolit|muerte|dosis|letal|mortal|homicid|sobredosis|venen|abuso|violen|despedida|"
    r"carta|asesin|"
    r"toxic|ahorc|se (?:mat|quit)|masacre|pastill|arma|(?:mat|suicid|quit|ahorc|colg|cort|lastim|"
    r"mor)[a-z]*se\b|quiere morir"
)


def somebody_elses(find: str, sentence: str, message: str) -> bool:
    """Return whether a find is about a work, a subject or a case rather than about who writes.

    Course and coach meet in one sentence (`el informe es para el martes pero no creo llegar viva`), so a word
    of study counts only where the find itself names a subject, and a first person only has a voice in a work.
    """
    if not fiction(sentence, message):
        return False
    if first_person(find):
        return bool(_VOICE.search(sentence)) or bool(_ABOUT.search(sentence) and _SUBJECT.search(find))
    return bool(_FICTION.search(sentence) or _SUBJECT.search(find))


_ABOUT = re.compile(
    r"\b(?:tesis|ensayo|trabajo|exposicion|informe|investigacion|marco teorico|practica|encuesta|campaña|"
    r"podcast|clase)"
    r"(?: \w+){0,4} (?:sobre|de|del|acerca|trata)\b"
)
_NEAR = re.compile(
    r"\b(?:amig[oa]s?|compañer[oa]s?|compas?|herman[oa]s?|prim[oa]s?|novi[oa]|polol[oa]|roomie|mama|papa|"
    r"hij[oa]|"
    r"vecin[oa]|alguien|chic[oa]|parce\w*|pana|les|todos|nadie|nos|i|im|my|eu|meu|minha|em|jo|la meva|el "
    r"meu)\b"
)
_FIRST_PERSON = re.compile(
    r"\b(?:me|mi|mis|yo|quiero|quisiera|pienso|tengo|estoy|voy|soy|siento|hice|sobrevivi|intente|perdi|"
    r"\w+(?:[aei]r|ndo)me)\b"
)


def about_somebody(words: str) -> bool:
    """Return whether words speak of somebody near to who writes: `una amiga`, `tu papá`, `me dijo`."""
    return bool(_NEAR.search(words))


def first_person(find: str) -> bool:
    """Return whether the words found are the writer's about themselves."""
    return bool(_FIRST_PERSON.search(find))


def negated(before: str) -> bool:
    """Return whether the words before a find deny it: `no es que me` quiera morir."""
    return bool(_NEGATED.search(before)) and not _AFFIRMED.search(before)


def past(sentence: str, message: str) -> bool:
    """Return whether a sentence tells of a time that is over, by its words and those of the message."""
    return bool(_LONG_AGO.search(sentence)) and (bool(_BETTER.search(message)) or not _AGAIN.search(sentence))


def fiction(sentence: str, message: str) -> bool:
    """Return whether a sentence is about a work, a subject or a case, and not about who writes."""
    return bool(_FICTION.search(sentence) or _ACADEMIC.search(sentence)) and not _IT_IS_ME.search(message)


def jest(sentence: str, message: str) -> bool:
    """Return whether an idiom comes with laughter or a small mishap and without a word of earnest.

    `literal` is earnest beside a mishap, and nothing but loud beside laughter: `literal me suicido xd`.
    """
    if laughs(message):
        return not _EARNEST.search(_LOUD.sub(" ", message))
    return bool(_MISHAP.search(sentence)) and not _EARNEST.search(message)


def laughs(message: str) -> bool:
    """Return whether somebody laughs in a message."""
    return bool(_LAUGH.search(message))
