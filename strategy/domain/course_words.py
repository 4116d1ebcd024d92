"""The words by which a course is told from anything else that stands after "de"."""

from strategy.domain.chat_spelling import plain


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


NAMES = _listed(
    """
    cálculo álgebra geometría trigonometría estadística bioestadística probabilidades matemáticas
    probabilidad matemática aritmética física química bioquímica biología microbiología anatomía fisiología
    histología embriología genética ecología botánica zoología farmacología patología fisiopatología
    inmunología parasitología virología epidemiología termodinámica electromagnetismo mecánica óptica
    astronomía geología geografía topografía hidráulica electrónica sociología antropología psicología
    filosofía lógica teología ética epistemología lingüística literatura pedagogía didáctica economía
    microeconomía macroeconomía econometría contabilidad finanzas marketing mercadotecnia administración
    auditoría tributario informática robótica criptografía psicopatología neurociencias neuroanatomía
    semiología kinesiología nutrición enfermería obstetricia odontología pediatría cirugía psiquiatría
    arqueología historiografía urbanismo semiótica fonética fonología sintaxis morfología gramática
    politología criminología demografía metodología bioética cinemática estática dinámica electrotecnia
    metalurgia hematología cardiología neurología toxicología biofísica fisicoquímica estequiometría
    programación algoritmos logística operaciones biotecnología paleontología geopolítica emprendimiento
    publicidad periodismo compiladores fonoaudiología veterinaria agronomía meteorología oceanografía
    climatología edafología petrología hidrología sismología ergonomía audiología radiología
    imagenología traumatología dermatología oncología endocrinología ginecología geriatría gerontología
    psicometría psicoanálisis psicofisiología musicología teatrología iconografía museología turismo
    gastronomía hotelería biomecánica bromatología microeconometría cálculos tributación costos
    remuneraciones arquitectura paisajismo lexicología filología etnografía etnología victimología
    penología inglés francés alemán portugués italiano japonés chino electromecánica automatización
    mecatrónica telecomunicaciones ciberseguridad cuántica relatividad termofluidos fluidos vectores
    lenguaje arte música danza teatro derecho historia redes gestión semántica pragmática retórica
    oratoria apologética exégesis patrística axiología ontología metafísica estética cinesiología latín
    griego ruso mandarín catalán quechua mapudungún orgánica inorgánica neurociencia cívica solfeo
    fotografía caligrafía acústica religión tecnología obstétrica biomatemática hermenéutica
    etnomusicología paleografía
    """
)
"""Courses as they are written, with their accents."""
ACCENTED = {plain(name): name for name in NAMES}

LOOSE = _listed(
    """
    acustica caligrafia fotografia inorganica organica religion tecnologia administracion aleman
    algoritmos arquitectura arte automatizacion bioetica calculos chino cirugia costos cuantica danza
    derecho didactica dinamica emprendimiento ergonomia estatica estetica etica fluidos frances
    gastronomia gestion gramatica historia ingles italiano japones lenguaje literatura logica logistica
    mecanica metodologia morfologia musica nutricion operaciones optica oratoria patologia periodismo
    portugues pragmatica probabilidad probabilidades programacion publicidad redes relatividad remuneraciones
    retorica semantica sintaxis teatro tributario turismo vectores veterinaria
    """
)
"""Names that also mean other things: they count only behind "de" or a task."""

HEADS = _listed(
    """
    administracion algebra analisis anatomia antropologia arte base bases biologia calculo ciencia
    ciencias circuitos clinica costos comportamiento comunicacion construccion contratos control derecho
    desarrollo dibujo didactica diseño economia ecuaciones educacion enfermeria epistemologia
    estadistica estructura estructuras etica evaluacion expresion filosofia finanzas fisica formacion
    fundamentos geografia gestion gramatica historia idioma ingenieria ingles inteligencia introduccion
    investigacion lengua lenguaje literatura macroeconomia maquinas marketing matematica matematicas
    mecanica medio mercado metodologia metodos microeconomia obligaciones operaciones organizacion
    pensamiento planificacion politica politicas practica presupuestos principios
    probabilidad procesos produccion programacion proyectos razonamiento realidad
    psicologia quimica recursos redes relaciones resistencia responsabilidad salud seminario señales
    sistemas sociologia taller tecnologia tecnologias teologia teoria trabajo transferencia
    """
)
"""First words of longer names: "derecho civil", "historia del arte"."""

