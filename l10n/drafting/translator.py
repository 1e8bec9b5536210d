# SPDX-License-Identifier: MIT
"""A drafter behind DeepL; the only door to the `deepl` client."""

import json
from types import ModuleType
from typing import Any

from l10n.drafting.values import BusyError, Context, Reply, Request
from l10n.errors import Fault, InputError, UsageError

MODEL = "deepl"
"""The model's name that asks for this drafter."""
_LANGUAGES = {"EN": "EN-US", "PT": "PT-PT"}
"""The targets that DeepL wants to know better."""
_LONG = 300


class Translator:
    """DeepL; it follows no glossary rows and mends nothing: our checks say of its drafts what they say of all."""

    model = MODEL
    repairs = False

    def __init__(self, key: str, endpoint: str = "") -> None:
        """`endpoint` is the server's address, by default DeepL's own; raises UsageError where the client is missing."""
        self._deepl = _client()
        # We wait ourselves, so that Ctrl-C is heard and people are told.
        self._deepl.http_client.max_network_retries = 0
        self._asking = self._deepl.DeepLClient(key, server_url=endpoint or None, send_platform_info=False)

    def answer(self, request: Request) -> Reply:
        """The units' translations as the object that models answer with; raises BusyError and InputError."""
        try:
            targets = [self._translated(request, texts, context) for context, texts in _contexts(request)]
        except (self._deepl.TooManyRequestsException, self._deepl.exceptions.ConnectionException) as error:
            raise BusyError(f"does not answer: {_line(error)}") from None
        except (TypeError, KeyError, ValueError) as error:
            raise BusyError(f"answers in a form that its client does not read: {_line(error)}") from None
        except self._deepl.DeepLException as error:
            if error.should_retry or (error.http_status_code or 0) >= 500:
                raise BusyError(f"answers: {_line(error)}") from None
            raise InputError(Fault(f"answers: {_line(error)}", "DeepL", hint="check the key and the quota")) from None
        texts = [text for group in targets for text in group]
        units = [{"id": task.id, "target": text} for task, text in zip(request.tasks, texts, strict=True)]
        return Reply(json.dumps({"units": units}, ensure_ascii=False))

    def close(self) -> None:
        """Hang up."""
        self._asking.close()

    def _translated(self, request: Request, texts: list[str], context: Context) -> list[str]:
        source, target = (each.upper().replace("_", "-") for each in request.languages)
        found: Any = self._asking.translate_text(
            texts,
            source_lang=source.partition("-")[0],
            target_lang=_LANGUAGES.get(target, target),
            context="\n".join((context.heading, *(before for before, _ in context.before))) or None,
            preserve_formatting=True,
            split_sentences="0",
        )
        return [each.text for each in found]


def _contexts(request: Request) -> list[tuple[Context, list[str]]]:
    """The sources in order, those together that have the same context."""
    found: list[tuple[Context, list[str]]] = []
    for task in request.tasks:
        if not found or found[-1][0] != task.context:
            found.append((task.context, []))
        found[-1][1].append(task.source)
    return found


def _client() -> ModuleType:
    try:
        import deepl  # noqa: PLC0415 - as rare as slow
    except ImportError:
        hint = "pip install 'taiyaku[draft]'"
        raise UsageError(Fault("drafting with DeepL needs its client", hint=hint)) from None
    return deepl


def _line(error: object) -> str:
    return " ".join(str(error).split())[:_LONG]
