"""Violence suffered, and violence announced."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import AGENT, TEAM, WHO_VAW

_HIT = (
    r"(?:pega|pego|pegaba|pegan|pegaron|golpea|golpeo|golpeaba|golpean|ahorco|ahorca|estrangul\w+|patea|"
    r"pateo|cachete\w+|abofete\w+|"
    r"agarra a (?:golpes|combos|palos|patadas)|agarro a (?:golpes|combos)|empuj\w+ contra|tira del pelo|"
    r"apuñal\w+|quema|quemo|"
    r"saca la (?:cresta|chucha|mugre|mierda)|saco la (?:cresta|chucha|mugre)|muele a (?:palos|golpes)|"
    r"casca|faja|maltrata|maltrato|"
    r"(?:quiso|intento|trato de) (?:violar|ahorcar|matar|ahogar|abusar))"
)
_NOT_A_BLOW = (
    r"(?! (?:la|el|el grito|su|sus|un|una|duro|fuerte|mal|bien|de lleno|con (?:la|el) (?:noticia|cambio)|"
    r"esto|en la (?:moral|autoestima))\b"
    r"(?! (?:cara|noche|cabeza|otra|palo|combo|golpe|puño|puñete|cachetada|correa|cinturon|charchazo)))"
)

RULES = (
    Rule(
        "violence.beaten",
        "A",
        rf"(?:mi|mis|un|el|la|su|es que)? ?{AGENT}(?: \w+){{0,5}} me (?:\w+ )?{_HIT}{_NOT_A_BLOW}|"
        rf"me (?:pegaron|golpearon|patearon|agarraron a)(?: \w+){{0,3}} (?:entre (?:tod|vari|tres|cuatro|"
        rf"dos)\w*|mis? {AGENT}|combos|patadas|palos|a la salida)|"
        rf"(?:me|nos) (?:ahorc(?!o\b|ar)\w+|estrangul\w+|apuñal\w+)|"
        rf"(?:violencia|golpes|maltrato) (?:de|por parte de) mi {AGENT}|mi {AGENT} es violent[oa]|"
        rf"me toc(?:o|aron|a) sin (?:permiso|mi permiso|consentimiento|que yo)|(?:fotos|videos|nudes|"
        rf"pack)(?: \w+){{0,3}} amenaz\w+|"
        rf"me (?:pega|golpea|pego|golpeo) (?:mi|el|un) {AGENT}",
        4,
        "violence",
        says=(
            "mi pololo me pega",
            "mi papá me golpeó anoche",
            "mi ex me ahorcó",
            "mi mamá me pega con la correa",
        ),
        not_says=(
            "mi mamá me pegó la gripe",
            "mi hermano me pegó su resfrío",
            "me pegaron un 2,0 en la prueba",
        ),
        source=WHO_VAW,
    ),
    Rule(
        "violence.threat_received",
        "A",
        rf"(?:me|nos) (?:\w+ )?(?:amenaz\w+|grita que me|gritaba que me|dice que me|dijo que me|"
        rf"juro que me)(?: \w+){{0,4}} (?:mat\w+|golpe\w+|quem\w+|prender fuego|cuchill\w+|pistola|arma|"
        rf"publicar\w*|difundir\w*|fotos intimas|va a encontrar|reprobarme si|hacerme (?:algo|daño))|"
        rf"(?:me tienen|estoy|me siento) amenazad[oa]|(?:un (?:tipo|hombre|señor|compañero|desconocido|"
        rf"auto)|alguien|mi ex) me (?:sigue|persigue|anda siguiendo|esta siguiendo|"
        rf"acosa)(?! (?:en (?:instagram|insta|twitter|tiktok|redes)))|me (?:empuja|empujo|grita|insulta|"
        rf"humilla|zamarrea|escupe) y me (?:\w+ )?(?:empuja|grita|pega|golpea|amenaza|insulta|humilla|"
        rf"tira)|"
        rf"(?:me|nos) (?:va a|quiere|iba a) (?:prender fuego|quemar viva|apuñalar|acuchillar|violar|"
        rf"desfigurar)|me va a matar (?:si lo dejo|si me voy|de verdad|en serio)|"
        rf"{AGENT}(?: \w+){{0,5}} saco (?:un|una|el|la) (?:cuchill\w+|pistola|arma|navaja|machete|cinturon)|"
        rf"{AGENT}(?: \w+){{0,4}} (?:me (?:sigue|persigue|acosa|espera|vigila|acecha)|"
        rf"anda siguiendome)(?: (?:a (?:la|mi|todas|todos)|afuera|hasta (?:la|mi)|por la calle|"
        rf"tod[oa]s l[oa]s|desde que|en la calle|y me|y dice)| \.|$)|"
        rf"{AGENT}(?: \w+){{0,6}} (?:rompiendo|quebrando|tirando|destrozando) (?:todo|las cosas|la casa|"
        rf"los muebles)|"
        r"(?:estoy|me tuve que|estamos) (?:encerrad\w+|escond\w+|encerrar)(?: \w+){0,6} (?:baño|pieza|"
        r"cuarto|miedo|borrach\w+|golpe\w+|afuera)",
        4,
        "violence",
        says=(
            "mi ex me amenazó con un cuchillo",
            "mi papá está rompiendo todo",
            "mi ex me espera afuera de la u",
        ),
        not_says=(
            "mi profe me sigue en Instagram",
            "el profe me espera con la nota",
            "mi mamá me va a matar si repruebo",
        ),
        source=WHO_VAW,
    ),
    Rule(
        "violence.sexual",
        "A",
        r"me (?:han )?(?:viol(?:o|aron|a|aba|ado|an)|manose\w+|tocaron sin|"
        r"forz\w+ a)(?! (?:la privacidad|el derecho|mis derechos|la cuenta|los datos))|"
        r"(?:intent(?:o|aron)|quiso|trat(?:o|aron) de) (?:violarme|abusar de mi|tocarme)|(?:fui|he sido|"
        r"sufri|soy) (?:violad\w+|abusad\w+|abuso sexual|una violacion|victima de (?:abuso|violacion|"
        r"violencia))|"
        r"abus(?:o|a|aba|aron|an|ado) (?:sexualmente )?de mi(?! (?:paciencia|confianza|buena|tiempo|"
        r"amistad|nombre))|"
        r"(?:me (?:obliga|oblig\w+|esta obligando|presiona|chantaje\w+|exige|pide)|obligandome|"
        r"chantajeandome)(?: \w+){0,4} (?:acostarme|acueste|tener (?:sexo|relaciones)|sexo|desnud\w+|"
        r"(?:mandarle|enviarle|mande) (?:fotos|packs?|nudes)|fotos intimas|besarlo|tocarlo)|"
        rf"{AGENT}(?: \w+){{0,3}} me (?:toc(?:a|o|aba)|manose\w+|acaricia)(?= (?:y|cuando|mientras|sin|"
        rf"por|las (?:piernas|tetas|pechugas|nalgas|partes)|los (?:senos|pechos)|el cuerpo|donde|"
        rf"de noche|en la noche|las piernas|entre|abajo|desde|a la fuerza)\b| \.|$)",
        4,
        "violence",
        says=(
            "me violaron anoche",
            "mi tío me toca cuando estamos solos",
            "mi jefe me obliga a tener sexo",
            "mi primo abusó de mí",
        ),
        not_says=(
            "mi profe me tocó el tema más difícil",
            "abusan de mi paciencia",
            "me violaron la privacidad con ese software",
        ),
        source=WHO_VAW,
    ),
    Rule(
        "violence.control",
        "A",
        rf"(?!(?:el|ella) (?:insomnio|sueño|ruido|calor|frio|dolor|hambre|celu\w*|wifi|internet|gato|"
        rf"perro|estres|cansancio|miedo|panico|bajon|profe\w*|trabajo|turno|horario)\b){AGENT}(?: "
        rf"\w+){{0,3}} (?:no me deja (?:\w+ y )?(?:salir|ver a|hablar con|irme|comer|trabajar|"
        rf"estudiar)|me tiene encerrad\w+|me encierra|me (?:quita|quito|revisa|rompio) (?:el|la|mi|los|"
        rf"mis) (?:movil|celular|celu|telefono|dni|pasaporte|plata|dinero|documentos|llaves|cel))"
        rf"(?! (?:\w+ ){{0,3}}(?:para que|porque no|si no|hasta (?:que )?(?:terminar|saque|pase|estudi|"
        rf"acabar|entreg)\w*))|"
        r"(?:tengo|me da|con|tenemos) (?:mucho |tanto )?miedo (?:de |a )?(?:volver|regresar|llegar|ir|"
        r"entrar) a (?:la |mi )?casa|miedo de que me (?:pegue|golpee|mate|haga algo|encuentre)",
        4,
        "violence",
        says=(
            "mi pareja no me deja salir",
            "mi marido me quitó el celular y me encierra",
            "me da miedo volver a mi casa",
        ),
        not_says=(
            "mi mamá no me deja salir hasta que saque buena nota",
            "me da miedo llegar tarde a la prueba",
        ),
        source=WHO_VAW,
    ),
    Rule(
        "violence.announced",
        "A",
        r"(?:voy a|vamos a|quiero|ganas de|pienso|planeo|tengo (?:todo )?(?:listo|"
        r"planeado) para) (?:ir a \w+ )?(?:(?:ir )?a )?(?:(?:la|mi) \w+ a )?"
        r"(?:matar|apuñalar|acuchillar|disparar(?:le)?|balear|asesinar|quemar|envenenar|degollar|"
        r"acribillar|violar|reventar a balazos|hacer una masacre|hacer un tiroteo|poner una bomba|"
        r"hacer explotar|incendiar|baleo a)(?:l[oae]s?)? "
        r"(?:a )?(?:tod[oa]s|mis? (?:compañer\w+|profe\w*|curso|papas?|mama|ex|jefe|padrastro|polol[oa]|"
        r"novi[oa]|roomie|vecino)|l[oa]s (?:que|de)|es[eo]s?|al (?:profe\w*|decano|director|que)|varios|"
        r"un(?:o)? (?:profe\w*|compañero)|quien|la profe\w*|en (?:la|mi) (?:u|facultad|universidad|"
        r"escuela|clase|colegio|sala))|"
        r"(?:voy a )?(?:ir|voy|mañana) (?:\w+ ){0,5}a matar a (?:tod[oa]s|los|mi)|"
        r"(?:llev\w+|traer|traje|meter)(?: \w+){0,2} (?:arma|pistola|escopeta|rifle|cuchillo(?! (?:de "
        r"(?:cocina|chef|mesa)|cocinero))|bomba|"
        r"machete|fierro)(?: \w+){0,6} (?:a (?:la|mi) (?:u|uni|universidad|facultad|facu|escuela|sala|"
        r"clase|colegio)|van a ver|se van a arrepentir|van a saber|me las van a pagar|todos|se acab\w+|"
        r"curso)|"
        r"(?:tengo|tiene|traigo) (?:el|un|la|una) (?:cuchillo|pistola|arma|bomba|"
        r"navaja)(?: \w+){0,2} (?:list[oa]|y|para)(?: \w+){0,5} (?:apuñal\w+|matar\w*|dispar\w+|atac\w+|"
        r"acuchill\w+)(?:l[eo])?|"
        r"(?:hacer|habra|va a haber|haciendo) un(?:a)? (?:masacre|tiroteo|matanza)(?: \w+){0,3} (?:en|u|"
        r"mi|universidad)",
        5,
        "violence",
        says=(
            "voy a matar a todos los del curso",
            "voy a llevar una pistola a la universidad",
            "tengo un cuchillo para apuñalarlo",
        ),
        not_says=("quiero matar a los zombis del juego", "voy a matar el proceso", "vamos a matar el tiempo"),
        source=TEAM,
        idiom=True,
    ),
    Rule(
        "violence.anger",
        "B",
        r"(?:voy a|quiero|ganas de) (?:matar|pegarle|golpear|reventar|sacarle la (?:cresta|chucha|mugre|"
        r"mierda)|partirle la (?:cara|madre)|romperle la (?:cara|madre))(?: \w+){0,3}|"
        r"le voy a (?:pegar|sacar la (?:cresta|chucha|mugre)|partir la (?:cara|madre)|romper la (?:cara|"
        r"madre))",
        2,
        "violence",
        says=("le voy a partir la cara", "quiero matar a mi compañero de grupo"),
        not_says=("quiero pegar la portada",),
        source=TEAM,
    ),
)
