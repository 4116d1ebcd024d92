"""Pieces that the patterns share. All of them are written for normalised text."""

# Where the questions behind the rules come from.
CSSRS_WISH = "C-SSRS 1: deseo de estar muerto (Posner 2011)"
CSSRS_THOUGHT = "C-SSRS 2: ideación activa (Posner 2011)"
CSSRS_PLAN = "C-SSRS 3-5: método, intención, plan (Posner 2011)"
CSSRS_ACT = "C-SSRS 6: conducta preparatoria o intento (Posner 2011)"
IPTS_BURDEN = "INQ: carga percibida y pertenencia frustrada (Van Orden 2012)"
BHS = "Escala de desesperanza de Beck (1974)"
DSHI = "DSHI: formas de autolesión (Gratz 2001)"
WHO_VAW = "OMS: cuestionario de violencia contra la mujer (2005)"
TEAM = "redacción propia del equipo Flou, 2026-11-22"


def gap(most: int) -> str:
    """Return up to `most` words of the same sentence."""
    return rf"(?: \w+){{0,{most}}}"


# What a course is made of: to be bad at it or tired of it is the daily bread of a coach.
COURSEWORK = (
    r"(?:entregas?|tareas?|trabajos?|pruebas?|examen(?:es)?|parcial(?:es)?|certamen(?:es)?|solemnes?|finales|"
    r"ramos?|materias?|guias?|ensayos?|informes?|lecturas?|apuntes?|ejercicios?|proyectos?|tesis|temas?|"
    r"capitulos?|cursos?|clases?|paper|talleres|taller|presentacion(?:es)?|codigo|pega|notas?)"
)
WANT = (
    r"(?:quiero|queria|quise|quisiera|querria|quiera|deseo|desearia|necesito|prefiero|preferiria|anhelo|"
    r"ganas(?: \w+)? de|pienso|planeo|decidi|intento|voy a|vamos a|ire a|pienso en|pensando en|pensar en)"
)
KILL_ME = (
    r"(?:matarme|suicidarme|ahorcarme|colgarme|envenenarme|dispararme|desvivirme|autoeliminarme|eliminarme|"
    r"pegarme un (?:tiro|balazo|corchazo|plomazo)|darme un (?:tiro|balazo)|volarme (?:la cabeza|"
    r"los sesos)|meterme un (?:tiro|balazo)|"
    r"(?:quitarme|arrancarme|sacarme) (?:de una vez )?la vida|(?:acabar|terminar) con mi (?:propia )?vida|"
    r"poner(?:le)? fin a (?:mi vida|mi existencia|mi sufrimiento)|cortarme las venas|tirarme al (?:metro|"
    r"tren|subte|rio|mar)|morirme de una vez|desaparecer(?:me)? del mapa)"
)
# Homes, flats and halls: "no quiero vivir con mis papás" is about rent.
LODGING = (
    r"(?! (?:mas |tan |asi de )?(?:sin|(?:estres|apur|preocup|endeud|atras|acelerad|ansios|corriend)\w*|"
    r"de mi beca|pegad[oa]|lejos|cerca|junto|sola?|solo|ahi|alla|donde|arriba|afuera|aqui en|aca en|"
    r"de arriendo|del?|"
    r"(?:en|con)(?! (?:est[ae] (?:mundo|vida|dolor|pena|angustia|infierno|sufrimiento|peso|culpa|miedo|"
    r"vacio)|"
    r"tanto|tanta|asi|mi cabeza|mi mente|miedo|culpa))))\b"
)
MEANS = (
    r"(?:pastillas|pastilla|pildoras|pepas|remedios|medicamentos|medicinas|somniferos|ansioliticos|"
    r"antidepresivos|"
    r"clonazepam|clonas|rivotril|alprazolam|paracetamol|ibuprofeno|insulina|veneno|raticida|pesticida|"
    r"plaguicida|"
    r"herbicida|cloro|lejia|soga|cuerda|mecate|lazo|arma|pistola|revolver|escopeta|rifle|fierro|cuchillo|"
    r"navaja|"
    r"bisturi|gillette|cuter|cutter|hoja de afeitar|hojas de afeitar|corvo)"
)
PILLS = (
    r"(?:pastillas|pildoras|pepas|remedios|medicamentos|medicinas|somniferos|ansioliticos|antidepresivos|"
    r"clonazepam|clonas|rivotril|alprazolam|paracetamol(?:es)?|ibuprofenos?|insulina|tabletas|comprimidos)"
)
HEIGHT = (
    r"(?:puente|azotea|terraza|techo|cornisa|balcon|ventana|edificio|piso|barranco|acantilado|viaducto|"
    r"mirador|torre|"
    r"quebrada|precipicio|vias|rieles|anden|metro|subte|tren|micro|camion|bus|carretera|autopista|auto|"
    r"carro|rio|mar)"
)
JUMP = r"(?:tirarme|lanzarme|aventarme|arrojarme|botarme|saltar|brincar|dejarme caer)"
PERSON = (
    r"(?:amig[oa]s?|mejor amig[oa]|compañer[oa]s?|herman[oa]|herman[oa]s|primo|prima|novi[oa]|polol[oa]|"
    r"pareja|espos[oa]|"
    r"marid[oa]|mama|papa|madre|padre|vieja|viejo|roomie|hij[oa]|ti[oa]|abuel[oa]|sobrin[oa]|cuñad[oa]|"
    r"ex|vecin[oa]|"
    r"estudiante|alumn[oa]|profe|profesora?|chic[oa]|chav[oa]|pib[ea]|muchach[oa]|conocid[oa]|niñ[oa]|"
    r"pana|parcer[oa]|"
    r"bestie|causa|pata|compa|cuate|cabr[oa]|mina|tip[oa]|enamorad[oa]|mejor amigo|familiar|crush|"
    r"roommate|companer[oa]|colega|ayudante|polola|grupo|bro|brother|mano|parce|valedor|carnal|"
    r"hermanit[oa]|sobrinit[oa])"
)
AGENT = (
    r"(?:papa|mama|padre|madre|viejo|vieja|padrastro|madrastra|pololo|polola|novi[oa]|pareja|espos[oa]|"
    r"marido|ex|"
    r"herman[oa]|hermanastro|ti[oa]|abuelo|prim[oa]|enamorad[oa]|conviviente|profesora?|profe|jefe|tutor|"
    r"entrenador|"
    r"sacerdote|cura|cuñado|suegro|vecino|el|ella|un tipo|un hombre|roomie|roommate|compañer[oa]|papas|"
    r"padres|ayudante|pastor|patron|marido|amante|entrenadora|mamá|hombre|tipo|wey|chico|señor)"
)
NOW = (
    r"(?:hoy|hoy dia|esta noche|esta tarde|mañana|ahora|ahora mismo|ahorita|ya|manana|pronto|este \w+|"
    r"el \w+)"
)
