"""Means, places, times and farewells, composed from slots (tier B, likely)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import CSSRS_ACT, CSSRS_PLAN
from guardrails.domain.rules.slots import BLADE, HEIGHT, KILL_SELF, PILL, POISON, RELATIVE, WEAPON, WHEN

_GOT = (
    r"(?:tengo|tenia|guard\w+|escond\w+|junt\w+|acumul\w+|compr(?:e|ado|ando|ar|are)|consegui\w*|saque|saco|"
    r"agarre|agarro|rob\w+|busc\w+|encontre|prepar\w+|deje|miro|mirando|mire|acarici\w+|traje|traigo|llevo|"
    r"cargo|hay|queda(?:n)?|afil\w+|cargad[oa]|anud\w+|amarr\w+|ate|colgue|puse|vigilo|separe|cont[eo]|"
    r"contando|ahorr\w+|averigu\w+|ordene|pedi|encargue|se donde)"
)
# What turns a thing at hand into a means.
_MEANT = (
    r"(?:esta noche|por si|a mano|al lado|enfrente|frente a mi|delante|en (?:mi|la|el) (?:cuarto|pieza|mesa|"
    r"velador|cajon|mochila|cama|bolsillo|closet|ropero|mano|mesita|almohada)|en la mano|en las manos|"
    r"debajo|bajo (?:mi|la)|escondid\w+|list[oa]s?|suficientes?|bastantes?|muchas|de sobra|tod[oa]s|"
    r"cargad[oa]|me (?:mira|miran|llama|llaman|tienta|tientan)|no dejo de|dejar de mirar\w*|no paro de|"
    r"tomarmel[ao]s|tragarmel[ao]s|usarl[oa]s?|jalar|apretar|gatillo|sien|cuello|garganta|boca|"
    r"para (?:eso|hacerlo|no (?:despertar|sentir|volver)|dormirme|irme|acabar|terminar|siempre|cuando me)|"
    r"cuando (?:me )?(?:anime|atreva|quede|llegue el)|que nadie|nadie sabe|sin que|colgar\w*|ahorcar\w*|"
    r"solo (?:me )?falta|me falta valor|ya no hay|un clavo|una viga|el arbol|la ducha|el baño)"
)
_ORDINARY = (
    r"(?!(?:.*)\b(?:alergia|gripe|gripa|resfrio|receta\w*|presion|tiroides|anticonceptiv\w+|vitaminas|"
    r"garganta|"
    r"guitarra|proyecto|maqueta|escalar|escalada|gimnasio|gym|laboratorio|lab|cocina\w*|personaje|juego|"
    r"tender|ropa|manualidad\w*|disfraz|obra|cebolla|verdura\w*|torta|pan|carne|pollo|saltar la cuerda|"
    r"instrumento|yoga|perro|camping|campamento|carpa|mudanza|tesis|informe|limpiar|piscina|piso|trapear|"
    r"calcul\w+|fuerza|tension|newton\w*|masa|bloque|kilos?|"
    r"mosquit\w+|cucaracha\w*|ratas?|ratones|alumnos|museo|historia|medieval|fisica|polea)\b)"
)
_MANY = (
    r"(?:tod[oa]s?|un monton|un puñado|un puño|much[oa]s|demasiad[oa]s|mas de (?:la cuenta|lo|diez|quince|"
    r"veinte|\d+)|"
    r"de mas|de golpe|de un (?:viaje|jalon|tiron|trago)|de una (?!vez al)|junt[oa]s|enter[oa]s?|\d\d|diez|"
    r"doce|"
    r"quince|veinte|treinta|cuarenta|cincuenta|media docena|medio|dos cajas|(?:un|el|medio) (?:frasco|"
    r"blister|bote|tarro)|"
    r"(?:una|la|media|dos) (?:cajas?|tiras?|tabletas?)|vodka|alcohol|trago|copete|ron|whisky|vino|cerveza|"
    r"pisco|"
    r"aguardiente|guaro|tequila|mezcl\w+|combin\w+)"
)
_TAKE = (
    r"(?:tome|tomo|tomar|tomarme|tomarmel[ao]s|tomare|tomando|tomado|tragu?\w+|ingeri\w*|zamp\w+|bajarme|"
    r"meterme|me meti|echarme|me eche|empin\w+|mezcl\w+|combin\w+|inyectarme|inyecte|beber|beberme|bebi)"
)

RULES = (
    Rule(
        "likely.means_at_hand",
        "B",
        rf"{_ORDINARY}(?:{_GOT}(?: \w+){{0,6}} (?:{PILL}|{POISON}|{WEAPON}|{BLADE})(?: \w+){{0,8}} {_MEANT}|"
        rf"{_MEANT}(?: \w+){{0,5}} {_GOT}(?: \w+){{0,4}} (?:{PILL}|{POISON}|{WEAPON}|{BLADE})|"
        rf"(?:{PILL}|{POISON}|{WEAPON}|{BLADE})(?: \w+){{0,5}} (?:me (?:mira|miran|llama|llaman|tienta|"
        rf"tientan|espera)|"
        rf"(?:no dejo|no paro|no puedo dejar) de (?:mirar\w*|pensar))|"
        r"(?:nudo|lazo|soga|cuerda|cinturon|correa|sabana|cable)(?! que cuelga)(?: \w+){0,4} (?:al cuello|en "
        r"el cuello|"
        r"de la viga|del techo|en la viga|en el techo|del arbol|en (?:el|la) (?:closet|ducha))|"
        r"(?:pistola|arma|revolver|cañon|fierro)(?: \w+){0,4} (?:la sien|la cabeza|la boca)|"
        r"(?:abrir|abri|abro|dejar|deje) (?:la llave del gas|el gas)(?: \w+){0,3} (?:abiert[oa]|dormir|y "
        r"(?:ya|esperar|acostarme)|toda)|"
        r"(?:prender|encender|prendi|quemar) (?:el )?carbon(?: \w+){0,3} (?:encerr\w+|en mi (?:pieza|cuarto|"
        r"baño|auto)))",
        5,
        "plan_means",
        says=(
            "guardé las pastillas de mi abuela en mi cajón por si me animo",
            "tengo el raticida escondido para cuando me atreva",
            "la navaja me mira desde la mesa",
            "ya amarré la soga en la viga",
            "compré bastante clonazepam y nadie sabe",
        ),
        not_says=(
            "compré un cuchillo para la cocina, está en mi mochila",
            "tengo las pastillas para la alergia en mi mochila",
        ),
        source=CSSRS_ACT,
        likely=True,
    ),
    Rule(
        "likely.overdose",
        "B",
        rf"{_ORDINARY}(?:{_TAKE}(?: \w+){{0,4}} {_MANY}(?: \w+){{0,5}} {PILL}|"
        rf"{_TAKE}(?: \w+){{0,5}} {PILL}(?: \w+){{0,6}} {_MANY}|"
        rf"{_MANY}(?: \w+){{0,3}} {PILL}(?: \w+){{0,6}} {_TAKE}|"
        rf"{PILL}(?: \w+){{0,4}} {_TAKE}(?: \w+){{0,3}} {_MANY}|"
        rf"(?:tom\w+|trag\w+|ingeri\w*|beb\w+|echarme|meterme)(?: \w+){{0,4}} {POISON}|"
        r"me (?:voy a )?empastill\w+|empastillarme|(?:una |hacerme una |tuve una |con una |de una "
        r")?sobredosis"
        r"(?= \.|$| y| esta| hoy| de (?:pastillas|mis|los|las))|pasarme de (?:dosis|pastillas)|"
        r"me (?:inyecte|inyecto|inyectaria)(?: \w+){0,3} (?:toda|insulina|demasiad\w+))",
        5,
        "plan_means",
        says=(
            "me tragué como veinte clonas con vodka",
            "pienso tomar el blister entero de mis antidepresivos",
            "acabo de tomarme lejía",
            "hoy me empastillo",
            "quiero hacerme una sobredosis",
        ),
        not_says=(
            "me tomé dos ibuprofenos por la regla",
            "tomo mis pastillas de la alergia todas las mañanas",
        ),
        source=CSSRS_ACT,
        likely=True,
    ),
    Rule(
        "likely.lethality",
        "B",
        rf"(?:cuant\w+|que (?:cantidad|dosis|tan)|hasta cuant\w+|a partir de|es|seria|dosis|combinacion|"
        rf"mezcla)"
        r"(?: \w+){0,10} (?:letal\w*(?! media| 50| en (?:ratas|ratones)| de una sustancia)|mortal\w*(?! por| "
        r"de|idad)|morir(?:me|se|te)?|matarme|matarse|moriria|me "
        r"muero|"
        r"no (?:despertar\w*|despierte|volver a despertar|contarla)|dormir para siempre|irme para siempre|"
        r"sobredosis)|"
        r"(?:que (?:pasa|pasaria|efecto)|en cuanto)(?: \w+){0,3} si (?:me )?(?:tomo|tomas|tomara|mezclo|"
        r"trago|uno toma|se toma|"
        rf"alguien toma|me meto)(?: \w+){{0,8}} (?:{PILL}|{POISON})|"
        r"(?:cuanto|cuantos)(?: \w+){0,3} (?:tarda|tardo|demora|demoro|dura|duele|toma|tardaria|"
        r"demoraria)(?: \w+){0,6} "
        r"(?:morir(?:me|se)?|desangrar\w*|ahorc\w+|asfixi\w+|ahogarse|ahogarme|veneno|las pastillas)|"
        r"(?:averigu\w+|busqu\w+|se|calcul\w+|googl\w+|lei|vi)(?: \w+){0,3} cuant[oa]s?(?: \w+){0,6} "
        r"(?:hacen falta|se necesitan|bastan|son suficientes|alcanzan|para que sea)(?! (?:creditos|paginas))|"
        r"duele (?:mucho |menos )?(?:morir\w*|ahorcarse|colgarse|cortarse las venas|saltar|tirarse)|"
        r"(?:forma|manera|modo|metodo|metodos|formas|maneras)(?: \w+){0,6} (?:de|para) (?:morir\w*|irse|irme|"
        r"acabar con (?:todo|esto|uno)|"
        r"terminar con (?:todo|esto)|hacerlo sin|dejar de existir|desaparecer para|dormirme y no)|"
        r"(?:morir|morirme|morirse|irme|irse|acabar|acabarlo|terminar|hacerlo)(?: \w+){0,2} (?:sin (?:dolor|"
        r"sufrir|que duela|sentir)|"
        r"rapido y sin|de forma (?:rapida|indolora))|"
        r"(?:como|donde)(?: \w+){0,4} (?:nudo|horca|soga)(?! (?:de corbata|marinero|en la garganta|de "
        r"escalada))"
        r"(?: \w+){0,4}(?: horca| colgar\w*| cuello| aguante| corredizo| resista| peso)|"
        r"nudo (?:de (?:la )?horca|corredizo)|(?:desde|de) que (?:piso|altura|edificio|puente)|"
        r"(?:donde|como)(?: \w+){0,3} (?:consigo|conseguir|compro|comprar)(?: \w+){0,3} (?:cianuro|veneno|un "
        r"arma|una pistola|"
        r"clonazepam sin receta|pastillas para (?:morir|dormir para siempre))",
        5,
        "plan_means",
        says=(
            "¿cuántas tabletas son mortales para alguien de mi peso?",
            "¿qué pasa si me tomo toda la quetiapina junta?",
            "¿duele ahorcarse?",
            "cómo se hace un nudo que aguante mi peso",
            "la forma más limpia de irme",
        ),
        not_says=("¿cuál es la mejor forma de acabar el informe?", "¿cuánto tarda en compilar?"),
        source=CSSRS_PLAN,
        likely=True,
    ),
    Rule(
        "likely.height",
        "B",
        rf"(?:estoy|ando|parad[oa]|sentad[oa]|sub(?:i|ida|ido|o|iendo|ire)|arriba|asomad[oa]|asom[eo]|"
        rf"mirando|miro|mire|"
        rf"llegue|vine|camin\w+|cruz\w+|cuelgan|cada vez que \w+|quiero|pienso|ganas|voy|vacio|imagino)(?: "
        rf"\w+){{0,6}} {HEIGHT}"
        r"(?: \w+){0,10} (?:saltar\w*|salto|salte|tirarme|me tir[oea]\w*|lanzarme|me lanz\w+|aventarme|"
        r"arrojarme|botarme|"
        r"caer(?:me)?|dejarme|vacio|borde|orilla|un paso|el paso|soltar(?:me|se)|abajo|no bajar|ultima vez)"
        r"(?! (?:bungee|bungy|en paracaidas|al agua|clases?|la clase|la comida|el desayuno|el capitulo))|"
        rf"(?:saltar|salto|salte|tir(?:arme|o|e)|lanz(?:arme|o)|avent(?:arme|o)|arrojarme|botarme|"
        rf"caer(?:me)?|soltarme|"
        rf"dejarme caer|me tiro|me lanzo|me tire|me lance)(?: \w+){{0,5}} {HEIGHT}(?! (?:\w+ )?(?:bungee|"
        rf"bungy|puenting|benji|paracaidas|parapente|tirolesa))|"
        r"(?:el vacio|la altura|las vias|el precipicio|el tren|el metro) me (?:llama|llaman|tienta|tientan|"
        r"atrae|atraen|jala)|"
        r"(?:borde|orilla|linea amarilla|baranda|cornisa)(?: \w+){0,4} (?:anden|vias|metro|azotea|puente|"
        r"techo|edificio|"
        r"balcon|precipicio|acantilado|tren|terraza)(?: \w+){0,6} (?:pens\w+|me|no|solo|quier\w+|dar|un "
        r"paso)|"
        r"(?:auto|carro|coche|moto|camion|camiones|micro|bus|tren|metro|buseta|combi|colectivo|guagua)(?: "
        r"\w+){0,4} "
        r"(?:me (?:pase|pasara|lleve|llevara|aplast\w+|arroll\w+|atropell\w+)|estrellar(?:me|lo)|volcar(?:me|"
        r"lo)|"
        r"chocar(?:lo|me)? (?:contra|a proposito|adrede))|"
        r"(?:me (?:tir|lanz|avent|arroj|bot)(?:aria|are|o|e)|tirarme|lanzarme|aventarme|meterme|atravesarme|"
        r"botarme|arrojarme|echarme)(?: \w+){0,2} (?:al|a la|a los|a las|bajo|debajo de|"
        r"abajo del?|delante de|enfrente de|frente a)(?: \w+){0,1} (?:bondi|guagua|colectivo|buseta|combi|"
        r"trole|auto|autos|carro|carros|coche|coches|camion|camiones|micro|bus|tren|"
        r"metro|buses|subte|trafico|mar|rio|canal|calle|pista|carretera|autopista|rieles|vias)|"
        r"(?:soltar|suelto|soltara) el (?:volante|timon|manubrio)|hundirme (?:en el|y no)|dejarme ahogar|"
        r"ahogarme en (?:el|la|una) "
        r"(?:mar|rio|tina|bañera|piscina|represa|lago)",
        5,
        "plan_means",
        says=(
            "subí a la terraza del edificio y solo falta dar un paso",
            "cada vez que espero el metro pienso en tirarme",
            "las vías me llaman",
            "pienso en soltar el volante",
            "quiero aventarme a los carros",
        ),
        not_says=("quiero saltar del puente en bungee", "voy en el metro leyendo el capítulo"),
        source=CSSRS_PLAN,
        idiom=True,
        likely=True,
    ),
    Rule(
        "likely.set_time",
        "B",
        rf"{WHEN}(?: \w+){{0,4}} (?:se (?:acaba|termina|acabo|termino|va a acabar|va a terminar|acabara|"
        rf"terminara)(?: por fin| ya)? todo|"
        r"(?:por fin |al fin )?(?:se )?(?:acaba|termina|acabara|terminara|acabo|termino)(?: por fin| ya)? "
        r"(?:mi (?:dolor|sufrimiento|vida|historia|"
        r"agonia|tormento)|con (?:todo|mi vida|mi dolor))|me voy (?:para siempre|de este mundo|y no "
        r"(?:vuelvo|regreso)|del todo)|"
        r"dejo de (?:sufrir|existir|ser (?:una|un)|molestar|estorbar|doler)|descanso (?:por fin|al fin|para "
        r"siempre)|"
        r"(?:al fin|por fin) (?:descanso|voy a descansar|me voy|se acaba|acaba|termina)|"
        r"(?:ya )?no (?:amanezco|despierto|vuelvo a casa|voy a despertar|voy a existir|existo|me van a "
        r"(?:ver|encontrar viv))|"
        rf"(?:si )?(?:va a ser|es|sera) (?:el|mi) (?:dia|final|fin|ultimo)(?= \.|$)|{KILL_SELF})|"
        r"(?:mi plan es hacerlo|lo (?:hago|hare|voy a hacer|vuelvo a intentar|intentare|voy a intentar|"
        r"haria)|hacerlo|intentarlo)(?: \w+){0,4} "
        r"(?:sin que (?:nadie|se|me)|cuando (?:se duerman|todos|nadie|me quede sol[oa]|no haya nadie|este "
        r"sol[oa])|"
        r"cuando (?:mis|mi) \w+ (?:salgan|salga|duerman|duerma|viajen|viaje|no este\w*)|esta vez si|y nadie|"
        r"sin dolor|para que no sufran|no puedo fallar|no quiero fallar|de una vez por todas)|"
        r"(?:esta vez (?:si )?(?:no (?:voy a |puedo )?fall\w+|va en serio|lo logro|me va a salir|sale bien))|"
        r"(?:ya )?(?:tengo|puse|fije|elegi|escogi|decidi|marque|hay)(?: \w+){0,2} (?:fecha|dia|el dia|la "
        r"fecha|el lugar|la hora)"
        r"(?: \w+){0,3} (?:para (?:irme|hacerlo|acabar|terminar|morir\w*|mi (?:muerte|partida|final))|de mi "
        r"(?:muerte|partida|final)|"
        r"en que (?:me|voy a) (?:ir\w*|voy|mor\w+|mat\w+))|"
        r"(?:tengo|esta) (?:ya )?(?:todo )?(?:planeado|planificado|calculado|decidido|pensado|armado|listo|"
        r"preparado)(?: \w+){0,3} "
        rf"(?:mi (?:muerte|final|partida|despedida|suicidio)|para (?:irme|no estar|acabar|que parezca)|"
        rf"{KILL_SELF}|como (?:irme|acabar))|"
        r"que parezca (?:un )?accidente|(?:no me (?:atrevo|animo)|me falta (?:el )?(?:valor|coraje)|no tengo "
        r"(?:el )?(?:valor|coraje|los huevos|las agallas)|"
        r"soy (?:muy |tan )?cobarde|si (?:tuviera|fuera mas)(?: el| mas)? (?:valor|valiente|coraje|huevos|"
        r"agallas))(?: \w+){0,3} "
        rf"(?:a hacerlo|para hacerlo|para irme|lo (?:hago|haria|hubiera hecho|habria hecho)|ya (?:no estaria|"
        rf"me habria|lo habria|estaria)|{KILL_SELF}|"
        r"para (?:matarme|saltar|terminar|acabar))",
        5,
        "plan_means",
        says=(
            "este viernes por fin descanso",
            "lo voy a hacer cuando se duerman",
            "esta vez no voy a fallar",
            "ya puse fecha para irme",
            "me falta el coraje para hacerlo",
            "mañana se acaba todo mi sufrimiento, hoy dejo de existir",
        ),
        not_says=(
            "el viernes se acaba el plazo",
            "ya tengo fecha para el examen",
            "el lunes lo hago con mi grupo",
        ),
        source=CSSRS_PLAN,
        likely=True,
    ),
    Rule(
        "likely.farewell",
        "B",
        r"(?:cuando|para cuando|el dia que|si) (?:\w+ ){0,3}(?:lean|leas|leais|encuentren|encuentres|vean|"
        r"escuchen|reciban|recibas|me encuentren)"
        r"(?: \w+){0,3} (?:ya |yo )?(?:no |habre|sera|estare|me habre|voy a)|(?:cuando|donde) me encuentren|"
        r"(?:hasta (?:nunca|siempre)|nos vemos (?:en (?:la )?otra vida|del otro lado|en el (?:cielo|mas "
        r"alla)|arriba)|en otra vida|"
        r"en la otra vida|en mi proxima vida|en la proxima vida)(?: \w+){0,2}|"
        r"no (?:me )?(?:l[lo]oren|lloreis|extrañen|busquen|busqueis|olviden|olvideis|guarden rencor|juzguen|"
        r"odien|esperen despiertos)"
        r"(?: por mi| mas)?(?= \.|$| y| por favor| cuando)|recuerdenme|recuerdame (?:con|como|feliz|siempre)|"
        r"acuerdense de mi|"
        r"que me recuerden (?:con|como|feliz)|"
        r"(?:ya )?no (?:van|vas|va|vais|iran) a (?:saber|tener que (?:preocup\w+|aguantar\w*|cargar|"
        r"soportar\w*)|volver a (?:ver\w*|saber|escuchar\w*)) ?(?:de mi|por mi|conmigo|mas)?|"
        r"(?:est[ae]|esto|lo) (?:es|va a ser|sera|seran) (?:lo |mi |la |el |mis )?ultim[oa]s? (?:que "
        r"(?:escribo|les escribo|te escribo|voy a escribir|digo|sabran|hago)|"
        r"vez que (?:hablamos|escribo|te escribo|les escribo|me|nos|hablo)|conversacion|palabras)|"
        r"(?:no (?:habra|va a haber|hay)) (?:una )?(?:proxima|otra) vez(?= \.|$| para mi)|"
        rf"(?:cuida|cuiden|cuidad|cuidenme|cuidame|cuidala|cuidalo|encarg\w+|hagan\w* cargo|queden\w* con|"
        rf"quedate con|alimenten|dale de comer|no dejen sol[oa]s?)"
        rf"(?: \w+){{0,3}} (?:mi|mis|a mi|a mis|de mi|de mis) (?:{RELATIVE}|cosas|guitarra|ropa|libros|"
        rf"plantas|ps\d?|play|compu\w*|celu\w*|coleccion)"
        r"(?=(?: \w+){0,8} (?:no este|no estoy|falte|me vaya|me haya ido|por mi|siempre|adios|nunca|los "
        r"quise|muera|ya no|cuando yo))|"
        r"(?:quiero|quisiera|queria|ojala|les dejo|te dejo|le dejo|les doy|te doy|les regalo|te regalo|le "
        r"regalo)(?: \w+){0,4} (?:mis cosas|mi ropa|mis libros|mi guitarra|mi compu\w*|mi ps\d?|mi play|"
        r"mi gat[oa]|mi perr[oa]|mi celu\w*|mi bici\w*|mi cuenta)(?=(?: \w+){0,8} (?:ya no|no (?:los |las |"
        r"lo |la )?voy a|no l[oa]s? (?:voy|vamos)|no necesit\w+|no este|cuando|nunca|para siempre|me voy))|"
        r"(?:regal\w+|reparti\w*|done|donando|vendi)(?: \w+){0,3} (?:mis|mi|todas mis|todo lo que) (?:\w+ "
        r")?(?:cosas|ropa|libros|guitarra|pertenencias|mascotas?|gat[oa]|perr[oa]|ahorros|tengo)"
        r"(?=(?: \w+){0,10} (?:ya no (?:l[oa]s? )?(?:voy|necesit\w+)|no l[oa]s? voy|despedi\w*|para siempre|"
        r"nadie sospech\w*|no voy a (?:estar|necesit\w+)|donde voy|por ultima))|"
        r"(?:dej[eo]|dejando|puse|ordene|arregle) (?:ya )?(?:todo|mis cosas|mis papeles|mis asuntos|mis "
        r"cuentas|las cuentas)(?: \w+){0,3} "
        r"(?:en orden|arregl\w+|list[oa]s?|ordenad\w+|pagad\w+|resuelt\w+)(?=(?: \w+){0,8} (?:para (?:que|"
        r"cuando)|ya|mi (?:familia|mama|papa)|sin mi|no (?:este|moleste|tengan)|irme)| \.|$)|"
        r"(?:di(?:le|gan(?:le|les)?|les|genle)|decile(?:s)?|deci(?:dle|dles)|avisa\w*|cuenten(?:le|les)?|"
        r"hazle saber)(?: \w+)? (?:a )?(?:mi|mis|todos)(?: \w+){0,4} "
        r"(?:l[oa]s? (?:quiero|quise|amo|ame|adoro|voy a extrañar)|(?:que )?me perdon\w+|perdon|lo siento|no "
        r"(?:fue|es) (?:su |tu )?culpa|estare bien|"
        r"fui feliz|no sufran|no (?:l|se) (?:lloren|culpen))|que no (?:se )?(?:sufran|culpen|lloren|sientan "
        r"culp\w+)|"
        r"nadie tiene la culpa(?= \.|$| de (?:esto|lo que|mi))|no (?:se culpen|es culpa de nadie|fue culpa "
        r"de nadie|busquen culpables)|"
        r"perdon\w*(?: \w+){0,4} (?:por (?:lo que (?:voy a|hare|haga|viene)|irme|dejarl[oa]s|dejarte|no "
        r"(?:ser fuerte|haber (?:podido|aguantado))|rendirme|fallarles|"
        r"tanto dolor|todo el daño|existir|nacer)|ya no (?:puedo|pude|aguant\w+)|no (?:pude|aguante) mas)|"
        r"(?:fue|ha sido) (?:un (?:gusto|placer|honor)|lindo|bonito|hermoso)(?: \w+){0,2} (?:conocer\w*|"
        r"compartir|coincidir|mientras duro|haber)"
        r"(?=(?: \w+){0,6} (?:adios|chao|chau|me voy|siempre|cuid\w+|todos|vida|nunca|ultim\w+)| \.|$)|"
        r"(?:los|las|les|te|os) (?:quise|ame|voy a extrañar|voy a cuidar|cuidare|estare cuidando|mirare) "
        r"(?:\w+ ){0,2}(?:mucho|siempre|desde (?:arriba|el cielo|donde|alla)|con todo)|"
        r"desde (?:el cielo|arriba|alla arriba|donde este)(?: \w+){0,2} (?:los|las|te|l[eo]s|cuid\w+|mir\w+)|"
        r"(?:me (?:estoy )?(?:despid\w+|despedi)|despedirme|despidiendome|despedida(?! de (?:solter|año|"
        r"curso|generacion|promocion)|(?: \w+){0,3} (?:profe|jef[ea]|compañer|coleg|jubil)))(?: "
        r"\w+){0,4} (?:de "
        r"(?:todos|tod[oa]s|ustedes|vosotros|la vida|este mundo|l[oa]s que|mi (?!profe|jef|turno|curso)\w+|"
        r"mis (?!compañer|prof|alumn)\w+)|"
        r"para siempre|definitiv\w+|por ultima vez|sin que|uno por uno)|(?:carta|nota|mensaje|video|audio)s? "
        r"(?:de |para )?(?:despedida|despedirme|adios|suicid\w+)"
        r"(?! (?:de (?!mi)|del|(?:a|para) (?:mis? |el |la |un |una |los )?(?:compañer|colega|profe|alumn|"
        r"jef|director)\w*|formal|laboral))|"
        rf"(?:escrib\w+|escrit[oa]|redact\w+|dej[eo]|grab\w+|dejando|termine)(?: \w+){{0,2}} (?:cartas?|"
        rf"notas?|audios?|videos?)(?: \w+){{0,2}} (?:para|a) (?:cada un[oa]|mi|mis|todos)(?: {RELATIVE})?"
        r"(?=(?: \w+){0,10} (?:cuando|no este|ya no|encuentr\w+|abran|lean|perdon|sepan|entiendan|por si|"
        r"nunca)| \.|$)",
        5,
        "goodbye",
        says=(
            "hasta nunca, fue un placer conocerlos",
            "nos vemos en otra vida",
            "no me lloren, por favor",
            "díganles a mis hermanos que los voy a extrañar",
            "nadie tiene la culpa de esto",
            "perdón por no haber aguantado",
            "dejé todo en orden para que mi familia no tenga líos",
            "esta es la última vez que te escribo",
            "grabé un audio para mi mamá por si ya no estoy",
            "regalé mi ropa, donde voy no la necesito",
        ),
        not_says=(
            "nos vemos mañana en clase",
            "carta de despedida formal a un colega",
            "ya no van a tener clases los viernes",
            "me despedí de mi profe y salí",
        ),
        source=CSSRS_ACT,
        likely=True,
    ),
)
