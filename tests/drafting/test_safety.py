# SPDX-License-Identifier: MIT
"""Runs that are killed at any moment, on catalogues that a person works on: not a letter of hers is lost."""

import os
import random
import signal
import time
from collections import Counter
from dataclasses import replace

import pytest

from l10n import catalog, pipeline
from l10n.config import Project, Settings
from l10n.drafting.values import Reply
from l10n.drafting.wording import asked
from l10n.errors import InputError
from l10n.files import write
from l10n.pipeline.drafting import access

from .servers import Answer

SENTENCES = [f"{number}番目の章の話は長い。" for number in range(1, 13)]
FAILED = 7
PO = "locales/en/LC_MESSAGES/a.po"


class Instant:
    """A drafter without a network, whose answers come after a while that nobody can foresee."""

    model = "m"
    repairs = True

    def __init__(self, chance):
        self._chance = chance

    def answer(self, request):
        time.sleep(self._chance.random() * 0.004)
        units = [
            {"id": each.id, "target": "" if self._chance.random() < 0.1 else f"The story is long ({each.id})."}
            for each in request.tasks
        ]
        assert asked(request.tasks)
        return Reply(Answer(units).content)

    def close(self):
        pass


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "locales/ja").mkdir(parents=True)
    (tmp_path / "locales/ja/a.md").write_text("\n\n".join(SENTENCES) + "\n", encoding="utf-8")
    pipeline.update(pipeline.Workspace(Project(tmp_path)))
    return tmp_path


def draft(folder, chance, monkeypatch):
    monkeypatch.setattr(access.Access, "drafter", lambda self: Instant(chance))
    workspace = pipeline.Workspace(Project(folder, Settings()))
    pipeline.draft(workspace, endpoint="http://127.0.0.1:9/v1", model="m", fuzzy=chance.random() < 0.5)


def run(folder, seed, monkeypatch):
    """One run of the command in a process of its own; its id."""
    child = os.fork()
    if child:
        return child
    code = FAILED
    try:
        draft(folder, random.Random(seed), monkeypatch)
        code = 0
    except InputError:
        # Somebody wrote the catalogue while it was brought up to date: the command says so and stops.
        code = 0
    finally:
        os._exit(code)


def persons_work(text, chance, written):
    """The catalogue after a person has worked on it, and what is hers in it by sentence; `written` is all she wrote."""
    known = catalog.parse(text, PO)
    entries = tuple(worked_on(each, chance) for each in known.entries)
    written |= {
        now.source: now.target for now, was in zip(entries, known.entries, strict=True) if now.target != was.target
    }
    mine = {
        each.source: (each.target, each.fuzzy)
        for each in entries
        if each.target and (not each.fuzzy or each.target == written.get(each.source))
    }
    return catalog.encode(replace(known, entries=entries), PO), mine


def worked_on(entry, chance):
    match chance.choice(["nothing", "translate", "nothing", "accept", "empty", "unsure"]):
        case "translate":
            return catalog.stamped(replace(entry, target=f"Mine {chance.random()}.", fuzzy=False, previous=None))
        case "accept" if entry.target:
            return replace(entry, fuzzy=False, previous=None)
        case "empty":
            return replace(entry, target="", fuzzy=False, previous=None)
        case "unsure" if not entry.target:
            return replace(entry, target=f"Mine, perhaps {chance.random()}.", fuzzy=True, previous=None)
    return entry


def held(folder):
    """What the catalogue says, which must be whole at any moment."""
    data = (folder / PO).read_bytes()
    return {each.source: (each.target, each.fuzzy) for each in catalog.load(data, PO).live}


def battery(folder, runs, monkeypatch):
    """So many runs, each killed or not, with a person's edits before and in between; how each ended."""
    chance = random.Random(33)
    ends, written = Counter(), {}
    # What a run loads is there when the others begin: they are killed at work, not while they load.
    draft(folder, chance, monkeypatch)
    usual = seconds_of_a_run(folder, monkeypatch)
    for seed in range(runs):
        data, mine = persons_work((folder / PO).read_text("utf-8"), chance, written)
        (folder / PO).write_bytes(data)
        child = run(folder, seed, monkeypatch)
        if chance.random() < 0.3:
            time.sleep(chance.random() * usual)
            mine = edit(folder, chance, written) or mine
        end = time.monotonic() + chance.random() * 2 * usual
        while time.monotonic() < end and not os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            time.sleep(0.002)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        ends["killed" if os.WIFSIGNALED(status) else "whole"] += 1
        assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) != FAILED
        now = held(folder)
        assert list(now) == SENTENCES
        assert {source: now[source] for source in mine} == mine, seed
        ends["drafted"] += sum(fuzzy and target.startswith("The story") for target, fuzzy in now.values())
    return ends


def seconds_of_a_run(folder, monkeypatch):
    """How long a run takes that nobody ends, on a machine as busy as it is."""
    (folder / PO).unlink()
    begun = time.monotonic()
    os.waitpid(run(folder, 0, monkeypatch), 0)
    return time.monotonic() - begun


def edit(folder, chance, written):
    """A person's editor saves the catalogue while the run is under way; what she wrote."""
    before = (folder / PO).read_bytes()
    fresh = dict(written)
    data, mine = persons_work(before.decode(), chance, fresh)
    try:
        write(folder / PO, data, expected=before)
    except Exception:  # noqa: BLE001 - her editor tells her that the file has changed
        return None
    written |= fresh
    return mine


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")


@needs_fork
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_person_s_text_survives_runs_that_are_killed(folder, monkeypatch):
    ends = battery(folder, 40, monkeypatch)
    assert ends["killed"] + ends["whole"] == 40
    assert ends["drafted"] > 0


@pytest.mark.slow
@needs_fork
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_person_s_text_survives_a_thousand_runs_that_are_killed(folder, monkeypatch):
    ends = battery(folder, 1000, monkeypatch)
    assert ends["killed"] >= 50
    assert ends["whole"] >= 50
    assert ends["drafted"] > 1000
