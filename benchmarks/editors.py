# SPDX-License-Identifier: MIT
"""How long an editor waits: what `l10n lsp` needs from a keystroke to the findings on their way.

Catalogues of so many units are opened, and letters are typed at random places; the pauses that the server makes on
purpose are not counted, nor is the editor.
"""

import random
import sys
import tempfile
import time
from pathlib import Path

from lsprotocol import types
from pygls.workspace import Workspace

from l10n.lsp.homes import Homes
from l10n.lsp.office import File
from l10n.lsp.server import Server
from l10n.lsp.sheets import opened, typed

KEYS = 200
HEAD = 'msgid ""\nmsgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
PAIRS = (
    ("第{0}期の売上高は前年比{1}％増の143億円だった。", "Net sales in the {0}th term rose {1}% to 143 billion yen."),
    ("詳しくは{0}章を見る。", "See chapter {0} for more ."),
    ("「設定{0}」を開き、{1}秒待つ。", "Open Settings {0} and wait for {1} seconds."),
    ("会員は{0}人だ。", "There are {0} members."),
)


class Nowhere:
    """Takes what would go to an editor."""

    def write(self, data: bytes) -> None:
        """Take it."""

    def close(self) -> None:
        """Take nothing more."""


def catalogue(units: int) -> str:
    """A catalogue with so many different units."""
    made = (tuple(text.format(n, n % 90 + 2) for text in PAIRS[n % len(PAIRS)]) for n in range(units))
    return HEAD + "".join(f'\nmsgid "{source}"\nmsgstr "{target}"\n' for source, target in made)


def measure(units: int, path: Path) -> str:
    """A row of the table."""
    home, text, chance = Homes().of(path), catalogue(units), random.Random(units)
    begun = time.perf_counter()
    sheet = opened(text, path, home, lambda: False)
    first = time.perf_counter() - begun
    server = Server("0", "")
    server.protocol._workspace = Workspace(  # noqa: SLF001 - as after an editor's greeting
        path.parent.as_uri(), types.TextDocumentSyncKind.Full, [], types.PositionEncodingKind.Utf16
    )
    server.protocol.set_writer(Nowhere())
    file = File(path.as_uri(), path, text, 1, home, sheet, sheet)
    checking, telling = [], []
    for _ in range(KEYS):
        at = text.index('msgstr "', chance.randrange(len(HEAD), len(text) - 200)) + len('msgstr "')
        text = f"{text[:at]}a{text[at:]}"
        start = time.perf_counter()
        sheet = typed(sheet, text, home) or sheet
        middle = time.perf_counter()
        file.content, file.text = sheet, text
        server._tell(file)  # noqa: SLF001 - what the server does when it is done
        checking.append(middle - start)
        telling.append(time.perf_counter() - middle)
    cells = [
        f"{1000 * sorted(times)[int(share * KEYS)]:6.1f}" for times in (checking, telling) for share in (0.5, 0.95)
    ]
    return f"{units:7,} {len(sheet.marks):9,} {first:8.1f}  {'  '.join(cells)}"


def main() -> None:
    """Print the table."""
    print("  units  findings  open, s  check p50, p95  tell p50, p95 (ms)")
    with tempfile.TemporaryDirectory() as folder:
        for units in map(int, sys.argv[1:] or ("100", "1000", "5000")):
            print(measure(units, Path(folder) / "benchmark.po"))


if __name__ == "__main__":
    main()
