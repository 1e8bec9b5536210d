# SPDX-License-Identifier: MIT
"""Writing catalogues where some change their names, so that at no moment a translation stands nowhere."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from l10n import catalog
from l10n.catalog import Catalog
from l10n.model import EMPTY
from l10n.pipeline.layout.places import places, places_of
from l10n.pipeline.store import Store
from l10n.pipeline.translation import Translation
from l10n.pipeline.workspace import Workspace


def put_catalogues(workspace: Workspace, translations: Sequence[Translation], gone: Iterable[str]) -> None:
    """Have the catalogues written by the next commit, and the files that are `gone` then, as `vacated` names them."""
    for each, endangered in _in_order(translations):
        if endangered:
            _put_aside(workspace.store, each.catalogue)
        workspace.store.put(each.catalogue, catalog.encode(each.catalog, each.catalogue))
    for name in gone:
        workspace.store.drop(name)


def vacated(workspace: Workspace, translations: Sequence[Translation]) -> list[str]:
    """The files of renamed documents' old names that are of no use when the `translations` are written.

    A catalogue that says more than the one that was made from it is not among them.
    """
    stems = dict.fromkeys(_left(workspace, translations))
    settings, store = workspace.settings, workspace.store
    gone: dict[str, None] = {}
    for language, stem in stems:
        lies = places_of(settings, stem, language)
        gone |= dict.fromkeys((lies.catalogue, lies.compiled))
    for _, stem in stems:
        others = [places_of(settings, stem, language) for language in settings.languages]
        if all(each.catalogue in gone or store.read(each.catalogue) is None for each in others):
            gone |= dict.fromkeys(each.template for each in others)
    return [name for name in gone if store.read(name) is not None]


def _left(workspace: Workspace, translations: Iterable[Translation]) -> Iterator[tuple[str, str]]:
    """The languages and stems of the catalogues that nobody needs now: those that went on elsewhere whole."""
    taken = {
        places(workspace.settings, document.name, language).catalogue
        for document in workspace.documents
        for language in workspace.settings.languages
    }
    for each in translations:
        if each.origin and each.origin.catalogue not in taken and _holds(each.catalog, each.origin.known):
            yield each.language, each.origin.stem


def _in_order(translations: Sequence[Translation]) -> Iterator[tuple[Translation, bool]]:
    """The translations, each behind the one that goes on with what its file held; and whether that is impossible.

    Where chapters have changed their numbers, each takes the file of another, and the last one a new file; where two
    have changed places, the file of the first that is written is in danger.
    """
    takers = {each.origin.catalogue: each for each in translations if each.origin}
    done: set[str] = set()
    for each in translations:
        if each.catalogue not in done:
            chain, closed = _chain(each, takers, done)
            yield from ((link, closed and link is chain[0]) for link in chain)
            done |= {link.catalogue for link in chain}


def _chain(start: Translation, takers: Mapping[str, Translation], done: set[str]) -> tuple[list[Translation], bool]:
    """What must be written before `start`, then `start`; and whether the first of them waits for the last."""
    chain = {start.catalogue: start}
    while (taker := takers.get(next(reversed(chain)))) and taker.catalogue not in chain | dict.fromkeys(done):
        chain[taker.catalogue] = taker
    closed = taker is not None and taker.catalogue in chain
    return list(reversed(chain.values())), closed


def _put_aside(store: Store, name: str) -> None:
    """Have what `name` holds kept under another name until all is written: a run that is killed loses nothing then."""
    path = PurePosixPath(name)
    free = (str(path.with_name(f"{path.stem}.moving{number or ''}.po")) for number in range(1000))
    aside = next(each for each in free if store.read(each) is None)
    store.put(aside, store.require(name))
    store.drop(aside)


def _holds(now: Catalog, before: Catalog) -> bool:
    """Whether everything that translators wrote in `before` stands somewhere in `now`."""
    targets = {form for entry in now.entries for form in (entry.target, *entry.plural_targets)}
    lines = {line for entry in now.entries for line in entry.comments} | {*now.header_comments}
    said = "\n".join((*targets, *lines))
    texts = {text for entry in before.entries for text in (entry.target, *entry.plural_targets[1:]) if text}
    written = (line for entry in before.entries for line in entry.comments if not catalog.is_stamp(line))
    remarks = {*before.header_comments, *written}
    return remarks <= lines and all(text in targets or text == EMPTY or text in said for text in texts)
