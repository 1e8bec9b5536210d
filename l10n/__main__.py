# SPDX-License-Identifier: MIT
"""`python -m l10n`: the command where its script is not on the path."""

from l10n.cli import main

if __name__ == "__main__":
    main()
