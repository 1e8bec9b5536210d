# SPDX-License-Identifier: MIT
"""English compounds that dictionaries write both in one word and in two, as sorted data."""

COMPOUNDS = frozenset(
    tuple(row.split())
    for row in """
air bag
air space
back end
back log
back up
bench mark
best seller
block chain
book keeping
case load
cash flow
cease fire
chat bot
check box
check list
check point
code base
cook book
court room
crowd funding
cut off
data base
data set
day care
dead line
down time
drop down
end point
eye witness
farm land
feed back
file name
fire wall
flow chart
foot note
front end
fund raising
good will
grass roots
ground water
guide line
hand book
head count
health care
heat map
help desk
home page
key word
land fill
lap top
launch pad
lay off
lay out
lead time
life cycle
life span
life style
life time
log in
mark up
market place
mile stone
mind set
news letter
note book
off shore
on line
on shore
pass word
pay check
pay load
pay roll
pipe line
play book
policy holder
policy maker
print out
proof reader
proof reading
real time
road map
roll out
run time
sand box
score card
sea floor
share holder
ship builder
shut down
skill set
smart phone
soy bean
spread sheet
stake holder
start up
stock holder
stock pile
story telling
tax payer
team work
test bed
time frame
time line
time stamp
time table
tool bar
tool box
tool kit
touch screen
trade mark
trade off
turn around
turn key
user name
voice mail
waste water
water proof
water way
wave form
wave length
web cam
web page
web site
well being
white board
wild fire
work flow
work force
work load
work place
work shop
work space
work station
world wide
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
