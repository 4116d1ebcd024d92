"""The slots of the likely rules: wishes, ways to die, what life is called, in the words of many countries.

A rule of the `likely_…` modules puts a few of these one behind the other with room between them, so that it
covers a family of sentences and not a phrase. Written for normalised text.
"""

WISH = (
    r"(?:quiero|queria|quise|quisiera|querria|quiera|queriendo|deseo|desee|desearia|deseando|necesito|"
    r"necesitaria|prefiero|preferiria|anhelo|ansio|ganas(?: \w+)? de|ganitas de|deseos de|"
    r"me (?:gustaria|encantaria|provoca|apetece|tinca|nace|late)|ojala|(?:sueño|soñando|soñar) con|"
    r"fantase(?:o|ando|ar|e)(?: con)?|(?:pienso|pensando|pensar|pensado|pense)(?: \w+){0,3} en|pense|"
    r"imagino|imaginando|plane(?:o|ando|e|ado)|decidi|decidid[oa] a|dispuest[oa] a|voy a|vamos a|iba a|vo a|"
    r"estoy por|a punto de|(?:la |una )?ideas? de|pensamientos? de|tentacion de|tentad[oa] (?:de|a|con)|"
    r"impulsos? de|intencion de|intenciones de|opcion de|contemplo|considero|considerando|merezco|"
    r"mereceria|deberia|tendria que|tengo que|mejor|mejor me|capaz (?:que )?me|me toca|"
    r"(?:la )?unica (?:salida|solucion|opcion|forma|manera)(?: \w+){0,3}? (?:es|seria)|obsesionad[oa] con)"
)
KILL_SELF = (
    r"(?:(?:matar|suicidar|ahorcar|colgar|envenenar|intoxicar|disparar|desvivir|autoeliminar|eliminar|"
    r"ultimar|degollar|desangrar|asfixiar|electrocutar|inmolar|unalivear|autoexterminar|exterminar)me|"
    r"quitarme (?:de una (?:buena )?vez )?(?:la|mi|esta) (?:propia )?(?:vida|existencia)|"
    r"quitarme de (?:en medio|el medio|este mundo)|(?:arrancar|sacar|robar|botar)me (?:la|esta) vida|"
    r"(?:acabar|terminar|finalizar|cortar|poner(?:le)?(?: un| el)? (?:fin|punto final|final|termino)|"
    r"darle? (?:un )?fin) (?:de una vez )?(?:con |a |para )?(?:mi|esta|la) (?:\w+ )?(?:vida|existencia|"
    r"sufrimiento|agonia|tormento|miseria|historia)(?! (?:universitaria|academica|del? (?!mierda)))|"
    r"(?:pegar|meter|dar|encajar|pegarse)me (?:un|el) (?:tiro|balazo|plomazo|corchazo|disparo|cuetazo|"
    r"escopetazo)|volarme (?:la|los|el) \w+|(?:cortar|abrir|rajar)me (?:las venas|las muñecas|el cuello|"
    r"la garganta|la yugular)|cometer (?:un )?suicidio|atentar contra mi (?:propia )?vida)"
)
# What one says to be dead, in many countries; `me voy a` goes before the second half.
DEAD = (
    r"(?:morir(?:me|nos)?(?! (?:de|del|en|por|como|a manos|aprobando|estudiando|antes|todos)\b)|"
    r"fallecer|perecer|morir en paz|palmarla|diñarla|espicharla|petatearme|"
    r"estirar la pata|entregar el equipo|crepar|"
    r"colgar los (?:tenis|guayos|botines)|irme al otro (?:lado|barrio|mundo)|pasar a mejor vida|"
    r"irme (?:pal|para el|al) (?:hoyo|patio de los callados|mas alla)|mascar lauchas|chupar faros|"
    r"estar (?:ya |bien |mejor )?muert[oa]|estar bajo tierra|estar en (?:un|el) (?:cajon|ataud|cementerio)|"
    r"dejar de (?:existir|vivir|respirar|ser(?! (?:\w+))|estar (?:viv[oa]|aqui|en este mundo))|"
    r"no (?:existir|despertar|vivir|amanecer|estar viv[oa]|haber nacido|haber existido)"
    r"(?! (?:tarde|temprano|con|en|sin|a)\b))"
)
LIFE = (
    r"(?:vivir|viviendo|existir|existiendo|respirar|respirando|(?:estar|seguir|sigo|sentirme|estando) "
    r"viv[oa]|"
    r"con vida|sobrevivir|sobreviviendo|la vida|mi vida|esta vida|este mundo|el mundo|esta existencia|"
    r"mi existencia|la existencia|despertarme mas|despertar mas|amanecer|seguir (?:aqui|aca|adelante con "
    r"todo|"
    r"respirando|existiendo|viviendo|luchando|peleando))"
    r"(?! (?:universitari[oa]|academic[oa]|social|laboral|estudiantil|digital|de estudiante|adult[oa]|"
    r"real|animal|vegetal|util|marin[oa]|privad[oa]|cotidian[oa]|romantic[oa]|virtual|feudal|roman[oa]|"
    r"moderno|antiguo|occidental|del|de (?:los|las|un|una|la [^v]\w+|el)|de [a-z]+ (?:y|en)|"
    r"(?:mas )?(?:sin|con(?! (?:este|esta|tanto|tanta|miedo|dolor|culpa))|lejos|cerca|sol[oa]|junt\w+|"
    r"afuera|aparte|estresad\w+|apurad\w+|endeudad\w+|preocupad\w+|acelerad\w+|pegad\w+|corriendo|"
    r"en (?!paz|este|esta|tanto|agonia)|de arriendo|a (?:base|punta|costa)|al dia|para (?:estudiar|"
    r"trabajar)))\b)"
)
# When a plan is said to happen.
WHEN = (
    r"(?:hoy|hoy mismo|esta noche|esta tarde|esta madrugada|esta semana|mañana|este \w+|"
    r"el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|finde|\d+)|"
    r"en (?:un rato|unas horas|unos minutos|la noche|la madrugada|unos dias)|ahora|ahorita|pronto|ya|"
    r"cuando (?:se (?:duerman|vayan|vaya|duerma)|todos|mis \w+|mi \w+|no haya nadie|(?:me )?quede sol[oa]|"
    r"este sol[oa]|termine)|apenas (?:me quede sol[oa]|se (?:duerman|vayan)))"
)
PILL = (
    r"(?:pastill\w+|pildor\w+|pepas|pepitas|remedios|medicamento\w*|medicina|medicinas|somnifer\w+|"
    r"ansiolitic\w+|"
    r"antidepresiv\w+|calmantes|tranquilizantes|relajantes|clonazepam|clona\w*|rivotril|rivo|alprazolam|"
    r"xanax|tafil|lexotan|orfidal|lorazepam|diazepam|valium|trankimazin|quetiapina|sertralina|fluoxetina|"
    r"zopiclona|eszopiclona|zolpidem|tramadol|morfina|fentanilo|ketorolaco|tylenol|aspirinas|"
    r"paracetamol\w*|acetaminofen|ibuprofen\w*|insulina|tabletas|comprimidos|capsulas|grageas|blister\w*|"
    r"frascos?|pastillero|botiquin|benzos|benzodiacepinas|antipsicoticos|anticonvulsivos|gotas)"
)
POISON = (
    r"(?:veneno\w*|raticida|matarratas|mata ratas|campeon|racumin|pesticida|plaguicida|herbicida|insecticida|"
    r"paraquat|gramoxone|furadan|cloro|lejia|lavandina|acido muriatico|soda caustica|thinner|cianuro|"
    r"monoxido|anticongelante|diablo rojo|llave del gas)"
)
WEAPON = (
    r"(?:arma|pistola|revolver|escopeta|rifle|fierro|cuete|fusca|chumbo|calibre|balas?|soga|horca|cuerda|"
    r"mecate|lazo|reata|piola|correa|cinturon|sabana|cable|nudo|viga|gas|carbon)"
)
BLADE = (
    r"(?:navaja\w*|gillette\w*|yilet\w*|jilet\w*|guillet\w*|hojilla\w*|hojas? de (?:afeitar|rasurar)|"
    r"prestobarba|rasuradora|maquina de afeitar|cuter|cutter|trincheta|estilete|exacto|bisturi|cuchill[oa]s?|"
    r"tijeras?|vidrios?|sacapuntas|tajador|tip top|corta ?carton\w*|cartonero|compas|alfiler\w*|aguja\w*|"
    r"corta ?plumas|vidrio roto)"
)
BODY = (
    r"(?:brazos?|antebrazos?|piernas?|muñecas?|muslos?|piel|estomago|panza|guata|vientre|abdomen|barriga|"
    r"caderas?|tobillos|pantorrillas?|venas?|costillas|pecho|hombros?|cuello|manos?|cuerpo|cabeza|cara|"
    r"nudillos)"
)
HEIGHT = (
    r"(?:puente|azotea|terraza|techo|tejado|cornisa|balcon|ventana|edificio|torre|barranco|barranca|"
    r"acantilado|precipicio|viaducto|mirador|quebrada|baranda|barandal|barandilla|piso (?:\d+|\w+)|"
    r"(?:quinto|sexto|septimo|octavo|noveno|decimo|ultimo) piso|vias|rieles|anden|metro|subte|tren|"
    r"metrobus|transmilenio|acueducto|represa|muelle|faro|campanario|paso a nivel|carretera|autopista)"
)
RELATIVE = (
    r"(?:mama|papa|mami|papi|ma|pa|madre|padre|vieja|viejo|viejos|viejita|viejito|jefa|jefecita|papas|padres|"
    r"familia|herman[oa]s?|hermanit[oa]s?|ñañ[oa]s?|hij[oa]s?|abuel[oa]s?|abuelit[oa]s?|abue|nonn?[oa]|lela|"
    r"yaya|tat[oa]|novi[oa]|polol[oa]|pololit[oa]|enamorad[oa]|pareja|espos[oa]|marid[oa]|mujer|amig[oa]s?|"
    r"sobrin[oa]s?|prim[oa]s?|ti[oa]s?|perr[oa]s?|perrit[oa]s?|gat[oa]s?|gatit[oa]s?|mascotas?|gente|todos|"
    r"chiquill[oa]s|cabr[oa]s|guagua|bebe)"
)
OTHER = (
    r"(?:mi|mis|un|una|unos|el|la|al|del|nuestr[oa]|ese|esa|este|esta)(?: mejor(?:es)?| mejor| mi)? "
    r"(?:amig[oa]s?|amix|bestie|compañer[oa]s?|compa|compita|herman[oa]s?|hermanit[oa]s?|hermanastr[oa]|"
    r"ñañ[oa]|"
    r"carnal|"
    r"prim[oa]s?|novi[oa]|polol[oa]|enamorad[oa]|jev[oa]|pareja|espos[oa]|marid[oa]|mujer|mama|papa|mami|"
    r"papi|"
    r"madre|padre|vieja|viejo|jefa|padrastro|madrastra|roomie|roommate|compi|hij[oa]|ti[oa]|abuel[oa]|"
    r"abuelit[oa]|sobrin[oa]|cuñad[oa]|ex|vecin[oa]|estudiante|alumn[oa]|profe|profesor|profesora|chic[oa]|"
    r"chav[oa]|pib[ea]|piba|muchach[oa]|pelad[oa]|conocid[oa]|niñ[oa]|pana|parcer[oa]|parce|llave|causa|"
    r"pata|cuate|cabr[oa]|mina|tip[oa]|crush|colega|familiar|gurisa?|botija|yunta|chamo|chama|mae|brother|"
    r"bro|"
    r"companer[oa]|camarada|becari[oa]|ayudante|follower|contacto)"
)
