# SPDX-License-Identifier: MIT
"""English compounds that dictionaries write both in one word and in two, as sorted data."""

COMPOUNDS = frozenset(
    tuple(row.split())
    for row in """
air bag
air crew
air flow
air freight
air space
air strike
air strip
back ache
back door
back end
back log
back pack
back stage
back up
bank note
bench mark
best seller
birth rate
black list
block chain
blood stream
board room
bond holder
book keeping
book maker
brain stem
brain wave
buy back
car maker
car pool
case load
cash flow
cease fire
chat bot
chat room
check box
check list
check point
check sum
child care
class mate
class room
code base
code name
cook book
court house
court room
crowd funding
cut off
cut over
dash cam
data base
data center
data centre
data point
data set
day care
day light
dead line
dead lock
death rate
deep fake
dish washer
door step
down time
drop down
drop out
end game
end point
eye witness
face lift
fairy tale
farm land
feed back
file name
film maker
film making
fire fighter
fire fighting
fire power
fire wall
flash point
flood plain
flood water
flow chart
follow up
foot bridge
foot note
foot path
foot print
fresh water
front end
fund raising
game play
gear box
gold mine
good will
grass roots
green house
ground water
guide line
hair care
hand book
hand held
hand over
hand writing
head ache
head count
head line
health care
heart beat
heat map
help desk
hold over
home builder
home page
home work
host name
hot line
hot spot
house builder
house mate
house plant
house work
ice breaker
jump start
key note
key stroke
key word
land fill
land line
land mass
land owner
land slide
lap top
launch pad
law maker
law suit
lay off
lay out
lead time
left over
life boat
life cycle
life saver
life saving
life span
life style
life time
light bulb
line up
log in
long standing
look up
make over
make up
mark up
market place
match up
mile stone
mind set
money lender
movie making
news letter
news reader
news room
night club
night life
note book
off shore
on line
on shore
pass code
pass through
pass word
path name
pay check
pay load
pay out
pay roll
pay wall
phone book
pipe line
place holder
play book
play list
play off
plug in
policy holder
policy maker
print out
proof reader
proof reading
rail car
rain fall
rain forest
rain storm
rain water
read out
real time
ride hailing
ride share
ride sharing
road map
roll back
roll out
room mate
round table
run time
run up
sand box
school teacher
score card
sea bed
sea bird
sea coast
sea floor
sea food
seat belt
share holder
ship builder
ship building
short cut
short fall
short list
show case
show room
shut down
sign up
skill set
skin care
smart phone
snow fall
snow storm
soy bean
spin off
spread sheet
stake holder
start up
stock holder
stock pile
stock room
stock taking
stomach ache
stop gap
stop watch
story telling
street car
sun flower
take over
tax payer
team mate
team work
test bed
thumb nail
time frame
time line
time stamp
time table
tool bar
tool box
tool chain
tool kit
tooth ache
top soil
touch screen
town house
trade mark
trade off
trouble shoot
trouble shooter
turn around
turn key
turn over
type face
user name
view point
voice mail
wake up
warm up
waste water
watch dog
water color
water colour
water line
water proof
water proofing
water shed
water way
wave form
wave guide
wave length
web cam
web page
web site
week day
weight lifting
well being
wet land
whistle blower
white board
wild fire
wild flower
wild life
will power
wind farm
wind screen
wine maker
wine making
work bench
work day
work flow
work force
work load
work place
work sheet
work shop
work space
work station
world wide
wrist watch
write off
""".strip().split("\n")
)
"""The first and the second part."""

_CUTS = {first + second: len(first) for first, second in COMPOUNDS}
_ENDINGS = ("", "s", "es", "ed", "er", "ers", "ing")


def cut(word: str) -> int:
    """Where `word`, a compound in any inflection, may be cut in two; 0 for another word."""
    lower = word.lower()
    return next((_CUTS[stem] for end in _ENDINGS if lower.endswith(end) and (stem := _stem(lower, end)) in _CUTS), 0)


def joined(first: str, second: str) -> bool:
    """Whether two words may be written in one."""
    lower = second.lower()
    return any((first.lower(), _stem(lower, end)) in COMPOUNDS for end in _ENDINGS if lower.endswith(end))


def closes(gap: str, second: str) -> bool:
    """Whether a hyphen before `second` may go: shoot-out and shootout, line-up and lineup."""
    lower = second.lower()
    return gap == "-" and any(lower.endswith(end) and _stem(lower, end) in _PARTICLES for end in ("", "s"))


_PARTICLES = frozenset("away back by down in off on out over through up".split())


def _stem(word: str, ending: str) -> str:
    return word[: len(word) - len(ending)]
