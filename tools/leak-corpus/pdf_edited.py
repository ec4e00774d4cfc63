"""PDFs into which something was put by a program that edits PDFs."""
import io

import pikepdf
from pikepdf import Array, Dictionary, Name, String

import pictures
from corpus import SECRET, run
from small import annotate, document, line, saved

WORDS = f"The name was {SECRET} then."
USER = r"C:\Users\juniper.worker\Cases\review.docx"


def make(corpus):
    def leak(name, pdf, *planted, by="pikepdf", also=(), **options):
        corpus.leak(f"pikepdf-{name}.pdf", saved(corpus, pdf, name, **options), by, *planted, also=also)

    painting(leak)
    marks(leak)
    actions(leak)
    metadata(leak)
    structure(leak)
    programs(corpus)


def painting(leak):
    leak("mode-3", document(line(WORDS, before="3 Tr")), ("InvisibleText", 1, WORDS))
    leak("mode-7", document(line(WORDS, before="7 Tr")), ("InvisibleText", 1, WORDS))
    pdf = document(line(WORDS, before="/G0 gs"))
    pdf.pages[0].Resources.ExtGState = Dictionary(G0=Dictionary(ca=0, CA=0))
    leak("transparent", pdf, ("InvisibleText", 1, WORDS))
    leak("words-replaced", document("/Span << /ActualText (" + WORDS + ") >> BDC\n" + line("The name was Juniper then.") + "EMC\n"), ("InvisibleText", 1, WORDS))
    leak("clipped-away", document(line(WORDS, before="10 10 5 5 re W n")), ("InvisibleText", 1, WORDS))
    leak("zero-size", document(line(WORDS, size=0.01)), ("InvisibleText", 1, WORDS))
    leak("beside-page", document(line(WORDS, y=-60)), ("TextOutsidePage", 1, WORDS))
    pdf = document(line(WORDS, y=20))
    pdf.pages[0].CropBox = Array([0, 60, 420, 595])
    leak("cropped", pdf, ("TextOutsidePage", 1, WORDS))
    leak("thick-line", document(line(WORDS) + "q 14 w 36 504 m 260 504 l S Q\n"), ("CoveredText", 1, WORDS))
    leak("two-boxes", document(line(WORDS) + "0 g 36 494 100 18 re f 130 494 140 18 re f\n"), ("CoveredText", 1, "HIDDEN"))
    pdf = document(line(WORDS) + "0 g 36 494 240 18 re f\n", pages=3)
    pdf.pages[2].Rotate = 90
    leak("turned-page", pdf, ("CoveredText", 3, WORDS))
    pdf = document(line(WORDS))
    form = pdf.make_stream(b"0 0 0 rg 0 0 240 18 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 240, 18]))
    pdf.pages[0].Resources.XObject = Dictionary(X0=form)
    pdf.pages[0].contents_add(b"q 1 0 0 1 36 494 cm /X0 Do Q")
    leak("form-box", pdf, ("CoveredText", 1, WORDS))
    pdf = document(line(WORDS) + "q /G0 gs 0 g 36 494 240 18 re f Q\n")
    pdf.pages[0].Resources.ExtGState = Dictionary(G0=Dictionary(BM=Name.Multiply))
    leak("dark-marker", pdf, ("CoveredText", 1, WORDS))
    pdf = document("/OC /Layer BDC\n" + line(WORDS) + "EMC\n")
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Names")))
    pdf.pages[0].Resources.Properties = Dictionary(Layer=layer)
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer])))
    leak("layer-off", pdf, ("HiddenLayer", 1, WORDS))


