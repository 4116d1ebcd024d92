"""The sentences of the offline coach.

Places in braces are filled by `spoken`; no sentence gives the student a gender.
"""

from collections.abc import Mapping

# First sentence: the feeling, as the student would recognise it.
FEELINGS: Mapping[str, tuple[str, ...]] = {
    "frustracion": (
        "Qué frustrante es darle y darle a algo y que no salga.",
        "Se entiende la frustración: le has puesto empeño y se resiste.",
        "Uf, esa rabia de no avanzar cansa más que la tarea misma.",
    ),
    "aburrimiento": (
        "Es difícil arrancar cuando algo da tanta lata.",
        "Te entiendo: con cero ganas, hasta abrir el archivo pesa.",
        "Hay tareas que de verdad aburren, y está bien decirlo.",
    ),
    "ansiedad_error": (
        "Se nota la presión que traes, y tiene sentido sentir esos nervios.",
        "Tranqui, vamos de a poco: esos nervios dicen que te importa.",
        "Es mucho peso junto; respiremos y hagámoslo chico.",
    ),
    "dispersion_rumiacion": (
        "Con tantas cosas dando vueltas, cuesta quedarse en una sola.",
        "Pasa harto: la cabeza se va a otra parte justo cuando hay que empezar.",
        "Qué cansador es querer enfocarse y que la mente se arranque.",
    ),
    "baja_autoeficacia": (
        "Esa sensación de no poder es dura, y no dice lo que vales.",
        "Gracias por contarlo: dudar de uno mismo pesa, y no eres la única persona a la que le pasa.",
        "Entiendo la inseguridad; partamos por algo que sí puedas ver terminado.",
    ),
    "neutral": (
        "Qué bueno que vengas con ánimo de avanzar.",
        "Buen momento para darle un empujón.",
        "Aprovechemos que hay calma para avanzar.",
    ),
    "otro": (
        "Gracias por contarme cómo estás; eso también cuenta.",
        "Te leo, y tiene sentido que hoy cueste un poco más.",
        "Lo que sientes es válido, y podemos ir con suavidad.",
    ),
    "": (
        "Gracias por contarme en qué andas.",
        "Ya, veamos cómo hacerlo más llevadero.",
        "Perfecto, con eso ya podemos partir.",
    ),
}

# In front of a greeting, and behind the feeling where there is one: the feeling comes first.
HELLO = ("¡Hola! Soy Flou.", "¡Hola, soy Flou!", "¡Hola! Aquí Flou.")
HELLO_AFTER = (
    "Soy Flou, y te acompaño en esto.",
    "Soy Flou; lo vemos de a poco.",
    "Aquí Flou, para ir de a un paso.",
)

GREET = (
    "Te acompaño a encontrarle el modo a tus tareas, de a un paso. ¿Cómo llegas hoy, o qué tienes pendiente?",
    "Estoy para ayudarte a partir y a avanzar, sin apuros. ¿Qué tienes entre manos o cómo te sientes?",
    "Busquemos la forma de que tu tarea avance. ¿Con qué ánimo llegas hoy?",
)
GREET_AGAIN = (
    "¡Hola de nuevo! ¿Con qué quieres partir ahora?",
    "¡Hola! Aquí sigo. ¿Qué te gustaría hacer?",
    "¡Buenas! ¿Por dónde partimos?",
)
GREET_KNOWN = (
    "La última vez quedamos en {the_task}. ¿Seguimos con eso o hay algo nuevo? ¿Cómo llegas hoy?",
    "Me acuerdo de {the_task}. ¿Lo retomamos, o hoy toca otra cosa? ¿Cómo te sientes?",
)

ASK: Mapping[str, tuple[str, ...]] = {
    "tipo_tarea": (
        "Para no darte cualquier idea: ¿qué tipo de tarea tienes por delante?",
        "Cuéntame, ¿qué es lo que tienes que hacer?",
        "¿Qué te toca hacer ahora?",
    ),
    "plazo": ("¿Para cuándo es?", "¿Cuándo hay que entregarlo?", "¿Con cuánto plazo contamos?"),
    "fase": (
        "¿En qué vas: buscando ideas, planificando, haciéndolo o revisando?",
        "¿En qué parte estás ahora mismo?",
    ),
}

OFFER = (
    "Para {the_task} te propongo «{name}», {minutes} minutos:",
    "Probemos «{name}» con {the_task}; son {minutes} minutos:",
    "Te dejo una idea para {the_task}: «{name}», en {minutes} minutos:",
)
RETRY = (
    "Cambiemos de ruta con {the_task}: «{name}», {minutes} minutos:",
    "Vamos por otro lado. Para {the_task}, «{name}» en {minutes} minutos:",
    "Probemos algo distinto con {the_task}: «{name}», solo {minutes} minutos:",
)
BRIDGE = (
    "Volvamos suave a {the_task}, con algo mínimo: «{name}», máximo {minutes} minutos:",
    "Ahora, un paso chico para {the_task}: «{name}», no más de {minutes} minutos:",
)
OFFER_ASK = (
    "¿Lo pruebas y me cuentas cómo te fue?",
    "¿Te animas a probarlo ahora?",
    "¿Partimos, y después me dices cómo resultó?",
    "¿Qué te parece si lo intentas y me cuentas?",
)
REST_ASK = (
    "¿La pruebas, o prefieres primero una pausa de bienestar?",
    "¿Vamos con eso, o mejor una pausa de bienestar antes?",
)

