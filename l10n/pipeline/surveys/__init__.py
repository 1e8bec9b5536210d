# SPDX-License-Identifier: MIT
"""What a project can be asked without changing it."""
