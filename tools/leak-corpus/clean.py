"""Files without leaks, by different programs: nothing but what the program can't do may be found in them."""
import base64

import pikepdf

import pictures
from corpus import TAGGED, chromium, run, soffice
from texts import PARAGRAPHS, fodt, fodt_picture, html

TABLE = ('<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row>'
         + "".join(f'<table:table-cell table:style-name="Cell"><text:p text:style-name="Standard"><text:span text:style-name="White">{word}</text:span></text:p></table:table-cell>' for word in ("Year", "Reviews"))
         + "</table:table-row></table:table-header-rows><table:table-row>"
         + "".join(f'<table:table-cell><text:p text:style-name="Standard">{word}</text:p></table:table-cell>' for word in ("2025", "3"))
         + "</table:table-row></table:table>")

BANNER = '<text:p text:style-name="Banner">Learning for practitioners, white on a dark banner</text:p>'
LINK = '<text:p text:style-name="Standard"><text:a xlink:type="simple" xlink:href="https://www.example.org/home/page">A link to a page</text:a></text:p>'

SHAPES = """<style:style style:name="Marker" style:family="text"><style:text-properties fo:color="#ffffff" fo:background-color="#000000"/></style:style>
<style:style style:name="Dark" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="#12344d" fo:padding="2mm" style:wrap="none"/></style:style>
<style:style style:name="SeeThrough" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="#ffff00" draw:opacity="40%" draw:stroke="none" style:run-through="foreground" style:wrap="run-through" style:horizontal-pos="from-left" style:vertical-pos="from-top" style:horizontal-rel="paragraph" style:vertical-rel="paragraph"/></style:style>"""

PARAGRAPH = '<text:p text:style-name="Standard">{}</text:p>'
VARIETY = (BANNER + TABLE + PARAGRAPH.format('<text:span text:style-name="Marker">White words on a black marker</text:span>')
           + PARAGRAPH.format('<draw:frame draw:style-name="Dark" draw:name="F" text:anchor-type="as-char" svg:width="60mm"><draw:text-box fo:min-height="8mm"><text:p text:style-name="Standard">'
                              '<text:span text:style-name="White">White words in a dark frame</text:span></text:p></draw:text-box><svg:title>A frame</svg:title><svg:desc>A frame</svg:desc></draw:frame>')
           + PARAGRAPH.format('<draw:rect draw:style-name="SeeThrough" draw:name="S" text:anchor-type="paragraph" svg:x="0mm" svg:y="0mm" svg:width="95mm" svg:height="6mm">'
                              '<svg:title>A marker</svg:title><svg:desc>A marker</svg:desc></draw:rect>Words under a marker that can be seen through'))

HTML_VARIETY = """<style>.card{border:1px solid #ccc;border-radius:6px;padding:2mm;box-shadow:0 2px 6px rgba(0,0,0,.3);display:inline-block}
.stack{position:relative;height:12mm}.stack div{position:absolute}</style>
<div class="card">A card on white</div> <div class="card" style="background:#000;color:#fff">A dark card</div>
<p><mark>marked</mark> <del>deleted</del> <u>underlined</u></p>
<div class="stack"><div style="z-index:2">Above</div><div style="z-index:1;background:#ccc;width:50mm;height:8mm"></div></div>
<svg width="200" height="60" role="img" aria-label="A chart"><rect width="200" height="60" fill="#222"/><text x="10" y="30" fill="#fff">Drawn words</text><circle cx="150" cy="30" r="20" fill="#fff"/><text x="140" y="35">42</text></svg>
<p style="mix-blend-mode:multiply;background:#ff0">blended</p><p style="transform:rotate(3deg)">turned words</p>
<p style="writing-mode:vertical-rl;height:20mm">downwards</p><p style="font-size:5pt">small print that can be read</p>
<details><summary>More</summary>closed and not printed</details><p style="visibility:hidden">not printed</p><p>🙂 ünïcödé</p>"""

HTML_BANNER = '<div style="background:#12344d;color:#fff;padding:3mm">White words on a dark banner</div>'
HTML_TABLE = ('<table style="border-collapse:collapse"><thead><tr style="background:#12344d;color:white"><th>Year</th><th>Reviews</th></tr></thead>'
              '<tbody><tr><td style="background:#eee">2025</td><td>3</td></tr></tbody></table>')


