# SPDX-License-Identifier: MIT
"""English verbs whose forms no rule gives, as sorted data."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _rows(text: str) -> list[list[str]]:
    return [row.split() for row in text.strip().split("\n")]


VERBS = {
    base: (past, participle)
    for base, past, participle in _rows("""
arise arose arisen
awake awoke awoken
bear bore borne
beat beat beaten
become became become
beget begot begotten
begin began begun
behold beheld beheld
bend bent bent
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
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
creep crept crept
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
fling flung flung
fly flew flown
forbid forbade forbidden
forecast forecast forecast
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
forsake forsook forsaken
freeze froze frozen
get got got
give gave given
go went gone
grind ground ground
grow grew grown
hang hung hung
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
inlay inlaid inlaid
input input input
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
mislead misled misled
mistake mistook mistaken
offset offset offset
outdo outdid outdone
output output output
overcome overcame overcome
oversee oversaw overseen
overtake overtook overtaken
partake partook partaken
pay paid paid
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
rend rent rent
rid rid rid
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
slay slew slain
sleep slept slept
slide slid slid
sling slung slung
slit slit slit
smite smote smitten
speak spoke spoken
spend spent spent
spin spun spun
spit spat spat
split split split
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
stride strode stridden
strike struck struck
string strung strung
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
thrust thrust thrust
tread trod trodden
undergo underwent undergone
understand understood understood
undertake undertook undertaken
undo undid undone
uphold upheld upheld
wake woke woken
wear wore worn
weave wove woven
weep wept wept
win won won
wind wound wound
withdraw withdrew withdrawn
withstand withstood withstood
wring wrung wrung
write wrote written
""")
}
"""Base form, past and past participle."""

SECOND_VERBS = {
    base: (past, participle)
    for base, past, participle in _rows("""
abide abode abode
bid bade bidden
burn burnt burnt
cleave clove cloven
dive dove dived
dream dreamt dreamt
dwell dwelt dwelt
get got got
hew hewed hewn
kneel knelt knelt
knit knit knit
lean leant leant
leap leapt leapt
learn learnt learnt
light lit lit
melt melted molten
mow mowed mown
plead pled pled
prove proved proven
quit quitted quitted
saw sawed sawn
sew sewed sewn
shave shaved shaven
shear sheared shorn
shred shred shred
smell smelt smelt
sneak snuck snuck
sow sowed sown
speed sped sped
spell spelt spelt
spill spilt spilt
spoil spoilt spoilt
strew strewed strewn
strive strove striven
sweat sweat sweat
swell swelled swollen
thrive throve thriven
wed wed wed
wet wet wet
""")
}
"""Base form, past and past participle that are in use beside others."""

PREFIXES = tuple("be fore mis out over par pre re under un up with".split())
"""What stands before a verb without changing its forms: rewrote, foresaw."""

LIKE_NOUNS = _words(
    "accession action advance apportion assist auction audition augment balance blacklist caption caution "
    "cement chance coexist commence comment commission complement compliment condition consist counterbalance "
    "cushion dance decommission delist dereference desist dimension disillusion distance document enhance "
    "enlist envision evidence exist experience experiment eyewitness fashion fence ferment finance foment "
    "fragment freelance function glance harness hoist implement inconvenience influence insist instance "
    "instrument lament lance licence list malfunction mention mist motion occasion ornament partition pension "
    "persist petition pity portion position proportion provision question ration reference refinance regiment "
    "reposition requisition resist romance sanction section sediment segment sentence sequence ship shortlist "
    "silence station subsist supplement torment transition transship twist unbalance vacation version "
    "whitelist witness worship"
)
"""Verbs that end as only nouns do: implement, finance, position."""

DOUBLING = _words(
    "abet abhor acquit admit allot annul begin beset commit compel concur confer control defer demur deter dispel "
    "distil emit enrol equip excel expel forbid forget fulfil incur infer input instil inter occur offset omit "
    "outfit output outrun patrol permit prefer program propel rebel rebut recur refer regret remit repel rerun "
    "reset submit transfer transmit unplug upset"
)
"""Verbs of several syllables that double their last letter: the stress is on it."""
