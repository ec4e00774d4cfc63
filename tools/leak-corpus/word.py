"""Word files, from LibreOffice and written part by part."""
import base64
import io
import zipfile

import pictures
from corpus import SECRET, soffice
from pdf_printed import BLACK
from texts import PARAGRAPHS, fodt, fodt_picture

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORDS = f"The name was {SECRET} then."
USER = r"C:\Users\juniper.worker"


def run(words, look="", tag="t"):
    return f'<w:r><w:rPr>{look}</w:rPr><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


def paragraph(inner, style=""):
    return f"<w:p>{f'<w:pPr><w:pStyle w:val={style!r}/></w:pPr>' if style else ''}{inner}</w:p>"


def docx(body, parts=None, relations="", styles="", title=True, language=True, header=""):
    """A Word file with little in it; parts are added under their names."""
    heading = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    lang = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>' if language else ""
    text = paragraph(run("Child Juniper"), "Heading1") + "".join(paragraph(run(words)) for words in PARAGRAPHS)
    section = f'<w:sectPr xmlns:r="{R}"><w:headerReference w:type="default" r:id="h1"/></w:sectPr>' if header else ""
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="d" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{text}{body}{section}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{lang}{heading}{styles}</w:styles>',
        "docProps/core.xml": core("<dc:title>Child Juniper: a review</dc:title>" if title else ""),
    }
    if header:
        files["word/header1.xml"] = f'<w:hdr xmlns:w="{W}">{header}</w:hdr>'
    files.update(parts or {})
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def core(inner):
    return f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">{inner}</cp:coreProperties>'


def part(name, inner):
    return f'<w:{name} xmlns:w="{W}">{inner}</w:{name}>'


