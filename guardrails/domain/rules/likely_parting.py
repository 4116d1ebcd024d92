"""Farewells told in passing: a last time, one's funeral, what is left in order (tier B, likely)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import CSSRS_ACT
from guardrails.domain.rules.slots import RELATIVE

_KIN = rf"(?:mi|mis|a mi|a mis|con mi|con mis|de mi|de mis|a|con) (?:\w+ )?{RELATIVE}"
# Other things that come to an end, and other journeys.
_ENDS = (
    r"carrera|semestre|curso|ramo|practica|pasantia|colegio|liceo|vacaciones|viaje|intercambio|mudanza|"
    r"me mudo|mudarme|temporada|trabajo|pega|facultad|universidad|clases?|año escolar|reunion|zoom|"
    r"pasado mañana nos|nos vemos (?:mañana|el|en|la)|hasta (?:mañana|luego|pronto|el lunes)|fin de "
    r"semana|finde|matrimonio|boda|cumpleaños de|jubil\w+|serie|pelicula|novela|personaje|cuento|cancion|"
    r"poema|obra"
)

RULES = (
    Rule(
        "likely.last_time",
        "B",
        rf"(?:abrac\w+|bes\w+|vi|comi|almorce|cene|cenar|hable|llame|visite|sali|jugue|pasee|dormi|toque|"
        rf"mire|cante|reimos)(?: \w+){{0,3}} {_KIN}(?: \w+){{0,4}} (?:por ultima vez|como si (?:fuera|"
        rf"fuese) la ultima|la ultima vez|para despedirme)|"
        rf"(?:por ultima vez|es la ultima vez que)(?: \w+){{0,3}} (?:abrac\w+|bes\w+|vea|veo|como|hablo|"
        rf"llame|visite|sali|salgo|dormi|duermo|toque|mire|entro|abro|uso|escribo|escribire|hablamos|"
        rf"hable)(?: \w+)? (?:{_KIN}|contigo|esta app|la app|aqui|aca|flou|el chat|este chat)|"
        rf"(?:ultima|ultimo) (?:abrazo|beso|cena|comida|almuerzo|noche|foto|llamada|domingo|desayuno|"
        rf"tarde|conversacion)(?: \w+){{0,2}} {_KIN}(?= \.|$| y| antes| sin que| porque)|"
        r"(?:es|sera|va a ser) la ultima vez que (?:abro|entro|escribo|uso|hablo|te (?:escribo|hablo|"
        r"molesto)|les (?:escribo|hablo)|me (?:leen|lees|ven|ves))(?! (?:hoy|antes|este (?:mes|semestre)|"
        r"esta semana|por hoy)\b)",
        4,
        "goodbye",
        says=(
            "abracé a mi mamá como si fuera la última vez",
            "hoy comí con mis papás por última vez",
            "esta es la última vez que abro la app",
            "es la última vez que te escribo",
        ),
        not_says=(
            "esta es la última vez que dejo todo para el final",
            "la última vez que vi a mi abuela fue en enero",
        ),
        source=CSSRS_ACT,
        unless=_ENDS,
        likely=True,
    ),
    Rule(
        "likely.own_funeral",
        "B",
        r"(?:en|para|a|de) mi (?:propio )?(?:entierro|funeral|velorio|velatorio|lapida|tumba|ataud|cajon|"
        r"sepelio|epitafio)(?: \w+){0,2} (?:pongan|ponga|toquen|canten|lleven|vayan|vistan|quiero|que|"
        r"nadie|no|usen|haya|va|escrib\w+|diga)|"
        r"(?:no me|que me|que no me|me) (?:hagan|hagas|compren|lleven|pongan|entierren|cremen|incineren|"
        r"velen|sepulten)(?: \w+){0,3} (?:funeral|entierro|velorio|misa|ataud|cajon|flores|tumba|lapida|"
        r"cenizas|en el (?:mar|campo|cementerio)|junto a|con mi)"
        r"(?! (?:de (?:mi|la) (?:abuel\w+|tia|tio)|en (?:la|el) (?:obra|novela)))|"
        r"(?:mis cenizas|mi cuerpo|mis organos|mis restos|mi cadaver)(?: \w+){0,3} (?:tiren|esparzan|"
        r"donen|lleven|encuentren|encuentre|quede|reconoz\w+|boten|echen|entreguen|los dono|al mar)|"
        r"(?:tiren|esparzan|donen|lleven|boten|echen|encuentren|dono|quiero donar)(?: \w+)? (?:mis "
        r"cenizas|mi cuerpo|mis organos|mis restos)|"
        r"(?:mi|mis) ultim[oa]s? (?:voluntad(?:es)?|deseos?)(?! (?:de año|de navidad))|mi testamento(?= "
        r"\.|$| y| ya| esta| lo)|"
        r"(?:quiero|quisiera|ojala|espero) que (?:me )?(?:recuerden|recuerdes|se acuerden de mi)(?: "
        r"\w+)? (?:riendo|feliz|alegre|como|con|sonriendo|asi|bien|por lo)(?! (?:el grupo|en la clase))|"
        r"que nadie (?:me )?(?:llore|extrañe|busque|sufra|se culpe|se sienta culpable|haga un drama)(?: "
        r"\w+){0,2}(?= \.|$| por mi| cuando| por favor| despues)|"
        r"(?:el|la|quien|quienes|los|las) que (?:me )?(?:encuentre|encuentren)(?= \.|$| que| mi| primero|"
        r" no| avis\w+| perdon\w*)|cuando me (?:encuentren|hallen|encuentres|encuentre (?:mi|"
        r"alguien))(?! (?:en (?:el|la) (?:u|uni|biblio\w*|casino)))",
        5,
        "goodbye",
        says=(
            "que en mi entierro pongan mi canción",
            "no me hagan funeral caro",
            "mi última voluntad es que donen mis cosas",
            "quiero que me recuerden riendo",
            "que nadie llore cuando me encuentren",
        ),
        not_says=("fui al funeral de mi tío", "mi último deseo de año nuevo es aprobar"),
        source=CSSRS_ACT,
        likely=True,
    ),
    Rule(
        "likely.thanks_in_the_past",
        "B",
        r"(?:fuiste|fueron|has sido|eras|fue)(?: \w+){0,2} (?:lo (?:unico|mejor|mas)|la unica|el unico|"
        r"mi unic[oa])(?: \w+){0,3} (?:lind[oa]|buen[oa]|bonit[oa]|bien|amig[oa]|bell[oa]|que (?:me|"
        r"tuve)|de (?:mi vida|este año|todo))(?: \w+){0,6} (?:chao|chau|adios|gracias|perdon\w*|hasta|me "
        r"voy|cuid\w+)|"
        r"gracias (?:por|a)(?: \w+){0,8} (?:ya no (?:hara|hace|va a hacer) falta|ya no (?:te |los |las "
        r")?(?:voy a )?(?:necesit\w+|molest\w+)|no fue suficiente|no alcanzo|no es tu culpa|perdon\w* "
        r"por no|aunque (?:no|ya) \w+ (?:sirvio|alcanzo|servira)|esto se acaba|me voy (?:en paz|"
        r"tranquil[oa]|para siempre))|"
        r"ya no (?:me )?(?:van|vas|va|vais|tienen|tendran|tendras) a (?:tener que )?(?:aguantar\w*|"
        r"soportar\w*|preocupar\w*|cuidar\w*|mantener\w*|cargar\w*|escuchar\w*|leer\w*|ver\w*) ?(?:por "
        r"mi|conmigo|mas|nunca)*(?= \.|$| adios| chao| chau| los quise| te quiero| perdon\w*)|"
        r"(?:fue|ha sido) (?:lindo|bonito|bueno|hermoso|un gusto|un placer)(?: \w+){0,3} (?:mientras "
        r"duro|vivir|la vida|haber vivido|esta vida|coincidir en esta vida)|que les vaya (?:bien|bonito|"
        r"lindo)(?: \w+){0,4} (?:sin mi|yo (?:hasta )?(?:aqui|aca)|me quedo aqui|los quise)|"
        r"(?:nos (?:vemos|encontramos|veremos|reencontramos)|te espero|los espero|te veo|los veo)(?: "
        r"\w+)? (?:del otro lado|al otro lado|en el (?:cielo|mas alla|otro mundo|otro lado)|alla arriba|"
        r"arriba(?= \.|$)|en (?:la |mi )?(?:otra|proxima|siguiente) vida)|"
        r"alla (?:arriba|en el cielo) nos (?:vemos|encontramos|veremos)|(?:hasta|para) la (?:proxima|"
        r"otra|siguiente) vida|"
        r"(?:lo intente|hice lo que pude|trate|pelee|luche|aguante)(?: \w+){0,6} (?:perdon\w*|adios|chao|"
        r"no (?:pude|puedo) mas|no alcanzo|hasta (?:aqui|aca)|pero (?:ya )?(?:no (?:quiero|pude|puedo|"
        r"doy)|me rindo))(?= \.|$| mama| papa| a todos| por favor| con (?:esta|la) vida)",
        4,
        "goodbye",
        says=(
            "fuiste lo único lindo de este año, chau",
            "gracias por escucharme este tiempo, ya no hará falta",
            "ya no me vas a tener que aguantar más",
            "fue lindo mientras duró, la vida digo",
            "nos vemos del otro lado",
            "lo intenté, de verdad lo intenté, perdón",
        ),
        not_says=(
            "gracias por el plan, fue lo mejor de la semana",
            "nos vemos en la otra sala",
            "lo intenté pero no pude resolver el ejercicio",
        ),
        source=CSSRS_ACT,
        unless=r"ejercicio|problema|tarea|ensayo|informe|resumen|codigo|prueba|examen|entrega|clase|ramo|"
        r"materia|guia|pregunta|capitulo",
        likely=True,
    ),
    Rule(
        "likely.hands_over",
        "B",
        rf"(?:le|les|te|se) (?:encargo|encargue|dejo encargad[oa]s?|pido que cuid\w+|pedi que "
        rf"cuid\w+)(?: \w+)? (?:a )?(?:mi|mis) (?:\w+ )?{RELATIVE}(?= \.|$| por favor| mucho| y| que| "
        rf"cuando)(?! (?:que (?:estudi|avis)|el (?:finde|fin|sabado)|mientras|hasta|por (?:hoy|el dia)))|"
        rf"(?:regale|regalo|di|doy|pase|entregue|reparti|dejo|deje|done|vendi|dar\w*|regalar\w*|"
        rf"repart\w+)(?: \w+){{0,4}} (?:mi|mis|todas mis|todos mis) (?:\w+)(?: \w+){{0,8}} (?:(?:porque |"
        rf"ya )?(?:ya )?no (?:l[oa]s? )?(?:voy a|vuelvo a|pienso) (?:necesitar\w*|usar\w*|ocupar\w*|"
        rf"extrañar\w*|estar|volver|cuidar\w*)|no (?:las|los|la|lo) (?:necesit\w+|ocupo) (?:mas|donde|"
        rf"ya)|"
        rf"cuando (?:me vaya|ya no este|no este|me haya ido)|yo no vuelvo|donde voy|antes de irme(?= \.|"
        rf"$| para siempre))|"
        rf"(?:se quede|quedate|quedese|se queden|quedense) con (?:mi|mis) \w+(?: \w+){{0,4}} (?:yo no "
        rf"vuelvo|no (?:l[oa]s? )?(?:voy a )?(?:necesit\w+|usar)|no vuelvo|ya no estare)|"
        r"(?:borre|elimine|cerre|cancele|di de baja|desactive)(?: \w+){0,3} (?:redes|cuentas|"
        r"suscripciones|instagram|facebook|perfiles|todo|fotos)(?: \w+){0,8} (?:reparti|regale|me "
        r"despedi|ya no me (?:sirven?|hacen falta)|ya no (?:las|los|la|lo)? ?(?:voy a|necesit\w+)|estoy "
        r"list[oa]|para no dejar|no dejar (?:rastro|nada)|cart\w+)|"
        r"(?:ordenando|orden[eo]|limpi[eo]|limpiando|pag[oe]|pagando|dejando|deje|arregl\w+|empaque|"
        r"empacando|bot[eo]|botando)(?: \w+){0,5} (?:para que (?:no |nadie )?(?:les|le|l[oa]s|mi \w+|mis "
        r"\w+|tengan|tenga|nadie)(?: \w+){0,3} (?:toque|tengan?|cuesten?|limpi\w+|hac\w+|problemas?|"
        r"trabajo|lios|pagar|despues)|"
        r"para no (?:dar|dejar(?:les?)?)(?: \w+)? (?:problemas|trabajo|deudas|lios|molestias|"
        r"cargas?))(?! (?:cuando (?:llegue|vuelva)|para (?:la visita|mi cumple)))|"
        r"si no (?:vuelvo|regreso|llego|despierto|contesto|respondo|aparezco|amanezco)(?: \w+){0,4} "
        r"(?:ya saben|(?:mi|la) (?:clave|contraseña|pin|carta|nota)|(?:es|fue) porque|no me busquen|"
        r"avis\w+|dig\w+|cuid\w+|l[oa]s (?:quiero|amo|quise)|sepan|perdon\w*)|"
        r"(?:mi|la) (?:clave|contraseña|pin)(?: \w+){0,6} (?:por si|si|cuando) (?:ya )?(?:no (?:vuelvo|"
        r"regreso|estoy|este|despierto)|me (?:pasa|pase) algo|falto)|"
        r"(?:deje|dejo|hay|escondi|puse|quedo)(?: \w+){0,3} (?:la|una|mi|un|las|unas) (?:\w+ "
        r"){0,6}?(?:carta|nota|papel|cartas|notas|video|audio|sobre)(?: \w+){0,4} (?:debajo|encima|"
        r"arriba|sobre|en mi|bajo|dentro|al lado|con mi nombre|para cuando|por si)(?! (?:nota|carta) "
        r"(?:al pie|de))",
        4,
        "goodbye",
        says=(
            "te encargo a mi hermanita",
            "le regalé mi guitarra a mi primo porque no la voy a necesitar",
            "borré mis redes, repartí mis cosas, ya estoy lista",
            "estoy ordenando mi pieza para que no les toque a ellos después",
            "si no vuelvo, mi clave del celular es mi cumple",
            "dejé las llaves en la mesa y la carta debajo",
        ),
        not_says=(
            "le regalé mis apuntes a mi primo",
            "te encargo a mi perro mientras estoy en clases",
            "ordené mi pieza para estudiar",
            "si no contesto es porque estoy en clase",
        ),
        source=CSSRS_ACT,
        unless=_ENDS + r"|me cambio|me cambie|(?:nuevo|otro) depto|apuntes|clases|biblio\w*|bateria|"
        r"señal|refri\w*|desayuno",
        likely=True,
    ),
    Rule(
        "likely.forgive_me",
        "B",
        r"perdon\w*(?: \w+)? (?:ma|pa|mama|papa|mami|papi|viej[oa]s?|familia|herman\w+|amor|hij[oa]s?|a "
        r"todos|todos)(?: \w+){0,3} (?:no (?:pude|puedo|aguant\w+|di|supe|doy)|me (?:voy|rendi|rindo|"
        r"canse)|ya no|l[oa]s (?:quiero|amo|quise))|"
        r"(?:perdon\w*|disculp\w*)(?: \w+){0,3} (?:por )?no (?:haber sido|ser|haber podido ser|fui|supe "
        r"ser) (?:mas |tan |lo suficientemente |un |una |el |la )*(?:fuerte|valiente|suficiente|buen[oa]|"
        r"mejor|hij[oa]|herman[oa]|capaz de (?:aguantar|vivir))"
        r"(?! (?:alumn[oa]|estudiante|compañer[oa]))|"
        r"(?:perdon\w*|disculp\w*|lo siento)(?: \w+){0,4} (?:por )?(?:lo que (?:voy a hacer|hare|estoy "
        r"por hacer|viene|va a pasar)|irme(?: asi| antes| sin| \.|$)|dejarl[oa]s(?= \.|$| sol[oa]s| asi)|"
        r"rendirme(?= \.|$| asi)|ser (?:una carga|un estorbo|asi)|"
        r"haber nacido|existir|fallarles(?= \.|$| a todos| y)|no (?:aguantar|poder) mas)(?! (?:en (?:la|"
        r"el) (?:prueba|clase)|con la (?:tarea|entrega)))|"
        r"(?:espero|ojala|pido)(?: \w+){0,3} (?:me|algun dia me|que me) (?:perdonen|perdones|perdone|"
        r"entiendan|entiendas|disculpen)(?: \w+){0,3} (?:por lo que (?:voy|hare|haga)|algun dia|cuando "
        r"(?:me|lean|sepan)|lo que (?:voy|hare)|esta decision)(?! (?:en (?:la|el) (?:grupo|trabajo)|de "
        r"cambiarme))",
        4,
        "goodbye",
        says=(
            "perdón, ma, no pude",
            "perdonen por no haber sido más fuerte",
            "espero que algún día me perdonen por lo que voy a hacer",
        ),
        not_says=(
            "perdón por no contestar ayer, me quedé dormida",
            "perdón por no ser mejor alumno",
            "perdón por el desorden en mis apuntes",
        ),
        source=CSSRS_ACT,
        unless=r"tarea|entrega|trabajo en grupo|apuntes|clase|reunion|audio|mensaje de ayer|atraso|"
        r"tardanza|demora|cambiarme",
        likely=True,
    ),
)
