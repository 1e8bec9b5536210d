# SPDX-License-Identifier: MIT
"""Puts this folder's shared values where its tests find them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
