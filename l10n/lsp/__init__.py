# SPDX-License-Identifier: MIT
"""Catalogues and Japanese documents in any editor that speaks the Language Server Protocol."""
