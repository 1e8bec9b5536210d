# SPDX-License-Identifier: MIT
"""The form of a corpus by the suffix of its file."""

from pathlib import Path

from l10n.corpus.forms import Form
from l10n.errors import Fault, UsageError


def form_of(path: Path) -> Form:
    """The form of the file by its suffix; raises UsageError where the packages for it are missing, or it has none."""
    if path.suffix == ".jsonl":
        from l10n.corpus.lines import JsonLines  # noqa: PLC0415 - one of the forms is wanted

        return JsonLines()
    if path.suffix == ".parquet":
        try:
            from l10n.corpus.parquet import Parquet  # noqa: PLC0415 - an extra
        except ImportError:
            hint = "install it with `pip install 'taiyaku[corpus]'`"
            raise UsageError(Fault("needs the package pyarrow", str(path), hint=hint)) from None
        return Parquet()
    raise UsageError(Fault("is neither .parquet nor .jsonl", str(path), hint="findings and rows are written as these"))
