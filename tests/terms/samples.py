# SPDX-License-Identifier: MIT
"""Files as other tools write them, and hostile ones, made from small parts."""

from collections.abc import Iterator

DCA = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="TBXcoreStructV03.rng" type="application/xml"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader><fileDesc><sourceDesc><p>A term base</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
    <conceptEntry id="c5">
      <descrip type="subjectField">railways</descrip>
      <descripGrp><descrip type="definition">A place where
          trains stop.</descrip><admin type="source">handbook</admin></descripGrp>
      <langSec xml:lang="en">
        <termSec><term>depot</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
        <termSec><term>railway station</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
          <descrip type="context">The railway station is closed.</descrip></termSec>
        <termSec><term>station</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
      </langSec>
      <langSec xml:lang="ja">
        <termSec><term>駅</term></termSec>
        <termSec><term>停車場</term><note>old word</note></termSec>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>
"""

DCT = """<tbx style="dct" type="TBX-Basic" xml:lang="ja" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:a="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <text><body>
    <conceptEntry>
      <a:subjectField>railways</a:subjectField>
      <basic:definition>A place where trains stop.</basic:definition>
      <langSec xml:lang="en-GB">
        <termSec><term>depot</term><a:administrativeStatus>supersededTerm-admn-sts</a:administrativeStatus></termSec>
        <termSec><term>station</term></termSec>
        <termSec><term>railway station</term></termSec>
      </langSec>
      <langSec xml:lang="ja-JP">
        <termSec><term>駅</term></termSec>
        <termSec><term>停車場</term></termSec>
        <note>old word</note>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>
"""

MARTIF = """<?xml version='1.0' encoding="utf-8"?>
<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
<martif type="TBX" xml:lang="en">
  <martifHeader><fileDesc><sourceDesc><p>A tool</p></sourceDesc></fileDesc></martifHeader>
  <text><body>
    <termEntry id="pin">
      <langSet xml:lang="EN"><ntig><termGrp>
        <term><hi type="bold">station</hi></term>
        <termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
        <tig><term>depot</term><termNote type="administrativeStatus">forbidden</termNote></tig></langSet>
      <langSet xml:lang="ja"><tig><term><![CDATA[駅]]></term></tig></langSet>
    </termEntry>
    <termEntry id="brand">
      <descrip type="Translation needed">No</descrip>
      <langSet xml:lang="en"><tig><term>Mövik</term></tig></langSet>
      <langSet xml:lang="ja"><tig><term>Mövik</term></tig></langSet>
    </termEntry>
    <termEntry id="half"><langSet xml:lang="ja"><tig><term>改札</term></tig></langSet></termEntry>
    <termEntry id="empty"><langSet xml:lang="ja"><tig><term> </term></tig></langSet></termEntry>
  </body></text>
</martif>
"""

_TERM = '<langSec xml:lang="ja"><termSec><term>{}</term></termSec></langSec>'
_BODY = f"<text><body><conceptEntry>{_TERM}</conceptEntry></body></text>"
_ROOTS = {"tbx": "<tbx>{}</tbx>", "martif": '<martif type="TBX">{}</martif>'}


def attacks(secret: str) -> Iterator[tuple[str, bytes]]:
    """Hostile files by name; `secret` is the address of a file that none may read."""
    for name, root in _ROOTS.items():
        for kind, declarations, use in _declarations(secret):
            text = f"<!DOCTYPE {name} [{declarations}]>" + root.format(_BODY.format(use))
            yield f"{name}-{kind}", text.encode()
        for kind, doctype in _externals(secret):
            text = doctype.format(name=name) + root.format(_BODY.format("&word;"))
            yield f"{name}-{kind}", text.encode()
        yield f"{name}-depth", root.format("<p>" * 5_000 + "</p>" * 5_000).encode()
        yield f"{name}-unclosed", root.format("<text><body>" * 3).encode()
        yield f"{name}-attributes", root.format("<p " + " ".join(f'a{n}=""' for n in range(5_000)) + "/>").encode()
        yield f"{name}-undeclared-prefix", root.format(_BODY.format("<x:hi>a</x:hi>")).encode()
        yield f"{name}-control", root.format(_BODY.format("a\x01")).encode()
        yield f"{name}-character-reference", root.format(_BODY.format("&#0;")).encode()
        yield f"{name}-utf-7", b'<?xml version="1.0" encoding="utf-7"?>' + root.format(_BODY.format("a")).encode()
        yield f"{name}-odd-encoding", b'<?xml version="1.0" encoding="rot13"?>' + root.format("").encode()
        yield f"{name}-bad-bytes", root.format(_BODY.format("駅")).encode()[:-40] + b"\xff\xfe"
    yield "elements", b"<tbx>" + b"<p/>" * 1_000_001 + b"</tbx>"
    yield "size", b"<tbx>" + b" " * (65 * 1024 * 1024) + b"</tbx>"
    yield "no-term-base", b"<html><body/></html>"
    yield "nothing", b""
    yield "no-xml", "駅\tstation\n".encode()


def _declarations(secret: str) -> Iterator[tuple[str, str, str]]:
    """Internal subsets: what they declare, and how it is used."""
    laughs = '<!ENTITY a "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    yield "billion-laughs", laughs.replace("&a0;", "&a;"), "&a9;"
    yield "quadratic", f'<!ENTITY a "{"a" * 10_000}">', "&a;" * 1_000
    yield "entity", '<!ENTITY word "station">', "&word;"
    yield "unused-entity", '<!ENTITY word "station">', "a"
    yield "recursion", '<!ENTITY a "&b;"><!ENTITY b "&a;">', "&a;"
    yield "external-entity", f'<!ENTITY word SYSTEM "{secret}">', "&word;"
    yield "public-entity", f'<!ENTITY word PUBLIC "-//A//EN" "{secret}">', "&word;"
    yield "parameter-entity", f'<!ENTITY % all SYSTEM "{secret}"> %all;', "a"
    yield "unparsed-entity", f'<!NOTATION n SYSTEM "{secret}"><!ENTITY word SYSTEM "{secret}" NDATA n>', "a"
    yield "default-attributes", f'<!ATTLIST term note CDATA "{"a" * 10_000}">', "a"
    yield "element-model", f"<!ELEMENT tbx ({'(' * 500}a{')' * 500})>", "a"


def _externals(secret: str) -> Iterator[tuple[str, str]]:
    """Document types that name a file of their own; an entity that it would declare is used."""
    yield "external-dtd", f'<!DOCTYPE {{name}} SYSTEM "{secret}">'
    yield "external-public-dtd", f'<!DOCTYPE {{name}} PUBLIC "-//A//EN" "{secret}">'
    yield "no-dtd", ""
