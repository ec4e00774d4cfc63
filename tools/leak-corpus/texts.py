"""The harmless text of the corpus, as a web page and as a flat OpenDocument text."""
from xml.sax.saxutils import escape

PARAGRAPHS = [
    "Child Juniper was four years old when this fictional review began.",
    "The panel looked at how the organisations worked together, and what can be learned from it.",
    "Practitioners should write down who was told, and when.",
]


def html(body, head="", title="Child Juniper: a review", lang="en-GB"):
    language = f' lang="{lang}"' if lang else ""
    return f"""<!doctype html><html{language}><head><meta charset="utf-8"><title>{title}</title>
<style>@page {{ size: A5; margin: 12mm }} body {{ font: 11pt "Liberation Sans"; -webkit-print-color-adjust: exact }}</style>{head}</head>
<body><h1>Child Juniper</h1>{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}{body}</body></html>"""


def fodt(body="", meta="", styles="", automatic="", title="Child Juniper: a review", language=True, settings=""):
    lang = ' fo:language="en" fo:country="GB"' if language else ' fo:language="zxx" fo:country="none"'
    heading = '<text:h text:style-name="Heading_20_1" text:outline-level="1">Child Juniper</text:h>'
    paragraphs = "".join(f'<text:p text:style-name="Standard">{escape(text)}</text:p>' for text in PARAGRAPHS)
    title = f"<dc:title>{title}</dc:title>" if title else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"
 xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta>{title}{meta}</office:meta>{settings}
<office:styles>
 <style:default-style style:family="paragraph"><style:text-properties fo:font-family="'Liberation Sans'" fo:font-size="11pt"{lang}/></style:default-style>
 <style:default-style style:family="graphic"><style:text-properties{lang}/></style:default-style>
 <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
 <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1" style:class="text"><style:text-properties fo:font-size="16pt"/></style:style>
 {styles}</office:styles>
<office:automatic-styles>
 <style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="148mm" fo:page-height="210mm" fo:margin="12mm"/></style:page-layout>
 <style:style style:name="White" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
 <style:style style:name="Tiny" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>
 <style:style style:name="Banner" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:background-color="#12344d" fo:padding="3mm"/><style:text-properties fo:color="#ffffff"/></style:style>
 <style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:background-color="#12344d" fo:padding="1mm"/></style:style>
 <style:style style:name="Black" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#000000" style:run-through="foreground" style:wrap="run-through" style:horizontal-pos="from-left" style:vertical-pos="from-top" style:horizontal-rel="paragraph" style:vertical-rel="paragraph"/></style:style>
 <style:style style:name="Picture" style:family="graphic"><style:graphic-properties style:wrap="none" style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>
 {automatic}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"/></office:master-styles>
<office:body><office:text>{heading}{paragraphs}{body}</office:text></office:body></office:document>"""


def fodt_picture(data, alt=None, name="Picture1"):
    words = f"<svg:title>{escape(alt)}</svg:title><svg:desc>{escape(alt)}</svg:desc>" if alt else ""
    return (f'<text:p text:style-name="Standard"><draw:frame draw:style-name="Picture" draw:name="{name}" text:anchor-type="as-char" svg:width="30mm" '
            f'svg:height="20mm"><draw:image><office:binary-data>{data}</office:binary-data></draw:image>{words}</draw:frame></text:p>')
