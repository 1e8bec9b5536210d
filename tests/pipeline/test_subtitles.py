# SPDX-License-Identifier: MIT
"""Subtitles on their way through the main job: the English of a sentence goes back over the cues that it runs over."""

import l10n
from l10n.config import find_project
from l10n.pipeline import Workspace
from l10n.pipeline.checking.pairs import check_project

SCRIPT = """1
00:00:01,000 --> 00:00:03,000
古い橋は、

2
00:00:03,100 --> 00:00:06,000
去年の台風で流された。

3
00:00:09,000 --> 00:00:11,000
<i>今は渡し船しかない。</i>
"""


def published(folder, settings="", name="film.srt", script=SCRIPT, **targets):
    """The page once the units that begin so have these translations."""
    (folder / "locales/ja").mkdir(parents=True)
    (folder / "l10n.toml").write_text(f"publish-from = 0\n{settings}", encoding="utf-8")
    (folder / "locales/ja" / name).write_text(script, encoding="utf-8")
    l10n.build(folder)
    path = folder / "locales/en/LC_MESSAGES/film.po"
    lines = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines):
        for source, target in targets.items():
            if line.startswith(f'msgid "{source}'):
                lines[number + 1] = f'msgstr "{target}"'
    path.write_text("\n".join(lines), encoding="utf-8")
    l10n.build(folder)
    return (folder / "locales/en" / name).read_text(encoding="utf-8")


def test_a_script_without_english_stays_as_it_is(tmp_path):
    assert published(tmp_path) == SCRIPT


def test_a_sentence_over_two_cues_is_one_unit_and_stands_in_both(tmp_path):
    page = published(tmp_path, 古い橋は="The old bridge was washed away, when the typhoon came last year.")
    assert page == SCRIPT.replace("古い橋は、", "The old bridge was washed away,").replace(
        "去年の台風で流された。", "when the typhoon came last year."
    )


def test_tags_around_a_cue_are_no_part_of_its_unit(tmp_path):
    page = published(tmp_path, 今は="Now there is only the ferry.")
    assert page == SCRIPT.replace("今は渡し船しかない。", "Now there is only the ferry.")


def test_a_line_is_broken_where_it_is_longer_than_the_settings_allow(tmp_path):
    first, second = "Now there is only the ferry,", "which runs at noon."
    said = f"{first} {second}"
    assert f"<i>{said}</i>" in published(tmp_path / "long", "[subtitles]\nline-length = 60\n", 今は=said)
    assert f"<i>{first}\n{second}</i>" in published(tmp_path / "short", 今は=said)


def told(folder):
    """The names of what the checks say of subtitles, with the units."""
    pairs = check_project(Workspace(find_project(folder))).findings
    return sorted((each.check, each.source) for each in pairs if each.check.startswith("subtitle-"))


def test_what_viewers_cannot_read_is_told(tmp_path):
    bridge, now = "古い橋は、去年の台風で流された。", "今は渡し船しかない。"
    published(
        tmp_path,
        古い橋は="The old bridge over which my grandmother used to walk to school " * 3,
        今は="There is a ferry.",
    )
    assert told(tmp_path) == [("subtitle-line-length", bridge), *[("subtitle-reading-speed", bridge)] * 2]
    published(tmp_path / "own", "[subtitles]\nreading-speed = 5\n", 今は="There is a ferry.")
    assert told(tmp_path / "own") == [("subtitle-reading-speed", now)]


def test_a_cue_for_which_nothing_is_left_is_told(tmp_path):
    published(tmp_path, 古い橋は="Gone.")
    assert told(tmp_path) == [("subtitle-empty", "古い橋は、去年の台風で流された。")]
