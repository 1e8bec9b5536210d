# SPDX-License-Identifier: MIT
"""Pairs on a cluster: the checks of a corpus over Spark's `mapInArrow`, for notebooks and for `tools/spark_check.py`.

Every executor needs this package; the glossary travels along.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from l10n.config import Settings
from l10n.corpus.parquet import FINDINGS, findings_batch, rows_of
from l10n.corpus.rows import Asked, told
from l10n.glossary import Glossary, load_glossary

if TYPE_CHECKING:
    import pyarrow as pa

SCHEMA = ", ".join(
    f"`{field.name}` {kind}"
    for field, kind in zip(
        FINDINGS,
        "string string string bigint string string string string string int int int int array<string> string".split(),
        strict=True,
    )
)
"""The schema of findings as Spark writes it."""


def check(df: Any, glossary: Glossary | None = None, settings: Settings | None = None) -> Any:
    """The findings in the rows of a data frame with columns `source`, `target` and, if it has them, `id`, `document`.

    A data frame with a row for each finding (`SCHEMA`); its `line` is 0, for rows of a cluster have no order.
    A row that is no pair is a finding. Raises UsageError for settings that name what cannot be asked of a corpus.
    """
    wanted = [name for name in ("source", "target", "id", "document") if name in df.columns]
    asked = Asked(settings or Settings(), glossary)
    return df.select(*wanted).mapInArrow(partial(_found, asked), SCHEMA)


def _found(asked: Asked, batches: "Iterable[pa.RecordBatch]") -> "Iterator[pa.RecordBatch]":
    """The findings of a partition, batch by batch."""
    for batch in batches:
        rows = told(rows_of(batch, 1), asked, "")
        yield findings_batch([(row, replace(each, line=0)) for row, found in rows for each in found])


def main(arguments: Sequence[str] | None = None) -> None:
    """Check a Parquet file or folder on the cluster that spark-submit has opened, and write the findings as one."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - the schema is of use without Spark

    parser = argparse.ArgumentParser(prog="l10n.spark", description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("pairs")
    parser.add_argument("findings")
    parser.add_argument("--glossary", action="append", default=[])
    wanted = parser.parse_args(arguments)
    spark = SparkSession.builder.appName("l10n check").getOrCreate()
    glossary = load_glossary(*wanted.glossary) if wanted.glossary else None
    check(spark.read.parquet(wanted.pairs), glossary).write.parquet(wanted.findings)
