# SPDX-License-Identifier: MIT
"""What people do to units with their names under it: approve, withdraw, remark, resolve; and the log of it."""

import os
import subprocess
from dataclasses import replace

import pytest

from l10n import catalog
from l10n.catalog.remarks import Remark, Thread, thread_of
from l10n.catalog.standing import Hand, Standing, approved, standing_of
from l10n.config import Project, Settings
from l10n.errors import InputError, UsageError
from l10n.model import Entry
from l10n.pipeline.approval import approving
from l10n.pipeline.approval.approving import GONE, approve, hand_of, remark, resolve, withdraw
from l10n.pipeline.approval.journal import LOG, Deed, Line, Version, read_log, record

PO = "locales/en/a.po"
ADA = Hand("Ada", "2026-09-21")
HELLO, SHOP, EMPTY, FUZZY, OLD = (
    Entry("ようこそ。", "Welcome.", comments=("see 3",)),
    Entry("売店は休む。", "The shop is closed."),
    Entry("閉室する。"),
    Entry("門は午後に閉まる。", "The gate closes at noon.", fuzzy=True, previous="門は正午に閉まる。"),
    Entry("昔。", "Once.", obsolete=True),
)


@pytest.fixture
def project(tmp_path):
    made = Project(tmp_path)
    header = {"Content-Type": "text/plain; charset=UTF-8", "Language": "en"}
    path = tmp_path / PO
    path.parent.mkdir(parents=True)
    path.write_bytes(catalog.encode(catalog.Catalog(header, (HELLO, SHOP, EMPTY, FUZZY, OLD)), PO))
    return made


def units(project):
    return {each.key: each for each in catalog.load((project.root / PO).read_bytes(), PO).entries}


def test_an_approval_changes_its_unit_and_nothing_else(project):
    before = (project.root / PO).read_text(encoding="utf-8")
    done = approve(project, PO, [SHOP.key], ADA)
    comment = "# " + approved(SHOP, ADA).comments[0] + "\n"
    after = (project.root / PO).read_text(encoding="utf-8")
    assert after.replace(comment, "") == before
    assert (len(done.deeds), done.refused) == (1, {})
    assert standing_of(units(project)[SHOP.key]) is Standing.REVIEWED


def test_what_cannot_be_approved_is_refused_and_the_rest_is_approved(project):
    gone = (None, "ない。")
    done = approve(project, PO, [EMPTY.key, FUZZY.key, OLD.key, gone, HELLO.key], ADA)
    assert done.refused == {
        EMPTY.key: "there is no English to approve",
        FUZZY.key: "its English was made for another sentence: look at it, and save it first",
        OLD.key: GONE,
        gone: GONE,
    }
    assert [each.before.key for each in done.deeds] == [HELLO.key]


def test_what_is_approved_already_is_left_alone(project):
    approve(project, PO, [SHOP.key], ADA)
    before = (project.root / PO).read_bytes()
    assert approve(project, PO, [SHOP.key], Hand("Mary", "2026-09-22")).deeds == ()
    assert (project.root / PO).read_bytes() == before


def test_a_withdrawal_gives_the_file_back(project):
    before = (project.root / PO).read_bytes()
    approve(project, PO, [SHOP.key, HELLO.key], ADA)
    withdraw(project, PO, [SHOP.key, HELLO.key], ADA)
    assert (project.root / PO).read_bytes() == before


def test_a_remark_is_kept_until_it_is_settled(project):
    assert remark(project, PO, EMPTY.key, " \n", ADA).refused == {EMPTY.key: "there is nothing in the remark"}
    assert resolve(project, PO, EMPTY.key, ADA).refused == {EMPTY.key: "nothing is open there"}
    remark(project, PO, EMPTY.key, "when?\nSee the notice.", ADA)
    assert thread_of(units(project)[EMPTY.key]) == Thread((Remark(ADA, "when?\nSee the notice."),))
    resolve(project, PO, EMPTY.key, ADA)
    assert thread_of(units(project)[EMPTY.key]).resolved == ADA


