"""A method, a plan, a time, or the means at hand (tier A unless said)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import (
    COURSEWORK,
    CSSRS_ACT,
    CSSRS_PLAN,
    HEIGHT,
    JUMP,
    MEANS,
    PILLS,
)

_DECIDED = (
    r"(?:decidid[oa]|decidi|pensad[oa]|planead[oa]|planeado|preparad[oa]|organizad[oa]|resuelt[oa]|"
    r"list[oa]|elegi|elegid[oa]|"
    r"escogi|escogid[oa]|puesta|fij[eé]|puse)"
)
_HIDDEN = (
    r"(?:junt(?:e|ando|ado|o)|acumul\w+|guard(?:e|ando|ado|o)|escond\w+|rob(?:e|ado)|consegui|"
    r"consiguiendo|conseguido|"
    r"compr(?:e|ado)|saque|tengo|encontre|agarre)"
)
# What somebody is treated for, and what a rope or a knife is bought for.
_ORDINARY = (
    r"(?! (?:\w+ ){0,3}(?:alergia|gripe|gripa|resfrio|cabeza|receta|recetad\w+|presion|tiroides|"
    r"anticonceptivas|"
    r"vitaminas|garganta|guitarra|proyecto|maqueta|escalar|escalada|saltar la|gimnasio|trabajo|"
    r"laboratorio|cocina|"
    r"personaje|juego|doctor|medic[oa] me|hombre|tender|ropa))"
    # The tight spot that courses put one in, unless more is said of what it is for.
    rf"(?! al cuello (?:con|por|de|entre)(?: \w+){{0,3}} (?:{COURSEWORK}|plazos?|fechas?)\b"
    r"(?!.*\b(?:mor\w+|muer\w+|mat\w+|suicid\w+|viv\w+|vida|aguant\w+|desp[ei]d\w+|adios|perdon\w*|viga|techo|"
    r"silla|colg\w+|cuelg\w+|carta)\b))"
)

RULES = (
    Rule(
        "plan.decided",
        "A",
        rf"(?:ya )?(?:lo )?(?:tengo|tenia|esta|estoy)(?: \w+){{0,3}} {_DECIDED}(?: \w+){{0,2}} (?:como "
        rf"lo (?:voy a hacer|hago|hare)|"
        r"(?:como|cuando|donde|con que|el dia)(?: \w+){0,3} (?:hacer(?:lo)?|hago|matar\w*|morir\w*))|"
        r"ya (?:se|decidi|pense|elegi|escogi|tengo claro)(?: \w+){0,4} (?:como|cuando|donde|"
        r"con que)(?: \w+){0,3} "
        r"(?:matar(?:me)?|morir(?:me)?|suicidar(?:me)?|quitarme la vida|hacerlo)(?! (?:el|la|los|un|una|"
        r"mi|en|de))|"
        r"(?:elegi|escogi|puse|fije|tengo)(?: ya)?(?: \w+){0,1} (?:el dia|la fecha|dia|"
        r"fecha)(?: \w+){0,6} (?:matar\w*|morir\w*|hacerlo|irme|despedirme)|"
        r"(?:ya )?se la hora y el lugar|(?:estoy|ando) a (?:un paso|punto|nada) de (?:hacerlo|matarme|"
        r"saltar|tirarme|acabar con todo)|(?:no|ni) (?:se|creo) si (?:llegue|voy a llegar|llego) viv[oa]|"
        r"(?:no|ni) me (?:esperen|espere|esperes) (?:mas|nunca|mañana ni|ni mañana)|"
        r"ya se (?:desde )?(?:donde|como|que)(?: \w+){0,2} (?:saltar|tirarme|lanzarme|colgarme|matarme|"
        r"ahorcarme|colgar la soga)|"
        r"(?:tengo|esta) todo (?:planeado|listo|preparado|pensado)(?: \w+){0,4} (?:nadie|no hay nadie|"
        r"van a estar|va a estar|sol[oa])|se acaban? (?:todo|mi sufrimiento) (?:hoy|mañana|esta noche)|"
        r"(?:el|la) (?:dia|hora|fecha) y el lugar|"
        r"solo me (?:falta|hace falta)(?: el| un poco de)? (?:valor|coraje|valentia|animo para hacerlo)",
        5,
        "plan_means",
        says=(
            "ya tengo decidido cómo lo voy a hacer",
            "ya sé con qué me voy a matar",
            "sé la hora y el lugar",
        ),
        not_says=("ya sé cómo hacer el informe", "ya tengo decidido el tema de la tesis"),
        source=CSSRS_PLAN,
    ),
    Rule(
        "plan.tonight",
        "A",
        r"(?:esta noche|hoy|mañana|este (?:viernes|sabado|domingo|lunes|finde)|"
        r"ahora)(?: \w+){0,1} lo (?:hago|voy a hacer|hare|termino)"
        r"(?: \w+){0,2} (?:lo tengo (?:todo )?(?:preparado|listo|planeado|decidido|pensado)|"
        r"tengo todo (?:listo|preparado)|esta todo (?:listo|preparado))|"
        r"(?:hoy|esta noche|mañana) (?:va a ser|es|sera) (?:mi|el) ultim[oa] (?:dia|noche)(?! (?:de|para|"
        r"del|en))|"
        r"(?:este|hoy) (?:es|va a ser|sera) mi ultim[oa] (?:dia|noche|semana)(?! (?:de|para|del|en))",
        5,
        "plan_means",
        says=("esta noche lo hago, lo tengo todo listo", "hoy va a ser mi último día"),
        not_says=("mañana es el último día de inscripción", "hoy lo hago, el ensayo no espera"),
        source=CSSRS_PLAN,
    ),
    Rule(
        "plan.means_gathered",
        "A",
        rf"(?:junt(?:e|ando|ado)|acumul\w+|guard(?:e|ando|ado)|escond\w+|rob(?:e|ado)|"
        rf"ahorr\w+)(?: \w+){{0,4}} {MEANS}{_ORDINARY}|"
        rf"(?:el|la|las|los|un|una|unas|unos) {MEANS}(?: \w+){{0,3}} (?:escondid[oa]s?|guardad[oa]s?|"
        rf"list[oa]s?|en la mano|en mis manos|enfrente|al lado mio|"
        rf"junto a mi|aqui conmigo|en la mochila|debajo de mi cama|en el velador|en mi cajon|"
        rf"en mi cuarto|en mi pieza)|"
        rf"(?:frasco|caja|tira|blister|bote|puñado|monton|bolsa) de {PILLS}(?: \w+){{0,3}} (?:enfrente|"
        rf"aqui|delante|en la mano|a mano|conmigo|list[oa]|al lado)|"
        rf"ya (?:tengo|compre|consegui|saque|prepare|encontre|busque|"
        rf"tengo list[oa])(?: \w+){{0,2}} (?:la|las|los|el) {MEANS}{_ORDINARY}|"
        rf"tengo (?:el|la|un|una) (?:arma|pistola|revolver|escopeta|rifle)(?! (?:secreta|perfecta|"
        rf"infalible|en el juego|de juguete|nerf|de silicona|de agua))|"
        rf"{_HIDDEN}(?: \w+){{0,3}} (?:la|una|las|el|un) (?:soga|veneno|raticida|arma|pistola){_ORDINARY}",
        5,
        "plan_means",
        says=(
            "llevo semanas juntando remedios",
            "ya compré la soga",
            "tengo la pistola de mi tío",
            "tengo las pastillas listas",
        ),
        not_says=(
            "ya compré las pastillas para la alergia",
            "ya compré la cuerda de la guitarra",
            "guardé el cuchillo de cocina",
            "tengo la soga al cuello con la tesis",
        ),
        source=CSSRS_ACT,
    ),
    Rule(
        "plan.overdose",
        "A",
        rf"(?:tomarme(?:las|los)?|tomarmel[ao]s?|tragarme(?:las|los)?|tomare|tragar|"
        rf"tomo)(?: \w+){{0,3}} (?:tod[ao]s(?: juntas| juntos)?|un monton|el frasco|la caja|de golpe|"
        rf"de una)"
        rf"(?: \w+){{0,3}} (?:{PILLS}|junt[ao]s|frasco|de una vez)|"
        rf"(?:tomarmelas|tomarmelos|me l[oa]s (?:voy a )?tom\w+) (?:tod[ao]s|junt[ao]s|de golpe|hoy|"
        rf"esta noche|ahora)|"
        rf"(?:me (?:voy a|pienso) (?:tomar|tragar)|voy a (?:tomarme|tragarme)|pienso (?:tomarme|"
        rf"tragarme))(?: \w+){{0,1}} (?:tod[ao]s?|un monton|el frasco|la caja)(?: \w+){{0,2}} (?:{PILLS}|"
        rf"frasco|caja)|"
        rf"{PILLS}(?: \w+){{0,5}} (?:tomarmel[ao]s|me l[oa]s (?:voy a )?tom\w+|para no despertar|"
        rf"para morir\w*)|"
        rf"(?:me (?:acabo de tomar|tome|trague|he tomado|estoy tomando)|acabo de (?:tomarme|"
        rf"tragarme))(?: \w+){{0,2}} (?:un (?:monton|puñado|frasco|blister)|un[ao]s? (?:tira|caja)|"
        rf"tod[ao]s?(?! l[ao]s {PILLS} (?:que me|del (?:tratamiento|doctor|medico)|recet))|much[ao]s|"
        rf"demasiad[ao]s|"
        rf"(?:el|la) (?:frasco|caja|tira)(?: enter[ao])?|\d{{2}}|veinte|treinta|quince|"
        rf"diez)(?: \w+){{0,3}} (?:{PILLS}|frasco|caja|enter[ao])|"
        rf"(?:cuant[ao]s?|que)(?: \w+){{0,2}} {PILLS}(?: \w+){{0,6}} (?:para (?:morir\w*|no despertar|"
        rf"matar\w*|dormir para siempre|no volver)|morirme|me muero|me matan)|"
        rf"(?:veneno|raticida|cloro|pesticida)(?: \w+){{0,6}} (?:me lo (?:tomo|voy a tomar)|tomarmelo|"
        rf"tomarme|tragarmelo)|"
        rf"(?:me (?:tome|voy a tomar)|tomarme)(?: \w+){{0,2}} (?:veneno|raticida|cloro|pesticida|lejia)",
        5,
        "plan_means",
        says=(
            "me tomé un frasco de pastillas",
            "voy a tomarme todas las pastillas",
            "cuántas clonazepam para morir",
        ),
        not_says=("me tomé la pastilla para el dolor", "¿cuál es la dosis de paracetamol para un niño?"),
        source=CSSRS_ACT,
    ),
    Rule(
        "plan.method_question",
        "A",
        r"(?:forma|manera|modo|metodo|metodos|formas|maneras)(?: \w+){0,5} (?:de|para) (?:suicidar\w*|"
        r"matarme|matarse|morir\w*|quitarse la vida|quitarme la vida)|"
        r"(?:como|donde|que)(?: \w+){0,3} (?:suicidarme|matarme|quitarme la vida|ahorcarme|"
        r"morir sin dolor|morirme rapido|morir rapido|hacer un nudo para colgar\w*)|"
        r"(?:cuanto|cuanta|cuantos|que dosis)(?: \w+){0,7} para (?:morir(?:me|se)?|matarme|matarse|"
        r"no despertar|suicidar\w+)|como (?:me (?:mato|suicido|quito la vida|ahorco)|matarme|"
        r"suicidarme)(?: \w+){0,3}|"
        r"(?:busque|he buscado|googlee|estuve buscando|buscando)(?: \w+){0,4} (?:como|metodos|formas?|"
        r"maneras?)(?: \w+){0,2} (?:morir|matarme|suicid)\w*|"
        r"dosis (?:letal|mortal)(?: \w+){0,4} (?:para mi|de mi peso)|(?:desde|de) que (?:piso|"
        r"altura)(?: \w+){0,5} (?:morir\w*|muere|mata)",
        5,
        "plan_means",
        says=(
            "cuál es la manera más rápida de morir",
            "cómo puedo matarme",
            "cuánto hay que tomar para no despertar",
        ),
        not_says=("formas de estudiar mejor", "¿cómo puedo matar un proceso?"),
        source=CSSRS_PLAN,
    ),
    Rule(
        "plan.jump",
        "A",
        rf"(?:{JUMP}(?: \w+){{0,2}} (?:al|del|de|desde|por|a|abajo|frente|delante|bajo|"
        rf"en)(?: \w+){{0,2}} {HEIGHT}|"
        rf"(?:voy a|pienso en|pensando en|pensar en|ganas de|quiero|quisiera|he pensado en|pense en|"
        rf"estuve por|casi me atrevo a) {JUMP}"
        rf"(?! (?:est[ae]|l[oa]s|del? \w+(?: \w+)? (?:en (?:bungee|bungy|paracaidas)|al agua)|de|la|a la|"
        rf"el|al|clases|en|con|por|cuerda|un|una)\b))(?! (?:\w+ )?(?:bungee|bungy|puenting|paracaidas|"
        rf"piscina|benji))|"
        rf"(?:parad[oa]|sentad[oa]|subid[oa]|de pie|estoy)(?: \w+){{0,2}} (?:en )?(?:el borde|la orilla|"
        rf"la baranda|la cornisa)(?: \w+){{0,3}} {HEIGHT}|"
        rf"(?:estoy|parad[oa]|sentad[oa]|subid[oa]|subi|mirando)(?: \w+){{0,5}} {HEIGHT}(?: \w+){{0,9}} "
        rf"(?:saltar|tirarme|lanzarme|bajar|botarme|aventarme|caer|dejarme|abajo)|"
        rf"me (?:voy a )?(?:tiro|lanzo|aviento|boto|tirar|lanzar|aventar|arrojar|"
        rf"botar)(?: \w+){{0,2}} (?:al|del|de|desde|por|a|abajo)(?: \w+){{0,2}} {HEIGHT}",
        5,
        "plan_means",
        says=(
            "voy a lanzarme al metro",
            "he pensado en tirarme del balcón",
            "estoy en el puente, voy a saltar",
        ),
        not_says=(
            "quiero saltar del puente en bungee",
            "voy a saltar la introducción",
            "voy a tirarme en la cama",
        ),
        source=CSSRS_PLAN,
        idiom=True,
    ),
    Rule(
        "plan.not_beyond",
        "A",
        r"(?:no (?:creo|pienso|espero|voy a|planeo)|dudo)(?: \w+){0,5} (?:llegar|seguir|estar|amanecer|"
        r"despertar|pasar de)(?: \w+){0,2} (?:viv[oa]|con vida)|"
        r"no (?:creo|pienso|se) (?:que |si )?(?:\w+ ){0,4}(?:siga|este|amanezca|llegue|"
        r"despierte)(?: \w+){0,1} (?:viv[oa]|aqui ya)|"
        r"(?:no (?:voy a|pienso) (?:estar|llegar)|ya no (?:voy a estar|estare|pienso estar|estoy)|"
        r"no estare|no voy a estar|no estoy mas|no voy a necesitar\w*)"
        r"(?: mas| ya)?(?! (?:en|con|disponible|para|conectad|list|hasta|segur|de acuerdo|tan|estudi|a|"
        r"muy|asi|nervios|trist|por|solo|sola|en linea|[a-zñ]+nd[oa])\b)(?= \.|$| y | para | porque )|"
        r"(?:ya )?no (?:voy a )?necesit\w+(?: \w+){0,3} (?:porque|si)(?: \w+){0,2} no (?:pienso|voy a|"
        r"creo)(?: \w+){0,2} estar|"
        r"(?:despues|a partir|desde)(?: \w+){0,3} no voy a estar(?= \.|$)|"
        r"cuando (?:yo )?ya no este(?! en)|cuando yo no este(?! en)|"
        r"mañana (?:ya )?no (?:estoy|estare|voy a estar|voy a existir|existo)(?: mas)?(?= \.|$)",
        5,
        "goodbye",
        says=("no creo que el martes siga vivo", "no pienso llegar viva a fin de año", "mañana ya no estaré"),
        not_says=(
            "mañana no voy a estar en clases",
            "no voy a estar conectada el finde",
            "mañana ya no estaré en la oficina",
        ),
        source=CSSRS_PLAN,
    ),
    Rule(
        "plan.whole_packs",
        "A",
        r"(?:me (?:acabo de tomar|tome|trague|he tomado|voy a tomar|trago)|tomarme|tragarme)(?: \w+){0,2} "
        rf"(?:(?:cajas?|blister(?:s|es)?|tiras?|frascos?)(?: enter[oa]s?| complet[oa]s?)? de {PILLS}|"
        r"todo el (?:botiquin|frasco|blister)|toda la caja(?: de (?:pastillas|remedios))?(?= \.|$| y))",
        5,
        "plan_means",
        says=("me tomé dos cajas de ibuprofeno", "he pensado en tomarme todo el botiquín"),
        not_says=("me tomé una caja de leche", "me tomé un frasco de jarabe"),
        source=CSSRS_ACT,
    ),
    Rule(
        "plan.own_death",
        "A",
        r"(?:plane(?:o|ando|ado|e)|organiz(?:o|ando|ado|e)|prepar(?:o|ando|ado|e)|fantase(?:o|ando)(?: con)?|"
        r"pens(?:ando|ado)(?: \w+)? en|pienso(?: \w+)? en) mi (?:propia )?muerte|"
        r"no (?:le )?(?:veo|encuentro|hallo) (?:\w+ )?(?:motivos?|razon(?:es)?) (?:a la vida|"
        r"para (?:vivir|seguir viviendo|existir|quedarme en este mundo))|"
        rf"casi (?:me )?(?:salto|tiro|lanzo|aviento|boto)(?: \w+){{0,2}} "
        rf"(?:del|de la|desde (?:el|la)) {HEIGHT}",
        3,
        "suicide",
        says=("llevo un mes planeando mi muerte", "no le veo motivos a la vida", "casi salto del balcón"),
        not_says=("no le veo motivos a esta teoría", "pienso en la muerte de Allende"),
        source=CSSRS_PLAN,
        idiom=True,
    ),
    Rule(
        "plan.lets_go_list",
        "B",
        rf"tomarme (?:tod[ao]s )?(?:las|los|unas) {PILLS}(?! (?:de|del|para|que me|recetad|a las|cada|con))|"
        r"(?:esta noche|hoy|ahora|mañana) (?:si )?lo (?:hago|voy a hacer)(?= \.|$)|"
        r"ya lo tengo (?:todo )?(?:preparado|decidido|pensado|planeado)|"
        r"ya tome la decision|tengo todo listo para (?:irme|hacerlo)(?= \.|$)",
        3,
        "plan_means",
        says=("hoy lo hago", "ya tomé la decisión", "tomarme las pastillas"),
        not_says=("tomarme las pastillas de la alergia", "hoy lo hago con mi grupo"),
        source=CSSRS_PLAN,
    ),
    Rule(
        "plan.bare_means",
        "B",
        r"(?:miro|mirar|mirando|mire)(?: \w+){0,3} (?:por la ventana|el balcon|"
        r"desde la azotea)(?: \w+){0,3} (?:pens|abajo|salt)\w*|"
        r"(?:busque|he buscado|googlee|estuve buscando)(?: \w+){0,4} (?:cuantas pastillas|dosis letal|"
        r"metodos|como (?:morir|matar|suicid))",
        3,
        "plan_means",
        says=("estuve mirando por la ventana pensando", "busqué métodos"),
        not_says=("miré por la ventana un rato y volví a estudiar",),
        source=CSSRS_PLAN,
    ),
)
