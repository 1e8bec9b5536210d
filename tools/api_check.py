# SPDX-License-Identifier: MIT
"""Asks `l10n serve --api` about catalogues: for add-ons of Weblate, and wherever taiyaku is not installed.

    python tools/api_check.py --url http://127.0.0.1:8643 FILE.po…

The token stands in L10N_API_TOKEN. It prints a line for each finding and leaves with 1 where there is an error, with 3
where the server does not answer as it should. It needs nothing but Python.
"""

import argparse
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

KINDS = {".po": "text/x-gettext-translation", ".pot": "text/x-gettext-translation"}


def findings(url: str, token: str, path: str) -> list[dict[str, object]]:
    """What the server says of the file at `path`."""
    address = f"{url.rstrip('/')}/v1/check?{urllib.parse.urlencode({'path': path})}"
    kind = KINDS.get(Path(path).suffix, "text/tab-separated-values")
    headers = {"Authorization": f"Bearer {token}", "Content-Type": kind}
    request = urllib.request.Request(address, Path(path).read_bytes(), headers)  # noqa: S310 - who calls names it
    with urllib.request.urlopen(request, timeout=300) as answer:  # noqa: S310 - the same
        found: list[dict[str, object]] = json.loads(answer.read())["findings"]
    return found


def reason(error: Exception) -> str:
    """Why there was no answer: what the server says, if it says anything."""
    if isinstance(error, urllib.error.HTTPError):
        try:
            return str(json.loads(error.read())["error"])
        except (ValueError, KeyError, TypeError):
            return f"the server answered {error.code}"
    return str(error)


def main() -> int:
    """Ask about each file that the command line names."""
    parser = argparse.ArgumentParser(description="Check translations with a server of l10n.")
    parser.add_argument("--url", default="http://127.0.0.1:8643", help="where the server is")
    parser.add_argument("files", nargs="+", metavar="FILE")
    named = parser.parse_args()
    failed = False
    for path in named.files:
        try:
            told = findings(named.url, os.environ.get("L10N_API_TOKEN", ""), path)
        except (OSError, ValueError) as error:
            sys.stderr.write(f"{path}: {reason(error)}\n")
            return 3
        for each in told:
            print(f"{each['path']}:{each['line']}: {each['check']} {each['message']}")
        failed = failed or any(each["severity"] == "error" for each in told)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
