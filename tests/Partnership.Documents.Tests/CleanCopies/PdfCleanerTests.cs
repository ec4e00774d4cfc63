using System.Text;
using Partnership.Documents.CleanCopies;
using Partnership.Documents.Examination;
using Partnership.Documents.Tests.Forensics;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.CleanCopies;

public sealed class PdfCleanerTests
{
    /// <summary>Signs of comments and attachments are drawn on the page, so these pages look different without them.</summary>
    private static readonly HashSet<string> DrawnAsSigns = ["leaks/libreoffice-comment.pdf", "leaks/pikepdf-attachment-on-page.pdf", "leaks/pikepdf-note.pdf"];

    public static TheoryData<string> Removable =>
    [
        "leaks/chromium-file-link.pdf", "leaks/libreoffice-author.pdf", "leaks/libreoffice-comment.pdf", "leaks/libreoffice-hybrid.pdf",
        "leaks/libreoffice-keywords.pdf", "leaks/mutool-incremental.pdf", "leaks/pdftk-attachment.pdf", "leaks/pikepdf-associated-file.pdf",
        "leaks/pikepdf-attachment-on-page.pdf", "leaks/pikepdf-author.pdf", "leaks/pikepdf-broken-note.pdf", "leaks/pikepdf-launch.pdf",
        "leaks/pikepdf-note.pdf", "leaks/pikepdf-script-in-names.pdf", "leaks/pikepdf-script-on-page.pdf", "leaks/pikepdf-send-form.pdf",
        "leaks/pikepdf-xmp-history.pdf", "leaks/qpdf-linearized-update.pdf", "leaks/raw-orphan-page.pdf", "leaks/raw-two-updates.pdf",
    ];

    public static TheoryData<string, string> InThePage => new()
    {
        { "leaks/chromium-black-box.pdf", "Under the black box on page 1" },
        { "leaks/chromium-white-on-white.pdf", "have the colour of what is behind them" },
        { "leaks/pikepdf-layer-off.pdf", "is switched off" },
        { "leaks/pikepdf-cropped.pdf", "Beside the visible part of page 1" },
        { "leaks/pikepdf-hidden-field.pdf", "A form field" },
        { "leaks/pikepdf-photo.pdf", "keeps details of its making" },
        { "leaks/pikepdf-path-as-title.pdf", "would still carry something" },
        { "leaks/pikepdf-typed-mark.pdf", "would vanish from a copy" },
    };

    public static TheoryData<string> Clean => [.. Corpus.Clean.Where(name => name.EndsWith(".pdf", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Removable))]
    public async Task Clean_LeakOutsideOfThePages_GivesCopyWithTheSamePagesWithoutIt(string name)
    {
        var original = await File.ReadAllBytesAsync(Corpus.PathOf(name), TestContext.Current.CancellationToken);

        var copy = Assert.IsType<CleanCopy>(PdfCleaner.Clean(original, TestContext.Current.CancellationToken));

        Assert.NotEmpty(copy.Removed);
        Assert.All(Corpus.Named(name).Planted, leak => Assert.Contains(leak.Kind, copy.Removed.Select(kind => kind.ToString())));
        Assert.DoesNotContain("HIDDEN-NAME", Encoding.Latin1.GetString(copy.Bytes.Span), StringComparison.Ordinal);
        Assert.DoesNotContain(Corpus.Look(copy.Bytes.ToArray(), ".pdf"), finding => finding.Kind < FileFindingKind.NotTagged);
        await AssertSameAsync(original, copy.Bytes.ToArray());
        if (!DrawnAsSigns.Contains(name))
            Assert.Equal(await DrawnPage.PixelsAsync(original, 1), await DrawnPage.PixelsAsync(copy.Bytes, 1));
    }

    [Theory]
    [MemberData(nameof(InThePage))]
    public void Clean_LeakInThePage_SaysWhatToDoInstead(string name, string why)
    {
        var outcome = PdfCleaner.Clean(File.ReadAllBytes(Corpus.PathOf(name)), TestContext.Current.CancellationToken);

        Assert.Contains(why, Assert.IsType<NoCleanCopy>(outcome).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void Clean_CleanFile_NeedsNoCopy(string name)
    {
        Assert.IsType<AlreadyClean>(PdfCleaner.Clean(File.ReadAllBytes(Corpus.PathOf(name)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Clean_TaggedFile_KeepsTitleLanguageAndTags()
    {
        var original = await File.ReadAllBytesAsync(Corpus.PathOf("leaks/libreoffice-author.pdf"), TestContext.Current.CancellationToken);

        var copy = Assert.IsType<CleanCopy>(PdfCleaner.Clean(original, TestContext.Current.CancellationToken));

        var facts = await Reading.FactsAsync(copy.Bytes.ToArray());
        Assert.Equal("Child Juniper: a review", facts.Title);
        Assert.Equal("en-GB", facts.Language);
        Assert.True(facts.IsTagged);
        Assert.True(facts.DisplaysTitle);
        Assert.Contains("pdfuaid:part>1<", Encoding.UTF8.GetString(copy.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_CleanCopy_NeedsNoOther()
    {
        var copy = Assert.IsType<CleanCopy>(PdfCleaner.Clean(File.ReadAllBytes(Corpus.PathOf("leaks/pikepdf-xmp.pdf")), TestContext.Current.CancellationToken));

        Assert.IsType<AlreadyClean>(PdfCleaner.Clean(copy.Bytes, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Clean_Damaged_SaysSo()
    {
        Assert.IsType<NoCleanCopy>(PdfCleaner.Clean("%PDF-1.7\n%%EOF"u8.ToArray(), TestContext.Current.CancellationToken));
    }

    private static async Task AssertSameAsync(byte[] original, byte[] copy)
    {
        var (before, after) = (await Reading.FactsAsync(original), await Reading.FactsAsync(copy));
        Assert.Equal(before.Pages, after.Pages);
        Assert.Equal(before.Title, after.Title);
        Assert.Equal(before.Language, after.Language);
        Assert.Equal(before.IsTagged, after.IsTagged);
        Assert.Equal(1, Encoding.Latin1.GetString(copy).Split("%%EOF").Length - 1);
    }
}
