# SPDX-License-Identifier: MIT
"""Who is asked, and who is told the key: nobody on the word of a project alone."""

import subprocess
import sys

import pytest

from .conftest import ENGLISH, PO, targets
from .servers import Answer, good, serving

KEY = "sk-very-secret"


def set_draft(project, **values):
    lines = "".join(f"{name} = {value!r}\n".replace("'", '"') for name, value in values.items())
    with (project / "l10n.toml").open("a", encoding="utf-8") as settings:
        settings.write(f"\n[draft]\n{lines}".replace("False", "false"))


def keys(server):
    """What each request says of a key."""
    return [{name.lower(): value for name, value in each.items()}.get("authorization") for each in server.headers]


@pytest.mark.parametrize("variable", ["L10N_API_KEY", "OPENAI_API_KEY"])
def test_an_endpoint_of_the_command_line_gets_the_key(draft, monkeypatch, variable):
    monkeypatch.setenv(variable, KEY)
    with serving(good(ENGLISH)) as server:
        result = draft(server)
    assert keys(server) == [f"Bearer {KEY}"]
    assert KEY not in result.out + result.err


@pytest.mark.parametrize("variable", ["L10N_ENDPOINT", "OPENAI_BASE_URL"])
def test_an_endpoint_of_the_environment_gets_the_key(project, call, monkeypatch, variable):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with serving(good(ENGLISH)) as server:
        monkeypatch.setenv(variable, server.endpoint)
        assert call("draft", "--model", "m").code == 0
    assert keys(server) == [f"Bearer {KEY}"]


def test_an_endpoint_of_the_user_s_own_file_gets_the_key(project, call, monkeypatch, tmp_path):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.setenv("L10N_CONFIG_DIR", str(own))
    with serving(good(ENGLISH)) as server:
        text = f'[draft]\nendpoint = "{server.endpoint}"\nmodel = "mine"\n'
        (own / "config.toml").write_text(text, encoding="utf-8")
        # A project that names the same server changes nothing, and one that names another is not asked.
        set_draft(project, endpoint="http://127.0.0.1:9/v1", model="theirs")
        assert call("draft").code == 0
    assert keys(server) == [f"Bearer {KEY}"]
    assert server.bodies[0]["model"] == "mine"


@pytest.mark.parametrize("variable", ["L10N_API_KEY", "OPENAI_API_KEY"])
def test_an_endpoint_that_only_the_project_names_never_gets_the_key(project, call, monkeypatch, variable, units):
    monkeypatch.setenv(variable, KEY)
    monkeypatch.setenv("OPENAI_ORG_ID", "org-secret")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-secret")
    monkeypatch.setenv("OPENAI_ADMIN_KEY", "admin-secret")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Api-Key: header-secret")
    with serving(good(ENGLISH)) as server:
        set_draft(project, endpoint=server.endpoint, model="m")
        result = call("draft")
    assert result.code == 0
    assert keys(server) == [None]
    assert "secret" not in str(server.headers)
    assert "the key stays here: only the project's settings name" in result.err
    assert all(targets(units()).values())


