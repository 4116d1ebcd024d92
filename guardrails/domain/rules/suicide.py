"""Wanting to die, said plainly or nearly so (tier A)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import (
    BHS,
    COURSEWORK,
    CSSRS_ACT,
    CSSRS_PLAN,
    CSSRS_THOUGHT,
    CSSRS_WISH,
    IPTS_BURDEN,
    KILL_ME,
    LODGING,
    WANT,
    gap,
)

RULES = (
    Rule(
        "suicide.kill_myself",
        "A",
        rf"(?<!quiere )(?<!quieren )(?<!va a )(?<!van a )(?<!amenazo con )(?<!amenaza con ){KILL_ME}"
        r"(?! (?:estudiando|trabajando|leyendo|haciendo|entrenando|de (?:la )?(?:risa|pena|verguenza|calor)|"
        r"en el (?:gym|gimnasio)|a estudiar|a trabajar))",
        2,
        "suicide",
        says=("a veces sueño con matarme", "tengo ganas de suicidarme", "estoy pensando en quitarme la vida"),
        not_says=("quiero matarme estudiando este finde", "mi mamá va a matarme si repruebo"),
        source=CSSRS_THOUGHT,
        idiom=True,
    ),
    Rule(
        "suicide.me_quiero_matar",
        "A",
        r"me (?:re )?(?:quiero|queria|quise|quisiera|querria|quiera|voy a|vo a|ire a|tengo que|deberia|"
        r"debo|puedo|"
        r"podria|dan ganas de|dieron ganas de|da por|provoca|decidi a|pienso|tinca)(?: (?:puro|solo|"
        r"de verdad|ya|mejor|"
        r"hoy|re|super|siempre|literalmente|literal))? "
        r"(?:matar|suicidar|ahorcar|colgar|desvivir|autoeliminar|(?:quitar|sacar|arrancar) la vida|"
        r"pegar un (?:tiro|balazo|corchazo|plomazo)|(?:meter|dar) un (?:tiro|balazo)|volar la cabeza|"
        r"envenenar)"
        r"(?! (?:estudiando|trabajando|leyendo|de (?:la )?(?:risa|hambre)))",
        2,
        "suicide",
        says=("me quiero matar", "me voy a suicidar", "me dan ganas de matar", "me quiero quitar la vida"),
        not_says=("me quiero matricular", "me quiere matar mi hermana"),
        source=CSSRS_THOUGHT,
        idiom=True,
    ),
    Rule(
        "suicide.want_to_die",
        "A",
        rf"(?:(?:me )?(?:{WANT}|es|seria|mejor|solo)(?: (?:puro|es|ya|solo|de verdad|mejor|re|"
        rf"nada mas que|lo unico que|"
        r"mucho|mas facil|facil|preferible|lindo|rico)){0,2} (?:morir|morirme|morirse|fallecer|palmarla)|"
        r"(?:seria|es|fuera) (?:\w+ )?(?:mas facil|mejor|preferible|un alivio) (?:morir|morirme|morirse|"
        r"estar muert[oa])|"
        r"(?:pienso|pensando|pense|pensado) (?:todo el \w+ |todo \w+ |siempre )?en (?:morir|morirme))"
        r"(?! (?:de (?!verdad|una|un)|del|en (?!serio|este momento|paz|silencio|mi (?:cama|casa|pieza))|"
        r"por (?!que|fin|mi)|como|a manos|aprobando)\b)",
        2,
        "suicide",
        says=("me quiero morir", "yo solo quiero morirme", "sería más fácil morirme", "qué ganas de morirme"),
        not_says=("me quiero morir de la risa", "quiero morir de viejo", "voy a morir de sueño"),
        source=CSSRS_WISH,
        idiom=True,
    ),
    Rule(
        "suicide.be_dead",
        "A",
        rf"(?:{WANT}|ojala|prefiero|preferiria|mejor|deberia){gap(2)} "
        r"(?:estar muert[oa]|estuviera muert[oa]|estuviese muert[oa]|no existir|no existiera|"
        r"dejar de existir|"
        r"dejar de vivir(?! (?:pegad|en|con|a|del|al|como))|dejar de respirar|dejar este mundo|"
        r"no estar viv[oa])",
        2,
        "suicide",
        says=("preferiría estar muerto", "quisiera dejar de existir", "ojalá no existiera"),
        not_says=("quiero dejar de procrastinar",),
        source=CSSRS_WISH,
    ),
    Rule(
        "suicide.not_live",
        "A",
        rf"(?:no|ni|sin) (?:me )?(?:quiero|queria|quisiera|deseo|tengo (?:mas )?ganas de|ganas de|"
        rf"aguanto|soporto|puedo|dan ganas de|"
        rf"vale la pena|tiene (?:caso|sentido|chiste)|merezco|pienso|deberia|"
        rf"(?:le |les )?(?:veo|encuentro|hallo) (?:el |ningun |mas |ya |mucho )*(?:sentido|caso|razon|"
        rf"motivos?|gracia) (?:a|para|de))"
        rf"{gap(2)} (?:vivir|viviendo|existir|existiendo|respirando|respirar|(?:estar|seguir|"
        rf"continuar) (?:con vida|viv[oa]))(?: mas| asi)?{LODGING}",
        2,
        "suicide",
        says=(
            "no quiero vivir",
            "no tengo ganas de seguir viviendo",
            "no vale la pena vivir",
            "no merezco vivir",
        ),
        not_says=(
            "no quiero vivir con mis papás",
            "no puedo vivir sin café",
            "no quiero vivir en la residencia",
        ),
        source=CSSRS_WISH,
    ),
    Rule(
        "suicide.leave_this_life",
        "A",
        r"(?:no (?:quiero|puedo|aguanto|soporto)|para que|que sentido tiene|no (?:le )?(?:veo|encuentro|"
        r"hallo) \w+ (?:\w+ )?a)"
        r"(?: mas)? (?:seguir |continuar |estar )?(?:aqui |aca )?(?:mas )?(?:con|en) (?:esta vida|"
        r"este mundo|mi vida)|"
        r"(?:ir|irme|largarme|partir|salir|desaparecer|sacarme|borrarme)(?: ya)? de (?:este mundo|"
        r"esta vida)|"
        r"(?:para que|que sentido tiene|que gracia tiene|de que sirve|no tiene (?:sentido|"
        r"caso)) (?:seguir )?"
        rf"(?:viviendo|vivir|viv[oa]|respirando|existiendo|existir){LODGING}",
        1,
        "suicide",
        says=("quiero irme de este mundo", "no puedo seguir con esta vida", "para qué seguir viviendo"),
        not_says=(
            "¿para qué vivir en el centro si hay metro?",
            "¿qué sentido tiene vivir lejos de la facultad?",
        ),
        source=CSSRS_WISH,
    ),
    Rule(
        "suicide.tired_of_life",
        "A",
        r"(?:cansad[oa]|(?:me )?cans[eo]|hart[oa]|me harte|chat[oa]|mamad[oa]|aburrid[oa]|podrid[oa]|"
        r"agotad[oa]|hinchad[oa]|cansancio|hastiad[oa])"
        r"(?: \w+){0,3} de (?:seguir )?(?:vivir|existir|estar viv[oa]|viviendo|respirar|esta vida|"
        r"mi vida|la vida(?! \w+(?:ari[oa]|al|ic[oa]|ar)\b))" + LODGING,
        1,
        "suicide",
        says=("estoy cansado de vivir", "harta ya de existir", "estoy mamado de esta vida"),
        not_says=("estoy cansada de vivir con mi hermano", "harto de la vida universitaria en línea"),
        source=CSSRS_WISH,
    ),
    Rule(
        "suicide.not_wake",
        "A",
        r"(?:dormir(?:me)?|dormid[oa]|acostarme|duermo|cerrar los ojos|"
        r"cierre los ojos)(?: \w+){0,3} (?:no|nunca|jamas) "
        r"(?:volver a )?(?:despert\w+|abrir(?:los)?)(?! (?:a|tarde|temprano|antes|hasta (?:el|la|las|"
        r"mañana|marzo|que (?:termine|acabe|pase) el)))|"
        r"(?:ojala|quiero|quisiera|prefiero|preferiria|para|da lo mismo|da igual|rezo|pido|importa|"
        r"deseo)(?: \w+){0,4} "
        r"(?:no|nunca|jamas)(?: volver a)? (?:despertar(?:a|me|se)?|despierto|despierte|"
        r"despertase)(?! (?:a|tarde|temprano|antes|con|hasta (?:el|la|las|mañana|marzo|que (?:termine|"
        r"acabe|pase) el)))|"
        r"no (?:quiero|quisiera) (?:volver a )?despertar(?:me)?(?: mas| nunca| mañana)?(?! (?:a|tarde|"
        r"temprano|tan|antes|con))|"
        r"(?:dormir|dormirme|descansar) (?:para siempre|eternamente)",
        1,
        "suicide",
        says=(
            "quiero dormirme y nunca despertar",
            "ojalá mañana no despertara",
            "quiero descansar para siempre",
        ),
        not_says=("quiero dormir mucho y no despertar a mi roomie", "no quiero despertar tarde"),
        source=CSSRS_WISH,
        idiom=True,
    ),
    Rule(
        "suicide.better_without_me",
        "A",
        r"(?:mejor|tranquil\w*|feliz|felices|aliviad\w+|un peso|descansar\w*|en paz)(?: \w+){0,4} "
        r"(?:sin mi(?! \w)|sin mi (?:que|y|aca|aqui|todos)|(?:si )?yo no (?:existiera|estuviera|"
        r"estuviese|hubiera nacido))|"
        r"sin mi(?: \w+){0,2} (?:vivirian|estarian|serian|estaran|viviran|seria)(?: \w+){0,2} (?:mejor|"
        r"tranquil\w+|feli\w+)|"
        r"(?:soy|solo soy|siento que soy|me siento) (?:una |un |puro |pura )?(?:carga|peso|estorbo|"
        r"lastre) (?:muy grande )?"
        r"(?:para|de) (?:mi (?:familia|mama|papa|gente|vieja|viejo|casa|pareja|madre|padre)|mis (?:papas|"
        r"padres|viejos|hijos|hermanos)|todos|el mundo|los demas)|"
        r"(?:seria|es) (?:mucho )?mejor(?: \w+){0,3} que yo (?:no|desapare\w+)|no le hago falta a nadie|"
        r"nadie me (?:va a )?(?:extrañaria|extrañar|echaria de menos|va a extrañar)|le (?:haria|"
        r"hago) un favor a todos si",
        1,
        "suicide",
        says=("el mundo estaría mejor sin mí", "soy un estorbo para mi familia", "nadie me extrañaría"),
        not_says=("el grupo trabaja mejor sin mi computador", "soy una carga para mi grupo de estudio"),
        source=IPTS_BURDEN,
    ),
    Rule(
        "suicide.if_i_died",
        "A",
        r"si (?:yo )?(?:me muero|me muriera|muero|muriera|desapare\w+|me matara|me mato|no estuviera|"
        r"no existiera|falto|faltara)"
        r"(?: \w+){0,3} (?:nadie (?:me (?:va a|extrañ|llor|echar|record)|se (?:va|daria|dara|entera|"
        r"enter)|lo|la|not|sufr|llor|le import|importa)|a nadie|todos (?:estarian|serian)|a quien|"
        r"se van a|seria mejor|no (?:pasa|pasaria) nada|no importa)\w*|"
        r"(?:nadie|a nadie|a quien)(?: \w+){0,5} si (?:yo )?(?:me muero|me muriera|muero|muriera|"
        r"desaparezco|desapareciera|me mato|no estuviera)",
        1,
        "suicide",
        says=("si desapareciera nadie lo notaría", "a nadie le importaría si me muriera"),
        not_says=("si falto a clase nadie me pasa los apuntes",),
        source=IPTS_BURDEN,
    ),
    Rule(
        "suicide.wish_accident",
        "A",
        r"(?:ojala|quisiera que|deseo que|espero que|ojala y|quiero que|rezo para que|"
        r"pido que)(?: \w+){0,3} "
        r"(?:atropell\w+|choc\w+|parta un rayo|(?:me )?(?:cayera|caiga) un rayo|pasara un|pase (?:un|"
        r"una) (?:auto|camion|micro|carro|bus|tren)|"
        r"(?:diera|de) un (?:infarto|cancer)|me muera|me muriera|me mate|me matara|no hubiera nacido|"
        r"no hubiese nacido|"
        r"(?:no|nunca) (?:hubiera|hubiese|haber) nacido|me lleve (?:dios|la muerte|la parca)|se (?:caiga|"
        r"estrelle) el avion)|"
        r"(?:no|nunca|jamas) (?:deberia|debi|tendria que|tuve que|tenia que)(?: \w+){0,2} (?:nacer|"
        r"nacido|existir)",
        1,
        "suicide",
        says=("ojalá me chocara un camión", "espero que me dé un infarto", "nunca debí nacer"),
        not_says=("ojalá no choque este semestre con el otro ramo", "ojalá me vaya bien"),
        source=CSSRS_WISH,
        idiom=True,
    ),
    Rule(
        "suicide.disappear",
        "A",
        r"desaparecer (?:\w+ )?(?:para siempre|del (?:mundo|mapa|planeta)|de (?:la tierra|este mundo|"
        r"la faz|una vez|todo)|"
        r"por completo|sin dejar rastro|y que nadie)|"
        r"(?:no )?(?:quiero|quisiera) (?:que se apague todo|apagarme|borrarme|esfumarme)(?: \w+){0,2}|"
        r"(?:que (?:se )?(?:apague|acabe|termine)(?: ya)? todo)(?: \w+){0,2} (?:yo inclu\w+|para siempre|"
        r"conmigo)",
        1,
        "suicide",
        says=("quisiera desaparecer del mundo", "quiero borrarme", "que se acabe todo, conmigo también"),
        not_says=("quiero desaparecer estos íconos",),
        source=CSSRS_WISH,
    ),
    Rule(
        "suicide.end_it_all",
        "A",
        r"(?:acabar|terminar|acabo|termino|acabemos|acabare)(?:lo)? (?:ya )?con (?:todo(?: esto)?|"
        r"mi sufrimiento|mi existencia|mi dolor|este sufrimiento|"
        r"mi miseria|esta tortura)(?! (?:el|la|los|las|lo|esto|este|antes|ese|(?:de una (?:vez )?|ya |hoy )?"
        rf"y (?:entreg(?!arme)|estudi|pasar)|(?:del|de \w+) {COURSEWORK}))(?: \w+){{0,2}}|"
        r"(?:tome|tomada|tengo|tenia) (?:ya )?(?:la|una) decision(?: \w+){0,5} (?:dejar de sufrir|"
        r"descansar|irme|no estar)|"
        r"dejar de (?:sufrir|ser una carga) (?:para siempre|de una vez|pronto)",
        2,
        "suicide",
        says=("quiero acabar con todo esto", "ya no busco razones, voy a terminar con todo"),
        not_says=(
            "quiero terminar con todo el temario",
            "quiero acabar con esta materia",
            "quiero acabar con todo de una vez y entregar la tesis",
            "necesito terminar con todo esto de los informes",
        ),
        source=CSSRS_THOUGHT,
    ),
    Rule(
        "suicide.go_to_heaven",
        "A",
        r"(?:irme|ir|llegar|estar|reunirme|encontrarme) (?:ya )?(?:al cielo|con dios|arriba con|"
        r"con mi (?:abuelit?[oa]|papa|mama|herman[oa]|hij[oa]) (?:al cielo|que (?:esta|se) (?:muert|"
        r"muri)\w+|en el cielo)|al otro lado)|"
        r"irme de una vez(?: por todas)?(?! (?:a|al|de|para|por|pa)\b)",
        1,
        "suicide",
        says=("quiero irme al cielo", "quiero reunirme con mi mamá en el cielo", "debería irme de una vez"),
        not_says=("quiero irme de una vez a vacaciones",),
        source=CSSRS_WISH,
    ),
    Rule(
        "suicide.not_be_here",
        "A",
        r"ya no (?:quiero|aguanto|soporto|deberia) (?:estar|seguir)(?: mas)? (?:aqui|"
        r"aca)(?: mas)?(?! (?:en|con|donde|porque|hasta|hay|a|la|sentad|estudi|\w+ndo)\b)|"
        r"mejor no estar(?! (?:en|con|tan|segur[oa]|a)\b)|(?:no quiero|prefiero no|mejor no) (?:ser|"
        r"existir|estar) mas\b(?! (?:en|con|tan))",
        1,
        "suicide",
        says=("ya no quiero seguir aquí", "mejor no estar"),
        not_says=("no quiero estar aquí en clases", "ya no quiero estar aquí en el casino"),
        source=CSSRS_WISH,
    ),
    Rule(
        "suicide.named",
        "A",
        r"(?:pienso|pensar|pensando|pensamientos?|ideas?|(?:tengo|tuve|con|mi|mis|mucha) ideacion(?:es)?|"
        r"impulsos?|ganas|deseos?|ideando|planeando|planes|fantasias?)(?: \w+){0,3} "
        r"(?:suicidas?|suicidio|suicidar(?:me)?|de muerte|de morir(?:me)?)|"
        r"suicidio(?: \w+){0,4} (?:pienso|mi (?:unica )?(?:salida|solucion|opcion))|"
        r"(?:mi|el) suicidio (?:seria|es|va a ser)|(?:unica|mejor) (?:salida|solucion|"
        r"opcion) es (?:el suicidio|morir|la muerte|matarme)|"
        r"estoy (?:muy )?suicida|me siento suicida|ando suicida",
        2,
        "suicide",
        says=("tengo pensamientos suicidas", "la única salida es el suicidio", "pienso mucho en el suicidio"),
        not_says=("encuesta de prevención del suicidio",),
        source=CSSRS_THOUGHT,
    ),
    Rule(
        "suicide.life_not_worth",
        "A",
        r"(?:mi vida|la vida|vivir) (?:ya )?no (?:vale (?:la pena|nada)|tiene (?:ningun )?(?:sentido|"
        r"caso|valor))(?! sin (?:cafe|memes))|"
        r"odio (?:estar viv[oa]|vivir|mi existencia)|(?:me arrepiento de|que mal|"
        r"lamento) (?:haber nacido|estar viv[oa])|"
        r"(?:no hay|sin) (?:razones|razon|motivos|motivo) (?:para|de) (?:vivir|seguir viv\w+|seguir aqui)|"
        r"(?:razon|razones|motivo|motivos) para (?:no )?(?:matarme|seguir viv\w+|vivir|acabar con todo)|"
        r"no (?:merezco|me merezco) (?:estar viv[oa]|la vida|respirar)|la muerte (?:seria|"
        r"es) (?:un alivio|la solucion|mejor|mi)",
        1,
        "suicide",
        says=("mi vida ya no tiene sentido", "odio estar viva", "no hay razones para vivir"),
        not_says=("la vida universitaria es cara",),
        source=BHS,
    ),
    Rule(
        "suicide.my_death",
        "A",
        r"(?:quisiera|quiero|preferiria|ojala|mejor) (?:no|nunca) haber nacido|(?:quiero|quisiera|ojala|"
        r"deseo) que (?:se (?:acabe|termine|apague)|termine|acabe) (?:ya )?mi vida|"
        r"(?:mi vida|la vida para mi|para mi la vida) (?:ya )?(?:se )?(?:acabo|termino|no da mas|"
        r"no va mas|esta acabada)|"
        r"(?:pienso|pensando|pensar|sueño|imagino)(?: \w+){0,4} (?:mi (?:propia )?muerte|la muerte|"
        r"mi funeral|mi entierro|como seria morir)|"
        r"(?:no se|para que|ni se) (?:por que|para que|como)? ?(?:sigo|seguir|continuo) (?:viv[oa]|"
        r"aqui en este mundo|respirando|con vida|en este mundo)|"
        r"(?:ya )?nada me (?:ata|retiene|amarra|queda)(?: \w+){0,3} (?:vida|mundo|vivir|aqui)|"
        r"casi me (?:mato|suicido|tiro|lanzo|ahorco)(?: \w+){0,2} (?:no me atrevi|pero no|de verdad|"
        r"anoche|a proposito)|"
        r"(?:auto|carro|camion|micro|tren|bus|metro)(?: \w+){0,2} (?:me )?(?:pasara por encima|"
        r"atropell\w+|me llevara|chocara)|(?:estrellar|chocar|volcar)(?:me)?(?: \w+){0,3} (?:contra|"
        r"a proposito|adrede)|"
        r"(?:irme|ir|ire) a dormir(?: \w+){0,2} (?:no|nunca) (?:levantar|despertar)\w*|(?:no|"
        r"nunca) (?:volver a )?levantarme (?:mas|nunca|jamas)|cerrar los ojos (?:para siempre|y ya no)|"
        r"me gustaria (?:no despertar|morir\w*|desaparecer|estar muert[oa]|no existir|no estar viv[oa])|"
        r"(?:estaria|estarian|serian?|vivirian)(?: \w+){0,2} mejor si (?:yo )?(?:desapareciera|"
        r"me muriera|muriera|no estuviera|me fuera para siempre|no existiera)|"
        r"vivir me (?:pesa|duele|cansa|da asco|agota)|no (?:quiero|pienso|voy a) llegar a los (?:\d+|"
        r"\w+)(?= \.|$)|no (?:me )?importaria (?:morir\w*|estar muert[oa]|no despertar|si me muero)|"
        r"no veo futuro(?! (?:\w+ )?(?:en|a|con|como|para) (?:est[aeo]|la|el|mi|los|las|un|una|nuestr\w+|"
        r"\w+ (?:carrera|trabajo)|\w+(?:log|nom|graf)i\w+))|me (?:quede|queda) sin razones para vivir|"
        r"esto no es vida y|no nac(?:i|"
        r"er) (?:hubiera|para)|me quiero dormir para siempre|que ganas de (?:no existir|no estar|"
        r"dormir para siempre)|(?:no|nunca) deberia(?:n)? haberme (?:tenido|parido)",
        2,
        "suicide",
        says=(
            "no sé para qué sigo viva",
            "pienso en mi propia muerte",
            "ya nada me ata a la vida",
            "quiero que se acabe mi vida",
        ),
        not_says=("pienso en la mejor forma de estudiar", "quiero que se acabe el semestre"),
        source=CSSRS_WISH,
    ),
    Rule(
        "suicide.veins",
        "A",
        r"me (?:corte|cortare|corto|voy a cortar|quiero cortar|he cortado|abri|abro) las venas"
        r"(?! con (?:galletas?|una? (?:galleta|lechuga|papel|hoja|zanahoria|cuchara|plastico)|papel|"
        r"lechuga))",
        4,
        "suicide",
        says=("me corté las venas", "me voy a cortar las venas"),
        not_says=("se me marcan las venas",),
        source=CSSRS_ACT,
        idiom=True,
    ),
    Rule(
        "suicide.today_i_do",
        "A",
        r"(?:hoy|esta noche|mañana|ahora|ahorita|este finde|ahora si|el (?:lunes|martes|miercoles|jueves|"
        r"viernes|sabado|"
        r"domingo|finde|fin de semana|\d+|dia \d+|proximo \w+))(?: \w+)? me (?:mato|suicido|"
        r"ahorco|cuelgo|quito la vida|tiro del|lanzo del|"
        r"pego un tiro|aviento)|me (?:mato|suicido|ahorco|cuelgo|quito la vida) (?:hoy|esta noche|mañana|"
        r"ahora|ahorita|y ya|y listo|de verdad|en serio)",
        5,
        "suicide",
        says=("hoy me mato", "esta noche me quito la vida", "me ahorco hoy"),
        not_says=("hoy me tomo un café y sigo",),
        source=CSSRS_PLAN,
        idiom=True,
    ),
)
