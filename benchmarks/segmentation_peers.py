# SPDX-License-Identifier: MIT
"""Runs one sentence splitter over texts: a list of texts in as JSON, pieces and seconds out.

It is run by `segmentation.py` in the environment that has the splitter: `python segmentation_peers.py NAME`.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable, Iterable


def _l10n() -> Callable[[str], Iterable[str]]:
    return importlib.import_module("l10n.segment").split


def _mecab() -> Callable[[str], Iterable[str]]:
    tagger = importlib.import_module("fugashi").Tagger()
    return lambda text: [text] if tagger.parse(text) else []


def _pysbd() -> Callable[[str], Iterable[str]]:
    return importlib.import_module("pysbd").Segmenter(language="ja", clean=False).segment


def _hasami() -> Callable[[str], Iterable[str]]:
    return importlib.import_module("hasami").segment_sentences


def _rhoknp() -> Callable[[str], Iterable[str]]:
    splitter = importlib.import_module("rhoknp").RegexSenter()
    return lambda text: [sentence.text for sentence in splitter.apply_to_document(text).sentences]


def _sentencex() -> Callable[[str], Iterable[str]]:
    segment = importlib.import_module("sentencex").segment
    return lambda text: segment("ja", text)


def _sentencesplit() -> Callable[[str], Iterable[str]]:
    return importlib.import_module("sentencesplit").Segmenter(language="ja", clean=False).segment


def _ja_sentence() -> Callable[[str], Iterable[str]]:
    return importlib.import_module("ja_sentence.tokenizer").tokenize


def _bunkai() -> Callable[[str], Iterable[str]]:
    splitter = importlib.import_module("bunkai").Bunkai()
    # Bunkai wants its own sign for a line end.
    return lambda text: [piece.replace("▁", "\n") for piece in splitter(text.replace("\n", "▁"))]


SPLITTERS = {
    "l10n": _l10n,
    "MeCab alone": _mecab,
    "pysbd": _pysbd,
    "hasami": _hasami,
    "rhoknp": _rhoknp,
    "sentencex": _sentencex,
    "sentencesplit": _sentencesplit,
    "ja_sentence": _ja_sentence,
    "bunkai": _bunkai,
}


def main() -> None:
    """Split the texts on standard input with the splitter that the argument names."""
    split = SPLITTERS[sys.argv[1]]()
    texts = json.load(sys.stdin)
    # Dictionaries are loaded at the first doubt; that is start-up, not speed.
    list(split("本当？と聞いた。始めよう"))
    start = time.process_time()
    pieces = [list(split(text)) for text in texts]
    json.dump({"seconds": time.process_time() - start, "pieces": pieces}, sys.stdout)


if __name__ == "__main__":
    main()
