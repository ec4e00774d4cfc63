using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Partnership.Content.Items;
using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;
using Partnership.Search.Indexing;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Partnership.Search.Crasher.Sites;

/// <summary>What becomes of a report's text.</summary>
internal enum ReportKind
{
    /// <summary>It has been read before the report is published.</summary>
    Known,

    /// <summary>The file is there, to be read.</summary>
    Unread,

    /// <summary>The file is there, and no PDF.</summary>
    Unreadable,

    /// <summary>The file is missing.</summary>
    Missing,
}

/// <summary>The files of a site. The same text gives the same file in every process.</summary>
internal sealed class ReportFiles
{
    private readonly string folder;
    private readonly PageTextStore store;

    public ReportFiles(string folder)
    {
        this.folder = folder;
        store = new PageTextStore(Path.Combine(folder, "page-text"));
        Texts = new ReportTexts(store, new PageTextReader(new PdfReader(new PdfReaderOptions(), TimeProvider.System), store), PathOf);
        Directory.CreateDirectory(Path.Combine(folder, "media"));
    }

    public ReportTexts Texts { get; }

    /// <summary>Makes a file with one text a page.</summary>
    public async Task<MediaItem> AddAsync(Guid id, ReportKind kind, ImmutableArray<string> pages, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\f{string.Join('\f', pages)}")));
        if (kind == ReportKind.Known)
            await store.SaveAsync(sha256, new PageTexts.Readable(pages), cancellationToken);
        else if (kind == ReportKind.Unread)
            await WriteAsync(sha256, Pdf(pages), cancellationToken);
        else if (kind == ReportKind.Unreadable)
            await WriteAsync(sha256, "This is no PDF."u8.ToArray(), cancellationToken);
        return new MediaItem
        {
            Id = id,
            FileName = "report.pdf",
            Extension = "pdf",
            MediaType = "application/pdf",
            Bytes = 1000,
            Sha256 = sha256,
            PageCount = pages.Length,
            CreateDate = DateTimeOffset.UnixEpoch,
        };
    }

    private static byte[] Pdf(ImmutableArray<string> pages)
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var text in pages)
            pdf.AddPage(PageSize.A4).AddText(text, 12, new PdfPoint(50, 700), font);
        return pdf.Build();
    }

    private string PathOf(string sha256) => Path.Combine(folder, "media", sha256);

    // A process that is killed leaves no half of a file.
    private async Task WriteAsync(string sha256, byte[] bytes, CancellationToken cancellationToken)
    {
        var part = $"{PathOf(sha256)}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(part, bytes, cancellationToken);
        File.Move(part, PathOf(sha256), overwrite: true);
    }
}
