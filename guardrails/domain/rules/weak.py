"""Weak signs (tier B): said in jest as well as in earnest, or heavy without being a crisis."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import BHS, CSSRS_WISH, IPTS_BURDEN, TEAM

RULES = (
    Rule(
        "weak.jest",
        "B",
        r"ya matenme|(?:por favor )?(?:matenme|mateme|matame)(?: camion| ya| porfa| alguien| por favor)?|"
        r"alguien (?:que )?me mate|que me (?:mate|atropelle|parta)(?: \w+){0,2}|"
        r"me (?:mato|suicido|ahorco|cuelgo)|me (?:pego|meto|doy) un (?:tiro|balazo)|pegarme un tiro|"
        r"me corto las venas|me (?:tiro|lanzo|aviento|boto)(?: \w+){0,2} (?:ventana|puente|balcon|metro|"
        r"tren|vias|piso)|"
        r"me (?:quiero|quisiera|voy a)(?: \w+){0,1} (?:morir|matar|(?:tirar|lanzar|aventar|"
        r"botar)(?: \w+){1,3} (?:ventana|balcon|puente|metro|tren|edificio|azotea))|(?:quiero|quisiera|"
        r"queria) (?:morir(?:me)?|desaparecer|que me trague la tierra)(?! (?:est|el|la|los|las|"
        r"de la risa))",
        1,
        "suicide",
        says=(
            "mátame camión",
            "me mato, perdí el archivo",
            "me pego un tiro con esta guía",
            "quisiera desaparecer",
        ),
        not_says=("quiero desaparecer estos íconos", "me quiero matricular"),
        source=CSSRS_WISH,
        idiom=True,
    ),
    Rule(
        "weak.past_or_named",
        "B",
        r"internad[oa](?: \w+)? (?:por|tras|despues de) (?:un|mi) intento|(?:nunca|no) me haria nada|"
        r"(?:intento|intentos) (?:de suicidio|suicidas?|autolitico)|(?:intente|trate de) (?:matarme|"
        r"suicidarme|quitarme la vida)|sobrevivi a un intento|ideas de muerte|"
        r"(?:hacia daño|me cortaba|me autolesionaba|me lastimaba|me hacia daño|me corte|"
        r"me corto)(?! (?:\w+ ){0,2}(?:dedo|pelo|cabello|luz|uñas|barba|internet|flequillo|llamada|"
        r"puntas|agua|gas|papel))|suicid\w+|autolesion\w*|ideacion(?:es)? (?:de muerte|autolitic\w+)",
        1,
        "suicide",
        says=("tuve un intento de suicidio", "de chica me cortaba"),
        not_says=("me corté el dedo", "hice un intento de tarea", "estoy en la fase de ideación"),
        source=CSSRS_WISH,
    ),
    Rule(
        "weak.hopeless",
        "B",
        r"(?:ya )?no (?:puedo|doy|aguanto|soporto|resisto) mas(?! (?:caf|creditos|ramos|de (?:un|dos|"
        r"tres|diez)))|(?:no|nada) (?:le )?(?:veo|encuentro|hallo)(?: \w+){0,2} sentido|"
        r"nada tiene sentido|todo me da (?:igual|lo mismo)|(?:ya )?(?:me )?da (?:todo )?(?:lo mismo|"
        r"igual) todo|"
        r"(?:ya )?no (?:disfruto|siento) nada|me (?:haria|haré|hare) daño|sigo adelante por inercia|"
        r"todo (?:me )?(?:da|importa) (?:lo mismo|igual|un carajo|una mierda)|me siento (?:muy |super |"
        r"re |tan |completamente )?(?:vaci[oa]|sol[oa]|perdid[oa]|desesperad[oa]|inutil|atrapad[oa]|"
        r"sin salida|muert[oa] por dentro|un fracaso|una basura|una mierda|una carga|mal)|"
        r"estoy (?:muy |tan |super |re |bien )?(?:desesperad[oa]|colapsad[oa]|destrozad[oa]|hundid[oa]|"
        r"al limite|en el limite|quebrad[oa]|en un hoyo|en un pozo|en la mierda|rot[oa])|(?:sin|"
        r"no (?:le )?(?:veo|encuentro|hallo|tengo|hay)) (?:la |ninguna )?salida|"
        r"(?:hart[oa]|cansad[oa]|podrid[oa]|chat[oa]) de todo|nada me sale|no sirvo para nada|"
        r"no valgo nada|soy un(?:a)? (?:fracaso|fracasad[oa]|inutil|basura|mierda|estorbo|carga|cero)|"
        r"me odio|me doy asco|todo es mi culpa|"
        r"(?:llor[oe]|lloro|llorando) (?:todos los dias|todo el dia|cada noche|todas las noches|"
        r"sin parar|a cada rato)|(?:no tengo|sin) (?:ganas|fuerzas) (?:de|para) (?:nada|levantarme|"
        r"seguir|vivir|salir de la cama)|"
        r"sin levantarme de la cama|no (?:le )?importo a nadie|a nadie le importo|nadie me (?:quiere|"
        r"entiende|escucha)|(?:tengo|estoy con|tuve) (?:una )?(?:depresion|crisis de panico|"
        r"ataques? de panico)|no quiero (?:nada|hacer nada|ver a nadie|estar aqui|seguir)(?= \.|$)|"
        r"necesito hablar con alguien|(?:no me (?:dan|da|quedan)|sin) (?:\w+ )?ganas de nada|decepcion\w+ a "
        r"(?:mis|mi|todos)|"
        r"mas sol[oa] que \w+|(?:en|con el) piloto automatico|(?:nada|ya no|no) me (?:hace ilusion|ilusiona|"
        r"motiva|alegra|emociona)(?! (?:el|la|este|esta|mucho el) "
        r"(?:tema|ramo|materia|curso|proyecto))|llor[eo] (?:dos|tres|\w+) horas|no (?:puedo|logro) "
        r"levantarme de la cama|"
        r"me (?:quiero|quisiera) encerrar|siento un vacio|me siento (?:mas |re |super )?sol[oa]",
        1,
        "none",
        says=(
            "no doy más",
            "me siento vacía",
            "todo me da igual",
            "me odio",
            "estoy hundida",
            "soy un fracaso",
        ),
        not_says=("no puedo más de dos ramos a la vez", "me siento bien con el plan"),
        source=BHS,
    ),
    Rule(
        "weak.burden",
        "B",
        r"(?:soy|me siento|siento que soy) (?:una |un )?(?:carga|estorbo|peso|lastre)|(?:mejor|feliz|"
        r"felices|tranquil\w+) sin mi(?! \w)|no (?:deberia|debi) haber nacido|ojala no (?:hubiera|"
        r"estuviera)",
        1,
        "suicide",
        says=("me siento una carga para mi grupo",),
        not_says=("la carga académica es alta",),
        source=IPTS_BURDEN,
    ),
    Rule(
        "weak.self_insult",
        "B",
        r"soy (?:muy |tan |re |bien |demasiado |un |una |el |la |puro |pura )*(?:imbecil|idiota|"
        r"estupid[oa]|tont[oa]|bruta?|pendej[oa]|pelotud[oa]|boludo|boluda|inutil|huevon[oa]?|hueon[oa]?|"
        r"weon[oa]?|aweonao|aweonada|"
        r"gil|burro|burra|gilipollas|subnormal|mediocre|patetic[oa]|basura|mierda|asco|fracasad[oa]|"
        r"fracaso|desastre|incapaz|perdedor[oa]?|cojud[oa]|guevon|mamerto|gafo|gafa|mensa|menso|"
        r"babos[oa]|maje)(?! (?:para|con) (?:los chistes|el futbol))|"
        r"(?:doy|me doy) (?:verguenza|asco|pena)|"
        r"no sirvo(?= \.|$| ni\b)|no sirvo (?:ni )?para (?:nada|nadie|vivir|(?:la|esta) vida)|"
        r"nunca (?:me )?(?:voy a|va a) (?:poder|salir|lograr|servir)",
        0,
        "none",
        says=("soy una tonta", "soy un inútil", "me doy asco"),
        not_says=("soy estudiante de derecho", "no sirvo pa las matemáticas"),
        source=TEAM,
    ),
)
