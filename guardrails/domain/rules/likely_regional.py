"""To kill oneself and to be dead, in the verbs of single countries (tier B, likely).

`slots.KILL_SELF` holds what everybody says; these are the Southern Cone's, the Andes', the Caribbean's,
Mexico's and Spain's.
"""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import CSSRS_PLAN, CSSRS_THOUGHT, CSSRS_WISH
from guardrails.domain.rules.slots import WISH

_SHOT = (
    r"(?:tiro|balazo|plomazo|corchazo|disparo|cuetazo|escopetazo|pepazo|chumbazo|tirazo|fogonazo|"
    r"pistoletazo|plomo|tiro de gracia|pum|cohetazo|fierrazo)"
)
# Against what, or under what: a vehicle with an article, a wall, a number of a bus line.
_CRASH = (
    r"(?:un |una |el |la |los |las |algun |cualquier )?(?:primer |primera )?(?:auto|carro|coche|moto|"
    r"camion|camiones|micro|bus|buses|colectivo|bondi|guagua|buseta|combi|camioneta|"
    r"trailer|troley|trole|tranvia|tren|metro|subte|transmilenio|metrobus|ruta|cerco|poste|arbol|muro|"
    r"muralla|pared|barrera|baranda|rambla|acantilado|puente|\d+)"
)
_BY_ROPE = r"(?:guindar|colgar|ahorcar|amarrar del cuello)"

