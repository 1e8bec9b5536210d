# SPDX-License-Identifier: MIT
"""English words whose forms no rule gives, as sorted data."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _rows(text: str) -> list[list[str]]:
    return [row.split() for row in text.strip().split("\n")]


PLURALS = dict(
    _rows("""
addendum addenda
alga algae
alumna alumnae
alumnus alumni
analysis analyses
antenna antennas
antithesis antitheses
apex apexes
apparatus apparatuses
appendix appendices
axis axes
bacillus bacilli
bacterium bacteria
basis bases
bronchus bronchi
bureau bureaus
cactus cacti
calf calves
catalysis catalyses
child children
codex codices
corpus corpora
corrigendum corrigenda
cortex cortices
crisis crises
criterion criteria
curriculum curricula
datum data
diagnosis diagnoses
die dice
dwarf dwarves
echo echoes
elf elves
ellipsis ellipses
embargo embargoes
embolus emboli
emphasis emphases
epoch epochs
erratum errata
eunuch eunuchs
foot feet
formula formulas
fungus fungi
ganglion ganglia
genus genera
goose geese
half halves
helix helices
hero heroes
hoof hooves
hypothesis hypotheses
index indexes
kernel kernels
knife knives
larva larvae
leaf leaves
life lives
loaf loaves
loch lochs
locus loci
louse lice
lumen lumina
mango mangoes
matriarch matriarchs
matrix matrices
medium media
memorandum memoranda
metamorphosis metamorphoses
mitochondrion mitochondria
monarch monarchs
mosquito mosquitoes
mouse mice
nebula nebulae
nucleus nuclei
oasis oases
oligarch oligarchs
optimum optima
ovum ova
ox oxen
paralysis paralyses
parenthesis parentheses
passerby passersby
patriarch patriarchs
pelvis pelvises
person people
phenomenon phenomena
polyhedron polyhedra
potato potatoes
prognosis prognoses
prosthesis prostheses
pupa pupae
quiz quizzes
radius radii
scarf scarves
self selves
sheaf sheaves
shelf shelves
spectrum spectra
stadium stadiums
stimulus stimuli
stomach stomachs
stratum strata
streptococcus streptococci
supernova supernovae
syllabus syllabuses
synopsis synopses
synthesis syntheses
taxon taxa
terminus termini
testis testes
thesis theses
thief thieves
thrombus thrombi
tomato tomatoes
tooth teeth
tornado tornadoes
torpedo torpedoes
vertebra vertebrae
vertex vertices
veto vetoes
volcano volcanoes
vortex vortices
wharf wharves
wife wives
wolf wolves
woman women
""")
)
"""Singular and its usual plural."""

SECOND_PLURALS = dict(
    _rows("""
