"""Wanting to die, composed from slots: a wish, a weariness or an indifference, and what is wished or borne.

Tier B and likely: wider than the rules of `suicide`, so they alert only while no model has read the message.
"""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import BHS, CSSRS_THOUGHT, CSSRS_WISH, IPTS_BURDEN
from guardrails.domain.rules.slots import DEAD, KILL_SELF, LIFE, RELATIVE, WISH

_BETTER_THAN_STUDY = (
    r"(?! (?:antes )?(?:que|a) (?:tener|hacer|estudiar|rendir|volver|leer|exponer|dar|ir|pasar|repetir))"
)
_NOT_MY_GROUP = r"(?! (?:\w+ ){0,3}(?:grupo|equipo|compañer\w+|clase|curso|trabajo|proyecto|presentacion))"

RULES = (
    Rule(
        "likely.kill_self",
        "B",
        rf"{KILL_SELF}|me (?:mato|mate|mataria|suicido|suicide|suicidaria|suicidare|matare|ahorco|ahorcaria|"
        r"cuelgo|colgaria|quito la vida|quitaria la vida|vuelo los sesos|pego un (?:tiro|balazo|corchazo))"
        r"(?! (?:estudiando|trabajando|leyendo|haciendo|entrenando|a (?:estudiar|trabajar)|de (?:la )?risa))",
        2,
        "suicide",
        says=(
            "me da vueltas eso de ahorcarme",
            "siento el impulso de pegarme un balazo",
            "un día de estos me mato y nadie se entera",
            "le voy a poner fin a mi miserable existencia",
        ),
        not_says=("me mato estudiando todas las noches", "quiero acabar con la historia de Roma"),
        source=CSSRS_THOUGHT,
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.named",
        "B",
        r"(?:me|mi|mis|yo|estoy|ando|tengo|siento|pienso|pense|quiero|cabeza|mente)(?: \w+){0,8} "
        r"(?:suicid(?:io|a|as|arme|ar|arse|armelo)|autoelimin\w+|autolitic\w+|kms)|"
        r"(?:suicid(?:io|arme|ar|arse)|autoelimin\w+)(?: \w+){0,6} (?:me (?!pid|toc|deja|mand|falta)|mi |"
        r"(?:una|la|como|mi) (?:salida|solucion|opcion|alternativa|escape))",
        2,
        "suicide",
        says=(
            "se me vino a la cabeza el suicidio y no se va",
            "veo el suicidio como una salida",
            "ando con la ideación suicida a full",
        ),
        not_says=("el suicidio en la obra de Durkheim",),
        source=CSSRS_THOUGHT,
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.wish_dead",
        "B",
        rf"{WISH}(?: \w+){{0,3}} {DEAD}{_BETTER_THAN_STUDY}|"
        rf"(?:me )?(?:dan|da|vienen|entran|entra|nacen|agarran|tengo|siento|tantas|puras|unas) "
        rf"(?:(?:unas|muchas|tantas|hartas|puras|cada vez mas|mas) )?ganas de {DEAD}|"
        r"(?:seria|es|fuera|estaria) (?:mucho )?(?:mejor|mas facil|mas simple|lindo|bonito|rico|un alivio|"
        rf"un descanso|bueno)(?: \w+){{0,3}} {DEAD}",
        2,
        "suicide",
        says=(
            "fantaseo con estar muerta",
            "ojalá pudiera dejar de existir",
            "sería más simple no haber nacido",
            "tengo unas ganas de colgar los guayos",
            "me gustaría irme al otro lado",
        ),
        not_says=("prefiero morir antes que exponer", "voy a morir de hambre"),
        source=CSSRS_WISH,
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.death_calls",
        "B",
        r"(?:la|mi) muerte (?:me (?:llama|busca|tienta|atrae|seduce|parece|suena|daria|da (?:paz|calma))|"
        r"(?:seria|es) (?:mi|la unica|lo unico|lo mejor|mejor|un descanso|una salida|una solucion|el unico)|"
        r"(?:ya )?no me (?:asusta|da miedo|aterra|importa))|"
        r"(?:pienso|pensando|pensar|obsesionad[oa]|soñando|sueño|busco|buscar|buscando|deseo|deseando|espero|"
        r"esperando|anhelo|abrazar|solo|unica salida|pensamientos?|coquete\w+|atrae|llama)(?: \w+){0,4} "
        r"(?:la|mi) (?:propia )?muerte(?! (?:de|del|en|segun|como|celular|subita))|"
        r"(?:ya )?no (?:le )?(?:tengo|temo|tendria) (?:\w+ )?(?:miedo )?(?:a )?(?:la muerte|morir(?:me)?)|"
        r"(?:valgo|sirvo|valdria|serviria|estaria|seria|soy)(?: \w+){0,2} (?:mas |mejor )?(?:util )?muert[oa]"
        r"(?! de)|"
        r"me (?:imagino|veo|visualizo|sueño) (?:\w+ ){0,2}(?:muert[oa]|colgad[oa]|en (?:un|el|mi) (?:cajon|"
        r"ataud)|"
        r"en mi (?:funeral|velorio|entierro))|mi (?:propio )?(?:funeral|velorio|velatorio|entierro|lapida|"
        r"epitafio)|"
        r"(?:morir(?:me)?|la muerte|matarme|no existir|desaparecer|dejar de vivir) (?:\w+ ){0,2}(?:es|seria|"
        r"parece|queda como) (?:\w+ )?(?:la|mi|lo) "
        r"(?:unic[ao]|mejor)(?: \w+){0,2}|"
        r"si no fuera por (?:mi|mis|el|la|ti|est[ea])(?: \w+){0,4} (?:no estaria|me habria|lo habria|habria "
        r"hecho|me mataria|me mato|ya no|me hubiera|lo hubiera)|"
        r"lo unico que me (?:detiene|frena|ataja|mantiene (?:aqui|viv[oa]|con vida)|ata|amarra|impide|"
        r"para)(?= \.|$| es| de)",
        2,
        "suicide",
        says=(
            "la muerte me parece un descanso",
            "ya no le tengo miedo a la muerte",
            "valgo más muerta que viva",
            "me imagino mi propio funeral a cada rato",
        ),
        not_says=("pienso en la muerte de Allende para el ensayo",),
        source=CSSRS_WISH,
        likely=True,
    ),
    Rule(
        "likely.not_live",
        "B",
        rf"(?:no|ni|sin|nada|ningun[oa]?|para que|pa que|de que sirve|a que)(?: \w+){{0,4}} "
        r"(?:quiero|queria|quisiera|deseo|ganas(?: \w+)? de|puedo|aguanto|soporto|tolero|resisto|banco|"
        r"merezco|"
        r"valgo|vale(?: \w+)? la pena|valga la pena|sentido|caso|chiste|gracia|razon(?:es)?|motivos?|"
        r"proposito|"
        r"fuerzas?|animos?|energia|objeto|que me|que nos|interesa|importa|apetece|provoca|nace|sirvo para|"
        r"hech[oa] para|"
        r"naci para|se (?:como|para que|por que)|queda(?:n)?|ata|amarra|retiene|dan|da)"
        rf"(?: \w+){{0,4}} {LIFE}",
        1,
        "suicide",
        says=(
            "no me quedan fuerzas para seguir viviendo",
            "ya no hay nada que me ate a este mundo",
            "no sé para qué sigo viva",
            "no le hallo el chiste a la vida",
            "para qué quiero seguir respirando",
        ),
        not_says=(
            "no quiero vivir con mi hermano",
            "no le veo sentido a la vida universitaria",
            "no puedo vivir sin café",
        ),
        source=CSSRS_WISH,
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.tired_of_living",
        "B",
        r"(?:cansad[oa]|hart[oa]|agotad[oa]|aburrid[oa]|podrid[oa]|chat[oa]|mamad[oa]|hastiad[oa]|"
        r"ladillad[oa]|"
        r"fastidiad[oa]|jart[oa]|obstinad[oa]|asquead[oa]|cabread[oa]|quemad[oa]|hasta (?:la madre|las "
        r"narices|"
        r"los huevos|los cojones|el gorro|la coronilla|la tusa|la pinga|aqui)|cansa|canse|cans[oe]|pesa|"
        r"duele|"
        r"agota|hinch\w+|asco|castigo|tortura|condena|suplicio|infierno)(?: \w+){0,4} "
        rf"{LIFE}|{LIFE} (?:ya )?(?:me (?:pesa|duele|cansa|agota|sobra|da asco|queda grande|quedo grande)|"
        rf"duele|pesa|"
        r"no es para mi|no (?:me )?(?:gusta|interesa|llama|importa|convence)(?= \.|$| mas| nada)|"
        r"(?:me )?(?:es|resulta|parece|se me hace|se volvio|se ha vuelto)(?: un[ao]?| muy| demasiado| puro| "
        r"pura)* "
        r"(?:castigo|tortura|condena|suplicio|infierno|carga|peso|martirio|dolor|sufrimiento|insoportable|"
        r"inaguantable|"
        r"dolorosa|dolorosisima|error|mierda y (?:no|ya)))",
        1,
        "suicide",
        says=(
            "estoy hasta la madre de vivir",
            "me cansé de pelear por seguir viva",
            "vivir me pesa demasiado",
            "la vida me queda grande",
        ),
        not_says=("estoy cansada de vivir con mis suegros", "la vida universitaria me pesa"),
        source=CSSRS_WISH,
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.gone",
        "B",
        r"(?:irme|largarme|marcharme|partir|pirarme|salirme|bajarme|borrarme|esfumarme|evaporarme|"
        r"desaparecer|"
        r"apagarme|desconectarme|desvanecerme|retirarme|sacarme|zafar|escapar|escaparme|fugarme)(?: "
        r"\w+){0,2} "
        r"(?:de este (?:mundo|plano|planeta|infierno|lugar para siempre)|de esta (?:vida|tierra|existencia|"
        r"mierda de vida)|de la (?:vida|faz)|para siempre|por siempre|eternamente|por completo y|"
        r"definitivamente|del mapa|y (?:no|nunca|jamas) (?:volver|regresar|despertar|aparecer|existir)|"
        r"sin (?:que nadie|dejar rastro|avisar a nadie|hacer ruido)|al cielo|con (?:dios|diosito)|"
        r"de todo y de todos)|"
        rf"{WISH}(?: \w+){{0,2}} (?:desaparecer|esfumarme|evaporarme|borrarme|apagarme|desvanecerme|"
        r"volverme (?:humo|polvo|nada)|hacerme (?:humo|polvo)|ser (?:nada|polvo))"
        r"(?= \.|$| y (?:ya|listo|que|no)| de verdad| en serio| de una| del todo| por completo| ya| sin)|"
        r"(?:reunirme|encontrarme|estar|irme|juntarme|ver|abrazar|ir|volver a ver|alcanzar)(?: \w+){0,2} "
        r"(?:con |a )?"
        rf"(?:mi|mis) {RELATIVE} (?:(?:que )?(?:murio|fallecio|fallecid[oa]|muert[oa]|partio|"
        r"esta en el cielo|que en paz descanse)|en el cielo|al cielo|alla arriba)|"
        r"(?:este|el) mundo (?:no es|ya no es|no esta hecho) para mi|"
        r"no (?:pertenezco|encajo|tengo lugar|hay lugar para mi|soy de|quepo|pinto nada) (?:a|en|de) este "
        r"mundo|"
        r"(?:soltar|dejar ir|apagar) (?:la|mi|esta) (?:vida|existencia|cabeza para siempre)",
        1,
        "suicide",
        says=(
            "quisiera esfumarme sin que nadie lo note",
            "tengo ganas de desaparecer de verdad",
            "quiero irme con mi abuela que falleció",
            "este mundo no es para mí",
            "me gustaría bajarme de esta vida",
        ),
        not_says=("quiero desaparecer estos archivos", "quiero desaparecer un rato de las redes"),
        source=CSSRS_WISH,
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.sleep_forever",
        "B",
        r"(?:dormir(?:me)?|duerma|durmiera|duermo|acost\w+|cerrar los ojos|cierre los ojos|cierro los ojos|"
        r"noche|noches|mañana|pastilla\w*)(?: \w+){0,6} (?:no|nunca|jamas)(?: \w+){0,2} "
        r"(?:despert\w+|despiert\w+|amane\w+|levant\w+|abrir(?:los)?)(?! (?:a|tarde|temprano|con|por la|"
        r"sin|cuando|para|ni con|antes)\b)|"
        r"(?:no|ojala|ojala no|preferiria no|mejor no)(?: \w+){0,3} (?:despert\w+|amane[cz]\w+|"
        r"abrir los ojos)(?= \.|$| mañana| mas| nunca| viv[oa]| muert[oa]| jamas| otra vez| otro dia)|"
        r"(?:dormir(?:me)?|descansar|quedarme dormid[oa]|un sueño|el sueño)(?: \w+){0,2} (?:para siempre|"
        r"eternamente|etern[oa]|por siempre|de una vez por todas)|(?:sueño|descanso) etern[oa]|"
        r"(?:rezo|ruego|pido|le pido a dios)(?: \w+){0,5} (?:no (?:despertar|amanecer|levantarme)|llev\w+)",
        1,
        "suicide",
        says=(
            "todas las noches le pido a Dios que me lleve",
            "me acuesto esperando no amanecer",
            "quiero quedarme dormida para siempre",
            "ojalá mañana no amaneciera",
        ),
        not_says=("me duermo y no despierto con la alarma", "no quiero despertar temprano"),
        source=CSSRS_WISH,
        likely=True,
    ),
    Rule(
        "likely.let_it_happen",
        "B",
        r"(?:ojala(?: y)?|quisiera que|me gustaria que|me encantaria que|quisiera|como me gustaria que|deseo "
        r"que|espero que|que bueno seria que|"
        r"seria lindo que|por que no (?:me|se)|a veces espero|si tan solo|fantaseo con que|sueño con que|"
        r"rezo|ruego|pido|quiero que|ganas de que|esperando que)(?: \w+){0,6} "
        r"(?:atropell\w+|(?:me |nos )?choc(?:ar|ara|a|aran|que|quen)|me mat(?:en|e|ara|aran)|(?:me )?muera|"
        r"(?:me )?muriera|"
        r"(?:me )?muriese|muero|infarto|cancer|terminal|incurable|derrame|aneurisma|bala perdida|balacera|me "
        r"lleve|me llevara|"
        r"me recoja|me recogiera|despierte|despertara|amanezca|amaneciera|se estrell\w+|"
        r"me pas(?:e|ara) algo(?: malo| grave)?|exist(?:a|iera|iese)|nacido|desapareciera|desaparezca|"
        r"me cay(?:era|ese) (?:un|algo)|me (?:pase|pasara) (?:por )?encima|me arroll\w+|me enferm\w+ de algo)"
        r"(?! (?:la fecha|el horario|con otro|la clase))|"
        r"(?:no me (?:importa\w*|molestaria|preocupa\w*|interesa)|me (?:da|daria) (?:igual|lo mismo)|"
        r"da igual|da lo mismo|que mas da)(?: \w+){0,3} (?:morir\w*|muero|me muera|muriera|vivir|vivo|"
        r"viv[oa] o muert[oa]|si vivo|despert\w+|despiert\w+|amane[cz]\w+|que me (?:atropell\w+|mat\w+|"
        r"pas\w+)|"
        r"si me (?:pasa (?:algo|un)|pase algo|pasara algo|atropell\w+|matan|mata|choca\w*))|"
        r"cruz\w+ (?:la calle|las calles|la avenida|en rojo)(?: \w+){0,3} (?:sin mirar|sin ver|sin fijarme)|"
        r"(?:sin mirar|sin fijarme)(?: \w+){0,2} (?:a ver si|por si|esperando que)",
        1,
        "suicide",
        says=(
            "ojalá me diera un infarto mientras duermo",
            "por qué no me muero de una vez por todas",
            "cruzo la calle sin mirar a ver si pasa algo",
            "me da lo mismo vivir",
            "no me molestaría que me atropellaran",
        ),
        not_says=("ojalá no choque con otro ramo", "me da lo mismo si me pasa el apunte mañana"),
        source=CSSRS_WISH,
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.burden",
        "B",
        r"(?:mejor|tranquil\w+|feli\w+|descans\w+|aliviad\w*|alivio|en paz|respirar\w*|aliger\w+|libres?)"
        rf"(?: \w+){{0,5}} (?:sin mi(?! \w+[oa]r\b| (?:ayuda|parte|grupo|compu\w*|celu\w*|notebook))|(?:si|"
        rf"cuando|el dia que|que) (?:yo )?(?:ya )?"
        r"(?:no (?:estuviera|estuviese|estoy|este|exist\w+|hubiera nacido)|me (?:muero|muera|muriera|"
        r"fuera(?! bien| mal)|haya ido|vaya para siempre)|desapare\w+|falt(?:ara|e|o)|muero|muera|muriera))"
        rf"{_NOT_MY_GROUP}|"
        rf"si (?:yo )?(?:no (?:estuviera|existiera)|me (?:muriera|muero|mato|matara)|desapare\w+|faltara|"
        rf"muriera|muero)"
        rf"{_NOT_MY_GROUP}(?: \w+){{0,6}} (?:mejor|feli\w+|tranquil\w+|nadie|alivi\w+|descans\w+|problema\w*|"
        rf"notar\w*|"
        r"import\w+|favor|dar\w+ cuenta|peso)|"
        r"(?:nadie|a nadie|ni)(?: \w+){0,3} (?:notaria|extrañaria|echaria de menos|echaria en falta|lloraria|"
        r"buscaria|dolera|doleria|importaria|afectaria|enteraria|iria a mi|haria falta|cuenta)"
        r"(?: \w+){0,3} (?:si|mi|que (?:no|ya no) (?:este|estoy|exist\w+)|funeral|velorio|entierro|muerte)|"
        r"(?:un|una) (?:peso|problema|boca|preocupacion|gasto|carga|estorbo|dolor de cabeza) menos|"
        r"(?:dejar\w*|dejo|deje) de (?:ser|causar|dar|estorbar|molestar|hacer(?:l[eo]s)? (?:daño|sufrir|"
        r"perder))"
        r"(?: (?:una|un|les?|tantos?|mas))? (?:carga|peso|estorbo|molestia|problemas?|gasto|lastima)|"
        rf"(?:solo |siempre |nada mas |puro )?(?:l[eo]s? )?(?:soy|doy|traigo|causo|genero) (?:\w+ ){{0,3}}"
        rf"(?:carga|peso|estorbo|molestia|lastre|gasto|decepcion|problemas?|verguenza)(?: muerto)? "
        rf"(?:para|a|de) (?:(?:mi|mis) {RELATIVE}|tod[oa]s|el mundo|ell[oa]s|quienes|los "
        rf"que)\b{_NOT_MY_GROUP}|"
        r"(?:yo )?(?:sobro|estoy de mas|estoy de sobra|no hago falta|no pinto nada)(?: (?:aqui|aca|en este "
        r"mundo|"
        r"en mi casa|en mi familia|en esta (?:casa|vida)|en el mundo|en todos lados))?(?= \.|$| y)|"
        r"(?:no (?:debieron|debio|debieron de|tenian que|tendrian que)|nunca (?:debieron|debio)) "
        r"(?:tenerme|parirme|haberme tenido|traerme|haberme traido)|(?:fue|soy) un error (?:que naciera|"
        r"haber nacido|que nac\w+|de mis)|(?:l[eo]s?|al mundo|a todos)(?: \w+)? (?:haria|estaria haciendo|"
        r"hago) (?:\w+ )?"
        r"(?:un )?favor|(?:quitar|sacar|librar|aliviar)(?:ia|ian|a|an)?(?:l[eo]s?|se)?(?: \w+){0,2} (?:un|el|"
        r"este|ese|una|de un|de una) (?:peso|carga|problema|gasto|estorbo)(?: de encima)?",
        1,
        "suicide",
        says=(
            "mi vieja descansaría si yo no estuviera",
            "nadie notaría que ya no estoy",
            "sería un problema menos para todos",
            "solo soy un gasto para mis papás",
            "yo sobro en esta casa",
            "no debieron tenerme",
            "les haría un favor si desaparezco",
        ),
        not_says=("soy una carga para mi grupo de laboratorio", "trabajan mejor sin mi compu"),
        source=IPTS_BURDEN,
        likely=True,
    ),
    Rule(
        "likely.no_tomorrow",
        "B",
        r"(?:no|ni|tampoco) (?:\w+ ){0,2}(?:me veo|creo|pienso|espero|planeo|voy a|quiero|se si|imagino)"
        r"(?: \w+){0,4} (?:viv[oa]|con vida|llegar a (?:los \w+|viej[oa]|fin de año|navidad|mañana|la noche|"
        r"mi cumple\w*|diciembre|el lunes|ver\w*)|pasar de (?:hoy|esta noche|este año|esta semana|navidad)|"
        r"amanecer|ver (?:el|otro) (?:amanecer|año|dia)|vivir (?:mucho|tanto|para)|contarla)|"
        r"de (?:hoy|esta noche|esta semana|mañana|este finde) no paso|"
        r"(?:ya )?no (?:voy a|pienso) (?:estar (?:mas|aqui para|para (?:verl|contarl|entonces))|existir|"
        r"despertar|molestar\w* mas|"
        r"necesitarl[oa]s?|hacer(?:l[eo]s)? falta)|para (?:entonces|esa fecha|ese dia|navidad|año nuevo|fin "
        r"de año|mi cumple\w*|marzo|diciembre|el \w+|cuando \w+(?: \w+){0,2}) "
        r"(?:yo )?(?:ya )?no (?:voy a estar|estare|este|estoy|existo|existire)(?! (?:en|con|disponible|"
        r"conectad))|"
        r"(?:son|es|seran|era|sera) (?:mi|mis) ultim[oa]s? (?:dias?|horas?|noches?|semanas?|navidad|"
        r"cumpleaños|"
        r"cumple|mensajes?|palabras|atardecer|amanecer|comida)(?! (?:de (?!vida)|para|en la (?:u|uni|"
        r"carrera)|antes|del))|"
        r"me quedan? (?:poc[oa]s?|un par de|dos|tres|much[oa]s) (?:dias?|horas?|noches?|semanas?)? ?"
        r"(?:de vida|en este mundo|con vida|aqui en la tierra)|"
        r"(?:cumpli|ya cumpli|termino|se termino|se acabo)(?: \w+)? mi (?:ciclo|mision|tiempo|paso|camino|"
        r"etapa)(?: \w+){0,2} (?:vida|mundo|tierra|aqui)|"
        r"si (?:mañana|el \w+|algun dia|un dia)(?: ya)? no (?:contesto|respondo|aparezco|vuelvo|llego a "
        r"despertar|me (?:ven|encuentran|conecto))|"
        r"(?:me (?:entierren|velen|incineren|cremen)|(?:enterrar|velar|cremar)me)(?! en)|"
        r"(?:llego|llega) (?:la hora|el momento|mi hora) de (?:irme|partir|despedirme|descansar|dejar este)|"
        r"(?:no (?:veo|encuentro|hallo|tengo|hay|queda)|sin) (?:\w+ )?(?:otra |mas |ninguna )?"
        r"(?:salida|escapatoria|solucion|opcion|camino)(?:s|es)? (?:mas |que no sea|sino|aparte de|excepto|"
        r"salvo|distinta|para mi vida|a mi vida|en mi vida)|"
        r"(?:no veo|no tengo|no hay|me quede sin|perdi (?:toda|todas))(?: \w+){0,2} (?:futuro|esperanzas?|"
        r"ilusion)"
        r"(?: \w+){0,3} (?:para mi|ninguno|ninguna|de nada|en la vida|de vivir|conmigo|por delante)|"
        r"ya (?:no hay|no tiene) (?:vuelta atras|marcha atras|vuelta|retorno)|"
        r"(?:esto|hasta) (?:aqui|aca) (?:llegue|llego)(?! (?:con|en|a|el|la|por hoy|hoy|estudi\w+))|no doy "
        r"para mas(?= \.|$)|"
        r"(?:mi vida|mi historia|todo) (?:se acabo|se termino|llego a su fin|ya fue|termina aqui|acaba aqui|"
        r"termina hoy|acaba hoy)(?! (?:en el|cuando|con el))",
        2,
        "suicide",
        says=(
            "no me veo viva el próximo año",
            "de esta noche no paso",
            "no creo llegar a los veinte",
            "estos son mis últimos días",
            "para navidad yo ya no voy a estar",
            "no veo otra salida más que esa",
            "hasta aquí llegué",
        ),
        not_says=(
            "hasta aquí llegué con el resumen",
            "no creo llegar a la clase",
            "este es mi último día de práctica",
        ),
        source=BHS,
        likely=True,
    ),
    Rule(
        "likely.stop_suffering",
        "B",
        r"(?:quiero|quisiera|necesito|ojala|solo|pido|deseo|espero)(?: \w+){0,3} "
        r"(?:que )?(?:(?:se |me )?(?:acabe|termine|apague|pare|detenga|acabara|terminara|apagara)|(?:dejar|"
        r"deje|dejara) de "
        r"(?:doler|sufrir|sentir))(?: \w+){0,2} (?:todo|esto|dolor|sufrimiento|pesadilla|mi vida|tortura|"
        r"para siempre|de una vez|ya no sentir)(?! (?:el|la|los) (?:semestre|ramo|curso|carrera|año|ruido))|"
        r"(?:quiero|quisiera|necesito|solo quiero|ojala) (?:que )?todo (?:esto )?(?:se )?(?:acabe|termine|"
        r"pare|"
        r"apague|acabara|terminara)(?= \.|$| ya| de una| para siempre| aqui| conmigo)|"
        r"(?:acabar|terminar|acabo|termino)(?:lo)? (?:\w+ )?con (?:todo|esto|este dolor|este sufrimiento|"
        r"esta pesadilla|esta tortura|este infierno)(?= \.|$| de una| hoy| esta noche| para siempre| ya\b)|"
        r"(?:hacer|cometer|hago|haga|haria) (?:me )?una (?:locura|tonteria|estupidez|burrada|barbaridad)"
        r"(?! (?:de (?:notas|horas)|con (?:el|la|mi) (?:trabajo|tarea)))|"
        r"(?:dejar|dejo|deje) de (?:luchar|pelear)(?: \w+)?(?= \.|$| ya| para| contra (?:la vida|esto|mi "
        r"cabeza))|"
        r"(?:me )?(?:rendi|rindo) (?:con|de|ante) (?:la vida|vivir|mi vida|todo)|tirar la toalla (?:con|en) "
        r"(?:la|mi) vida",
        1,
        "suicide",
        says=(
            "solo quiero que se acabe este dolor de una vez",
            "tengo miedo de hacer una locura",
            "quiero terminar con todo de una vez",
            "me rindo con la vida",
        ),
        not_says=("quiero que se acabe el semestre", "quiero terminar con todo el temario hoy"),
        source=BHS,
        likely=True,
        idiom=True,
    ),
)
