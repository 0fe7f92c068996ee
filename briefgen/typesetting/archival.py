"""What makes a finished PDF one to keep: it says that it can be archived, and that it is so.

A file claims PDF/A-2u (kept for long, every letter with its Unicode) and, where it is tagged,
PDF/UA-1 (can be spoken aloud). Both stand in one XMP packet, which the engine cannot write: it
knows one variant at a time. The colour profile that PDF/A asks for comes from the engine: sRGB of
the International Color Consortium, free to be passed on. No date is written, so the same book
gives the same bytes.
"""

from collections.abc import Iterator
from html import escape
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Stream

_PRINTED = 4  # the flag of a note that is printed; the others hide it or let it be changed
_PARTS, _FONT, _IMAGE = (Dictionary, Stream), Name.Font, Name.Image
_COMPOSED, _SIMPLE = Name.Type0, (Name.Type1, Name.TrueType)
_FOREIGN = ("/Encrypt", "/EmbeddedFiles", "/JavaScript", "/OpenAction", "/AA", "/AcroForm")

# PDF/A asks that a property it does not know is described where it is used.
_ACCESSIBLE = """
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the standard for accessible files</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""

_KEPT = """
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
</rdf:Description>"""


def claim(document: pikepdf.Pdf, *, kept: bool = True) -> None:
    """Write into the file what it is: accessible where tagged, archival unless it is locked."""
    tagged = "/StructTreeRoot" in document.Root
    packet = _packet(document, (_KEPT if kept else "") + (_ACCESSIBLE if tagged else ""))
    made = Stream(document, packet.encode())
    made.Type, made.Subtype = Name.Metadata, Name.XML
    document.Root.Metadata = document.make_indirect(made)


def _packet(document: pikepdf.Pdf, claims: str) -> str:
    """The packet; what it tells of title and maker must be what the file tells elsewhere."""
    told = {name: escape(str(document.docinfo.get(name, "")), quote=False) for name in _TOLD}
    lines = "".join(frame.format(told[name]) for name, frame in _TOLD.items() if told[name])
    language = escape(str(document.Root.get("/Lang", "")), quote=False)
    if language:
        lines += f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n"
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f"{claims}\n"
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">\n'
        f"{lines}</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    )


_LISTED = "<rdf:{0}><rdf:li{1}>{{}}</rdf:li></rdf:{0}>"
_ONE_LANGUAGE = _LISTED.format("Alt", ' xml:lang="x-default"')
_TOLD = {
    "/Title": f"<dc:title>{_ONE_LANGUAGE}</dc:title>\n",
    "/Author": f"<dc:creator>{_LISTED.format('Seq', '')}</dc:creator>\n",
    "/Subject": f"<dc:description>{_ONE_LANGUAGE}</dc:description>\n",
    "/Keywords": "<pdf:Keywords>{}</pdf:Keywords>\n",
    "/Creator": "<xmp:CreatorTool>{}</xmp:CreatorTool>\n",
    "/Producer": "<pdf:Producer>{}</pdf:Producer>\n",
}


def not_kept(document: pikepdf.Pdf) -> Iterator[str]:
    """What in the file PDF/A-2u does not allow, as sentences."""
    if not document.Root.get("/OutputIntents"):
        yield "The file does not say what its colours are."
    for name in _FOREIGN:
        if name in document.Root or name in document.trailer or name in _names(document):
            yield f"The file holds {name[1:]}, which a file to be kept may not."
    for number, page in enumerate(document.pages, start=1):
        for note in page.obj.get("/Annots", ()):
            if int(note.get("/F", 0)) != _PRINTED:
                yield f"A link on page {number} is not marked as printed."
    for thing in document.objects:
        if isinstance(thing, _PARTS):
            yield from _part(thing)


def unsmoothed(pdf: Any) -> None:
    """Leave it to no reader to smooth the pictures of a PDF that is about to be written."""
    for thing in pdf.objects:
        getattr(thing, "extra", {}).pop("Interpolate", None)


def _names(document: pikepdf.Pdf) -> Any:
    return document.Root.get("/Names", {})


def _part(thing: Any) -> Iterator[str]:
    kind = thing.get("/Subtype")
    if kind is None:
        return
    if kind == _IMAGE and bool(thing.get("/Interpolate", False)):
        yield "A picture is to be smoothed by the reader."
    if thing.get("/Type") != _FONT:
        return
    if kind == _COMPOSED:
        told = str(thing.get("/BaseFont", "/?"))[1:].partition("+")[2]
        below = thing.DescendantFonts[0].FontDescriptor
        if "/FontFile2" not in below and "/FontFile3" not in below:
            yield f"The face {told} is not inside the file."
        if "/ToUnicode" not in thing:
            yield f"The letters of {told} cannot be searched for."
    if kind in _SIMPLE:
        yield f"The face {str(thing.get('/BaseFont', '/?'))[1:]} is none of the book's."
