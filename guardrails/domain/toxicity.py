"""What is not for a study coach, without a model: the fall-back reading, and the words an answer never uses.

Small on purpose. Spanish word lists find half and accuse a fifth of the innocent; here strong language alone
is venting and passes, and only who it is aimed at makes it something else.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from guardrails.domain.classifier import Toxicity, Verdict
from guardrails.domain.normalise import normalise

Handling = Literal["allow", "deescalate", "block", "support"]

# Never in an answer, in nobody's Spanish. No homographs: coger, concha, polla, pico, negro stay usable.
PROFANITY: Final = re.compile(
    r"\b(?:mierdas?|put[oa]s?|hijueputas?|hijoeputas?|malparid[oa]s?|gonorreas?|conchatumadre|"
    r"conchesumadre|ctm|culia[od]\w*|"
    r"culer[oa]s?|pendej[oa]s?|chinga\w*|verga|cabron(?:es|a|as)?|gilipollas|joder|jodid[oa]s?|coño|"
    r"hostia|maricon(?:es)?|pelotud[oa]s?|"
    r"forr[oa] de|hue?vones|we?on(?:es)?|hueon(?:es)?|aweona[od]\w*|zorr[oa] de mierda|carajo|"
    r"imbecil(?:es)?|idiotas?|estupid[oa]s?|"
    r"fuck\w*|shit|bitch\w*|asshole|cabroes|merda|caralho|porra)\b"
)
_INSULT = (
    r"(?:imbecil|idiota|estupid[oa]|tont[oa]|pendej[oa]|pelotud[oa]|inutil|mierda|basura|culia[od]\w*|"
    r"gilipollas|malparid[oa]|gonorrea|conchatumadre|conchesumadre|"
    r"ctm|hijo de puta|hijueputa|bruto|baboso|boludo|forro|huevon|hueon|aweonao|maricon|cabron|asco|"
    r"verga|puto|porqueria|cagada|cojudo|mamahuevo|pajero|tarado|retrasad[oa]|mamaguevo|careverga|pajuo)"
)
_SELF: Final = re.compile(
    rf"\b(?:soy|me siento|estoy hech[oa]) (?:\w+ ){{0,3}}{_INSULT}|\b(?:me )?doy (?:asco|verguenza|"
    rf"pena)\b|\bno sirvo (?:para|ni)\b"
)
_AT_BOT: Final = re.compile(
    rf"\b(?:eris|eres|sos|vos sos|tu eres|usted es|erai|son) (?:\w+ ){{0,4}}{_INSULT}|"
    rf"\b{_INSULT}(?: \w+){{0,2}} (?:bot|maquina|programa|app|ia|robot|flou)\b|\b(?:bot|maquina|programa|"
    rf"app|robot|flou)(?: \w+){{0,3}} {_INSULT}|"
    rf"\b(?:callate|cierra el hocico|andate a la|vete a la|anda a|ve a|chupa|muerete|"
    rf"pudrete)(?: \w+){{0,3}} ?{_INSULT}?|\b(?:das|dais) asco\b|\b(?:no sirves|no servis|no vales|"
    rf"no sirve) (?:para )?nada(?: \w+){{0,2}}{_INSULT}?|\bte odio (?:bot|flou)|\b{_INSULT} (?:de|"
    rf"ql) {_INSULT}"
)
_GROUP = (
    r"(?:inmigrantes?|migrantes?|extranjer[oa]s|venezolan[oa]s|haitian[oa]s|peruan[oa]s|bolivian[oa]s|"
    r"colombian[oa]s|chilen[oa]s|argentin[oa]s|paraguay[oa]s|mexican[oa]s|judi[oa]s|musulman\w*|moros|"
    r"arabes|gitan[oa]s|negr[oa]s|"
    r"indi[oa]s|indigenas|mapuches?|cholos|serranos|gays?|lesbianas?|trans|travestis?|homosexuales|"
    r"maricas|mujeres|viejas|discapacitad[oa]s|gord[oa]s|pobres|feministas|hombres|sudacas?|panchitos|"
    r"chin[oa]s|negros)"
)
_HATE: Final = re.compile(
    rf"\b(?:l[oa]s|todos los|todas las|es[eo]s|un[oa]s|a los) {_GROUP}(?: \w+){{0,3}} (?:(?:son|merecen|"
    rf"deberian|no deberian|no sirven|solo sirven|no saben|apestan|huelen|roban|vienen a|no (?:merecen|"
    rf"pueden|tienen derecho))\b(?! (?:\w+ ){{0,2}}(?:iguales|igual|respeto|derechos|estudiad\w+|"
    rf"un grupo|personas)))|"
    rf"\b(?:odio|odiamos|detesto|muerte|maten|fuera|asco|hay que (?:echar|matar|"
    rf"eliminar))(?: \w+){{0,2}} (?:a |los |las |l[oa]s )+{_GROUP}|\b(?:chistes?|burla\w*|meme\w*|reirme|"
    rf"reirnos|burlarme|broma\w*)(?: \w+){{0,5}} (?:de |sobre |contra )(?:l[oa]s |un |una )?{_GROUP}|"
    rf"\b{_GROUP} de mierda\b"
)
_HARASS: Final = re.compile(
    r"\b(?:humill\w+|ridiculiz\w+|burlarme de|burlarnos de|reirme de|reirnos de|hacerle (?:bullying|"
    r"la vida imposible|el vacio)|le hagan (?:el vacio|bullying)|hundir a|funar a|difamar|acosar a|"
    r"molestar a|trollear a|vengarme de|arruinar(?:le)? la)\b|"
    r"\b(?:perfil|cuenta|rumor\w*|chisme\w*) fals[oa]s?\b|\b(?:insultos?|"
    r"mensaje\w*)(?: \w+){0,5} (?:para|que)(?: \w+){0,5} (?:llore|se sienta mal|se avergüence|"
    r"se averguence|se mate|duela|sufra)|\binsultos? para (?:mandar\w*|decir\w*|enviar\w*|mi|un|una)|"
    r"\b(?:inventar|esparcir|difundir|filtrar|publicar|subir)(?: \w+){0,3} (?:rumor\w*|fotos intimas|"
    r"fotos de mi ex|nudes|pack|chats privados)|\b(?:stalkear|hackear (?:el|la|su)|entrar (?:a|en) (?:su|"
    r"la cuenta|el instagram))"
)
_THREAT: Final = re.compile(
    r"\b(?:le|les|lo|la|los|te) voy a (?:\w+ )?(?:sacar la|partir|romper|reventar|pegar|matar|golpear|"
    r"cagar|quemar|rajar|hacer daño|dar una paliza|meter un|pinchar|hundir)|\b(?:voy|"
    r"vamos) a (?:partirle|romperle|reventarle?|pegarle|golpear|sacarle|darle una paliza|cagar a palos)|"
    r"\b(?:le|te|les) va a ir (?:muy )?mal\b|\b(?:va|van|vas) a (?:pagar|arrepentir)\w*|"
    r"\bse las va a ver conmigo|\b(?:amenaz\w+|extorsion\w+|chantaje\w+) (?:a|para)\b|"
    r"\bsi no (?:\w+ ){1,6}(?:le|te) (?:pego|mato|rompo|parto)"
)
_SEXUAL: Final = re.compile(
    r"\b(?:erotic[oa]s?|porno\w*|nudes?|packs? de|fotos? (?:hot|desnud\w+|intimas|calientes|sin ropa)|"
    r"sexting|sexo (?:contigo|con mi)|tener sexo|coger(?:me)? (?:contigo|a mi)|follar\w*|masturb\w+|"
    r"desnud(?:a|ate|arte) (?:para|ahora)|"
    r"relato (?:sexual|caliente|hot)|roleplay sexual|hablame (?:sucio|caliente)|caliente contigo|"
    r"cachond[oa])\b"
)
_STUDY: Final = re.compile(
    r"\b(?:ensayo|analiza|analizar|analisis|ley|segun|que es|definicion|discurso de odio|tesis|cuento|"
    r"novela|articulo|historia de|derecho|sociologia|campaña contra|prevenir|prevencion|protocolo|"
    r"me (?:hacen|hicieron|humill\w+))\b"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The kind of toxicity in a message and how it is met."""

    category: Toxicity
    handling: Handling


