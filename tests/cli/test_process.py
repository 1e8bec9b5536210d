# SPDX-License-Identifier: MIT
"""The command as other programs meet it: exit codes, streams, closed pipes, odd environments."""

import importlib
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer

import l10n.cli
from l10n.cli import app
from l10n.cli._commands import GROUPS, name_of

ROOT = Path(__file__).parents[2]
MANY = 4000
"""Findings that no pipe's buffer holds."""

PROMISED = {
    *("init", "build", "extract", "update", "check", "compile", "render", "segment", "status"),
    *("terms match", "terms mine", "terms lint", "terms fix", "rules", "rule", "fix", "review"),
    *("config show", "completion"),
}
"""The commands that users and scripts may rely on."""


@pytest.fixture
def commands(call):
    """All commands, as the help names them."""

    def names(*group):
        listed = call(*group, "--help").out.partition("\nOptions:\n")[2].partition("\n\n")[2]
        return [" ".join((*group, line.split()[0])) for line in listed.splitlines() if line.startswith("  ")]

    return [*names(), *names("terms"), *names("config")]


def test_the_version_needs_no_command(call):
    assert call("--version") == (0, "l10n (taiyaku) 0.1.0\n", "")


def test_the_program_alone_shows_its_help(call):
    result = call()
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Usage: l10n [OPTIONS] COMMAND")


def test_all_promised_commands_are_there(commands):
    assert set(commands) >= PROMISED


def test_the_help_lists_every_command_once_in_80_columns(call, commands):
    listed = [name for names in GROUPS.values() for name in names]
    assert sorted(listed) == sorted({each.split()[0] for each in commands} | set(listed))
    assert sorted(listed) == sorted(command.name for command in everything())
    assert max(map(len, call("--help").out.splitlines())) <= 80


def test_every_declared_command_is_listed_with_its_module():
    for each in pkgutil.iter_modules(l10n.cli.__path__):
        importlib.import_module(f"l10n.cli.{each.name}")
    declared = {name_of(each): each.callback.__module__ for each in app.registered_commands}
    # A group of commands has no function; its module holds it under its name.
    declared |= {each.name: f"l10n.cli.{rooms()[each.name]}" for each in app.registered_groups}
    assert declared == {name: f"l10n.cli.{room}" for name, room in rooms().items()}


def rooms():
    return {name: room for names in GROUPS.values() for name, room in names.items()}


def test_a_command_loads_no_other_modules_of_commands():
    code = "import sys; from l10n.cli import main\ntry: main(['init', '--help'])\nfinally: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    loaded = {name.removeprefix("l10n.cli.") for name in done.stdout.split() if name.startswith("l10n.cli.")}
    assert loaded == {"_app", "_commands", "_outcome", "project"}


def everything():
    return typer.main.get_command(app).commands.values()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_complete(call, shell):
    script = call("completion", shell)
    assert (script.code, script.err) == (0, "")
    assert "_L10N_COMPLETE" in script.out


def test_commands_and_options_are_completed(run):
    asked = {"_L10N_COMPLETE": "complete_bash", "COMP_WORDS": "l10n che", "COMP_CWORD": "1"}
    assert run(**asked).out.split() == ["check"]
    asked = {"_L10N_COMPLETE": "complete_bash", "COMP_WORDS": "l10n check --form", "COMP_CWORD": "2"}
    assert run(**asked).out.split() == ["--format"]


def test_every_command_has_help(call, commands):
    for command in commands:
        result = call(*command.split(), "--help")
        assert (result.code, result.err) == (0, "")
        assert result.out.startswith(f"Usage: l10n {command}")


def test_every_command_refuses_an_option_that_it_does_not_have(call, commands):
    for command in commands:
        result = call(*command.split(), "--qqq")
        assert (result.code, result.out) == (2, "")
        assert result.err == f"l10n: no such option: --qqq; see `l10n {command} --help`\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["biuld"], "no such command 'biuld'; did you mean 'build'?"),
        (["zzz"], "no such command 'zzz'; see `l10n --help`"),
        (["build", "--zzz"], "no such option: --zzz; see `l10n build --help`"),
        (
            ["status", "--format", "xml"],
            "invalid value for '--format' / '-f': 'xml' is not one of 'text', 'json'; see `l10n ",
        ),
        (["status", "--fail-under", "101"], "invalid value for '--fail-under': 101 is not in the range 0<=x<=100; see"),
        (["rule"], "missing argument 'name'; see `l10n rule --help`"),
        (["rule", "zzz"], "no check and no family is named 'zzz'; see `l10n rules`"),
        (["-C", "zzz", "rules"], "zzz: cannot work there: no such file or directory; name a folder"),
    ],
    ids=["near miss", "unknown", "option", "choice", "range", "argument", "check", "folder"],
)
def test_wrong_usage_is_one_line_and_exit_code_2(call, arguments, message):
    result = call(*arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"l10n: {message}")
    assert result.err.count("\n") == 1


