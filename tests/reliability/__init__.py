# SPDX-License-Identifier: MIT
"""Batteries that try to lose what people wrote: a module a kind of fault, each with a list `ROWS`."""
