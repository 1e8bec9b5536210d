# SPDX-License-Identifier: MIT
"""Words of one family that no ending joins, as sorted data: acquisition and acquire, governor and gubernatorial."""


def _rows(text: str) -> dict[str, tuple[str, ...]]:
    return {noun: tuple(others) for noun, *others in (row.split() for row in text.strip().split("\n"))}


VERBS = _rows("""
abundance abound
acquisition acquire
activity act
advice advise
advocacy advocate
allocation allot
applicant apply
armament arm
ascent ascend
assembly assemble
bakery bake
baptism baptize
beauty beautify
belief believe
birth bear
blood bleed
breath breathe
brewery brew
bribery bribe
carriage carry
ceasefire cease
certificate certify
choice choose
clarity clarify
clear clarify
coercion coerce
commentary comment
comparison compare
competitor compete
complaint complain
composer compose
concept conceive
conquest conquer
conspiracy conspire
conspirator conspire
constituent constitute
constraint constrain
consultancy consult
criticism criticize criticise
crucifixion crucify
crystal crystallize
death die
deceit deceive
defence defend
defendant defend
defense defend
democracy democratize democratise
dependency depend
depth deepen
descent descend
desperation despair
device devise
difference differ differentiate
diminution diminish
dinner dine
disarmament disarm
disobedience disobey
distinction distinguish
diversity diversify
divestiture divest
drama dramatize
earnings earn
electricity electrify
entrance enter
entrant enter
entry enter
error err
exam examine
example exemplify
expectancy expect
expenditure expend spend
expense expend
explanation explain
fixture fix
flight fly flee
forgery forge
formula formulate
fraud defraud
furniture furnish
fusion fuse
gift give
glory glorify
grief grieve
growth grow
hatred hate
headquarters headquarter base
hesitancy hesitate
hindrance hinder
identity identify
imprisonment imprison jail
injury injure
inquiry inquire
instance instantiate
intent intend
knowledge know
laughter laugh
lawsuit sue
length lengthen
liberty liberate
licence license
life live
litigation litigate sue
loan lend
loss lose
maintenance maintain
marriage marry
maturity mature
maximum maximize maximise
memory remember
merger merge
minimum minimize minimise
mixture mix
moisture moisten
motive motivate
necessity necessitate
negligence neglect
notice notify
obedience obey
occupancy occupy
occupant occupy
occupation occupy
offence offend
offense offend
opponent oppose
origin originate
participant participate
piracy pirate
plagiarism plagiarize
portrait portray
practice practise
precedent precede
predecessor precede
preoccupation preoccupy
pretence pretend
pretense pretend
procedure proceed
proof prove
prosperity prosper
publication publish
publicity publicize publicise
purity purify
pursuit pursue
rebellion rebel
receipt receive
recipient receive
recognition recognize recognise
recursion recur
redemption redeem
refinery refine
registry register
relief relieve
remainder remain
remembrance remember
repetition repeat
rescission rescind
response respond
restraint restrain
reunion reunite
revelation reveal
robbery rob
safety save
sale sell
sales sell
savings save
service serve
shot shoot
siege besiege
signature sign
slavery enslave
song sing
speech speak
stimulus stimulate
strangulation strangle
strength strengthen
strife strive
strong strengthen
substitution substitute replace
success succeed
succession succeed
successor succeed
suction suck
suit sue
surroundings surround
suspicion suspect
sustenance sustain
tendency tend
terror terrify terrorize
testimony testify
theft steal
thought think
threat threaten
trial try
trust entrust
union unite
usage use
utility utilize utilise
vacancy vacate
vandalism vandalize
vapor evaporate vaporize
vapour evaporate vaporise
vengeance avenge
weight weigh
width widen
""")
"""Nouns, and the verbs that say what they do."""

