"""English, Portuguese, Catalan, Galician and their mixtures with Spanish (tier B, likely)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import CSSRS_THOUGHT, CSSRS_WISH, DSHI

_EN_END = (
    r"(?:die|dying|dead|death|kill(?:ing)? (?:myself|me)|suicide|suicidal|end(?:ing)? (?:it|my life|things|"
    r"everything)|"
    r"not (?:be(?:ing)?|exist(?:ing)?|wake|waking|live|living)(?: (?:here|alive|up|anymore))?|"
    r"disappear(?:ing)?|vanish|"
    r"be(?:ing)? (?:gone|dead)|stop (?:existing|living|breathing)|never wake up|sleep forever|off(?:ing)? "
    r"myself|unalive|"
    r"hurt(?:ing)? myself|cut(?:ting)? myself|harm(?:ing)? myself|od|overdose|jump(?:ing)? off|slit my "
    r"wrists|hang myself)"
)

RULES = (
    Rule(
        "likely.english",
        "B",
        rf"(?:want|wanna|wanted|wish|going to|gonna|ready|rather|think(?:ing)?(?: of| about)?|thought(?: of| "
        rf"about)?|thoughts of|plan(?:ning)?|"
        rf"feel like|feeling like|better off|hope i|hoping i|need to|tempted to|just|urge to|about to|scared "
        rf"i(?: will|ll)|quiero|ganas de|pienso en)"
        rf"(?: \w+){{0,4}} {_EN_END}(?! (?:of|from|in the game|laughing|inside)\b)|"
        r"(?:dont|do not|cant|can not|cannot|no longer|not|never|no reason|nothing left|whats the point|no "
        r"point|tired|sick|done|exhausted|over|hate)(?: \w+){0,4} "
        r"(?:live(?: for)?|living|alive|exist(?:ing|ence)?|be here anymore|life anymore|this life|my life(?! "
        r"choices)|being alive|breathing|wake up|waking up|go on(?: like this| anymore)?|keep going anymore)|"
        r"(?:better off|happier|easier)(?: \w+){0,2} (?:without me|if i (?:died|was gone|were gone|wasnt "
        r"here|disappeared)|dead)|(?:nobody|no one|noone)(?: \w+){0,3} (?:miss me|notice|care)(?: \w+){0,3} "
        r"(?:if i|gone|died|dead|im gone)|"
        r"(?:goodbye|bye) (?:forever|world|everyone|cruel world)|(?:this is|its) (?:my )?(?:goodbye|the end "
        r"for me|my last (?:day|message|night))|"
        r"(?:i am|im|feel|feeling|estoy|ando|super|re) (?:so |kinda |very |really )?suicidal|suicidal "
        r"(?:thoughts|ideation)|(?:my|a) suicide note|kys(?:elf)?|kms|unaliv\w+|sewer ?slid\w*|"
        r"(?:i )?(?:cut|cutting|hurt|hurting|burn|burning|harm|harming|starv\w+) myself(?! (?:shaving|"
        r"cooking|by accident|a break|short))|self ?harm\w*|"
        r"(?:took|take|taking|swallow\w*)(?: \w+){0,3} (?:all|whole|bottle|bunch|handful|too many)(?: "
        r"\w+){0,3} (?:pills|meds|tylenol|xanax)|overdos\w+|"
        r"(?:he|she|my (?:dad|father|mom|boyfriend|girlfriend|uncle|stepdad|ex|brother))(?: \w+){0,3} "
        r"(?:hits|hit|beats|beat|raped|touches|touched|abuses|abused|chokes|choked|threatens to)(?: \w+)? me|"
        r"i (?:was|got) (?:raped|molested|abused|beaten)|raped me|"
        r"(?:my (?:\w+ )?(?:friend|roommate|brother|sister|mom|dad|boyfriend|girlfriend))(?: \w+){0,6} "
        r"(?:suicidal|kill (?:himself|herself)|wants to die|self harm\w*|cutting (?:himself|herself))|"
        r"(?:shoot|kill|stab|bomb)(?:ing)? (?:up )?(?:(?:the|my|this) (?:school|class\w*|uni\w*|teacher)|"
        r"every ?one|them all)",
        2,
        "suicide",
        says=(
            "bro I'm done, I don't wanna be alive anymore",
            "todos would be better off without me",
            "I keep thinking about ending it",
            "I've been cutting myself otra vez",
        ),
        not_says=("I'm dead laughing", "kill the process"),
        source=CSSRS_THOUGHT,
        region="en",
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.portuguese",
        "B",
        r"(?:quero|queria|quiero|quisera|vontade de|vou|pensando em|penso em|pensei em|preferia|prefiro|"
        r"desejo|devia|melhor|tentar|tentei|planejando|planejo)(?: \w+){0,3} "
        r"(?:morrer(?! de (?:rir|fome|sono|vergonha|amor|saudade))|me matar|matar me|sumir(?: d[eo] (?:tudo|"
        r"mundo|vida|mapa))?(?= \.|$| para| pra| d| e )|acabar com (?:tudo|isso|a minha vida|minha vida)|"
        r"tirar (?:a )?(?:minha|propria)\w* ?(?:propria )?vida|estar mort[oa]|nao (?:acordar|existir|viver)|"
        r"me cortar|me machucar|me ferir|dormir (?:para|pra) sempre|pular d[aoe])|"
        r"nao (?:quero|aguento|consigo|tenho (?:vontade|motivos?|razao) (?:de|para|pra)|vejo sentido em|vale "
        r"a pena)(?: mais)?(?: \w+){0,2} (?:viver|existir|viv[oa]|a vida|essa vida|respirar|continuar "
        r"vivendo|estar aqui)|"
        r"(?:cansad[oa]|farta|farto|cansei|exaust[oa]) d[ea] (?:viver|vida|existir|tudo isso)|(?:me cortei|"
        r"estou me cortando|me machuco|me machuquei)(?! (?:com a faca|cozinhando|jogando))|(?:todos|minha "
        r"familia)(?: \w+){0,3} melhor sem mim|adeus (?:a todos|para sempre|mundo)|"
        r"tomei (?:todos|um monte|muitos|o frasco)(?: \w+){0,3} (?:remedios|comprimidos|calmantes)",
        2,
        "suicide",
        says=(
            "não aguento mais viver",
            "tenho vontade de sumir do mundo",
            "me cortei de novo",
            "penso em me matar todo dia",
        ),
        not_says=("quero morrer de rir", "vou sumir com esses arquivos"),
        source=CSSRS_WISH,
        region="pt",
        likely=True,
    ),
    Rule(
        "likely.catalan_galician_basque",
        "B",
        r"(?:vull|voldria|volia|vuic|ganes de|penso en|pensant en|he pensat en|tinc ganes de|prefereixo|vaig "
        r"a|millor|tant de bo)(?: \w+){0,3} "
        r"(?:morir(?:me)?|morirme|matar(?:me| me)|suicidar(?:me| me)|desapareixer|no (?:despertar|existir|"
        r"viure)|treurem la vida|treure ?m la vida|estar mort[a]?|acabar amb tot|fer ?me mal|tallar ?me|"
        r"dormir per sempre|marxar d ?aquest mon)|"
        r"no (?:vull|puc|aguanto|tinc ganes de|val la pena|te sentit)(?: \w+){0,3} (?:viure|vivint|existir|"
        r"viva|viu|seguir vivint|aquesta vida)(?! (?:a|amb|sense)\b)|"
        r"(?:cansat|cansada|fart|farta) de (?:viure|la vida|existir)|em (?:vull|voldria) (?:morir|matar|"
        r"suicidar|fer mal)|(?:em tallo|m ?he tallat|em faig mal|m ?autolesiono)(?! el)|tots estarien millor "
        r"sense mi|adeu per sempre|"
        r"(?:quero|queria|gustariame|teño ganas de|penso en|vou) (?:\w+ )?(?:morrer|matarme|suicidarme|"
        r"desaparecer para sempre|deixar de existir|non espertar)|non (?:quero|quiero|podo|aturo|teño ganas "
        r"de) (?:\w+ )?(?:vivir|vivindo|viviendo|existir|espertar)|canso de vivir|"
        r"hil nahi (?:dut|naiz)|ez dut (?:bizi|bizitzen) nahi|(?:bizitzeaz|bizitzaz) (?:nekatuta|aspertuta)|"
        r"nire burua (?:hil|bota)|neure burua hil",
        2,
        "suicide",
        says=(
            "no tinc ganes de viure",
            "estic farta de viure",
            "non quero seguir vivindo",
            "ez dut bizi nahi",
        ),
        not_says=("vull viure a Girona", "no vull viure amb els meus pares"),
        source=CSSRS_WISH,
        region="ES",
        likely=True,
    ),
    Rule(
        "likely.signs",
        "B",
        r"(?:quiero|me|voy a|ganas de|pienso en|hoy|esta noche) (?:\w+ )?(?:desviv\w+|sui|s word|4to piso|"
        r"unalive)(?= \.|$| ya| hoy| en serio)|autodeslive|autodesviv\w+|"
        r"(?:cortando|cortar|tajear|rajar) (?:otra vez|de nuevo) (?:mi|mis|los|las) (?:brazos|piernas|"
        r"muñecas|piel)",
        2,
        "suicide",
        says=("hoy me desvivo en serio", "me quiero desvivir"),
        not_says=("me desvivo por mis notas",),
        source=DSHI,
        likely=True,
        idiom=True,
    ),
)
