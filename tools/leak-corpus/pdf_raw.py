"""PDFs written byte by byte, for what programs that tidy up would take away."""
from corpus import SECRET, run

WORDS = f"The name was {SECRET} then."


def make(corpus):
    corpus.leak("raw-orphan-page.pdf", write(objects("Seen.") + [page(7), stream(text(WORDS))]), "by hand", ("UnusedContent", None, SECRET))
    corpus.leak("raw-orphan-note.pdf", write(objects("Seen.") + [f"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ({WORDS}) >>"]), "by hand", ("UnusedContent", None, SECRET))
    listed = write(objects("Seen."))
    table = listed.rindex(b"xref\n0")
    unlisted = f"9 0 obj\n{stream(text(WORDS))}\nendobj\n".encode()
    moved = listed[:table] + unlisted + listed[table:].replace(str(table).encode(), str(table + len(unlisted)).encode())
    corpus.leak("raw-unlisted-object.pdf", moved, "by hand", ("UnusedContent", None, SECRET))
    corpus.leak("raw-behind-the-end.pdf", listed + f"Notes of a worker about {SECRET}, written behind the end of the file.\n".encode(), "by hand", ("UnusedContent", None, SECRET))
    first = write(objects(WORDS))
    corpus.leak("raw-update.pdf", update(first, 4, stream(text("Seen."))), "by hand, an update", ("EarlierRevision", None, SECRET))
    twice = update(update(write(objects(WORDS)), 4, stream(text("Between."))), 4, stream(text("Seen.")))
    corpus.leak("raw-two-updates.pdf", twice, "by hand, two updates", ("EarlierRevision", None, SECRET))
    source, linear = corpus.write("raw-whole.pdf", first), corpus.temp("raw-linear.pdf")
    run("qpdf", "--linearize", source, linear)
    with open(linear, "rb") as file:
        data = file.read()
    number = contents_of(data)
    corpus.leak("qpdf-linearized-update.pdf", update(data, number, stream(text("Seen."))), "qpdf --linearize, then an update by hand", ("EarlierRevision", None, SECRET))
    curves = " ".join(f"{10 + (n % 20) * 18} {500 - n // 20 * 20} m {14 + (n % 20) * 18} {508 - n // 20 * 20} {18 + (n % 20) * 18} {508 - n // 20 * 20} {20 + (n % 20) * 18} {500 - n // 20 * 20} c f" for n in range(300))
    corpus.leak("raw-letters-as-curves.pdf", write(objects_with(stream(curves))), "by hand", ("PictureOnlyPage", 1, None))


def text(words):
    return f"BT /F1 11 Tf 40 500 Td ({words}) Tj ET"


def stream(content):
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def page(contents):
    return f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents {contents} 0 R /Resources << /Font << /F1 5 0 R >> >> >>"


def objects(words):
    return objects_with(stream(text(words)))


def objects_with(contents):
    return ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page(4), contents,
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]


def write(bodies):
    out, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = len(out)
    out += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    return out + f"trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()


def update(data, number, body):
    """Adds a newer object to the end, as programs do that save quickly."""
    before = data[data.rindex(b"startxref"):].split()[1].decode()
    root = data.split(b"/Root")[1].split(b"R")[0].decode()
    size = max(int(part.split()[0]) for part in data.split(b"/Size")[1:])
    out = data + b"\n"
    offset = len(out)
    out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = len(out)
    out += f"xref\n{number} 1\n{offset:010d} 00000 n \ntrailer\n<< /Size {size} /Root {root}R /Prev {before} >>\nstartxref\n{table}\n%%EOF\n".encode()
    return out


def contents_of(data):
    """The number of the object that holds the page's content."""
    return int(data.split(b"/Contents ")[1].split()[0])
