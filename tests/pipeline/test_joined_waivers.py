# SPDX-License-Identifier: MIT
"""A waiver on a unit that nobody has translated, whose sentence is then joined to a translated one."""

from dataclasses import replace

from l10n import catalog
from l10n.config import find_project
from l10n.pipeline.translations import up_to_date
from l10n.pipeline.workspace import Workspace

ONE = "朝の六時になると北の港に白い船が三隻着く。"
OTHER = "夕方には町の人が川の向こうで古い旗を二枚立てる。"
JOINED = "朝の六時になると北の港に白い船が三隻着き、夕方には町の人が川の向こうで古い旗を二枚立てる。"
WAIVER = "l10n: ignore[number-value] the flags are a pair"


def updated(root, document):
    """The catalogue as `l10n update` writes it."""
    (root / "locales/ja/a.txt").write_text(document, encoding="utf-8")
    known = up_to_date(Workspace(find_project(root)))[0].catalog
    write(root, known)
    return known


def write(root, known):
    (root / "locales/en/LC_MESSAGES/a.po").write_bytes(catalog.encode(known))


def test_a_second_update_changes_nothing(tmp_path):
    for folder in ("ja", "en/LC_MESSAGES"):
        (tmp_path / "locales" / folder).mkdir(parents=True)
    (tmp_path / "l10n.toml").write_text('languages = ["en"]\n', encoding="utf-8")
    first, second = (known := updated(tmp_path, f"{ONE}\n\n{OTHER}")).entries
    translated = replace(first, target="At six in the morning three white ships reach the north harbour.")
    write(tmp_path, replace(known, entries=(translated, replace(second, comments=(WAIVER,)))))
    joined = updated(tmp_path, JOINED)
    (entry,) = joined.entries
    assert entry.fuzzy
    assert entry.comments[0].startswith(f"{WAIVER} (")
    assert catalog.encode(updated(tmp_path, JOINED)) == catalog.encode(joined)