RULES = (
    Rule(
        "likely.kill_self_regional",
        "B",
        rf"(?:{WISH}|me (?:quiero|voy a|vo a|dan ganas de|provoca|pinta|nace|late|puedo|deberia|falta "
        rf"valor para))(?: \w+){{0,2}} "
        rf"(?:pitear(?:me)?|guindar(?:me)?|despescuezar(?:me)?|quebrar(?:me)? (?:de una|yo mism[oa]|"
        rf"sol[oa])|envenenar(?:me)?|despeñar(?:me)?|desbarrancar(?:me)?|"
        rf"desnucar(?:me)?|electrocutar(?:me)?|(?:auto)?eliminar(?:me)?(?= \.|$| del?| yo)|"
        rf"petatear(?:me)?|pelar(?:me)? de (?:este mundo|esta vida|aqui para siempre)|"
        rf"empastillar(?:me)?|empepar(?:me)?|"
        rf"(?:dar|pegar|meter|encajar|mandar|zampar|clavar|volar)(?:me|se)? (?:un |el )?{_SHOT}|"
        rf"(?:dar|prender|meter|pegar)(?:me|se)? candela|prender(?:me|se)? fuego(?! a)|rociar(?:me)? "
        rf"(?:con |de )?(?:gasolina|bencina|alcohol)|"
        rf"hacer(?:me)? (?:la )?boleta|volar(?:me)? (?:la tapa de )?(?:los sesos|la sien|la cabeza|la "
        rf"tapa)|reventar(?:me)? (?:la cabeza|los sesos)(?! (?:estudiando|con))|"
        rf"quitar(?:me)? de(?:l| el| en) medio|sacar(?:me)? de(?:l| el) medio|borrar(?:me)? del mapa|"
        rf"salir(?:me)? de este mundo|"
        rf"mandar(?:me)? (?:a )?mudar de (?:este mundo|esta vida)|irme (?:a la (?:verga|mierda|chingada|"
        rf"chucha|concha)|al carajo|pal carajo) de (?:este mundo|esta vida|aqui para siempre)|"
        rf"tomar(?:me)? (?:un|el|todo el) pomo)(?! (?:a (?:mi|un|una|ese|el|la|los)|el (?:pc|compu|tema|"
        rf"ramo)|de este (?:grupo|ramo)))|"
        rf"(?:me )?(?:piteo|piteé|guindo|guindaria|empastillo|empepo|doy candela|prendo candela|prendo "
        rf"fuego|hago boleta|pego un {_SHOT}|meto un {_SHOT}|encajo un {_SHOT}|"
        rf"vuelo la tapa|doy un {_SHOT})(?= \.|$| y| hoy| de una| esta| yo| mismo| de (?:una|la|un)| en "
        rf"serio)",
        2,
        "suicide",
        says=(
            "me dan ganas de pitearme",
            "me quiero guindar",
            "voy a darme candela",
            "me voy a encajar un tiro",
            "estoy que me guindo",
            "ando pensando en hacerme boleta",
            "me provoca pegarme un pepazo",
        ),
        not_says=(
            "me quiero eliminar a un enemigo del juego",
            "voy a darme un baño",
            "le voy a prender fuego a la tesis",
            "voy a volarme la clase",
        ),
        source=CSSRS_THOUGHT,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.crash",
        "B",
        rf"(?:{WISH}|me (?:quiero|voy a|vo a|dan ganas de|provoca|pinta|nace)|estoy que me|estoy por|"
        rf"casi)(?: \w+){{0,2}} "
        rf"(?:estrell(?:ar|arme|o|e)|choc(?:ar|arme)|estamp(?:ar|arme|o)|empotr(?:ar|arme|o)|hac(?:er|"
        rf"erme) (?:pelota|mierda|torta|puré|bosta|pedazos)|(?:tirar|tirarme|tiro|lanzar|lanzarme|lanzo|"
        rf"botar|botarme|boto|aventar|aventarme|aviento|echar|echarme|meter|meterme|atravesar|"
        rf"atravesarme|poner|ponerme|parar|pararme|acostar|acostarme))(?: \w+){{0,4}} "
        rf"(?:contra|abajo de|abajo del|debajo de|debajo del|bajo|adelante de|adelante del|delante de|"
        rf"delante del|enfrente de|frente a|a la pasada de|encima de|en medio de|al paso de) {_CRASH}|"
        rf"(?:me |le |se )?(?:tirar|tirarme|tiro|tire|lanzar|lanzarme|lanzo|botar|botarme|boto|aventar|"
        rf"aventarme|aviento|echar|echarme|arrojar|arrojarme|dejar caer|dejarme caer)"
        rf"(?: \w+){{0,2}} (?:al|a la|a las|a los|a un|a una|del|de la|de un|de una|desde|por el|por la|"
        rf"pal|de lo alto de|de arriba de)(?: \w+){{0,2}} "
        rf"(?:via|vias|riel|rieles|tren|metro|subte|transmilenio|metrobus|puente|puentes|viaducto|"
        rf"malecon|rambla|barranco|barranca|barranca|acantilado|precipicio|quebrada|"
        rf"(?:\w+ )?piso|azotea|terraza|balcon|techo|torre|edificio|peñon|cerro|salto|tajo|represa|"
        rf"embalse|canal|rio|mar|lago|magdalena|mapocho|rimac|sena|bio bio|plata|oceano|pozo|"
        rf"carretera|autopista|ruta|bondi|guagua|colectivo|116)(?! (?:de (?:la|las) (?:materia|"
        rf"universidad)|en (?:bungee|bungy|paracaidas|parapente|kayak)|en verano|a nadar|a refrescar\w*|"
        rf"con (?:los|mis) (?:amig\w+|primos|compañer\w+)|(?:\w+ )?(?:bungee|bungy|puenting|benji|"
        rf"paracaidas|parapente|tirolesa)))",
        5,
        "plan_means",
        says=(
            "me quiero hacer pelota contra un camión",
            "me dan ganas de estrellarme contra un poste",
            "tengo ganas de tirarme abajo de un 116",
            "estoy que me le tiro a un TransMilenio",
            "me quiero tirar al malecón",
            "ganas de lanzarme desde un quinto piso",
        ),
        not_says=(
            "quiero tirarme al mar con mis primos",
            "choqué contra un poste ayer",
            "nos vamos a tirar del puente en bungee",
        ),
        source=CSSRS_PLAN,
        likely=True,
        idiom=True,
        unless=r"(?:velocidad|altura de \d+|segundos|masa|fuerza|gravedad|problema|calcul\w+|bungee|"
        r"bungy|parapente|paracaidas|canopy|tirolesa|traje de baño|piscina|nadar)",
    ),
    Rule(
        "likely.taken_by_death",
        "B",
        r"(?:que )?(?:ya )?(?:me )?(?:lleve|llevara|recoja|recogiera|venga a buscar|viniera a buscar|"
        r"venga por mi|viniera por mi|saque de aqui|reclame)(?: (?:ya|de una|de una vez|pronto|por "
        r"favor))*"
        r"(?: (?:la (?:muerte|parca|pelona|huesuda|flaca|calaca|catrina|calavera|santa muerte)|(?:papa |"
        r"tata )?dios(?:ito)?|el señor|la virgen(?:cita)?|san pedro|el de arriba|jesus|mi \w+ (?:del|"
        r"desde el|que esta en el) cielo))|"
        r"(?:la (?:muerte|parca|pelona|huesuda|flaca|calaca|catrina|calavera|virgencita|virgen)|(?:papa |"
        r"tata )?dios(?:ito)?|el señor|jesus)(?: \w+){0,4} (?:me (?:lleve|llevara|llevase|recoja|"
        r"recogiera|"
        r"llame|llamara|saque|quite)|que me (?:lleve|recoja|quite)|venga(?:n)? por mi|viniera por mi)(?! "
        r"(?:al|a la|a (?:estudiar|clases)|la contraria))|"
        r"(?:quiero|quisiera|ganas de|toca|deseo)(?: \w+)? (?:irme|ir|largarme|partir|bailar|estar)(?: "
        r"ya)? con (?:la (?:muerte|parca|pelona|huesuda|flaca|calaca|catrina|santa muerte)|"
        r"dios(?:ito)?|el señor(?! de)|san pedro|la virgen)|"
        r"(?:quiero|quisiera|ganas de|voy a|toca|a) (?:chupar faros|colgar los (?:tenis|guayos|botines|"
        r"chuzos)|entregar (?:el equipo|las herramientas|el cuaderno)|estirar la pata|mascar lauchas|"
        r"parar las (?:patas|chalas|pestañas)|pelar(?:me)? el (?:bollo|ajo|gajo)|pasar al otro lado|"
        r"ir(?:me)? (?:pal|para el|al) (?:otro (?:barrio|lado|mundo|patio)|patio de los callados|hoyo|"
        r"cajon|mas alla|pozo y "
        r"no salir|reparto bocarriba)|cantar el manisero|guardar el carro|crepar|espichar(?:la)?|"
        r"palmar(?:la)?|diñar(?:la)?|cascar(?:la)?|estacar|felpar|petatear(?:me)?)"
        r"(?= \.|$| ya| de una| pronto| yo| y| en serio| hoy)|"
        r"(?:ya )?no (?:quiero|deseo|aguanto) (?:ta|tar|estar|andar|seguir) (?:viv[oa]|aqui abajo|en "
        r"este mundo|en este plano)",
        1,
        "suicide",
        says=(
            "que me lleve la pelona de una vez",
            "todas las noches pido que Diosito me recoja",
            "me quiero ir con la huesuda",
            "ya quiero chupar faros",
            "quiero entregar el equipo",
            "la Virgencita que me lleve",
        ),
        not_says=(
            "que me lleve a la u mi papá",
            "Dios me libre de ese ramo",
            "quiero estar con el señor de la biblioteca",
        ),
        source=CSSRS_WISH,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.rope_bare",
        "B",
        rf"(?:{_BY_ROPE}me|me (?:quiero |voy a |vo a |puedo )?{_BY_ROPE}|me (?:guindo|cuelgo|ahorco))(?: "
        rf"\w+){{0,2}} (?:de|del|con|en)(?: (?:un|una|el|la|mi))? (?:\w+ )?(?:mata|arbol|viga|cable|"
        rf"correa|cinturon|sabana|lampara|"
        r"techo|puerta|closet|ducha|barra|soga|cuerda|mecate|lazo|reata|piola|ventilador|reja|baranda|"
        r"bufanda|corbata)(?! (?:de|del) (?:juego|personaje))",
        5,
        "plan_means",
        says=(
            "me voy a guindar de una mata",
            "me quiero ahorcar con el cable",
            "pienso en colgarme del ventilador",
        ),
        not_says=("me cuelgo de la red del vecino",),
        source=CSSRS_PLAN,
        likely=True,
        idiom=True,
    ),
)
