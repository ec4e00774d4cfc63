"""PDFs whose leak was in the document already when LibreOffice or Chromium made the PDF."""
import base64

import pictures
from corpus import SECRET, TAGGED, chromium, run, soffice
from texts import PARAGRAPHS, fodt, fodt_picture, html

WORDS = f"The name was {SECRET} then."
BLACK = '<style:style style:name="Black" style:family="text"><style:text-properties fo:color="#000000" fo:background-color="#000000"/></style:style>'
PARAGRAPH = '<text:p text:style-name="Standard">{}</text:p>'


def make(corpus):
    libreoffice(corpus)
    web = chromium_pages(corpus)
    remade(corpus, web)


def libreoffice(corpus):
    by = "LibreOffice"
    box = ('<draw:rect draw:style-name="Black" text:anchor-type="paragraph" svg:x="0mm" svg:y="0mm" svg:width="95mm" svg:height="6mm"/>')
    plain_photo = base64.b64encode(pictures.jpeg()).decode()
    people = f"<meta:initial-creator>{SECRET}</meta:initial-creator><dc:creator>{SECRET}</dc:creator>"
    described = f"<dc:subject>About {SECRET}</dc:subject><meta:keyword>{SECRET}-KEY</meta:keyword>"
    field = ('<office:forms form:automatic-focus="false" form:apply-design-mode="false"><form:form form:name="F"><form:text form:name="Child" form:id="c1" '
             f'form:current-value="{SECRET}" form:value="{SECRET}"/></form:form></office:forms>')
    control = '<text:p text:style-name="Standard"><draw:control draw:control="c1" text:anchor-type="as-char" svg:width="60mm" svg:height="7mm"/></text:p>'
    form = fodt(control).replace("<office:text>", "<office:text>" + field)
    note = f'<text:p text:style-name="Standard">A remark<office:annotation><dc:creator>{SECRET}-AUTHOR</dc:creator><text:p>Was this {SECRET}?</text:p></office:annotation> here.</text:p>'
    link = '<text:p text:style-name="Standard"><text:a xlink:type="simple" xlink:href="file:///C:/Users/juniper.worker/Case/notes.docx">The notes</text:a></text:p>'
    span = '<text:span text:style-name="{}">{}</text:span>'
    texts = {
        "white": (fodt(PARAGRAPH.format("Seen. " + span.format("White", WORDS))), [("InvisibleText", 1, WORDS)]),
        "tiny": (fodt(PARAGRAPH.format("Seen. " + span.format("Tiny", WORDS))), [("InvisibleText", 1, WORDS)]),
        "black-box": (fodt(PARAGRAPH.format(box + WORDS)), [("CoveredText", 1, SECRET)]),
        "black-highlight": (fodt(PARAGRAPH.format("Seen. " + span.format("Black", WORDS)), automatic=BLACK), [("InvisibleText", 1, WORDS)]),
        "author": (fodt(meta=people), [("AuthorMetadata", None, SECRET)]),
        "keywords": (fodt(meta=described), [("OtherMetadata", None, SECRET + "-KEY"), ("OtherMetadata", None, "About " + SECRET)]),
        "form": (form, [("FormValue", 1, SECRET)]),
        "no-description": (fodt(fodt_picture(plain_photo)), [("NoAlternativeText", 1, None)]),
        "file-link": (fodt(link), [("LaunchAction", 1, "juniper.worker")]),
    }
    also = {"form": ("NoAlternativeText", "Script"), "file-link": ("PathMetadata",)}
    sources = [corpus.write(f"lo-{name}.fodt", text) for name, (text, _) in texts.items()]
    for (name, (_, planted)), path in zip(texts.items(), soffice(corpus, sources, **TAGGED, ExportFormFields=True)):
        corpus.leak(f"libreoffice-{name}.pdf", path, by, *planted, also=also.get(name, ()))

    source = corpus.write("lo-comment.fodt", fodt(note))
    corpus.leak("libreoffice-comment.pdf", soffice(corpus, [source], **TAGGED, ExportNotes=True)[0], by + ", comments exported", ("Comment", 1, f"Was this {SECRET}?"))
    source = corpus.write("lo-hybrid.fodt", fodt(PARAGRAPH.format(WORDS)))
    corpus.leak("libreoffice-hybrid.pdf", soffice(corpus, [source], **TAGGED, IsAddStream=True)[0], by + ", with the original inside", ("EmbeddedFile", None, None))
    source = corpus.write("lo-bare.fodt", fodt("".join(f'<text:p text:style-name="Next">{PARAGRAPHS[2]}</text:p>' for _ in range(11)), title=None, language=False,
                          automatic='<style:style style:name="Next" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-after="page"/></style:style>'))
    corpus.leak("libreoffice-untagged.pdf", soffice(corpus, [source], UseTaggedPDF=False, ExportBookmarks=False)[0], by + ", not tagged",
                ("NotTagged", None, None), ("NoTitle", None, None), ("NoBookmarks", None, None))


