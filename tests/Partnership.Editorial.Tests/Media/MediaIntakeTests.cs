using Partnership.Documents.Examination;
using Partnership.Documents.Images;
using Partnership.Documents.Inspection;
using Partnership.Documents.Pdf;
using Partnership.Documents.Tests.Images;
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

        Assert.Equal((id, "Report.pdf", "pdf", "application/pdf"), (file.Id, file.FileName, file.Extension, file.MediaType));
        Assert.Equal((bytes.Length, (int?)1), (file.Bytes, file.PageCount));
        Assert.True(store.Get<MediaFolder>().Has(file.Sha256));
    }

    [Theory]
    [InlineData(ImageFormat.Jpeg, "image/jpeg", "jpg")]
    [InlineData(ImageFormat.Png, "image/png", "png")]
    [InlineData(ImageFormat.WebP, "image/webp", "webp")]
    [InlineData(ImageFormat.Gif, "image/gif", "gif")]
    [InlineData(ImageFormat.Avif, "image/avif", "avif")]
    public async Task Take_APicture_IsKnownByItsContent(ImageFormat format, string mediaType, string extension)
    {
        await using var store = await EditorialStore.CreateAsync();

        var file = Assert.IsType<MediaIntakeOutcome.Taken>(await TakeAsync(store, Guid.NewGuid(), "A picnic.html", Pictures.File(64, 48, format))).File;

        Assert.Equal(("A picnic." + extension, extension, mediaType), (file.FileName, file.Extension, file.MediaType));
        Assert.Equal((64, 48, (int?)null), (file.Width, file.Height, file.PageCount));
        Assert.True(store.Get<MediaFolder>().Has(file.Sha256));
    }

    [Theory]
    [InlineData("report.docx")]
    [InlineData("report")]
    [InlineData("report.pdf.exe")]
    public async Task Take_OtherEnding_IsCorrected(string name)
    {
        await using var store = await EditorialStore.CreateAsync();

        var file = Assert.IsType<MediaIntakeOutcome.Taken>(await TakeAsync(store, Guid.NewGuid(), name, TestPdf.WithText("A report"))).File;

        Assert.Equal("report.pdf", file.FileName);
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "an SVG drawing" },
        { "drawing.png", [.. "\uFEFF <?xml version='1.0'?><!-- x --><SVG onload='alert(1)'/>"u8], "an SVG drawing" },
        { "photo.png", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray(), "a web page" },
        { "photo.jpg", [.. "\r\n<script>alert(1)</script>"u8], "a web page" },
        { "report.pdf", [.. "<script>alert(1)</script>"u8, .. TestPdf.WithText("A report")], "a web page" },
        { "report.pdf", [.. "MZ"u8, .. TestPdf.WithText("A report")], "a program" },
        { "report.pdf", "MZ a program"u8.ToArray(), "a program" },
        { "run.jpg", "#!/bin/sh"u8.ToArray(), "a script" },
        { "files.pdf", [.. "PK\u0003\u0004"u8, 0, 0, 0], "a ZIP file" },
        { "letter.docx", [.. "PK\u0003\u0004"u8, 0, 0, 0], "a document of an office program" },
        { "photo.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8], "HEIC" },
        { "film.gif", Pictures.Moving(ImageFormat.Gif), "moves" },
        { "bomb.png", Pictures.PngDeclaring(50_000, 50_000), "pixels" },
        { "bomb.gif", Pictures.GifDeclaring(60_000, 60_000), "pixels" },
        { "short.jpg", Pictures.File(64, 48, ImageFormat.Jpeg)[..200], "damaged" },
        { "cut.pdf", TestPdf.WithText("A report")[..200], "" },
        { "nothing.pdf", [], "empty" },
        { "notes.txt", "Just words."u8.ToArray(), "don't know what kind" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Take_WhatWeCannotUse_IsRefusedInWordsAndNotKept(string name, byte[] bytes, string words)
    {
        await using var store = await EditorialStore.CreateAsync();

        var refused = Assert.IsType<MediaIntakeOutcome.Refused>(await TakeAsync(store, Guid.NewGuid(), name, bytes));

        Assert.Contains(words, refused.Reason, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(store.MediaPath, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Take_PictureThatIsAWebPageToo_IsTakenAsAPicture()
    {
        await using var store = await EditorialStore.CreateAsync();
        byte[] both = [.. Pictures.File(64, 48, ImageFormat.Jpeg), .. "<script>alert(1)</script>"u8];

        var file = Assert.IsType<MediaIntakeOutcome.Taken>(await TakeAsync(store, Guid.NewGuid(), "both.html", both)).File;

        Assert.Equal("image/jpeg", file.MediaType);
    }

    [Fact]
    public async Task Take_LargerThanTheLimit_StopsThereAndKeepsNothing()
    {
        await using var store = await EditorialStore.CreateAsync();
        await using var endless = new EndlessStream();
        using var inspector = Workers();

        var outcome = await Intake(store, inspector).TakeAsync(Guid.NewGuid(), "report.pdf", endless, TestContext.Current.CancellationToken);

        Assert.Contains("too large", Assert.IsType<MediaIntakeOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
        Assert.InRange(endless.Given, new MediaOptions().MaxDocumentBytes, new MediaOptions().MaxDocumentBytes + (1024 * 1024));
        Assert.Empty(Directory.EnumerateFiles(store.MediaPath, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Take_WorkerDies_SaysWhatToDoAndKeepsNothing(bool isPdf)
    {
        await using var store = await EditorialStore.CreateAsync();
        var intake = Intake(store, new DeadInspector());
        using var stream = new MemoryStream(isPdf ? TestPdf.WithText("A report") : Pictures.File(64, 48, ImageFormat.Jpeg));

        var outcome = await intake.TakeAsync(Guid.NewGuid(), "file", stream, TestContext.Current.CancellationToken);

        Assert.Equal("The examination broke off.", Assert.IsType<MediaIntakeOutcome.Refused>(outcome).Reason);
        Assert.Empty(Directory.EnumerateFiles(store.MediaPath, "*", SearchOption.AllDirectories));
    }

    private static async Task<MediaIntakeOutcome> TakeAsync(EditorialStore store, Guid id, string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var inspector = Workers();
        return await Intake(store, inspector).TakeAsync(id, name, stream, TestContext.Current.CancellationToken);
    }

    private static FileInspector Workers() => FileInspector.OneByOne(new MediaOptions().ToInspectionLimits(), new ExaminerOptions(), TimeProvider.System);

    private static MediaIntake Intake(EditorialStore store, IFileInspector inspector) => new(store.Get<MediaFolder>(), inspector, new MediaOptions());

    private sealed class DeadInspector : IFileInspector
    {
        private const string Message = "The examination broke off.";

        public Task<PdfReading> InspectPdfAsync(string path, CancellationToken cancellationToken) =>
            Task.FromResult<PdfReading>(new UnreadablePdf(UnreadablePdfReason.ReaderDied, Message));

        public Task<ImageReading> InspectPictureAsync(string path, CancellationToken cancellationToken) =>
            Task.FromResult<ImageReading>(new UnreadableImage(UnreadableImageReason.ReaderDied, Message));
    }
}
