using Partnership.Documents.Images;

namespace Partnership.Web.Tests.Files.Planted;

/// <summary>Everything that is asked of a planted review, and of one that never was, in the same order.</summary>
internal static class Probes
{
    private static readonly string[] Lists =
    [
        "/", "/case-reviews", "/case-reviews?sort=newest", "/case-reviews?reviewType=rapid-review", "/case-reviews?year=2026", "/learning", "/themes", "/agencies", "/news", "/publications",
        "/search", "/search?q=child", "/search?q=rapid", "/api/search", "/api/search?q=child&pageSize=100", "/api/search?reviewType=rapid-review&year=2026&pageSize=100",
        "/api/suggest?q=chi", "/api/suggest?q=q", "/api/suggest?q=qz", "/case-reviews/feed.atom", "/case-reviews/export.csv", "/case-reviews/export.json",
        "/case-reviews/feed.atom?year=2026", "/case-reviews/export.csv?q=child", "/case-reviews/export.json?reviewType=rapid-review", "/sitemap.xml", "/robots.txt", "/opensearch.xml",
        "/.well-known/security.txt", "/api", "/api/openapi.json", "/openapi/v1.json", "/health/live", "/health/ready", "/media", "/media/", "/media/r", "/data", "/data/media",
        "/desk", "/desk/media", "/desk/content", "/desk/audit", "/desk/releases", "/desk/pickers/media", "/desk/pickers/items", "/desk/sign-in", "/_page/review", "/_page/reviews", "/_error/200",
        "/umbraco/delivery/api/v2/content", "/umbraco/delivery/api/v2/media", "/umbraco/delivery/api/v2/content?take=100&sort=updateDate:desc",
    ];

    public static IReadOnlyList<Probe> Of(Planting planted) =>
    [
        .. Page(planted), .. planted.Files.SelectMany(f => File(planted, f)), .. Renditions(planted), .. Searches(planted), .. Desk(planted),
        .. Lists.Select(path => Probe.Get(ProbeKind.Open, path)),
    ];

    private static IEnumerable<Probe> Page(Planting planted)
    {
        foreach (var path in Spellings.Of(planted.Path))
            yield return Probe.Get(ProbeKind.Page, path);
        foreach (var end in new[] { "/report", "/report/large-print" })
        {
            foreach (var path in Spellings.Of(planted.Path + end))
                yield return Probe.Get(ProbeKind.Page, path);
            foreach (var trick in Tricks.On(ProbeKind.Page, planted.Path + end, planted.PageTag))
                yield return trick;
        }

        foreach (var end in new[] { "/report/", "/report?preview=true", "/report?view=report", "/report/print", "?view=report", "/large-print", "/print", "/print/", "/files", "/report.pdf", "/feed.atom", "/export.json", "/national-entry", "/index.html" })
            yield return Probe.Get(ProbeKind.Page, planted.Path + end);
        foreach (var end in new[] { ".pdf", ".json", ".html", ".md", ".xml", "?q=" + planted.Word + "text", "?q=" + planted.Beginning })
            yield return Probe.Get(ProbeKind.Page, planted.Path + end);
        foreach (var trick in Tricks.On(ProbeKind.Page, planted.Path, planted.PageTag))
            yield return trick;
        foreach (var id in new[] { $"{planted.Review:N}", $"{planted.Review:D}", $"{planted.Review:B}", $"{planted.Version:D}" })
            foreach (var root in new[] { "/", "/case-reviews/", "/content/", "/_page/review?id=", "/umbraco/delivery/api/v2/content/item/", "/umbraco/delivery/api/v2/content/items?id=" })
                yield return Probe.Get(ProbeKind.Secret, root + id);
        yield return Probe.Get(ProbeKind.Secret, "/umbraco/delivery/api/v2/content/item" + planted.Path, "Preview: true", "Api-Key: x");
        yield return Probe.Get(ProbeKind.Secret, "/_page/review?path=" + planted.Path);
    }

    private static IEnumerable<Probe> File(Planting planted, PlantedFile file)
    {
        foreach (var path in Spellings.Of(file.Address))
            yield return Probe.Get(ProbeKind.Secret, path);
        foreach (var trick in Tricks.On(ProbeKind.Secret, file.Address, $"\"{file.Sha256}\""))
            yield return trick;
        foreach (var id in new[] { $"{file.Id:D}", $"{file.Id:B}", $"{file.Id:P}", $"{file.Id:N}".ToUpperInvariant(), $"{file.Id:D}".ToUpperInvariant(), file.Sha256, file.Sha256[..32], $"{planted.Review:N}" })
            foreach (var end in new[] { "/" + file.Name, "", "/", "/file", "/thumb" })
                yield return Probe.Get(ProbeKind.Secret, $"/media/{id}{end}");
        foreach (var name in new[] { "", "/", "/other.pdf", "/report.pdf", "/r", "/file", "/thumb", "/r/" + file.Name, "/../" + file.Name })
            yield return Probe.Get(ProbeKind.Secret, $"/media/{file.Id:N}{name}");
        string[] onDisk =
        [
            $"/media/{file.Sha256[..2]}/{file.Sha256}", $"/data/media/{file.Sha256[..2]}/{file.Sha256}", $"/media/..%2fdata%2fmedia%2f{file.Sha256[..2]}%2f{file.Sha256}", $"/renditions/{file.Sha256}",
            $"/page-text/{file.Sha256}", $"/data/page-text/{file.Sha256[..2]}/{file.Sha256}", $"/{file.Name}", $"/files/{file.Name}", $"/assets/{file.Name}", $"/case-reviews/{file.Name}",
            $"/umbraco/delivery/api/v2/media/item/{file.Id:D}", $"/umbraco/delivery/api/v2/media/item/{file.Name}", $"/umbraco/delivery/api/v2/media/items?id={file.Id:D}", $"/media?id={file.Id:N}",
        ];
        foreach (var path in onDisk)
            yield return Probe.Get(ProbeKind.Secret, path);
    }

