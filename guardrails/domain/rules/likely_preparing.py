"""What is done or decided beforehand: means gathered, places seen, a condition set (tier B, likely)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import CSSRS_ACT, CSSRS_PLAN
from guardrails.domain.rules.slots import KILL_SELF, PILL, POISON, WEAPON

_PLACE = (
    r"(?:puente|viaducto|azotea|terraza|acantilado|precipicio|barranco|barranca|vias|vias del tren|"
    r"cornisa|techo|mirador|represa|quebrada|paso a nivel|rieles|anden|balcon|"
    r"(?:\w+ )?piso)"
)
_HOMEWORK = (
    r"ensayo|informe|tarea|trabajo (?:de|en|final)|examen de|laboratorio|maqueta|presentacion|proyecto|"
    r"velocidad|altura maxima|calcul\w+|problema|metros por|m/s|clase|profe\w*|personaje|novela|pelicula|"
    r"serie|"
    r"libro|juego|paciente|pacientes|enfermeria|farmacologia|toxicologia"
)
_FAIL = (
    r"si (?:no (?:paso|apruebo|quedo|lo paso|la paso|me aceptan|me dan|resulta|mejora|saco|me titulo|"
    r"vuelve|me perdona)|repruebo|desapruebo|jalo|suspendo|pierdo|raspo|quedo (?:jalad[oa]|debiendo|"
    r"fuera|libre)|me "
    r"(?:va mal|echo|jalan|echan|rajo|raspan|bochan|aplazan|deja|dejan|expulsan)|salgo mal|me quedo "
    r"sin)(?: \w+){0,7}"
)

RULES = (
    Rule(
        "likely.ready_for_it",
        "B",
        r"(?:tengo|consegui|junte|compre|prepare|esta|deje|reuni|ya hay)(?: \w+){0,4} (?:lo|todo)(?: "
        r"lo)? (?:que (?:me )?(?:necesito|necesitaba|faltaba|hacia falta|hace falta)|necesario|list[oa]|"
        r"preparado)(?: \w+){0,2} "
        rf"(?:para (?:hacerlo|irme|terminar(?:lo)?(?= \.|$| con todo)|acabar(?:lo)?(?= \.|$| con todo)|"
        rf"esa noche|el final|partir|no (?:volver|despertar|fallar)|{KILL_SELF}))|"
        r"(?:hice|tengo|arme|escribi)(?: \w+){0,2} lista(?: de \w+)?(?: \w+){0,5} (?:para (?:esa noche|"
        r"hacerlo|irme)|antes de (?:irme|morir\w*|hacerlo|partir))|"
        r"(?:pract\w+|ensay\w+|prob\w+|prueb\w+|aprend\w+|vi un (?:video|tutorial)|busqu\w+)(?: "
        r"\w+){0,4} (?:nudo|soga|lazo|horca)(?! (?:de (?:corbata|pescador|escalada|marinero)|marinero|"
        r"para (?:el|la) (?:bote|carpa)))|"
        r"(?:aguant\w+|soport\w+|resist\w+)(?: \w+){0,2} (?:mi (?:propio )?peso|el peso de mi cuerpo)|"
        r"(?:medi|revise|calcule|averigue|chequee|conte)(?: \w+){0,3} (?:la altura|la caida|los pisos|"
        r"cuantos pisos|la cuerda|la soga|la viga|la dosis|cuantas (?:pastillas|tengo))",
        5,
        "plan_means",
        says=(
            "ya tengo todo lo que necesito para hacerlo",
            "practiqué el nudo anoche",
            "ya vi que la barra del clóset aguanta mi peso",
            "ya medí la altura",
            "hice una lista de cosas antes de irme",
        ),
        not_says=(
            "ya tengo todo lo que necesito para el informe",
            "aprendí el nudo de corbata",
            "medí la altura del edificio para el problema",
        ),
        source=CSSRS_ACT,
        unless=_HOMEWORK,
        likely=True,
    ),
    Rule(
        "likely.place_seen",
        "B",
        rf"(?:fui|fue|ire|voy|vengo|pase|me vine|ando|estuve|camin\w+)(?: \w+){{0,2}} (?:a (?:ver|"
        rf"conocer|mirar|revisar)|a ver|mirando|viendo)(?: \w+){{0,3}} (?:el lugar|donde (?:lo )?(?:voy "
        rf"a|hacerlo)|{_PLACE})"
        r"(?: \w+){0,6} (?:hacer|hacerlo|altura|alto|reja|baranda|nadie|nunca hay|no hay (?:reja|nadie|"
        r"gente)|saltar|sirve|perfecto|abajo|tirarme|hora)|"
        rf"(?:voy|me voy|estoy yendo|ando)(?: \w+)? (?:camino|rumbo|directo|en camino) (?:al?|para el|"
        rf"para las|para la|hacia (?:el|la|las)|a la|a las|pal) (?:{_PLACE})(?= \.|$| y| no| adios| chao|"
        rf" perdon\w*| ya| ahora| a (?:saltar|tirarme))|"
        rf"(?:ya )?(?:cruce|pase|salte|brinque|estoy|estaba|me (?:pare|sente|colgue|subi|trepe))(?: "
        rf"\w+){{0,3}} (?:al otro lado|del otro lado|del lado de afuera|por fuera|afuera|encima|"
        rf"arriba)(?: \w+){{0,2}} (?:reja|baranda|barandal|barandilla|"
        rf"muro|cerco|ventana|cornisa|puente|balcon)|(?:cruce|salte|pase|brinque) (?:ya )?la (?:baranda|"
        rf"reja|barandilla|malla)(?= \.|$| del| y)(?! del (?:colegio|estadio|vecino))|"
        r"(?:el|ese|este|un) (?:\w+ )?(?:metro|tren|bus|camion|micro|subte|carro)(?: \w+){0,4} es (?:el "
        r")?mio(?= \.|$)|espero (?:el|al) (?:proximo|siguiente|otro) (?:metro|tren|subte)(?= para| y "
        r"(?:me|salto|listo|adios))|"
        r"(?:se|me acuerdo|averigue) (?:donde|en que cajon|la clave)(?: \w+){0,4} (?:pistola|arma|"
        r"revolver|escopeta|rifle|municion\w*|balas)",
        5,
        "plan_means",
        says=(
            "fui a ver el puente y no hay reja",
            "voy camino al puente, adiós",
            "ya crucé la baranda",
            "el próximo tren es el mío",
            "sé dónde guarda mi papá la pistola",
        ),
        not_says=(
            "voy camino a la facultad",
            "fui a ver el puente para el dibujo técnico",
            "el próximo bus es el de las ocho",
        ),
        source=CSSRS_ACT,
        unless=_HOMEWORK,
        likely=True,
    ),
    Rule(
        "likely.pills_saved",
        "B",
        rf"(?:guard\w+|junt\w+|ahorr\w+|acumul\w+|escond\w+|separ\w+|colecc\w+|apart\w+)(?: \w+){{0,6}} "
        rf"(?:{PILL}|dosis|tomas)(?! (?:de menta|para (?:la|el)|del? \w+ para))|"
        rf"(?:no me (?:las |los )?(?:estoy )?(?:tom\w+|trag\w+)|finjo (?:tom\w+|trag\w+)|hago como que "
        rf"me las tomo)(?: \w+){{0,4}} (?:guard\w+|junt\w+|escond\w+|acumul\w+|bajo la lengua)|"
        rf"(?:tengo|hay|quedan|sume|conte|llevo|junte|tenemos)(?: \w+){{0,2}} (?:\d\d+|veinte|treinta|"
        rf"cuarenta|cincuenta|sesenta|setenta|ochenta|cien|como \d+|suficient\w+|hart[oa]s|muchas|un "
        rf"monton de|una caja de|un frasco de|dos cajas de) (?:{PILL})"
        r"(?= \.|$| y| aqui| enfrente| al lado| con| en (?:la|mi)| guardad\w+| listas)|"
        rf"(?:{PILL})(?: \w+){{0,4}} (?:estan ahi|a la mano|al alcance|aqui (?:al lado|enfrente|conmigo)|"
        rf"al frente|frente a mi|me (?:miran|llaman|tientan)|bajo la almohada|en mi bolsillo)|"
        r"(?:con|y) (?:una botella de |un |el )?(?:ron|vodka|pisco|whisky|tequila|aguardiente|vino|"
        r"alcohol|copete)(?: \w+){0,3} (?:me (?:las|los) (?:tomo|bajo|trago)|bajarmel[ao]s|tomarmel[ao]s|"
        r"tragarmel[ao]s)",
        5,
        "plan_means",
        says=(
            "estoy ahorrando mis pastillas de la noche",
            "no me las tomo, las estoy guardando",
            "tengo sesenta clonazepam y una botella",
            "los calmantes están ahí, a la mano",
        ),
        not_says=(
            "guardé las pastillas de menta",
            "me quedan 20 pastillas de la receta",
            "junté las dosis de la vacuna para el informe",
        ),
        source=CSSRS_ACT,
        unless=_HOMEWORK + r"|alergia|tiroides|anticoncept\w+|resfrio|gripe|vacun\w+|vitamin\w+|farmacia "
        r"de turno|tos|fiebre|garganta|menta|regla",
        likely=True,
    ),
    Rule(
        "likely.gas_and_coal",
        "B",
        r"(?:deje|abri|abro|prendi|solte|dejar|abrir|prender)(?: \w+){0,2} (?:el gas|la llave del gas|"
        r"las hornillas|las perillas|el carbon|un brasero|el motor)(?: \w+){0,4} (?:abiert\w*|encerr\w+|"
        r"cerr\w+|ventan\w+|rendij\w+|pieza|cuarto|baño|garaje|garage|"
        r"cochera|encendid\w+|y (?:me|ya|espero|cerre))|(?:tape|selle|cubri)(?: \w+){0,2} (?:las |los "
        r")?(?:rendijas|ventanas|puertas|agujeros)(?: \w+){0,5} (?:carbon|gas|brasero|humo|toallas|"
        r"cinta)|"
        r"(?:tina|bañera|ducha)(?: \w+){0,3} (?:llen[oa]|lista|caliente)(?=.{0,80}\b(?:navaja|hoja|"
        r"gillette|cuchill\w+|venas|muñecas|secador|pastillas)\b)|"
        r"(?:navaja|hoja de afeitar|gillette|cuchill\w+|bisturi)(?: \w+){0,8} (?:tina|bañera|venas|"
        r"muñecas|en la mano)(?! (?:de cocina|del personaje))",
        5,
        "plan_means",
        says=(
            "tapé las rendijas y prendí el carbón",
            "estoy en el baño con la hoja de afeitar y la tina llena",
            "dejé el gas abierto y cerré la puerta",
        ),
        not_says=("prendí el carbón para el asado", "el gas está carísimo"),
        source=CSSRS_ACT,
        unless=r"asado|parrilla|cocin\w+|almuerzo|arroz|experimento|laboratorio|quimica|afeit\w+ (?:las|"
        r"la) (?:piernas|barba)",
        likely=True,
    ),
    Rule(
        "likely.on_condition",
        "B",
        rf"{_FAIL} (?:(?:ya )?(?:se|tengo clar[oa]|decidi|tengo decidido|tengo pensado) (?:\w+ )?(?:lo "
        rf"que|que) (?:voy a|tengo que|debo) (?:hacer|hacerme)(?: conmigo)?(?= \.|$| conmigo| y)|"
        rf"(?:ese mismo dia|ahi mismo|esa noche|ese dia|al tiro|de una)?(?: \w+)? ?me (?:mato|lanzo|tiro|"
        rf"cuelgo|ahorco|suicido|voy de este mundo|aviento|boto)(?= \.|$| y| de verdad| en serio| no| "
        rf"ese| ahi| esa)|"
        r"no (?:vuelvo|llego|regreso) (?:mas )?a (?:la |mi )?casa(?= \.|$| y| ya)|no (?:quiero|voy a|"
        r"pienso|vale la pena) (?:seguir )?(?:vivi\w+|existi\w+|estar viv\w+|despertar)|"
        rf"{KILL_SELF}|se acaba todo(?= \.|$| para mi)|no hay mas yo|mejor (?:me muero|muert[oa])|hasta "
        rf"ahi llego(?= \.|$| yo))|"
        r"(?:me di|me doy|me puse|le di|le doy|le puse)(?: \w+){0,3} (?:plazo|hasta|fecha limite|ultima "
        r"oportunidad)(?: \w+){0,8} (?:viv\w+|vida|morir\w*|matarme|existi\w+|irme(?= \.|$)|de este "
        r"mundo|seguir(?= \.|$| aqui| con esto))|"
        r"(?:espero|esperando|aguanto|me quedo)(?: \w+){0,3} (?:a que )?(?:pase|pasen|pasar|termine|"
        r"terminen|sea|llegue|hasta)(?: \w+){0,4} (?:y (?:ahi |ya |despues |luego )?(?:me (?:voy|mato|"
        r"despido|tiro|cuelgo|lanzo|quito)|lo hago|se acab\w+)|"
        r"para (?:irme(?= \.|$)|hacerlo|matarme))(?! (?:a|al|de (?:viaje|vacaciones)))|"
        r"(?:despues|luego|pasando|apenas pase|pasad[oa])(?: de| \w+){0,4} (?:navidad|cumple\w*|año "
        r"nuevo|graduacion|examen\w*|fiestas|boda|matrimonio|18|verano)(?: \w+){0,2} me (?:mato|suicido|"
        r"cuelgo|ahorco|voy de este mundo|quito la vida)",
        4,
        "plan_means",
        says=(
            "si no paso el examen ya sé lo que voy a hacer conmigo",
            "me di plazo hasta fin de mes para decidir si sigo viva",
            "espero que pase la navidad y me voy",
            "después de mi cumpleaños me mato",
            "si repruebo no vuelvo a la casa, ya decidí",
        ),
        not_says=(
            "si no paso el examen ya sé que tengo que hacer el recuperatorio",
            "me di plazo hasta el viernes para terminar",
            "espero que pase la clase y me voy a la biblio",
        ),
        source=CSSRS_PLAN,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.when_alone",
        "B",
        r"(?:cuando|apenas|en cuanto|aprovech\w+|ahora que|mientras)(?: \w+){0,3} (?:(?:se )?(?:duerm\w+|"
        r"vayan?|acuest\w+|salg\w+|salen|sale|viaj\w+|van)|(?:este|esten|quede|quedo|estoy|deje|"
        r"dejen)(?: \w+)? sol[oa]|no (?:este|esten|haya|hay)(?: \w+)?)"
        r"(?: \w+){0,7} (?:lo (?:hago|hare|voy a hacer)|se acaba(?= \.|$| todo)|(?:termino|acabo) (?:con "
        r"todo|todo(?= \.|$))|aprovecho|voy a aprovechar|me (?:mato|cuelgo|tiro|voy para siempre))|"
        r"(?:voy a |quiero |pienso )?aprovechar(?:e)?(?: \w+){0,4} (?:no hay nadie|no (?:este|esten)|"
        r"sol[oa]|se van)(?: \w+){0,6} (?:para (?:hacerlo|irme(?= \.|$)|terminar(?= \.|$| con))|y "
        r"(?:hacerlo|lo hago))|"
        r"(?:la fecha|el dia|la hora|el lugar)(?: \w+)? (?:ya )?(?:(?:lo|la) tengo|esta (?:fijad[oa]|"
        r"elegid[oa]|decidid[oa]|list[oa])|es)(?= \.|$)(?! (?:el|la) )",
        5,
        "plan_means",
        says=(
            "esta noche cuando todos duerman se acaba",
            "cuando mi mamá salga al turno lo hago",
            "la fecha ya la tengo",
        ),
        not_says=(
            "cuando se duerma mi hija hago la tarea",
            "la fecha ya la tengo anotada en la agenda",
            "apenas salga de clases lo hago, el resumen",
        ),
        source=CSSRS_PLAN,
        unless=_HOMEWORK + r"|resumen|tarea|lectura|guia|examen|entrega|plataforma|inscrip\w+",
        likely=True,
    ),
    Rule(
        "likely.asks_how",
        "B",
        rf"(?:cuant[oa]s?|que cantidad de|cuanta)(?: \w+){{0,2}} (?:gotas|miligramos|mg|gramos|ml|cajas|"
        rf"tabletas|{PILL}|{POISON}|alcohol)(?: \w+){{0,9}} (?:no despertar|morir\w*|muer[aeo]\w*|"
        rf"matar\w*|mata|suficiente para|aguanta|fatal|"
        r"letal|mortal|dormir para siempre|fall[ae]\w*|pase algo|hacer efecto para)|"
        rf"(?:cuant[oa]s?)(?: \w+){{0,2}} (?:{PILL})(?: \w+){{0,2}} aguanta|"
        rf"(?:que|cual)(?: \w+)? (?:es |seria |duele |funciona |sirve )?(?:mas rapid[oa]|menos|mas "
        rf"efectiv[oa]|mas segur[oa]|mejor|peor)(?: \w+){{0,3}} (?:la |el |las |los |un |una "
        rf")?(?:{WEAPON}|{PILL}|{POISON}|{_PLACE}|tren|metro|ahogarse|colgarse|cortarse|"
        rf"desangrarse|saltar)(?: \w+){{0,2}} (?:o|y|que) (?:la |el |las |los |un |una )?(?:{WEAPON}|"
        rf"{PILL}|{POISON}|{_PLACE}|tren|metro|ahogarse|colgarse|cortarse|desangrarse|saltar)|"
        r"(?:desde|de) (?:cuant[oa]s?|que) (?:metros|pisos|piso|altura)(?: \w+){0,8} (?:muer\w+|mat\w+|"
        r"morir\w*|seguro|no sobreviv\w+|garantizad\w+)|"
        r"(?:cuanto|que tanto|cuantos minutos|cuanto tiempo)(?: \w+){0,3} (?:demora|demoraria|tarda|"
        r"tardaria|toma|dura|duele|doleria)(?: \w+){0,4} (?:ahogarse|ahogarme|desangrar\w*|morir\w*|"
        r"ahorcar\w*|asfixiar\w*|colgar\w*|caer|uno en morir)|"
        rf"si (?:uno |me |yo |alguien )?(?:mezcl\w+|combin\w+|junt\w+)(?: \w+){{0,4}} (?:{PILL}|"
        rf"{POISON})(?: \w+){{0,6}} (?:muer\w+|morir\w*|dormir\w*|despert\w+|para siempre|pasa|mata)|"
        rf"(?:se puede|se podra|alguien puede|uno puede|puede uno)(?: \w+)? (?:morir|matar|"
        rf"suicidar)(?:se)?(?: uno)?(?: \w+){{0,3}} (?:con|de|tomando|por|a) (?:{PILL}|{POISON}|tomar|"
        rf"mezclar)|"
        rf"(?:que|cuales) (?:{PILL}|{POISON})(?: \w+){{0,8}} (?:no despertar|morir\w*|matar\w*|para irme|"
        rf"dormir para siempre|sin receta para (?:dormir|morir))|"
        r"(?:existe|hay|conoces|sabes de|busco|quiero|dame|dime|necesito)(?: \w+){0,3} (?:manera|forma|"
        r"modo|metodo|algo)(?: \w+){0,3} (?:de (?:irse|irme|morir\w*|partir|acabar con (?:todo|uno|esto)|"
        r"no despertar|dejar de (?:existir|vivir))|para (?:irse|irme(?= \.|$| sin| rapido)|"
        r"morir\w*|no despertar|dejar de (?:existir|vivir)))|"
        r"algo que (?:no duela|sea rapido|me mate)(?: \w+){0,4} (?:rapido|no duela|sin dolor|dormir\w*|"
        r"morir\w*)|"
        r"(?:que|para que|como hago para que)(?: \w+){0,3} (?:parezca|pareciera|pase por) (?:un "
        r")?accidente|(?:cobr\w+|paga\w*)(?: \w+){0,4} (?:el seguro|la poliza)(?: \w+){0,6} (?:suicid\w+|"
        r"me (?:muero|mato|muera)|si (?:yo )?(?:muero|me))",
        5,
        "plan_means",
        says=(
            "qué es más rápido, la cuerda o las pastillas",
            "desde cuántos metros es seguro que uno se muere",
            "cuántas gotas de rivotril hay que tomar para no despertar",
            "si mezclo alcohol con alprazolam me duermo para siempre",
            "existe alguna manera de irse sin que duela",
            "busco algo que no duela y sea rápido",
        ),
        not_says=(
            "qué es más rápido, el metro o la micro",
            "cuántos gramos de cloro se usan por litro",
            "busco una forma de estudiar que no duela",
        ),
        source=CSSRS_PLAN,
        unless=_HOMEWORK + r"|llegar (?:a|al)|micro|parada|estacion|ratas?|ratones|perro|gato|animales|"
        r"cultivo|agua potable|piscina",
        likely=True,
    ),
)