def test_nothing_of_this_machine_is_told(draft, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with serving(good(ENGLISH)) as server:
        draft(server)
    needed = "accept accept-encoding authorization connection content-length content-type host user-agent"
    assert sorted(name.lower() for name in server.headers[0]) == needed.split()


def test_the_key_does_not_follow_a_redirect_and_neither_does_the_text(draft, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with serving(good(ENGLISH)) as other:
        away = Answer(status=307, headers={"Location": f"{other.endpoint}/chat/completions"})
        with serving(lambda units, number: away) as server:
            result = draft(server)
    assert result.code == 3
    assert "it points to http://127.0.0.1:" in result.err
    assert other.bodies == []


def test_a_project_that_allows_no_drafts_settles_it(project, draft, call, monkeypatch, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "config.toml").write_text("[draft]\nallow = true\n", encoding="utf-8")
    monkeypatch.setenv("L10N_CONFIG_DIR", str(own))
    set_draft(project, allow=False)
    with serving(good(ENGLISH)) as server:
        results = [draft(server, *more) for more in ((), ("--dry-run",), ("--fuzzy",), ("--propose-terms",))]
    said = "l10n: no drafts are made here; the project's settings say `allow = false` in [draft]\n"
    assert results == [(2, "", said)] * 4
    assert server.bodies == []
    assert not (project / PO).exists()


REFUSALS = {
    "no-model": (["--endpoint", "http://127.0.0.1:9/v1"], "http://127.0.0.1:9/v1: which model is to draft?"),
    "no-address": (["--endpoint", "localhost:9", "--model", "m"], "localhost:9: is no address of a server"),
    "two-things": (["--report", "--propose-terms"], "what is to be done?"),
    "nobody-to-propose": (["--propose-terms"], "who is to propose?"),
    "deepl-without-key": (["--model", "deepl"], "DeepL wants a key"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_wrong_usage_is_one_line(project, call, name):
    arguments, message = REFUSALS[name]
    result = call("draft", *arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"l10n: {message}")
    assert result.err.count("\n") == 1


def test_a_password_in_an_address_is_not_shown(project, call):
    result = call("draft", "--endpoint", "http://me:hush@127.0.0.1:9/v1", "--model", "m", "--dry-run")
    assert "hush" not in result.out + result.err
    assert "http://127.0.0.1:9/v1" in result.out


SETTINGS = {
    "endpoint": ('endpoint = "ftp://x"', "draft.endpoint must be an address that begins with http:// or https://"),
    "parallel": ("parallel = 0", "draft.parallel must be a whole number from 1 to 64, not 0"),
    "price": ("prices = { input = -1 }", "draft.prices.input must be 0 or more, not -1"),
    "prices": ("prices = { cached = 1 }", "draft.prices.cached has no price; known: input, output"),
    "text": ('prices = { input = "1" }', "draft.prices.input must be a number, not '1'"),
    "key": ('key = "sk"', "draft.key is not a setting"),
}


@pytest.mark.parametrize("place", ["project", "own"])
@pytest.mark.parametrize("name", SETTINGS)
def test_wrong_settings_are_told_with_their_place(project, call, name, place, tmp_path, monkeypatch):
    line, message = SETTINGS[name]
    path = project / "l10n.toml"
    if place == "own":
        path = tmp_path / "own" / "config.toml"
        path.parent.mkdir()
        monkeypatch.setenv("L10N_CONFIG_DIR", str(path.parent))
    with path.open("a", encoding="utf-8") as settings:
        settings.write(f"\n[draft]\n{line}\n")
    result = call("draft", "--dry-run")
    assert result.code == 2
    assert result.err.startswith(f"l10n: {path}:")
    assert message in result.err


def test_without_the_client_one_line_says_what_to_install(project):
    code = (
        "import sys; sys.modules['openai'] = None; from l10n.cli import main; "
        "main(['draft', '--endpoint', 'http://127.0.0.1:9/v1', '--model', 'm'])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "l10n: drafting needs the openai client; pip install 'taiyaku[draft]'\n"


def test_who_does_not_draft_loads_nothing_of_it():
    code = "import sys; from l10n.cli import app; import l10n.pipeline, l10n.config; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = ("openai", "httpx", "httpx2", "pydantic", "deepl", "l10n.drafting", "l10n.pipeline.drafting")
    assert [name for name in heavy if name in loaded] == []


@pytest.mark.parametrize("status", [401, 400, 500])
def test_a_server_that_repeats_the_key_is_not_repeated(draft, monkeypatch, status):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    body = f'{{"error": {{"message": "Incorrect API key provided: {KEY}"}}}}'.encode()
    with serving(lambda units, number: Answer(status=status, raw=body)) as server:
        result = draft(server)
    assert result.code == 3
    assert KEY not in result.out + result.err
    assert "Incorrect API key provided: …" in result.err


@pytest.mark.parametrize("key", ["sk-a\nb", "sk-a\u3000b"], ids=["line-end", "wide"])
def test_what_is_no_key_is_told_without_showing_it(draft, monkeypatch, key):
    monkeypatch.setenv("OPENAI_API_KEY", key)
    with serving(good(ENGLISH)) as server:
        result = draft(server)
    said = "l10n: OPENAI_API_KEY: holds a character that no key has; copy the key again\n"
    assert result == (2, "", said)
    assert server.bodies == []
