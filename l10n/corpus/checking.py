# SPDX-License-Identifier: MIT
"""Checks a corpus: slice by slice in any number of processes, then the parts one behind the other."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from l10n import files
from l10n.corpus.forms import SLICE, Form, Slice
from l10n.corpus.lines import JsonLines
from l10n.corpus.parts import Parts, opened
from l10n.corpus.rows import Asked, told
from l10n.corpus.suffixes import form_of
from l10n.corpus.tally import Tally
from l10n.errors import Fault, InputError, UsageError
from l10n.model import Finding, Severity
from l10n.pipeline.caching.memory import maker
from l10n.workers import cores, in_order

_WORTH = 4_000
"""Rows that take longer to check than a second process takes to start."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be checked, and where to the results go."""

    path: Path
    asked: Asked
    output: Path | None = None
    """The file for findings; without one they are printed."""
    keep: Path | None = None
    """The file for the rows that passed."""
    fails: Severity | None = Severity.ERROR
    """A row with a finding of this level or above does not pass; None: it passes whatever is found."""
    jobs: int | None = None
    """How many processes work; None: as many as there are processors, if it is worth it."""
    resume: bool = False
    """Whether to go on where an earlier run has stopped."""


def check_corpus(
    order: Order, print_line: Callable[[str], None], track: Callable[[Iterable[Tally], str, int], Iterable[Tally]]
) -> Tally:
    """Check the corpus, write the findings and the rows that passed, and count both.

    The same input gives the same bytes for any number of jobs. Nothing is held but a slice for each process. Findings
    that have no file are given to `print_line` as JSON lines; `track` passes on the counts of the slices.
    Raises InputError and UsageError, and then neither file is written; what is done can be taken up with `resume`.
    """
    form = form_of(order.path)
    _refuse(order)
    parts = form.slices(order.path)
    with opened(order.output, _key(order), resume=order.resume) as folder:
        waiting = [each for each in parts if folder.tally(each.number) is None]
        done = in_order(partial(_checked, order, folder), waiting, _jobs(order, waiting))
        for _ in track(done, "checking", len(waiting)):
            pass
        _join(order, folder, len(parts), print_line)
        tallies = (folder.tally(each.number) or Tally() for each in parts)
        return sum(tallies, Tally())


def _jobs(order: Order, waiting: Sequence[Slice]) -> int:
    if order.jobs is not None:
        return order.jobs
    return cores() if sum(each.count for each in waiting) >= _WORTH else 1


def _refuse(order: Order) -> None:
    """Raise where a result would replace what is no earlier result."""
    if order.resume and order.output is None:
        raise UsageError(Fault("--resume needs -o FILE: the parts of the run lie beside it"))
    written = form_of(order.output) if order.output else None
    if order.output and written and order.output.exists() and not written.is_ours(order.output):
        raise InputError(Fault("holds something else than earlier findings", str(order.output), hint=_OTHER))
    if order.keep:
        if order.keep.suffix != order.path.suffix:
            raise UsageError(
                Fault("has another form than the rows", str(order.keep), hint=f"end it in {order.path.suffix}")
            )
        if order.keep.exists() and order.keep.stat().st_size:
            raise InputError(Fault("is there already", str(order.keep), hint="remove it, or name another file"))
    for each in (order.output, order.keep):
        if each and not each.parent.is_dir():
            raise InputError(Fault("there is no such folder", str(each.parent), hint="make it, or name another file"))


_OTHER = "nothing was written; name another file"


def _key(order: Order) -> str:
    """A name for all that the parts depend on."""
    try:
        status = order.path.stat()
    except OSError as error:
        raise InputError(files.fault(error, str(order.path), "read")) from None
    known = (maker(), SLICE, str(order.path), status.st_size, status.st_mtime_ns)
    asked = (order.asked.settings, order.asked.glossary.concepts if order.asked.glossary else ())
    wanted = (str(order.output), str(order.keep), order.fails)
    return hashlib.blake2b(repr((known, asked, wanted)).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _checked(order: Order, folder: Parts, part: Slice) -> Tally:
    """Check one slice, in whatever process: its part of the results is written, then its counts."""
    form, output = form_of(order.path), _form_of_findings(order)
    rows = failed = kept = 0
    found: Counter[tuple[str, Severity]] = Counter()
    try:
        with ExitStack() as stack:
            findings = stack.enter_context(output.findings(folder.found(part.number)))
            keeper = stack.enter_context(form.kept(folder.kept(part.number), order.path)) if order.keep else None
            for batch in form.batches(order.path, part, whole=keeper is not None):
                said = list(told(batch.rows, order.asked, str(order.path)))
                findings.put([(row, each) for row, some in said for each in some])
                flags = [_passes(some, order.fails) for _, some in said]
                if keeper:
                    keeper.put((batch, flags))
                rows, kept = rows + len(said), kept + sum(flags)
                failed += sum(each.failed for _, some in said for each in some)
                found.update((each.check, each.severity) for _, some in said for each in some)
    except OSError as error:
        raise InputError(files.fault(error, str(error.filename or folder.folder), "write")) from None
    tally = Tally(rows, found, failed, kept)
    folder.finish(part.number, tally)
    return tally


def _passes(found: Iterable[Finding], level: Severity | None) -> bool:
    return not any(each.failed or (level is not None and each.severity.weight >= level.weight) for each in found)


def _form_of_findings(order: Order) -> Form:
    return form_of(order.output) if order.output else JsonLines()


def _join(order: Order, folder: Parts, count: int, print_line: Callable[[str], None]) -> None:
    """Put the parts together: the rows that passed first, for findings are what tells that all is done."""
    found = [folder.found(number) for number in range(count)]
    if order.keep:
        kept = [folder.kept(number) for number in range(count)]
        files.fill(order.keep, partial(_write, form_of(order.path), kept, order.path))
    if order.output:
        files.fill(order.output, partial(_write, form_of(order.output), found, None))
    else:
        for line in _lines(found):
            print_line(line)


def _write(form: Form, parts: Sequence[Path], like: Path | None, path: Path) -> None:
    form.join(parts, path, like)


def _lines(parts: Iterable[Path]) -> Iterator[str]:
    for part in parts:
        for line in files.lines(part):
            yield line.decode()
