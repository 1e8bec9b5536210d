# SPDX-License-Identifier: MIT
"""Finds the placeholders of format strings: printf, Python, template and ICU MessageFormat ones."""

import re
from collections.abc import Iterator

from l10n.model import Span
from l10n.patterns import late

_PRINTF = r"""
    (?<![\d%])%(?:
        \([A-Za-z_]\w{0,63}\)[-+#0]*\d{0,4}(?:\.\d{1,4})?[sdiouxXeEfFgGcra]             # %(name)s
      | <\w{1,64}>[-+0]*\d{0,4}(?:\.\d{1,4})?[sdfxg]                                     # %<name>d
      | \{\w{1,64}\}                                                                   # %{name}
      | (?:\d{1,2}\$)?[-+#0,]*\d{0,4}(?:\.\d{1,4})?(?:hh|h|ll|l|z|j|t|L|q)?
        (?:[sdi@](?![a-z]{4})|[ouxXeEfFgGcrapvn](?![A-Za-z0-9]))                       # %s, %1$s, %05.2f, %dpx
      | \d{0,2}\.\d{1,2}[fFeEgG](?![a-z]{2})                                              # %.1fMB
      | L?\d{1,2}(?![\d$%A-Za-z]|\.\d)                                                 # %1, %L1
    )"""
_ASCII = r"""(?:[^{}"'\n\u0080-\U0010ffff]|"[^"{}\n]{0,80}"|'[^'{}\n]{0,80}')"""
"""What stands in the brackets of a template: Japanese in quotes only."""
_BRACED = rf"""
    \$?\{{\{{\{{?[-#/^>&~]?\s{{0,8}}[A-Za-z_0-9@.$]{_ASCII}{{0,160}}\}}?\}}\}}   # {{{{name|filter}}}}
  | (?<!\{{)\{{%-?\s{{0,8}}[a-z]{_ASCII}{{0,160}}%\}}                                    # {{% if name %}}
  | [$\#]\{{[^{{}}\s]{{1,64}}\}}                                                        # ${{name}}, #{{name}}
  | \$t\([^()\s]{{1,100}}\)                                                            # $t(key)
  | (?<![\w@])@:[A-Za-z][\w.]{{0,63}}\w                                                # @:key
  | (?<!\{{)\{{(?:[A-Za-z_0-9][\w.]{{0,63}}(?:\[\w{{1,32}}\])?)?(?:![rsa])?(?::[^{{}}\s]{{0,32}})?\}}(?!\}})  # {{a:>3}}
  """
_SIMPLE = late(f"{_PRINTF}|{_BRACED}", re.VERBOSE | re.ASCII)
_ICU = re.compile(r"\{\s{0,8}([A-Za-z_0-9]\w{0,63})\s{0,8},\s{0,8}(plural|selectordinal|select|number|date|time)\b")
_BRANCH = re.compile(r"(=\d{1,9}|[\w-]{1,64})\s{0,8}\{")
_BRACES = re.compile("[{}]")


_EXPRESSION = re.compile(r"\{%|\$?\{\{(?!\{?[-#/^>&~]?\s*[A-Za-z_@.$][\w.$@-]*\s*(?:\||\}\}))")
"""How template expressions begin that are more than a name and its filters: {{ 7*7 }}, {% include x %}."""


def is_placeholder(text: str) -> bool:
    """Whether all of `text` is one placeholder, and not an expression that is run."""
    return _SIMPLE.fullmatch(text) is not None and not is_expression(text)


def is_expression(text: str) -> bool:
    """Whether a placeholder is an expression of a template, of which a check of its own tells where it is added."""
    return _EXPRESSION.match(text) is not None


def has_arguments(text: str) -> bool:
    """Whether a text has an argument of ICU, in whose braces stand words."""
    return _ICU.search(text) is not None


def placeholders(text: str) -> Iterator[tuple[str, int, int]]:
    """The placeholders of `text` with start and end: their form without inner blanks, in order.

    An ICU argument is `{name,plural}`; the placeholders inside its branches are told too, the branches are not.
    """
    if not any(sign in text for sign in ("%", "{", "$t(", "@:")):
        return
    branches: set[int] = set()
    if "," in text and _ICU.search(text):
        found_arguments = list(arguments(text))
        yield from (each[:3] for each in found_arguments)
        branches = {place[0] for each in found_arguments for _, _, place in each[3]}
    for found in _SIMPLE.finditer(text):
        if found.start() not in branches:
            yield "".join(found[0].split()), *found.span()


def arguments(text: str) -> Iterator[tuple[str, int, int, list[tuple[str, str, Span]]]]:
    """ICU arguments: name and type, the span of the head, and the branches with label, words and their brace's span."""
    closing = _closing(text)
    for found in _ICU.finditer(text):
        end = closing.get(found.start())
        if end is None:
            continue
        branches, position = [], found.end()
        while branch := _BRANCH.search(text, position, end):
            brace = branch.end() - 1
            position = closing.get(brace, end)
            branches.append((branch[1], text[brace + 1 : position], (brace, brace + 1)))
        yield f"{{{found[1]},{found[2]}}}", found.start(), found.end(), branches


def _closing(text: str) -> dict[int, int]:
    """Where each brace that opens is closed."""
    opened: list[int] = []
    closed = {}
    for brace in _BRACES.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            closed[opened.pop()] = brace.start()
    return closed
