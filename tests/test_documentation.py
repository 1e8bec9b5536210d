# SPDX-License-Identifier: MIT
"""Every page holds: its commands are run, its settings read, its catalogues parsed, its links lead somewhere.

A block of commands is fenced as `console`; a line that begins with "$ " is run in the sample project, with the files
below beside it, and what follows is what it shows; a line "…" stands for any lines. Where a block shows nothing, its
commands must only do their work. A block that cannot be run here has a comment `<!-- not run: why -->` before it.
"""

import contextlib
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from l10n import catalog
from l10n.cli import main
from l10n.config import parse_settings
from l10n.glossary import load_glossary

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")))
BLOCK = re.compile(r"(?ms)^(?:<!-- not run: (?P<why>[^\n]+) -->\n)?^```(?P<kind>[\w-]*)\n(?P<text>.*?)^```$")
NO_PROSE = re.compile(r"(?ms)^```.*?^```$|`[^`\n]*`|\\.")
LINK = re.compile(r"\[[^\]]*\]\((?!https?:)(?P<target>[^)#]*)(?:#(?P<part>[^)]*))?\)")
NOT_RUN = 13
"""So many blocks cannot be run here."""

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
FILES = {
    "ai.csv": "source,target\n超知能,superintelligence\n",
    "pairs.tsv": "超知能は遠い。\tHyperintelligences are far.\n",
    "pairs.jsonl": '{"source": "超知能は遠い。", "target": "Superintelligence is far."}\n',
    "agency.txt": "評価額\tappraisal\n駅\tstation\twhere trains stop\n",
    "article.md": "# 夏の営業時間\n\n当館は7月1日から開館時間を1時間延ばす。\n",
    "tide.md": "潮が引いた。港は静かだ。\n",
    **{
        f"{name}.po": f'{PO}msgid "庭園は午前九時に開く。"\nmsgstr "{english}"\n'
        for name, english in {
            "base": "",
            "mine": "The garden opens at nine.",
            "hers": "The garden opens at 9.",
        }.items()
    },
    "report.md": "# 報告\n\n会議は3時に始まる。\n",
}


def blocks():
    for page in PAGES:
        for match in BLOCK.finditer((ROOT / page).read_text(encoding="utf-8")):
            yield page, match["kind"], match["text"], match["why"]


def of_kind(*kinds):
    """The blocks of a kind that can be run, as parameters."""
    found = [(page, text) for page, kind, text, why in blocks() if kind in kinds and not why]
    return [pytest.param(text, id=f"{page}-{number}") for number, (page, text) in enumerate(found)]


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The sample project under version control, with the tag and the branch that the pages name."""
    folder = tmp_path_factory.mktemp("documented") / "project"
    for name in ("locales", "glossary"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "l10n.toml", folder)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    for arguments in (
        "init -q", "add .", "-c user.name=a -c user.email=a@example.com commit -q -m all", "tag v1.4",
        "update-ref refs/remotes/origin/main HEAD",
    ):  # fmt: skip
        subprocess.run(["git", *arguments.split()], cwd=folder, check=True)
    return folder


@pytest.fixture
def project(sample, tmp_path, monkeypatch):
    folder = tmp_path / "project"
    shutil.copytree(sample, folder)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NO_COLOR", "1")
    return folder


def commands(text):
    """Each command with what the page shows of it."""
    first, *rest = re.split(r"^\$ ", text, flags=re.MULTILINE)
    assert first == "", "the block begins with no command"
    for each in rest:
        command, _, shown = each.partition("\n")
        yield command, shown


def ran(command):
    """What a person sees of a command, and its exit code."""
    words = shlex.split(command, comments=True)
    if words[0] == "cd":
        os.chdir(words[1])
        return "", 0
    if words[0] != "l10n" or set(words) & {"|", ">"}:
        return in_shell(command)
    seen = io.StringIO()
    seen.reconfigure = lambda **_: None
    with contextlib.redirect_stdout(seen), contextlib.redirect_stderr(seen), pytest.raises(SystemExit) as left:
        main(words[1:])
    return seen.getvalue(), left.value.code


def in_shell(command):
    ours = f'l10n() {{ PYTHONPATH="{ROOT}" "{sys.executable}" -m l10n "$@"; }}\n'
    done = subprocess.run(["bash", "-c", ours + command], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr, done.returncode


@pytest.mark.parametrize("text", of_kind("console"))
def test_commands_show_what_the_page_shows(project, text):
    told = list(commands(text))
    compared = any(shown for _, shown in told)
    for command, shown in told:
        seen, code = ran(command)
        pattern = "".join("(?:.*\n)*" if line == "…" else re.escape(line) + "\n" for line in shown.split("\n")[:-1])
        assert code in ({0, 1, 3} if compared else {0, 1}), seen
        if compared:
            assert re.fullmatch(pattern, seen), f"{command}\n{seen}"


@pytest.mark.parametrize("text", of_kind("toml"))
def test_settings_are_settings(text):
    assert parse_settings(text, "l10n.toml") != parse_settings("", "l10n.toml")


@pytest.mark.parametrize("text", of_kind("po"))
def test_catalogues_are_catalogues(text):
    assert catalog.parse(f"{PO}{text}", "page.po").entries


@pytest.mark.parametrize("text", of_kind("csv"))
def test_glossaries_are_glossaries(text, tmp_path):
    path = tmp_path / "page.csv"
    path.write_text(text, encoding="utf-8")
    assert load_glossary(path).concepts


@pytest.mark.parametrize("text", of_kind("json"))
def test_json_is_json(text):
    assert json.loads(text)


@pytest.mark.parametrize("text", of_kind("yaml"))
def test_workflows_and_hooks_name_what_there_is(text):
    """Inputs of the action, ids of the hooks, and commands that are run."""
    inputs = set(yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"])
    hooks = {each["id"] for each in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    steps, named = [], []
    for part in walked(yaml.safe_load(text)):
        steps += [part] if "taiyaku" in str(part.get("uses", "")) else []
        named += [part["id"]] if "id" in part else []
    assert steps or named
    assert {name for step in steps for name in step.get("with", {})} <= inputs
    assert set(named) <= hooks


def walked(value):
    """All mappings in a value of YAML."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walked(each)


