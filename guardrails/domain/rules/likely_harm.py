"""Hurting oneself, somebody else in danger, violence: composed from slots (tier B, likely)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import AGENT, CSSRS_THOUGHT, DSHI, TEAM, WHO_VAW
from guardrails.domain.rules.slots import BLADE, BODY, HEIGHT, OTHER, PILL, WEAPON

_MISHAP = (
    r"(?!(?!.*\b(?:a proposito|adrede|aposta|queriendo|sangr\w+|calma\w*|alivi\w+)\b).*\b(?:cocinando|cocina|"
    r"picando|pelando|cebolla|tomate|papas?|jugando|futbol|partido|entren\w+|gimnasio|gym|"
    r"basquet\w*|voley|bici\w*|accident\w+|sin querer|caer\w*|cai|tropec\w+|afeit\w+|depil\w+|repisa|mueble|"
    r"puerta del (?:auto|carro)|horno|sarten|plancha|planchando|"
    r"olla|aceite|agua hirviendo|sol|playa|pelo|cabello|flequillo|chasquilla|dedo|cort\w+ (?:l[ao]s )?uñas|"
    r"luz|internet|llamada|wifi|"
    r"laboratorio|maqueta|manualidad\w*|papel|vacuna|tatua\w*|piercing|dentista|operac\w+|cirugia|zapatos?|"
    r"mochila|gata?|gato|perr[oa]|mosquit\w+|alergia|picadura|comezon|rodilla|tobillo|carton|personaje|"
    r"novela|arbol|galletas?|lechuga)\b)"
)
_RELIEF = (
    r"(?:calm\w+|alivi\w+|tranquil\w+|sentir (?:algo|alivio|menos|que)|no sentir|dejar de (?:sentir|pensar|"
    r"llorar)|descarg\w+|"
    r"desahog\w+|castig\w+|merezco|me lo merezco|anestesi\w+|soltar|respirar|control\w*|callar|apagar|mente|"
    r"a proposito|adrede|aposta|queriendo|a escondidas|sangr\w+|dolor|sangre|otra vez|de nuevo|nuevamente|"
    r"cada (?:vez|noche|dia)|"
    r"cuando (?:me|no|estoy|tengo|las|mis|mi|discuto|peleo|saco)|todas las noches|todos los dias|anoche|ayer|"
    r"hasta (?:que|sacarme|ver)|"
    r"no puedo (?:parar|dejar|evitar)|no se como parar|recai)"
)
_HURT_ME = (
    r"(?:me (?:\w+ )?(?:cort[oe]|cortaba|cortaria|corto|cortado|tajee|tajeo|tajo|raje|rajo|rasgo|rasgue|"
    r"quem[oe]|queme|pinch[oe]|punce|clav[oe]|"
    r"arañ[oe]|rasguñ[oe]|rasc[o]|rasque|muerd[oe]|mordi|peg[o]|pegue|golpe[oe]e?|azot[oe]|pellizc[o]|"
    r"pellizque|apriet[oe]|jal[oe]|arranc[o]|arranque|"
    r"hag[o]|hice|hago sangrar|lastim[oe]|hier[o]|heri|dañ[oe]|flagel[oe]|maltrat[oe]|marco|marque|"
    r"lacer[oe])|"
    r"(?:cortar|tajear|rajar|quemar|pinchar|clavar|arañar|rasguñar|morder|pegar|golpear|azotar|pellizcar|"
    r"arrancar|lastimar|herir|dañar|flagelar|"
    r"maltratar|marcar|lacerar|castigar)me|(?:cortand|quemand|pinchand|arañand|rasguñand|lastimand|golpeand|"
    r"pegand|mordiend|hiriend|rascand)ome|"
    r"me (?:estoy|ando|vivo|sigo|volvi a|vuelvo a|he vuelto a|termino|termine|puse a|pongo a) (?:cort|quem|"
    r"pinch|arañ|rasguñ|lastim|golpe|peg|mord|hir|rasc|pellizc|dañ|haciendo|hacer)\w*)"
)
_CUTS = (
    r"(?:cortes|cortadas|cortaditas|tajos|tajitos|cicatric\w+|marcas|heridas|quemaduras|rasguños|moretones|"
    r"costras|lineas|rayas)"
)
_SELF_DIES = (
    r"(?:(?:matar|suicidar|ahorcar|colgar|envenenar|disparar|desvivir|autolesionar|lastimar|cortar|tirar|"
    r"lanzar|aventar|botar)se"
    r"(?! (?:el pelo|la luz|de risa|a la piscina|de un proyecto))|quitarse (?:la|su) (?:propia )?vida|"
    r"hacerse (?:daño|algo|cortes)|"
    r"(?:acabar|terminar) con (?:todo|su (?:vida|sufrimiento|existencia))|"
    r"(?:pegarse|meterse|darse) un (?:tiro|balazo)|cortarse las venas|(?:morir|morirse)(?! de)|estar "
    r"muert[oa]|dejar de (?:existir|vivir)|no (?:vivir|existir|despertar)|"
    r"desaparecer (?:para siempre|del mundo)|irse de este mundo|tomarse (?:tod[ao]s|un frasco)|"
    r"hacer(?:se)? una (?:locura|tonteria|estupidez))"
)

RULES = (
    Rule(
        "likely.hurt_self",
        "B",
        rf"{_MISHAP}(?:{_HURT_ME}(?: \w+){{0,6}} (?:{_RELIEF}|{BLADE}|l[ao]s {BODY}|mis {BODY}|en l[ao]s? "
        rf"{BODY}|contra (?:la|las|el) (?:pared|paredes|muro|escritorio|mesa|puerta)|"
        rf"con (?:el )?(?:encendedor|cigarr\w+|fosforos|fuego|vela|cera|fierro|liga|elastico|correa|"
        rf"cinturon))|"
        rf"(?:{_RELIEF})(?: \w+){{0,5}} {_HURT_ME}(?! (?:el|un|una) (?:cafe|pausa|descanso|tiempo|plan))|"
        rf"{BLADE}(?: \w+){{0,8}} (?:(?:mi|mis|l[ao]s) {BODY}|cort\w+|{_RELIEF})(?=.*\b(?:me|mi|mis)\b)|"
        rf"(?:volvi|vuelvo|vuelto|termine|recai|acabe|empece) (?:a (?:usar|agarrar|sacar|buscar|tomar)|con|"
        rf"en) (?:(?:la|el|las|mi|a la) )?{BLADE}(?! (?:para|de cocina))|"
        rf"(?:me|mi|mis|yo|us[oe]|tengo)(?: \w+){{0,6}} {BLADE}(?: \w+){{0,6}} (?:{BODY}|cuando (?:me|no|"
        rf"todo)|para (?:calm\w+|sentir|aliviar\w*)|alivi\w+|calma\w*|sangr\w+))",
        3,
        "self_harm",
        says=(
            "cuando discuto con mi papá me golpeo la cabeza contra el muro",
            "me paso la navaja por los brazos y me calma",
            "anoche terminé quemándome con el encendedor",
            "rasguñarme hasta sangrar es lo que me alivia",
        ),
        not_says=(
            "me corté la mano picando cebolla",
            "me quemé los brazos en la playa",
            "me golpeé la cabeza jugando fútbol",
        ),
        source=DSHI,
        likely=True,
    ),
    Rule(
        "likely.marks",
        "B",
        rf"{_MISHAP}(?:(?:mis|tengo|tapo|tapar|taparme|escond\w+|ocult\w+|cubr\w+|se (?:me )?(?:ven|notan?|"
        rf"vean|noten)|me vean|vio|vieron|vean|nuevas?|l[ao]s)(?: \w+){{0,3}} {_CUTS}"
        rf"(?: \w+){{0,6}} (?:{BODY}|manga larga|mangas|pulseras|nadie|escond\w+|tap\w+|frescas?|nuev[ao]s|"
        rf"abiert[ao]s|que me (?:hago|hice)|sangr\w+)|"
        rf"(?:manga larga|mangas largas|polera larga|buzo|poleron|sudadera|pulseras|muñequera|vendas)(?: "
        rf"\w+){{0,8}} (?:{_CUTS}|que no (?:se |me )?(?:vean|noten)|los brazos|las muñecas)|"
        rf"(?:hacerme|me hago|me hice|haciendome|me hacia|hago|hice)(?: \w+){{0,3}} {_CUTS}|"
        r"(?:recai|recaida|vuelvo a caer|volvi a caer|volvi a lo mismo|he recaido|rompi mi racha|perdi mi "
        r"racha|llevaba \w+ (?:dias|semanas|meses) (?:limpi[oa]|sin))"
        r"(?: \w+){0,8} (?:cort\w+|navaja|gillette|cuter|cuchill\w+|autolesi\w+|brazos?|muñecas?|hacerme|"
        r"lastim\w+|daño|limpi[oa]|sangr\w+)|"
        r"(?:limpi[oa]) de (?:cortes|cortarme|autolesi\w+)|(?:verme|ver|me gusta ver|necesito ver)(?: "
        r"\w+){0,2} (?:sangrar|sangre|la sangre)|"
        r"(?:sentir|necesito|merezco)(?: \w+){0,2} (?:dolor(?! de)|castigo fisico|que me duela)(?= \.|$| "
        r"para| fisico| y)|autolesion\w*(?=(?: \w+){0,4} (?:me|otra|de nuevo|anoche|hoy|siempre))|"
        r"(?:me|ando|estoy) (?:\w+ )?autolesion\w+|me (?:provoco|provoque|induzco|induje|hago|obligo a|"
        r"fuerzo a|meto los dedos)(?: \w+){0,3} (?:vomit\w+|el vomito|devolver)|vomit\w+ (?:a proposito|todo "
        r"lo que como|despues de (?:cada|comer)|a escondidas)|"
        r"(?:no como|sin comer|dejo de comer|me mato de hambre)(?: \w+){0,4} (?:para castigarme|hasta "
        r"desmayarme|a proposito|como castigo|me lo merezco)|"
        r"(?:quiero|necesito|ganas de|voy a|impulsos? de|urgencia de|pienso en|muero por|tentad[oa] (?:de|"
        r"a))(?: \w+){0,3} (?:cortarme|lastimarme|herirme|hacerme (?:daño|algo malo|algo|tajos|cortes|"
        r"sangrar)|quemarme|golpearme|castigarme)"
        r"(?! (?:el|las uñas|la barba|un|el pelo|con el calor)))",
        3,
        "self_harm",
        says=(
            "uso manga larga para que no vean los cortes",
            "llevaba tres meses limpia y anoche recaí con la cuchilla",
            "me meto los dedos para vomitar todo lo que como",
            "siento la urgencia de lastimarme",
            "mis brazos tienen rayas, tapo las marcas con pulseras",
        ),
        not_says=("tengo marcas de la mochila en los hombros", "uso polera manga larga porque hace frío"),
        source=DSHI,
        likely=True,
    ),
    Rule(
        "likely.other_in_danger",
        "B",
        rf"(?:{OTHER}|alguien|una persona|ella|el(?= (?:se|dice|quiere|ya no|no quiere|me dijo)\b)|me "
        rf"(?:dijo|dice|conto|cuenta|confeso|escribio|mando|llamo|aviso|puso|amenaza))(?: \w+){{0,12}} "
        rf"(?:{_SELF_DIES}|se (?:quiere|quiera|quisiera|queria|va a|iba a|piensa|quiso|intento|trato de|ha "
        rf"intentado)(?: \w+)? (?:morir|matar|suicidar|ahorcar|colgar|quitar la vida|hacer daño|cortar|"
        rf"lastimar|tirar|lanzar|aventar|arrojar|desvivir|hacer algo)"
        rf"(?! (?:el pelo|de risa|la luz|a la piscina))|se (?:mata|mato|suicida|ahorca|cuelga|corta|corto|"
        rf"cortaba|tajea|lastima|autolesiona|hace (?:daño|cortes|tajos)|quema)(?= \.|$| (?:hoy|esta|si|los|"
        rf"las|y|con|cuando|porque|en|de nuevo|otra|si))"
        rf"(?! (?:el|la|con el (?:pelo|papel)|en la cocina|con (?:la|el) (?:guia|tarea|grupo)|y vuelve|"
        rf"cuando llueve|a cada rato))|"
        r"(?:ya )?no (?:quiere|quisiera|aguanta|soporta|puede|tiene (?:ganas|fuerzas) (?:de|para)|(?:le "
        r")?(?:ve|encuentra|halla) (?:el )?(?:sentido|caso) a)(?: \w+){0,2} (?:vivir|viviendo|viv[oa]|"
        r"existir|despertar|la vida|estar (?:viv[oa]|en este mundo)|este mundo)"
        r"(?! (?:con|en|sin|sol[oa]|universitaria))|"
        rf"se (?:pega|pego|mete|metio|da|dio|va a pegar|quiere pegar|pegue) un (?:tiro|balazo|corchazo|"
        rf"plomazo)|se (?:tomo|trago|metio|empastillo|zampo|esta tomando)(?: \w+){{0,5}} (?:{PILL}|veneno|"
        rf"raticida|"
        rf"cloro)(?! (?:para|de la (?:alergia|presion)))|empastill\w+|sobredosis|"
        rf"(?:tiene|consiguio|compro|saco|guarda|agarro|anda con|trae)(?: \w+){{0,3}} (?:{WEAPON}|{PILL}|"
        rf"una? (?:navaja|cuchillo))(?: \w+){{0,6}} (?:quiere|dice|se va|acabar|matar\w*|usarl\w+|cuello|"
        rf"cabeza|tomarsel\w+|encerr\w+|no (?:contesta|responde))|"
        rf"(?:esta|se subio|parad[oa]|sentad[oa]|subid[oa])(?: \w+){{0,5}} {HEIGHT}(?: \w+){{0,6}} (?:saltar|"
        rf"tirarse|lanzarse|aventarse|borde|no (?:quiere bajar|baja|contesta)|dice)|"
        r"(?:publico|publica|subio|posteo|mando|escribio|dejo|envio|compartio|puso)(?: \w+){0,4} "
        r"(?:despedida|despidiendo\w*|despidio|carta|adios|de que se va|perdon por todo|que la perdonen|que "
        r"lo perdonen|foto\w* de (?:sus )?(?:brazos|cortes|pastillas|muñecas))(?! de (?:recomendacion|"
        r"presentacion|motivacion))|"
        r"se (?:despidio|esta despidiendo|anda despidiendo|despide)(?: \w+){0,4} (?:de tod[oa]s|raro|como si|"
        r"para siempre|y (?:no|apago|bloqueo)|de mi)|(?:esta )?regalando (?:todas )?sus cosas|"
        r"(?:brazos|muñecas|piernas)(?: \w+){0,3} (?:cortad\w+|llen\w+ de (?:cortes|marcas)|con (?:cortes|"
        r"marcas|tajos|sangre))|"
        r"(?:tiene|le vi|vi|descubri|encontre)(?: \w+){0,3} (?:cortes|cortadas|tajos|marcas de cortes|"
        r"cicatrices)(?: \w+){0,3} (?:brazos?|muñecas?|piernas?)|"
        r"(?:dice|dijo|escribio|repite|amenaza|jura|insiste|puso)(?: \w+){0,6} (?:mejor sin (?:el|ella)|que "
        r"seria mejor (?:no|estar muert)|que (?:hoy|mañana|esta noche) (?:es su ultim\w+|se acaba|se va para "
        r"siempre|ya no va a estar)|no va a llegar a|una carga))|"
        r"(?:tengo|me da) (?:mucho )?miedo (?:de )?que (?:(?:mi|un|una|el|la) \w+ )?(?:se (?:mate|suicide|"
        r"haga (?:algo|daño)|quite la vida|corte|tire)|haga (?:una locura|algo)|atente)",
        3,
        "third_person",
        says=(
            "mi hermanita tiene los brazos llenos de cortes",
            "una compa subió una historia despidiéndose y no responde",
            "mi roomie está en la azotea y dice que no baja",
            "me da miedo que mi pana haga una locura",
            "mi vieja se tragó todas sus pastillas",
            "mi mejor amiga está regalando sus cosas",
        ),
        not_says=(
            "a mi amiga se le corta el internet",
            "mi profe no soporta que lleguemos tarde",
            "mi compañera compró tijeras",
        ),
        source=CSSRS_THOUGHT,
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.abused",
        "B",
        rf"(?:mi|mis|un|el|la|su|es que|ese|este|una|unos)? ?(?:{AGENT}|alguien|compañeros|tipos|chicos|"
        rf"padre|viejo)(?: \w+){{0,8}} (?:me|nos) (?:\w+ ){{0,2}}"
        r"(?:golpe[oa]\w*|pateo|patea|patad\w+|apalea\w*|cachete\w+|abofete\w+|ahorc\w+|estrangul\w+|"
        r"asfixi\w+|zamarre\w+|jal[oa] del pelo|arrastr[oa]|acuchill\w+|apuñal\w+|correte\w+|"
        r"correazos|cintar\w+|"
        r"da (?:con (?:la|el) (?:correa|cinturon|palo|cable|chancla)|una (?:paliza|golpiza|pateadura|"
        r"cachetada|tunda)|golpes)|dio (?:una|un|con)(?: \w+)? (?:paliza|golpiza|cachetada|combo|puñete|"
        r"puñetazo|patada|correa|cinturon|bofetada|coscorron|golpe)|"
        r"levanta la mano|levanto la mano|puso (?:la|una) mano encima|pone la mano encima|peg[oa]\w*(?= \.|"
        r"$| (?:a (?:mi|mis|nosotr\w+)|y|con|cuando|si|porque|cada|otra|de nuevo|anoche|ayer|hoy|en la cara|"
        r"fuerte|mucho|siempre|desde|todos|una|un (?:combo|puñete|palo))(?! (?:susto|grito|resfrio|gripe|"
        r"siesta|nota|avance)))|"
        r"viol(?:o|a|aba|aron|ar)(?! (?:la|el|los|las|mi privac))|abus[oa]\w*(?= \.|$| (?:de mi|sexualmente|"
        r"y|cuando|desde))(?! de mi (?:paciencia|confianza|tiempo|buena))|manose\w+|toque\w*|tocaba|"
        r"toc[oa](?= (?:sin|donde|cuando (?:estamos|duermo|no hay|mi)|las (?:piernas|tetas|pechugas|nalgas|"
        r"partes)|por debajo|mis partes|entre|y me (?:dice|da asco)|y no))|"
        r"oblig\w*(?: \w+){0,2} (?:a (?:acostarme|tener (?:sexo|relaciones)|hacer cosas|desvestirme|ver "
        r"porno)|besar\w*|tocar\w*|sexo)|fuerza a|forz\w+(?: \w+)? a|"
        r"(?:amenaz\w+)(?: \w+){0,6} (?:con(?! (?:sacar|echar\w* del|reprob|bajar|poner\w* (?:un|el) "
        r"(?:rojo|uno|cero)|no firmar|rajar|dejar\w* libre))|mat\w+|pegar\w*|publicar|subir|difundir|"
        r"mostrar|fotos|videos|"
        r"quit\w+|echar\w*|hacer\w* (?:daño|algo)|golp\w+|si (?:lo|la|le|digo|cuento|hablo|me voy))|"
        r"tiene encerrad\w+|encierr\w+|encerr\w+|deja sin comer|no me deja comer|quito (?:el|mi) (?:dni|"
        r"pasaporte|celular|celu|movil|telefono)|revisa (?:el|mi) (?:celular|celu|movil|telefono) y|"
        r"persigue|esta siguiendo|anda siguiendo|espia|acosa\w*(?! con (?:tareas|pruebas|correos|"
        r"preguntas|trabajos|entregas))|hostig\w+|chantaje\w+|extorsion\w+|"
        r"quiere (?:pegar|violar|obligar|prostituir|casar a la fuerza)|"
        r"(?:va|iba) a (?:pegar|golpear|violar|apuñalar|desfigurar|quemar|encontrar y)|"
        r"(?:grita|insulta|humilla)(?: \w+){0,4} (?:y me (?:pega|empuja|golpea|tira|encierra|amenaza)|todos "
        r"los dias y me|me tira cosas))",
        4,
        "violence",
        says=(
            "mi padrastro me da con la correa cuando saco malas notas",
            "mi ex me tiene amenazada con subir mis fotos si lo dejo",
            "mi tío me toca cuando no hay nadie",
            "el entrenador me obligó a besarlo",
            "mi pareja me tiene encerrada",
            "mi marido me levanta la mano",
        ),
        not_says=(
            "mi profe me pegó un susto con la nota",
            "mi mamá me obliga a estudiar",
        ),
        source=WHO_VAW,
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.abuse_state",
        "B",
        r"(?:me|nos) (?:violaron|manosearon|golpearon|pegaron(?= \.|$| (?:entre|en la|a la|y|por|otra|anoche|"
        r"ayer))|patearon|secuestraron|drogaron|asaltaron sexualmente|agredieron|ultrajaron|toquetearon|"
        r"tocaron(?= (?:sin|mientras|en (?:la|el) (?:metro|bus|micro|fiesta)|el cuerpo)))|"
        r"(?:fui|he sido|soy|sufri|sufro|vivo|vivi|sobrevivi|aguanto)(?: \w+){0,3} (?:violad[oa]|"
        r"abusad[oa]|violencia (?:intrafamiliar|domestica|en mi casa|sexual|de genero|fisica)|abuso(?:s)? "
        r"sexual\w*|golpes en (?:mi )?casa|maltrato)|"
        r"(?:abusaron|abuso|abusan|aprovech\w+) (?:sexualmente )?de mi(?! (?:confianza|paciencia|tiempo|"
        r"buena|amabilidad|nobleza))|sin mi consentimiento|contra mi voluntad|"
        r"(?:en mi casa|en casa)(?: \w+){0,5} (?:me (?:pegan|golpean|maltratan|insultan y|gritan y)|hay "
        r"(?:golpes|violencia)|se (?:golpean|agarran a golpes))|"
        r"(?:tengo|me da|con|vivo con|tenemos|siento)(?: \w+)? (?:miedo|terror|panico)(?: \w+){0,2} "
        r"(?:volver|regresar|llegar|ir|entrar|estar)(?: \w+)? (?:a |en )?(?:la |mi )?casa(?! (?:tarde|con))|"
        r"(?:miedo|terror|panico)(?: \w+){0,2} (?:a que|que|de que) (?:me (?:pegue|golpee|mate|haga|"
        r"encuentre|viole|lastime|siga)|(?:el|ella|mi \w+) me (?:pegue|golpee|mate|haga|encuentre))|"
        r"(?:moretones|morados|chichones|marcas|ojo morado|labio partido|costilla)(?: \w+){0,6} (?:me "
        r"(?:dejo|hizo|pego|golpeo)|que me (?:dejo|hizo)|tapo con maquillaje|maquillaje|por los golpes)|"
        r"(?:publicar|subir|difundir|mostrar|mandar|viralizar)(?:l[aeo]s?)? (?:\w+ ){0,3}(?:mis|mi) "
        r"(?:fotos?|packs?|nudes|videos?)(?= si| \.|$| intim\w+| desnud\w+| porque| a )|"
        r"(?:packs?|nudes|fotos intimas|videos? intimos?|fotos mias|video mio|fotos desnud\w+)(?: \w+){0,8} "
        r"(?:publicar\w*|difundi\w*|subir\w*|sub(?:io|ieron|e)|amenaz\w+|extorsion\w+|chantaje\w+|compart\w+|"
        r"mand\w+|plata|dinero|pag\w+)|"
        r"(?:papa|padrastro|tio|primo|abuelo|herman\w+|cuñado|hombre|novio de mi mama|pareja de mi mama|"
        r"vecino|padre)(?: \w+){0,4} (?:entra|se mete|se acuesta|se sube|viene|se pasa) (?:a|en|conmigo)(?: "
        r"mi| la)? ?(?:pieza|cuarto|cama|habitacion|dormitorio|ducha|baño)?(?: \w+){0,4} (?:noches?|duermo|"
        r"durmiendo|dormida|dormido|desnud\w+|no hay nadie|estoy sol[oa]|toca\w*|bañando)|"
        r"me (?:oblig\w+|fuerz\w+|presion\w+)(?: \w+){0,3} (?:sexual\w*|sexo|acostarme|desnud\w+|que no "
        r"quiero)|"
        r"me (?:sigue|siguio|siguen|espera|persigue|vigila|acecha)(?: \w+){0,4} (?:hasta (?:mi|la) (?:casa|u|"
        r"uni\w*|facultad|residencia|depto)|todos los dias|afuera de (?:mi|la)|en la calle|a todos lados|"
        r"desde hace)|"
        r"me (?:quier\w+|van a|va a) (?:matar|hacer daño|violar|secuestrar|linchar|pegar)(?= \.|$| (?:y|"
        r"porque|si (?:salgo|hablo|digo|vuelvo|lo dejo)|de verdad|en serio|afuera|saliendo|a la salida))(?! "
        r"si (?:repruebo|no))",
        4,
        "violence",
        says=(
            "me drogaron y abusaron de mí en un carrete",
            "vivo con violencia intrafamiliar",
            "tengo pánico de volver a mi casa",
            "tienen un video íntimo mío y lo van a subir",
            "me sigue hasta mi casa todos los días",
        ),
        not_says=("me da miedo volver a la casa tarde", "mi mamá me va a matar si repruebo"),
        source=WHO_VAW,
        likely=True,
    ),
    Rule(
        "likely.will_hurt_others",
        "B",
        r"(?:voy a|vamos a|vo a|quiero|tengo ganas de|ganas de|pienso|planeo|estoy por|decidi|soy capaz de|"
        r"juro que)(?: \w+){0,4} "
        r"(?:matar(?:l[oae]s?)?|apuñalar(?:l[oae]s?)?|acuchillar(?:l[oae]s?)?|balear(?:l[oae]s?)?|"
        r"disparar(?:l[oae]s?)?|asesinar(?:l[oae]s?)?|degollar(?:l[oae]s?)?|envenenar(?:l[oae]s?)?|"
        r"acribillar(?:l[oae]s?)?|quemar(?:l[oae]s)|"
        r"prender(?:l[oae]s?)? fuego|pegar(?:le|les) un (?:tiro|balazo)|meter(?:le|les) (?:un (?:tiro|"
        r"balazo)|plomo|bala|cuchillo)|reventar(?:l[oae]s?) a (?:tiros|balazos|golpes)|volar(?:le|les) la "
        r"cabeza|hacer(?:le|les) pagar con sangre|"
        r"hacer (?:una |un )(?:masacre|tiroteo|matanza|atentado)|poner una bomba|secuestrar(?:l[oae]s?)?)"
        r"(?! (?:el (?:tiempo|rato|proceso|puerto|hambre|examen|gusanillo|aburrimiento|jefe|boss|servicio)|"
        r"la (?:hora|tarde|rama|materia|pieza|curiosidad|sed)|una? (?:hora|rato|proceso)|zombi\w*|calorias|"
        r"etapas|dos|tres|horas|tiempo|el boss|procesos|al (?:jefe final|boss)|bacteria\w*))|"
        r"(?:llev\w+|traer|traigo|traje|ten(?:go|emos)|consegui|compre|meter)(?: \w+){0,4} (?:arma|pistola|"
        r"escopeta|rifle|fierro|cuchillo|navaja|machete|bomba|molotov|fusca|bencina|gasolina)(?: \w+){0,8} "
        r"(?:universidad|uni|facultad|facu|escuela|colegio|sala|clase|salon|liceo|campus|profe\w*|"
        r"compañer\w*|curso|todos|ellos|arrepentir|pagar|matar\w*|disparar\w*|van a (?:ver|saber|conocer)|se "
        r"van a)|"
        r"(?:va a (?:haber|correr)|correra|habra) (?:sangre|muertos|una masacre|un tiroteo)|(?:se van a "
        r"arrepentir|me las van a pagar|van a pagar)(?: \w+){0,6} (?:arma|pistola|cuchillo|sangre|muert\w+|"
        r"mat\w+)|"
        r"lista de (?:los que|a quienes|personas que)(?: \w+){0,3} (?:matar|van a morir|voy a)|ojala se "
        r"mueran todos y yo",
        5,
        "violence",
        says=(
            "voy a meterle un balazo al profe",
            "soy capaz de prenderle fuego a la casa con ellos adentro",
            "tengo una navaja para los que me molestan en la escuela",
            "va a correr sangre en la facultad",
        ),
        not_says=(
            "voy a matar el tiempo",
            "quiero matar al jefe final del juego",
            "tenemos que matar un proceso",
        ),
        source=TEAM,
        idiom=True,
        likely=True,
    ),
)
