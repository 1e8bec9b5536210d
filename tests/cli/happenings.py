# SPDX-License-Identifier: MIT
"""What can happen to the small project between two runs."""

DOCUMENT, PO, PAGE, LIST = "locales/ja/a.md", "locales/en/LC_MESSAGES/a.po", "locales/en/a.md", "rendered.sha256"


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edit(project, name, old, new):
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def nothing(_project):
    pass


def a_sentence_changed(project):
    edit(project, DOCUMENT, "一つ目の文だ。", "一つ目の短い文だ。")


def a_document_is_new(project):
    (project / "locales/ja/b.md").write_text("三つ目の文だ。\n", encoding="utf-8")


def a_document_was_renamed(project):
    (project / DOCUMENT).rename(project / "locales/ja/b.md")


def two_documents_changed_places(project):
    a_document_is_new(project)
    (project / "locales/ja/b.md").rename(project / "locales/ja/c.md")
    (project / DOCUMENT).rename(project / "locales/ja/b.md")


def a_translation_changed(project):
    edit(project, PO, "And the next.", "And the second.")


def a_page_is_gone(project):
    (project / PAGE).unlink()


def a_page_was_edited(project):
    edit(project, PAGE, "And", "But")


def the_list_is_gone(project):
    (project / "locales/en" / LIST).unlink()


def an_error_was_made(project):
    edit(project, PO, "And the next.", "And the 文.")


STATES = [
    nothing, a_sentence_changed, a_document_is_new, a_document_was_renamed, two_documents_changed_places,
    a_translation_changed, a_page_is_gone, a_page_was_edited, the_list_is_gone, an_error_was_made,
]  # fmt: skip
