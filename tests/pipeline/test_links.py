"""Links lead to the anchors that English headings have, in whichever document, in units and outside of them."""

from pathlib import Path

import polib
import pytest

import l10n
from l10n.addresses import mapped
from l10n.config import find_project, parse_settings
from l10n.errors import UsageError
from l10n.pipeline import Workspace, check_files, check_project, fix

SETTINGS = """\
publish-from = 0
[[layout]]
source = "docs/{path}"
target = "{lang}/{path}"
catalog = "po/{lang}/{path}.po"
"""
LINKS = """\
[links]
"/ja/" = "/{lang}/"
".ja.md" = ".md"
"""
HERE = """\
# はじめに

## 概要

[概要](#概要)を読みます。次は[設定](guide/b.md#設定)です。

- [使い方](/ja/guide/b)
- [規約](#_2)
- [設定](/guide/b#設定)

[定義][d]を読む。

```md
[code]: /ja/guide/b#設定
```

[d]: <../docs/guide/b.md#設定>

<a href="/ja/x#y">題</a>

https://example.com/ja/
"""
THERE = """\
# 案内

## 設定 {#set}

## 設定

## 概要

[はじめに](../a.md#はじめに)へ。
"""
ENGLISH = {
    "はじめに": "Introduction",
    "概要": "Overview",
    "[概要](#概要)を読みます。": "Read the [overview](#概要).",
    "次は[設定](guide/b.md#設定)です。": "Next are the [settings](guide/b.md#setup).",
    "使い方": "Usage",
    "規約": "Terms",
    "[設定](/guide/b#設定)": "[Settings](/guide/b#設定)",
    "[定義][d]を読む。": "Read the [definition][d].",
    "題": "Title",
    "案内": "Guide",
    "設定": "What's to set?",
    "[はじめに](../a.md#はじめに)へ。": "To the [introduction](../a.md#はじめに).",
}


def project(root, settings, documents):
    (root / "l10n.toml").write_text(settings, encoding="utf-8")
    for name, text in documents.items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    l10n.build(root)
    return root


def translate(root, english):
    for path in (root / "po").rglob("*.po"):
        catalogue = polib.pofile(str(path))
        for unit in catalogue:
            unit.msgstr = english.get(unit.msgid, "")
        catalogue.save()


def workspace(root):
    return Workspace(find_project(root))


def told(root):
    found = check_project(workspace(root)).findings
    return [(Path(each.path).name, each.target, each.suggestion) for each in found if each.check.startswith("link-")]


def test_a_project_whose_generator_is_known(tmp_path):
    settings = f'{SETTINGS}\n[markdown]\nanchors = "vitepress"\n{LINKS}'
    root = project(tmp_path, settings, {"a.md": HERE, "guide/b.md": THERE})
    assert (root / "en/a.md").read_text(encoding="utf-8") == HERE
    translate(root, ENGLISH)
    assert told(root) == [
        ("a.md.po", "Read the [overview](#概要).", "#overview"),
        ("a.md.po", "Next are the [settings](guide/b.md#setup).", "#what-s-to-set"),
        ("a.md.po", "[Settings](/guide/b#設定)", "#what-s-to-set"),
        ("b.md.po", "To the [introduction](../a.md#はじめに).", "#introduction"),
    ]
    # A catalogue that is named alone is judged by the same documents.
    alone = check_files([(workspace(root), [str(root / "po/en/a.md.po")])]).findings
    assert [each.suggestion for each in alone if each.check == "link-anchor"] == [
        "#overview",
        "#what-s-to-set",
        "#what-s-to-set",
    ]
    fix(workspace(root), [str(root / "po/en/a.md.po")])
    fix(workspace(root))
    assert told(root) == []
    assert [each.check for each in check_project(workspace(root)).findings if each.check.startswith("markup-")] == []
    l10n.build(root)
    assert (
        (root / "en/a.md").read_text(encoding="utf-8")
        == """\
# Introduction

## Overview

Read the [overview](#overview). Next are the [settings](guide/b.md#what-s-to-set).

- [Usage](/en/guide/b)
- [Terms](#_2)
- [Settings](/guide/b#what-s-to-set)

Read the [definition][d].

```md
[code]: /ja/guide/b#設定
```

[d]: <../docs/guide/b.md#what-s-to-set>

<a href="/en/x#y">Title</a>

https://example.com/ja/
"""
    )


