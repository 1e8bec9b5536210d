# SPDX-License-Identifier: MIT
"""What the number checks of other programs say of right and wrong amounts, beside ours: the table in the README.

`python benchmarks/comparison.py`; programs that are not installed (translate-toolkit, gettext) are left out.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PAIRS = (
    ("同社は143億ドルを投じた。", "The company invested $14.3 billion.", True),
    ("同社は293億ドルを投じた。", "The company invested $29.3 million.", False),
    ("工場は平成3年10月に完成した。", "The plant was completed in October 1991.", True),
    ("工場は平成5年4月に完成した。", "The plant was completed in April 1992.", False),
    ("会場には約1万2000人が集まった。", "About 12,000 people came to the venue.", True),
    ("会場には1,500人が集まった。", "Some 1,300 people came to the venue.", False),
)
"""Source, target, and whether the target is right."""
HEADER = (
    'msgid ""\nmsgstr ""\n"Language: en\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)


def told_by_l10n(folder: Path) -> set[str]:
    """The targets that `l10n check --select number` complains of."""
    ran = subprocess.run(
        [sys.executable, "-m", "l10n", "check", "--select", "number", "pairs.po"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return {target for _, target, _ in PAIRS if target in ran.stdout}


def told_by_pofilter(folder: Path) -> set[str]:
    """The targets that `pofilter -t numbers` complains of."""
    subprocess.run(["pofilter", "-t", "numbers", "pairs.po", "out.po"], cwd=folder, capture_output=True, check=False)
    out = folder / "out.po"
    return set(re.findall('^msgstr "(.+)"', out.read_text(encoding="utf-8"), re.MULTILINE)) if out.exists() else set()


def told_by_msgfmt(folder: Path) -> set[str]:
    """The targets that `msgfmt -c` complains of."""
    command = ["msgfmt", "-c", "-o", "/dev/null", "pairs.po"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    lines = (folder / "pairs.po").read_text(encoding="utf-8").split("\n")
    places = [int(line) for line in re.findall(r"^pairs\.po:(\d+):", ran.stderr, re.MULTILINE)]
    near = {text for line in places for text in lines[line - 1 : line + 1]}
    return {target for _, target, _ in PAIRS if f'msgstr "{target}"' in near}


PROGRAMS = {"l10n": told_by_l10n, "pofilter": told_by_pofilter, "msgfmt": told_by_msgfmt}


def main() -> None:
    """Print for each program how many wrong pairs it tells and how many right ones it complains of."""
    wrong = {target for _, target, right in PAIRS if not right}
    print(f"{'program':10} wrong pairs told   right pairs told")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        units = (f'\nmsgid "{source}"\nmsgstr "{target}"\n' for source, target, _ in PAIRS)
        (folder / "pairs.po").write_text(HEADER + "".join(units), encoding="utf-8")
        for name, told_by in PROGRAMS.items():
            if name == "l10n" or shutil.which(name):
                told = told_by(folder)
                print(
                    f"{name:10} {len(told & wrong):8} of {len(wrong)} {len(told - wrong):13} of {len(PAIRS) - len(wrong)}"
                )


if __name__ == "__main__":
    main()