def chromium_pages(corpus):
    by = "Chromium"
    photo = base64.b64encode(pictures.jpeg((200, 120))).decode()
    place = base64.b64encode(pictures.jpeg(place=True)).decode()
    solid = base64.b64encode(pictures.png()).decode()
    over = '<div style="position:relative;height:8mm"><span>{}</span>{}</div>'
    box = '<div style="position:absolute;left:0;top:0;width:90mm;height:7mm;background:{}"></div>'
    picture = '<img alt="A frame" style="position:absolute;left:0;top:-2mm;width:90mm;height:12mm" src="data:image/png;base64,{}">'
    pages = {
        "black-box": (over.format(WORDS, box.format("#000")), ("CoveredText", 1, WORDS)),
        "white-box": (over.format(WORDS, box.format("#fff")), ("CoveredText", 1, WORDS)),
        "blue-box": (over.format(WORDS, box.format("#1d70b8")), ("CoveredText", 1, WORDS)),
        "rounded-box": (over.format(WORDS, box.format("#000;border-radius:2mm")), ("CoveredText", 1, SECRET)),
        "gradient-box": (over.format(WORDS, box.format("linear-gradient(90deg,#000,#333)")), ("CoveredText", 1, SECRET)),
        "picture-over-words": (over.format(WORDS, f'<img alt="A circle" style="position:absolute;left:0;top:-2mm;width:90mm;height:12mm" src="data:image/png;base64,{solid}">'), ("CoveredText", 1, WORDS)),
        "nearly-solid-picture": (over.format(WORDS, picture.format(base64.b64encode(pictures.see_through(True)).decode())), ("CoveredText", 1, WORDS)),
        "drawn-box": (over.format(WORDS, '<svg style="position:absolute;left:0;top:0" width="360" height="30"><rect width="360" height="30" rx="4" fill="#000"/></svg>'), ("CoveredText", 1, WORDS)),
        "white-on-white": (f'<p style="color:#fff">{WORDS}</p>', ("InvisibleText", 1, WORDS)),
        "nearly-white": (f'<p style="color:#fdfdfd">{WORDS}</p>', ("InvisibleText", 1, WORDS)),
        "dark-on-dark": (f'<p style="background:#12344d;color:#12344d">{WORDS}</p>', ("InvisibleText", 1, WORDS)),
        "tiny": (f'<p style="font-size:1px">{WORDS}</p>', ("InvisibleText", 1, WORDS)),
        "no-description": (f'<figure><img src="data:image/jpeg;base64,{photo}"></figure>', ("NoAlternativeText", 1, None)),
        "photo-place": (f'<img alt="A circle" src="data:image/jpeg;base64,{place}">', ("PictureMetadata", 1, "54.00343")),
        "file-link": ('<p><a href="file:///home/juniper.worker/case/notes.docx">The notes</a></p>', ("LaunchAction", 1, "juniper.worker")),
    }
    made = {}
    for name, (body, planted) in pages.items():
        made[name] = chromium(corpus, "leak-" + name, html(body))
        corpus.leak(f"chromium-{name}.pdf", made[name], by, planted, also=("PathMetadata",) if name == "file-link" else ())
    return made


def remade(corpus, web):
    """The same leaks after other programs have written the file anew."""
    for name in ("black-box", "white-on-white"):
        kind = "CoveredText" if name == "black-box" else "InvisibleText"
        target = corpus.temp(f"gs-{name}.pdf")
        run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={target}", web[name])
        corpus.leak(f"ghostscript-{name}.pdf", target, "Chromium, then Ghostscript", (kind, 1, SECRET))
        target = corpus.temp(f"cairo-{name}.pdf")
        run("pdftocairo", "-pdf", web[name], target)
        corpus.leak(f"cairo-{name}.pdf", target, "Chromium, then cairo", (kind, 1, SECRET))
    target = corpus.temp("linear-box.pdf")
    run("qpdf", "--linearize", "--object-streams=generate", web["black-box"], target)
    corpus.leak("qpdf-black-box-linearized.pdf", target, "Chromium, then qpdf --linearize", ("CoveredText", 1, WORDS))
    target = corpus.temp("mutool-box.pdf")
    run("mutool", "clean", "-gggg", "-z", web["picture-over-words"], target)
    corpus.leak("mutool-picture-over-words.pdf", target, "Chromium, then mutool clean", ("CoveredText", 1, WORDS))
