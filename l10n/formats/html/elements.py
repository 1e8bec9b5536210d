# SPDX-License-Identifier: MIT
"""What is known of the elements of HTML: which stand in a sentence, which end which, whose content is no text."""

from l10n.model import Kind

_SENTENCE = frozenset(
    """a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark math meter
    nobr output progress q rb rp rt rtc ruby s samp small span strike strong sub sup time tspan tt u var wbr""".split()
)
_MATHEMATICS = frozenset(
    """annotation annotation-xml menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot
    mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics""".split()
)
"""What formulas are made of."""
INLINE = _SENTENCE | _MATHEMATICS
"""Elements that are known to stand in a sentence."""
_DRAWING = """animate animatemotion animatetransform circle clippath defs desc ellipse filter foreignobject g image line
    lineargradient marker mask metadata path pattern polygon polyline radialgradient rect set stop svg switch symbol
    text textpath use view"""
BLOCKS = frozenset(
    f"""address applet area article aside audio base basefont bgsound blockquote body canvas caption center col
    colgroup datalist dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2
    h3 h4 h5 h6 head header hgroup hr html iframe legend li link listing main map marquee menu meta nav noembed noframes
    noscript object ol optgroup option p param picture plaintext pre script search section select source style summary
    table tbody td template textarea tfoot th thead title tr track ul video xmp {_DRAWING}""".split()
)
"""Elements whose tags end a stretch of text; browsers show what they do not know, a component, within the line."""
VOID = frozenset("area base basefont bgsound br col embed frame hr img input link meta param source track wbr".split())
OPAQUE = frozenset(("code", "math", "samp"))
"""Elements of a sentence whose content nobody translates."""
KEPT = frozenset(("listing", "plaintext", "pre", "xmp"))
"""Elements of their own whose content is no text."""
SIDE_BY_SIDE = frozenset(("a", "button", "label"))
"""Elements of which several in a row, with nothing but white space or a mark between them, are no sentence."""

KINDS = {
    "blockquote": Kind.QUOTATION,
    "caption": Kind.CONTAINER_TITLE,
    "dd": Kind.LIST_ITEM,
    "dt": Kind.LIST_ITEM,
    "figcaption": Kind.CONTAINER_TITLE,
    "h1": Kind.HEADING,
    "h2": Kind.HEADING,
    "h3": Kind.HEADING,
    "h4": Kind.HEADING,
    "h5": Kind.HEADING,
    "h6": Kind.HEADING,
    "legend": Kind.CONTAINER_TITLE,
    "li": Kind.LIST_ITEM,
    "option": Kind.LIST_ITEM,
    "summary": Kind.CONTAINER_TITLE,
    "td": Kind.TABLE_CELL,
    "th": Kind.TABLE_CELL,
    "title": Kind.FRONT_MATTER,
}
"""What the text in an element is; the innermost that is listed decides."""
LISTS = frozenset("dl dir menu ol select ul".split())

_P_ENDS = """address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr li dd dt main menu nav ol p pre listing search section summary table ul xmp
    plaintext"""
_ENDED_BY = {
    "p": _P_ENDS,
    "li": "li",
    "dt": "dt dd",
    "dd": "dt dd",
    "option": "option optgroup",
    "optgroup": "optgroup",
    "td": "td th tr tbody thead tfoot",
    "th": "td th tr tbody thead tfoot",
    "tr": "tr tbody thead tfoot",
    "tbody": "tbody thead tfoot",
    "thead": "tbody thead tfoot",
    "tfoot": "tbody thead tfoot",
    "caption": "td th tr tbody thead tfoot caption",
    "head": "body",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "h1 h2 h3 h4 h5 h6"),
}
_names: dict[str, set[str]] = {}
for _open, _by in _ENDED_BY.items():
    for _name in _by.split():
        _names.setdefault(_name, set()).add(_open)
ENDS = {name: frozenset(ended) for name, ended in _names.items()}
"""By the name of a start tag, the open elements that it ends (section 13.2.6.4 of the standard)."""
SCOPES = frozenset("applet button caption html marquee object table td template th".split())
"""Elements out of which no start tag and no other's end tag reaches."""
_OF_LISTS = LISTS | SCOPES
_OF_TABLES = frozenset(("table", "template", "html"))
SCOPE_OF = {
    **dict.fromkeys(("li", "dd", "dt", "option", "optgroup"), _OF_LISTS),
    **dict.fromkeys("td th tr tbody thead tfoot caption".split(), _OF_TABLES),
}
"""What bounds the search for the elements that a start tag ends, where it is not `SCOPES`."""
OF_TABLES = frozenset("caption table tbody td tfoot th thead tr".split())
"""Elements whose end tags reach out of all but a table."""