antenna antennae
apex apices
appendix appendixes
aquarium aquaria
archipelago archipelagoes
automaton automata
banjo banjoes
buffalo buffaloes
bureau bureaux
cactus cactuses
cargo cargoes
cervix cervices
chateau chateaux
colloquium colloquia
commando commandoes
compendium compendia
consortium consortia
continuum continua
curriculum curriculums
desperado desperadoes
domino dominoes
dwarf dwarfs
equilibrium equilibria
flamingo flamingoes
focus foci
formula formulae
forum fora
fresco frescoes
fungus funguses
ghetto ghettoes
grotto grottoes
gymnasium gymnasia
halo haloes
honorarium honoraria
hoof hoofs
index indices
innuendo innuendoes
mango mangos
manifesto manifestoes
matrix matrixes
maximum maxima
medium mediums
memento mementoes
memorandum memorandums
millennium millennia
minimum minima
money monies
moratorium moratoria
mosquito mosquitos
motto mottoes
mouse mouses
nebula nebulas
optimum optimums
opus opera
pelvis pelves
person persons
plateau plateaux
polyhedron polyhedrons
portico porticoes
referendum referenda
roof rooves
salvo salvoes
scarf scarfs
schema schemata
spectrum spectrums
stadium stadia
stigma stigmata
stimulus stimuluses
stoma stomata
supernova supernovas
syllabus syllabi
symposium symposia
tableau tableaux
terminus terminuses
thesaurus thesauri
tornado tornados
torus tori
uterus uteri
vertex vertexes
volcano volcanos
vortex vortexes
wharf wharfs
zero zeroes
""")
)
"""Singular and a plural that is also in use."""

UNCHANGED = _words(
    "aircraft bison chassis corps cod deer fish headquarters means moose offspring salmon "
    "series sheep shrimp spacecraft species squid swine trout watercraft"
)
"""Nouns whose plural is their singular."""

PLURAL_ONLY = _words(
    "arms assets belongings clothes congratulations contents customs earnings goods "
    "grassroots headquarters means news outskirts premises proceeds remains sales savings "
    "securities surroundings thanks tropics utilities wages works"
)
"""Nouns that mean something else, or nothing, without their s."""

UNCOUNTABLE = _words(
    "advice aid baggage cash clothing content data electricity energy equipment evidence feedback food freight funding "
    "furniture garbage gasoline hardware housing information infrastructure insurance knowledge labor labour luggage "
    "machinery mail malware money music news nutrition oxygen personnel pollution poverty progress radiation ransomware "
    "research rice safety scenery security sewage software spyware traffic training transportation trash travel waste "
    "water wealth weather work"
)
"""Nouns that have neither a plural nor an a before them: what was put in the plural for another word is not for these."""

ONE_IN_S = _words("alias asbestos atlas bias canvas chaos cosmos ethos gas lens mantis pancreas pathos thermos trellis")
"""Singulars that look like plurals."""

WITHIN = tuple("calf child foot half hoof knife leaf life loaf mouse person sheaf shelf thief tooth wife wolf".split())
"""Nouns that end other nouns and keep their plural there: grandchildren, midwives."""

CLASSICAL = (
    ("a", "ae"),
    ("eau", "eaux"),
    ("ex", "ices"),
    ("ix", "ices"),
    ("ma", "mata"),
    ("nx", "nges"),
    ("um", "a"),
    ("us", "i"),
)
"""Endings of Latin, Greek and French words, and their plurals, which stand beside the English one."""

PREPOSITIONS = _words(
    "about above across after against among around as at before behind below between beyond by during for from "
    "in into of off on onto out over per through throughout to toward towards under until upon via with within "
    "without"
)
"""Words after which the head of an English term does not stand."""

TAKING_OBJECTS = _words(
    "award bring call cast conduct cut deliver draw enter file fill form gain give grant hire hold impose issue keep "
    "launch lay levy lift lodge lose make pass pay place post provide publish put raise reach receive reject release "
    "seek sell serve set sign submit take win"
)
"""Verbs whose object other words describe, in terms such as raise funds."""

CHANGES = _words(
    "age change crash decline decrease deepen dwindle emerge expand explode fall grow harden heat increase lengthen melt "
    "mount plunge rise shift shorten shrink slow soar soften spread strengthen surge thin tighten vanish warm weaken widen "
    "worsen"
)
"""What happens to things by itself, in terms such as declining birthrate."""

MONEY = _words("capital cash fund funds money")
"""Objects that an amount may stand for."""

POSTPOSED = _words("apparent designate elect emeritus general incarnate laureate martial public royal")
"""Adjectives that follow their noun in fixed titles: attorneys general."""

PREFIXES = _words(
    "anti auto bi bio co counter cross cyber de e extra hyper infra inter intra macro mega meta micro mid mini multi nano "
    "neuro non over para peta photo poly post pre pro pseudo quasi re semi socio sub super tele trans tri ultra un under "
    "uni up"
)
"""Prefixes that some write with a hyphen and some without."""

OTHER_ADVERBS = _words("bare hard late like near part present short")
"""Adjectives and nouns whose words in -ly say something else: hardly is not hard."""

COMPARED = {
    adjective: tuple(forms)
    for adjective, *forms in _rows("""
bad worse worst
far farther farthest further furthest
good better best
ill worse worst
little less least
many more most
much more most
old older oldest elder eldest
""")
}
"""Adjectives with comparatives and superlatives of their own."""
