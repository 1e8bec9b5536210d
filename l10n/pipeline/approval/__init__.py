# SPDX-License-Identifier: MIT
"""What people answer for: approvals, remarks, signatures and the log of them."""
