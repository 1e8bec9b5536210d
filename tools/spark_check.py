# SPDX-License-Identifier: MIT
"""Checks pairs on a cluster: what spark-submit is given.

    spark-submit tools/spark_check.py PAIRS FINDINGS [--glossary terms.csv]

Both are Parquet, files or folders, as the cluster names them.
"""

from l10n.spark import main

main()