def test_a_catalogue_that_is_changed_meanwhile_is_left_alone(project, monkeypatch):
    def meddling(entry):
        (project.root / PO).write_text("# theirs\n", encoding="utf-8")
        return replace(entry, target="Ours.")

    with pytest.raises(InputError, match="was changed by somebody else"):
        approving.change_units(project, PO, [SHOP.key], meddling, hand=ADA, did="save")
    assert (project.root / PO).read_text(encoding="utf-8") == "# theirs\n"
    assert read_log(project).lines == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [(None, "is missing"), ("<<<<<<< ours\n", "conflict"), ('msgid "a\n', "a.po:1")],
    ids=["missing", "conflict", "broken"],
)
def test_a_catalogue_that_is_none_is_told_in_a_line(project, text, told):
    if text is None:
        (project.root / PO).unlink()
    else:
        (project.root / PO).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=told):
        approve(project, PO, [SHOP.key], ADA)


def test_the_log_tells_who_did_what_to_which_unit(project):
    approve(project, PO, [SHOP.key], ADA)
    after = units(project)[SHOP.key]
    [line] = read_log(project).lines
    assert line == Line(
        when="2026-09-21T14:13:20Z",
        who="Ada",
        did="approve",
        path=PO,
        line=after.line - 1,
        context=None,
        source=SHOP.source,
        before=Version(SHOP.target, "translated"),
        after=Version(SHOP.target, "reviewed", comments=after.comments),
    )


def test_the_log_is_ignored_by_git(project):
    approve(project, PO, [SHOP.key], ADA)
    plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for words in (("init", "-q"), ("add", "-A")):
        subprocess.run(["git", *words], cwd=project.root, env=os.environ | plain, check=True, timeout=60)
    told = subprocess.run(
        ["git", "ls-files"], cwd=project.root, env=os.environ | plain, check=True, capture_output=True, timeout=60
    )
    assert told.stdout.decode().split() == [PO]


def test_a_setting_turns_the_log_off(project):
    silent = replace(project, settings=Settings(log=False))
    approve(silent, PO, [SHOP.key], ADA)
    assert not (project.root / ".l10n").exists()
    assert standing_of(units(project)[SHOP.key]) is Standing.REVIEWED


def test_a_damaged_line_is_told_and_costs_no_other(project):
    deed = Deed("save", ADA, PO, SHOP, replace(SHOP, target="The kiosk\nis closed.\u2028\ud800"))
    record(project, [deed])
    with (project.root / LOG).open("ab") as stream:
        stream.write(b'{"when": "2026"}\n[]\n{"when": "2')
    record(project, [deed])
    told = read_log(project)
    assert [each.after.target for each in told.lines] == ["The kiosk\nis closed.\u2028\ud800"] * 2
    assert told.damaged == (2, 3, 4)


def test_no_change_is_made_that_the_log_cannot_tell(project):
    before = (project.root / PO).read_bytes()
    (project.root / ".l10n").write_text("a file\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"\.l10n"):
        approve(project, PO, [SHOP.key], ADA)
    assert (project.root / PO).read_bytes() == before


def test_the_log_does_not_lead_out_of_the_project(project, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project.root / ".l10n").symlink_to(elsewhere)
    with pytest.raises(InputError, match="leads out of the project"):
        approve(project, PO, [SHOP.key], ADA)
    assert list(elsewhere.iterdir()) == []


@pytest.fixture
def no_name(monkeypatch, tmp_path):
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "config"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return monkeypatch


def test_who_works_is_gits_user(no_name, tmp_path):
    (tmp_path / "config").write_text("[user]\n\tname = Ada Lovelace\n", encoding="utf-8")
    assert hand_of(tmp_path) == Hand("Ada Lovelace", "2026-09-21")


def test_who_works_is_else_the_login(no_name, tmp_path):
    no_name.setenv("LOGNAME", "ada")
    assert hand_of(tmp_path).name == "ada"


def test_who_works_is_the_login_without_git(no_name, tmp_path):
    no_name.setenv("LOGNAME", "ada")
    no_name.setenv("PATH", str(tmp_path))
    assert hand_of(tmp_path).name == "ada"


def test_nobody_is_told_in_a_line(no_name, tmp_path):
    no_name.setattr("pwd.getpwuid", {}.__getitem__)
    with pytest.raises(UsageError, match="git config user"):
        hand_of(tmp_path)
