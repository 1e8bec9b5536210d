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
candor candour
catalog catalogue
center centre
clamor clamour
color colour
cozy cosy
defense defence
demeanor demeanour
diarrhea diarrhoea
dialog dialogue
disk disc
donut doughnut
encyclopedia encyclopaedia
endeavor endeavour
enrollment enrolment
estrogen oestrogen
favor favour
favorite favourite
fetus foetus
fiber fibre
flavor flavour
fulfill fulfil
fulfillment fulfilment
gray grey
gynecology gynaecology
harbor harbour
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
meager meagre
meter metre
mold mould
molt moult
mustache moustache
neighbor neighbour
neighborhood neighbourhood
odor odour
offense offence
orthopedic orthopaedic
pajamas pyjamas
parlor parlour
pediatric paediatric
plow plough
practice practise
pretense pretence
program programme
prolog prologue
rancor rancour
rigor rigour
rumor rumour
saber sabre
savior saviour
skeptic sceptic
skeptical sceptical
skillful skilful
smolder smoulder
somber sombre
splendor splendour
sulfur sulphur
theater theatre
tumor tumour
valor valour
vapor vapour
vigor vigour
willful wilful
woolen woollen
yogurt yoghurt
"""
"""American, British."""

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

ONLY_ISE = (
    "advertise advise arise chastise circumcise comprise compromise demise despise devise disguise enterprise "
    "excise exercise expertise franchise guise improvise incise likewise merchandise noise otherwise poise "
    "praise premise promise raise revise rise supervise surmise surprise televise treatise wise"
)
"""Words in -ise that no one writes with a z."""
