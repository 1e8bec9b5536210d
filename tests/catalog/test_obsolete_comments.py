# SPDX-License-Identifier: MIT
"""Comments and previous texts behind `#~`, as older tools write them."""

import pytest

from l10n import catalog
from l10n.errors import InputError

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def test_a_comment_behind_the_mark_is_the_entrys():
    [entry] = catalog.parse(HEADER + '#~ # by hand\n#~ #, fuzzy\n#~ msgid "古い"\n#~ msgstr "old"\n', "a.po").entries
    assert entry.obsolete
    assert entry.fuzzy
    assert entry.comments == ("by hand",)


def test_a_previous_text_behind_the_mark_is_one():
    [entry] = catalog.parse(HEADER + '#~ #| msgid "昔"\n#~ msgid "古い"\n#~ msgstr "old"\n', "a.po").entries
    assert entry.previous == "昔"


def test_a_comment_behind_the_mark_may_end_the_file():
    text = HEADER + 'msgid "窓"\nmsgstr "window"\n\n#~ # the end\n'
    assert len(catalog.parse(text, "a.po").entries) == 1


def test_a_string_without_keyword_is_told_with_its_line():
    with pytest.raises(InputError, match=r"a\.po:6.*a string that follows no keyword"):
        catalog.parse(HEADER + 'msgid "窓"\n#|\n"門"\nmsgstr "window"\n', "a.po")
