# SPDX-License-Identifier: MIT
"""A project whose documents are renamed, copied and removed, and the translations that stand in it."""

from dataclasses import replace
from pathlib import Path

import l10n
from l10n import catalog
from l10n.pipeline import init

MESSAGES = "locales/en/LC_MESSAGES"

NOTICE = "# お知らせ\n\n当館は七月から開館時間を延ばす。入館は閉館の三十分前までとする。\n\n売店は休む。\n"
ACCESS = "# 交通\n\n駅から歩いて五分かかる。駐車場は有料だ。\n\n売店は休む。\n"
ENGLISH = {
    "お知らせ": "Notice",
    "当館は七月から開館時間を延ばす。": "From July, the museum stays open longer.",
    "入館は閉館の三十分前までとする。": "Last admission is thirty minutes before closing.",
    "売店は休む。": "The shop is closed.",
    "交通": "Access",
    "駅から歩いて五分かかる。": "It is a five-minute walk from the station.",
    "駐車場は有料だ。": "There is a charge for parking.",
}


def project(root: Path, documents: dict[str, str], settings: str = "") -> Path:
    """A project with those documents, built, translated as `ENGLISH` has it and built again."""
    init(root)
    (root / "l10n.toml").write_text(f"publish-from = 0\n{settings}", encoding="utf-8")
    for name, text in documents.items():
        write(root, name, text)
    l10n.build(root)
    for path in root.glob("locales/*/LC_MESSAGES/**/*.po"):
        edit(path, lambda entry: replace(entry, target=ENGLISH.get(entry.source, "")))
    l10n.build(root)
    return root


def write(root: Path, name: str, text: str) -> None:
    path = root / "locales/ja" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def rename(root: Path, old: str, new: str) -> None:
    path = root / "locales/ja" / new
    path.parent.mkdir(parents=True, exist_ok=True)
    (root / "locales/ja" / old).rename(path)


def edit(path: Path, change) -> None:
    """Have each live entry of a catalogue changed, as a translator would."""
    known = catalog.read(path, path.name)
    entries = tuple(entry if entry.obsolete else change(entry) for entry in known.entries)
    path.write_bytes(catalog.encode(replace(known, entries=entries)))


def read(root: Path, stem: str, language: str = "en") -> catalog.Catalog:
    path = root / f"locales/{language}/LC_MESSAGES/{stem}.po"
    return catalog.read(path, path.name)


def targets(root: Path, stem: str, language: str = "en") -> dict[str, str]:
    """What is translated in a catalogue, and neither fuzzy nor obsolete."""
    return {entry.source: entry.target for entry in read(root, stem, language).live if entry.translated}


def files(root: Path) -> set[str]:
    """The files made from documents, without the language's pages."""
    made = {path.relative_to(root).as_posix() for path in (root / "locales").rglob("*.*o*")}
    return {name for name in made if name.endswith((".po", ".mo", ".pot"))}


def contents(root: Path) -> dict[Path, bytes]:
    return {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}
