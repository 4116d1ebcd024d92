"""Known-safe phrases (tier X): they take a weak sign away where they overlap, never an unmistakable one."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import TEAM

_LIGHT = (
    r"(?:risa|sueño|hambre|sed|frio|calor|nervios|verguenza|pena|susto|miedo|aburrimiento|lata|paja|hueva|flojera|ganas|embole|amor|envidia|"
    r"cansancio|curiosidad|rabia|ansiedad|gripe|gripa|emocion|ternura|tedio|fome|dolor de \w+|fiaca|pereza|roche|oso|coraje|asco|la lata|estres|tos|alergia|antojo)"
)

RULES = (
    Rule(
        "safe.die_of",
        "X",
        rf"(?:me |se |te |nos |casi me |que me )?(?:re |vo a |voy a |va a |iba a )?(?:muer[oaei]\w*|(?<!quiero )mori\w*|(?<=quiero )morir(?:me|nos)? de (?:la )?(?:risa|ganas)|muert[oa]s?)(?: \w+)? (?:de|del|con) (?:la |el |tanta |tanto |pura |puro )?{_LIGHT}|"
        r"(?:me )?muero por \w+|(?:mori|morimos) (?:con|de)|estoy (?:que me )?muer(?:o|to|ta)(?! por dentro)|qued(?:e|amos|o) muert[oa]s?|me tienen? (?:muert[oa]|enferm[oa])|muert[oa]s? de",
        ("muer", "mori"),
        says=("me muero de la lata", "estoy muerta de susto", "me muero por un café"),
        not_says=("me quiero morir",),
        source=TEAM,
    ),
    Rule(
        "safe.kills_me",
        "X",
        r"(?:me|nos|te|lo|la) (?:esta |estan |anda |va a |van a |tiene |quiere |quieren )?(?:mata|matan|matando|matar|liquida\w*|asesin\w+)(?! (?:a golpes|de verdad|en serio|si lo dejo))(?<!me voy a matar)|"
        r"(?:matar|mato|mate|matamos|maten?|mata) (?:el|la|los|las|un|una|dos|tres|unas|unos|mi|este|esta) (?:\w+ )?(?:tiempo|rato|horas?|examen|prueba|proceso|procesos|puerto|hambre|gusanillo|tarde|aburrimiento|bicho\w*|zombi\w*|jefe final|boss|hilo|tarea|servidor|partida|"
        r"hambre|bacteria\w*|virus|celulas?|mosquit\w+|cucaracha\w*|rama|daemon|ansiedad|sed|final|parcial|monstruo\w*|pc|curiosidad)|casi me mat\w+|kill (?:the|el|un|all|9)",
        ("mat", "liquid", "asesin", "kill"),
        says=("este ramo me mata", "para matar el tiempo", "maté el examen"),
        not_says=("me quiero matar",),
        source=TEAM,
    ),
    Rule(
        "safe.figurative",
        "X",
        r"suicidio (?:academico|social|profesional|laboral|financiero|politico|comercial|colectivo de)|daria la vida por|(?:partido|pelea|duelo) a muerte|me desvivo|celula\w* suicida|gen(?:es)? suicidas?|"
        r"(?:escuadron|mision) suicida|suicide squad|vida o muerte|sin vida social|ciclo de vida|calidad de vida|hoja de vida",
        ("suicid", "suicide", "vida", "muerte", "desvivo"),
        says=("eso es un suicidio académico", "vi Escuadrón Suicida"),
        not_says=("pienso en el suicidio",),
        source=TEAM,
    ),
    Rule(
        "safe.study_load",
        "X",
        r"no (?:puedo|aguanto|doy|soporto) mas (?:con|a) (?:el|la|este|esta|los|las) (?:ruido|calor|frio|sueño|hambre|vecino|wifi|internet)|(?:hart[oa]|cansad[oa]|chat[oa]) de todo (?:el|este|lo) (?:trabajo|temario|ruido)|"
        r"me siento (?:mal|perdid[oa]) (?:con|en) (?:el|la|este|esta|los|las) (?:\w+ )?(?:materia|tema|ramo|capitulo|ejercicio|guia|contenido|unidad)\w*|me siento mal del (?:estomago|cuerpo)|no (?:le )?(?:veo|encuentro) (?:el )?sentido (?:al|a este|a la|a los) (?:ejercicio|problema|grafico|parrafo|texto|enunciado|ecuacion)\w*",
        ("no ", "hart", "cansad", "chat", "siento"),
        says=("me siento perdida en esta materia", "no le encuentro sentido al ejercicio"),
        not_says=("no le veo sentido a nada",),
        source=TEAM,
    ),
    Rule(
        "safe.subject_matter",
        "X",
        r"(?:tasas?|prevencion|estadisticas?|datos|cifras|mortalidad|epidemiologia|factores de riesgo|fenomeno|concepto|definicion|tema|libro|sociologia|estudio|encuesta|escala|teoria|tipos|tipologia|riesgo|mitos|instigacion|auxilio|inducci?on|induccion|paciente|pacientes|protocolo)"
        r"(?: \w+){0,6} (?:suicid\w+|autolesion\w*|autolitic\w*|ideacion \w+)|(?:suicid\w+|autolesion\w*|autolitic\w*)(?: \w+){0,4} (?:durkheim|asistido|egoista|altruista|anomico|fatalista|romantico|segun|en (?:jovenes|adolescentes|chile|mexico|argentina|colombia|peru|españa|uruguay|estudiantes|la (?:obra|novela|historia|literatura|poblacion|adolescencia|vejez))|dsm|cie|de (?:hitler|durkheim|larra|socrates|werther|ofelia|seneca|allende|kurt|sylvia|virginia|romeo|emma|ana karenina|anna))|"
        r"(?:el|del|al) suicidio(?= (?:de|en|como|y|segun|es|fue|para|durante|altruista|:)| \.|$)|ideacion suicida en|(?:durkheim|werther|camus|sisifo)(?: \w+){0,8} suicidio",
        ("suicid", "autol", "ideacion"),
        says=(
            "tasas de suicidio en España",
            "el suicidio según Durkheim",
            "ideación suicida en adolescentes",
        ),
        not_says=("pienso en el suicidio cada noche",),
        source=TEAM,
    ),
)