@pytest.mark.parametrize(
    ("file", "anchor", "expected"),
    [
        ("docusaurus.config.js", "概要", "#whats-new-1"),
        (".vitepress/config.ts", "概要", "#what-s-new-1"),
        ("hugo.toml", "概要", "#whats-new-1"),
        ("mkdocs.yml", "_2", "#whats-new_1"),
        ("mkdocs.yml", "概要", "#whats-new_1"),
        ("book.toml", "概要", "#whats-new-1"),
        ("articles/x.md", "概要", "#what's-new%3F-1"),
    ],
)
def test_the_files_of_a_generator_tell_it(tmp_path, file, anchor, expected):
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x\n", encoding="utf-8")
    page = f"## 目次\n\n## 概要\n\n[概要](#{anchor})です。\n"
    root = project(tmp_path, SETTINGS, {"a.md": page})
    english = {"目次": "What's new?", "概要": "What's new?", "です。": "."}
    translate(root, english | {f"[概要](#{anchor})です。": f"The [overview](#{anchor})."})
    assert told(root) == [("a.md.po", f"The [overview](#{anchor}).", expected)]


def test_anchors_outside_of_units_follow_their_headings(tmp_path):
    page = "## 概要\n\n[次を読む](b.md#_1)\n\n[d]: b.md#_1\n\n[図][d]です。\n"
    settings = f'{SETTINGS}\n[markdown]\nanchors = "mkdocs"\n'
    root = project(tmp_path, settings, {"a.md": page, "b.md": "## 設定\n"})
    # Nothing of the document is translated: it stays as it is, whatever became of the other.
    translate(root, {"設定": "Settings"})
    l10n.build(root)
    assert (root / "en/a.md").read_text(encoding="utf-8") == page
    translate(root, {"設定": "Settings", "次を読む": "Read on"})
    l10n.build(root)
    assert (root / "en/a.md").read_text(encoding="utf-8") == page.replace("次を読む", "Read on").replace(
        "b.md#_1", "b.md#settings"
    )


def test_a_heading_that_is_not_translated_keeps_its_anchor(tmp_path):
    root = project(tmp_path, SETTINGS, {"a.md": "## 概要\n\n[概要](#概要)を読みます。\n"})
    translate(root, {"[概要](#概要)を読みます。": "Read the [overview](#概要)."})
    assert told(root) == []
    translate(root, {"[概要](#概要)を読みます。": "Read the [overview](#overview)."})
    found = [each for each in check_project(workspace(root)).findings if each.check == "link-anchor"]
    assert [(str(each.severity), each.expected) for each in found] == [("info", ("#概要",))]


def test_a_translated_heading_asks_the_units_again_that_lead_to_it(tmp_path):
    """What checks said is remembered: it depends on the headings that links lead to, in other documents too."""
    from l10n.pipeline.cache import remembering

    def suggestions():
        at_work = workspace(root)
        with remembering(at_work):
            findings = check_project(at_work).findings
        return [each.suggestion for each in findings if each.check == "link-anchor"]

    page = "[概要](b.md#概要)を読みます。\n"
    root = project(tmp_path, SETTINGS, {"a.md": page, "b.md": "## 概要\n"})
    english = {page.strip(): "Read the [overview](b.md#概要)."}
    translate(root, english)
    assert suggestions() == []
    translate(root, {**english, "概要": "Overview"})
    assert suggestions() == ["#overview"]
    translate(root, {**english, "概要": "Outline"})
    assert suggestions() == ["#outline"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/ja/guide/", "/en/guide/"),
        ("/jargon/", "/jargon/"),
        ("/guide/ja/", "/guide/ja/"),
        ("guide.ja.md#x", "guide.md#x"),
        ("/ja/guide.ja.md?x=1#y", "/en/guide.md?x=1#y"),
        ("https://example.com/jp", "https://example.com/us"),
        ("https://example.com/jp/a", "https://example.com/us/a"),
        ("https://example.com/jpn", "https://example.com/jpn"),
        ("/ja/old/a", "/old/a"),
        ("#概要", "#概要"),
        ("", ""),
    ],
)
def test_addresses_are_mapped_at_their_ends(address, expected):
    links = {"/ja/": "/en/", ".ja.md": ".md", "https://example.com/jp": "https://example.com/us", "/ja/old/": "/old/"}
    assert mapped(address, links, "en") == expected


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('"/ja/" = "/en"', "l10n.toml:1: links '/ja/' and '/en' must both end in / or neither"),
        ('"/ja/" = "/ja/"', "l10n.toml:1: links '/ja/' stays as it is"),
        ('"" = "/en/"', "l10n.toml:1: links '' is no beginning or end of an address"),
        ('"/ja/#x" = "/en/"', "l10n.toml:1: links '/ja/#x' must be a part of a path"),
        ('"/ja/" = 3', "l10n.toml:2: links./ja/ must be a string, not 3"),
    ],
)
def test_a_mapping_that_cannot_be_meant_is_refused(line, message):
    with pytest.raises(UsageError) as error:
        parse_settings(f"[links]\n{line}\n", "l10n.toml")
    assert str(error.value).startswith(message)
