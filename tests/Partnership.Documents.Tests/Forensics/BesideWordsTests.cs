using Partnership.Documents.Examination;
using Partnership.Documents.Forensics;
using UglyToad.PdfPig;

namespace Partnership.Documents.Tests.Forensics;

public sealed class BesideWordsTests
{
    [Fact]
    public void Of_PdfWithPicture_HasTitleDescriptionAndBookmark()
    {
        using var document = PdfDocument.Open(Corpus.PathOf("clean/libreoffice-picture.pdf"));

        var words = PdfBesideWords.Of(document, TestContext.Current.CancellationToken);

        Assert.Contains(new BesideWords("the title", null, "Child Juniper: a review"), words);
        Assert.Contains(new BesideWords("a bookmark", null, "Child Juniper"), words);
        Assert.Contains(words, found => found is { Where: "a picture's description", Page: 1 } && found.Words.Contains("A circle and a box", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_PdfWithLink_HasItsAddress()
    {
        using var document = PdfDocument.Open(Corpus.PathOf("clean/chromium-link.pdf"));

        var words = PdfBesideWords.Of(document, TestContext.Current.CancellationToken);

        Assert.Contains(new BesideWords("a link's address", 1, "mailto:partnership@example.org"), words);
    }

    [Fact]
    public void Of_WordFileWithPicture_HasDescription()
    {
        using var stream = File.OpenRead(Corpus.PathOf("leaks/libreoffice-cropped.docx"));

        var words = WordBesideWords.Of(stream, TestContext.Current.CancellationToken);

        Assert.Contains(new BesideWords("a picture's description", null, "A circle"), words);
        Assert.Contains(words, found => found is { Where: "the title", Words: "Child Juniper: a review" });
    }
}
