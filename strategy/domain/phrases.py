"""The sentences of the offline coach.

Places in braces are filled by `spoken` and by the voice of the country (`voices`), which also turns the
tuteo of these sentences into its own; no sentence gives the student a gender. A wording is known by its
name and its place in the tuple: new ones go to the end.
"""

from collections.abc import Mapping

# First sentence: the feeling, as the student would recognise it.
FEELINGS: Mapping[str, tuple[str, ...]] = {
    "frustracion": (
        "Qué frustrante es darle y darle a algo y que no salga.",
        "Se entiende la frustración: le has puesto empeño y se resiste.",
        "Uf, esa rabia de no avanzar cansa más que la tarea misma.",
        "Tiene sentido la frustración: esto se está resistiendo más de la cuenta.",
        "Que no salga después de tanto intento frustra a cualquiera.",
        "Cuando algo se traba así, la rabia es lo más natural.",
    ),
    "aburrimiento": (
        "Es difícil arrancar cuando algo {lata}.",
        "Te entiendo: con cero ganas, hasta abrir el archivo pesa.",
        "Hay tareas que de verdad aburren, y está bien decirlo.",
        "Sin ganas todo cuesta el doble, y esto no ayuda mucho.",
        "Qué pesado es tener que hacer algo que no motiva nada.",
        "Si aburre, aburre: no hace falta fingir ganas para empezar.",
    ),
    "ansiedad_error": (
        "Se nota la presión que traes, y tiene sentido sentir esos nervios.",
        "{calma}, vamos de a poco: esos nervios dicen que te importa.",
        "Es mucho peso junto; respiremos y hagámoslo chico.",
        "Con ese agobio encima, lo que ayuda es mirar una sola cosa.",
        "Los nervios aprietan, y aun así se puede dar un paso.",
        "Sentir esa ansiedad antes de algo importante es de lo más humano.",
    ),
    "dispersion_rumiacion": (
        "Con tantas cosas dando vueltas, cuesta quedarse en una sola.",
        "Pasa {harto}: la cabeza se va a otra parte justo cuando hay que empezar.",
        "Qué cansador es querer enfocarse y que la mente se escape.",
        "Cuando la atención salta de una cosa a otra, todo parece más largo.",
        "Tener la mente en mil cosas agota, y no es falta de voluntad.",
        "Con la cabeza llena, concentrarse es nadar contra la corriente.",
    ),
    "baja_autoeficacia": (
        "Esa sensación de no poder es dura, y no dice lo que vales.",
        "Gracias por contarlo: dudar de uno mismo pesa, y le pasa a mucha gente.",
        "Entiendo la inseguridad; partamos por algo que sí puedas ver terminado.",
        "Dudar de lo que uno puede desgasta, más aún con una tarea delante.",
        "Esa inseguridad pesa; no hay que vencerla para dar un primer paso.",
        "Cuando falta confianza, un logro pequeño dice más que mil ánimos.",
    ),
    "neutral": (
        "Qué bueno que vengas con ánimo de avanzar.",
        "Buen momento para darle un empujón.",
        "Aprovechemos que hay calma para avanzar.",
        "Con esa calma se trabaja bien.",
        "Se siente que hay disposición, y eso ayuda.",
    ),
    "otro": (
        "Gracias por contarme cómo estás; eso también cuenta.",
        "Te leo, y tiene sentido que hoy cueste un poco más.",
        "Lo que sientes es válido, y podemos ir con suavidad.",
        "Entiendo que hoy pese; vayamos con lo mínimo.",
        "Se nota que no es un día fácil, y gracias por decirlo: eso pesa.",
    ),
    "": (
        "{ya}, veamos cómo hacerlo más llevadero.",
        "Vamos de a poco con esto.",
        "Perfecto, hay por dónde partir.",
        "Entendido, busquemos por dónde entrarle.",
        "{buena}, sigamos de a un paso.",
        "De acuerdo, hagámoslo manejable.",
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
    "Aquí estoy. ¿Qué hacemos ahora?",
    "¡Hola otra vez! ¿Qué tienes en mente?",
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
        "¿Qué tarea es la que más te pesa en este momento?",
    ),
    "plazo": (
        "¿Para cuándo es?",
        "¿Cuándo hay que entregarlo?",
        "¿Con cuánto plazo contamos?",
        "¿Qué fecha tiene?",
    ),
    "fase": (
        "¿En qué vas: buscando ideas, planificando, haciéndolo o revisando?",
        "¿En qué parte estás ahora mismo?",
        "¿Estás recién partiendo, a mitad de camino o ya revisando?",
    ),
}

