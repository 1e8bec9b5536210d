# SPDX-License-Identifier: MIT
"""How a document stands on the page: lists, tables, code, pictures, and what an edit concerns in the English."""

import base64

import pytest

pytest.importorskip("jinja2", reason="jinja2 is not installed")

from l10n.config import Project
from l10n.glossary import Concept, English, Glossary
from l10n.model import Entry
from l10n.pipeline import Workspace, review
from l10n.pipeline.reviewing.aging import concerned
from l10n.report.review import Kept, ReviewUnit, Setting, page
from l10n.report.review.flow import CHUNK, LONG, chunks

DOCUMENT = """\
# 決算

1. 売上は増えた。
2. 利益も増えた。
   - 国内は減った。

| 年 | 売上 |
|---|---:|
| 2023 | 12億円 |
| 令和6年 | 143 |

![売上の図](img/sales.png)

終わりに![印](img/mark.png)を見る。

![](https://example.invalid/far.png)

```sh
make report
```
"""
PIXEL = base64.b64decode("R0lGODlhAQABAAAAACw=")


@pytest.fixture
def project(tmp_path):
    (tmp_path / "locales/ja/img").mkdir(parents=True)
    (tmp_path / "locales/ja/report.md").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "locales/ja/img/sales.png").write_bytes(PIXEL)
    return tmp_path


def shown(project):
    return review(Workspace(Project(project))).documents[0]


def test_blocks_keep_their_marks_rows_and_what_stands_between(project):
    document = shown(project)
    assert [(unit.source, unit.setting) for unit in document.units] == [
        ("決算", Setting()),
        ("売上は増えた。", Setting(marker="1.")),
        ("利益も増えた。", Setting(marker="2.")),
        ("国内は減った。", Setting()),
        ("年", Setting(row=7, column=1, head=True)),
        ("売上", Setting(row=7, column=2, head=True)),
        ("12億円", Setting(row=9, column=2, beside=((1, "2023"),))),
        ("令和6年", Setting(row=10, column=1, beside=((2, "143"),))),
        ("売上の図", Setting(before=(Kept("売上の図", "img/sales.png"),))),
        ("終わりに![印](img/mark.png)を見る。", Setting()),
    ]
    assert document.after == (Kept("", "https://example.invalid/far.png"), Kept("make report"))


def test_the_page_carries_pictures_of_the_project_and_no_other(project):
    (project.parent / "secret.png").write_bytes(PIXEL)
    text = DOCUMENT.replace("img/mark.png", "../../../secret.png")
    (project / "locales/ja/report.md").write_text(text, encoding="utf-8")
    data = f"data:image/png;base64,{base64.b64encode(PIXEL).decode()}"
    assert shown(project).pictures == {"img/sales.png": data}
    html = page(review(Workspace(Project(project))))
    assert html.count("<img ") == html.count(f'<img src="{data}" alt=""') == 1


def test_a_link_out_of_the_project_is_no_picture(project):
    (project.parent / "secret.png").write_bytes(PIXEL)
    (project / "locales/ja/img/mark.png").symlink_to(project.parent / "secret.png")
    assert "img/mark.png" not in shown(project).pictures


def test_a_picture_that_is_too_large_stays_outside(project):
    (project / "locales/ja/img/sales.png").write_bytes(PIXEL * 100_000)
    assert shown(project).pictures == {}


def test_rows_stand_in_tables_and_a_long_one_goes_on_in_the_next_chunk():
    cells = [
        ReviewUnit("あ", paragraph=f"{row}-{column}", setting=Setting(row=row, column=column, head=row in {1, 200}))
        for row in (1, *range(3, 2 * LONG + 5), 200, 202)
        for column in (1, 2)
    ]
    read = list(chunks([ReviewUnit("始め"), *cells]))
    parts = [[(len(part.rows), part.is_table, part.continued) for part in chunk] for chunk in read]
    assert parts == [
        [(1, False, False), (LONG, True, False)],
        [(LONG, True, True)],
        [(3, True, True), (2, True, False)],
    ]
    assert {part.columns for chunk in read for part in chunk if part.is_table} == {2}
    assert CHUNK == 20


@pytest.mark.parametrize(
    ("before", "after", "english", "words"),
    [
        ("料金は500円だ。", "料金は600円だ。", "The fee is ¥500.", ["¥500"]),
        ("10分おきに3両で走る。", "8分おきに3両で走る。", "They run every 10 minutes in 3 cars.", ["10 minutes"]),
        ("路面電車は速い。", "地下鉄は速い。", "Trams are fast.", ["Trams"]),
        ("路面電車は速い。", "路面電車は遅い。", "Trams are fast.", []),
        ("14.3億円だった。", "14.8億円だった。", "It was ¥1.43 billion.", ["¥1.43 billion"]),
    ],
    ids=["money", "one-of-two", "term", "another-word", "decimal"],
)  # fmt: skip
def test_an_edit_marks_in_the_english_what_it_concerns(before, after, english, words):
    glossary = Glossary([Concept("路面電車", "tram"), Concept("地下鉄", "subway")])
    entry = Entry(after, english, fuzzy=True, previous=before)
    assert [english[slice(*span)] for span in concerned(entry, glossary, English())] == words
