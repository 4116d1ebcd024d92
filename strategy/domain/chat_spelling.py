"""Bring what students type into one spelling: families need not know about accents or shortcuts."""

import re
import unicodedata

MAX_READ = 2000
"""Longer texts are cut here: the wire allows no more, and the time of reading grows with the length."""

# Whole words only. Chat and phonetic spelling of Chile, Argentina, México, Colombia, Perú and Spain.
_SPELLINGS = """
que: q k ke qe
porque: xq xke xk pq porq pk
por: x
para: xa pa p
para el: pal
de: d
del: dl
estoy: estou estic toy toi stoy estoi
esta: ta
estas: tas
estamos: tamos
toda: toa
tengo: tenho tengi tngo tng tenog
mañana: amanha tomorrow dema mñn mñna mñana manana mna mana mañna
hoy: oy hoi hoje avui today
tambien: tb tmb tbn tmbn
bien: bn
despues: dsp dps dspues
nada: nd na
como: cm cmo
fin de semana: finde
horas: hrs hr hs h
minutos: minutes min mins minuto minutitos minutito minitos minutillos minutillo mnts mints
quiero: kiero qiero kero
ahora: aora ahorita
ahi: ai
hacer: aser acer
aqui: aki
por favor: xfa porfa
no se: nose
cosa: wea
semana: sem
siguiente: sgte
ansiosa: ansioza
ansioso: ansiozo
examen: exam
examenes: exams
presentacion: presen presentasion
exposicion: expo exposision
diapositivas: diapos
matematicas: mate mates
computador: compu
programacion: progra
filosofia: filo
psicologia: psico
biologia: bio
anatomia: anato
contabilidad: conta
estadistica: estadistca
microeconomia: micro
macroeconomia: macro
estres: stress estress stres
nerviosa: nerviosita nerviosilla
nervioso: nerviosito nerviosillo
cansada: cansaita cansadita
cansado: cansaito cansadito
miedo: miedito
pena: penita
flojera: flojerita
prueba: pruebita pba
pruebas: pruebitas
tarea: tareita
trabajo: trabajito
resumen: resumencito
guia: guiita
ciencias: cs
historia: istoria hist
quimica: quimik kimika kimica quimika
fisica: fisika
necesito: nesesito nesecito necesitu
embriologia: embrio
semiologia: semio
quimica: quimi qca
geografia: geo
morfologia: morfo
microbiologia: microbio
bioquimica: bioq bioqui
estadistica: estad
algebra: algb
geometria: geome
kinesiologia: kine
arquitectura: arqui
administracion: admin
viernes: vier vie vrns
miercoles: mier mierc
jueves: juev juevs juebes
lunes: lun
sabado: sab
domingo: dom
estresada: stressada estresaa
estresado: stressado estresao
concentrarme: conseentrarme consentrarme
concentro: consentro
frustrada: frustada
frustrado: frustado frustrao
celu: cel phone
termodinamica: termo
fisiologia: fisio
probabilidades: proba
economia: econo
sociologia: socio
farmacologia: farma farmaco
histologia: histo
inmunologia: inmuno
aburrida: aburria
cansado: cansao
cansada: cansaa
pegado: pegao
atrasado: atrasao
agotado: agotao
trabado: trabao
volado: volao
ensayo: ensallo ensayito
miedo: medo
prueba: prova
leer: ler ler3
dice que: disque
se: c
"""


def _table(lines: str) -> dict[str, str]:
    pairs = (line.split(": ") for line in lines.strip().splitlines())
    return {typed: meant for meant, typed_ways in pairs for typed in typed_ways.split()}


SPELLINGS = _table(_SPELLINGS)

_ACCENTS = re.compile("[\u0300-\u036f]+")
_REPEATED = re.compile(r"(?!\biii\b)([a-zñ])\1{2,}")
_THREES = tuple(letter * 3 for letter in "abcdefghijklmnñopqrstuvwxyz")
# Looked for by themselves: the patterns that mend them are slow, and most messages have none.
_WORD = re.compile(r"([a-zñ]+)")
_KEEP = re.compile(r"[^\wñ<>+/%:.,;!?()'\n\- ]|_")
_SPACES = re.compile(r"[ \t]+")
_UNIT = re.compile(r"(\d)(?=(?:min|mins|minutos|hrs|hr|hs|h|horas|dias)\b)")
_PRIMES = re.compile(r"(\d)\s?(?:'|′|’)(?!\d)")
_VERY = re.compile(r"\b(\w{3,})isim([oa]s?)\b")
_ELIDED = re.compile(r"\b([dl])'(?=[a-z])")
_CAPITALS = re.compile(r"(?<=\d)m\b")


def plain(text: str) -> str:
    """Return `text` in lower case without accents; ñ stays."""
    kept = text.lower().replace("ñ", "\0")
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", kept))
    if not bare.isascii():
        bare = "".join(c for c in bare if not unicodedata.combining(c))
    return bare.replace("\0", "ñ")


def normalise(text: str) -> str:
    """Return `text` in the spelling that the families are written in: plain, no shortcuts, single blanks."""
    said = plain(unicodedata.normalize("NFC", text[:MAX_READ])).replace("…", ". ").replace("—", ", ")
    said = _PRIMES.sub(r"\1 min", said)
    said = _KEEP.sub(" ", said)
    said = _CAPITALS.sub("min", said)
    said = _UNIT.sub(r"\1 ", said)
    if any(letters in said for letters in _THREES):
        said = _REPEATED.sub(r"\1", said)
    said = _ELIDED.sub(r"\1e ", said)
    if "isim" in said:
        said = _VERY.sub(r"\1\2", said)
    parts = _WORD.split(said)
    parts[1::2] = [SPELLINGS.get(word, word) for word in parts[1::2]]
    return _SPACES.sub(" ", "".join(parts)).strip()