def test_without_a_project_the_hint_is_init(run, tmp_path):
    result = run("status")
    assert (result.code, result.out) == (2, "")
    assert result.err == f"l10n: {tmp_path}: no l10n project here or above; run `l10n init` in the project's folder\n"


def test_all_faults_of_the_settings_come_at_once(call, project):
    (project / "l10n.toml").write_text('langages = ["en"]\nlocales = "../x"\n', encoding="utf-8")
    result = call("build")
    assert result.code == 2
    assert [line.rpartition("l10n.toml:")[2] for line in result.err.splitlines()] == [
        "1: langages is not a setting; did you mean languages?",
        "2: locales must be a folder below the project, not '../x'",
    ]


def test_exit_codes_of_check(call, project):
    (project / "good.tsv").write_text("三つある。\tThere are three.\n", encoding="utf-8")
    (project / "bad.tsv").write_text("143億ドルだ。\tIt is $14.3 million.\n", encoding="utf-8")
    assert call("check", "good.tsv").code == 0
    assert call("check", "bad.tsv").code == 1
    assert call("check", "bad.tsv", "--fail-on", "never").code == 0
    assert call("check", "no.tsv").code == 3


def test_findings_go_to_standard_output_and_the_rest_to_standard_error(run, tmp_path):
    (tmp_path / "bad.tsv").write_text("143億ドルだ。\tIt is $14.3 million.\n", encoding="utf-8")
    result = run("check", "bad.tsv")
    assert result.code == 1
    assert result.out.startswith("bad.tsv:1:7: number-scale ")
    assert "\x1b" not in result.out + result.err
    assert result.err == ""


def test_pairs_come_from_standard_input(run):
    result = run("check", "-", stdin="143億ドルだ。\tIt is $14.3 million.\n".encode())
    assert result.code == 1
    assert result.out.startswith("<stdin>:1:7: number-scale ")


def test_the_working_folder_is_an_option(run, tmp_path):
    folder = tmp_path / "x"
    folder.mkdir()
    assert run("-C", folder, "init").code == 0
    assert (folder / "l10n.toml").is_file()
    assert not (tmp_path / "l10n.toml").exists()


@pytest.mark.parametrize("environment", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}], ids=["C", "ascii"])
def test_a_terminal_without_japanese_still_shows_every_finding(run, tmp_path, environment):
    (tmp_path / "表.tsv").write_text("143億ドルだ。\tIt is $14.3 million.\n", encoding="utf-8")
    result = run("check", "表.tsv", **environment)
    assert result.code == 1
    assert "number-scale" in result.out
    assert "Traceback" not in result.err


def test_a_reader_that_has_enough_stops_the_command_quietly(tmp_path):
    rows = "".join(f"{number}億ドルだ。\tIt is ${number} million.\n" for number in range(1, MANY))
    (tmp_path / "bad.tsv").write_text(rows, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "l10n", "check", "bad.tsv", "--format", "jsonl"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout.readline().startswith(b'{"')
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)], ids=["plain", "NO_COLOR"]
)
def test_a_terminal_shows_colours_unless_told_not_to(tmp_path, environment, coloured):
    pty = pytest.importorskip("pty")
    (tmp_path / "bad.tsv").write_text("143億ドルだ。\tIt is $14.3 million.\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    given = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    subprocess.run(
        [sys.executable, "-m", "l10n", "check", "bad.tsv"],
        cwd=tmp_path,
        stdout=theirs,
        env=given | {"PYTHONPATH": str(ROOT), "TERM": "xterm"} | environment,
        check=False,
    )
    os.close(theirs)
    shown = os.read(ours, 10_000)
    os.close(ours)
    assert b"number-scale" in shown
    assert (b"\x1b[" in shown) is coloured


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the platform has no /dev/full")
def test_a_full_standard_output_is_one_line(tmp_path):
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "l10n", "rules"],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            check=False,
        )
    assert result.returncode == 3
    assert result.stderr == (
        b"l10n: <stdout>: cannot write: no space left on device; free some space and run the command again\n"
    )
