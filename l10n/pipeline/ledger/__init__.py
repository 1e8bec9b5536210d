# SPDX-License-Identifier: MIT
"""The ledger: what each sentence of the Japanese states, and whether its English, a rule or a person answers."""

from l10n.pipeline.ledger.gathering import ledger_of, ledgers, lying_ledger

__all__ = ["ledger_of", "ledgers", "lying_ledger"]
