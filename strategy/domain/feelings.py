"""How students say what they feel, from Chile to México and Spain."""

from strategy.domain.families import Family, words

FAMILIES: tuple[Family, ...] = (
    Family(
        "ansiedad_error",
        words(
            r"""
            ansi(?:os[oa]s?|edad|edades)|nervi(?:os|os[oa]s?|osism[oa]|ositos?|ositas?)|angusti\w*|miedo
            (?:me )?(?:da|tengo|con) cos(?:a|ita)(?= |$)(?! (?:nuev|buen))|terror|ater(?:ra|rad[oa]|roriza)\w*
            aterr\w*|pavor|panico|histeric[oa]s?|taquicardia|paniquead[oa]|sust(?:o|azo)|asust\w*|estres\w*
                |agobi\w*|abrum\w*
            anxious|anxiety|nervous|nervos[oa]|stressed|overwhelmed|worried
            colaps(?:o|ad[oa]s?|ando|e)|tens[oa]
            (?:mucha|tanta|siento|tengo|con|esta|la) tension(?! (?:superficial|electrica|de|en))|preocup\w*
            (?:(?:sobre|re)(?:pasad[oa]|basad[oa]|cargad[oa])|saturad[oa]|desbordad[oa]|ahogad[oa]
                |tapad[oa] (?:de|en
                |con))
            me (?:supera|sobrepasa|rebasa|desborda|ahogo|acelera|presiona|come la)|presionad[oa]
            (?:mucha|tanta|harta|demasiada|bajo|siento) presion|inquiet[oa]|intranquil[oa]|atacad[oa]
            acelerad[oa]|paltead[oa]|achacad[oa] por|friquead[oa]
            (?:da|dio|tengo|con|que) (?:un |el )?(?:nervio|culillo|yuyu|cus cus|chucho|jabon|friqueo)|tem(?:o
                |or)
            (?:corazon|pulso) (?:\w+ )?(?:a mil|a full|en la (?:mano|boca|garganta)|aceleradisimo|acelerado)
            con el alma en (?:un hilo|vilo)|los nervios|en shock
            hasta (?:el cuello|las cejas|las orejas)|hasta (?:arriba|el tope) (?:de|con|en)
            (?:estomago|guata|panza|pecho|garganta) (?:apretad[oa]|revuelt[oa]|cerrad[oa]|hech[oa])
            mariposas en (?:el|la) (?:estomago|guata|panza)|presion en el pecho|la presion (?:me|que)
            (?:a mil|a full) (?:con|por)|(?:ando|estoy) a mil|que (?:exploto|colapso|reviento)
                |a punto de (?:explotar|colapsar|reventar|estallar)
                |al borde de(?:l| un)
            (?:la (?:voy|vaya) a|ir a) (?:regar|cagar|embarrar)
            me (?:van|vayan|iran) a (?:reprobar|jalar|tronar|suspender|echar|rajar)
            (?:seguro|capaz|de seguro) (?:que )?me (?:jalan|repruebo|truenan|suspenden|echan|rajan)
            (?:me )?(?:tiemblan?|tirit\w+|sudan) (?:las manos|enter[oa]|todo)?
            nudo en (?:el|la) (?:estomago|guata|garganta|panza)
            (?:me )?(?:vuelvo|volviendo|volver) loc[oa]
            se me (?:est[ae]n? )?(?:junto|junta|juntan|juntaron|juntando|vino|viene|vienen|acumul\w+) (?:todo
                |encima
                |mucho|la|las|los)
            todo (?:se me )?(?:junta|junto|acumula|acumulo|viene encima|vino encima)
            horrorizad[oa]|desesperad[oa]|desesperacion
            (?:tengo|da|dio|con|que) (?:un )?(?:caga[sz]o|cuiqui|canguelo|julepe)|cagad[oa] (?:de|con)
                |espantad[oa]
            alterad[oa]
            (?:voy|vaya) a (?:reprobar|fallar|quedar en blanco|equivocarme|cagarla|hacer el ridiculo
                |jalar|tronar|suspender|echarmel[oa])
            quedar(?:me)? en blanco|hacer el ridiculo|(?:me va a ir|me ira|me vaya a ir
                |me vaya) (?:\w+ )?(?:mal|pesimo|fatal
                |como (?:el|la|las))
            (?:que|da|dio|tengo|da un) (?:\w+ )?(?:oso|roche)(?= |$|[,.])
            me da (?:\w+ )?(?:pena|verguenza|corte|pudor|cringe) (?:hablar|exponer|preguntar|participar
                |presentar
                |pasar|leer en|equivocarme|mostrar\w*|que (?:me|lo|la))
            (?:estoy|toy|estamos|voy|quede) (?:\w+ )?(?:al horno|en el horno|frit[oa]s?|sonad[oa]s?)(?= |$
                |[,.])
            (?:palpita\w*|late\w*) (?:\w+ )?(?:el corazon|fuerte)|palpitaciones|sudo frio|sudor frio
            que me da (?:algo|un (?:ataque|infarto|soponcio|patatus))|(?:me da|dio) (?:un )?(?:cus-cus
                |tembladera
                |soponcio|patatus|infarto|parraque)
            ahogand(?:o|ome)|ahogo (?:en|con)|me quedo en blanco(?! con)|(?:con el )?agua al cuello
                |hasta las manos
            me (?:pone|ponen|tiene|tienen) mal (?:el|la|los|las) (?:examen|prueba|parcial|certamen|final
                |nota)\w*
            demasiado encima|friqueando(?:me)?|en crisis|ansiad[oa]|ansias
            (?:y )?si me (?:equivoco|va mal|sale mal|trabo|quedo en blanco)
            (?:mundo|cielo|techo) (?:se me )?(?:viene|vino|cae) encima|se me viene el mundo
            (?:nervios|pelos) de punta|de los nervios|con el credo en la boca|cuenta regresiva me
            patatus|soponcio|parraque|(?:muero|muert[oa]) de (?:la |pura )?(?:verguenza|corte)
            (?:voy|estoy|ando) (?:\w+ )?pillad[oa](?= |$|[,.])|insomnio por|me paraliz\w+|paralizad[oa]
            (?:hoyo|vacio|agujero|hueco|retorcijones|cosquilleo) en (?:la|el) (?:guata|estomago|panza|pecho)
            """
        ),
        (
            "estoy ansioso",
            "super nerviosa",
            "me da miedo equivocarme",
            "muerta de susto",
            "toy colapsada",
            "me agobia",
            "Me siento abrumado",
        ),
        ("la ciudad", "me concentro"),
    ),
    Family(
        "baja_autoeficacia",
        words(
            r"""
            insegur\w*|incapa(?:z|cidad)
            (?:soy|me siento|que|mas|tan|un|una|como un|como una|super|muy|re) (?:\w+ )?(?:tont[oa]
                |tontit[oa]|estupid[oa]|burr[oa]|brut[oa]|inutil|ignorante|torpe|lent[oa]|penca|mediocre
                |mens[oa]|nul[oa]|zoquete|inferior|chiquit[oa]|caso perdido|cort[oa] de mente
                |desastre|fracas(?:o|ad[oa])|fraude|idiota|imbecil|weon[a]?|aweonad[oa]|lerd[oa]
                |negad[oa]|tarad[oa]|pavo|pava|insuficiente|menos que)
            (?:soy|era|siempre (?:he sido|fui)) (?:\w+ )?(?:mal[oa]|malisim[oa]|pesim[oa]|negad[oa]|cero
                |malazo|un queso|fatal|un desastre|horrible|penca)(?: (?:para|en|con|haciendo
                |escribiendo|leyendo))?
            (?:soy|me siento) (?:\w+ )?(?:guey|wey|pendej[oa]|huevon[a]?|babos[oa])|que pendej[oa]
            (?:se )?me da(?:n)? (?:mal|fatal|pesimo|horrible)
            (?:mi|mis|todo lo que|lo que) (?:\w+ ){1,2}(?:es|son|esta|quedo) (?:una |un )?(?:basura|porqueria
                |mierda|asco|verguenza)
            (?:siempre|todo) (?:me va mal|la cago|la riego|repruebo|fallo|lo hago mal)
            (?:va|van|son|saben|entienden|avanzan|estan|rinden) (?:\w+ ){0,4}que yo
            me (?:falta|tengo) (?:\w+ )?(?:capacidad|seguridad|confianza|autoestima|fe)|me comparo
            (?:perdi|pierdo|perdiendo) la (?:confianza|fe) en mi\w*|quedo chic[oa]
            (?:tod[oa]s|el resto|los demas|mis compañer[oa]s)(?: \w+){0,6} (?:menos|excepto|salvo) yo
            (?:los demas|tod[oa]s|el resto|mis compañer[oa]s) (?:\w+ ){0,3}(?:mejor(?:es)?
                |mas inteligentes?|mas capaces|mas rapido|lo cacha\w*|lo entiende\w*)(?: que yo)?
            impostor[a]?|(?:me )?queda grande|demasiado para mi
            (?:poca|falta de|cero|sin) (?:confianza|fe en mi|autoestima)|(?:baja|mala) autoestima
            autoestima (?:baja|por (?:el|los) suelos?|en el (?:piso|suelo))
            (?:desconfio|dudo) (?:\w+ )?(?:de mi|de mis|de si puedo|que pueda|si podre|si voy a poder)\w*
            (?:voy|vamos|condenad[oa]) a fracasar
            me siento (?:\w+ )?(?:menos|poca cosa|chic[oa]|perdedor[a]?)
            (?:creo|siento|pienso) que (?:\w+ )?no (?:puedo|voy a poder|podre|sirvo|valgo|estoy listo
                |lo voy a lograr|lo lograre)
            (?:ser[ae]|soy) (?:el|la) (?:peor|mas (?:tont|lent|pench|mal)\w*)(?: de(?:l| la) (?:clase
                |curso|grupo|carrera|seccion))?
            sindrome del? impostor[a]?
            (?:jamas|nunca) (?:voy a (?:poder|lograr|entender|pasar|aprobar|terminar|ser capaz)|podre
                |lo lograre|lo entendere|soy capaz|lo voy a)\w*
            (?:ni|no) se si (?:\w+ )?(?:sirvo|soy capaz|soy buen[oa]|valgo|de verdad puedo|realmente puedo
                |puedo con
                |pueda|podre|lo lograre|doy)
            (?:me )?cuesta creer que (?:\w+ ){0,2}(?:puedo|pueda|poder|capaz|logr\w+)
            (?:compañer[oa]s|amig[oa]s|l[oa]s demas|tod[oa]s|el resto) (?:\w+ ){1,3}(?:mejor(?:es)?
                |mas (?:list[oa]s?
                |inteligentes?|capaces|rapid[oa]s?)) que yo
            nunca (?:me )?(?:sale|resulta|hago) (?:\w+ )?(?:bien|nada)|lo mio no (?:es|son)
            nada de lo que (?:hago|escribo|entrego|estudio) (?:\w+ )?(?:vale|sirve|es bueno|esta bien)
            (?:todo )?lo que (?:hago|escribo|entrego|digo) (?:es|esta) (?:\w+ )?(?:mal[oa]?|pesim[oa]|feo
                |horrible)
            (?:soy|fui|me siento) (?:\w+ )?(?:cabeza dura|tapad[oa]|dur[oa] (?:para|de)|una bestia
                |inservible|un cero
                |mal estudiante|mala alumna|mal alumno|un asno|una burra|un burro|duro de mente|un tronco)
            me creo menos|(?:quizas|tal vez|capaz|a lo mejor|creo que) (?:\w+ )?no (?:soy|es
                |naci) para (?:esto|mi
                |la carrera|la u\w*|esta)
            me van a descubrir|se van a dar cuenta de que no
            nunca (?:he sido|fui) (?:\w+ )?(?:buen[oa]|capaz|list[oa]|habil)|voy (?:de )?ultim[oa](?= |$|[,.])
            """
        ),
        (
            "me siento inseguro",
            "me siento tonta",
            "soy pésimo para los números",
            "todos cachan menos yo",
            "síndrome del impostor",
        ),
        ("una tontera", "soy alumna nueva"),
    ),
    Family(
        "dispersion_rumiacion",
        words(
            r"""
            distra\w+|dispers\w+|rumi(?:ar|ando|o|acion|aciones)|desconcentr\w+|divag\w+|despistad[oa]s?
                |desenfoc\w+
            (?:le |les )?(?:doy|dando|dandole|dandoles|darle|dar|da|dan
                |dio) (?:mil |muchas |tantas |puras |demasiadas |y dando )?vueltas(?! (?:en|a) (?:bici
                |la cuadra|auto))
            (?:mil|muchas|tantas|demasiadas|un millon de|puras otras|varias) (?:cosas|weas|ideas
                |pendientes|pestañas|preocupaciones) (?:en|por|a la vez|rondando|dando)\w*
            (?<!ocurren )mil cosas|ando en otra
            en otra(?: parte| cosa| onda)?(?=$|[ ,.;!])(?! (?:tarea|materia|estrategia|semana
                |universidad|carrera|asignatura|seccion|prueba|pagina))
            (?:la |mi )?(?:cabeza|mente|atencion|mente)(?: se| se me| me| la tengo| anda| esta
                | en)* (?:va|fue|escapa|vuela|dispersa|arranca|en otra|en otro|en mil|llena|en cualquier
                |por otro|da vueltas|volando|en las nubes|en la luna|llena)
            (?:se me van?|se va|se me fue|se me vuela|se me escapan?) (?:la |las )?(?:ideas|mente|cabeza|onda
                |olla|atencion|concentracion|foco|pinza
                |el avion)
            volad[oa]|en las nubes|en la luna|pajareand\w*|pajare\w+|procrastin\w+
            (?:me )?(?:cuesta|costo) (?:\w+ ){0,3}(?:concentrar\w*|centrar\w*|enfocar\w*|focalizar\w*
                |prestar atencion
                |poner atencion|mantener(?:me)? (?:el foco|la atencion|la concentracion|enfocad[oa]
                |concentrad[oa]))
            necesito (?:concentrarme|enfocarme|centrarme)|falta (?:de )?(?:foco|enfoque|concentracion)
            (?:perdi|pierdo|perdiendo) el (?:hilo|rumbo)
            (?:cabeza|mente|coco|pensamientos) hech[oa]s? (?:un|una)|(?:cabeza|mente) (?:revuelta|enredada
                |en otr[oa])
            (?:lio|despelote|enredo|caos|desorden|revoltijo|despiole|quilombo) en (?:la|mi) (?:cabeza|mente)
            (?:leo|releo|leyendo|releyendo|lei) (?:\w+ )?mism[oa] (?:parrafo|linea|pagina|hoja|frase|oracion)
            pestañas abiertas|de una cosa a (?:la )?otra|empiezo una cosa y|sobreanaliz\w+|sobrepiens\w+
            (?:estoy|ando) (?:\w+ )?(?:id[oa]|babos(?:eando|o|a)|pavoneando|volando)(?= |$|[,.])
            me hag(?:o|a) (?:la cabeza|el (?:loco|wey|weon|leso)|la (?:loca|wey|lesa))|manija|maquine\w+
            (?:saco|sacando|sacarle|saca|sacandole) la vuelta|scroll\w*
            (?:dificil|imposible|problemas? (?:de|para|con|con la)|falta de|perdi la|pierdo la|cero|sin
                |poca) (?:\w+ )?concentr\w+
            (?:sin|pierdo el|perdi el|cero|falta de) (?:foco|enfoque)
            (?:paso|vivo|todo el (?:rato|dia|tiempo)|toda la (?:tarde|noche|mañana)|puse|quede|pegad[oa]
                |enganchad[oa]|metid[oa]|clavad[oa]|viciad[oa]|perdid[oa]|viendo|mirando
                |revisando|scrolleando|jugando|abro|agarro|tomo|reviso|veo|miro|meto|perdiendo el tiempo
                |voy|entro|termino)(?: \w+){0,3} (?:(?:celu(?:lar)?|cel|movil|telefono)|tiktoks?|tik tok|insta
                |instagram|reels|youtube|yt|whatsapp|wsp|wasap|netflix|series?|redes|redes sociales|twitter
                |tele
                |twitch|discord|facebook|memes|videos?|videojuegos|play|lol|internet)
            (?:(?:celu(?:lar)?|movil|telefono)|tiktok|tik tok|insta|instagram|reels|youtube|netflix
                |redes|notificaciones)(?: \w+){0,3} (?:distra\w+|pega\w*|engancha\w*|gana\w*|atrapa\w*
                |absorbe\w*|interrump\w+|llama\w*|quita\w*)
            (?:me pongo|me puse|termino|termine|acabo|me quedo|me quede|me pillo) (?:a )?(?:mirar|mirando
                |viendo|hacer|haciendo
                |ordenar|ordenando|limpiar|limpiando|jugar|jugando|ver|pensar|pensando
                |scrolle\w+)(?: otras?| otra| el| la| cualquier| puras| mi| en)*
            (?:me colgue|me distraje|me perdi|pase|perdi|gaste|se me (?:fue|va|paso|pasa))(?: \w+){0,5} \
                (?:con|en|viendo|mirando|jugando|al|a|metid[oa] en)(?: el| la| las| los| mi)? \
                (?:(?:celu(?:lar)?|movil|telefono)|tiktok|insta(?:gram)?|reels|youtube|netflix|series
                |redes|videos|play|videojuegos)
            mirar el techo|se me va el santo al cielo|(?:en|pensando en|mirando) las musarañas
            (?:papando|pajareando|cazando) moscas|en babia|en la inmortalidad del cangrejo
            mirando (?:el techo|al techo|la pared|la nada|la pantalla|el computador|el cursor
                |por la ventana)
            sobrepens\w+|overthink\w*|(?:ando|estoy|toda|me) (?:rayad[oa]|rayando)|rayandome
            me (?:rayo|ray[oe]|maquino|persigo|enrosco|cuelgo|pierdo en|disperso|vuelo
                |voy en la vola\w*)
            (?:comer|comiendo|como|comerme|comiendome)(?:me)? (?:la cabeza|el coco|el bocho)
            maquinand\w+|pens(?:ando|ar) en (?:otras?|mil|todo|cualquier|puras)(?: \w+)?
            pienso en (?:otras?|mil|todo|cualquier|puras)(?: \w+)?
            salt(?:o|ando) de (?:una cosa|un lado|tarea|una tarea)
            (?:empiezo|parto|abro|hago|comienzo) (?:mil|muchas|varias|diez|veinte|20|10) (?:cosas
                |pestañas|tareas)
            hago (?:de )?todo menos|cualquier cosa menos|me (?:interrumpen|interrumpo)|mosca(?=$| )
            colgad[oa](?= |$)
            (?:pensamientos|ideas) (?:que no paran|en bucle|repetitiv\w+|intrusiv\w+|dando vueltas)
            (?:cabeza|mente) (?:a mil|dispersa|volando|en blanco y)|desparramad[oa]|evad\w+
            posterg\w+|pospong\w+|posponi\w+|posponer\w*|aplaz(?:o|ando|andol[oa])
            (?:(?:lo|la|siempre|todo) (?:\w+ )?(?:dejo|deje|dejando)|dejarl[oa]|(?:dejo|dejando
                |dejar) todo) (?:\w+ )?para \
                (?:despues|el final|mañana|(?:lo )?ultimo|(?:la )?ultima hora)
            lo (?:dejo|voy dejando|sigo dejando|pospongo) (?:todo )?para (?:despues|el final|mañana
                |ultimo)
            me engancho|(?:ando|estoy|toy) (?:\w+ )?(?:pajaron[a]?|en cualquiera|colgad[oa]|en modo avion
                |en piloto automatico)
            (?:cabeza|mente) (?:\w+ ){0,2}en (?:cualquiera|cualquier lado|todos lados)
            (?:leo|estudio|escucho) y no (?:\w+ )?(?:retengo|entra|queda|registro)
            me (?:levanto|paro) a cada rato|pierdo (?:\w+ ){0,2}tiempo (?:con|en|viendo)
            (?:evito|esquivo|le saco el cuerpo a|rehuyo) (?:empezar|sentarme|estudiar|la|el)
            (?:mi )?(?:atencion|concentracion) (?:me )?dura|me pego (?:con|en|viendo)|(?:doy|dando(?:le)?
                |dar(?:le)?) largas
            me da por (?:hacer|ordenar|limpiar|ver|cocinar)
            cualquier (?:cosa|ruido|mosca) me (?:distrae|saca|desconcentra)
            complicad[oa] (?:\w+ )?concentr\w+|(?:embobad|alelad|empanad|atontad|hipnotizad)[oa]
            se me (?:pasan?|van?|fue|fueron) (?:las horas|el dia|la tarde|la mañana|el tiempo) (?:y|sin)
            me rallo|rallad[oa]|d(?:ar|oy|ando)(?:le)? cuerda
            """
        ),
        (
            "me distraigo con el celu",
            "le doy mil vueltas",
            "ando en otra",
            "se me va la cabeza",
            "termino viendo tiktok",
            "Estoy distraído y dando vueltas",
            "me cuesta concentrarme",
        ),
        ("di una vuelta al parque", "la vuelta a clases"),
    ),
    Family(
        "frustracion",
        words(
            r"""
            frustr\w+|rabia|enrabiad[oa]|impotencia
            (?:estoy|ando|toda|todo|super|muy|re|bien|me tiene|me tienen|toy
                |quede) (?:\w+ )?(?:hart[oa])(?! (?:tarea|trabajo|materia|que|cosas))
            hart[oa] (?:de|con|del|ya)(?= |$)|me hart[oe]|ya me canse de|me canse de (?:intentar|tratar|que)
            hasta (?:la coronilla|las narices|el gorro|la tusa|aca|la madre|los huevos|las pelotas|el copete
                |los cojones|el moño|los ovarios|las bolas|la polla|el pelo|la chingada)
            me tienen? (?:\w+ )?(?:hart|chat|podrid|lok|loc|choread|enferm|verde)[oa]?|furios[oa]s?|furia
            desesperando(?:me)?|cabreo|(?:las bolas|los huevos|las pelotas) (?:al plato|llen[oa]s)
            hinchad[oa] las (?:bolas|pelotas)|punto muerto|callejon sin salida
            llevo (?:\w+ ){1,2}(?:en lo mismo|con lo mismo)|llevo (?:\w+ )?(?:horas?|dias?|rato) y nada
            (?:intent|prob|trat)\w+ (?:de )?(?:todo|mil veces|de mil formas)(?= |$|[,.])
            (?:arranc|jal)ar(?:me)? los pelos|cabezazos|por vencid[oa]
            mand(?:o|ar|arlo|arla|are) (?:todo )?(?:a la|al|a) (?:mierda|carajo|diablo|chucha|verga|chingada
                |tacho|demonio)
            (?<!siento )(?<!como )(?<!estoy )(?<!ando )de mierda|maldit[oa]s?
            (?:est[eao]s?|el|la|los|las|mi) (?:put[oa]s?|pinches?|jodid[oa]s?|culiad[oa]s?|fucking)
            l[oa] odio|odio (?:est[eao]s?|mi)(?! (?:materia|ramo|asignatura|clase|curso|carrera))
            chorea(?:d[oa]|o|a|ndo)?|chore(?:e|ad)\w*|enoj\w*|molest[oa]|emputecid[oa]|emputad[oa]
            cabread[oa]|encabronad[oa]|bronca|podrid[oa]|me (?:saca|sacan|pone|ponen) de (?:quicio
                |mis casillas|malas|nervios)
            me (?:exaspera|desespera|irrita|fastidia|jode|revienta|pudre|hincha|emputa|enoja|emperra|cabrea
                |caga
                |cae (?:gord|mal|pesad|como)|rompe (?:las|los|la)|tiene loc|infla|colma|llena de rabia
                |da coraje)\w*
            me (?:re |super |tan |ya )+(?:pudr|jod|hart)(?:io|e|ieron|en|o|a|an)|me pudrio
            irritad[oa]|fastidiad[oa]|exasperad[oa]|coraje|me enferma
            (?:boto|tiro|rompo|quemo|botar|tirar) (?:el|la) (?:compu\w*|notebook|pc|laptop)
            encachilad[oa]|picad[oa]|amargad[oa]|arrech[oa]
            (?:todo|nada) (?:me |lo que hago )?(?:sale|resulta|funciona|queda) (?:mal|pesimo|horrible|fatal
                |como (?:el|la|las))
            nada (?:me )?(?:resulta|funciona|sale|queda)|todo (?:me )?(?:sale|queda) (?:mal|pesimo)
            (?:por mas|aunque) que (?:lo )?(?:intento|trato|leo|estudio|pruebo)
            (?:enesima|quinta|cuarta|tercera|decima) vez que
            me (?:rindo|estanco|estanque|trabo|trabe|traba|atasco|atasque|atore|bloqueo|bloquee|tranco
                |tranque)
            atorad[oa]|(?:dar|pegar) la cabeza contra
            (?:quiero|ganas de) (?:tirar|botar|romper|mandar) (?:todo|el compu\w*|el notebook
                |la compu\w*|la toalla)
            bloqueo (?:mental|creativo|de escritor)?
            pegad[ao] (?:con|en)(?! (?:el (?:celu(?:lar)?|movil|telefono)|tiktok|insta))
            (?:trabad|atascad|estancad|bloquead|trancad|empantanad|entrampad|varad)[oa]s?
            (?:tir|bot|arroj)\w+ la toalla|canas verdes|que ardo|jart[oa](?= |$|[,.])|quilla[od]\w*
                |mamad[oa] (?:de|con|est[ea])
            me tiene mamad[oa]|obstinad[oa]|me (?:esta |estan |ha )?(?:cuesta|cuestan|costando|costo
                |costado) (?:\w+ )?(?:un (?:monton|huevo
                |mundo|ojo)|caleta|horrores|muchisimo|demasiado|sangre|mucho)(?= (?:el|la|los|las|este|esta
                |resolver|hacer)\b|$|[,.])
            se me (?:borr|perdi|elimin)\w+ (?:todo|el|la|lo|los|las)|me pudri(?= |$)|me canse (?:de|con)
            desesperante|exasperante|irritante|(?:sigo|estoy|quede) en (?:cero|el mismo punto|las mismas
                |lo mismo)
            (?:me )?(?:dan?|tengo) ganas de (?:llorar de (?:rabia|impotencia)|tirar|romper|mandar
                |dejarlo todo|gritar|quemar)
            me hago (?:bolas|un (?:lio|ocho|enredo))|me tienen? (?:\w+ )?(?:negr[oa]|a mal traer)|odio cuando
            """
        ),
        (
            "me da rabia",
            "estoy harto de este informe",
            "todo me sale mal",
            "estoy atascada",
            "qué frustrante",
            "me re pudrió el informe",
        ),
        ("avancé harto", "tengo harta tarea", "le pregunté al chat"),
    ),
    Family(
        "aburrimiento",
        words(
            r"""
            bored|boring|aburr\w+|lat(?:a|as|er[oa]s?|azo|ita)|paj(?:a|azo|ita)|fom[e]s?|fomedad|flojera
            (?:estoy|ando|toy|soy|me siento) (?:\w+ )?floj[oa]|hueva|weva|pereza|perezos[oa]|fiaca
            embol\w+|tedio\w*|desgan\w+|desmotiv\w+|(?:des|in)interes(?:ad[oa])?|jartera|mamera|ladilla
            monoton\w+|plom(?:o|azo|iza)|soporifer[oa]|peñazo|coñazo
            muermo|bodrio|truño|desgano
            (?:que|menudo|vaya|tremendo|puro) (?:rollo|palo|plomo|ladrillo|embole|sueño de)|(?:es|un) rollo
                |me da palo|apatic[oa]|apatia|tostón
            toston
            (?:sin|cero|0|nulas?|nada de|pocas|poca|ningunas?|falta de|me faltan?|perdi (?:la|las)
                |ni) (?:las |la |mucha |muchas |media |una )?(?:ganas?|motivacion|animo|animos|interes)
            me cargan? (?:el|la|los|las|est[ea]s?|estos|tener|ir|ponerme)(?! (?:profe|compañer|gente|grupo
                |ayudante))
            me (?:carga|cargan|apesta|da sueño|duerme|quedo dormid[oa]|duermo|estoy durmiendo
                |abruma la lata)(?= (?:leer|leyendo|hacer|haciendo|estudiar|estudiando|est[eao]s?
                |la materia|el ramo|con|con la|con el|$)|$|[,.])
            (?:para|por) que (?:me )?(?:sirve|servira|va a servir|estudio) (?:esto|esta|est[ea])
            que sentido tiene (?:est[aeo]|estudiar|leer|hacer)|se me hac(?:e|en) (?:\w+ )?etern[oa]s?
            aburricion|desanim\w+|odio (?:leer|estudiar|tener que|hacer|escribir|ir a|est[ea] (?:materia|ramo
                |asignatura))
            me (?:estoy|voy|ando) (?:\w+ )?(?:durmiendo|dormid[oa]) (?:con|leyendo|en|estudiando|haciendo)
            me qued[oe] dormid[oa] (?:con|leyendo|en|estudiando|haciendo)
            me (?:importa (?:un \w+|nada|poco)|vale (?:madres?|verga|callampa|nada)|da (?:lo mismo
                |igual)) (?:el|la|est[ea])
            me vale (?=(?:la(?! pena)|el|todo|est[ea])\b)|me (?:importa un (?:pepino|bledo|comino|pico
                |carajo)|vale (?:madres?|verga))
            que (?:pesad[oa]|sueño (?:me|que)|dens[oa])
            (?:es|esta|son|tan|super|re|muy|hace|hacen) (?:\w+ )?(?:plan[oa]s?|sec[oa]s?|pesad[oa]s?
                |dens[oa]s?
                |repetitiv[oa]s?|etern[oa]s?)(?= |$|[,.])
            ladillad[oa]|que fastidio|fastidios[oa]|que plasta|un plastazo|cringe estudiar
            me parece (?:\w+ )?(?:inutil|una tonteria|una lata|un sinsentido) (?:est[ea]|el|la)
                |perdida de tiempo
            me da lo mismo (?:est[ea]|el|la)|no pasa nada con est[ea]
            (?:que|menuda|vaya|es una|tremenda) (?:chapa|turra|murga|brasa|tigra|pesadez|plasta)
            a[hg]uevad[oa] (?:con|leyendo|de (?:leer|estudiar|hacer))
            """
        ),
        (
            "me da lata leer",
            "q paja",
            "cero ganas",
            "qué hueva estudiar",
            "me da pereza",
            "Estoy desmotivado",
            "q fome",
            "me vale la tarea",
        ),
        ("te voy a relatar algo", "una relatoría", "pajarito"),
    ),
    Family(
        "otro",
        words(
            r"""
            triste\w*|(?:con|tengo|siento|me da|que|mucha|una|da) pena|bajonead[oa]|bajon|depre\w*
            deprimid[oa]|llor\w+|cansad\w*|cansanci[oa]|cansador[a]?|cansa|agotad\w*|agotamiento
            agotador[a]?|fundid[oa]|muert[oa] (?:de|por) (?:sueño|cansancio)
            (?:estoy|toy|ando|me siento|quede) muert[oa](?= |$)
            (?:tengo|con|de|muero de|mucho|caigo de|me dio|dando) (?:un |mucho |harto |tanto )?sueño
                |sueño que no puedo|somnolient[oa]|(?<!me )enferm[oa]s?
            resfriad[oa]|(?:me )?duele(?:n)? (?:la|el|las|los|tod[oa])
            dolor de (?:cabeza|guata|estomago|espalda|panza)|jaqueca|migraña
            (?:sin|cero|poca|nada de|baj[oa] de) (?:energias?|fuerzas?|pilas|bateria)|quemad[oa]|burnout
            hech[oa] (?:polvo|mierda|bolsa|pure|pedazos)|reventad[oa]|molid[oa]|exhaust[oa]|rendid[oa]
            (?:noches?|horas|dias?) sin (?:poder )?dormir|sin (?:haber )?dormido
            pega(?:r|do) (?:un )?ojo|me encuentro (?:\w+ )?(?:mal|fatal|pesim[oa]|rar[oa])
            desvelad[oa]|trasnochad[oa]|sol[oa] (?:en esto|con todo)
            (?:tengo|con|ando|estoy|de) (?:\w+ )?(?:gripe|fiebre|resfrio|covid|la regla|colicos|hambre|resaca
                |caña|guayabo
                |cruda|chuchaqui)|aguitad[oa]|chipil|achicopalad[oa]|apachurrad[oa]|crud[oa](?= |$)
            (?:termine|corte|rompi|terminamos|cortamos) con (?:mi (?:polol|novi|ex|parej|chic)\w*|el|ella)
            me (?:dejo|pateo|corto|termino) mi \w+|(?:polol|novi|ex|pareja)\w* me (?:dejo|pateo|corto|termino
                |engaño)
            pesa la conciencia|remordimientos?|(?:murio|fallecio) (?:mi|el|la|un|una)
            (?:pelee|peleado|discuti|peleamos) con|extraño (?:a|mi|mucho)
            (?:vengo|llegue|llego) (?:\w+ )?(?:muert|cansad|reventad|molid|destruid)[oa]
            (?:estoy|ando|me siento) (?:como (?:el|la|las) \w+|para el (?:pico|gato)|de la (?:chingada|patada
                |mierda))
            me siento (?:muy |super |re |tan )?(?:pesim[oa]|fatal|horrible|terrible|decaid[oa]|sol[oa]
                |rar[oa]|mal|vaci[oa]|perdid[oa]|confundid[oa]
                |culpable|decepcionad[oa]|dolid[oa]|extrañ[oa])
            (?:estoy|ando|toy) (?:\w+ )?(?:mal|fatal|pesim[oa]|decaid[oa]|apagad[oa]|sensible|enredad[oa]
                |rar[oa]
                |confundid[oa]|perdid[oa]|decepcionad[oa]|de mal humor|de malas|celos[oa]|verguenza)
            culpa(?:ble)?|verguenza|decepcion\w*|nostalg\w+|melancol\w+|(?:me )?extraño a|duelo
            desilusionad[oa]|de mal (?:humor|genio)|sentimental|chat[oa] de todo|desganad[oa]
            dormi (?:\w+ )?(?:poco|mal|nada|pesimo|fatal|\d|una|dos|tres|cuatro)|me pon(?:go|e|en) (?:mal
                |triste)
                |fatig\w+
            achacad[oa]|apagad[oa]|ahuevad[oa]|aguevad[oa]|sin dormir|(?:me )?quedo dormid[oa](?! (?:con
                |leyendo|en|estudiando|haciendo))
            esta (?:\w+ )?(?:internad[oa]|hospitalizad[oa])
            (?:quiero|muero por|ganas de) (?:\w+ ){0,2}(?:ir(?:me)? a )?dormir
            """
        ),
        ("ando triste", "estoy agotada", "tengo sueño", "me duele la cabeza", "me siento sola"),
        ("vale la pena", "mi sueño es ser doctora"),
    ),
    Family(
        "neutral",
        words(
            r"""
            neutral\w*|neutr[oa]|^normal|^(?:todo )?bien(?=$|,)|ni fu ni fa|^ahi no ?mas$|mas o menos normal
            (?:me siento|estoy|ando|todo) (?:\w+ )?(?:genial|excelente|relax|chill|chid[oa]|bacan|joya
                |a gusto|al cien
                |de lujo|en orden|piola|pioli|bkn|ok|perfect[oa])
            ^(?:a gusto|de lujo|joya|piola|relax|chill|bacan|excelente)(?=$|,)|pilas puestas
            (?:de )?buen (?:animo|humor)|buena (?:energia|onda|vibra)|con toda(?: la actitud)?$
            me siento (?:\w+ )?(?:capaz|fuerte|list[oa])|vengo a (?:avanzar|estudiar|trabajar|terminar)
                |yo (?:estoy |ando |todo )?(?:normal|bien)
            (?:me siento|estoy|ando|todo|toy|dia) (?:\w+ )?normal
            tranqui\w*
            con (?:hart[oa]s? |much[oa]s? |todas las |algo de |bastantes? |tod[oa] (?:el |la )
                |buenas )?(?:ganas|energias?|animo|pilas
                |motivacion|toda)
            (?<!des)motivad[oa]s?
            (?:solo|solamente|nomas|nada mas|unicamente) (?:quiero|necesito|vengo a|busco) \
                (?:ensayar\w*|practicar\w*|repasar\w*|cerrar\w*|pulir|revisar|avanzar|terminar|acabar
                |adelantar|hacer|partir|empezar|organizar\w*|saber)
            (?<!tengo )(?:estoy|ando|va|voy|vamos|todo|me siento|toy|anda|iba|me va|marcha) (?:\w+ )?(?:bien
                |ok
                |okey|content[oa]|feliz|animad[oa]|entusiasmad[oa]|relajad[oa]|list[oa]|concentrad[oa]
                |enfocad[oa]|optimista|calmad[oa]|segur[oa])
            ni bien ni mal|content[oa]|feliz|animad[oa]|entusiasmad[oa]
            (?:tengo|siento|hay) (?:\w+ )?(?:ganas|animo|motivacion|energia)
            sin (?:drama|dramas|problemas?|estres|apuro emocional)|relajad[oa]
            (?:me siento|estoy) (?:como )?(?:siempre|igual que siempre)|con confianza|en calma
            inspirad[oa]|(?:me gusta|me encanta|me entretiene) (?:este|esta|la|el|lo)
            (?:me siento|estoy|ando|todo) (?:\w+ )?(?:chevere|de buenas|fresc[oa]|piola|suave)
                |vamos con todo|a darle(?: atomos)?(?=$|[,.])
            sin novedad(?:es)?|(?:mas o menos|da igual), normal|con pilas
            """
        ),
        ("me siento neutral", "estoy motivada", "solo quiero avanzar", "va bien", "ando tranqui"),
        ("escuela normalista",),
    ),
)

# Only near a task: alone they are about glue, a chat or a person.
NEAR_A_TASK = Family(
    "frustracion",
    words(
        r"""
        chat[oa]s?|pegad[oa]s?|pega(?:o|a)|trabad[oa]s?|pegue
        (?:estoy|quede|ando|sigo|tiene) (?:\w+ )?pega|entrampad[oa]|colgad[oa]
        """
    ),
    ("toy chata con el informe", "quedé pegado en el ejercicio"),
    ("chatear",),
)
