"""English, Portuguese, Catalan and Galician, alone or inside Spanish; and the signs that stand for words."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import CSSRS_THOUGHT, CSSRS_WISH, DSHI

RULES = (
    Rule(
        "english.die",
        "A",
        r"(?:want|wanna|wanted|wish|going to|gonna|ready|thinking (?:of|about)|"
        r"think about)(?: \w+){0,3} (?:die|dying|be dead|i was dead|i were dead|end it|end it all|"
        r"end my life|take my(?: own)? life|unalive myself|"
        r"kill(?:ing)? myself|disappear forever|be gone|not wake up|sleep forever)(?! (?:of|"
        r"from) (?:laugh|embarrass|bore|cringe)\w*)|"
        r"(?:kill|killing|hang|shoot|unalive) myself|(?:dont|do not|cant|no longer|not) (?:want to |"
        r"wanna )?(?:live|be alive|exist|be here|go on living|keep living)(?: anymore| any more|"
        r" like this)|"
        r"(?:i am|im|feel|feeling|so) suicidal|(?:better off|rather be) dead|no reason to live|"
        r"hate being alive|tired of (?:living|life|being alive)|suicidal thoughts|thoughts of suicide|"
        r"(?:i )?wish i (?:was never born|"
        r"wasnt born|didnt exist|could disappear)",
        2,
        "suicide",
        says=("I want to die", "gonna kill myself", "i don't want to live anymore", "I'd rather be dead"),
        not_says=("I want to diet", "kill the process", "I want to die from laughter"),
        source=CSSRS_WISH,
        region="en",
        idiom=True,
    ),
    Rule(
        "english.kms",
        "A",
        r"(?<!\d )(?<!mil )(?<!los )(?<!por )(?<!cien )(?<!cuantos )(?<!unos )(?<!pocos )kms(?! (?:de|"
        r"por|al|del|a)\b)",
        2,
        "suicide",
        says=("kms en serio", "ya kms"),
        not_says=("corrí 10 kms", "son muchos kms de distancia"),
        source=CSSRS_THOUGHT,
        region="en",
        idiom=True,
    ),
    Rule(
        "english.self_harm",
        "A",
        r"(?:cut|cutting|hurt|hurting|harm|harming|burn|burning) myself(?! (?:shaving|cooking|a break|"
        r"by accident))|self ?harm(?:ing|ed)? (?:again|every|to)|(?:relapsed|relapse) (?:on|"
        r"with) self ?harm",
        3,
        "self_harm",
        says=("I keep hurting myself", "i cut myself again"),
        not_says=("I cut myself shaving",),
        source=DSHI,
        region="en",
    ),
    Rule(
        "portuguese.die",
        "A",
        r"(?:qu(?:i)?ero|vontade de|vou|queria|pensando em|penso em|preferia)(?: \w+){0,1} (?:morrer|"
        r"me matar|suicidar|sumir (?:do mundo|para sempre|pra sempre)|acabar com (?:tudo|minha vida|"
        r"a minha vida)|"
        r"tirar (?:a )?(?:minha|propria)(?: propria)? vida|estar mort[oa])(?! de (?:rir|fome|sono|"
        r"vergonha|estudar|trabalhar|tanto))|"
        r"nao (?:quiero|quero|aguento|consigo)(?: mais)? viver|cansad[oa] de viver|me cortei (?:de novo|"
        r"outra)|(?:estou )?me cortando|quiero me machucar",
        2,
        "suicide",
        says=("quero morrer", "não quero mais viver", "tenho vontade de morrer", "vou me matar"),
        not_says=("quero morrer de rir",),
        source=CSSRS_WISH,
        region="pt",
    ),
    Rule(
        "catalan.die",
        "A",
        r"(?:em )?(?:vull|voldria|ganes de|penso en|vaig a)(?: \w+){0,2} (?:morir(?: me)?|matar(?: me)?|"
        r"suicidar(?: me)?|treurem la vida|desapareixer per sempre|no despertar)|"
        r"no (?:vull|puc|tinc ganes de)(?: seguir)?(?: mes)? (?:viure|vivint|existir)|(?:cansad[ao]?|"
        r"cansat|fart[ao]?|farta) de viure|em (?:tallo|faig mal|faig talls)|(?:vull )?fer ?me mal",
        2,
        "suicide",
        says=("em vull morir", "no vull viure més", "estic cansat de viure", "em faig mal"),
        not_says=("vull viure a Barcelona",),
        source=CSSRS_WISH,
        region="ca",
    ),
    Rule(
        "galician_basque.die",
        "A",
        r"(?:non quero|non quiero)(?: seguir)? (?:vivir|vivindo)|hil nahi dut|nire burua hil",
        2,
        "suicide",
        says=("non quero vivir", "hil nahi dut"),
        source=CSSRS_WISH,
        region="ES",
    ),
    Rule(
        "slang.die",
        "A",
        r"(?:quiero|voy a|ganas de|quisiera) (?:desvivirme|unalivearme|petatearme|colgar los (?:tenis|"
        r"guayos)|irme al otro (?:barrio|mundo)|estirar la pata|pelarme de este mundo|felpar)|"
        r"me (?:quiero|voy a) (?:desvivir|petatear|sewerslide|unalivear)|autodeslive|autodesvivirme|"
        r"sewer ?slide|\bdesvivirme",
        2,
        "suicide",
        says=("me quiero desvivir", "quiero colgar los tenis", "quiero irme al otro barrio"),
        not_says=("me desvivo por mis notas",),
        source=CSSRS_THOUGHT,
        idiom=True,
    ),
)
