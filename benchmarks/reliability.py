# SPDX-License-Identifier: MIT
"""Runs the batteries of tests/reliability with their full counts and prints one table.

    python benchmarks/reliability.py [--rows NAME ...] [--sample] [--seed 1]

`--rows` picks rows by a part of their name; `--sample` tries each a few times only. Leaves with 1 when
something failed.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from reliability.rows import HEAD, chosen, discover, line


def main() -> int:
    """Print the table, a line as soon as its row is done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", action="append", default=[], metavar="NAME")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(*HEAD, sep="\n")
    failed = False
    for row in chosen(discover(), options.rows):
        result = row.tried(row.sample if options.sample else row.count, options.seed)
        failed = failed or bool(result.failures)
        print(line(row, result), flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