def marks(leak):
    pdf = document(line(WORDS))
    annotate(pdf, "Redact", OverlayText=String("X"), IC=Array([0, 0, 0]))
    leak("redaction-not-applied", pdf, ("UnappliedRedaction", 1, None), also=("CoveredText",))
    pdf = document(line(WORDS))
    annotate(pdf, "Square", IC=Array([0, 0, 0]), C=Array([0, 0, 0]))
    leak("square-mark", pdf, ("CoveredText", 1, WORDS), ("Comment", 1, None))
    pdf = document(line(WORDS))
    annotate(pdf, "Highlight", C=Array([0, 0, 0]), QuadPoints=Array([40, 512, 300, 512, 40, 496, 300, 496]))
    leak("black-highlight", pdf, ("CoveredText", 1, WORDS), ("Comment", 1, None))
    pdf = document()
    annotate(pdf, "Text", Contents=String("Is this " + SECRET), T=String("A Reader"))
    leak("note", pdf, ("Comment", 1, "Is this " + SECRET))
    pdf = document()
    annotate(pdf, "FreeText", Contents=String(SECRET), DA=String("/Helv 10 Tf"))
    leak("typed-mark", pdf, ("Comment", 1, SECRET))
    pdf = document()
    annotate(pdf, "Ink", InkList=Array([Array([1, 2, 3, 4])]), T=String(SECRET))
    leak("ink", pdf, ("Comment", 1, SECRET))
    pdf = document(pages=2)
    broken = annotate(pdf, "Highlight", page=1, Contents=String(SECRET), QuadPoints=Array([1, 2, 3]))
    broken.Rect = Array([])
    leak("broken-note", pdf, ("Comment", 2, SECRET))


def actions(leak):
    script = Dictionary(S=Name.JavaScript, JS=String(f'app.alert("{SECRET}")'))
    pdf = document()
    pdf.Root.OpenAction = script
    leak("script-on-opening", pdf, ("Script", None, SECRET))
    pdf = document()
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))
    leak("script-in-names", pdf, ("Script", None, SECRET))
    pdf = document()
    pdf.pages[0].AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=pdf.make_stream(f"// {SECRET}".encode())))
    leak("script-on-page", pdf, ("Script", 1, SECRET))
    for name, action, words in (
        ("launch", Dictionary(S=Name.Launch, F=String(r"\\server\cases\juniper.exe")), "juniper.exe"),
        ("other-file", Dictionary(S=Name.GoToR, F=Dictionary(Type=Name.Filespec, F=String("../cases/juniper.pdf")), D=Array([0, Name.Fit])), "juniper.pdf"),
        ("file-address", Dictionary(S=Name.URI, URI=String("file:///C:/Users/juniper.worker/notes.docx")), "juniper.worker"),
        ("send-form", Dictionary(S=Name.SubmitForm, F=String("https://example.org/juniper")), "example.org/juniper"),
    ):
        pdf = document(pages=2)
        annotate(pdf, "Link", page=1, A=action)
        leak(name, pdf, ("LaunchAction", 2, words), also=("PathMetadata",))


def metadata(leak):
    pdf = document()
    pdf.docinfo.Author = SECRET
    leak("author", pdf, ("AuthorMetadata", None, SECRET))
    pdf = document()
    pdf.docinfo["/Company"] = SECRET
    pdf.docinfo["/Case"] = "Case of " + SECRET
    leak("own-properties", pdf, ("AuthorMetadata", None, SECRET), ("OtherMetadata", None, "Case of " + SECRET))
    leak("path-as-title", document(title=USER), ("PathMetadata", None, "juniper.worker"))
    pdf = document()
    with pdf.open_metadata() as xmp:
        xmp["dc:creator"] = [SECRET]
        xmp["dc:description"] = "About " + SECRET
    leak("xmp", pdf, ("AuthorMetadata", None, SECRET), ("OtherMetadata", None, "About " + SECRET))
    pdf = document()
    history = ('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
               'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#">'
               f'<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:parameters="for {SECRET}"/></rdf:Seq></xmpMM:History>'
               f'<xmpMM:DerivedFrom stRef:filePath="/home/juniper.worker/case.indd"/></rdf:Description></rdf:RDF></x:xmpmeta>')
    pdf.Root.Metadata = pdf.make_stream(history.encode(), Type=Name.Metadata, Subtype=Name.XML)
    leak("xmp-history", pdf, ("OtherMetadata", None, "for " + SECRET), ("PathMetadata", None, "juniper.worker"))
    pdf = document()
    picture(pdf, pictures.jpeg(place=True, owner=SECRET))
    leak("photo", pdf, ("PictureMetadata", 1, "54.00343"), ("PictureMetadata", 1, SECRET))


def picture(pdf, data, width=90, height=60, matrix="90 0 0 60 40 300", first=False, before="", after=""):
    image = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, ColorSpace=Name.DeviceRGB,
                            BitsPerComponent=8, Filter=Name.DCTDecode)
    pdf.pages[0].Resources.XObject = Dictionary(Im0=image)
    pdf.pages[0].contents_add(f"{before} q {matrix} cm /Im0 Do Q {after}".encode(), prepend=first)


