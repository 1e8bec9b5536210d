# SPDX-License-Identifier: MIT
"""A drafter behind any server with the OpenAI chat protocol; the only door to the `openai` client."""

from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

from l10n.drafting.patience import seconds_of
from l10n.drafting.values import BusyError, Reply, Request, Spent
from l10n.drafting.wording import asked
from l10n.errors import Fault, InputError, UsageError

_NEEDED = frozenset({"host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent"})
"""The headers that a request cannot do without; nothing else of this machine is told."""
_BUSY = frozenset({408, 409, 425, 429})
"""Answers after which another try may help, beside those from 500 on."""
_LONG = 300
"""Characters of what a server says that are shown."""


class Chat:
    """A model on a server; `key` is sent with each request where there is one."""

    repairs = True

    def __init__(self, endpoint: str, model: str, *, key: str = "", timeout: float = 300) -> None:
        """`timeout` are the seconds after which a request is lost; raises UsageError where the client is missing."""
        self.model = model
        self._key = key
        self._client = _client()
        self._server = without_password(endpoint)
        self._asking = self._client.OpenAI(
            base_url=endpoint,
            # The client insists on one; where there is none, the header that would carry it is taken away below.
            api_key=key or "none",
            timeout=timeout,
            max_retries=0,
            http_client=self._client.DefaultHttpxClient(
                # The text goes to the address that was named, and to no other that this one names.
                follow_redirects=False,
                event_hooks={"request": [lambda sent: _strip(sent, key)]},
            ),
        )

    def answer(self, request: Request) -> Reply:
        """What the model says: the whole text, why it ended, and the tokens it took.

        Raises BusyError where another try may help, and InputError with the server's words where none will.
        """
        try:
            said = self._asking.chat.completions.create(
                model=self.model,
                messages=[
                    {"role": "system", "content": request.instructions},
                    {"role": "user", "content": asked(request.tasks)},
                ],
            )
        except self._client.APIStatusError as error:
            raise self._refusal(error) from None
        except (self._client.APIConnectionError, self._client.APIResponseValidationError, ValueError) as error:
            raise BusyError(f"does not answer: {self._line(error.__cause__ or error)}") from None
        return _reply(said)

    def close(self) -> None:
        """Hang up."""
        self._asking.close()

    def _refusal(self, error: Any) -> Exception:
        """What the server's refusal means: try again, or give up."""
        status, headers = error.status_code, error.response.headers
        if status in _BUSY or status >= 500:
            return BusyError(f"answers {status}: {self._line(error)}", seconds_of(headers.get("retry-after")))
        hint = _HINTS.get(status, "")
        if 300 <= status < 400:
            there = self._line(headers.get("location", "nowhere"))
            hint = f"it points to {there}; name that as --endpoint if you trust it"
        return InputError(Fault(f"answers {status}: {self._line(error)}", self._server, hint=hint))

    def _line(self, said: object) -> str:
        """What a server says, on one line and not too long; one that gives the key away is not repeated."""
        line = " ".join(str(said).split()) or type(said).__name__
        return (line.replace(self._key, "…") if self._key else line)[:_LONG]


_HINTS = {
    401: "give the key in L10N_API_KEY or OPENAI_API_KEY; it goes only to an endpoint that you named yourself",
    403: "the key may not be good for this model",
    404: "check --endpoint (it often ends in /v1) and --model",
}


def without_password(endpoint: str) -> str:
    """The address as messages may show it."""
    parts = urlsplit(endpoint)
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}{parts.path}" if host else endpoint.rpartition("@")[2]


def _client() -> ModuleType:
    try:
        # It takes longer to load than all of ours.
        import openai  # noqa: PLC0415
    except ImportError:
        hint = "pip install 'taiyaku[draft]'"
        raise UsageError(Fault("drafting needs the openai client", hint=hint)) from None
    return openai


def _strip(sent: Any, key: str) -> None:
    """Take from a request what the client adds of its own: facts about this machine, headers of the environment."""
    for name in [each for each in sent.headers if each.lower() not in _NEEDED]:
        if not (key and name.lower() == "authorization"):
            del sent.headers[name]


def _reply(said: Any) -> Reply:
    """The answer in our terms; what is no answer of the protocol is one without text."""
    choices = getattr(said, "choices", None) or []
    message = getattr(choices[0], "message", None) if choices else None
    text = getattr(message, "content", None)
    finish = getattr(choices[0], "finish_reason", None) if choices else None
    return Reply(text if isinstance(text, str) else "", str(finish or "nothing"), _spent(getattr(said, "usage", None)))


def _spent(usage: Any) -> Spent | None:
    read, written = getattr(usage, "prompt_tokens", None), getattr(usage, "completion_tokens", None)
    return Spent(read, written) if isinstance(read, int) and isinstance(written, int) else None
