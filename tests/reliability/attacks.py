# SPDX-License-Identifier: MIT
"""XML made to open files, to grow without end or to read as nothing."""

import re
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from l10n.errors import InputError
from l10n.glossary.exchange import FORMS, Languages, read
from reliability.rows import Result, Row

SECONDS = 1.0
"""Of the processor; a refusal that takes longer has read what it should not."""
EACH = 40

_ROOTS = ("tbx", "martif")
_opened: list[str] = []


@cache
def _listening() -> None:
    """Note every file and address that is opened from now on; an audit hook cannot be taken off again."""

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if event in {"open", "socket.connect", "urllib.Request"}:
            _opened.append(str(arguments[:1]))

    sys.addaudithook(hear)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A way of attacking: what makes a file, told the address of a secret one, and what refuses it by name."""

    make: Callable[[Random, str], bytes]
    refused: str
    """A pattern of the reason."""


def _document(random: Random, doctype: str, content: str) -> bytes:
    """A term base with `content` somewhere in its text; in the doctype `{}` stands for the root's name."""
    root = random.choice(_ROOTS)
    section, term = ("langSec", "termSec") if root == "tbx" else ("langSet", "tig")
    holder = random.choice(("<term>{}</term>", "<term>駅</term><note>{}</note>", "<term><hi>{}</hi></term>"))
    before = "<conceptEntry/>" * random.randrange(50)
    entry = f'<{section} xml:lang="ja"><{term}>{holder.format(content)}</{term}></{section}>'
    text = (
        f"{doctype.replace('{}', root)}<{root}><text><body>{before}"
        f"<conceptEntry>{entry}</conceptEntry></body></text></{root}>"
    )
    encoding = random.choice(("utf-8", "utf-8-sig", "utf-16"))
    return text.encode(encoding)


def _name(random: Random) -> str:
    return random.choice("abkz") + "".join(random.choices("abc123._-", k=random.randrange(8)))


def _entity(random: Random, secret: str) -> bytes:
    name = _name(random)
    kind = random.choice(('"station"', f'SYSTEM "{secret}"', f'PUBLIC "-//A//EN" "{secret}"', f'"&{name};"'))
    parameter = random.random() < 0.25
    declared = f"<!ENTITY % {name} {kind}> %{name};" if parameter else f"<!ENTITY {name} {kind}>"
    return _document(random, f"<!DOCTYPE {{}} [{declared}]>", "a" if parameter else f"&{name};")


def _external(random: Random, secret: str) -> bytes:
    where = random.choice((f'SYSTEM "{secret}"', f'PUBLIC "-//A//EN" "{secret}"', f'PUBLIC "" "{secret}"'))
    return _document(random, f"<!DOCTYPE {{}} {where}>", f"&{_name(random)};")


def _laughs(random: Random, _secret: str) -> bytes:
    width, height, name = random.randint(2, 20), random.randint(5, 30), _name(random)
    inner = "ha" * random.randint(1, 5_000)
    steps = (f'<!ENTITY {name}{n} "{f"&{name}{n - 1};" * width}">' for n in range(1, height))
    return _document(
        random, f'<!DOCTYPE {{}} [<!ENTITY {name}0 "{inner}">{"".join(steps)}]>', f"&{name}{height - 1};" * width
    )


def _deep(random: Random, _secret: str) -> bytes:
    tag, depth = random.choice(("p", "hi", "termSec", "body", "x")), random.choice((200, 5_000, 200_000))
    return _document(random, "", f"<{tag}>" * depth + random.choice(("", f"</{tag}>" * depth)))


def _large(random: Random, _secret: str) -> bytes:
    filling = random.choice((" ", "ha", "<p/>", "<!-- -->", "<![CDATA[a]]>"))
    size = 65 * 1024 * 1024
    return f"<tbx>{filling * (size // len(filling) + 1)}</tbx>".encode()


KINDS = {
    "entities": _Kind(_entity, "declares|refers"),
    "an external DTD": _Kind(_external, "uses the entity|refers"),
    "laughs": _Kind(_laughs, "declares"),
    "depth": _Kind(_deep, "deep"),
    "size": _Kind(_large, "larger than|elements"),
}


def _attack(kind: _Kind, secret: Path, random: Random) -> str:
    """What went wrong with one attack; empty where it is refused by name, at once, and opens nothing."""
    data = kind.make(random, secret.as_uri())
    _opened.clear()
    start = time.process_time()
    try:
        read(FORMS["tbx"], data, "g.tbx", Languages())
    except InputError as error:
        took, told = time.process_time() - start, str(error)
        opened = [each for each in _opened if secret.name in each]
        faults = (
            (len(told.splitlines()) != 1 or not re.search(kind.refused, told), told[:200]),
            (took > SECONDS, f"took {took:.1f} s"),
            (bool(opened), f"opened {opened}"),
        )
        return "; ".join(said for wrong, said in faults if wrong)
    return "accepted"


def _attacks(count: int, seed: int) -> Result:
    """Each kind of attack as often as any other."""
    _listening()
    random, failures = Random(seed), []
    with tempfile.TemporaryDirectory() as folder:
        secret = Path(folder, "secret.dtd")
        secret.write_text("<!ENTITY word 'secret'>", encoding="utf-8")
        for number in range(count):
            name = list(KINDS)[number % len(KINDS)]
            if said := _attack(KINDS[name], secret, random):
                failures.append(f"{name}: {said}")
    return Result(count, failures)


ROWS = [
    Row(
        f"attacks on TBX by {', '.join(KINDS)}: refused by name within a second, nothing opened", 5 * EACH, _attacks, 10
    )
]
