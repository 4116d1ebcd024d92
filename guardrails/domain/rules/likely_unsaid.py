"""Told without its name: pills that are only `las`, a place left again, the last attempt (tier B, likely)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import CSSRS_ACT, CSSRS_PLAN, CSSRS_WISH, DSHI, WHO_VAW
from guardrails.domain.rules.slots import PILL, POISON

_STUDY = (
    r"tareas?|ensayo|informe|resumen|lectura|guia|examen|entrega|plataforma|inscrip\w+|ramo|curso|"
    r"carrera|tesis|trabajo (?:de|en|final)|metodo (?:cientifico|de estudio|pomodoro|inductivo|deductivo|"
    r"numerico)|metodologia|apuntes|clase|profe\w*"
)
_EVERYDAY_PILL = (
    r"vitaminas?|desayuno|recet\w+|alergia|vacaciones|apuntes|fotos|medidas|notas|resfri\w+|gripe|fiebre|"
    r"migraña|mañanas"
)
_EDGE = (
    r"(?:puente|azotea|vias|terraza|techo|acantilado|cornisa|balcon|mirador|baranda|barranco|torre|ventana)"
)

RULES = (
    Rule(
        "likely.took_them",
        "B",
        r"(?:ya )?me (?:las|los) (?:tome|trague|baje|zampe|empine|acabo de tomar|acabo de tragar|voy a "
        r"tomar|voy a tragar|estoy tomando)(?= \.|$| tod[oa]s| hace| con| y (?:me|ya|no|estoy)| "
        r"junt[oa]s| de (?:golpe|una))|"
        r"me (?:tome|trague|meti|baje|zampe) (?:todo )?(?:lo que (?:habia|encontre|quedaba|tenia|pille|"
        r"pude)|de todo lo que|cuanto habia|todo lo del botiquin)|"
        r"(?:las|los) tengo (?:todas |todos |aqui |aca )?(?:en la mano|en las manos|enfrente|al frente|"
        r"al lado|contad[oa]s|en el velador|bajo la almohada|escondid[oa]s|juntad[oa]s|list[oa]s)(?= \.|"
        r"$| son| y| para| desde)|"
        r"(?:contad|separad|apilad|junt|alinead)[oa]s (?:las |los )?(?:pastillas|gotas|pepas|capsulas|"
        r"tabletas|ampollas)(?: \w+){0,3} (?:son|suficient\w+|alcanz\w+|bastan)",
        4,
        "plan_means",
        says=(
            "ya me las tomé",
            "me tomé lo que había, me está dando sueño",
            "las tengo en la mano, son cuarenta",
            "me los trague todos hace un rato",
        ),
        not_says=("ya me las tomé en el desayuno, las vitaminas", "las tengo listas, las fotos del informe"),
        source=CSSRS_ACT,
        unless=_EVERYDAY_PILL + "|" + _STUDY,
        likely=True,
    ),
    Rule(
        "likely.asks_danger",
        "B",
        rf"(?:dosis|cantidad|cuant[oa]s?|mezcla|sobredosis)(?: \w+){{0,6}} (?:peligros\w+|toxic\w+|"
        rf"demasiad\w+|fatal\w*|"
        rf"mortal\w*|letal\w*|daño)|(?:{PILL}|{POISON})(?: \w+){{0,6}} (?:peligros\w+|toxic\w+|fatal\w*|"
        rf"mortal\w*|letal\w*)",
        4,
        "plan_means",
        says=(
            "¿qué dosis de propranolol es peligrosa? no es para una tarea",
            "cuánto litio es tóxico, pregunto por mí",
        ),
        not_says=("¿qué dosis de propranolol es peligrosa en adultos mayores?",),
        source=CSSRS_PLAN,
        beside=(
            r"no es (?:para )?(?:una |un |la |el |mi )?(?:tarea|trabajo|clase|ensayo|curso|personaje|"
            r"cuento|novela)|"
            r"es para mi(?= \.|$)|pregunto por mi|si me (?:tomo|tomara|tomé)|me (?:tome|tomo|voy a "
            r"tomar)|para mi peso|yo peso"
        ),
        across=True,
        likely=True,
    ),
    Rule(
        "likely.waits_to_be_alone",
        "B",
        r"(?:viajan|viaja|salen|sale|se van|se va|se duermen|se duerme|no estan|no esta|no hay nadie|no "
        r"va a haber nadie|quedo sol[oa]|me dejan sol[oa])(?: \w+){0,5} (?:y |ahi |entonces "
        r")?(?:aprovecho|voy a aprovechar|lo hago|voy a hacerlo|hacerlo|lo intento)(?= \.|$| y (?:ya|"
        r"listo|chao))|"
        r"(?:esper\w+|aguard\w+|falta)(?: \w+){0,2} (?:a )?que (?:\w+ ){1,6}?(?:se vaya\w*|salga\w*|se "
        r"duerma\w*|viaje\w*|me deje\w* sol[oa]|no este\w*)(?: \w+){0,5} para (?:hacerlo|poder hacerlo|"
        r"intentarlo|irme(?= \.|$))|"
        r"(?:foros?|reddit|videos?|paginas|blogs?|google|internet|tutoriales|hilos?)(?: \w+){0,5} (?:de "
        r"como (?:hacerlo|morir\w*|matar\w*|se hace|irse|no fallar)|sobre (?:formas|metodos|maneras|"
        r"como) (?:de |para )?(?:morir\w*|irse|hacerlo|matar\w*))|"
        r"ya (?:tengo|encontre|elegi|decidi|vi)(?: \w+)? (?:el|mi|que) (?:metodo|modo|forma|manera)(?= "
        r"\.|$| y| mas (?:rapid|segur)\w+| perfect\w+| sin dolor)|"
        rf"(?:vengo|volvi|regrese|baje|me baje|me devolvi|sali) (?:del|de la|de las|de el) {_EDGE}(?: "
        rf"\w+){{0,4}} (?:no me (?:anime|atrevi|dio)|mañana vuelvo|no pude|me falto|fui cobarde|me "
        rf"arrepenti|por ahora)|"
        r"no me (?:anime|atrevi|dio el (?:valor|cuero))(?: \w+){0,3} (?:mañana|otro dia|otra vez|esta "
        r"noche|hoy si)(?: \w+)? (?:vuelvo|lo intento|voy|lo hago|si)|(?:anoche|ayer|hoy|recien) "
        r"(?:estuve|casi)(?: \w+){0,3} (?:a nada|a punto|a un paso|muy cerca)(?: de (?:hacerlo|irme|"
        r"saltar|tirarme))?(?= \.|$| tenia| me| con| y me)|"
        r"(?:saque|quite|rompi|abri|solte|corte|afloje)(?: \w+)? (?:el seguro|la reja|la malla|el "
        r"pestillo|la proteccion|los barrotes) (?:a|de|en) (?:la|mi) ventana|estoy en (?:el|un) "
        r"(?:quinto|sexto|septimo|octavo|noveno|decimo|onceavo|ultimo|piso \d+)(?: piso)?(?: \w+){0,4} "
        r"(?:ventana|balcon|abiert\w+|nadie|abajo|mirando)",
        5,
        "plan_means",
        says=(
            "el jueves mis viejos viajan y aprovecho",
            "solo estoy esperando que mi hermana se vaya para hacerlo",
            "estuve leyendo foros de cómo hacerlo",
            "vengo del puente, no me animé, mañana vuelvo",
            "anoche estuve a nada, tenía el frasco abierto",
            "le saqué el seguro a la ventana",
        ),
        not_says=(
            "cuando se duerme mi hija hago la tarea, aprovecho para leer",
            "ya elegí el método de estudio",
            "no me atreví a preguntar, mañana voy",
        ),
        source=CSSRS_PLAN,
        unless=_STUDY + r"|preguntar|exponer|correr|gimnasio|gym|compras?|cocinar|dormir (?:la )?siesta",
        likely=True,
    ),
    Rule(
        "likely.remember_me_by",
        "B",
        r"(?:fuiste|eras|era|eres|es|fue) mi ultim[oa] (?:intento|esperanza|oportunidad|recurso|carta|"
        r"opcion|salvavidas)(?! (?:para|de) (?:pasar|aprobar|subir|entregar|titular\w*|el|la))|"
        r"(?:pongan|toquen|usen|pasen|lean|quiero que (?:usen|pongan|toquen|lean))(?: \w+){0,4} (?:ese "
        r"dia|en el velorio|en el funeral|cuando (?:ya )?no este|cuando me vaya|despues de que me vaya)|"
        r"(?:foto|imagen)(?: \w+){0,5} (?:quiero que (?:usen|pongan)|para (?:mi|el) (?:funeral|obituario|"
        r"velorio|altar|entierro))|"
        r"se que (?:les|le|te|los|las|va|van)(?: \w+){0,2} (?:a )?(?:doler|sufrir|llorar|costar "
        r"aceptarlo|extrañar)(?: \w+){0,5} (?:un tiempo|al principio|pero|despues|se les pasa|unos dias|"
        r"van a estar)|(?:les|le|te) (?:va|vais|van) a doler(?: \w+){0,2} (?:un tiempo|al principio|unos "
        r"dias|pero)|"
        r"prometan(?:me)?(?: \w+){0,4} (?:sin mi|felices|no (?:llorar|culparse)|que van a seguir|"
        r"adelante)|(?:alguien|quien) que (?:lo|la|los|las) (?:adopte|cuide|reciba)(?: \w+){0,4} "
        r"(?:adios|perdon\w*|cuando no|ya no (?:voy|puedo|estare)|no voy a estar)|"
        r"cuando (?:lo|esto|la|me) (?:leas|lean|lea|escuches|escuchen|abras|abran)(?: \w+){0,3} (?:ya "
        r")?no (?:estare|voy a estar|estoy|este)|(?:no|ni) hace falta que me (?:contest|respond|llam|"
        r"busqu)\w+(?: \w+){0,6} (?:ya no|no estare|tarde|adios)|"
        r"(?:deje|dejo|estoy dejando|pague|pago)(?: \w+){0,10} para que no (?:les|le|l[oa]s)(?: \w+)? "
        r"(?:cueste|cuesten|falte|falten|toque|toquen|quede|queden|cobren)(?! (?:la (?:reunion|visita)|"
        r"cuando viaj\w+|en las vacaciones))",
        4,
        "goodbye",
        says=(
            "gracias por la paciencia, fuiste mi último intento",
            "te dejo mi playlist para que la pongan ese día, toquen la primera ese día",
            "esta foto es la que quiero que usen en el funeral, quiero que usen esa cuando ya no esté",
            "sé que les va a doler un tiempo",
            "prométanme que van a seguir sin mí",
            "dejé la plata del arriendo de este mes para que no les cueste",
        ),
        not_says=("es mi última oportunidad para pasar el ramo", "es mi último intento de subir el archivo"),
        source=CSSRS_ACT,
        unless=_STUDY + r"|mudanza|me mudo|intercambio|vacaciones",
        likely=True,
    ),
    Rule(
        "likely.outstayed",
        "B",
        r"no (?:me|nos) (?:proyecto|veo|imagino|visualizo)(?: \w+){0,3} (?:ni )?(?:de (?:aqui|aca) al?|"
        r"mas alla del?|pasando el)(?: \w+){0,3}|"
        r"(?:quede|quedado|vivido|durado|estado|aguantado)(?: \w+){0,2} mas (?:tiempo |años )?de(?:l| "
        r"lo)? (?:que|lo que) (?:debia|debo|tocaba|correspondia|queria|merezco|merecia|pensaba)|"
        r"(?:mi|el) (?:turno|hora|paso|tiempo|funcion|estadia|temporada|etapa)(?: \w+)? (?:en|por) (?:la|"
        r"esta|este) (?:vida|tierra|mundo)|"
        r"(?:ya )?(?:enterro|perdio|sepulto) a (?:un|una|otro|otra|dos|su) (?:hij|herman|niet)[oa]s?(?: "
        r"\w+){0,4} (?:puede|aguanta|capaz|soporta|podra|sobrevive|igual)|"
        r"(?:como yo|yo|siento que|creo que|gente como yo)(?: \w+){0,4} (?:esta|estoy|estaba|estamos|"
        r"sobra|sobro|sobramos) ?(?:de (?:mas|sobra))?(?= \.|$| en (?:este mundo|esta casa|esta familia|"
        r"la vida|todos lados))(?<=mas|bra|bro)|"
        r"envidi\w+(?: \w+){0,6} (?:obituarios?|cementerios?|lapidas?|tumbas?|muert\w+|fallecid\w+|"
        r"difunt\w+|(?:ya )?descans\w+)|"
        r"(?:parar|dejar|terminar|cansad[oa]|hart[oa]) de ser(?= \.|$| yo(?= \.|$| y)| quien soy| "
        r"humano)|no quiero seguir en (?:ella|este mundo|este cuerpo|esta (?:mierda|cosa) (?:que llaman "
        r")?(?:de )?vida|esto que llaman vida)|"
        r"(?:soy|me siento|fui|como)(?: \w+){0,3} (?:un |una )?(?:error|borron|mancha|tachon|falla|"
        r"desperdicio|equivocacion)(?: \w+){0,6} (?:borrar|borren|eliminar|corregir|desechar|botar|no "
        r"debi\w+ (?:nacer|existir)|de mis (?:papas|padres))|"
        r"(?:hacer(?:me)?|haria|mandar(?:me)?|tirar(?:me)?|hago) (?:la|una|lo|como|el) (?:del? |que "
        r")?(?:kurt|cobain|robin williams|chester|alfonsina|violeta parra|hemingway|plath|woolf|favaloro|"
        r"avicii|jonghyun)|"
        r"(?:me )?(?:doy|dar(?:me|se)?|darle) piso(?= \.|$| a mi| yo| de una)|"
        r"(?:agarr|sac|tom|peg)\w*(?: \w+)? (?:la|el|mi) (?:9|nueve|38|22|nueve milimetros|fierro|chumbo|"
        r"pistola|cuete|fusca|revolver|escopeta)(?: \w+){0,6} (?:mir\w+|apunt\w+|pongo|puse|cabeza|boca|"
        r"sien|pienso|acarici\w+)|"
        r"(?:soplar|soplo|sople|apagar|apago) (?:las )?velas?(?: \w+){0,8} (?:ultim[oa]|no (?:cumplir|"
        r"llegar|despertar))|cada cumple\w*(?: \w+){0,10} (?:sea el ultimo|no cumplir mas|no llegar al)",
        2,
        "suicide",
        says=(
            "ya no me proyecto ni de aquí al domingo",
            "siento que me quedé más tiempo del que debía",
            "mi vieja ya enterró a un hijo, capaz puede con dos",
            "hay gente como yo que está de más",
            "me siento como un error que alguien debería borrar",
            "quiero parar de ser",
            "hay días que agarro la 9 de mi viejo y la miro",
        ),
        not_says=(
            "no me proyecto de aquí a diez años en esta carrera",
            "cometí un error que debo borrar del informe",
            "me quedé más tiempo en la biblioteca",
        ),
        source=CSSRS_WISH,
        unless=_STUDY,
        likely=True,
    ),
    Rule(
        "likely.hurts_when_failing",
        "B",
        r"me (?:quemo|corto|golpeo|pego(?! (?:al|a la|con el (?:profe|celu)|una siesta))|pincho|araño|"
        r"muerdo|pellizco|rasguño|lastimo|castigo|aprieto|"
        r"raspo|entierro \w+)(?: \w+){0,8} (?:cuando|cada vez que|si) (?:me (?:equivoco|va|enojo|siento|"
        r"estreso|frustro|da|gritan|retan)|saco|no (?:puedo|me sale|entiendo|rindo|logro|estudio)|estoy|"
        r"discuto|peleo|peleamos|fallo|repruebo|discutimos)"
        r"|"
        r"(?:si (?:antes )?no me|sin antes|hasta que me|necesito) (?:corto|cortarme|lastimo|lastimarme|"
        r"quemo|quemarme|golpeo|golpearme|hago (?:daño|cortes)|hacerme (?:daño|cortes))(?= \.|$| un poco|"
        r" antes| primero| para| no| algo)|"
        r"(?:se me (?:fue|paso) la mano|me (?:pase|excedi)) con (?:la|el) (?:navaja|gillette|cuchilla|"
        r"hojilla|cuter|cutter|tijera|vidrio|corte|hoja)|(?:hielo|sal) (?:y|con) (?:sal|hielo)(?: "
        r"\w+){0,4} (?:brazo|piel|mano|pierna)|"
        r"(?:dije|digo|invent\w+|menti\w*|les dije|le dije)(?: \w+){0,6} (?:gat[oa]|perr[oa]|accidente|"
        r"me cai|cocin\w+)(?: \w+){0,4} (?:pero )?(?:fui yo|me (?:los|las|lo) (?:hice|hago)|yo mism[oa])|"
        r"no (?:me )?(?:caben|quedan|hay)(?: \w+)? (?:mas )?(?:cicatrices|marcas|espacio|lugar)(?: "
        r"\w+){0,4} (?:brazos?|piernas?|muslos?|piel|muñecas?)|(?:en|por) (?:ahi|alli|donde) (?:nadie|"
        r"no) (?:\w+ )?(?:ve|mira|nota|ven|vea)(?: \w+)?(?= \.|$| (?:me corto|los cortes))",
        3,
        "self_harm",
        says=(
            "me quemo con el vapor de la plancha cuando me equivoco",
            "no puedo estudiar si antes no me corto un poco",
            "dije que me rasguñó el gato pero fui yo",
            "ya no me caben más cicatrices en el brazo",
        ),
        not_says=("me pego al celular cuando estoy aburrida", "me muerdo las uñas cuando hay prueba"),
        source=DSHI,
        unless=r"afeit\w+|depil\w+|futbol|entren\w+|boxeo|karate",
        likely=True,
    ),
    Rule(
        "likely.waking_undressed",
        "B",
        r"(?:desperte|despierto|amaneci|apareci)(?: \w+){0,4} (?:sin ropa|desnud[oa]|no tenia ropa|sin "
        r"(?:calzon\w*|ropa interior|pantalon\w*)|con sangre|adolorid[oa])|no (?:se|recuerdo|me "
        r"acuerdo)(?: \w+){0,4} (?:me (?:hicieron|hizo|paso))(?: \w+){0,5} (?:fiesta|carrete|anoche|"
        r"trago|bebida|junta|previa|peda|farra|casa)|"
        r"(?:creo que )?(?:me )?(?:drogaron|echaron algo|pusieron algo|doparon|pusieron burundanga|"
        r"pincharon)(?: \w+){0,4} (?:trago|bebida|copa|vaso|fiesta|carrete|bar|disco)?|"
        r"me (?:arrincono|acorralo|encerro|subio a la fuerza|bajo (?:el|la|los) (?:pantalon|ropa|"
        r"calzones)|saco la ropa|apreto el cuello|apretó|agarro (?:a la fuerza|del cuello|las tetas|el "
        r"(?:poto|culo))|metio (?:la )?mano|meto mano|levanto la (?:mano|falda))(?: \w+){0,4}|"
        r"(?:estoy|ando|me tuve que|vivo) (?:escond\w+|escapando|arrancando|huyendo)(?: \w+){0,8} "
        r"(?:marido|ex|pareja|novi[oa]|polol[oa]|papa|padre|padrastro|me (?:busca|encuentra|persigue|va "
        r"a)|de el(?= \.|$))|(?:mi|el) (?:ex|marido|pareja|novio|pololo)(?: \w+){0,4} (?:entro|se metio|"
        r"se mete|rompio la puerta|forzo la puerta)(?: \w+){0,3} (?:anoche|a mi|al|de noche|sin permiso|"
        r"cuando)|"
        r"(?:me|nos) (?:amenazan?|amenazaron|amenazo)(?: \w+){0,3} (?:con (?:una? )?(?:navaja|pistola|"
        r"cuchill\w+|arma|machete|fierro)|de muerte|si (?:hablo|cuento|digo|denuncio))|(?:voy a|vamos a|"
        r"pienso) (?:rociar|bajarme a|bajar a|cagarme a|llenar de plomo)(?: \w+){0,6} (?:profe\w*|"
        r"compañer\w*|los que|se rien|oficina|sala|facultad|uno por uno|bencina|gasolina)|"
        r"(?:llevo|llevar|traigo|tengo) (?:el|la|un|una|mi) (?:cuchillo|navaja|fierro|pistola|arma|"
        r"machete)(?: \w+){0,3} (?:el que|quien|al que|el primero)(?: \w+){0,5} (?:cago|mato|pincho|"
        r"cruce|mire|joda|moleste)",
        4,
        "violence",
        says=(
            "me desperté y no tenía ropa",
            "no sé qué me hicieron en esa fiesta",
            "mi jefe me arrinconó en la bodega",
            "estoy escondida porque mi marido me busca",
            "mañana llevo el cuchillo, el que se me cruce lo cago",
        ),
        not_says=(
            "me desperté con sueño",
            "me encerró el profe con esa pregunta... no, mentira: me levantó la nota",
            "estoy escondido en la biblio estudiando",
        ),
        source=WHO_VAW,
        unless=r"novela|pelicula|serie|personaje|juego|vacun\w+|con esa pregunta|sangre en el examen",
        likely=True,
    ),
)
