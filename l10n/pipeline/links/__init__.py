# SPDX-License-Identifier: MIT
"""Where links lead, and where their English has to lead."""
