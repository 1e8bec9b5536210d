# SPDX-License-Identifier: MIT
"""An editor that starts `l10n lsp` as a process of its own and speaks the protocol with it."""

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from lsprotocol import types
from pygls.lsp.client import LanguageClient

ARTICLE = """\
# 港に市電が戻る

市は143億円を投じる。運賃は大人230円だ。

- 運転士を48人採る
- 養成に8カ月かかる。費用は
  市が持つ。市電😀は速い。
"""
GLOSSARY = "source,target,admitted,forbidden,definition\n運賃,fare,,toll,乗るための料金\n市電,tram,streetcar,,\n"
PO = "locales/en/LC_MESSAGES/tram.po"
DOCUMENT = "locales/ja/tram.md"
PAIRS = {
    "港に市電が戻る": "Trams return to the port",
    "市は143億円を投じる。": "The city is spending 143 billion yen.",
    "運賃は大人230円だ。": "The toll is 230 yen for adults.",
    "運転士を48人採る": "Hire 48 drivers",
    "養成に8カ月かかる。": "Training takes eight months.",
    "費用は市が持つ。": "The city pays for it .",
    "市電😀は速い。": "Trams 😀 are fast ２.",
}


def translate(path, pairs):
    text = path.read_text(encoding="utf-8")
    for source, target in pairs.items():
        before = f'msgid "{source}"\nmsgstr ""\n'
        assert before in text, source
        text = text.replace(before, f'msgid "{source}"\nmsgstr "{target}"\n')
    path.write_text(text, encoding="utf-8")


class Client(LanguageClient):
    def __init__(self):
        super().__init__("editor", "1")
        self.code = asyncio.get_running_loop().create_future()

    async def server_exit(self, server):
        """What the server's process has left with."""
        self.code.set_result(server.returncode)


class Editor:
    def __init__(self, root, client):
        self.root, self.client = root, client
        self._texts, self._versions = {}, {}
        self._told = asyncio.Condition()
        self._shown = {}

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        async def hear(params):
            async with self._told:
                self._shown[params.uri] = params
                self._told.notify_all()

    def uri(self, name):
        return (self.root / name).as_uri()

    def text(self, name):
        return self._texts[name]

    async def open(self, name, text=None):
        """Open a file, or what nobody has saved; the diagnostics of all of it."""
        self._texts[name] = (self.root / name).read_bytes().decode() if text is None else text
        self._versions[name] = 1
        item = types.TextDocumentItem(self.uri(name), "po", 1, self._texts[name])
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.told(name)

    async def type(self, name, text):
        """Have the text become another one; the first diagnostics of it."""
        self._texts[name] = text
        self._versions[name] += 1
        document = types.VersionedTextDocumentIdentifier(self._versions[name], self.uri(name))
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        return await self.told(name)

    async def told(self, name):
        """The next diagnostics of the text as it is."""
        uri = self.uri(name)

        def is_new():
            return uri in self._shown and self._shown[uri].version == self._versions[name]

        async with self._told:
            await asyncio.wait_for(self._told.wait_for(is_new), 20)
            return self._shown.pop(uri).diagnostics

    async def save(self, name):
        (self.root / name).write_text(self._texts[name], encoding="utf-8")
        document = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(document))
        return await self.told(name)

    def place(self, name, words, *, inside=0):
        """The position of some words, so many characters behind their beginning, as UTF-16 counts."""
        before = self._texts[name].partition(words)[0] + words[:inside]
        line = before[before.rfind("\n") + 1 :]
        return types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)

    async def ask(self, method, kind, name, position):
        document = types.TextDocumentIdentifier(self.uri(name))
        return await getattr(self.client, method)(kind(document, position))

    async def hover(self, name, words):
        found = await self.ask("text_document_hover_async", types.HoverParams, name, self.place(name, words, inside=1))
        return found and (found.contents.value, self.marked(name, found.range))

    async def definition(self, name, words):
        place = self.place(name, words, inside=1)
        found = await self.ask("text_document_definition_async", types.DefinitionParams, name, place)
        return [(each.uri, each.range) for each in found]

    async def completion(self, name, position):
        return await self.ask("text_document_completion_async", types.CompletionParams, name, position)

    async def actions(self, name, told, only=None):
        """What can be done about a diagnostic."""
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(self.uri(name)), told.range, types.CodeActionContext([told], only)
        )
        return await self.client.text_document_code_action_async(params)

    def marked(self, name, where):
        """The text in a range, whose columns UTF-16 counts."""
        return self._texts[name][slice(*(self._offset(name, each) for each in (where.start, where.end)))]

    def applied(self, name, edit):
        """The text when an edit is made."""
        text = self._texts[name]
        (each,) = edit.changes[self.uri(name)] if isinstance(edit, types.WorkspaceEdit) else (edit,)
        start, end = (self._offset(name, place) for place in (each.range.start, each.range.end))
        return text[:start] + each.new_text + text[end:]

    def _offset(self, name, place):
        lines = self._texts[name].split("\n")
        column = len(lines[place.line].encode("utf-16-le")[: 2 * place.character].decode("utf-16-le"))
        return sum(len(line) + 1 for line in lines[: place.line]) + column


@asynccontextmanager
async def editing(root, encodings=None):
    """An editor that has opened the folder `root`; it leaves as the protocol says, and the server with 0."""
    client = Client()
    editor = Editor(root, client)
    await client.start_io(sys.executable, "-m", "l10n", "lsp")
    general = types.GeneralClientCapabilities(position_encodings=encodings)
    started = await client.initialize_async(
        types.InitializeParams(types.ClientCapabilities(general=general), root_uri=root.as_uri())
    )
    editor.encoding = started.capabilities.position_encoding
    client.initialized(types.InitializedParams())
    yield editor
    await client.shutdown_async(None)
    client.exit(None)
    assert await asyncio.wait_for(client.code, 20) == 0
    await client.stop()


def played(scene):
    """What a scene gives, in a thread of its own: a browser's loop may run in this one all the session."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, scene()).result()


def lines(told):
    """The findings in diagnostics, each as `l10n check --format json` prints it."""
    return sorted(each.data for each in told)