STOP = _listed(
    """
    comienzos dentro dame dice dijo fin inicios mediados dime exigio hizo mandaron pidio pierdo puse quiere
    repruebo soy subieron subio vino a aca ademas ahi ahora al alla ando antes aqui asi atrasada
    atrasado aun aunque avanzar ayuda ayudame bien cero cierra como con creo cual cuando cuyo da dan
    debo dejaron dejo desde dio domingo donde dos durante e el empezar en encima entonces entre entregar
    entrego era es esa ese eso esperando esta estaba estan este esto estos estoy estudiar estuve excepto
    exponer falta faltan fue gracias hace hacer hacia hasta hay hola hoy igual igualmente jaja jajaja
    jueves la las le leer les llevo lo los lunes mal mando martes mas mañana me media mediante mejor
    menos mi mientras miercoles mis muy nada necesito ni no nos o ok onda os osea oye para parece pasado
    pendiente pendientes peor pero pide pidieron podria por porfa porfavor porque puede puedo pues que
    queda quedan quede quedo quien quiero rendir resulta sabado sale salvo se segun semana si siento sin
    sirve sobre solo son su super sus tambien te tengo tenia terminar tiene tipo toca toda todavia todo
    tras tres tu tus tuve u un una unas unos urgente va vamos vence viernes voy xd y y/o ya
    """
)
"""A name ends before these."""

NEVER = _listed(
    """
    acuerdo admision competencia conocimientos flujo gantt ingreso rendicion reparacion taller ubicacion
    venn afiche algo alguien articulo articulos ley revista alternativas amiga amigo animo ansiedad
    antemano apa app apunte apuntes aquello asignatura avance avances ayudante ayudantia año años beca
    becas bibliografia bienestar bloque bloques bomba borrador broma cabeza calma campaña campo capitulo
    capitulos carrera casa caso casos catedra celu cero certamen certamenes cien cinco citas clase
    clases codigo colegio columna compañero compañeros computador concentracion conclusion concurso
    congreso contenido contenidos control controles corregir corrido cosa cosas cuatro curso dedo
    derivadas desarrollo detalles dia diagnostico diapositiva diapositivas dias diez discusion
    disertacion dormir dos egreso ejecucion ejercicio ejercicios el ella ellos encuestas ensayo ensayos
    entrega entregas equipo error errores eso esquema estar esto estres estudio estudios examen examenes
    excel exposicion fase fecha final finales flojera forma formato frente frustracion ganas gente golpe
    grado grupo guia hacer harto hecho hermana hermano hora horas hoy html idea ideacion ideas informe
    informes inicio integrales introduccion investigacion invierno java javascript jefe lab laboratorio
    laboratorios lado lata lectura lecturas libro libros liceo linea lluvia lugar mama manera mapa
    maqueta marco mas materia material materias matlab matrices media memoria menos mes meses mi miedo
    mierda mil minuto minutos modulo motivacion mucho mundo nada nadie nervios nivel noche nosotros
    nueva nuevamente nuevo ocho opinion ortografia pagina paginas palabras papa paper papers paralelo
    parcial parciales parejas parte partes pasillo paso pasos pdf pega pena pie planificacion plata
    plazo poco ppt practica practicas presentacion primera primero problemas profe profesor profesora
    programa proyecto proyectos prueba pruebas punto python quiz rabia ramo ramos rato react
    recuperacion redaccion referencias relajacion repente repeticion respiracion resumen revision
    seccion segunda seis semana semanas semestre siete sintesis software solemne solemnes sql suerte
    sueño suficiencia tarde tarea tareas tema temas tercera tesina tesis texto textos tiempo tildes
    titulacion titulo todas todo todos trabajo trabajos tres u ultima ultimo uni unidad universidad uno
    ustedes veces verano verdad vez vida video videos word yo
    """
)
"""Never a course of their own."""

INSIDE = _listed(
    """
    caso datos desarrollo estudio informacion inicio investigacion lectura mercado proyectos software
    texto textos trabajo
    """
)
"""No course by themselves, but part of the name of one."""

NOT_VERBS = _listed(
    """
    bienestar celular circular escolar familiar lineal lugar mar mercader militar molecular mujer
    nuclear poder popular preescolar ser taller
    """
)
"""They end like verbs and are none."""

NOT_BY_SUFFIX = _listed(
    """
    analogia antologia apologia autonomia bibliografia biografia caligrafia caracteristica cronologia
    etimologia fisonomia fotografia ideologia infografia logistica metodologia monografia ortografia
    simbologia simetria tecnologia terminologia tipologia trilogia
    """
)
"""They end like courses and are none."""
