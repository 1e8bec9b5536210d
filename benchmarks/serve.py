# SPDX-License-Identifier: MIT
"""How long an editor at the desk waits: for the page, for what checks say of what she types, for a save.

`serve.py [UNITS]` asks a real server over HTTP, on the sample article with its glossary and on a made-up document of
that many units (5,000). Beside the time on the clock stands the processor time of this process, server and client
together, which other work on the machine does not change.
"""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import httpx

from l10n.config import find_project
from l10n.pipeline import Desk, Workspace, update
from l10n.report.review import ReviewUnit
from l10n.serve.server import serving

T = TypeVar("T")
ROOT = Path(__file__).parents[1]
SENTENCES = (
    ("第{n}四半期の売上高は{n}億円だった。", "Revenue in quarter {n} was {n}00 million yen."),
    ("メタは{n}人の技術者を採用した。", "Meta hired {n} engineers."),
    ("スケールAIの株式の{n}%を取得した。", "It acquired {n}% of the shares of Scale AI."),
)


class Took(NamedTuple):
    """Milliseconds."""

    clock: float
    processor: float


def timed(work: Callable[[], T]) -> tuple[T, Took]:
    """What `work` gives, and how long it took."""
    begun, busy = time.perf_counter(), time.process_time()
    made = work()
    return made, Took(1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - busy))


def row(name: str, times: Sequence[Took]) -> None:
    """Print how long something took: the median and what 95 of 100 stay below, on the clock and of the processor."""
    told = "".join(f"{value:>10.1f}" for each in zip(*times, strict=True) for value in spread(each))
    print(f"  {name:<22}{len(times):>6}{told}")


def spread(times: Sequence[float]) -> tuple[float, float]:
    """The median, and what 95 of 100 stay below."""
    ordered = sorted(times)
    return statistics.median(ordered), ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def sample(folder: Path) -> None:
    """Copy the sample project there."""
    for name in ("l10n.toml", "glossary", "locales"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)


def large(folder: Path, count: int) -> None:
    """Make a project there with one document of so many sentences, all of them translated."""
    sample(folder)
    rows = [tuple(text.format(n=number) for text in SENTENCES[number % 3]) for number in range(1, count + 1)]
    for path in (folder / "locales/ja").glob("*.md"):
        path.unlink()
    lines = (f"{ja}\n" if number % 5 else f"## {number}\n\n{ja}\n" for number, (ja, _) in enumerate(rows))
    (folder / "locales/ja/long.md").write_text("\n".join(lines), encoding="utf-8")
    update(Workspace(find_project(folder)))
    path = folder / "locales/en/LC_MESSAGES/long.po"
    text = path.read_text(encoding="utf-8")
    for ja, en in rows:
        text = text.replace(f'msgid "{ja}"\nmsgstr ""', f'msgid "{ja}"\nmsgstr "{en}"', 1)
    path.write_text(text, encoding="utf-8")


def measure(folder: Path, most: int) -> None:
    """Serve the project, and ask about so many of its units."""
    desk, opened = timed(lambda: Desk(folder))
    units = [(each.catalogue, unit) for each in desk.page().documents for unit in each.units if unit.target]
    with serving(desk) as address:
        base, _, token = address.partition("/?token=")
        with httpx.Client(base_url=base, follow_redirects=True, trust_env=False, timeout=60) as client:
            client.get(f"/?token={token}")
            ask(client, units[:: max(1, len(units) // most)], opened)


def ask(client: httpx.Client, units: Sequence[tuple[str, ReviewUnit]], opened: Took) -> None:
    """Print how long the answers take."""
    print(f"  {'milliseconds':<22}{'times':>6}{'median':>10}{'95 %':>10}{'processor':>10}{'95 %':>10}")
    row("open the desk", [opened])
    row("the page", [timed(lambda: client.get("/").raise_for_status())[1] for _ in range(3)])
    typed, saved = [], []
    for path, unit in units:
        asked = {"path": path, "context": unit.context, "source": unit.source, "before": unit.target}
        asked["target"] = f"{unit.target.rstrip('.')} indeed."
        typed.append(timed(partial(post, client, "/check", asked))[1])
        saved.append(timed(partial(post, client, "/save", asked))[1])
    row("check what is typed", typed)
    row("save it", saved)


def post(client: httpx.Client, address: str, asked: dict[str, Any]) -> None:
    """Ask the server; what it refuses ends the measurement."""
    answer = client.post(address, json=asked).raise_for_status().json()
    if answer.get("refused"):
        raise SystemExit(answer["refused"])


def main() -> None:
    """Measure the sample, and a document of as many units as the argument says."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "sample").mkdir()
        sample(folder / "sample")
        print("the sample article, 111 units")
        measure(folder / "sample", 111)
        (folder / "large").mkdir()
        large(folder / "large", count)
        print(f"a document of {count:,} units")
        measure(folder / "large", 30)


if __name__ == "__main__":
    main()