ADJECTIVES = _rows("""
abdomen abdominal
ability able
aircraft aerial aeronautical
ambiguity ambiguous
ambition ambitious
anger angry
angle angular
army military
art artistic
athlete athletic
author authorial
automobile automotive auto
autumn autumnal
bank banking
beauty beautiful
beginning initial
benefit beneficial
bible biblical
bird avian
blood bloody haematological hematological
body bodily physical
bone skeletal
brain cerebral
car automotive auto
caution cautious
cell cellular
chemistry chemical
child pediatric paediatric
church ecclesiastical
circle circular
citizen civic
city municipal urban
clarity clear
clergy clerical
clerk clerical
climate climatic
coast coastal
colony colonial
comedy comic comical
commerce commercial
company corporate
comparison comparative
computer computational
congress congressional
consent consensual
continuity continuous
continuum continuous
country national rural
court judicial
crime criminal
crisis critical
criticism critical
crown royal
crystal crystalline
curiosity curious
day daily
death fatal lethal
depth deep
diet dietary parliamentary
disaster disastrous
dog canine
drug pharmaceutical
earth terrestrial
earthquake seismic
east eastern
editor editorial
election electoral
electricity electric electrical
emperor imperial
empire imperial
enterprise corporate
enthusiasm enthusiastic
error erroneous
eye ocular optic optical
face facial
family familial
father paternal
film cinematic
finance financial
firm corporate
flower floral
gas gaseous
gene genetic
gold golden
government governmental
governor gubernatorial
hand manual
happiness happy
health healthy sanitary
hearing auditory
heart cardiac
heat hot thermal
heaviness heavy
height high
heir hereditary
homogeneity homogeneous
house residential
hunger hungry
hygiene hygienic
hypothesis hypothetical
immunity immune
infant infantile
infection infectious
insect entomological
island insular
judge judicial
kidney renal
king royal
land terrestrial
language linguistic
law judicial legal statutory
legislature legislative
length long
life vital
light optical
literature literary
liver hepatic
lung pulmonary
machine mechanical
magnet magnetic
man male
manager managerial
marriage marital
mayor mayoral
mechanism mechanical
metal metallic
metropolis metropolitan
milk dairy
mind mental
minister ministerial
molecule molecular
money financial monetary
month monthly
moon lunar
mother maternal
mouth oral
multiplicity multiple
muscle muscular
navy naval
necessity necessary
nerve nervous neural
night nightly nocturnal
noise noisy
north northern
nose nasal
nucleus nuclear
number numerical
nutrition nutritional nutritious
ocean oceanic
office official
orient oriental
parameter parametric
parent parental
parliament parliamentary
patent patented
patriotism patriotic
people popular
perception perceptual
periphery peripheral
person personal
philosopher philosophical
picture pictorial
planet planetary
plant botanical
poison toxic poisonous
pollution polluted
potency potent
poverty poor
prefecture prefectural
president presidential
prophecy prophetic
province provincial
quality qualitative
quantity quantitative
race racial
radiation radioactive
radioactivity radioactive
railroad rail
railway rail
readiness ready
region regional
religion religious
river fluvial riverine
scholar scholarly
school scholastic
science scientific
sea marine maritime
season seasonal
senate senatorial
senator senatorial
sensation sensory
sight visual
simplicity simple
skin cutaneous dermal
smell olfactory
society social
sound acoustic sonic
south southern
space spatial
spontaneity spontaneous
sport sporting athletic
spouse spousal marital
star stellar
state governmental
statute statutory
stomach gastric
strength strong
structure structural
sun solar
surgery surgical
sympathy sympathetic
system systemic
tax fiscal taxable
teacher pedagogical
technique technical
technology technical
territory territorial
text textual
theater theatrical
theatre theatrical
theory theoretical
therapy therapeutic
time temporal
tooth dental
touch tactile
town municipal
toxin toxic
tragedy tragic
tree arboreal
truth true
vessel vascular
village rural
virus viral
war military wartime
warmth warm
water aquatic aqueous
wealth wealthy rich
week weekly
west western
width wide
winter wintry
woman female
word verbal
world global
year annual yearly
""")
"""Nouns, and the adjectives that stand for them before another noun."""

SECONDS = frozenset(
    "builder free holder keeper less like line maker making name owner proof side user wide woman work worker works".split()
)
"""What a noun is written together with: chipmaker, serverless, statewide."""

WHEN = frozenset("amount date day period price time".split())
"""Heads that a verb makes needless: what has a release date is released on that day."""

MEASURES = frozenset(
    "amount balance cost level number price quality quantity rate ratio share size speed supply value volume".split()
)
"""Heads that often stand before what they measure: a land price is the price of land."""

ROLES = frozenset(
    "chief citizen delegate director employee governor head leader manager mayor member minister officer official owner "
    "president principal representative resident secretary student teacher".split()
)
"""Heads that often stand before what they are of: a council member is a member of the council."""

THINGS = frozenset(
    """
    briefing building clothing crossing drawing dwelling earring evening filing finding funding hearing holding housing king
    listing meeting morning offering opening painting ring ruling sing spring string thing warning wedding wing writing
    """.split()
)
"""Nouns in -ing that name a thing or an event, not what somebody does all the time."""
