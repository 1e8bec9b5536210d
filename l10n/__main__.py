# SPDX-License-Identifier: MIT
"""The program's first step: `l10n`, and `python -m l10n` where its script is not on the path."""

import sys

# Nobody answers Ctrl-C before `run`: what loads `typing` loads ten times longer.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

_INTERRUPTED = 130


def run() -> "NoReturn":
    """Run the command line and leave the process; Ctrl-C is no traceback even while the program still loads."""
    try:
        from l10n.cli import main  # noqa: PLC0415 - loading is the longest time in which nobody would answer

        main()
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


if __name__ == "__main__":
    run()
