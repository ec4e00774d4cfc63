using Partnership.Documents.Examination;
using Partnership.Documents.Tests.Pdf;

namespace Partnership.Documents.Tests.Examination;

/// <summary>Where the worker says that words stand, on pages whose boxes and turns differ.</summary>
public sealed class ExaminedPageTests : IDisposable
{
    private const string Content = "BT /F1 20 Tf 100 700 Td (Hello) Tj ET BT /F1 20 Tf 100 100 Td (Goodbye) Tj ET";

    private readonly ExaminerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Examine_PlainPage_SaysWhereItsWordsStand()
    {
        var page = await PageAsync("", "[0 0 500 1000]");

        Assert.Equal((500, 1000), (page.Width, page.Height));
        // The baseline is at 700 of 1,000 from below, and a letter of 20 points is about 14 high.
        Near(new PageBox(0.2, 0.286, 0.29, 0.3), page, "Hello");
        Near(new PageBox(0.2, 0.886, 0.36, 0.9), page, "Goodbye", 0.01);
    }

    [Fact]
    public async Task Examine_BoxDoesNotBeginAtZero_CountsFromItsCorner()
    {
        var page = await PageAsync("", "[50 -100 550 900]");

        Near(new PageBox(0.1, 0.186, 0.19, 0.2), page, "Hello");
    }

    [Fact]
    public async Task Examine_PageIsCropped_CountsWhatIsSeen()
    {
        var page = await PageAsync("/CropBox [100 600 300 800]", "[0 0 500 1000]");

        Assert.Equal((200, 200), (page.Width, page.Height));
        Near(new PageBox(0, 0.43, 0.225, 0.5), page, "Hello");
    }

    [Theory]
    // A quarter turn clockwise: what was below is on the left, what was on the left is above.
    [InlineData(90, 1000, 500, 0.7, 0.2, 0.714, 0.29)]
    [InlineData(180, 500, 1000, 0.71, 0.7, 0.8, 0.714)]
    [InlineData(270, 1000, 500, 0.286, 0.71, 0.3, 0.8)]
    [InlineData(-90, 1000, 500, 0.286, 0.71, 0.3, 0.8)]
    public async Task Examine_PageIsTurned_CountsAsItIsSeen(
        int turn, double width, double height, double left, double top, double right, double bottom)
    {
        var page = await PageAsync($"/Rotate {turn}", "[0 0 500 1000]");

        Assert.Equal((width, height), (page.Width, page.Height));
        Near(new PageBox(left, top, right, bottom), page, "Hello");
    }

    [Fact]
    public async Task Examine_PageIsCroppedAndTurned_CountsAsItIsSeen()
    {
        var page = await PageAsync("/CropBox [100 600 300 1000] /Rotate 90", "[0 0 500 1000]");

        Assert.Equal((400, 200), (page.Width, page.Height));
        Near(new PageBox(0.25, 0, 0.285, 0.225), page, "Hello");
    }

    [Fact]
    public async Task Examine_SeveralPages_EveryWordIsWhereTheTextSays()
    {
        var file = await folder.FileAsync(PdfFiles.WithPages("She told the school\nnurse at her safe-", "guarding visit"));

        Assert.Equal([1, 2], file.Pages.Select(page => page.Number));
        Assert.Equal(["She", "told", "the", "school", "nurse", "at", "her", "safe-"], Words(file.Pages[0]));
        Assert.Equal(["guarding", "visit"], Words(file.Pages[1]));
        Assert.All(file.Pages.SelectMany(page => page.Words), word => Assert.True(word.Box.Left < word.Box.Right && word.Box.Top < word.Box.Bottom));
    }

    [Fact]
    public async Task Examine_TwoColumns_WordsFollowTheText()
    {
        var file = await folder.FileAsync(PdfFiles.WithTwoColumns(["Left first", "Left second", "Left third"], ["Right first", "Right second", "Right third"]));

        var page = Assert.Single(file.Pages);
        Assert.Equal(page.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), Words(page));
    }

    [Fact]
    public async Task Examine_Facts_AreThoseOfTheFile()
    {
        var bytes = PdfFiles.WithTitle("Child Alder: what we learnt");

        var file = await folder.FileAsync(bytes);

        Assert.Equal(("Child Alder: what we learnt", bytes.Length, 1), (file.Facts?.Title, file.Facts?.ByteSize, file.Facts?.PageCount));
    }

    private async Task<ExaminedPage> PageAsync(string entries, string box)
    {
        var file = await folder.FileAsync(PdfObjects.WithPage(Content, entries, box).Build());
        return Assert.Single(file.Pages);
    }

    private static IEnumerable<string> Words(ExaminedPage page) => page.Words.Select(word => page.Text.Substring(word.Start, word.Length));

    private static void Near(PageBox expected, ExaminedPage page, string text, double tolerance = 0.008)
    {
        var word = Assert.Single(page.Words, word => page.Text.Substring(word.Start, word.Length) == text);
        Assert.Equal(expected.Left, word.Box.Left, tolerance);
        Assert.Equal(expected.Top, word.Box.Top, tolerance);
        Assert.Equal(expected.Right, word.Box.Right, tolerance);
        Assert.Equal(expected.Bottom, word.Box.Bottom, tolerance);
    }
}
