"""Wider English, Portuguese and Catalan, and Spanish sentences that end in one of them (tier B, likely)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import CSSRS_ACT, CSSRS_THOUGHT, CSSRS_WISH, DSHI

_EN_GAMES = (
    r"game|movie|song|exam|homework|laughing|process|thread|server|boss|character|novel|essay|"
    r"battery|phone|paper"
)

RULES = (
    Rule(
        "likely.english_wish",
        "B",
        r"(?:dont|do not|cant|can not|never)(?: \w+){0,2} see (?:myself|me)(?: \w+){0,4} (?:alive|living|"
        r"future|making it|next year|past|older|graduat\w+)|"
        r"(?:want|wanna|need|wish|hope|just|gonna|going to|ready to|time to|about to|thinking (?:about|"
        r"of)|thought (?:about|of)|tempted to|considering|planning)(?: \w+){0,5} "
        r"(?:end(?:ing)? (?:it|it all|things|everything|me|my life|this life)|jump(?:ing)?(?= \.|$| off| "
        r"from| in front| lol| tonight)|off (?:myself|a bridge)|hang(?:ing)?(?= \.|$| myself)|od|o d|"
        r"overdos\w+|"
        r"(?:be|being) (?:gone|dead|no more)|(?:stop|quit) (?:existing|living|being (?:here|alive))|not "
        r"(?:be|being|wake|exist)\w*(?: \w+){0,2}|disappear(?:ing)?|vanish(?:ing)?|sleep(?:ing)? forever|"
        r"die|dying|"
        r"(?:give|giving) up on (?:life|living)|(?:leave|leaving) this (?:world|life|earth)|walk(?:ing)? "
        r"into traffic|crash(?:ing)? (?:my|the) car|slit|cut(?:ting)?(?= \.|$| my| myself| again| "
        r"deep\w*))|"
        r"(?:ya )?no (?:quiero|aguanto|puedo) (?:\w+ )?(?:be|being|living|live|exist|existing|alive|to "
        r"live|to exist|la life|life)(?: \w+){0,2}|(?:quiero|ganas de|voy a|pienso en) (?:\w+ )?(?:to "
        r")?(?:die|end it|end it all|kill myself|kms|"
        r"disappear|be dead|jump|overdose|suicide|unalive\w*)(?= \.|$| \w+)|(?:better|happier|easier|"
        r"free\w*|fine|relieved|ok)(?: \w+){0,4} (?:without me|if i (?:were|was|am|wasnt|werent) (?:\w+ "
        r")?(?:gone|dead|here|around)|sin mi)|"
        r"(?:my|todos|mis|mi|everyone|everybody|they|family|mom|dad|papas)(?: \w+){0,4} (?:would be|"
        r"estarian?|will be|are) (?:\w+ )?better (?:off )?(?:sin mi|without me)|"
        r"(?:nobody|no one|noone|nadie)(?: \w+){0,4} (?:miss me|would care|will care|would notice)|"
        r"(?:life|living|existing) (?:is|isnt|is not|aint|feels|no)(?: \w+){0,3} (?:worth (?:it|living)|"
        r"pointless|meaningless|torture|not for me|hell)|"
        r"(?:no|without|ningun|lost (?:the|all|my)|sin)(?: \w+)? (?:will|reason|point|purpose|desire|"
        r"motivo|hope) (?:to|in|for|left to) (?:live|living|go on|keep going|exist\w*|stay alive|be "
        r"alive)|"
        r"(?:tired|sick|done|exhausted|fed up|cansad[oa]|hart[oa])(?: \w+){0,2} (?:of|with|de) (?:being "
        r"alive|living|life|existing|existence|my life|this life|breathing|la life)|"
        r"(?:passed out|go to sleep|fall asleep|close my eyes)(?: \w+){0,4} (?:never|not|dont)(?: "
        r"\w+){0,2} (?:wake|waking|open)|(?:i )?hope (?:i )?(?:dont|do not|never) wake up|"
        r"(?:everything|it|the pain|this)(?: \w+){0,2} (?:to )?(?:end|stop|be over)(?= forever| for good|"
        r" tonight| already and|$)(?=.{0,40}\b(?:forever|for good|tonight|want|wish)\b)",
        2,
        "suicide",
        says=(
            "I don't see myself alive next year",
            "thinking about ending things tonight",
            "honestly ya no quiero be alive",
            "my mom would be better off sin mí",
            "lost the will to live",
            "im gonna jump lol no es broma",
        ),
        not_says=(
            "I want to end the semester well",
            "I'm gonna jump to the next chapter",
            "my phone is gonna die",
        ),
        source=CSSRS_WISH,
        region="en",
        unless=_EN_GAMES,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.english_act",
        "B",
        r"(?:goodbye|suicide|farewell|last) (?:letter|note|message|notes|letters|text)(?: \w+)?(?! (?:to "
        r"(?:the|my) (?:teacher|boss|class)|of the (?:character|novel)))|(?:wrote|writing|write|left|"
        r"leaving|tengo|escribi)(?: \w+){0,3} (?:goodbye|farewell|suicide) (?:note|letter|notes|letters)|"
        r"(?:got|have|bought|saved|saving|hid|stole|tengo|compre)(?: \w+){0,4} (?:the |a |enough |all "
        r")?(?:pills|rope|gun|razor|razors|blade|blades|bleach|rat poison)(?: \w+){0,5} (?:ready|tonight|"
        r"for it|to do it|do it|hidden|next to me|in my (?:room|hand|drawer)|listas?|esta noche|to end|"
        r"enough)|"
        r"(?:im|i am|estoy|standing|sitting)(?: \w+){0,4} (?:on|at) (?:the )?(?:ledge|roof|rooftop|"
        r"bridge|edge|tracks|train tracks)(?= \.|$| and| rn| right| y| ready)|"
        r"(?:he|she|dad|mom|boyfriend|girlfriend|ex|uncle|stepdad|brother|husband|teacher|coach|novio|"
        r"papa|padrastro)(?: \w+){0,4} (?:hits|hit|beats|beat|raped|touches|touched|molest\w+|abuses|"
        r"abused|chokes|choked|threaten\w*|forces|forced|slaps|slapped|punche[sd])(?: \w+){0,2} me|"
        r"(?:friend|roommate|brother|sister|mom|dad|boyfriend|girlfriend|cousin|bestie|amig[oa]|prim[oa]|"
        r"herman[oa]|novi[oa])(?: \w+){0,8} (?:wants? to (?:die|kill \w+self|end it)|is (?:suicidal|self "
        r"?harm\w*|cutting)|tried to (?:kill|end)|(?:kill|hurt|cut|hang|harm)(?:ing|s)? (?:him|her|"
        r"them)sel\w+|took (?:all|a bunch|too many))|"
        r"(?:relapsed|relapse|recai|clean)(?: \w+){0,4} (?:cutting|self ?harm|razor|blade|burning|sh)(?! "
        r"(?:the|costs))|(?:razor|blade|lighter)(?: \w+){0,4} (?:my (?:arms?|wrists?|thighs?|skin|legs?)|"
        r"again tonight)|(?:scars|cuts|cut marks|burns)(?: \w+){0,2} (?:on|in|all over) my (?:arms?|"
        r"wrists?|thighs?|legs?|skin|body)",
        4,
        "plan_means",
        says=(
            "tengo mi goodbye letter lista",
            "I have the pills ready",
            "standing on the bridge rn",
            "my stepdad touches me at night",
            "my best friend wants to kill herself",
            "fresh cuts on my arms",
        ),
        not_says=(
            "I have the gun in the game",
            "last message from my teacher",
            "a character standing on the bridge",
        ),
        source=CSSRS_ACT,
        region="en",
        unless=_EN_GAMES + r"|teacher|professor|class",
        likely=True,
    ),
    Rule(
        "likely.portuguese_wider",
        "B",
        r"(?:qu[i]?ero|queria|quisera|vou|vontade (?:de|d)|penso em|pensei em|pensando em|penso|pensar "
        r"em|melhor|preferia|prefiro|desejo|planejo|planejando|tentei|tentar|medo de|to pensando em)(?: "
        r"\w+){0,3} "
        r"(?:(?:me )?(?:jogar|atirar|lancar|tacar|pular)(?: \w+){0,1} (?:da|do|de|na frente|debaixo|"
        r"embaixo|no|na)(?: \w+)? ?(?:ponte|predio|janela|sacada|trilho\w*|trem|metro|carro|onibus|andar|"
        r"varanda|viaduto|caminhao)|(?:me (?:matar|suicidar|cortar|ferir|envenenar)|(?:me )?(?:enforcar|"
        r"machucar)(?:me)?)(?! de (?:estudar|trabalhar|rir))|"
        r"sumir(?: \w+){0,3} (?:mundo|mapa|vida|voltar|sempre|vez|tudo)|desaparecer(?: \w+){0,2} "
        r"(?:mundo|sempre|vez)|tirar (?:a )?(?:minha|propria|a propria) (?:propria )?vida|acabar com "
        r"(?:a )?(?:minha )?(?:vida|tudo|isso tudo|dor|sofrimento)|dormir e nao acordar|nao acordar|nao "
        r"existir|nao ter nascido|morrer(?! de (?:rir|fome|sono|vergonha|amor|"
        r"saudade|calor|frio|tedio|medo|cansaco)))|"
        r"nao (?:qui?ero|queria|aguento|consigo|suporto|vejo|tenho|ha|faz|vale)(?: \w+){0,5} (?:viver|"
        r"vivendo|existir|viv[oa]|(?:nessa|nesta|essa|esta|a) vida|(?:neste|nesse|esse) mundo|estar "
        r"aqui(?= \.|$| nesse| mais)|respirar|acordar mais|continuar vivendo)(?! (?:sem|com|em|longe|"
        r"perto))|"
        r"(?:cansad[oa]|farta|farto|cansei|exaust[oa]|saco cheio|to de saco cheio)(?: \w+)? (?:de |da |"
        r"do |desta |dessa )(?:viver|vida|existir|estar viv[oa]|sofrer|respirar)(?! (?:academica|"
        r"universitaria|sem))|"
        r"(?:me corto|me cortei|me machuco|me queimo|me queimei|me arranho|to me cortando|voltei a me "
        r"cortar|me mutilo|me bato)(?! (?:com a faca|cozinhando|jogando|na cozinha))|(?:minha|meu|uma|"
        r"um) (?:\w+ )?(?:amig[oa]|irm[aã]o?|irma|namorad[oa]|prim[oa]|mae|pai|colega)(?: \w+){0,6} "
        r"(?:quer (?:se matar|morrer|se suicidar)|se (?:corta|cortou|mata|matar|enforcou|jogou)|tentou "
        r"se matar|"
        r"tomou (?:um monte|todos))|(?:meu|minha|o|a) (?:pai|padrasto|namorado|namorada|tio|irmao|marido|"
        r"mae|ex)(?: \w+){0,3} (?:me bate|me bateu|bate em mim|me toca|me tocou|abusou de mim|me ameaca|"
        r"me ameacou|me estuprou)|"
        r"(?:seria|fica\w*|estaria\w*|ficaria\w*)(?: \w+){0,3} (?:melhor|feliz\w*)(?: \w+){0,2} sem mim|"
        r"ninguem (?:sentiria|vai sentir|ia sentir|sente) (?:a )?minha falta|sou um (?:peso|fardo|"
        r"estorvo) (?:para|pra)|(?:adeus|tchau)(?: \w+){0,2} (?:para|pra) sempre|comprei (?:a )?corda|ja "
        r"tenho (?:os )?(?:remedios|comprimidos|corda)",
        2,
        "suicide",
        says=(
            "pensei em me jogar da ponte",
            "não quero mais estar aqui, nesse mundo",
            "tô cansada de existir",
            "minha amiga quer se matar",
            "quero sumir e não voltar",
            "meu padrasto me bate",
            "ninguém sentiria minha falta",
        ),
        not_says=(
            "quero morrer de rir",
            "vou me matar de estudar",
            "não consigo viver sem café",
            "me cortei com a faca na cozinha",
        ),
        source=CSSRS_WISH,
        region="pt",
        likely=True,
    ),
    Rule(
        "likely.catalan_wider",
        "B",
        r"(?:em )?(?:vull|voldria|volia|vaig a|he de|penso en|he pensat en|pensant en|ganes de|tinc "
        r"ganes de|millor|preferiria|prefereixo|tant de bo|m ?agradaria|magradaria|estic a punt de|"
        r"intentar|idea de)(?: \w+){0,3} "
        r"(?:(?:tirar|llancar|llençar) ?(?:me|m)?(?: \w+){0,1} (?:al|a les|a la|pel|del|des de|per|"
        r"daltabaix|sota)(?: \w+)? ?(?:tren|metro|via|vies|balco|finestra|pont|terrat|precipici|cotxe|"
        r"riu|mar)?|(?:matar|suicidar|penjar|ofegar|tallar|morir)(?: ?me|m)?(?! (?:de (?:riure|son|gana|"
        r"vergonya|calor|fred)|el (?:cabell|temps)|els cabells))|"
        r"treure ?m? la vida|desapareixer(?: \w+){0,2} (?:mon|sempre|tot|cop)?|no (?:despertar|ser|"
        r"existir|viure|haver nascut)(?: ?me|m)?|acabar amb (?:tot|la meva vida|aixo)|fer ?me mal|deixar "
        r"de (?:viure|existir)|dormir i no despertar|marxar (?:d ?aquest|daquest) mon)|"
        r"(?:em|m) (?:matare|mato|tallo|talle|faig mal|faig talls|suicidare|penjare|tiro al tren|"
        r"tirare)(?! (?:el cabell|les ungles|de riure|cuinant))|m ?he (?:tallat|fet mal|cremat|pres)(?: "
        r"\w+){0,3} (?:bracos|braços|cames|canells|altre cop|una altra vegada|pastilles|un altre cop|"
        r"expres)?(?! ?(?:\w+ )?(?:cuinant|el cabell|amb el ganivet))|"
        r"no (?:vull|puc|aguanto|suporto|tinc ganes de|val la pena|te sentit|veig sentit a)(?: \w+){0,4} "
        r"(?:viure|vivint|existir|viva|viu|aquesta vida|seguir aqui|la vida|despertar me mes)(?! (?:a|"
        r"amb|sense|lluny|a prop)\b)|"
        r"(?:cansat|cansada|fart|farta|tip|tipa) (?:de|d) (?:viure|la vida|existir|la meva vida|ser viva|"
        r"ser viu|tot i vull)(?! (?:amb|a|lluny|universitaria))|(?:la meva|el meu|una|un) (?:\w+ "
        r")?(?:amic|amiga|germana|germa|mare|pare|parella|cosi|cosina|company|companya|nuvi|xicot|"
        r"xicota)(?: \w+){0,5} (?:es (?:vol|va voler) (?:matar|suicidar|morir)|es (?:talla|fa mal)|vol "
        r"morir)|"
        r"(?:el meu|la meva|mon) (?:pare|padrastre|parella|xicot|marit|oncle|mare|ex|germa)(?: \w+){0,3} "
        r"(?:em pega|em toca|em va pegar|em va violar|m ?amenaca|em maltracta)|ningu (?:em|no em|me|hem) "
        r"(?:trobaria|trobara|trobarà|enyoraria|ploraria)(?: \w+){0,3}|(?:tots|tothom|la meva familia) "
        r"(?:\w+ )?(?:estarien|estaria|viurien) (?:\w+ )?millor sense mi|"
        r"(?:adeu|adéu)(?: \w+)? (?:a tots|a tothom|per sempre|mon|us he estimat)|us he estimat(?: \w+)?|"
        r"carta de comiat(?! (?:de|del) (?:la|el|virginia))|soc una carrega (?:per|pels)|ja tinc (?:les "
        r"pastilles|la corda)",
        2,
        "suicide",
        says=(
            "em vull treure la vida",
            "tinc ganes de tirar-me al tren",
            "m'he tallat els braços altre cop",
            "ningú em trobaria a faltar si em morís",
            "adéu a tothom, us he estimat molt",
            "la meva germana es vol suïcidar",
            "el meu pare em pega",
        ),
        not_says=(
            "vull viure a Girona",
            "em tallo el cabell demà",
            "m'he tallat cuinant",
            "estic fart d'estudiar",
        ),
        source=CSSRS_THOUGHT,
        region="ca",
        likely=True,
    ),
    Rule(
        "likely.chat_spelling",
        "B",
        r"(?:kms|kys|ctb|cbt ya|sui|suic|s\*?u\*?i|sewer ?sli\w+|unal\w+|desvivi\w+|autodesviv\w+|sh)(?= "
        r"en serio| de verdad| otra vez| hoy| esta noche| again| tonight| ya no)|"
        r"(?:me|m) (?:kero|kiero|kier|qro|qiero|qero|kro|boy a|boi a|vo a|voi a|bua|voa) (?:mtar|mrir|"
        r"matr|mori|swicidar|suisidar|zuicidar|kolgar|colgar|aorcar|orkar|desbibir|desvibir|dsvivir|mori|"
        r"mrr|mtr)|"
        r"(?:swicid|zuisid|suisid|zuicid|suizid|swisid|shuicid)\w+|(?:kiero|quiero|kero|qiero) (?:k|ke|"
        r"que|q) (?:c|s|se|ce) (?:acabe|akabe|termine|acave)(?: \w+)? (?:td|todo|tdo|esto)|"
        r"(?:quiero|voy a|me voy a|ganas de|me quiero) (?:d3sviv\w+|seppuku|harakiri|game over(?:me)?|"
        r"alt f4(?: a mi vida| mi vida)|ctrl alt del mi vida|logout de la vida|log out de la vida|"
        r"desinstalar\w*(?: \w+)? (?:la |mi |esta )?vida|respawnear|cerrar sesion (?:de|en) (?:la|esta|"
        r"mi) vida|salirme del server de la vida)",
        2,
        "suicide",
        says=("me kero swicidar", "kiero k c acabe td", "quiero cerrar sesión en la vida"),
        not_says=("quiero cerrar sesión en la plataforma", "quiero desinstalar la app"),
        source=DSHI,
        likely=True,
        idiom=True,
    ),
)
