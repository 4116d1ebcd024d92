"""Said aside, in the middle of something else: one's wake, a climb and its end, an attempt that failed
(tier B, likely).
"""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import CSSRS_ACT, CSSRS_PLAN, IPTS_BURDEN
from guardrails.domain.rules.slots import HEIGHT, KILL_SELF, POISON, WEAPON

_HIGH = (
    rf"(?:{HEIGHT}|pasarela|peatonal|grua|antena|campanario|estanque|silo|cerro|peñasco|risco|"
    r"torre de (?:agua|luz|alta tension)|piso de arriba)"
)
_DARE = (
    r"(?:me (?:atrev\w+|anim\w+|decid\w+)|(?:juntar|agarrar|tener|juntando|tenga|tuviera) (?:el )?"
    r"(?:valor|coraje|huevos)|esta vez si|cuanto (?:tardaria|demoraria|duele|dolera|dolera)|y ya|y se acabo)"
)
# How a climb is said to end: what comes after it is nothing.
_AND_THAT_WAS_IT = (
    r"(?:y (?:se (?:acabo|acaba|termina|termino)|ya esta|ya estuvo|chao|chau|adios|listo|hasta (?:ahi|aca|"
    r"aqui)|"
    r"fuera|que sea lo que)|y no bajo|y no vuelvo a bajar)"
)
_MOURNED = r"(?:velando(?:me)?|enterrando(?:me)?|sepultando(?:me)?|llorando(?:me)? en el cementerio)"
_BURIAL = r"(?:funeral|entierro|cajon|ataud|nicho|cremacion|cremarme|enterrarme|velarme|sepelio)"
_INDOORS = (
    r"(?:closet|ropero|armario|velador|cajon|mesita|mochila|pieza|cuarto|habitacion|cama|baño|patio|garaje|"
    r"cochera|bodega)"
)

RULES = (
    Rule(
        "likely.own_wake",
        "B",
        rf"me (?:(?:van|vais|iban) a|estaran|estarian|estan|estarais)(?: estar)? {_MOURNED}|"
        r"(?:estare|voy a estar|voy a andar|ya (?:estoy|esto)|estaria)(?: ya)? (?:en (?:el|un) (?:cajon|"
        r"ataud|"
        r"nicho|cementerio|panteon)|tres metros bajo tierra|bajo tierra|criando malvas|bajo la lapida)|"
        rf"(?:sale|saldria|resulta|es|seria|costaria)(?: \w+)? (?:mas )?(?:barat[oa]|economic[oa]|a cuenta)"
        rf"(?: \w+){{0,3}} {_BURIAL}|"
        rf"mas (?:barat[oa]|economic[oa])(?: \w+){{0,2}} (?:mi|el|un) {_BURIAL}|"
        rf"(?:mi|el) {_BURIAL} (?:les |le )?(?:sale|saldria|cuesta|costaria)(?: \w+)? (?:menos|"
        rf"mas barat[oa])",
        4,
        "goodbye",
        says=(
            "el viernes me van a estar velando",
            "para la otra solemne voy a estar en un cajón",
            "lo que pago de arriendo, más barato sale el entierro",
            "mi funeral les saldría más barato",
        ),
        not_says=(
            "el coro canta mientras están velando al rey",
            "saqué la cuenta y sale más barato el pasaje",
        ),
        source=IPTS_BURDEN,
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.looks_down",
        "B",
        rf"{_HIGH}(?: \w+){{0,5}} (?:mirando|miro|mirar|viendo|veo)(?: \w+){{0,2}} (?:pa|para|hacia) abajo"
        rf"(?: \w+){{0,8}} {_DARE}|"
        rf"{_DARE}(?: \w+){{0,6}} {_HIGH}(?: \w+){{0,5}} (?:pa|para|hacia) abajo|"
        r"(?:todos los dias|cada (?:dia|noche|tarde)|todas las (?:noches|tardes)|siempre|otra vez)"
        rf"(?: \w+){{0,7}} {_HIGH}(?: \w+){{0,5}} (?:mirando|miro|mirar|viendo|veo)(?: \w+){{0,2}} "
        r"(?:pa|para|hacia|el) (?:abajo|vacio)",
        5,
        "plan_means",
        says=(
            "me paro en la baranda mirando para abajo, a ver si me atrevo",
            "todas las noches salgo al balcón y miro hacia abajo",
        ),
        not_says=("desde la torre miramos hacia abajo y sacamos fotos",),
        source=CSSRS_PLAN,
        likely=True,
    ),
    Rule(
        "likely.up_and_over",
        "B",
        rf"(?:me (?:subo|trepo|encaramo|voy a subir|subire|asomo)|subo|trepo|subirme|treparme|encaramarme)"
        rf"(?: \w+){{0,3}} {_HIGH}(?: \w+){{0,4}} {_AND_THAT_WAS_IT}",
        5,
        "plan_means",
        says=("mañana me subo a la antena y se acabó", "subo a la azotea del edificio y hasta ahí"),
        not_says=("me subo al techo y arreglo la antena", "subo al metro y ya estoy en casa"),
        source=CSSRS_PLAN,
        unless=r"metro|tren|micro|bus",
        likely=True,
    ),
    Rule(
        "likely.attempt_failed",
        "B",
        rf"ni (?:siquiera )?(?:irme|morirme|matarme|{KILL_SELF}|eso|en eso)(?: de este mundo)? (?:pude|supe|"
        r"me (?:salio|resulto|sale|resulta))(?: \w+){0,6} (?:desperte|hospital|urgencias?|viv[oa]|lavado)|"
        r"(?:me )?desperte (?:igual|otra vez|de nuevo|viv[oa])(?: \w+){0,2} (?:en (?:el|la|un|"
        r"una) (?:hospital|"
        r"clinica|urgencia|posta|uci)|despues de (?:tomar\w+|las pastillas|lo que))|"
        rf"ni (?:para )?(?:irme|morirme|matarme|{KILL_SELF}) (?:pude|supe|sirvo|me (?:salio|resulto))|"
        r"(?:hasta|tambien) (?:en )?(?:morirme|matarme|irme de este mundo|eso de morir\w*) (?:falle|"
        r"me salio mal|"
        r"fracase)|me hicieron (?:un )?lavado de estomago",
        4,
        "plan_means",
        says=(
            "ni morirme pude anoche",
            "me tomé lo que había y me desperté igual en la clínica",
            "hasta en matarme fallé",
            "anoche me hicieron un lavado de estómago",
        ),
        not_says=("ni irme temprano pude, la clase se alargó", "me desperté otra vez tarde"),
        source=CSSRS_ACT,
        likely=True,
    ),
    Rule(
        "likely.kept_indoors",
        "B",
        rf"(?:la |una |mi |esa )?(?:soga|horca|pistola|revolver|escopeta|{POISON})(?: \w+){{0,2}} "
        r"(?:lleva|llevan|hace|esta|sigue|espera|duerme|guardad[oa]|escondid[oa])(?: \w+){0,5} "
        rf"(?:en|bajo|debajo de|detras de|dentro de)(?: (?:mi|el|la|mis))? {_INDOORS}",
        5,
        "plan_means",
        says=("la soga lleva un mes en mi pieza", "el raticida sigue escondido en el velador"),
        not_says=("la soga del bote está en el muelle", "el cloro está en el pasillo de limpieza"),
        source=CSSRS_ACT,
        unless=rf"limpi\w+|{WEAPON} de (?:juguete|utileria)|obra|disfraz|ratas?|ratones|escal\w+|personaje",
        likely=True,
    ),
)