OFFER = (
    "Para {the_task} te propongo «{name}», {minutes} minutos:",
    "Probemos «{name}» con {the_task}; son {minutes} minutos:",
    "Te dejo una idea para {the_task}: «{name}», en {minutes} minutos:",
    "Con {the_task} puede servir «{name}», {minutes} minutos:",
    "Vamos con «{name}» para {the_task}, por {minutes} minutos:",
    "Una forma de entrarle a {the_task} es «{name}», en {minutes} minutos:",
)
RETRY = (
    "Cambiemos de ruta con {the_task}: «{name}», {minutes} minutos:",
    "Vamos por otro lado. Para {the_task}, «{name}» en {minutes} minutos:",
    "Probemos algo distinto con {the_task}: «{name}», solo {minutes} minutos:",
    "Hagámosle otra entrada a {the_task}, con «{name}», {minutes} minutos:",
    "Dejemos la anterior. Ahora, para {the_task}, «{name}», {minutes} minutos:",
)
BRIDGE = (
    "Volvamos suave a {the_task}, con algo mínimo: «{name}», máximo {minutes} minutos:",
    "Ahora, un paso chico para {the_task}: «{name}», no más de {minutes} minutos:",
    "Retomemos {the_task} sin apuro: «{name}», {minutes} minutos como mucho:",
)
OFFER_ASK = (
    "¿Lo pruebas y me cuentas cómo te fue?",
    "¿Te animas a probarlo ahora?",
    "¿Partimos, y después me dices cómo resultó?",
    "¿Qué te parece si lo intentas y me cuentas?",
    "¿Te sirve para empezar?",
    "¿Vamos con eso?",
    "¿Quieres intentarlo así?",
)
# Whoever has time for more than this block: offered, never insisted on.
ROUNDS = (
    "En tus {total} minutos caben {rounds}, con {rest} de pausa entre medio, si te acomoda.",
    "Con {total} minutos alcanza para {rounds}, parando {rest} entre una y otra.",
    "Tienes {total} minutos: pueden ser {rounds}, con {rest} de descanso entre medio.",
)
REST_ASK = (
    "¿La pruebas, o prefieres primero una pausa de bienestar?",
    "¿Vamos con eso, o mejor una pausa de bienestar antes?",
    "¿La intentas, o te vendría mejor parar un momento?",
)

NO_LUCK = (
    "Gracias por decirlo; que no resulte también nos da información.",
    "Está bien, no todo sirve a la primera, y no es culpa tuya.",
    "{ya}, esa no era. Gracias por probarla y contarme.",
    "Lamento que no haya servido; probemos distinto.",
    "Entiendo, esa quedó fuera. Me sirve saberlo.",
)
SOME_LUCK = (
    "¡Bien! Un poco ya es avance.",
    "Eso cuenta: algo se movió.",
    "Qué bueno que algo sirvió.",
    "Un avance pequeño sigue siendo avance.",
    "{buena}, hay algo de qué tirar.",
)
NEXT_STEP = (
    "Sigamos con «{name}», solo este paso: {step} ¿Lo haces y me cuentas?",
    "Quedémonos en «{name}» un rato más. Ahora toca: {step} ¿Cómo lo ves?",
    "Aprovechemos el envión con «{name}»: {step} ¿Te animas?",
    "De «{name}», ahora va esto: {step} ¿Lo intentas?",
    "El paso que sigue en «{name}» es este: {step} ¿Vamos?",
)
NOT_TRIED = (
    "No pasa nada, partir es lo que más cuesta.",
    "{calma}, no haberlo hecho no es fracasar.",
    "Pasa seguido, y se arregla achicando el comienzo.",
    "Está bien, a veces la partida se resiste.",
)
TINY_START = (
    (
        "Pon un timer de 2 minutos y haz solo esto: {step} Si al sonar quieres seguir, sigues; si no, "
        "igual cuenta. ¿Te parece?"
    ),
    "Hagámoslo mínimo, 2 minutos de reloj: {step} Después decides si sigues. ¿Partes ahora?",
    "Solo 2 minutos, aunque quede feo: {step} Lo demás puede esperar. ¿Lo intentas?",
    "Un comienzo de 2 minutos y nada más: {step} ¿Te animas?",
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
    "Lo dejamos aquí por hoy, con algo avanzado. Que descanses. ¿Seguimos otro día?",
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
    "Lamento que se sienta más pesado ahora.",
    "Gracias por la franqueza; no era la idea que pesara más.",
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
        "Te has esforzado {harto} y sigue pesando. A veces lo que más sirve es otra persona: bienestar "
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
    "«{name}» va bien aquí porque {first}, y porque {second}. ¿Qué te parece?",
)