NO_LUCK = (
    "Gracias por decirlo; que no resulte también nos da información.",
    "Está bien, no todo sirve a la primera, y no es culpa tuya.",
    "Vale, esa no era. Gracias por probarla y contarme.",
)
SOME_LUCK = (
    "¡Bien! Un poco ya es avance.",
    "Eso cuenta: algo se movió.",
    "Qué bueno que algo sirvió.",
)
NEXT_STEP = (
    "Sigamos con «{name}», solo este paso: {step} ¿Lo haces y me cuentas?",
    "Quedémonos en «{name}» un rato más. Ahora toca: {step} ¿Cómo lo ves?",
    "Aprovechemos el envión con «{name}»: {step} ¿Te animas?",
)
NOT_TRIED = (
    "No pasa nada, partir es lo que más cuesta.",
    "Tranqui, no haberlo hecho no es fracasar.",
    "Pasa seguido, y se arregla achicando el comienzo.",
)
TINY_START = (
    (
        "Pon un timer de 2 minutos y haz solo esto: {step} Si al sonar quieres seguir, sigues; si no, "
        "igual cuenta. ¿Le damos?"
    ),
    "Hagámoslo mínimo, 2 minutos de reloj: {step} Después decides si sigues. ¿Partes ahora?",
)

CLOSE = (
    (
        "¡Qué bueno! Eso lo lograste tú, paso a paso. ¿Quieres seguir con otro paso chico, tomarte una "
        "pausa o cerrar por hoy?"
    ),
    (
        "¡Excelente noticia! Guarda ese envión: funcionó porque lo hiciste. ¿Seguimos, descansas un poco "
        "o lo dejamos aquí?"
    ),
    (
        "¡Me alegra un montón! Date un segundo para notar lo que avanzaste. ¿Otro paso, una pausa o "
        "cerramos por hoy?"
    ),
)
GOODBYE = (
    (
        "Listo, cerramos por hoy. Lo que hiciste cuenta. Cuando quieras retomar, aquí estoy. ¿Te parece "
        "si nos vemos pronto?"
    ),
    "Gracias por este rato. Descansa y vuelve cuando lo necesites. ¿Nos leemos en la próxima?",
)

WELLBEING = (
    (
        "Dejemos la tarea un momento. Te propongo «{name}», unos {minutes} minutos. Antes de partir: del "
        "0 al 10, "
        "¿qué tan fuerte es lo que sientes ahora?"
    ),
    (
        "Primero cuidemos cómo estás: «{name}» toma unos {minutes} minutos. Para empezar, de 0 a 10, "
        "¿cuánta intensidad tiene lo que sientes?"
    ),
)
WORSE = (
    "Siento que haya quedado peor; gracias por decírmelo.",
    "Lamento que se sienta más pesado ahora. Vamos a parar un momento.",
)
DURING = (
    "Gracias. Ahora, con calma:\n{steps}\nCuando termines, ¿qué número del 0 al 10 le pones?",
    "Anotado. Tómate unos {minutes} minutos:\n{steps}\nAl terminar, ¿en qué número quedó, del 0 al 10?",
)
PAUSE = (
    "Una pausa bien hecha también es parte del trabajo. {minutes} minutos:\n{steps}\n¿Me avisas al volver?",
    "Buena idea parar un poco. En {minutes} minutos:\n{steps}\n¿Volvemos después a la tarea?",
)

PERSON = (
    (
        "Gracias por seguir intentándolo. Lo que te propuse no está aliviando lo suficiente, y mereces más "
        "apoyo que un chat. Si lo necesitas ya, toca «Necesito ayuda ahora». ¿Qué te parece hablar con "
        "alguien de bienestar estudiantil de tu universidad, o con una persona de confianza?"
    ),
    (
        "Te has esforzado harto y sigue pesando. A veces lo que más sirve es otra persona: bienestar "
        "estudiantil, alguien de tu familia o una amistad. Si es urgente, toca «Necesito ayuda ahora». "
        "¿Hay alguien a quien puedas escribirle hoy?"
    ),
)

EXPLAIN = (
    (
        "Buena pregunta. Elegí «{name}» por dos razones: {first}; y además, {second}. ¿La pruebas o "
        "prefieres otra?"
    ),
    "Te cuento por qué «{name}»: {first}. También, {second}. ¿Te hace sentido?",
)

TALK = (
    "Te leo. Para no perder el hilo, quedémonos con «{name}»: {step} ¿Cómo te va con eso?",
    "Gracias por contarme. Sigamos con este paso de «{name}»: {step} ¿Te ayudo a achicarlo más?",
    "Entiendo. Por ahora solo esto, de «{name}»: {step} ¿Lo intentas y me cuentas?",
)

# After a crisis: no task, no goal, no promise; one question, and that people are a button away.
CARE_HEARD = (
    "Gracias por seguir aquí y por contármelo. No hay nada que tengas que rendir ahora.",
    "Te leo. Podemos ir despacio: la universidad puede esperar.",
    "Lo que te pasa importa más que cualquier tarea. Vamos a tu ritmo.",
)
CARE_ASK = (
    (
        "Si vuelve a ponerse difícil, el botón «Necesito ayuda ahora» te muestra con quién hablar. "
        "¿Cómo estás en este momento?"
    ),
    (
        "Con el botón «Necesito ayuda ahora» ves a quién llamar cuando quieras. "
        "¿Hay alguien contigo o a quien puedas escribirle?"
    ),
    ("Tienes siempre a mano el botón «Necesito ayuda ahora». ¿Qué te daría un poco de calma ahora?"),
)