def make(corpus):
    photo = base64.b64encode(pictures.jpeg()).decode()
    frame = base64.b64encode(pictures.see_through(False)).decode()
    names = {
        "plain": fodt(), "banner": fodt(BANNER), "table": fodt(TABLE), "link": fodt(LINK),
        "variety": fodt(VARIETY, automatic=SHAPES),
        "picture": fodt(fodt_picture(photo, "A circle and a box")),
        # LibreOffice packs photos anew, and leaves out where they were taken.
        "photo-without-place": fodt(fodt_picture(base64.b64encode(pictures.jpeg(place=True)).decode(), "A circle and a box")),
        "long": fodt("".join(f'<text:p text:style-name="Break{n % 1}"/><text:h text:style-name="Heading_20_1" text:outline-level="1">Part {n}</text:h><text:p text:style-name="Next">{PARAGRAPHS[1]}</text:p>' for n in range(11)),
                     automatic='<style:style style:name="Next" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-after="page"/></style:style>'),
    }
    sources = [corpus.write(f"libreoffice-{name}.fodt", text) for name, text in names.items()]
    made = dict(zip(names, soffice(corpus, sources, **TAGGED)))
    for name, path in made.items():
        corpus.clean(f"libreoffice-{name}.pdf", path, "LibreOffice")
    for name in ("plain", "table", "variety"):
        docx = soffice(corpus, [corpus.temp(f"libreoffice-{name}.fodt")], "docx")[0]
        corpus.clean(f"libreoffice-{name}.docx", docx, "LibreOffice")

    web = {
        "plain": html(""),
        "banner": html(HTML_BANNER + HTML_TABLE),
        "variety": html(HTML_VARIETY),
        "frame-over-words": html(f'<div style="position:relative;height:12mm"><span>Words inside of a frame</span><img alt="A frame" style="position:absolute;left:-2mm;top:-2mm;width:90mm;height:12mm" src="data:image/png;base64,{frame}"></div>'),
        "picture": html(f'<img alt="A circle and a box" src="data:image/jpeg;base64,{photo}">'),
        "layers": html('<div style="position:relative;height:30mm;background:linear-gradient(#12344d,#456)"><p style="position:absolute;top:8mm;left:5mm;color:#fff">On a gradient</p></div>'
                       '<p style="box-shadow:0 0 4px #000;border-radius:4px;padding:2mm;background:#fde">In a rounded box</p><p style="opacity:.6">Pale but readable</p>'
                       '<p style="background:rgba(255,255,0,.4)">Under a see-through marker</p>'
                       '<p style="text-shadow:1px 1px 2px #999">With a shadow</p>'),
        "link": html('<p>See <a href="https://www.example.org/home/page">a page</a> or <a href="mailto:partnership@example.org">write</a>.</p>'),
    }
    printed = {name: chromium(corpus, "clean-" + name, text) for name, text in web.items()}
    for name, path in printed.items():
        corpus.clean(f"chromium-{name}.pdf", path, "Chromium")

    linear, packed = corpus.temp("linear.pdf"), corpus.temp("packed.pdf")
    run("qpdf", "--linearize", printed["banner"], linear)
    run("qpdf", "--object-streams=generate", "--recompress-flate", "--compression-level=9", made["picture"], packed)
    corpus.clean("qpdf-linearized.pdf", linear, "Chromium, then qpdf --linearize")
    corpus.clean("qpdf-packed.pdf", packed, "LibreOffice, then qpdf with object streams")

    untagged = ("NotTagged", "NoLanguage", "NoTitle")
    for name, source in (("banner", printed["banner"]), ("frame-over-words", printed["frame-over-words"]), ("picture", made["picture"])):
        target = corpus.temp(f"cairo-{name}.pdf")
        run("pdftocairo", "-pdf", source, target)
        corpus.clean(f"cairo-{name}.pdf", target, "cairo (pdftocairo)", *untagged)
        target = corpus.temp(f"gs-{name}.pdf")
        run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={target}", source)
        corpus.clean(f"ghostscript-{name}.pdf", target, "Ghostscript pdfwrite", *untagged)

    target = corpus.temp("mutool.pdf")
    run("mutool", "clean", "-gggg", "-z", printed["banner"], target)
    corpus.clean("mutool-cleaned.pdf", target, "Chromium, then mutool clean -gggg")
    target = corpus.temp("pdftk.pdf")
    run("pdftk", printed["link"], "cat", "1", "output", target)
    corpus.clean("pdftk-cat.pdf", target, "Chromium, then pdftk cat", *untagged)
    target = corpus.temp("rotated.pdf")
    with pikepdf.open(made["banner"]) as pdf:
        pdf.pages[0].Rotate = 90
        pdf.pages[0].CropBox = pikepdf.Array([10, 10, 400, 585])
        pdf.save(target)
    corpus.clean("pikepdf-rotated.pdf", target, "LibreOffice, then turned by pikepdf")
