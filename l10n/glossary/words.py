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
diagnosis diagnoses
die dice
dwarf dwarves
echo echoes
elf elves
ellipsis ellipses
embargo embargoes
embolus emboli
emphasis emphases
erratum errata
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
locus loci
louse lice
lumen lumina
matrix matrices
medium media
memorandum memoranda
metamorphosis metamorphoses
mitochondrion mitochondria
mouse mice
nebula nebulae
nucleus nuclei
oasis oases
optimum optima
ovum ova
ox oxen
paralysis paralyses
parenthesis parentheses
passerby passersby
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
shelf shelves
spectrum spectra
stadium stadiums
stimulus stimuli
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
torpedo torpedoes
vertebra vertebrae
vertex vertices
veto vetoes
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
automaton automata
bureau bureaux
cactus cactuses
cargo cargoes
cervix cervices
chateau chateaux
colloquium colloquia
compendium compendia
consortium consortia
continuum continua
curriculum curriculums
dwarf dwarfs
equilibrium equilibria
focus foci
formula formulae
forum fora
fungus funguses
gymnasium gymnasia
honorarium honoraria
hoof hoofs
index indices
matrix matrixes
maximum maxima
medium mediums
memorandum memorandums
millennium millennia
minimum minima
moratorium moratoria
motto mottoes
mouse mouses
nebula nebulas
optimum optimums
pelvis pelves
person persons
plateau plateaux
polyhedron polyhedrons
referendum referenda
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
torus tori
uterus uteri
vertex vertexes
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

VERBS = {
    base: (past, participle)
    for base, past, participle in _rows("""
arise arose arisen
awake awoke awoken
bear bore borne
beat beat beaten
become became become
begin began begun
bend bent bent
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
blow blew blown
break broke broken
bring brought brought
broadcast broadcast broadcast
build built built
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fly flew flown
forbid forbade forbidden
forecast forecast forecast
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got
give gave given
go went gone
grow grew grown
hang hung hung
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
know knew known
lay laid laid
lead led led
leave left left
lend lent lent
let let let
lie lay lain
lose lost lost
make made made
mean meant meant
meet met met
mistake mistook mistaken
outdo outdid outdone
output output output
overcome overcame overcome
oversee oversaw overseen
overtake overtook overtaken
pay paid paid
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shine shone shone
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
speak spoke spoken
spend spent spent
spin spun spun
split split split
spread spread spread
stand stood stood
steal stole stolen
stick stuck stuck
strike struck struck
swear swore sworn
sweep swept swept
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
undergo underwent undergone
understand understood understood
undertake undertook undertaken
undo undid undone
uphold upheld upheld
wake woke woken
wear wore worn
weave wove woven
win won won
wind wound wound
withdraw withdrew withdrawn
withstand withstood withstood
write wrote written
""")
}
"""Base form, past and past participle."""

DOUBLING = _words(
    "admit allot begin commit compel concur confer control defer deter dispel emit equip excel expel forbid forget incur "
    "infer input inter occur offset omit output outrun patrol permit program propel rebut recur refer "
    "regret remit reset rerun submit transfer transmit unplug upset"
)
"""Verbs of several syllables that double their last letter: the stress is on it."""

PREPOSITIONS = _words(
    "about above across after against among around as at before behind below between beyond by during for from "
    "in into of off on onto out over per through throughout to toward towards under until upon via with within "
    "without"
)
"""Words after which the head of an English term does not stand."""

POSTPOSED = _words("apparent designate elect emeritus general incarnate laureate martial royal")
"""Adjectives that follow their noun in fixed titles: attorneys general."""

PREFIXES = _words(
    "anti auto bi bio co counter cross cyber de e extra hyper infra inter intra macro mega meta micro mid mini multi nano "
    "neuro non over para peta photo poly post pre pro pseudo quasi re semi socio sub super tele trans tri ultra un under "
    "uni up"
)
"""Prefixes that some write with a hyphen and some without."""