def structure(leak):
    def attached(pdf):
        stream = pdf.make_stream(f"Notes about {SECRET}".encode(), Type=Name.EmbeddedFile)
        return pdf.make_indirect(Dictionary(Type=Name.Filespec, F=String(SECRET + ".txt"), UF=String(SECRET + ".txt"), EF=Dictionary(F=stream)))
    pdf = document()
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("a"), attached(pdf)])))
    leak("attachment", pdf, ("EmbeddedFile", None, SECRET))
    pdf = document(pages=2)
    annotate(pdf, "FileAttachment", page=1, FS=attached(pdf))
    leak("attachment-on-page", pdf, ("EmbeddedFile", 2, SECRET))
    pdf = document()
    pdf.Root.AF = Array([attached(pdf)])
    leak("associated-file", pdf, ("EmbeddedFile", None, SECRET))
    pdf = document()
    data = f'<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><f><child>{SECRET}</child></f></xfa:data></xfa:datasets>'
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=Array([String("datasets"), pdf.make_stream(data.encode())]))
    leak("xfa-form", pdf, ("FormValue", None, SECRET))
    pdf = document()
    field = annotate(pdf, "Widget", FT=Name.Tx, T=String("child"), V=String(SECRET), F=2)
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    leak("hidden-field", pdf, ("FormValue", 1, SECRET), object_stream_mode=pikepdf.ObjectStreamMode.generate)

    scan = pictures.drawing((420, 595), "A page of paper")
    out = io.BytesIO()
    scan.save(out, "JPEG", quality=40)
    for name, before, after, planted in (
        ("scan", "", "", ("PictureOnlyPage", 1, None)),
        ("scan-with-words", "", line(WORDS, before="3 Tr"), ("PictureOnlyPage", 1, WORDS)),
        ("scan-with-box", "", line("Some other recognised words of the page", y=520, before="3 Tr") + line(WORDS, before="3 Tr") + "0 g 36 494 240 18 re f", ("CoveredText", 1, SECRET)),
        ("scan-over-words", line(WORDS), "", ("PictureOnlyPage", 1, WORDS)),
    ):
        pdf = document()
        pdf.pages[0].Contents = pdf.make_stream(b"")
        picture(pdf, out.getvalue(), 420, 595, "420 0 0 595 0 0", before=before, after=after)
        leak(name, pdf, planted, also=("PictureOnlyPage",))


def programs(corpus):
    pdf = document(line(WORDS))
    plain = saved(corpus, pdf, "pdftk-plain")
    box = pikepdf.new()
    page = box.add_blank_page(page_size=(420, 595))
    page.Contents = box.make_stream(b"0 g 36 494 240 18 re f")
    stamp = saved(corpus, box, "pdftk-stamp")
    target = corpus.temp("pdftk-stamped.pdf")
    run("pdftk", plain, "stamp", stamp, "output", target)
    corpus.leak("pdftk-stamp.pdf", target, "pdftk stamp", ("CoveredText", 1, WORDS))
    target = corpus.temp("qpdf-overlay.pdf")
    run("qpdf", plain, "--overlay", stamp, "--", target)
    corpus.leak("qpdf-overlay.pdf", target, "qpdf --overlay", ("CoveredText", 1, WORDS))
    notes = corpus.write(SECRET + ".txt", "Notes")
    target = corpus.temp("pdftk-attached.pdf")
    run("pdftk", plain, "attach_files", notes, "output", target)
    corpus.leak("pdftk-attachment.pdf", target, "pdftk attach_files", ("EmbeddedFile", None, SECRET))
    script = corpus.write("change.js", f"""
var pdf = new PDFDocument({plain!r});
var page = pdf.findPage(0);
page.Contents = pdf.addStream("BT /F1 11 Tf 40 500 Td (Nothing to see.) Tj ET");
pdf.save({corpus.temp('mutool-incremental.pdf')!r}, "incremental");
""")
    run("mutool", "run", script)
    corpus.leak("mutool-incremental.pdf", corpus.temp("mutool-incremental.pdf"), "mutool run, saved incrementally", ("EarlierRevision", None, SECRET), also=("UnusedContent",))
