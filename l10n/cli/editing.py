# SPDX-License-Identifier: MIT
"""The command that editors start: lsp."""

from l10n.cli._app import program_urls, program_version
from l10n.cli._commands import app
from l10n.errors import Fault, UsageError


@app.command()
def lsp() -> None:
    """Check catalogues and documents in an editor as they are typed; it speaks LSP over stdin and stdout."""
    try:
        from l10n.lsp import server
        from l10n.report import documentation
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("l10n"):
            raise
        missing = f"the language server needs a package that is not installed ({error.name})"
        raise UsageError(Fault(missing, hint="pip install 'taiyaku[lsp]'")) from None
    server.start(program_version(), documentation(program_urls()))
