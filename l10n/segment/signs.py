# SPDX-License-Identifier: MIT
"""The signs a sentence may end with, as characters and patterns."""

import re

from l10n.patterns import late
from l10n.text import KANJI

STOPS = "。｡．！？!?‼⁇⁈⁉❕❗❓❔"
DOTS = "…‥⋯"
WAVES = "～〜"
EMOJI = "\u2600-\u27bf\u2b50\u2b55\u200d\u20e3\ufe0e\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f"
"""Pictographs, stars and notes, and what glues them: joiner, keycap, variation selectors, skin tones, tags."""

REACTIONS = "\u263a\u2728\u2764\U0001f389\U0001f38a\U0001f440\U0001f44a-\U0001f450\U0001f493-\U0001f49f\U0001f600-\U0001f64f\U0001f90d-\U0001f92f\U0001f970-\U0001f97a"
"""Faces, hands, hearts, sparkles: they answer to what was said; other pictographs may announce what comes."""
APART = late(
    f"(?:[ \u3000]{{1,2}}(?:[{REACTIONS}][{EMOJI}]*|[\U0001f000-\U0001faff][{EMOJI}]*(?=\\s*(?:\n|\\Z)))"
    r"|[ \u3000]{0,2}:(?:[a-z0-9_]+|[+-]1):)(?=\s|\Z)"
)
"""An emoji or its name that a space parts from the sentence before: できた！ 🎉 / できた。 :tada: 次."""

POINTS = (".", "．")
POINT = r"\.(?![A-Za-z0-9_/])"
"""An ASCII full stop that is not inside a number, an address or a file name: 3.14, example.org, a.txt."""

SIGN = f"[{STOPS}{DOTS}{WAVES}{EMOJI}]|{POINT}|\\.\\.+|・・+"
RUN = late(f"(?:{SIGN})+")
"""Signs in a row are one end: ！？, 。。。, …♪."""
LAST_SIGN = late(f"(?:{SIGN})$")
STOP = re.compile(f"[{STOPS}]|(?<!\\.){POINT}(?!\\.)")
"""A sign that is a full stop, an exclamation or a question, not one of three dots."""

OPENING_DOTS = re.compile(r"(?:[…‥⋯]+|\.\.+|・・+)(?=\w)")
STOP_BEFORE_DOTS = re.compile(f"[。｡](?={OPENING_DOTS.pattern})")
"""After 。 dots belong to what they open: 沈黙が続いた。……誰も動かない。"""

GRASS = late(f"[wｗ]+(?![A-Za-z0-9])|笑(?![うわいえっみむけ顔声{KANJI}]|おう)")
"""Laughter at the end of a sentence: 財布を忘れたwww / 楽しかった！笑. Other 笑 are words: 笑う, 笑顔."""
FOOTNOTE = late(
    r"[\[［〔]\^?[0-9０-９*†]{1,4}[\]］〕]|\[\^[^\]\s]{1,40}\]|[(（［〔\[][原訳脚]?[注註]\s?[0-9０-９]{0,3}[)）］〕\]]"
    r"|[※*＊†‡][0-9０-９]{1,2}(?![0-9０-９*.．、はがのを \u3000])|[¹²³⁴-⁹]+|</[a-zA-Z]{1,12}>"
)
"""A reference to a note, or a closing tag, right after a mark: 減った。[1] / 古い。（注2） / 税別。※1."""
EMPHASIS = re.compile(r"\*{1,3}|~~|_{1,3}")
