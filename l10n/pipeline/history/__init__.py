# SPDX-License-Identifier: MIT
"""What git knows of a project, and the days that things are dated with."""
