"""Wounds, danger to somebody near, blows and threats, beyond `likely_harm` (tier B, likely)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import AGENT, CSSRS_THOUGHT, DSHI, TEAM, WHO_VAW
from guardrails.domain.rules.slots import BLADE, BODY, OTHER, PILL, RELATIVE, WEAPON

_ACCIDENT = (
    r"cocin\w+|picando|pelando|cebolla|horno|sarten|olla|aceite|jugando|futbol|partido|entren\w+|"
    r"gimnasio|gym|basquet\w*|voley|bici\w*|accident\w+|sin querer|cai|tropec\w+|afeit\w+|depil\w+|pelo|"
    r"cabello|locker|mueble|teclado|codigo|"
    r"bug|excel|laboratorio|maqueta|papel|imprim\w+|vacuna|tatua\w*|piercing|dentista|operac\w+|cirugia|"
    r"gat[oa]|perr[oa]|mosquit\w+|alergia|picadura|personaje|novela|playa|sol|resfri\w+|gripe|gripa|"
    r"virus|sueño|madrug\w+"
)
_STRUCK = (
    r"(?:peg[oaó]|pegan|pegaba|pegaron|golpe[oaó]|golpean|golpearon|golpeaba|patean?|pateo|patearon|"
    r"empuj[oa]|empujaron|zamarre[oa]|cachete[oa]|abofete[oa]|ahorc[oa]|estrangul[oa]|quem[oa]|"
    r"escup[ei]o?|arrastr[oa]|jal[oa] del pelo|"
    r"tir[oa] (?:del pelo|cosas|al suelo|por la escalera)|lanz[oa] (?:cosas|contra|por)|revent[oa]|"
    r"castig[oa] a golpes|encierr[oa]|encerr[oaó]|encerraron|amenaz[oa]|amenazaron|manose[oa]|manosearon|"
    r"toc[oa] (?:cuando|sin|donde|mientras)|viol[oa]|"
    r"violaron|humill[oa]|apunt[oó] con|saco (?:un|una) (?:cuchill\w+|pistola|arma|navaja|machete))"
)

RULES = (
    Rule(
        "likely.hurt_bare",
        "B",
        r"me (?:tajeo|tajee|tajeaba|rajo|raje|autolesiono|autolesione|hiero|heri|lacero|lacere|flagelo|"
        r"mutilo|castigo fisicamente)(?= \.|$| (?:cuando|si|y|otra|de nuevo|l[ao]s|con|por|para|a "
        r"escondidas|desde|hasta|siempre|mucho|todas|en|sol[oa]))|"
        r"(?:me )?(?:anda\w*|ando|estoy|sigo|vivo|volvi a|vuelvo a|empece a|termino|termine) (?:raj|taj|cort|"
        r"quem|rasg|pinch|arañ|rasguñ|lastim|mutil|lacer|flagel|autolesion)(?:ando(?:me)?|ar(?:me)?)(?: "
        r"\w+){0,2} (?:l[ao]s?|mis?|otra vez|de nuevo|a escondidas)(?: "
        rf"(?:{BODY}|piel))?(?! (?:pelo|pasto|papel|tela|carton|uñas|verdura|dedo|codigo))|"
        rf"(?:me )?(?:entierro|entierre|enterrar(?:me)?|clavo|clave|hundo|hundi)(?: \w+)? (?:l[ao]s "
        rf")?(?:uñas|alfileres|agujas|lapices|lapiz|compas|tenedor|clips?|tijeras?|{BLADE})(?: "
        rf"\w+){{0,3}} (?:{BODY}|piel|hasta|palma|carne|sangr\w+)|"
        rf"(?:rayas|rayitas|lineas|lineitas|rayones|cortecitos|tajitos|puntos|quemones|quemaditas|"
        rf"marquitas|ronchas)(?: \w+){{0,4}} en (?:l[ao]s?|mis?|el) (?:{BODY}|piel)(?! (?:de (?:acne|"
        rf"alergia)|por (?:la|el) (?:alergia|sol)))|"
        rf"(?:me )?(?:pas[eo]|paso|pasarme|pasar|deslizo)(?: \w+){{0,2}} (?:la|el|una|un) (?:hoja|filo|"
        rf"vidrio|{BLADE})(?: \w+){{0,3}} (?:por|otra vez|de nuevo|en|anoche|hoy|cuando)(?: (?:l[ao]s?|"
        rf"mis?))?(?: (?:{BODY}|piel))?(?! (?:el papel|la tela|del libro))|"
        rf"(?:volvi|vuelvo|regrese|recai|recaigo|cai|caigo|caer|volver)(?: \w+)? (?:a|en|con) (?:lo "
        rf"(?:de antes|mismo|de siempre)|las andadas|eso|mi vicio|mis (?:cortes|habitos))(?: \w+){{0,3}} "
        rf"(?:con|de|en|la|mis) (?:\w+ )?(?:{BLADE}|cort\w+|brazos|piernas|muñecas|cuchilla|hacerme|"
        rf"lastimarme)|"
        rf"(?:a proposito|adrede|aposta|queriendo|de puro castigo|para castigarme|como castigo|para "
        rf"(?:que duela|sentir (?:algo|dolor)))(?: \w+){{0,4}} me (?:\w+ )?(?:quem\w+|cort\w+|golpe\w+|"
        rf"peg\w+|apret\w+|apriet\w+|aplast\w+|machuc\w+|pinch\w+|muerd\w+|mordi|pellizc\w+|arranc\w+|"
        rf"rasp\w+)|"
        rf"me (?:\w+ )?(?:quem\w+|cort\w+|golpe\w+|apret\w+|apriet\w+|aplast\w+|machuc\w+|pinch\w+|"
        rf"muerd\w+|mordi|pellizc\w+|arranc\w+|rasp\w+|castig\w+|peg\w+|dej\w+ (?:sin comer|"
        rf"morad[oa]))(?: \w+){{0,6}} (?:a proposito|adrede|aposta|queriendo|para castigarme|como "
        rf"castigo|para que duela|para sentir (?:algo|dolor)|hasta (?:marcarme|dejarme|que "
        r"(?:quedan?|queden?|quedaran|queda|sang\w+|duela|salga))(?: \w+)?|moretones|con la (?:regla|"
        r"correa|hebilla|puerta)|por tont[oa]|porque me lo merezco)|"
        rf"(?:me )?(?:doy|di|pego|pegue|golpeo|golpee)(?: (?:con|de))? (?:la cabeza|los puños|los "
        rf"nudillos|cabezazos)(?: \w+)? (?:en|contra) (?:el|la|las|los) (?:muro|muros|pared|paredes|"
        rf"puerta|suelo|piso|mesa|baldosa)|"
        r"(?:solo|unicamente|lo unico que me)(?: \w+){0,3} (?:cuando |me )?(?:sangro|me corto|veo sangre|"
        r"cortarme|lastimarme|quemarme|golpearme|hacerme daño)(?= \.|$| me| funciona| antes| calm\w+| "
        r"alivi\w+)|"
        r"(?:cortarme|lastimarme|quemarme|golpearme|hacerme daño|el dolor fisico|sangrar|la sangre|el "
        r"dolor)(?: \w+){0,3} (?:es lo unico|me (?:calma|alivia|distrae|ayuda|funciona|relaja|hace "
        r"sentir|tranquiliza)|me da (?:paz|alivio|calma))|"
        r"(?:ganas|impulso|necesidad|urgencia|tentacion|antojo)s?(?: \w+){0,2} de (?:hacerme (?:daño|"
        r"algo|sangrar)|cortarme|lastimarme|quemarme|golpearme|herirme|castigarme|volver a (?:cortarme|"
        r"hacerlo con la)|pegarme)(?! (?:el pelo|las uñas|un baño|una siesta))|"
        r"(?:tap[oae]\w*|escond\w+|ocult\w+|cubr\w+|vio|vieron|ver|vean|mostr\w+)(?: \w+){0,4} (?:los "
        r"brazos|mis brazos|las muñecas|mis muñecas|las piernas|mis muslos|las marcas|mis marcas|los "
        r"antebrazos)(?= \.|$| y| con| para| por| en verano| de mi| nadie| porque)(?! (?:del sol|de "
        r"mosquitos|para (?:el|la) (?:examen|clase)))|"
        r"me (?:saque|arranque|quite|quito|arranco|abri|abro) (?:los puntos|las costras|la costra|el "
        r"vendaje|la venda|la herida)(?: \w+){0,3}(?= \.|$| yo| sol[oa]| para| a proposito| otra| con)",
        3,
        "self_harm",
        says=(
            "me tajeo",
            "me entierro las uñas hasta que sale sangre",
            "me hice unas rayitas en el muslo",
            "anoche me pasé la hoja otra vez",
            "me apreté la mano con la puerta a propósito",
            "me doy con la cabeza en el muro",
            "el dolor me distrae de lo otro",
            "tengo unas ganas terribles de hacerme daño",
            "ando con polerón para tapar los brazos",
            "me saqué los puntos yo misma",
        ),
        not_says=(
            "me pegué en la cabeza con la puerta del locker",
            "me quemé el brazo sacando el pan del horno",
            "me hice unas rayas en el pelo",
        ),
        source=DSHI,
        unless=_ACCIDENT,
        likely=True,
    ),
    Rule(
        "likely.somebody_near",
        "B",
        rf"{OTHER}(?: \w+){{0,8}} (?:dejo (?:una|la) (?:carta|nota)(?: \w+){{0,4}} (?:y no|no (?:l[oa] "
        rf")?(?:encontr\w+|aparec\w+|contesta)|de despedida|diciendo|se fue)|se encerro(?: \w+){{0,4}} "
        rf"con (?:la|el|un|una|sus|l[ao]s)? ?(?:{WEAPON}|{PILL}|{BLADE}|gas)|"
        rf"es su ultimo dia|su ultima (?:noche|vez)|(?:se )?(?:quiere|queria|quisiera) (?:ir|irse|reunir|"
        rf"reunirse|estar) con (?:mi|su|el|la) (?:\w+ )?{RELATIVE}(?: \w+){{0,2}} (?:muri\w+|falleci\w+|"
        rf"muert[oa]|en el cielo|que partio)|"
        rf"(?:se )?(?:quiere|queria|quisiera) (?:ir|irse) (?:al cielo|de este mundo|con dios|para "
        rf"siempre)|se (?:lanzo|tiro|avento|boto|arrojo|colgo|ahorco|disparo|pego un tiro|corto las "
        rf"venas|envenen\w+)(?: \w+){{0,8}} (?:otra vez|de nuevo|alcanz\w+|bajar|ayer|anoche|hoy|hace "
        rf"(?:un rato|poco)|esta (?:viv[oa]|en|mal|grave)|quiere|hospital|urgencias?|sobrevivio)|"
        rf"(?:va|iba|quiere|dice que va|dijo que iba|amenaza con|amenazo con|publico que \w+ va|jura que "
        rf"va) (?:a )?(?:saltar|tirarse|lanzarse|aventarse|colgarse|ahorcarse|matarse|cortarse|tomarse|"
        rf"hacerse daño|quitarse la vida)(?! (?:la clase|el tema|al agua|a la piscina|un cafe|el pelo|en "
        rf"bungee|un examen|con calma|en serio el))|"
        rf"no (?:contesta|responde|aparece|atiende)(?: \w+){{0,10}} (?:perdon\w*|adios|despedi\w*|no "
        rf"(?:puede|aguanta|quiere) mas|cuid\w+|ultimo)|(?:tiene|con|le vi|me mostro|mostro)(?: "
        rf"\w+){{0,3}} (?:brazos?|muñecas?|piernas?|muslos?)(?: \w+){{0,2}} (?:marcad\w+|cortad\w+|con "
        rf"cortes|vendad\w+|rayad\w+|llen\w+)|"
        rf"(?:anda|esta|empezo a|estuvo) (?:regal\w+|reparti\w+|despidi\w+)(?: \w+){{0,3}} (?:sus cosas|"
        rf"su ropa|todo|de tod\w+|raro)|me pidio que (?:cuid\w+|me qued\w+ con)(?: \w+){{0,5}} (?:para "
        rf"siempre|si (?:le|algo)|cuando (?:ya )?no|por si)|"
        rf"ya no (?:quiere|aguanta|soporta|puede) (?:seguir|mas|vivir|nada)(?= \.|$| y (?:no|tengo|me|"
        rf"apag)| viv\w+| con (?:su|la) vida)(?! (?:con (?:el|la) (?:ramo|carrera|trabajo|grupo|"
        rf"semestre)))|(?:esta|anda|lo veo|la veo|se ve) (?:muy |super |re )?suicida|"
        rf"(?:esta|anda|pensando|cree|creo que)(?: \w+){{0,3}} (?:pensando en )?(?:matarse|suicidarse|"
        rf"quitarse la vida|hacer una locura|hacerse algo))|"
        rf"(?:encontre|encontramos|halle|vi|descubri|pille)(?: \w+){{0,4}} (?:pastillas|carta|nota|soga|"
        rf"cuerda|navaja\w*|gillette\w*|cuchill\w+|hojas de afeitar|busquedas|mensajes)(?: \w+){{0,6}} "
        rf"(?:escondid\w+|(?:de|en (?:el|la|su)(?: \w+){{0,4}} de) {OTHER}|de despedida|de como (?:morir|"
        rf"matarse)|en su (?:cuarto|pieza|cajon|mochila|historial|celular|bolso))|"
        rf"(?:si (?:lo|la) (?:dejo|termino|bloqueo)|si no (?:vuelvo|le contesto|lo perdono|la perdono|"
        rf"regreso))(?: \w+){{0,4}} (?:se (?:mata|suicida|tira|corta|cuelga|ahorca|hace (?:daño|algo)|va "
        rf"a matar|quita la vida))|"
        rf"(?:alguien|un compa\w*|una compa\w*|un tipo|una chica|un chico|gente|un usuario)(?: "
        rf"\w+){{0,8}} (?:escribio|publico|posteo|puso|mando|anuncio|dijo|subio|comento)(?: \w+){{0,6}} "
        rf"(?:se (?:va a )?(?:mata\w*|suicid\w+|tira\w*|despid\w+)|va a (?:saltar|matarse|morir|"
        rf"suicidarse)|es su ultimo|quiere morir\w*|no quiere (?:vivir|seguir))",
        3,
        "third_person",
        says=(
            "mi mamá dejó una nota y no la encontramos",
            "mi papá se encerró en la pieza con la escopeta",
            "mi hermano chico me dijo que quería irse al cielo",
            "encontré pastillas escondidas en el cajón de mi hermana",
            "mi ex dice que si no vuelvo se mata",
            "mi amigo no contesta hace horas y lo último que dijo fue perdón por todo",
            "mi compañera de pieza tiene los brazos marcados",
        ),
        not_says=(
            "mi mamá dejó una nota en el refri y se fue a trabajar",
            "mi amiga ya no quiere seguir con el ramo",
            "mi compañero no contesta desde ayer y hay que entregar",
        ),
        source=CSSRS_THOUGHT,
        unless=r"paciente|caso clinico|personaje|novela|pelicula|serie|cancion|juego|historia del|"
        r"refri\w*|practica|enfermeria|bungee|piscina",
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.blows_at_home",
        "B",
        rf"(?:llega|viene|vuelve|llego|se pone|anda|toma y|esta)(?: \w+){{0,2}} (?:curad[oa]|borrach[oa]|"
        rf"tomad[oa]|mamad[oa]|drogad[oa]|jalad[oa]|pedo|en pedo|ebri[oa]|volad[oa]|ajumad[oa]|"
        rf"rascad[oa]|picad[oa]|violent[oa]|agresiv[oa])(?: \w+){{0,4}} (?:y |a )?(?:nos|me|le|les) "
        rf"{_STRUCK}|"
        rf"(?:le|les|nos) (?:\w+ )?(?:peg[oa]|pegan|golpe[oa]|golpean|patea|levanta la mano|rompe "
        rf"cosas)(?: \w+)? (?:a )?(?:mi|mis|todos|tod[oa]s)(?: \w+)? ?(?:{RELATIVE})?(?= \.|$| y| cuando|"
        rf" todos| desde| en)(?! (?:el (?:resfrio|virus|gripe)|un susto))|"
        rf"(?:mi|el|un|la) {AGENT}(?: \w+){{0,6}} (?:me|nos) (?:\w+ )?(?:hace cosas(?= \.|$| (?:que|"
        rf"fe\w+|mal\w+|y|cuando|de noche|raras))|agarra a (?:combos|golpes|patadas|palos|piñas|"
        rf"trompadas|cinturonazos|correazos|puñetes|madrazos|cachetadas)|agarro a \w+|cayo a (?:golpes|"
        rf"palos|trompadas)|cae a (?:golpes|palos|trompadas)|molio a (?:golpes|palos)|muele a "
        rf"(?:golpes|palos)|saca la (?:cresta|mugre|chucha|mierda|madre|entretela)|saco la (?:cresta|"
        rf"mugre|chucha|mierda|madre)|parte la (?:cara|boca)|partio la (?:cara|boca)|rompio (?:la nariz|"
        rf"el brazo|un diente)|deja (?:morad[oa]|moretones|marcas)|dejo (?:morad[oa]|moretones|marcas|el "
        rf"ojo)|quema con|quemo con|tira por|tiro por|empujo por|empuja contra|"
        rf"empujo contra|mete mano|metio mano|mete la mano|metio la mano|espia cuando me (?:baño|ducho|"
        rf"visto)|exige sexo|forzo|forzaba|chantajea con|cela y|tiene (?:amenazad[oa]|vigilad[oa]|"
        rf"controlad[oa]|secuestrad[oa]))|"
        r"(?:me|nos) (?:tienen?|tenian?)(?: \w+){0,3} (?:amenazad[oa]s?|encerrad[oa]s?|secuestrad[oa]s?|"
        r"vigilad[oa]s?|extorsionad[oa]s?|acorralad[oa]s?)(?! (?:con (?:tareas|pruebas|la tesis|los "
        r"plazos)|por (?:los plazos|las entregas)))|"
        rf"(?:terror|miedo|panico)(?: \w+){{0,2}} (?:de |a )?(?:que|cuando|a que) (?:mi|el|la|llegue|"
        rf"venga|vuelva)(?: {AGENT})?(?: \w+)? ?(?:llegue|venga|vuelva|se (?:entere|enoje|cure|"
        rf"emborrache)|aparezca|me encuentre|salga)(?: \w+){{0,2}} ?(?:a (?:la |mi )?casa|borrach[oa]|"
        rf"curad[oa]|y me|de la carcel)?(?= \.|$| porque| y)(?! (?:y (?:vea|sepa) (?:la|mis|mi) (?:nota|"
        rf"notas|promedio)))|"
        r"(?:se mete|se metio|entra|entro|se acuesta|se acosto|se sube|se pasa)(?: \w+){0,2} (?:a|en) mi "
        r"(?:cama|pieza|cuarto|habitacion|ducha|dormitorio)(?= \.|$| (?:en|por|de|cuando|y|mientras|"
        r"todas|a la|sin|desnud\w+))(?! (?:y (?:ronca|me roba (?:las|los|la|el))|a buscar|a estudiar))|"
        r"(?:dijo|dice|juro|jura|amenazo|amenaza|grito|grita)(?: \w+){0,3} (?:que )?me (?:va a|iba a|"
        r"quiere) (?:matar|pegar|golpear|quemar|violar|desfigurar|echar a patadas|romper|acuchillar|"
        r"apuñalar|encontrar)(?= \.|$| si| cuando| por| y| a golpes| donde)(?! si (?:repruebo|no "
        r"(?:apruebo|paso|estudio|entrego|ordeno)|saco|pierdo (?:el|la)|llego tarde))|"
        r"(?:me|nos) (?:pegaron|golpearon|patearon|agredieron|atacaron|persiguieron|siguieron|rodearon|"
        r"apuñalaron|balearon|apuntaron|amenazaron|drogaron|manosearon|toquetearon|forzaron|obligaron|"
        r"encerraron)(?: \w+){0,4} (?:entre|por ser|por (?:trans|gay|lesbiana|maric\w+|extranjer\w+|"
        r"negr\w+|indi\w+)|hasta (?:mi|el|la)|en (?:la|una|el) (?:calle|fiesta|carrete|"
        r"baño|facultad|universidad|casa|micro|metro)|y (?:no me|me|nos)|con (?:un|una)|a (?:tener|la "
        r"salida|acostarme)|ayer|anoche|otra vez|afuera)(?! (?:a (?:estudiar|leer|exponer|repetir)|con "
        r"(?:un|una) (?:tarea|trabajo|prueba|pregunta)))|"
        r"(?:ayer|anoche|el \w+|mi \w+) (?:\w+ )?me (?:forz\w+|obligo|obligaron)(?: \w+)? a (?:tener|"
        r"hacer|besar|acostarme|desnudarme|tocar\w*)(?! (?:horas extra|la tarea|el trabajo|ejercicio|"
        r"dieta))|"
        r"(?:tiene|tienen|guarda|grabo|grabaron)(?: \w+){0,2} (?:videos?|fotos?|nudes|packs?|"
        r"grabaciones)(?: \w+){0,2} (?:mi[oa]s?|de mi|intim[oa]s?|desnud[oa]s?)(?: \w+){0,6} (?:subir\w*|"
        r"mandar\w*|publicar\w*|difundir\w*|mostrar\w*|plata|dinero|si no|amenaz\w+|dice que|quiere)|"
        r"no (?:puedo|quiero) (?:volver|regresar|ir|llegar) a (?:mi |la )?casa(?: \w+){0,5} (?:me (?:va "
        r"a )?(?:peg\w+|golpe\w+|mat\w+|haga|hace|encierr\w+|viol\w+|toc\w+)|golpe\w+|violen\w+|miedo "
        r"(?:de|a) (?:mi|el|que))",
        4,
        "violence",
        says=(
            "mi papá llega curado y nos pega",
            "mi hermano me agarra a combos",
            "un grupo de mi facu me tiene amenazado de muerte",
            "me da terror que mi marido llegue a la casa",
            "mi padrastro se mete a mi cama en la noche",
            "me pegaron entre cuatro por ser trans",
            "no puedo volver a mi casa, mi papá me va a pegar",
            "mi tío me hace cosas que no quiero",
        ),
        not_says=(
            "mi hermano me pega sus resfríos",
            "me tienen amenazado con tareas",
            "mi mamá dice que me va a matar si repruebo",
            "mi gato se mete a mi cama y me roba las sábanas",
        ),
        source=WHO_VAW,
        unless=r"resfri\w+|gripe|gripa|virus|gat[oa]|perr[oa]|gatit[oa]|perrit[oa]|personaje|novela|"
        r"pelicula|serie|juego|ley \d+|codigo penal|caso de",
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.threat_told",
        "B",
        r"(?:mañana|hoy|el \w+|pronto|ya)(?: \w+)? (?:va a (?:ser|haber|correr|pasar)|habra|sera)(?: "
        r"\w+){0,2} (?:una masacre|un tiroteo|una matanza|sangre|muertos|una balacera|algo grande en "
        r"(?:la|mi) (?:facultad|escuela|u|uni\w*|colegio))(?! (?:el examen|la prueba|de (?:prueba|examen|"
        r"parcial|notas)))|"
        r"(?:lista|listado)(?: \w+){0,2} (?:de )?(?:los|las|quienes|gente|l[oa]s)(?: \w+){0,2} (?:que "
        r")?(?:van a (?:caer|morir|pagar)|voy a (?:matar|bajar|reventar|quebrar)|me las (?:van a pagar|"
        r"pagaran)|merecen morir|se (?:van a morir|mueren))|"
        r"(?:se van a (?:acordar|arrepentir)|van a (?:saber quien soy|conocerme|pagar)|me las (?:van a "
        r"pagar|pagan|pagaran))(?: \w+){0,12} (?:arma|pistola|cuchill\w+|fuego|bala\w*|bomba|quemar\w*|"
        r"escopeta|machete|navaja)|"
        r"(?:arma|pistola|cuchill\w+|fuego|bala\w*|bomba|escopeta|machete|navaja|molotov)(?: \w+){0,14} "
        r"(?:se van a (?:acordar|arrepentir)|van a (?:saber quien|conocerme|pagar)|me las (?:van a pagar|"
        r"pagan|pagaran)|todos adentro|para (?:todos|el profe\w*|mis compañer\w+|los que))|"
        r"(?:voy a|vamos a|quiero|ganas de|pienso|planeo|soy capaz de|le voy a|les voy a)(?: \w+){0,3} "
        r"(?:matar|mato|quebrar|reventar|picar|acuchillar|apuñalar|puñalear|balear|quemar|envenenar|"
        r"degollar|ahorcar|hacer daño|matarl[oa]s?|prender(?:l[eo]s?)? fuego|meter(?:l[eo]s?)? (?:un|"
        r"unos) (?:tiro|tiros|balazo|plomo)|pegar(?:l[eo]s?)? (?:un|unos) (?:tiro|"
        rf"tiros|balazo)) (?:a )?(?:mi|mis|el|al|la|los|las|todos|tod[oa]s|un|una|es[eao]s?)(?: \w+)? "
        rf"(?:{RELATIVE}|profe\w*|compañer\w+|curso|ex|jefe|jefa|padrastro|vecin[oa]|decano|director\w*|"
        rf"rector\w*|grupo|roomie|que (?:me|se|nos)|facultad|escuela|adentro)"
        r"(?: \w+){0,4} (?:mientras duerm\w+|ya tengo|con (?:un|una|el|la|todos)|esta noche|hoy|mañana|"
        r"cuando|en serio|de verdad|adentro|aunque|y despues (?:me|yo)|no me importa|lo juro|que me "
        r"(?:rajo|jalo|reprobo|humillo|hizo|echo|molesta\w*))",
        5,
        "violence",
        says=(
            "mañana va a ser una masacre en la facultad",
            "ya hice la lista de los que van a caer",
            "tengo ganas de matar a mi viejo mientras duerme",
            "les voy a prender fuego con todos adentro, van a pagar",
        ),
        not_says=(
            "mañana va a ser una masacre el examen",
            "quiero matar a mi compañero de grupo jaja",
            "el parcial fue una masacre",
        ),
        source=TEAM,
        unless=r"personaje|novela|pelicula|serie|juego|partida|servidor|boss|examen|prueba|parcial|"
        r"certamen|final de",
        likely=True,
        idiom=True,
    ),
)