def make(corpus):
    def leak(name, data, *planted, also=()):
        corpus.leak(f"word-{name}", data, "by hand", *planted, also=also)

    from_libreoffice(corpus)
    who = f'w:id="1" w:author="{SECRET}-AUTHOR" w:date="2026-01-01T00:00:00Z"'
    leak("deleted.docx", docx(paragraph(f"<w:del {who}>{run(WORDS, tag='delText')}</w:del>")), ("TrackedChange", None, SECRET))
    leak("moved.docx", docx(paragraph(f"<w:moveFrom {who}>{run(WORDS)}</w:moveFrom>") + paragraph(f"<w:moveTo {who}>{run(WORDS)}</w:moveTo>")), ("TrackedChange", None, WORDS))
    leak("look-changed.docx", docx(paragraph(run("Seen", f"<w:b/><w:rPrChange {who}><w:rPr/></w:rPrChange>"))), ("TrackedChange", None, SECRET + "-AUTHOR"))
    leak("hidden.docx", docx(paragraph(run("Seen. ") + run(WORDS, "<w:vanish/>"))), ("HiddenText", None, WORDS))
    leak("white.docx", docx(paragraph(run(WORDS, '<w:color w:val="FFFFFF"/>'))), ("HiddenText", None, WORDS))
    leak("black-marker.docx", docx(paragraph(run("Seen. ") + run(WORDS, '<w:highlight w:val="black"/>'))), ("HiddenText", None, WORDS))
    leak("black-on-black.docx", docx(paragraph(run(WORDS, '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'))), ("HiddenText", None, WORDS))
    leak("tiny.docx", docx(paragraph(run(WORDS, '<w:sz w:val="2"/>'))), ("HiddenText", None, WORDS))
    style = '<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>'
    leak("hidden-by-style.docx", docx(paragraph(run(WORDS, '<w:rStyle w:val="Ghost"/>')), styles=style), ("HiddenText", None, WORDS))
    leak("hidden-in-header.docx", docx("", header=paragraph(run(WORDS, "<w:vanish/>")), relations=f'<Relationship Id="h1" Type="{R}/header" Target="header1.xml"/>'), ("HiddenText", None, WORDS))
    comments = part("comments", f'<w:comment {who}>{paragraph(run("Is this " + SECRET + "?"))}</w:comment>')
    leak("comment.docx", docx("", {"word/comments.xml": comments}), ("Comment", None, f"Is this {SECRET}?"))
    leak("people.docx", docx("", {"word/people.xml": f'<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="{SECRET}"/></w15:people>'}), ("AuthorMetadata", None, SECRET))
    leak("author.docx", docx("", {"docProps/core.xml": core(f"<dc:title>T</dc:title><dc:creator>{SECRET}</dc:creator><cp:lastModifiedBy>{SECRET}-TWO</cp:lastModifiedBy><dc:description>About {SECRET}</dc:description>")}),
         ("AuthorMetadata", None, SECRET), ("AuthorMetadata", None, SECRET + "-TWO"), ("OtherMetadata", None, "About " + SECRET))
    app = f'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>{USER}\\Case.dotx</Template><Company>{SECRET} Ltd</Company></Properties>'
    leak("company.docx", docx("", {"docProps/app.xml": app}), ("AuthorMetadata", None, SECRET + " Ltd"), ("PathMetadata", None, "juniper.worker"))
    custom = ('<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
              f'<property fmtid="x" pid="2" name="Case"><vt:lpwstr>{SECRET}</vt:lpwstr></property></Properties>')
    leak("own-property.docx", docx("", {"docProps/custom.xml": custom}), ("OtherMetadata", None, SECRET))
    outside = f'<Relationship Id="t1" Type="{R}/{{}}" Target="{{}}" TargetMode="External"/>'
    leak("template.docx", docx("", {"word/_rels/settings.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{outside.format("attachedTemplate", "file:///" + USER + chr(92) + "Case.dotx")}</Relationships>'}), ("PathMetadata", None, "juniper.worker"))
    leak("file-link.docx", docx("", relations=outside.format("hyperlink", "file:///" + USER.replace(chr(92), "/") + "/notes.docx")), ("PathMetadata", None, "juniper.worker"))
    leak("fetched-template.docx", docx("", relations=outside.format("attachedTemplate", "https://example.org/juniper.dotm")), ("LaunchAction", None, "juniper.dotm"))
    code = f'INCLUDEPICTURE "{USER.replace(chr(92), chr(92) * 2)}\\\\photo.png" \\* MERGEFORMAT'
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run(code[:20], tag="instrText") + run(code[20:], tag="instrText") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    leak("field.docx", docx(paragraph(field)), ("PathMetadata", None, "juniper.worker"))
    leak("embedded.docx", docx("", {f"word/embeddings/{SECRET}.xlsx": b"PK"}), ("EmbeddedFile", None, SECRET))
    leak("macros.docm", docx("", {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), ("Script", None, None))
    leak("photo.docx", docx("", {"word/media/image1.jpeg": pictures.jpeg(place=True)}), ("PictureMetadata", None, "54.00343"))
    leak("variables.docx", docx("", {"word/settings.xml": part("settings", f'<w:docVars><w:docVar w:name="Child" w:val="{SECRET}"/></w:docVars>')}), ("OtherMetadata", None, SECRET))
    leak("cover-page.docx", docx("", {"customXml/item1.xml": f'<CoverPageProperties xmlns="x"><Abstract>About {SECRET}</Abstract></CoverPageProperties>'}), ("OtherMetadata", None, "About " + SECRET))
    long = "".join(paragraph(run(f"Line {n}.")) for n in range(50))
    data = docx(long, title=False, language=False).replace(b"", b"")
    leak("no-headings.docx", without_headings(data), ("NotTagged", None, None), ("NoTitle", None, None), ("NoLanguage", None, None))


def without_headings(data):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name).replace(b"<w:pPr><w:pStyle w:val='Heading1'/></w:pPr>", b"")
            target.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def from_libreoffice(corpus):
    photo = base64.b64encode(pictures.jpeg()).decode()
    changed = ('<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:insertion><office:change-info><dc:creator>'
               f'{SECRET}-AUTHOR</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>')
    inserted = f'<text:p text:style-name="Standard"><text:change-start text:change-id="c1"/>{WORDS}<text:change-end text:change-id="c1"/></text:p>'
    hidden = '<style:style style:name="Ghost" style:family="text"><style:text-properties text:display="none"/></style:style>'
    note = f'<text:p text:style-name="Standard">A remark<office:annotation><dc:creator>{SECRET}-AUTHOR</dc:creator><dc:date>2026-01-01T00:00:00</dc:date><text:p>Was this {SECRET}?</text:p></office:annotation> here.</text:p>'
    box = '<draw:rect draw:style-name="Black" text:anchor-type="paragraph" svg:x="0mm" svg:y="0mm" svg:width="95mm" svg:height="6mm"/>'
    files = {
        "black-box": (fodt(f'<text:p text:style-name="Standard">{box}{WORDS}</text:p>'), ("CoveredText", None, WORDS)),
        "black-highlight": (fodt(f'<text:p text:style-name="Standard">Seen. <text:span text:style-name="Black">{WORDS}</text:span></text:p>', automatic=BLACK), ("HiddenText", None, WORDS)),
        "inserted": (fodt(inserted).replace("<office:text>", "<office:text>" + changed), ("TrackedChange", None, SECRET)),
        "hidden": (fodt(f'<text:p text:style-name="Standard">Seen. <text:span text:style-name="Ghost">{WORDS}</text:span></text:p>', automatic=hidden), ("HiddenText", None, WORDS)),
        "white": (fodt(f'<text:p text:style-name="Standard">Seen. <text:span text:style-name="White">{WORDS}</text:span></text:p>'), ("HiddenText", None, WORDS)),
        "comment": (fodt(note), ("Comment", None, f"Was this {SECRET}?")),
        "author": (fodt(meta=f"<meta:initial-creator>{SECRET}</meta:initial-creator><dc:creator>{SECRET}-TWO</dc:creator>"), ("AuthorMetadata", None, SECRET)),
        "cropped": (fodt(fodt_picture(photo, "A circle")).replace('style:name="Picture" style:family="graphic"><style:graphic-properties', 'style:name="Picture" style:family="graphic"><style:graphic-properties fo:clip="rect(0mm, 8mm, 0mm, 0mm)"'), ("PictureMetadata", None, None)),
        "no-description": (fodt(fodt_picture(photo)), ("NoAlternativeText", None, None)),
    }
    sources = [corpus.write(f"lo-word-{name}.fodt", text) for name, (text, _) in files.items()]
    for (name, (_, planted)), path in zip(files.items(), soffice(corpus, sources, "docx")):
        corpus.leak(f"libreoffice-{name}.docx", path, "LibreOffice", planted)
