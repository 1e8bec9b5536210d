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
ascent ascend
assembly assemble
bakery bake
baptism baptize
belief believe
birth bear
blood bleed
breath breathe
brewery brew
bribery bribe
carriage carry
ceasefire cease
choice choose
coercion coerce
comparison compare
complaint complain
conquest conquer
conspiracy conspire
constraint constrain
consultancy consult
criticism criticize criticise
death die
deceit deceive
defence defend
defense defend
dependency depend
depth deepen
descent descend
device devise
electricity electrify
entrance enter
entry enter
error err
exam examine
expectancy expect
expenditure expend spend
expense expend
explanation explain
fixture fix
flight fly flee
forgery forge
fraud defraud
fusion fuse
gift give
grief grieve
growth grow
hatred hate
headquarters headquarter base
hindrance hinder
identity identify
imprisonment imprison jail
injury injure
inquiry inquire
instance instantiate
knowledge know
laughter laugh
lawsuit sue
length lengthen
licence license
life live
litigation litigate sue
loan lend
loss lose
maintenance maintain
marriage marry
memory remember
merger merge
mixture mix
negligence neglect
obedience obey
occupancy occupy
occupation occupy
offence offend
offense offend
piracy pirate
plagiarism plagiarize
portrait portray
practice practise
precedent precede
pretence pretend
procedure proceed
proof prove
prosperity prosper
publication publish
publicity publicize publicise
pursuit pursue
rebellion rebel
receipt receive
recipient receive
recognition recognize recognise
recursion recur
redemption redeem
refinery refine
relief relieve
remainder remain
remembrance remember
repetition repeat
rescission rescind
response respond
restraint restrain
revelation reveal
robbery rob
safety save
sale sell
sales sell
service serve
shot shoot
siege besiege
signature sign
slavery enslave
song sing
speech speak
strength strengthen
strife strive
strong strengthen
substitution substitute replace
success succeed
succession succeed
suit sue
suspicion suspect
sustenance sustain
tendency tend
testimony testify
theft steal
thought think
threat threaten
trial try
trust entrust
union unite
usage use
vacancy vacate
vandalism vandalize
vengeance avenge
weight weigh
width widen
""")
"""Nouns, and the verbs that say what they do."""

ADJECTIVES = _rows("""
aircraft aerial aeronautical
anger angry
army military
art artistic
asia asian
athlete athletic
australia australian
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
brazil brazilian
britain british
canada canadian
car automotive auto
cell cellular
child pediatric paediatric
china chinese
church ecclesiastical
circle circular
city municipal urban
climate climatic
coast coastal
colony colonial
commerce commercial
company corporate
computer computational
congress congressional
consent consensual
country national rural
court judicial
crime criminal
crisis critical
crown royal
crystal crystalline
day daily
death fatal lethal
denmark danish
depth deep
diet dietary parliamentary
disaster disastrous
dog canine
drug pharmaceutical
earth terrestrial
earthquake seismic
editor editorial
egypt egyptian
election electoral
electricity electric electrical
emperor imperial
empire imperial
england english
enterprise corporate
error erroneous
europe european
eye ocular optic optical
face facial
family familial
father paternal
film cinematic
finance financial
finland finnish
firm corporate
flower floral
france french
gas gaseous
gene genetic
germany german
gold golden
government governmental
governor gubernatorial
greece greek
hand manual
health healthy sanitary
hearing auditory
heart cardiac
heat hot thermal
height high
heir hereditary
house residential
hunger hungry
hygiene hygienic
hypothesis hypothetical
immunity immune
india indian
indonesia indonesian
infant infantile
infection infectious
insect entomological
ireland irish
island insular
israel israeli
italy italian
japan japanese
judge judicial
kidney renal
king royal
korea korean
land terrestrial
language linguistic
law judicial legal statutory
length long
life vital
light optical
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
mexico mexican
milk dairy
mind mental
minister ministerial
molecule molecular
money financial monetary
month monthly
moon lunar
mother maternal
mouth oral
muscle muscular
navy naval
nerve nervous neural
netherlands dutch
night nightly nocturnal
north northern
norway norwegian
nose nasal
nucleus nuclear
number numerical
nutrition nutritional nutritious
ocean oceanic
office official
parent parental
parliament parliamentary
patent patented
people popular
person personal
philippines filipino philippine
planet planetary
plant botanical
poison toxic poisonous
poland polish
pollution polluted
portugal portuguese
poverty poor
prefecture prefectural
president presidential
province provincial
quality qualitative
quantity quantitative
race racial
radiation radioactive
radioactivity radioactive
railroad rail
railway rail
region regional
religion religious
river fluvial riverine
rome roman
russia russian
school scholastic
science scientific
scotland scottish
sea marine maritime
season seasonal
senate senatorial
senator senatorial
sight visual
skin cutaneous dermal
smell olfactory
society social
sound acoustic sonic
south southern
space spatial
spain spanish
sport sporting athletic
spouse spousal marital
star stellar
state governmental
stomach gastric
strength strong
structure structural
sun solar
sweden swedish
switzerland swiss
system systemic
taiwan taiwanese
tax fiscal taxable
teacher pedagogical
territory territorial
text textual
thailand thai
theater theatrical
theatre theatrical
theory theoretical
time temporal
tooth dental
touch tactile
town municipal
toxin toxic
tree arboreal
truth true
turkey turkish
ukraine ukrainian
vessel vascular
vietnam vietnamese
village rural
virus viral
war military wartime
warmth warm
water aquatic
wealth wealthy rich
week weekly
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
    briefing building clothing drawing dwelling earring evening filing finding funding hearing holding housing king
    listing meeting morning offering opening painting ring ruling sing spring string thing warning wedding wing writing
    """.split()
)
"""Nouns in -ing that name a thing or an event, not what somebody does all the time."""
