# SPDX-License-Identifier: MIT
"""What the texts and numbers of settings must look like."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Form:
    """What the values of a setting must look like."""

    words: str
    fits: Callable[[Any], object]

    def of(self, default: Any) -> Any:
        """A field whose values have this form."""
        return field(default=default, metadata={"form": self})


def is_below(value: str) -> bool:
    """Whether a path leads to something below the folder that it starts in."""
    parts = value.removesuffix("/").split("/")
    return value.isprintable() and ":" not in value and not any(part in {"", ".", ".."} for part in parts)


def _is_glob(value: str) -> bool:
    return is_below(value) and all(part == "**" or "**" not in part for part in value.split("/"))


def _is_encoding(value: str) -> bool:
    try:
        return "".encode(value) is not None
    except (LookupError, ValueError):
        return False


def _is_dated(value: str) -> bool:
    return not re.search(r"[{}]", value.replace("{date}", ""))


FOLDER = Form("a folder below the project", is_below)
GLOB = Form("a glob of files below the project", _is_glob)
LANGUAGE = Form("a language code such as en or pt_BR", re.compile(r"[A-Za-z]{2,8}(?:[-_.@][A-Za-z0-9]{1,16})*\Z").match)
ENCODING = Form("an encoding: utf-8, cp932, euc-jp, iso-2022-jp", _is_encoding)
DATED = Form("a text in which {date} is the only thing in braces", _is_dated)
PERCENT = Form("a whole number from 0 to 100", lambda value: 0 <= value <= 100)
SERVER = Form(
    "an address that begins with http:// or https://", re.compile(r"(?:https?://[^\s/?#@]+[^\s?#@]*)?\Z").match
)
COUNT = Form("a whole number from 1 to 64", lambda value: 1 <= value <= 64)
SECONDS = Form("a whole number of seconds from 1 to 3600", lambda value: 1 <= value <= 3600)
CHARACTERS = Form("a whole number of characters from 1 to 1000", lambda value: 1 <= value <= 1000)
