# SPDX-License-Identifier: MIT
"""A row of the table of faults, how all rows are found, and the table itself."""

import importlib
import pkgutil
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

TOLD = 5
"""No more failures than this are told of a row."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a battery."""

    tried: int
    failures: list[str]
    noted: tuple[str, ...] = ()
    """What differs and may."""


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of fault, how often it is tried in full, and what tries it."""

    name: str
    count: int
    run: Callable[[int, int], Result]
    """Called with the number to try and the seed."""
    sample: int = 6
    """How many are tried in `make test`."""
    programs: tuple[str, ...] = ()
    """GNU gettext's programs that judge it."""

    @property
    def lacking(self) -> str:
        """What is not installed of what it needs, in a line; empty where all is there."""
        missing = [name for name in self.programs if shutil.which(name) is None]
        return f"{', '.join(missing)}: not installed; apt-get install gettext" if missing else ""

    def tried(self, count: int, seed: int) -> Result:
        """What comes of so many tries; without a judge none passes."""
        return Result(count, [self.lacking]) if self.lacking else self.run(count, seed)


def discover() -> list[Row]:
    """The rows of all modules in this folder, by module and in the order in which they stand there."""
    package = __name__.rpartition(".")[0]
    names = sorted(each.name for each in pkgutil.iter_modules([str(Path(__file__).parent)]))
    modules = [importlib.import_module(f"{package}.{name}") for name in names if not name.startswith("test_")]
    return [row for module in modules for row in getattr(module, "ROWS", ())]


def line(row: Row, result: Result) -> str:
    """A row of the Markdown table."""
    failed = len(result.failures)
    said = (*result.failures[:TOLD], *result.noted)
    told = "; ".join(each.replace("|", "\\|").replace("\n", " ") for each in said) or "–"
    return f"| {row.name} | {result.tried:,} | {result.tried - failed:,} | {told} |"


HEAD = ("| fault | tried | passed | failures and differences |", "|---|---:|---:|---|")


def chosen(rows: Iterable[Row], names: Iterable[str]) -> list[Row]:
    """The rows whose names hold one of `names`; all when none is given."""
    wanted = [name.casefold() for name in names]
    return [row for row in rows if not wanted or any(name in row.name.casefold() for name in wanted)]
