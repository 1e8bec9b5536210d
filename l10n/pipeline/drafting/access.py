# SPDX-License-Identifier: MIT
"""Which server drafts, which model, and whether it may be told the key: nobody's who only wrote a project."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from l10n import files
from l10n.config import Draft, parse_own
from l10n.drafting.chat import Chat, without_password
from l10n.drafting.translator import MODEL as DEEPL
from l10n.drafting.translator import Translator
from l10n.drafting.values import Drafter
from l10n.errors import Fault, UsageError

FOLDER = "L10N_CONFIG_DIR"
"""The environment variable that names the folder of the user's own settings."""
ENDPOINTS = ("L10N_ENDPOINT", "OPENAI_BASE_URL")
"""The environment variables that name a server, the first one first."""
KEYS = ("L10N_API_KEY", "OPENAI_API_KEY")
"""The environment variables that hold a key, and the only places where one is looked for."""
_DEEPL_KEYS = ("L10N_API_KEY", "DEEPL_AUTH_KEY")


@dataclass(frozen=True, slots=True)
class Access:
    """A server and a model, and what it is told."""

    endpoint: str
    model: str
    settings: Draft
    """Of the project, where it says nothing the user's own."""
    key: str = field(default="", repr=False)
    """Empty where there is none, or where the server may not have it."""
    withheld: bool = False
    """Whether there is a key that this server does not get, for only the project names it."""

    @property
    def shown(self) -> str:
        """The server as messages call it."""
        return without_password(self.endpoint) if self.endpoint else "DeepL"

    def drafter(self) -> Drafter:
        """Who is asked; raises UsageError where the client is not installed or DeepL has no key."""
        if self.model == DEEPL:
            if not self.key:
                raise UsageError(Fault("DeepL wants a key", hint=f"set {' or '.join(_DEEPL_KEYS)}"))
            return Translator(self.key, self.endpoint)
        return Chat(self.endpoint, self.model, key=self.key, timeout=self.settings.timeout)


def access(stated: Draft, endpoint: str = "", model: str = "") -> Access | None:
    """Where drafts come from: what the command line says, the environment, the user's own file, the project.

    None where nobody names a server. Raises UsageError for a project that allows no drafts, for what is no address,
    for a server without a model, and for faults of the user's file.
    """
    if not stated.allow:
        hint = "the project's settings say `allow = false` in [draft]"
        raise UsageError(Fault("no drafts are made here", hint=hint))
    own = own_settings()
    ours = [endpoint, *(os.environ.get(each, "") for each in ENDPOINTS), own.endpoint]
    named = next(filter(None, [*ours, stated.endpoint]), "")
    ours_too = model or own.model
    model = ours_too or stated.model
    if not named and model != DEEPL:
        return None
    _demand(named, model)
    keys = _DEEPL_KEYS if model == DEEPL else KEYS
    key = _key(keys)
    trusted = _folded(named) in set(map(_folded, filter(None, ours))) if named else bool(ours_too)
    settings = _joined(stated, own)
    return Access(named, model, settings, key if trusted else "", withheld=bool(key) and not trusted)


def own_settings() -> Draft:
    """What the user's own file says of drafts; raises UsageError with its faults, InputError where it is unreadable."""
    path = own_file()
    data = files.read_if_there(path)
    return Draft() if data is None else parse_own(files.decode(data, str(path)), str(path))


def own_file() -> Path:
    """Where the user's own settings lie: where the environment says, or in the platform's folder for them."""
    if stated := os.environ.get(FOLDER):
        return Path(stated) / "config.toml"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "l10n" / "config.toml"
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home()) / "l10n" / "config.toml"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "l10n" / "config.toml"


def _demand(endpoint: str, model: str) -> None:
    if endpoint and not endpoint.startswith(("http://", "https://")):
        hint = "it begins with http:// or https://, as http://127.0.0.1:8080/v1"
        raise UsageError(Fault("is no address of a server", without_password(endpoint), hint=hint))
    if not model:
        hint = "name one with --model, or as `model` in [draft]"
        raise UsageError(Fault("which model is to draft?", without_password(endpoint), hint=hint))


def _key(names: Sequence[str]) -> str:
    """The key of the first of these environment variables that has one; raises UsageError for what no header holds."""
    for name in names:
        key = os.environ.get(name, "").strip()
        if key and not (key.isascii() and key.isprintable()):
            raise UsageError(Fault("holds a character that no key has", name, hint="copy the key again"))
        if key:
            return key
    return ""


def _folded(endpoint: str) -> str:
    return endpoint.rstrip("/")


def _joined(stated: Draft, own: Draft) -> Draft:
    """The project's settings, with the user's own where these say nothing, and the user's prices before the project's.

    How much is asked at a time and how long is waited is for the project to say only where the user does not.
    """
    plain = Draft()
    said = {
        name: getattr(own, name)
        for name in ("parallel", "timeout", "style")
        if getattr(stated, name) == getattr(plain, name)
    }
    prices, currency = (own.prices, own.currency) if own.prices else (stated.prices, stated.currency)
    return replace(stated, **said, prices=prices, currency=currency)
