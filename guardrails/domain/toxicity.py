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
    r"(?:imbecil|idiota|estupid[oa]|tont[oa]|pendej[oa]|pelotud[oa]|inutil(?:es)?|mierda|basura|"
    r"culia[od]\w*|"
    r"gilipollas|malparid[oa]|gonorrea|conchatumadre|conchesumadre|ctm|hij[oa] de (?:puta|perra)|hijueputa|"
    r"brut[oa]|babos[oa]|babosadas?|bolud[oa]|forr[oa]|huevon|hueon|aweona[od]\w*|maricon|cabron|asco|"
    r"verga|put[oa]|"
    r"porqueria|cagada|cojud[oa]|mamahuevo|pajer[oa]|tarad[oa]|retrasad[oa]|mamaguevo|careverga|pajuo|"
    r"mamañema|"
    r"chatarra|trasto|cacharro|chot[oa]|del orto|del culo|de mierda|sorete|salame|gil|nabo|panfil[oa]|"
    r"lerd[oa]|"
    r"gaf[oa]|zoquete|zopenc[oa]|pavos[oa]|subnormal|payas[oa]|burr[oa]|mongolic[oa]|inservible|"
    r"mediocre|patetic[oa]|ridicul[oa]|lacra|escoria|sapo|pirobo|guevon|webon|cretin[oa]|penca)"
)
_SELF: Final = re.compile(
    rf"\b(?:soy|me siento|estoy hech[oa]|fui|me creo|soy re|parezco) (?:\w+ ){{0,4}}{_INSULT}\b|"
    rf"\b(?:que|lo|mas|tan|bien|muy|re) (?:\w+ )?{_INSULT} (?:que )?(?:soy|fui|me siento)\b|"
    rf"\b{_INSULT} (?:que )?(?:soy|fui)\b|\b(?:me )?doy (?:\w+ )?(?:asco|verguenza|pena|lastima)\b|"
    rf"\b(?:debo|deberia|me deberia) dar(?:me)? (?:pena|verguenza|asco)|\bsoy (?:un|una|el|"
    rf"la) (?:\w+ ){{0,2}}"
    rf"(?:fracas\w+|desastre|inutil\w*|vergüenza|verguenza|caso perdido|burr[oa]|cero a la izquierda|"
    rf"bueno para nada)|"
    rf"\b(?:no|ni(?: para| pa)?(?: \w+){{1,2}}) sirvo\b|\bno sirvo (?:para|pa|ni)\b|\bme (?:odio|detesto|"
    rf"doy asco|"
    rf"desprecio)\b|\b(?:mi|esta|este) (?:cabeza|cerebro|mente)(?: \w+){{0,3}} (?:no (?:me )?(?:da|"
    rf"sirve)|inutil|"
    rf"de mierda)|\btengo (?:el )?(?:cerebro|cabeza) de \w+|\bnaci (?:tont[oa]|brut[oa]|burr[oa])"
)
_BOT = r"(?:bot|maquina|programa|app|aplicacion|ia|robot|flou|asistente|trasto|cacharro|chatbot)"
_AT_BOT: Final = re.compile(
    rf"\b(?:eris|eres|sos|vos sos|tu eres|usted es|erai|pareces|te crees)(?! (?:\w+ )?lo maximo)"
    rf" (?:\w+ ){{0,4}}{_INSULT}\b|"
    rf"\b{_INSULT}(?: \w+){{0,2}} {_BOT}\b|\b(?:este|esta|pinche|puto|puta|"
    rf"maldit[oa])? ?{_BOT}(?: \w+){{0,3}} {_INSULT}\b|"
    rf"\b(?:pinche|puto|puta|maldit[oa]|jodid[oa]|condenad[oa]) {_BOT}\b|"
    rf"\b(?:callate|cierra el (?:hocico|pico)|cerra (?:el orto|la boca)|(?:andate|vete|anda|ve|vaya|"
    rf"vayase|andá|"
    rf"and[ao]) (?:a|al) (?:la (?:mierda|verga|chingada|chucha|concha)|(?:tomar por|freir)|cagar|carajo|"
    rf"diablo)|"
    rf"chupa(?:la|me(?:la)?)?|muerete|pudrete|jodete|que te (?:den|jodan)|chinga (?:a )?tu madre|"
    rf"vete a (?:cagar|volar)|"
    rf"(?:la )?(?:concha|puta madre) (?:de tu madre|que te pario)|come mierda|"
    rf"mamalo)(?: \w+){{0,3}} ?{_INSULT}?|"
    rf"\b(?:das|dais|me das) (?:asco|pena|lastima)\b|"
    rf"\b(?:no sirves|no servis|no vales|no sirve|no servi|no servís)(?: \w+)? (?:para|pa|"
    rf"ni)(?: \w+)? ?(?:nada|na|mierda)?\b|"
    rf"\b(?:eres|sos) (?:lo peor|una (?:estafa|burla)|un chiste|un fraude)|\bte odio (?:bot|flou)|"
    rf"\bno (?:entiendes|entendes|sabes|cachai|cachas) (?:nada|una mierda|un carajo|ni mierda|"
    rf"na)(?: \w+){{0,2}} {_INSULT}|"
    rf"\b(?:mamañema|mamaguevo|mamahuevo|conchatumadre|hijueputa|"
    rf"malparid[oa]) (?:\w+ ){{0,2}}(?:respond\w+|contest\w+|"
    rf"borra|ayud\w+|haz|explic\w+|deja)|\b(?:pura|puras|pur[oa]) (?:mierda|babosad\w*|estupide\w*|weas?|"
    rf"huevad\w*|"
    rf"tonter\w*|basura|pendejad\w*) (?:\w+ )?(?:dices|contestas|respondes|escribes|hablas|decis|"
    rf"respondis|me das)|"
    rf"\b{_INSULT} (?:de|ql) {_INSULT}\b"
)
_GROUP = (
    r"(?:inmigrantes?|migrantes?|extranjer[oa]s|venezolan[oa]s|venecos?|venecas?|haitian[oa]s|peruan[oa]s|"
    r"bolivian[oa]s|bolitas?|paraguas|colombian[oa]s|chilen[oa]s|argentin[oa]s|paraguay[oa]s|"
    r"mexican[oa]s|judi[oa]s|"
    r"musulman\w*|moros?|moras|arabes|gitan[oa]s|negr[oa]s|indi[oa]s|indigenas?|mapuches?|chol[oa]s|"
    r"serran[oa]s|gays?|"
    r"lesbianas?|trans|travestis?|travas?|trolos?|tortilleras?|homosexuales|homosexual|maricas|maricones|"
    r"jotos?|putos|"
    r"mujeres|viejas|minas|discapacitad[oa]s|autistas|down|gord[oa]s|pobres|feministas|feminazis|hombres|"
    r"sudacas?|panchitos|"
    r"chin[oa]s|ponjas|nacos|flaites?|villeros|planeros|evangelicos|ateos|viejos|ciegos|sordos|"
    r"tartamud\w+|refugiad[oa]s)"
)
_HATE: Final = re.compile(
    rf"\b(?:l[oa]s|todos los|todas las|es[eo]s|es[ao]s|un[oa]s|a los|a las|"
    rf"tod[oa]s est[oa]s) (?:\w+ y )?{_GROUP}"
    rf"(?: \w+){{0,4}} (?:(?:son|merecen|deberian|debieran|no deberian|habria que|hay que|no sirven|"
    rf"solo sirven|no saben|"
    rf"apestan|huelen|roban|vienen a|arruinan|ensucian|contaminan|no (?:merecen|pueden|tienen (?:derecho|"
    rf"cabeza|cerebro|"
    rf"inteligencia)|valen))\b(?! (?:\w+ ){{0,3}}(?:iguales|igual|respeto|derechos|estudiad\w+|un grupo|"
    rf"personas|mayoria|"
    rf"victimas|discriminad\w+|excluid\w+|incluid\w+|incluir|proteger|pacientes|protagonistas|minoria)))|"
    rf"\b(?:odio|odiamos|detesto|muerte|maten|fuera|asco|repugnan?|aborrezco|no soporto|hay que (?:echar|"
    rf"matar|eliminar|"
    rf"sacar|expulsar|prohibir))(?: \w+){{0,2}} (?:a |los |las |l[oa]s )+{_GROUP}|"
    rf"\b(?:chistes?|burla\w*|meme\w*|reirme|reirnos|burlarme|broma\w*|insult\w+|apodos?|cancion|rap|"
    rf"frases?|texto|post)"
    rf"(?: \w+){{0,5}} (?:de |sobre |contra |para |humill\w+ a )(?:l[oa]s? |un |una |"
    rf"est[oa]s )?{_GROUP}(?! (?:de|en) (?:el|la|"
    rf"chile|historia|literatura))\b(?! estudi\w+)|"
    rf"\b{_GROUP} (?:de mierda|asqueros[oa]s|culia[od]\w*|inferior\w*|apestos[oa]s|muert[oa]s de hambre|"
    rf"ladron\w*)|"
    rf"\b(?:por que|prueb\w+|demuestr\w+|argument\w+|"
    rf"convenc\w+)(?: \w+){{0,6}} {_GROUP}(?: \w+){{0,3}} (?:inferior\w*|"
    rf"menos inteligent\w*|peor\w*|tont[oa]s|flojos|delincuentes|enferm[oa]s|no deberian|son un (?:error|"
    rf"problema))|"
    rf"\b(?:raza|razas) (?:superior|inferior)\w*(?: \w+){{0,4}} (?:es|son|somos|hay)"
)
_PERSON = (
    r"(?:compañer[oa]s?|profe\w*|maestr[oa]|ex|mina|tip[oa]|chic[oa]|pib[ea]|chav[oa]|roomie|amig[oa]|"
    r"vecin[oa]|herman[oa]|"
    r"ayudante|jefe|jefa|novi[oa]|polol[oa]|alumn[oa]|gord[oa]|nuev[oa]|tartamud[oa]|chaval[ae]?|gu?ey|"
    r"wey|man|vieja|viejo|"
    r"(?:una?|otr[oa]) de mi (?:clase|curso|grupo|salon)|es[ea] \w+|ella|el|alguien|clase|curso|grupo|"
    r"salon|decan[oa])"
)
_MOCKS = (
    r"(?:humill\w+|ridiculiz\w+|burl\w+|reirme|reirnos|rian|molest\w+|ofend\w+|insult\w+|hundir\w*|"
    r"fastidi\w+|joder a|jod\w+le|hostig\w+|acos\w+|intimid\w+|averg\w+|exponer a|funar\w*|difam\w+|"
    r"trolle\w+|"
    r"vengar\w+|arruin\w+|destruir a|hacer llorar|sentir (?:mal|como|una? (?:mierda|basura))|escrach\w+|"
    r"cancelar a|"
    r"dejar mal|dejar en ridiculo|sac\w+ del grupo|excluir|aislar a|bulear|bullying|vacio)"
)
_HARASS: Final = re.compile(
    r"\b(?:humillar|ridiculizar|burlarme de|burlarnos de|reirme de|reirnos de|hacerle (?:bullying|"
    r"la vida imposible|"
    r"el vacio|una broma pesada)|le hagan (?:el vacio|bullying)|hundir a|funar a|difamar|acosar a|"
    r"molestar a|trollear a|"
    r"vengarme de|arruinar(?:le)? la)\b|"
    rf"\b(?:apodos?|memes?|stickers?|insultos?|mensajes?|textos?|post|hilo|publicacion|rumor\w*|"
    rf"chisme\w*|cancion|poema|rap|"
    rf"carta|correo|comentarios?|encuesta|cuenta|perfil|historia|lista|audio|chiste\w*|montaje|foto\w*|"
    rf"video\w*)(?: \w+){{0,8}} "
    rf"(?:{_MOCKS})(?: \w+){{0,5}} {_PERSON}\b|"
    rf"\b(?:apodos?|memes?|insultos?|rumor\w*|montaje|mensaje\w*|hilo)(?: \w+){{0,2}} (?:{_MOCKS}|"
    rf"ofensiv\w+|hiriente\w*|"
    rf"cruel\w*|crueles|venenos\w*|anonim\w+)(?: \w+){{0,10}} {_PERSON}\b|"
    rf"\b(?:mensaje|anonimo|texto|algo|carta)(?: \w+){{0,6}} (?:para que|que)(?: \w+){{0,8}} (?:llore|"
    rf"se sienta|sienta que|"
    rf"se vaya|se avergüence|se averguence|se mate|le duela|duela|sufra|nadie l[ao] quiere|la odien|"
    rf"lo odien|se burlen|lo insulten|"
    rf"la insulten|se cambie)|"
    r"\b(?:perfil|cuenta|rumor\w*|chisme\w*|captura\w*|denuncia\w*) fals[oa]s?\b|"
    r"\binsultos? para (?:mandar\w*|decir\w*|"
    r"enviar\w*|mi|un|una)|\bpara que (?:\w+ ){0,3}(?:se burlen|lo insulten|la insulten|le peguen|"
    r"lo molesten|la molesten|"
    r"vaya\w* a insultar|l[ao] echen del grupo|nadie l[ao] hable|l[ae]s? haga\w* el vacio)|"
    r"\b(?:inventar|esparcir|difundir|filtrar|publicar|subir|correr|viralizar)(?: \w+){0,3} (?:rumor\w*|"
    r"fotos? intimas?|"
    r"fotos? de mi ex|nudes|packs?|chats? privados?|secretos?)|"
    r"\b(?:stalkear|hackear (?:el|la|su|a)|entrar (?:a|en) (?:su|la cuenta|el instagram)|suplantar|"
    r"hacerme pasar por)"
)
_HURT = (
    r"(?:sac\w+ la (?:cresta|chucha|mugre|mierda|madre|conchetumadre)|part\w+|romp\w+|revent\w+|peg(?:o|"
    r"ar|arle|arles|uemos)|"
    r"mat(?:o|ar\w*)|golpe\w+|cag(?:ar|o)(?:le)? a (?:palos|combos|piñas|trompadas)|quem\w+|raj(?:o|"
    r"ar\w*)|hacer(?:le)? daño|"
    r"dar(?:le)? (?:una )?(?:paliza|verga|duro|plomo|candela|con todo)|met\w+ (?:un|una) (?:tiro|"
    r"puñal\w*|balazo|cuchill\w+)|"
    r"pinch(?:o|ar\w*)|hund(?:o|ir\w*)|pic(?:o|ar|arlo|arla|arle)|apuñal\w+|madre(?:o|ar\w*)|cascar\w*|"
    r"hostiar\w*|"
    r"(?:dej\w+|mand\w+)(?: \w+)? (?:en el|al) (?:hospital|cementerio|suelo|piso)|quebr\w+|"
    r"joder\w* la vida|"
    r"desaparecer\w*|atropell\w+|linch\w+|tir\w+ (?:los )?dientes|volar\w* (?:los dientes|la cabeza)|"
    r"moler\w* a)"
)
_THREAT: Final = re.compile(
    rf"\b(?:le|les|lo|la|los|las|te|se la|se lo) (?:voy|vamos|va|van) a (?:\w+ )?{_HURT}|"
    rf"\b(?:voy|vamos|pienso|quiero) (?:a )?(?:\w+ ){{0,4}}(?:partirl\w+|romperl\w+|reventarl\w*|"
    rf"pegarl\w+|golpearl\w+|"
    rf"golpear a|sacarl\w+ la|darl\w+ (?:una )?(?:paliza|verga|plomo)|cagarl\w+ a palos|cagar a palos|"
    rf"picarl\w+|"
    rf"apuñalarl\w+|madrearl\w+|matarl\w+|quemarl\w+|hacerl\w+ daño)|"
    rf"\b(?:esper\w+|busc\w+|encuentr\w+|pill\w+|agarr\w+|cruz\w+)(?: \w+){{0,8}} y (?:\w+ ){{0,2}}{_HURT}|"
    rf"\b(?:lo|la|los|las|le|les|te) (?:dejo|mando|hago|saco|rompo|parto|reviento|quiebro|mato|pego|pico|"
    rf"rajo|agarro a)"
    rf" (?:\w+ ){{0,3}}(?:hospital|mierda|cementerio|cara|hocico|jeta|madre|cabeza|piernas|dientes|"
    rf"combos|palos|piñas|golpes)|"
    r"\b(?:le|te|les) va a ir (?:muy |re )?mal\b|\b(?:va|van|vas) a (?:pagar|arrepentir)\w*|\bse (?:van?|"
    r"va) a (?:enterar|"
    r"acordar de mi)|\bse las va\w* a ver conmigo|\bme las (?:va|van|vas) a pagar|"
    r"\b(?:amenaz\w+|extorsion\w+|chantaje\w+)(?: \w+){0,2} (?:a|para|al)\b|\b(?:mensaje|carta|nota|"
    r"texto|audio)(?: \w+){0,4} "
    r"(?:amenazador|amenazante|de amenaza|intimidante|que (?:le )?(?:de miedo|asuste|meta miedo))|"
    r"\bsi (?:no )?(?:\w+ ){1,8}(?:le|te|lo|la|les|los) (?:\w+ )?(?:pego|mato|rompo|parto|reviento|"
    r"voy a)\b|"
    r"\bno respondo de (?:mi|lo que)|\b(?:algo|lo peor) le (?:puede|va a) pasar|"
    r"\bva a saber (?:quien soy|de lo que)|"
    r"\b(?:sabe|sepa|sepan|saben|conocer?) de lo que soy capaz|\bpor las malas\b|\bcuidese al salir|"
    r"\b(?:lo|la|los|las|le|les) (?:espero|agarro|pillo|cruzo|encuentro) (?:a la salida|afuera|solo|sola)|"
    r"\bsab\w+ donde (?:vive|vives|viven|trabaja)|\bque tenga miedo"
)
_SEXUAL: Final = re.compile(
    r"\b(?:erotic[oa]s?|porno\w*|hentai|nudes?|packs? de|fotos? (?:hot|desnud\w+|intimas|calientes|"
    r"sin ropa|en bolas|"
    r"encuerad\w+)|sexting|sexo (?:contigo|con mi|oral)|tener sexo|coger(?:me|te|nos)? (?:contigo|"
    r"conmigo|a mi)|follar\w*|"
    r"culear\w*|cachar(?:te|nos|me)\b|garchar\w*|masturb\w+|desnud(?:a|ate|arte|ita) (?:para|ahora)|"
    r"quitate la ropa|sin calzones|ropa interior llevas|relato (?:sexual|caliente|hot|subido)|"
    r"(?:historia|cuento|escena|fanfic|"
    r"dialogo|roleplay|rol|juego|chat) (?:\w+ ){0,3}(?:hot|calient\w+|sexual\w*|subid\w+ de tono|xxx|"
    r"picante|para adultos|"
    r"18)|habla\w* (?:sucio|caliente|cochino)|dime (?:cosas )?(?:sucias|cochinas|calientes)|"
    r"caliente contigo|"
    r"(?:estoy|ando|me pones|me pon\w+) (?:muy |re |bien |todo |toda )?(?:calient\w+|cachond\w+|"
    r"arrech[oa]|horny|al palo|duro)"
    r"(?! (?:el|la|con))|cachond[oa]|(?:sumis[oa]|esclav[oa]|amo|domin\w+)(?: \w+){0,6} (?:hari\w+|"
    r"conmigo|contigo|haz\w*|"
    r"obedec\w+|castig\w+)|(?:que|como) (?:te|me|nos) (?:\w+ )?(?:harias|haria|hacias|"
    r"harías) (?:\w+ ){0,3}(?:en la cama|"
    r"conmigo|contigo|desnud\w+|sola|solo)|(?:tetas|culo|verga|pene|vagina|concha|poronga|chichis|"
    r"nalgas)(?: \w+){0,4} "
    r"(?:de mi (?:profe\w*|compañer\w+|ex)|tuyas?|tuyo)|(?:tu|tus) (?:tetas|culo|cuerpo desnudo|nalgas)|"
    r"(?:novia|novio|amante|puta) virtual|(?:profe\w*|compañer[oa]|alumn[oa])(?: \w+){0,6} (?:desnud[oa]|"
    r"encuerad[oa]|sin ropa|"
    r"en la cama|en bolas))\b"
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