@pytest.mark.parametrize("text", of_kind("python"))
def test_scripts_print_what_their_comments_say(text, capsys):
    exec(compile(text, "page", "exec"), {})  # noqa: S102 - the page is ours
    said = re.findall(r"^print\(.*\)  # (.*)$", text, re.MULTILINE)
    assert said
    assert capsys.readouterr().out.split("\n")[:-1] == said


def test_every_block_is_run_or_says_why_not():
    """Blocks without a kind show what the program or a benchmark printed; no command stands in them."""
    run = {"console", "toml", "po", "csv", "json", "yaml", "python"}
    elsewhere = {"cuts", "markdown", "why"}  # tests/segment/test_documentation.py
    nowhere = {kind for _, kind, _, why in blocks() if why}
    assert {kind for _, kind, _, why in blocks() if not why} <= run | elsewhere | {""}
    assert nowhere <= run | {"lua", "elisp", ""}
    plain = [(page, text) for page, kind, text, _ in blocks() if kind == "" and page != "README.md"]
    assert [page for page, text in plain if re.search(r"^(\$ |l10n [a-z])", text, re.MULTILINE)] == []
    assert len([why for *_, why in blocks() if why]) == NOT_RUN


def anchors(page):
    """The parts of a page that links can name."""
    titles = re.findall(r"^#+ (.*)$", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page):
    broken = []
    for link in LINK.finditer(NO_PROSE.sub("", (ROOT / page).read_text(encoding="utf-8"))):
        target = (ROOT / page).parent / link["target"] if link["target"] else ROOT / page
        inside = not page.startswith("docs/") or target.resolve().is_relative_to(ROOT / "docs")
        known = target.exists() and inside
        if known and link["part"]:
            known = link["part"] in anchors(target.resolve().relative_to(ROOT).as_posix())
        broken += [] if known else [link[0]]
    assert broken == []


@pytest.mark.parametrize("page", PAGES)
def test_files_of_the_project_that_are_named_are_there(page):
    named = re.findall(r"`((?:tests|benchmarks|l10n|docs)/[\w./-]+)", (ROOT / page).read_text(encoding="utf-8"))
    assert [each for each in named if not (ROOT / each).exists()] == []


def test_every_page_is_in_the_site_s_table_of_contents():
    """And the site asks nothing of any network: no fonts, no plugin but the search that is built in."""

    class Loader(yaml.SafeLoader):
        pass

    site = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)  # noqa: S506 - a SafeLoader of ours
    named = re.findall(r"[\w-]+\.md", str(site["nav"]))
    assert sorted(f"docs/{name}" for name in named) == sorted(set(PAGES) - {"README.md"})
    assert (site["theme"]["font"], site["plugins"]) == (False, ["search"])
