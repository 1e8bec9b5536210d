# SPDX-License-Identifier: MIT
"""What is known of Japanese words and letters, from the tables in `data/`."""

from pathlib import Path

from l10n.tables import classes, rows

DATA = Path(__file__).parent / "data"
"""The folder of the tables; `README.md` there says what each says."""

WORDS = classes(DATA, "words")
"""Words by UniDic's lemma, by what they are asked for; `data/README.md` says what each class is."""

NEW_KANJI = {ord(old): new for old, new in rows(DATA, "kanji")}
"""Old forms of kanji and the forms they are written in today (常用漢字表 and 人名用漢字), as `str.translate` takes them."""

SPELLINGS = tuple((spelling, *others.split("|")) for spelling, others in rows(DATA, "spellings"))
"""Words that are written in several ways which no rule of `folding` and no lemma of UniDic joins; one a row."""
