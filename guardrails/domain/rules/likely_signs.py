"""Signs told in passing: where somebody is, what is left to whom, a day that is set (tier B, likely)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import BHS, CSSRS_ACT, CSSRS_PLAN, CSSRS_WISH, DSHI, WHO_VAW
from guardrails.domain.rules.slots import BODY, HEIGHT, PILL, POISON, RELATIVE, WEAPON

_EDGE = (
    r"(?:azotea|terraza|techo|tejado|cornisa|puente|viaducto|baranda|barandal|barandilla|borde|"
    r"orilla|precipicio|barranco|acantilado|vias|rieles|balcon|mirador|ultimo piso)"
)
_ALONE = (
    r"(?:no hay nadie|nadie (?:me ve|mira|sabe|viene)|sol[oa]|es ahora|es hoy|ahora o nunca|no se si|ya no|"
    r"no quiero|mirando (?:para |hacia )?abajo|"
    r"llorando|temblando|tiritando|hace (?:rato|horas)|hace frio|me tiembl\w+|las piernas|los pies|del otro "
    r"lado|adios|perdon|tengo miedo|ayuda\w*|pensando en (?!el|la|los|las))"
)
_LEGACY = (
    r"(?:(?:mi|mis|la|el|las|los|su) (?:contraseñas?|claves?|clave|pin|llaves|tarjetas?|cuentas?|guitarra|"
    r"compu\w*|notebook|ps\d?|play|bici\w*|celu\w*|libros|ropa|"
    r"ahorros|plata|coleccion|discos|plantas?|gat[oa]s?|perr[oa]s?|mascotas?|cosas|seguro|papeles|"
    r"testamento))"
)
_BLOWS = (
    r"(?:puños?|puñetazos?|puñetes?|golpes?|combos?|trompadas?|cabezazos?|cachetadas?|bofetadas?|piñas?|"
    r"manotazos?|porrazos?|madrazos?|trompones?|"
    r"patadas?|azotes?|correazos?|cintazos?|pellizcos?|mordidas?|mordiscos?|quemones|pinchazos?|tajos?|"
    r"cortes?|rajones?)"
)

RULES = (
    Rule(
        "likely.on_the_edge",
        "B",
        rf"(?:estoy|ando|sigo|me subi|subi|vine|me vine|llegue|parad[oa]|sentad[oa]|encaramad[oa]|me sente|"
        rf"me pare)(?: \w+){{0,5}} {_EDGE}(?! (?:\w+ )?\w+ndo (?!abajo))(?: \w+){{0,8}} {_ALONE}|"
        rf"(?:parad[oa]|sentad[oa]|colgando|asomad[oa]|con (?:los pies|las piernas))(?: \w+){{0,4}} "
        rf"(?:{_EDGE}|vacio)|"
        rf"ya se (?:desde |de )?(?:cual|que|donde)(?: \w+){{0,2}} (?:{HEIGHT}|piso|arbol|viga|arma|dosis)",
        5,
        "plan_means",
        says=(
            "estoy en el techo del edificio y no hay nadie",
            "sentado en la baranda con los pies colgando",
            "ya sé desde qué piso",
        ),
        not_says=("estoy en la terraza estudiando con mi grupo", "subí al techo a arreglar la antena"),
        source=CSSRS_PLAN,
        likely=True,
    ),
    Rule(
        "likely.day_chosen",
        "B",
        r"(?:elegi|escogi|fije|puse|marque|decidi|tengo|ya hay)(?: \w+){0,1} (?:el dia|la fecha|fecha|la "
        r"hora)(?= \.|$| y| cuando| es| va a ser| sera| el \d+| el dia| sola?mente| ya)(?! y (?:el tema|"
        r"hora|lugar) de)|"
        r"(?:no (?:pienso|voy a|planeo|creo que vaya a) (?:estar|llegar|seguir|durar))(?: \w+){0,1} (?:para|"
        r"hasta|cuando)(?: \w+){0,4}(?= \.|$| y)(?! (?:la clase|clases))|"
        r"(?:carta|cartas|pastillas|soga|despedid\w+)(?: \w+){0,8} (?:es|sera|va a ser) (?:hoy|mañana|esta "
        r"noche|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))(?= \.|$)|"
        r"(?:ya )?(?:dej[eo]|tengo|termine|hice|quedaron|estan)(?: \w+){0,2} (?:escrit[ao]s?|list[ao]s?|"
        r"escondid[ao]s?|firmad[ao]s?)(?: \w+){0,2} (?:cartas?|notas?)|"
        r"(?:escribi|escribo|escribiendo|redacte|deje|termine)(?: \w+){0,1} (?:las|mis|dos|tres|cuatro|cinco|"
        r"unas|varias) cartas(?! (?:de (?:presentacion|recomendacion|motivacion|amor)|formales|al director))|"
        r"(?:aprovecho|aprovechar|aprovechare)(?: \w+){0,3} (?:que|cuando) (?:no (?:hay|este|haya|esten)|me "
        r"quede|se (?:van|vayan|duermen))(?=.*\b(?:arma|pastillas|soga|cuerda|hacerlo)\b)",
        4,
        "plan_means",
        says=(
            "ya escogí la fecha, es el 20 cuando estén de viaje",
            "no pienso estar para la graduación",
            "ya quedaron escritas las cartas",
            "terminé las cartas",
        ),
        not_says=(
            "ya tengo la fecha del examen",
            "no voy a llegar hasta la clase de las 8 de la mañana en micro",
        ),
        source=CSSRS_PLAN,
        across=True,
        likely=True,
    ),
    Rule(
        "likely.bought_in_secret",
        "B",
        rf"(?:compr\w+|consegui\w*|pedi|encargue|saque|robe|agarre|junt\w+)(?: \w+){{0,3}} (?:{POISON}|"
        rf"{WEAPON}|{PILL})(?: \w+){{0,12}} "
        r"(?:me pregunt\w+|pregunt\w+ para que|les dije que|le dije que|menti|invente|nadie (?:sabe|sospecha|"
        r"se dio)|sin que (?:nadie|se|mi|mis)|a escondidas|excusa|no (?:sospech\w+|saben))",
        5,
        "plan_means",
        says=(
            "compré la soga y al señor le inventé una excusa",
            "saqué los remedios de mi abuela sin que se diera cuenta",
        ),
        not_says=("compré pastillas de menta y mi mamá no las encontró",),
        source=CSSRS_ACT,
        likely=True,
    ),
    Rule(
        "likely.left_to",
        "B",
        rf"(?:(?:l[eo]s?|te|os) )?(?:dej[eo]|dejare|voy a dejar|dejar\w*|regal\w+|encargu?\w+|"
        rf"hered\w+)(?:l[eo]s?|te)? {_LEGACY}(?: \w+){{0,4}} (?:a|para|con) (?:mi|mis|mi mejor) {RELATIVE}"
        r"(?=(?: [\wñ.]+){0,14} (?:gracias|chao|chau|adios|despedi\w*|eso era|ultim\w+|cuid\w+|perdon|ya no|"
        r"quise|nunca|siempre|mi otr\w+|mi herman\w+|mi abuel\w+))|"
        rf"(?:mis? (?:cosas|libros|ropa|gat[oa]|perr[oa]|guitarra|compu\w*)) (?:son|es|queda|quedan|sera|"
        rf"seran) (?:para|pa|de) (?:mi|mis) {RELATIVE}|"
        r"(?:programe|deje programad[oa]|agende) (?:el|un|los|unos|mi) (?:correos?|mails?|mensajes?|"
        r"videos?)(?: \w+){0,8} (?:ya no (?:este|estoy|estare)|no este|lean|sepan|perdon\w*)|"
        r"(?:vos|tu|usted|eres|fuiste)(?: \w+){0,2} (?:el|la) unic[oa] (?:con (?:el|la) que|que me "
        r"(?:escucho|entendio|ayudo))(?: \w+){0,5} (?:gracias|adios|chao|chau)|"
        r"(?:un plato|un puesto|una silla|una voz|un sueldo|una matricula|una cama) menos",
        5,
        "goodbye",
        says=(
            "le dejé mis llaves a mi hermana y la perra a mi mamá, gracias por todo",
            "mi guitarra queda para mi primo",
            "dejé programado un correo para que sepan",
        ),
        not_says=("le dejé las llaves a mi mamá antes de ir a clases", "programé el correo al profe"),
        source=CSSRS_ACT,
        across=True,
        likely=True,
    ),
    Rule(
        "likely.blows_to_self",
        "B",
        rf"me (?:doy|di|daba|meto|metia|pego|pegue|hago|hice|he hecho|he dado|estoy haciendo|estoy dando|"
        rf"vuelvo a (?:dar|hacer)|volvi a (?:dar|hacer)|sigo (?:haciendo|dando))(?: (?:de|unos|unas|un|una|"
        rf"\w+ de))? {_BLOWS}"
        rf"(?: \w+){{0,4}} (?:{BODY}|contra|cara|pecho|pared|hasta|cuando|porque|para|cada|otra|de nuevo|no "
        rf"paro|y (?:no|me|despues|sangr\w+))(?! (?:cara a cara|de pecho))|"
        r"(?:llevo|llevaba|voy|iba) (?:\w+ ){1,3}(?:sin (?:cort\w+me|lastimarme|hacerme (?:nada|daño)|"
        r"autolesionarme|quemarme)|limpi[oa])(?! (?:y (?:contento|feliz|bien)|gracias a))(?=.*\b(?:hoy|"
        r"anoche|ayer|pero|aguante|recai|volvi|no pude|ganas|falle|perdi)\b)|"
        rf"(?:me tap[oe]|tapar|escond\w+|uso|ando con)(?: \w+){{0,5}} (?:pantalon(?:es)? largos?|manga larga|"
        rf"mangas|vendas|curitas|pulseras)(?: \w+){{0,3}} para que (?:no|nadie)",
        3,
        "self_harm",
        says=(
            "me doy cabezazos contra la pared cuando me equivoco",
            "me he hecho cortes otra vez y no paro",
            "llevaba dos meses sin cortarme y anoche no aguanté",
        ),
        not_says=("me doy un golpe de café y sigo", "me hice un corte de pelo"),
        source=DSHI,
        likely=True,
    ),
    Rule(
        "likely.no_future_seen",
        "B",
        r"no (?:me (?:imagino|veo|visualizo|proyecto)|veo nada|imagino|logro ver\w*|consigo ver\w*)(?: "
        r"\w+){0,3} (?:cumpliendo|envejec\w+|de viej[oa]|llegando a (?:los|fin)|viviendo|con (?:\d+|treinta|"
        r"cuarenta) años|"
        r"mas alla de|despues de (?!la (?:clase|prueba)|clases)|en (?:cinco|diez|dos|unos|\d+) años|el "
        r"(?:proximo|otro) año|adultez|futuro|mañana)(?! (?:como|en (?:esta|la) (?:carrera|facultad)|"
        r"trabajando|de (?:medic\w+|ingenier\w+|abogad\w+)))|"
        r"(?:no (?:haya|hubiera|existiera|exista|llegue|llegara)|sin|nunca llegue|que no llegue)(?: "
        r"\w+){0,2} (?:mañana|otro dia|dia siguiente|un despues)(?= \.|$| \w+ por todo| por todo| para mi| "
        r"no)|"
        r"(?:ojala|quisiera|me gustaria)(?: \w+){0,4} (?:hubiera|hubiese|haya|habria)(?: \w+)? "
        r"(?:atropellad\w+|llevad\w+(?: puest\w+)?|matad\w+|muert\w+|chocad\w+|pasad\w+ por encima|"
        r"terminad\w+ todo|ahogad\w+|nacid\w+|despertad\w+|salid\w+ bien (?:el intento|esa vez))|"
        r"(?:me )?(?:da|daria) (?:igual|lo mismo)(?: \w+){0,2} (?:me (?:estrello|mato|choco|muero|caigo|"
        r"ahogo|atropellan|pasa algo)|amanecer|vivir|viv[oa])|no me importa (?:estrellarme|chocar|matarme|"
        r"caerme)|"
        r"(?:apagar(?:a|an)?|apague|apaguen|apagarme|apagaran)(?: \w+){0,1} (?:el bombillo|la luz y ya|el "
        r"switch|el interruptor|todo y|la existencia|la vela)|"
        r"cerrar los ojos(?: \w+){0,2} (?:no|nunca)(?: \w+)? (?:volver|abrir\w*|despertar)|"
        r"que(?: \w+)? (?:sigo|hago) (?:aqui|aca|viv[oa]|en este mundo)(?= \.|$| si)",
        2,
        "suicide",
        says=(
            "no me imagino envejeciendo",
            "quisiera dormir y que no haya mañana",
            "ojalá el auto me hubiera pasado por encima",
            "me da igual si me estrello",
            "para qué sigo aquí si solo estorbo",
        ),
        not_says=(
            "no me imagino trabajando de abogada",
            "no veo el archivo después de subirlo a la plataforma",
        ),
        source=BHS,
        likely=True,
    ),
    Rule(
        "likely.out_of_the_way",
        "B",
        r"(?:se|me) (?:quit[ao]|quito|quite|quitaria) (?:de (?:en medio|el medio|encima de todos)|del "
        r"medio)(?! de la)|quitar(?:se|me) (?:de en medio|del medio|de encima de (?:todos|ell\w+))|"
        r"(?:le|lo|la) veo capaz de (?:hacerlo|matarse|todo)|(?:si (?:suspende|repruebo|repruebe|no aprueba|"
        r"la dejo|lo dejo|termino|la deja|no vuelvo))(?: \w+){0,4} se (?:mata|suicida|quita|tira|ahorca|"
        r"cuelga|corta|pega un tiro)|"
        r"(?:voy|vamos|me voy) a (?:morir|estar muert[oa]) (?:esta noche|hoy|mañana|pronto)",
        3,
        "suicide",
        says=("pienso en quitarme de en medio", "dice que si la dejo se mata", "me voy a morir esta noche"),
        not_says=("quita de en medio esa tabla",),
        source=CSSRS_WISH,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.not_reach",
        "B",
        r"no (?:voy a|creo que vaya a|pienso|quiero|planeo) (?:cumplir|llegar a)(?: los)? (?:\d+|veinte|"
        r"treinta|veinti\w+|dieciocho|diecinueve|mas años|otro año)(?= \.|$| y| años| ni)(?! (?:creditos|"
        r"paginas|palabras|ramos))|"
        r"(?:capaz|quizas?|tal vez|a lo mejor|puede que|igual|no creo que|dudo que)(?: \w+){0,3} (?:no "
        r")?(?:llegue|amanezca|siga|despierte|este)(?: \w+){0,1} viv[oa]|no (?:llego|llegue|llegare|"
        r"amanezco) viv[oa]|"
        r"(?:esta|lo tengo|ya lo) (?:todo )?decidi(?:do|da)?(?: \w+){0,4} (?:paz|calma|alivio)|me voy "
        r"antes(?: \w+){0,4} decidid[oa]|me quedan? (?:\d+|un|dos|tres|cuatro|pocos) dias?(?: \w+){0,2} "
        r"(?:despues|luego|y)(?: \w+){0,2} (?:ya no|no (?:me|voy)|se acaba|nada)|no estar mas(?= \.|$)|"
        r"(?:mi|el|nuestro) tiempo (?:aqui|aca|en (?:este mundo|la tierra|esta vida)) (?:ya )?(?:se "
        r")?(?:acabo|termino|llego|esta)|ya vivi (?:lo que|todo lo que|suficiente|bastante)|"
        r"(?:ni )?(?:para|pa) (?:morirme|matarme|suicidarme|morir) (?:sirvo|soy buen\w+)|no sirvo ni (?:para|"
        r"pa) (?:morir|matar|suicid)\w*|"
        r"envidi\w+ (?:a )?(?:l[oa]s? )?(?:gente |personas |que )*(?:que )?(?:ya )?(?:se )?(?:mu(?:ere|eren|"
        r"rio|rieron|ertos)|muert[oa]s|fallec\w+|descans\w+)|(?:como|igual que) mi \w+ que ya (?:descanso|"
        r"descansa|se fue|partio)|"
        r"(?:sigo|estoy|ando) (?:aqui |aca )?viv[oa] (?:solo )?(?:porque|por (?:obligacion|inercia|cobarde|"
        r"mi|mis))|tampoco (?:quiero|tengo ganas de|me interesa|puedo|me dan ganas de) (?:seguir )?(?:vivir|"
        r"viviendo|viva|vivo|existir|estar viv[oa])|"
        r"(?:yo|estar|estuviera|conmigo|y yo) (?:bajo tierra|tres metros bajo tierra|en un cajon)|(?:soltar|"
        r"suelto|solte)(?: las manos)?(?: del| el) (?:volante|timon|manubrio)|me quedara en la (?:operacion|"
        r"cirugia|anestesia|mesa)",
        1,
        "suicide",
        says=(
            "no voy a cumplir los veinte",
            "capaz no amanezca viva",
            "no sirvo ni para morirme",
            "mi tiempo aquí se acabó",
            "no me quiero matar, pero tampoco quiero vivir",
        ),
        not_says=("no voy a llegar a los 30 créditos", "me quedan dos días para la entrega"),
        source=CSSRS_WISH,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.leave_taken",
        "B",
        r"(?:puedo|me voy a|voy a|quiero|ya puedo) (?:irme|ir|partir|descansar) (?:tranquil[oa]|en paz)(?! "
        r"(?:a |de (?:vacaciones|viaje)))|"
        r"dej[eo] (?:una|la|mi|una ultima) (?:carta|nota)(?! (?:en el refri\w*|(?:para|a) (?:mi|el|la) "
        r"(?:roomie|vecin\w+|compañer\w+|profe\w*|jef\w+)|para mi (?:roomie|jef\w+|"
        r"profe\w*|grupo)|en (?:el|la) \w+ (?:del?|de la) (?:profe\w*|jef\w+|coordina\w+|secretari\w+|"
        r"director\w*|"
        r"decan\w+|ayudant\w+|tutor\w*)|de (?:voz|remision|presentacion|motivacion)|al pie|adhesiva|"
        r"a medias|con el profe|"
        r"de lado))|"
        r"no (?:l[eo]s? |te )?(?:voy|vuelvo|volvere|pienso)(?: a)?(?: volver)?(?: a)? (?:escribir(?:te|les)?|"
        r"molestar(?:te|los)?)(?: mas| nunca)?(?= \.|$)|"
        r"se quede(?:n)? con (?:mi|mis) \w+(?=(?: [\wñ.]+){0,6} (?:no (?:la|lo|las|los)|ya no|no voy))|"
        r"(?:tener que )?(?:aguantar|soportar|cargar|lidiar)(?:me|lo|conmigo)? (?:mas|nunca mas)(?=(?: "
        r"[\wñ.]+){0,4} (?:esten bien|cuid\w+|perdon|adios|los quise|suerte))|"
        r"(?:ya )?(?:hable|me disculpe|arregle las cosas|hice las paces|me reconcilie) con (?:todos|tod[oa]s "
        r"l[oa]s|cada uno)(?: \w+){0,6} (?:irme|ya|listo|paz|tranquil\w+)|(?:ya )?no sufran (?:mas )?por mi|"
        r"los quise mucho|(?:si )?algo me (?:pasa|llega a pasar|pasara)(?: \w+){0,2} (?:dig\w+|dil\w+|"
        r"avis\w+|cuid\w+|sepan|que sepan)",
        4,
        "goodbye",
        says=(
            "ya hice las paces con todos, puedo irme tranquila",
            "dejé una nota en mi cajón",
            "si algo me pasa díganle a mi mamá que la amo",
        ),
        not_says=("dejé una nota en el refri para mi roomie", "me voy a ir tranquila de vacaciones"),
        source=CSSRS_ACT,
        across=True,
        likely=True,
    ),
    Rule(
        "likely.more_hurt",
        "B",
        rf"me (?:raye|rayo|raya|he rayado|volvi a rayar|apreto|aprete|apriet[oe]|ahorco|ahorque|"
        rf"asfixi[oe])(?: \w+){{0,3}} (?:{BODY}|cuello|garganta)(?! (?:por los nervios|el (?:cuaderno|"
        rf"examen)))|"
        r"me (?:arranco|arranque|jalo|jale|tiro|tire|saco) (?:el |los |mechones de )?(?:pelos?|cabellos?|"
        r"pestañas|cejas|mechones|costras|piel)(?! (?:blanco|con cera))(?: \w+){0,6} (?:mechones|sangr\w+|no "
        r"puedo parar|calm\w+|ansiedad|cuando|hasta|nervi\w+)|"
        rf"(?:{BODY}|piel)(?: \w+){{0,2}} (?:llen[oa]s?|marcad[oa]s?|cubiert[oa]s?|tapad[oa]s?)(?: "
        rf"\w+){{0,2}} ?(?:de )?(?:cortes|quemaduras|tajos|cicatrices|moretones|marcas|heridas|nadie|"
        rf"cort\w+)?(?! (?:de (?:granos|pecas|barro|tinta|pintura|acne)))|"
        r"(?:abri|abro|abrirme|me abri|me abro)(?: \w+){0,2} (?:la|las|mis|una) (?:herida|heridas|costra|"
        r"cicatri\w+)|(?:anoche|ayer|hoy|otra vez) (?:volvi a caer|cai de nuevo|recai)(?: \w+){0,6} "
        r"(?:brazos|piernas|marcad\w+|cort\w+|sangr\w+)",
        3,
        "self_harm",
        says=(
            "me rayé los brazos otra vez",
            "me arranco el pelo cuando me da ansiedad",
            "tengo los muslos llenos de quemaduras",
        ),
        not_says=("me arranco las canas con pinza", "me rayé con esa serie"),
        source=DSHI,
        likely=True,
    ),
    Rule(
        "likely.coerced",
        "B",
        r"me (?:pide|piden|exige|ofrece|ofrecio|propuso|insinuo|pidio)(?: \w+){0,5} (?:fotos|sexo|acostarme|"
        r"acostarnos|favores sexuales|que me acueste|salir con el|nudes|pack)(?: \w+){0,6} (?:nota|a cambio|"
        r"pasar|aprobar|ramo|materia|curso|beca|trabajo|si no)|"
        r"(?:esper\w+|sigu\w+|busc\w+|junt\w+|rode\w+|quier\w+|van a)(?: \w+){0,4} (?:pegarme|golpearme|"
        r"matarme|sacarme la (?:cresta|mugre|chucha|mierda)|hacerme daño|lincharme|violarme|acuchillarme|"
        r"patearme)|"
        r"(?:parti\w*|rompi\w*|reventa\w*|rompio|quebro)(?: \w+)? (?:el labio|la nariz|un diente|la ceja|la "
        r"boca|una costilla|el brazo|la cara)(?! (?:jugando|entrenando|en (?:el partido|la bici)))",
        4,
        "violence",
        says=(
            "el ayudante me pidió fotos a cambio de la nota",
            "me esperan a la salida para golpearme",
            "mi pareja me partió el labio",
        ),
        not_says=("me pidió fotos de los apuntes", "me partí el labio jugando básquet"),
        source=WHO_VAW,
        likely=True,
    ),
)
