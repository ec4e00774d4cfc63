"""A small page made by pikepdf, to be edited."""
import pikepdf
from pikepdf import Array, Dictionary, Name

from texts import PARAGRAPHS


def line(words, x=40, y=500, size=11, before="", after=""):
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"q {before} BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET {after} Q\n"


def document(content="", pages=1, title="Child Juniper: a review"):
    """Pages with the harmless text; the content is added to the last."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding))
    for number in range(pages):
        text = "".join(line(words, y=560 - 16 * index, size=8) for index, words in enumerate(PARAGRAPHS))
        page = pdf.add_blank_page(page_size=(420, 595))
        page.Resources = Dictionary(Font=Dictionary(F1=font))
        page.Contents = pdf.make_stream((text + (content if number == pages - 1 else "")).encode("latin-1"))
    if title:
        pdf.docinfo.Title = title
    return pdf


def annotate(pdf, subtype, page=0, rect=(40, 496, 300, 512), **entries):
    annotation = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name("/" + subtype), Rect=Array(rect), **entries))
    holder = pdf.pages[page]
    if "/Annots" not in holder:
        holder.Annots = Array()
    holder.Annots.append(annotation)
    return annotation


def saved(corpus, pdf, name, **options):
    path = corpus.temp("edited-" + name + ".pdf")
    pdf.save(path, **options)
    return path