    /// <summary>Every size and format of the picture, and those that no picture has.</summary>
    private static IEnumerable<Probe> Renditions(Planting planted)
    {
        var root = $"/media/{planted.Picture.Id:N}/r/";
        foreach (var width in RenditionWidths.Responsive.Append(RenditionWidths.Thumbnail).Append(900))
            foreach (var format in Enum.GetValues<RenditionFormat>())
            {
                yield return Probe.Get(ProbeKind.Secret, $"{root}{width}.{format.Extension()}");
                yield return Probe.Get(ProbeKind.Secret, $"/renditions/{planted.Picture.Sha256}-{width}.{format.Extension()}");
            }

        foreach (var path in Spellings.Of(root + "640.jpg"))
            yield return Probe.Get(ProbeKind.Secret, path);
        foreach (var trick in Tricks.On(ProbeKind.Secret, root + "640.jpg", planted.RenditionTag))
            yield return trick;
    }

    private static IEnumerable<Probe> Searches(Planting planted)
    {
        string[] texts =
        [
            .. planted.Words, planted.Beginning, planted.Misspelt, $"%22{planted.Word}text%20of%20the%20report%22", $"{planted.Word}*", $"text:{planted.Word}text", $"fileName:{planted.Report.Name}",
            planted.Report.Name, planted.Report.Sha256, $"{planted.Report.Id:N}", $"child%20{planted.Word}review", planted.Readable.Name, planted.Readable.Sha256,
            $"{planted.Review:N}", // not with hyphens: a part of an id may happen to be a word of some page, such as "bed"
        ];
        foreach (var text in texts)
            foreach (var place in new[] { "/search", "/case-reviews", "/api/search", "/api/suggest", "/case-reviews/feed.atom", "/case-reviews/export.csv", "/case-reviews/export.json" })
                yield return Probe.Get(ProbeKind.Secret, $"{place}?q={text}");
        foreach (var id in new[] { planted.Review, planted.Report.Id, planted.Version })
            yield return Probe.Get(ProbeKind.Secret, $"/api/search/{id:D}/pages?q={planted.Word}text");
        yield return Probe.Get(ProbeKind.Secret, $"/search?q={planted.Word}text", "Accept-Encoding: br");
        yield return Probe.Get(ProbeKind.Secret, $"/api/search?q={planted.Word}text&type=caseReview&pageSize=100", "Accept-Encoding: gzip");
    }

    private static IEnumerable<Probe> Desk(Planting planted)
    {
        string[] paths =
        [
            .. new[] { "", "/edit", "/history", "/compare", "/preview", "/preview/page", "/preview/page?framed=true", "/preview/page?view=report", "/national-entry", "/check", "/publish", "/report", "/report/word" }.Select(e => $"/desk/documents/{planted.Review:D}{e}"),
            .. planted.Files.SelectMany(f => new[] { "", "/thumb", "/file", "/r/320.jpg", "/r/640.avif", "/r/640.webp", "/replace" }.Select(e => $"/desk/media/{f.Id:D}{e}")),
            .. planted.Files.Select(f => $"/desk/preview/{planted.Version:N}/files/{f.Id:N}/{f.Name}"), $"/desk/preview/{planted.Version:N}/files/{planted.Picture.Id:N}/r/640.jpg",
            .. new[] { $"{planted.Version:N}", $"{planted.Review:N}", planted.Report.Sha256, planted.Report.Sha256[..43], "x" }
                .SelectMany(secret => new[] { "", "?view=report", $"/files/{planted.Report.Id:N}/{planted.Report.Name}", $"/files/{planted.Picture.Id:N}/r/640.jpg" }.Select(e => $"/desk/shared/{secret}{e}")),
            $"/desk/pickers/media?q={planted.Word}", $"/desk/pickers/items?q={planted.Word}", $"/desk/media?q={planted.Word}", $"/desk/hints?q={planted.Word}", $"/desk/counts/{planted.Review:D}",
        ];
        foreach (var path in paths)
        {
            yield return Probe.AtDesk(path);
            if (!path.StartsWith("/desk/shared", StringComparison.Ordinal))
                yield return Probe.Get(ProbeKind.Secret, path);
        }
    }
}
