# SPDX-License-Identifier: MIT
"""The language server: what editors ask and are told, in the protocol's own words."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from l10n.errors import Fault
from l10n.lsp import completing, leading, mending
from l10n.lsp.completing import Completion
from l10n.lsp.homes import Home
from l10n.lsp.hovering import Hover, hover
from l10n.lsp.leading import Goal
from l10n.lsp.mending import Edit, Remedy
from l10n.lsp.office import Content, File, Office
from l10n.lsp.sheets import Mark, Sheet
from l10n.lsp.texts import Text
from l10n.model import Finding, Severity, Span
from l10n.report import address
from l10n.report.harmless import as_json
from l10n.report.objects import as_object

T = TypeVar("T")

NAME = "l10n"
"""What editors call whoever tells a finding."""
FIX_ALL = "source.fixAll.l10n"

_LEVELS = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


class Server(LanguageServer):
    """A server for one editor, which asks and is told over standard input and output."""

    def __init__(self, version: str, site: str) -> None:
        """`site` is the address of the documentation, to which findings lead; empty where there is none."""
        # Whole texts: pygls also ends lines where the protocol does not, at U+2028, and would put changes elsewhere.
        super().__init__(NAME, version, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.office = Office(self._tell)
        self._site = site
        _declare(self)

    def text(self, value: str) -> Text:
        """A text with the columns that were agreed on."""
        agreed = types.PositionEncodingKind(self.workspace.position_encoding or types.PositionEncodingKind.Utf16)
        return Text(value, agreed.value)

    def range(self, text: Text, span: Span) -> types.Range:
        """A stretch of a text."""
        start, end = (types.Position(*text.position(each)) for each in span)
        return types.Range(start, end)

    def edit(self, text: Text, edit: Edit) -> types.TextEdit:
        """A change of a text."""
        return types.TextEdit(self.range(text, edit.span), edit.text)

    def location(self, goal: Goal) -> types.Location:
        """A place in a file."""
        uri = self.uri_of(goal.path) or from_fs_path(str(goal.path)) or goal.path.as_uri()
        return types.Location(uri, self.range(self.text(goal.text), goal.span))

    def uri_of(self, path: Path) -> str | None:
        """What the editor calls a file that is open."""
        return next((file.uri for file in self.office.files.values() if file.path == path), None)

    def text_of(self, path: Path) -> str | None:
        """The text of a file that is open."""
        return next((file.text for file in self.office.files.values() if file.path == path), None)

    def diagnostic(self, text: Text, mark: Mark) -> types.Diagnostic:
        """A finding; its data is the line of JSON that `l10n check` prints for it."""
        finding, page = mark.finding, address(self._site, mark.finding.check)
        return types.Diagnostic(
            range=self.range(text, mark.span),
            message=finding.message,
            severity=_LEVELS[finding.severity],
            code=finding.check,
            code_description=types.CodeDescription(page) if page else None,
            source=NAME,
            data=_line(finding),
        )

    def _tell(self, file: File) -> None:
        """Show what is known of a file."""
        content = file.content
        text = self.text(content.text if content else file.text)
        faults = (*file.faults, *(content.faults if isinstance(content, Sheet) else ()))
        told = [self._fault(text, each, file) for each in faults]
        told += [self.diagnostic(text, mark) for mark in file.marks]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(file.uri, told, file.version))

    def _fault(self, text: Text, fault: Fault, file: File) -> types.Diagnostic:
        """Why a file cannot be checked, at its line if that is in the file."""
        is_here = file.home is not None and fault.path == file.home.name(file.path)
        line = max(fault.line, 1) - 1 if is_here else 0
        start = text.offset((line, 0))
        end = text.value.find("\n", start)
        words = f"{fault.reason}; {fault.hint}" if fault.hint else fault.reason
        span = start, end if end >= 0 else len(text.value)
        error = types.DiagnosticSeverity.Error
        return types.Diagnostic(self.range(text, span), words if is_here else str(fault), severity=error, source=NAME)

    async def ask(self, uri: str, question: Callable[[Content, Home], T]) -> T | None:
        """The answer to a question about an open file."""
        return await self.office.ask(uri, lambda _, home, content: question(content, home))


@lru_cache(maxsize=10_000)
def _line(finding: Finding) -> str:
    """Most findings are told again with every keystroke."""
    return as_json(as_object(finding))


def start(version: str, site: str) -> None:
    """Serve the editor on the other end of standard input and output until it leaves; `site` has the documentation."""
    Server(version, site).start_io()


def _declare(server: Server) -> None:
    """Say what is answered."""
    for name, answer, options in (
        (types.TEXT_DOCUMENT_DID_OPEN, _opened, None),
        (types.TEXT_DOCUMENT_DID_CHANGE, _changed, None),
        (types.TEXT_DOCUMENT_DID_CLOSE, _closed, None),
        (types.TEXT_DOCUMENT_DID_SAVE, _renewed, None),
        (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, _renewed, None),
        (types.SHUTDOWN, _left, None),
        (types.TEXT_DOCUMENT_CODE_ACTION, _actions, types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL])),
        (types.TEXT_DOCUMENT_HOVER, _hover, None),
        (types.TEXT_DOCUMENT_DEFINITION, _definition, None),
        (types.TEXT_DOCUMENT_COMPLETION, _completion, None),
    ):
        server.feature(name, options)(answer)


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    # What has no name yet lies in no project.
    path = to_fs_path(document.uri) if document.uri.startswith("file:") else None
    if path:
        server.office.open(document.uri, Path(path), document.text, document.version)


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    document, text = params.text_document, params.content_changes[-1].text
    if document.uri in server.office.files:
        server.office.change(document.uri, text, document.version)


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.office.close(params.text_document.uri)
    # What is not open is not looked at.
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


def _renewed(server: Server, _: object) -> None:
    server.office.renew()


def _left(server: Server, _: object) -> None:
    server.office.leave()


async def _actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri, only = params.text_document.uri, params.context.only

    def actions(content: Content, home: Home) -> list[types.CodeAction]:
        if not isinstance(content, Sheet):
            return []
        text = server.text(content.text)
        start, end = ((each.line, each.character) for each in (params.range.start, params.range.end))
        span = text.offset(start), text.offset(end)
        found = []
        if _wants(only, types.CodeActionKind.QuickFix):
            found += [_quick(server, uri, text, each) for each in mending.remedies(content, span)]
        # Going through the whole file is done when somebody asks for nothing else.
        if only and _wants(only, FIX_ALL) and (edit := mending.repair(content, home)):
            title = "Repair what needs no judgement"
            found.append(types.CodeAction(title, kind=FIX_ALL, edit=_change(uri, server.edit(text, edit))))
        return found

    return await server.ask(uri, actions) or []


def _wants(only: Iterable[str] | None, kind: str) -> bool:
    """Whether an editor that asks for those kinds of actions asks for this one; the kinds above it hold it."""
    return not only or any(kind == each or kind.startswith(f"{each}.") for each in only)


def _quick(server: Server, uri: str, text: Text, remedy: Remedy) -> types.CodeAction:
    return types.CodeAction(
        remedy.title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[server.diagnostic(text, remedy.mark)],
        is_preferred=remedy.safe or None,
        edit=_change(uri, server.edit(text, remedy.edit)),
    )


def _change(uri: str, edit: types.TextEdit) -> types.WorkspaceEdit:
    return types.WorkspaceEdit(changes={uri: [edit]})


async def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    def answer(content: Content, home: Home) -> types.Hover | None:
        text = server.text(content.text)
        found: Hover | None = hover(content, text.offset((params.position.line, params.position.character)), home)
        if found is None:
            return None
        words = types.MarkupContent(types.MarkupKind.Markdown, found.markdown)
        return types.Hover(words, server.range(text, found.span))

    return await server.ask(params.text_document.uri, answer)


async def _definition(server: Server, params: types.DefinitionParams) -> list[types.Location]:
    def answer(content: Content, home: Home) -> list[types.Location]:
        offset = server.text(content.text).offset((params.position.line, params.position.character))
        return [server.location(each) for each in leading.goals(content, offset, home, server.text_of)]

    return await server.ask(params.text_document.uri, answer) or []


async def _completion(server: Server, params: types.CompletionParams) -> list[types.CompletionItem]:
    def answer(content: Content, home: Home) -> list[types.CompletionItem]:
        text = server.text(content.text)
        offset = text.offset((params.position.line, params.position.character))
        found = completing.completions(content, offset, home) if isinstance(content, Sheet) else []
        return [_offered(server, text, number, each) for number, each in enumerate(found)]

    return await server.ask(params.text_document.uri, answer) or []


def _offered(server: Server, text: Text, number: int, offered: Completion) -> types.CompletionItem:
    return types.CompletionItem(
        offered.english,
        kind=types.CompletionItemKind.Text,
        detail=offered.japanese,
        documentation=offered.about or None,
        sort_text=f"{number:04}",
        text_edit=server.edit(text, offered.edit),
    )
