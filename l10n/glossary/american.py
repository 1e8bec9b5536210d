# SPDX-License-Identifier: MIT
"""American and British spellings of English words, as sorted pairs and endings."""

PAIRS = """
acknowledgment acknowledgement
aging ageing
airplane aeroplane
aluminum aluminium
analog analogue
anemia anaemia
anesthesia anaesthesia
arbor arbour
archeology archaeology
ardor ardour
armor armour
artifact artefact
behavior behaviour
caliber calibre
caliper calliper
candor candour
catalog catalogue
center centre
cesium caesium
check cheque
checkered chequered
chili chilli
clamor clamour
color colour
cozy cosy
curb kerb
defense defence
demeanor demeanour
dialog dialogue
diarrhea diarrhoea
disk disc
donut doughnut
draft draught
edema oedema
encyclopedia encyclopaedia
endeavor endeavour
enrollment enrolment
epilog epilogue
estrogen oestrogen
favor favour
favorite favourite
fetus foetus
fiber fibre
flavor flavour
fulfill fulfil
fulfillment fulfilment
glycerin glycerine
gray grey
gynecology gynaecology
harbor harbour
homolog homologue
honor honour
humor humour
installment instalment
instill instil
jewelry jewellery
judgment judgement
labor labour
leukemia leukaemia
license licence
liter litre
luster lustre
maneuver manoeuvre
maneuverable manoeuvrable
marvelous marvellous
meager meagre
meter metre
mold mould
mollusk mollusc
molt moult
monolog monologue
mustache moustache
neighbor neighbour
neighborhood neighbourhood
odor odour
offense offence
omelet omelette
orthopedic orthopaedic
pajamas pyjamas
parlor parlour
pediatric paediatric
plow plough
plowshare ploughshare
practice practise
pretense pretence
program programme
prolog prologue
rancor rancour
rigor rigour
rumor rumour
saber sabre
savior saviour
scepter sceptre
skeptic sceptic
skeptical sceptical
skillful skilful
smolder smoulder
somber sombre
specter spectre
splendor splendour
story storey
sulfate sulphate
sulfide sulphide
sulfur sulphur
sulfuric sulphuric
theater theatre
tire tyre
tranquility tranquillity
travelog travelogue
tumor tumour
valor valour
vapor vapour
vigor vigour
willful wilful
woolen woollen
yogurt yoghurt
"""
"""American, British."""

BOTH = frozenset("check curb disk draft judgment license meter mold practice program story tire".split())
"""American spellings that the British have as well, for another sense."""

STEMS = (
    ("anesth", "anaesth"),
    ("archeo", "archaeo"),
    ("esophag", "oesophag"),
    ("estrogen", "oestrogen"),
    ("feta", "foeta"),
    ("fetus", "foetus"),
    ("gynec", "gynaec"),
    ("hemat", "haemat"),
    ("hemo", "haemo"),
    ("hemorrh", "haemorrh"),
    ("leukem", "leukaem"),
    ("orthoped", "orthopaed"),
    ("paleo", "palaeo"),
    ("pediatr", "paediatr"),
)
"""Beginnings of learned words: American, British."""

ENDINGS = (
    ("ization", "isation"),
    ("izations", "isations"),
    ("izational", "isational"),
    ("ize", "ise"),
    ("izer", "iser"),
    ("izing", "ising"),
    ("ized", "ised"),
    ("izes", "ises"),
    ("yze", "yse"),
    ("yzer", "yser"),
    ("yzing", "ysing"),
    ("yzed", "ysed"),
    ("yzes", "yses"),
)
"""American, British; a word with one is also written with the other."""

ONE_L = frozenset(
    "cancel channel counsel dial duel enamel equal fuel funnel initial jewel label level libel marvel model panel pedal "
    "pencil quarrel rival shovel shrivel signal snorkel spiral swivel total towel travel tunnel unravel".split()
)
"""Words whose last letter America keeps single before an ending and Britain doubles: traveler, traveller."""

ONLY_ISE = (
    "advertise advise arise chastise circumcise comprise compromise demise despise devise disguise enterprise "
    "excise exercise expertise franchise guise improvise incise likewise merchandise noise otherwise poise "
    "praise premise promise raise revise rise supervise surmise surprise televise treatise wise"
)
"""Words in -ise that no one writes with a z."""
