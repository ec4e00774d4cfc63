"""Pictures with and without details of their making."""
import io
import struct
import zlib

from PIL import Image, ImageDraw, PngImagePlugin
from PIL.TiffImagePlugin import IFDRational

from corpus import SECRET

XMP = f"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>{SECRET}</rdf:li></rdf:Seq></dc:creator></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def drawing(size=(90, 60), words=None):
    picture = Image.new("RGB", size, (235, 240, 245))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((size[0] // 6, size[1] // 6, size[0] // 2, size[1] // 1.3), fill=(60, 110, 90))
    draw.rectangle((size[0] // 2, size[1] // 3, size[0] - 8, size[1] - 8), fill=(170, 90, 60))
    if words:
        draw.text((8, 8), words, fill=(0, 0, 0))
    return picture


def exif(place=False, owner=None, camera=None, description=None):
    data = Image.Exif()
    if description:
        data[0x010E] = description
    if camera:
        data[0x010F], data[0x0110] = camera
    details = {}
    if owner:
        details[0xA430] = owner
        details[0xA431] = "SN-00-JUNIPER"
    if details:
        data[0x8769] = details
    if place:
        north = (IFDRational(54), IFDRational(0), IFDRational(1234, 100))  # in the Irish Sea
        data[0x8825] = {1: "N", 2: north, 3: "W", 4: (IFDRational(3), IFDRational(36), IFDRational(30))}
    return data.tobytes()


def jpeg(size=(90, 60), **details):
    out = io.BytesIO()
    extra = {"exif": exif(**details)} if details else {}
    drawing(size).save(out, "JPEG", quality=70, **extra)
    return out.getvalue()


def png(**texts):
    out = io.BytesIO()
    info = PngImagePlugin.PngInfo()
    for name, words in texts.items():
        info.add_text(name, words)
    drawing().save(out, "PNG", pnginfo=info)
    return out.getvalue()


def see_through(solid):
    """A PNG that is solid, or only at its edge."""
    picture = Image.new("RGBA", (180, 24), (20, 20, 20, 255 if solid else 0))
    ImageDraw.Draw(picture).rectangle((0, 0, 179, 23), outline=(20, 20, 20, 255))
    picture.putpixel((0, 0), (20, 20, 20, 200))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def gif(comment):
    out = io.BytesIO()
    drawing().quantize(8).save(out, "GIF", **({"comment": comment} if comment else {}))
    return out.getvalue()


def webp(data):
    out = io.BytesIO()
    drawing().save(out, "WEBP", quality=60, **({"exif": data} if data else {}))
    return out.getvalue()


def segment(jpg, marker, body):
    """Puts a segment right behind the start of a JPEG."""
    return jpg[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body + jpg[2:]


def iptc(name):
    record = b"\x1c\x02\x50" + struct.pack(">H", len(name)) + name.encode()
    block = b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0" + struct.pack(">I", len(record)) + record + b"\0" * (len(record) % 2)
    return b"Photoshop 3.0\0" + block


def thumbnail():
    """EXIF whose second directory holds a small copy of the picture."""
    small = jpeg((24, 16))
    main = struct.pack(">H", 0) + struct.pack(">I", 14)
    second = struct.pack(">H", 2) + struct.pack(">HHII", 0x0201, 4, 1, 44) + struct.pack(">HHII", 0x0202, 4, 1, len(small)) + struct.pack(">I", 0)
    tiff = b"MM\0*" + struct.pack(">I", 8) + main + second
    return b"Exif\0\0" + tiff.ljust(44, b"\0") + small


def avif(data):
    """The boxes around EXIF in an AVIF, made by hand: no program here writes AVIF. It can't be shown."""
    def box(kind, body):
        return struct.pack(">I", len(body) + 8) + kind + body
    return box(b"ftyp", b"avif\0\0\0\0avifmif1") + box(b"meta", b"\0\0\0\0" + box(b"iinf", b"Exif")) + box(b"mdat", b"\0\0\0\6" + b"Exif\0\0" + data)


def zip_text_png():
    """A PNG whose words are packed, as some programs write them."""
    plain = png()
    body = b"Comment\0\0" + zlib.compress(SECRET.encode())
    chunk = struct.pack(">I", len(body)) + b"zTXt" + body
    return plain[:33] + chunk + struct.pack(">I", zlib.crc32(chunk[4:])) + plain[33:]


def make(corpus):
    by = "Pillow"
    corpus.leak("photo-place.jpg", jpeg(place=True, camera=("Juniper", "Camera 1")), by, ("PictureMetadata", None, "54.00343"))
    corpus.leak("photo-owner.jpg", jpeg(owner=SECRET), by, ("AuthorMetadata", None, SECRET), ("PictureMetadata", None, "SN-00-JUNIPER"))
    corpus.leak("photo-description.jpg", jpeg(description="Outside the house of " + SECRET), by, ("OtherMetadata", None, SECRET))
    corpus.leak("photo-comment.jpg", segment(jpeg(), 0xFE, SECRET.encode()), by + ", comment by hand", ("OtherMetadata", None, SECRET))
    corpus.leak("photo-xmp.jpg", segment(jpeg(), 0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP.encode()), by + ", XMP by hand", ("AuthorMetadata", None, SECRET))
    corpus.leak("photo-iptc.jpg", segment(jpeg(), 0xED, iptc(SECRET)), by + ", IPTC by hand", ("AuthorMetadata", None, SECRET))
    corpus.leak("photo-thumbnail.jpg", segment(jpeg(), 0xE1, thumbnail()), by + ", EXIF by hand", ("PictureMetadata", None, None))
    corpus.leak("drawing-text.png", png(Author=SECRET, Comment="Drawn for Child Juniper"), by,
                ("AuthorMetadata", None, SECRET), ("OtherMetadata", None, "Drawn for"))
    corpus.leak("drawing-packed-text.png", zip_text_png(), by + ", chunk by hand", ("OtherMetadata", None, SECRET))
    corpus.leak("photo-place.webp", webp(exif(place=True)), by, ("PictureMetadata", None, "54.00343"))
    corpus.leak("photo-place.avif", avif(exif(place=True)[6:]), "by hand", ("PictureMetadata", None, "54.00343"))
    corpus.leak("drawing-comment.gif", gif(SECRET.encode()), by, ("OtherMetadata", None, SECRET))
    corpus.clean("drawing.gif", gif(b""), by)
    corpus.clean("photo.jpg", jpeg(), by)
    corpus.clean("drawing.png", png(Software="Juniper Paint"), by)
    corpus.clean("photo.webp", webp(None), by)
