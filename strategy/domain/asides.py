"""What students say that is no answer and no task: thanks, a yes, questions about Flou, a complaint.

Whole messages only, as with commands: the same words inside a longer sentence are part of what they tell.
"""

import re
from collections.abc import Mapping
from typing import Literal, get_args

from strategy.domain.chat_spelling import normalise
from strategy.domain.families import words

Aside = Literal[
    "thanks", "yes", "unclear", "who", "human", "can", "private", "complaint", "work", "joke", "off_topic",
]  # fmt: skip
ASIDES: tuple[Aside, ...] = get_args(Aside)

_AROUND = re.compile(
    r"^(?:(?:hola|holi|hey|oye|flou|pero|y|oh|ah|eh|mm+|jaja\w*|bueno|ya|ok|che|disculpa|perdon|una pregunta"
    r"|una duda)[ ,:.!]+)+|(?:[ ,]+(?:flou|jaja\w*|xd|por favor|gracias|po|pues|eh|che|bro))+$"
)

# What is not understood is the step, or what to do: a chapter that is not understood is the task itself.
_STEP = (
    r"(?:(?:el|la|los|las|ese|esa|este|esta|esos|esas|tu|lo del?|eso del?) )?(?:(?:primer|primera|segund[oa]"
    r"|tercer|tercera|ultim[oa]) )?(?:pasos?|estrategias?|ejercicio|instruccion(?:es)?|explicacion|idea"
    r"|tecnica|propuesta|actividad)(?: (?:\d|uno|dos|tres|ese|esa))?|eso|esto|nada de (?:eso|esto)"
)
_WHAT_TO_DO = (
    r"(?:a )?que (?:hay|tengo|debo|quieres|te refieres|hago|hacer)(?: \w+){0,4}"
    r"|como (?:se hace|lo hago|hacerl[oa]|hacer (?:eso|esto|el paso)|empezar|partir)(?: eso| esto)?"
    r"|lo que (?:dices|dijiste|pides|propones|hay que hacer|tengo que hacer)"
)
_NOT_CLEAR = (
    r"no (?:te |le |lo |la |me )?(?:entiendo|entendi|cacho|cache|capto|capte|comprendo|comprendi|pillo"
    r"|(?:queda|quedo)(?: muy| tan)? clar[oa])(?: (?:bien|mucho|muy bien|tanto|nada|del todo|ni jota))?"
)

