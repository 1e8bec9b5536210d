# SPDX-License-Identifier: MIT
"""Containers between colons (VitePress, Docusaurus, Zenn, Qiita, MyST) and the directives of remark-directive."""

import re

from l10n.formats.markdown.dialects import Dialect, Rule
from l10n.formats.markdown.lines import Line
from l10n.formats.markdown.scan import Scan
from l10n.model import Kind

CODE = frozenset(
    """code code-block code-cell csv-table doctest eval-rst graphviz image include list-table literalinclude math
    mermaid parsed-literal plantuml raw toctree""".split()
)
"""Directives of MyST whose body is no text."""
PATHS = frozenset(("embed", "figure", "glue", "image", "include", "literalinclude"))
"""Directives of MyST whose argument is a file."""
_KEYWORDS = frozenset(("alert", "info", "warn", "warning", "open"))
"""What Zenn and Qiita write behind the type, which no reader sees."""

_BLOGS = re.compile(r"[ \t]*(?:message(?:[ \t]+alert)?|note[ \t]+(?:info|warn|alert))[ \t]*\Z")
"""How Zenn and Qiita open a container, and nobody else."""

_OPEN = re.compile(r"(:{3,})[ \t]*(\{[\w:+.-]+\}|[A-Za-z][\w-]*)?")
_BRACKETS = re.compile(r"[ \t]*\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]")
_BRACES = re.compile(r"[ \t]*\{[^{}\n]*\}[ \t]*\Z")
_LEAF = re.compile(r"::[A-Za-z][\w-]*")
_OPTION = re.compile(r":[\w-]+:(?:[ \t]|\Z)")


def _container(scan: Scan, line: Line) -> bool:
    opened = _OPEN.match(line.rest)
    assert opened, "the rule's pattern is the start of this one"
    if opened.end() == len(line.rest) and not opened[2]:
        _close(scan, len(opened[1]))
        return scan.keep(line)
    scan.containers.append((len(opened[1]), line))
    if _BLOGS.match(line.rest, opened.end(1)):
        scan.seen.add("zenn")
    directive = opened[2] or ""
    title(scan, line, opened.end(), directive)
    scan.keep(line)
    if directive.startswith("{"):
        options(scan, line)
        if directive.strip("{}") in CODE:
            return _code(scan, line, opened[1])
    return True


def _close(scan: Scan, colons: int) -> None:
    """Close the innermost container that `colons` are enough for; those inside it end with it."""
    while scan.containers:
        opened, _ = scan.containers.pop()
        if opened <= colons:
            return


def _code(scan: Scan, line: Line, colons: str) -> bool:
    """The body of a directive that holds no text, up to the line that closes it."""
    for each in scan.below(line):
        if each.rest.startswith(colons) and not each.rest.strip(":"):
            scan.containers.pop()
            scan.kept.append((line.end, each.start))
            return scan.keep(line, each)
    return True


def title(scan: Scan, line: Line, at: int, directive: str, style: str = "title") -> None:
    """Offer the title that stands behind the directive's name, from the character `at` of the line's text."""
    end = len(line.rest)
    braces = _BRACES.search(line.rest, at)
    if braces:
        component = directive.strip("{}")
        scan.offer_attributes(component, line.body + braces.start(), line.body + end, component=True)
        scan.kept.append((line.body + braces.start(), line.body + end)) if "#" in braces[0] else None
        end = braces.start()
    brackets = _BRACKETS.match(line.rest, at, end)
    if brackets and not line.rest[brackets.end() : end].strip():
        scan.offer(Kind.CONTAINER_TITLE, line.body + brackets.start(1), line.body + brackets.end(1), "bracket")
    elif directive and directive.strip("{}") not in CODE | PATHS and line.rest[at:end].strip() not in _KEYWORDS:
        scan.offer(Kind.CONTAINER_TITLE, line.body + at, line.body + end, style)


def options(scan: Scan, line: Line) -> None:
    """Keep the options (`:name: value`) that stand right under a directive of MyST."""
    last = line
    for each in scan.below(line):
        if not _OPTION.match(each.rest):
            break
        last = each
    if last is not line:
        scan.keep(line, last)


def _leaf(scan: Scan, line: Line) -> bool:
    name = _LEAF.match(line.rest)
    if not name:
        return False
    rest = line.rest[name.end() :]
    if rest and rest[0] not in "[{":
        return False
    scan.keep(line)
    braces = _BRACES.search(line.rest, name.end())
    end = braces.start() if braces else len(line.rest)
    brackets = _BRACKETS.match(line.rest, name.end(), end)
    if brackets:
        scan.offer(Kind.CONTAINER_TITLE, line.body + brackets.start(1), line.body + brackets.end(1), "bracket")
    if braces:
        scan.offer_attributes(name[0][2:], line.body + braces.start(), line.end, component=True)
    return True


DIALECT = Dialect(
    "containers",
    rules=(Rule(r":{3,}", _container), Rule(r"::[A-Za-z][\w-]*(?=[\[{]|\Z)", _leaf)),
    quick=("::",),
)
