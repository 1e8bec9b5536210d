# SPDX-License-Identifier: MIT
"""A cluster on this machine says what one process says, and goes on when a worker is lost."""

import os
import shutil
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import l10n
from l10n.config import parse_settings
from l10n.corpus.parquet import FINDINGS
from l10n.glossary import load_glossary

pyspark = pytest.importorskip("pyspark", reason="needs Spark: pip install 'taiyaku[spark]'")
if not shutil.which("java"):
    pytest.skip("needs Java for Spark: apt-get install openjdk-17-jre-headless", allow_module_level=True)

from l10n.spark import check, main  # noqa: E402 - not without Spark

ROOT = Path(__file__).parents[2]
PAIRS = [
    ("会場には1,500人が集まった。", "Some 1,300 people came to the venue."),
    ("契約は終了した。", "The contract は has ended."),
    ("契約は終了した。", "The contract has ended."),
] * 40
ROWS = [(f"r{number}", source, target) for number, (source, target) in enumerate(PAIRS)]

pytestmark = [
    # What Spark's own modules do is not ours to mend.
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    paths = {"PYTHONPATH": str(ROOT), "PYSPARK_PYTHON": sys.executable}
    before = {name: os.environ.get(name) for name in paths}
    os.environ.update(paths)
    builder = SparkSession.builder.master("local[2, 4]").config("spark.ui.enabled", "false")
    session = (
        builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()
    for name, value in before.items():
        os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)


def said(rows):
    return sorted((row["id"], row["check"], row["message"], row["target_start"]) for row in rows)


def alone(rows, **options):
    found = zip(rows, l10n.check_batch([row[1:] for row in rows], **options), strict=True)
    return sorted(
        (row[0], each.check, each.message, each.target_span[0] if each.target_span else None)
        for row, some in found
        for each in some
    )


def test_a_cluster_says_what_one_process_says(spark, tmp_path):
    frame = spark.createDataFrame(ROWS, "id string, source string, target string").repartition(4)
    assert said(check(frame).collect()) == alone(ROWS) != []
    glossary = tmp_path / "terms.csv"
    glossary.write_text("source,target\n契約,agreement\n", encoding="utf-8")
    terms = load_glossary(glossary)
    settings = parse_settings('[checks]\nselect = ["term"]\n', "l10n.toml")
    assert said(check(frame, terms, settings).collect()) == alone(ROWS, glossary=terms, select=["term"]) != []


def test_a_broken_row_is_a_row_and_the_table_has_the_published_columns(spark, tmp_path):
    rows = [*ROWS[:2], ("broken", None, "Yes.")]
    source, target = tmp_path / "pairs.parquet", tmp_path / "found.parquet"
    spark.createDataFrame(rows, "id string, source string, target string").write.parquet(str(source))
    main([str(source), str(target)])
    found = pq.read_table(target)
    assert found.schema.names == FINDINGS.names
    assert said(found.to_pylist()) == sorted(
        [*alone(ROWS[:2]), ("broken", "row-unreadable", "source is missing", None)]
    )


def test_a_lost_worker_is_replaced_and_changes_nothing(spark, tmp_path):
    frame = spark.createDataFrame(ROWS, "id string, source string, target string").repartition(4)
    mark = str(tmp_path / "killed")

    def dying(batches):
        import os
        import signal

        for batch in batches:
            try:
                os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                yield batch
            else:
                os.kill(os.getpid(), signal.SIGKILL)

    frail = frame.mapInArrow(dying, frame.schema)
    assert said(check(frail).collect()) == alone(ROWS)
    assert Path(mark).exists()