_WAYS: Mapping[Aside, re.Pattern[str]] = {
    "thanks": words(
        r"""
        (?:ya |ok |muchas |mil |muchisimas )*gracias(?: (?:por todo|por la ayuda|por eso|de verdad
        |totales))?
        te (?:pasaste|lo agradezco|agradezco)|(?:que |muy )amable|eres (?:lo maximo|la mejor|el mejor
        |genial)
        """
    ),
    "yes": words(
        r"""
        si|sip|sii+|dale|oka?|okay|okey|ya|bueno|claro|obvio|vale|de una|vamos|va|voy|listo,? voy|me animo
        lo intento|lo pruebo|la pruebo|probemos|lo hago|lo hare|vamos con eso|me parece(?: bien)?|me tinca
        buena idea|hagamoslo|acepto|de acuerdo|partamos|empecemos|a darle|sale|orale|entiendo|entendido
        |perfecto
        si,? (?:dale|vamos|voy|lo intento|lo pruebo|la pruebo|claro|quiero|me animo)|ahora (?:lo
        |la) (?:hago|pruebo)
        """
    ),
    "unclear": words(
        r"""
        <NOT_CLEAR>(?: (?:<STEP>|<WHAT_TO_DO>))?
        (?:<STEP>|<WHAT_TO_DO>),? <NOT_CLEAR>
        (?:me )?(?:lo )?(?:puedes |podrias |podes )?(?:explicas?|explicar|explicame|repites?|repetir|repiteme\
            |aclaras?|aclarar)(?:me)?(?:l[oa])?(?: (?:<STEP>))? (?:mejor|de nuevo|otra vez\
            |mas (?:simple|facil|claro|lento)|con (?:otras palabras|un ejemplo|peras y manzanas))
        (?:me )?(?:explicas|explicame|repites|repiteme|aclaras|aclarame) (?:el|la|los|ese|esa) (?:pasos?\
            |estrategia|ejercicio|instruccion)(?: \d)?
        (?:que significa|que quiere decir|como es|como seria) (?:eso|esto|ese paso|el paso|el paso \d)
        a que te refieres(?: con (?:eso|esto))?|(?:me das|dame) un ejemplo|mas (?:simple|facil),? por favor
        (?:esta|es|suena) (?:muy |medio |algo )?(?:confus[oa]|enredad[oa])(?: (?:el paso|eso))?
        me (?:enrede|confundi)(?: con (?:<STEP>))?
        """,
        NOT_CLEAR=_NOT_CLEAR,
        STEP=_STEP,
        WHAT_TO_DO=_WHAT_TO_DO,
    ),
    "human": words(
        r"""
        (?:tu )?(?:eres|sos)(?: tu| vos)? (?:(?:una? )?(?:persona|human[oa]|robot|bot|maquina|ia\
            |inteligencia artificial|chat ?gpt|gpt|gemini|psicolog[oa]|terapeuta|real|de verdad)\
            |un programa|alguien real)(?: (?:real|de verdad|o (?:una? )?\w+(?: real| de verdad)?))*
        (?:estoy )?habl(?:o|ando) con (?:una? )?(?:persona|human[oa]|robot|bot|maquina|ia)(?: real
        | de verdad)?
        (?:usas|tienes|ocupas) (?:ia|inteligencia artificial|chat ?gpt|gemini|un modelo(?: de lenguaje)?)
        hay (?:una persona|alguien|un humano) (?:detras|ahi|leyendo|respondiendo)
        (?:quien|que) (?:me )?(?:responde|contesta|escribe|esta detras)
        """
    ),
    "who": words(
        r"""
        (?:quien|que|como) (?:eres|sos|te llamas)(?: tu| vos)?|(?:cual es )?tu nombre|que es (?:esto
        |flou|este chat)
        de que (?:se trata|va) (?:esto|flou)|para que (?:sirve flou|sirves|eres|estas)|quien te (?:hizo
        |creo)
        cuentame (?:de|sobre) ti|presentate
        """
    ),
    "can": words(
        r"""
        (?:y )?(?:en )?(?:que|como) (?:puedes|podes|podrias|sabes|cosas puedes)(?: tu| vos)? ?(?:hacer
        |ayudarme\
            |ayudar|ofrecer)?(?: por mi| conmigo)?
        (?:en )?que me (?:puedes|podes|podrias) (?:ayudar|ofrecer|servir)|(?:como )?me (?:puedes
        |podes) ayudar
        como (?:funciona(?:s)?|se usa|te uso|funciona esto)|que haces|que (?:hago|puedo hacer) (?:aqui
        |aca|contigo)
        puedes ayudarme|me ayudas|ayuda|help|ayudame
        """
    ),
    "private": words(
        r"""
        (?:esto |el chat )?es (?:privado|anonimo|confidencial|secreto)(?: esto| el chat)?
        (?:quien|alguien|mi profe(?:sor|sora)?|mi universidad|la universidad|mis papas) (?:lee|ve
        |va a leer|puede\
            (?: leer| ver))(?: lo que (?:escribo|digo|te cuento)| esto| este chat)?
        (?:quedan?|se) guard(?:a|ado|ada)(?: (?:esto|lo que (?:escribo|digo)))?|que haces con mis datos
        """
    ),
    "complaint": words(
        r"""
        (?:no )?(?:me )?(?:sirves|ayudas)(?: de| para)? nada|no (?:me )?(?:sirves|entiendes|escuchas
        |ayudas)(?: nada)?
        (?:siempre |me )?(?:dices|repites|respondes) (?:siempre |todo el rato )?(?:lo mismo|igual)
        (?:te )?(?:repites|repetis)(?: mucho| siempre| todo el rato)?|ya me (?:dijiste
        |lo dijiste)(?: eso)?
        no (?:era|es) (?:eso|lo que (?:pregunte|dije|pedi))|no te (?:pregunte|pedi) eso|eso no (?:era
        |fue) lo que dije
        (?:eres|sos) (?:muy |super |re )?(?:fome|repetitiv[oa]|aburrid[oa]|mal[oa]|inutil|lent[oa])
        (?:que )?(?:mala|pesima) (?:respuesta|app|ayuda)|esto (?:es una lata|no sirve|es inutil|es fome)
        """
    ),
    "work": words(
        r"""
        (?:puedes |podrias |me puedes |quiero que |necesito que )?(?:me )?(?:haz|hazme|haces|hagas
        |hacer|hacerme\
            |escribe|escribeme|escribas|resuelve|resuelveme|resuelvas|responde|respondeme|redacta
            |redactame)\
            (?: tu| vos)? (?:mi|el|la|los|las|un|una|este|esta|estos|estas) (?:tarea|ensayo|informe
            |trabajo|resumen\
            |guia|ejercicios?|prueba|tesis|texto|introduccion|conclusion|codigo|preguntas?)(?: por mi
            | entera?o?)?
        dame (?:las|la) (?:respuestas?|solucion(?:es)?)
        """
    ),
    "joke": words(
        r"""
        (?:cuentame|dime|echate|tirate|sabes|contame) (?:algun|un|otro) chiste|(?:hazme|haceme) reir
        """
    ),
    "off_topic": words(
        r"""
        (?:quien (?:gano|gana|juega|es el presidente|va a ganar)|que hora es|que dia es
        |como esta el (?:clima|tiempo)\
            |va a llover|que tiempo hace|cual es la capital de|a cuanto esta|que (?:cocino|como hoy
            |veo)|recomiendame (?:una|un) (?:pelicula|serie|cancion|receta)\
            |donde (?:compro|venden))\b.*
        """
    ),
}


def read_aside(text: str) -> Aside | None:
    """Return what kind of aside the whole of `text` is; None for everything else."""
    said = normalise(text).strip(" .,;:!?¿¡\n")
    for way in (said, _AROUND.sub("", said).strip(" .,;:!?¿¡")):
        for name, pattern in _WAYS.items():
            if pattern.fullmatch(way):
                return name
    return None