HANDLING: Final[dict[Toxicity, Handling]] = {
    "none": "allow",
    "venting": "allow",
    "insult_bot": "deescalate",
    "harassment": "block",
    "hate": "block",
    "threat": "block",
    "sexual": "block",
}


def read(text: str) -> Reading:
    """Return the offline reading of a message. A self-insult is support and nothing else."""
    plain = normalise(text)
    if _SELF.search(plain):
        return Reading("none", "support")
    category = _category(plain)
    return Reading(category, HANDLING[category])


def judged(text: str, verdict: Verdict | None) -> Reading:
    """Return the reading of a message with the classifier's verdict, the offline one where there is none."""
    alone = read(text)
    if verdict is None or alone.handling == "support":
        return alone
    return Reading(verdict.toxicity, HANDLING[verdict.toxicity])


def _category(plain: str) -> Toxicity:
    kinds: tuple[tuple[Toxicity, re.Pattern[str]], ...] = (
        ("sexual", _SEXUAL),
        ("threat", _THREAT),
        ("hate", _HATE),
        ("harassment", _HARASS),
    )
    asks_to_write = re.search(r"\bque lo pruebe\b|\bhaz\w* un chiste\b", plain)
    if asks_to_write or not _STUDY.search(plain):
        for kind, pattern in kinds:
            if pattern.search(plain):
                return kind
        if _AT_BOT.search(plain):
            return "insult_bot"
    return "venting" if PROFANITY.search(plain) else "none"
