# SPDX-License-Identifier: MIT
"""What is known of English words: their forms, families and spellings, from the tables in `data/`."""

from pathlib import Path

DATA = Path(__file__).parent / "data"
"""The folder of the tables; `README.md` there says where each comes from and how it is renewed."""
