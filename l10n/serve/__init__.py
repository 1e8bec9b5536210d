# SPDX-License-Identifier: MIT
"""The editor's desk in a browser: a web server on this machine, for this user, over `l10n.pipeline.desk`."""