TALK_HEARD = (
    "Te leo.",
    "Gracias por contarme.",
    "Entiendo.",
    "{ya}, lo tengo presente.",
    "Tomo nota de eso.",
    "Eso me ayuda a entender.",
)
TALK = (
    "Para no perder el hilo, quedémonos con «{name}»: {step} ¿Cómo te va con eso?",
    "Sigamos con este paso de «{name}»: {step} ¿Te ayudo a achicarlo más?",
    "Por ahora solo esto, de «{name}»: {step} ¿Lo intentas y me cuentas?",
    "Volvamos a lo que teníamos, «{name}»: {step} ¿Qué parte se te hace más difícil?",
    "De «{name}» queda esto: {step} ¿Prefieres seguir o cambiar de estrategia?",
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

# What students say besides (`asides`); honest about who answers: these words are never a model's.
ASIDE: Mapping[str, tuple[str, ...]] = {
    "thanks": (
        "¡De nada! El trabajo lo haces tú.",
        "Gracias a ti por contarme.",
        "Un gusto acompañarte.",
        "Para eso estoy.",
    ),
    "yes": (
        "{buena}. Deja a mano lo que necesitas y empieza por el primer paso.",
        "Eso. Pon {minutes} minutos en el reloj y empieza por lo primero; aquí te espero.",
        "Vamos. Una cosa a la vez, y sin volver atrás.",
        "Perfecto. Empieza por lo más fácil de la lista y lo demás llega solo.",
    ),
    "unclear": (
        "Va de nuevo y más simple, solo esto: {step} Con eso basta; lo que tiene que quedar es: {product}.",
        "Lo dije enredado. En corto, haz esto: {step} Nada más. Al final queda: {product}.",
        "Gracias por decirlo. Mira solo este pedazo: {step} Si al final tienes esto, está bien: {product}.",
    ),
    "who": (
        (
            "Soy Flou, un acompañante de estudio: te ayudo a partir y a avanzar con tus tareas, de a un "
            "paso. Ahora respondo con mi propia lista de estrategias, sin un modelo de lenguaje."
        ),
        (
            "Me llamo Flou. Escucho cómo llegas y te propongo una estrategia corta para tu tarea. En este "
            "momento uso solo mi catálogo y reglas fijas, sin un modelo de lenguaje."
        ),
    ),
    "human": (
        (
            "Soy un programa, no una persona. Ahora mismo respondo desde mi propia lista de estrategias, sin "
            "un modelo de lenguaje, así que a veces entenderé menos de lo que quisieras."
        ),
        (
            "No hay una persona escribiendo: soy Flou, un programa. Estas respuestas salen de un catálogo y "
            "de reglas fijas, no de un modelo de lenguaje."
        ),
    ),
    "can": (
        (
            "Puedo proponerte estrategias cortas para partir, avanzar o revisar una tarea, y pausas cuando "
            "pesa mucho. Con saber qué tienes, para cuándo y cómo llegas, me basta."
        ),
        (
            "Sirvo para destrabar: me dices qué tarea es y cómo te sientes, y te doy un paso de pocos "
            "minutos. Si no resulta, cambiamos. No hago la tarea por ti."
        ),
    ),
    "private": (
        (
            "Lo que escribes se guarda cifrado en tu cuenta. No puedo prometerte secreto total: si hay "
            "riesgo para ti o alguien, personas autorizadas pueden revisarlo."
        ),
        (
            "Tus mensajes se guardan cifrados, y solo personal autorizado puede abrirlos, con un motivo. Por "
            "eso no te prometo que nadie los verá jamás."
        ),
    ),
    "complaint": (
        (
            "Tienes razón en decirlo, y gracias. Respondo con una lista limitada y a veces no doy en el "
            "clavo. Dímelo con otras palabras y cambio de ruta."
        ),
        (
            "Lamento no estar ayudando. Prefiero que me lo digas así. Podemos cambiar de estrategia o parar "
            "un momento."
        ),
        "Entiendo la molestia. Me quedé corto con eso; probemos por otro lado.",
    ),
    "work": (
        (
            "Hacer la tarea por ti no puedo, y tampoco te serviría mañana. Sí puedo ayudarte a sacar el "
            "primer pedazo en pocos minutos."
        ),
        "Eso te toca a ti; lo mío es que cueste menos partir. Vamos por la parte más chica.",
    ),
    "joke": (
        (
            "Los chistes no son lo mío, pero va uno: un estudiante dijo «empiezo el lunes», y el lunes pidió "
            "que no lo metieran en esto."
        ),
        "Se me acabó el repertorio: conozco más estrategias que chistes.",
    ),
    "off_topic": (
        "De eso no sé: lo mío es acompañarte con tus estudios.",
        "Ahí no te puedo ayudar; no tengo cómo saberlo y prefiero no inventar.",
    ),
}
# After an aside, the way back to what was going on.
BACK_TO_STRATEGY = (
    "¿Seguimos con «{name}»?",
    "¿Cómo vas con «{name}»?",
    "¿Le damos otra vuelta a «{name}»?",
    "¿Me cuentas cómo te va con «{name}»?",
)
BACK_TO_START = (
    "¿Qué tienes pendiente?",
    "¿En qué quieres avanzar ahora?",
    "¿Cómo llegas hoy, y con qué tarea?",
    "¿Por dónde te gustaría partir?",
)
