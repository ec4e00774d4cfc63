using Partnership.Editorial.Media;

namespace Partnership.Editorial.Tests.Media;

public sealed class MediaIntakeTests
{
    [Fact]
    public async Task Take_APdf_KeepsItWithItsFacts()
    {
        await using var store = await EditorialStore.CreateAsync();
        var (id, bytes) = (Guid.NewGuid(), TestPdf.WithText("A report"));

        var file = Assert.IsType<MediaIntakeOutcome.Taken>(await TakeAsync(store, id, "Report.PDF", bytes)).File;

        Assert.Equal((id, "Report.PDF", "pdf", "application/pdf"), (file.Id, file.FileName, file.Extension, file.MediaType));
        Assert.Equal((bytes.Length, (int?)1), (file.Bytes, file.PageCount));
        Assert.True(store.Get<MediaFolder>().Has(file.Sha256));
    }

    [Theory]
    [InlineData("report.docx")]
    [InlineData("report")]
    [InlineData("report.pdf.exe")]
    public async Task Take_OtherEnding_IsRefused(string name)
    {
        await using var store = await EditorialStore.CreateAsync();

        var refused = Assert.IsType<MediaIntakeOutcome.Refused>(await TakeAsync(store, Guid.NewGuid(), name, TestPdf.WithText("A report")));

        Assert.Equal("Only PDF files can be taken in.", refused.Reason);
        Assert.False(Directory.Exists(store.MediaPath));
    }

    [Fact]
    public async Task Take_NotReallyAPdf_IsRefusedAndNotKept()
    {
        await using var store = await EditorialStore.CreateAsync();

        Assert.IsType<MediaIntakeOutcome.Refused>(await TakeAsync(store, Guid.NewGuid(), "report.pdf", "MZ a program"u8.ToArray()));

        Assert.False(Directory.Exists(store.MediaPath));
    }

    private static async Task<MediaIntakeOutcome> TakeAsync(EditorialStore store, Guid id, string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await store.Get<MediaIntake>().TakeAsync(id, name, stream, TestContext.Current.CancellationToken);
    }
}
