using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Items;
using Partnership.Editorial.Media;
using Partnership.Web.Site;

namespace Partnership.Web.Tests.Files;

/// <summary>The files of published documents, and no other file.</summary>
public class PublishedFileTests(SharedSite site)
{
    private MediaItem Report => site.Services.GetRequiredService<PublishedSite>().Current.Snapshot.Media.First(m => m.FileName == "child-alder-report.pdf");

    [Fact]
    public async Task Get_Report_IsServedAsWhatItIs()
    {
        var expected = await File.ReadAllBytesAsync(
            Path.Combine(Partnership.Testing.Repository.Root, "content-seed", "demonstration", "files", "child-alder-report.pdf"), TestContext.Current.CancellationToken);

        using var response = await site.AskAsync(Report.Url);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/pdf", response.Header("Content-Type"));
        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
        Assert.Equal("inline", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("child-alder-report.pdf", response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", response.Header("Content-Security-Policy"));
        Assert.Equal("no-cache", response.Header("Cache-Control"));
        Assert.Equal("noindex", response.Header("X-Robots-Tag"));
        Assert.Equal("bytes", response.Header("Accept-Ranges"));
        Assert.Equal($"\"{Report.Sha256}\"", response.Header("ETag"));
    }

    [Fact]
    public async Task Get_Report_HasTheseHeadersAndNoOthers()
    {
        using var response = await site.AskAsync(Report.Url);

        Assert.Equal(
            [
                "Accept-Ranges: bytes",
                "Cache-Control: no-cache",
                "Content-Disposition: inline; filename*=UTF-8''child-alder-report.pdf",
                $"Content-Length: {Report.Bytes}",
                "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                "Content-Type: application/pdf",
                "Cross-Origin-Opener-Policy: same-origin",
                "Cross-Origin-Resource-Policy: same-origin",
                $"ETag: \"{Report.Sha256}\"",
                $"Last-Modified: {Report.CreateDate:R}",
                "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
                "Referrer-Policy: no-referrer",
                "Strict-Transport-Security: max-age=63072000; includeSubDomains",
                "X-Content-Type-Options: nosniff",
                "X-Robots-Tag: noindex",
            ],
            response.HeaderLines());
    }

    [Theory]
    [InlineData("bytes=0-3", "%PDF", "bytes 0-3/")]
    [InlineData("bytes=1-3", "PDF", "bytes 1-3/")]
    public async Task Get_PartOfAFile_AnswersThatPart(string range, string expected, string contentRange)
    {
        using var response = await site.AskAsync(Report.Url, ("Range", range));

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(expected, await response.TextAsync());
        Assert.Equal(contentRange + Report.Bytes, response.Header("Content-Range"));
        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
        Assert.Contains("default-src 'none'", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EndOfAFile_AnswersItsEnd()
    {
        using var response = await site.AskAsync(Report.Url, ("Range", "bytes=-6"));

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Contains("%%EOF", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes=999999999-")]
    [InlineData("bytes=-0")]
    public async Task Get_RangeOutsideTheFile_IsRefused(string range)
    {
        using var response = await site.AskAsync(Report.Url, ("Range", range));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
        Assert.Equal($"bytes */{Report.Bytes}", response.Header("Content-Range"));
    }

    [Theory]
    [InlineData("bytes=5-2")]
    [InlineData("bytes=a-b")]
    [InlineData("bytes=0-1,3-4")]
    [InlineData("")]
    public async Task Get_RangeThatMakesNoSense_AnswersTheWholeFile(string range)
    {
        using var response = await site.AskAsync(Report.Url, ("Range", range));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Report.Bytes, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Get_RangeOfAnOlderFile_AnswersTheWholeFile()
    {
        using var old = await site.AskAsync(Report.Url, ("Range", "bytes=0-3"), ("If-Range", "\"another\""));
        using var same = await site.AskAsync(Report.Url, ("Range", "bytes=0-3"), ("If-Range", $"\"{Report.Sha256}\""));

        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        Assert.Equal(HttpStatusCode.PartialContent, same.StatusCode);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task Get_ClientHasIt_IsNotSentAgain(string condition)
    {
        using var response = await site.AskAsync(Report.Url, ("If-None-Match", string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, $"\"{Report.Sha256}\"")));

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("no-cache", response.Header("Cache-Control"));
    }

    [Fact]
    public async Task Head_Report_HasTheSameHeadersAndNoBody()
    {
        using var client = site.CreatePlainClient();
        using var get = await client.AskAsync(HttpMethod.Get, Report.Url);
        using var head = await client.AskAsync(HttpMethod.Head, Report.Url);

        Assert.Equal(get.HeaderLines(), head.HeaderLines());
        Assert.Equal(Report.Bytes, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_AnyOtherAddressOfTheFile_IsNotThere()
    {
        var (id, name, hash) = (Report.Id.ToString("N"), Report.FileName, Report.Sha256);
        Assert.True(site.Services.GetRequiredService<MediaFolder>().Has(hash));

        string[] paths =
        [
            $"/media/{id}", $"/media/{id}/", $"/media/{id}/other.pdf", $"/media/{id}/{name}/", $"/media/{Report.Id:D}/{name}", $"/media/{Guid.NewGuid():N}/{name}",
            $"/media/{hash}", $"/media/{hash}/{name}", $"/media/{hash[..2]}/{hash}", $"/data/media/{hash[..2]}/{hash}", $"/media/{id}/%2e%2e%2f{id}%2f{name}",
            $"/media/..%2f{hash[..2]}/{hash}", $"/media/{id}/..%5c{name}", $"/media/{id}/{name}.bak", "/media", "/media/",
        ];
        foreach (var path in paths)
        {
            using var response = await site.AskAsync(path);
            Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {(int)response.StatusCode}");
            Assert.NotEqual("application/pdf", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Post_Report_IsNotAllowed()
    {
        using var client = site.CreatePlainClient();
        using var response = await client.AskAsync(HttpMethod.Delete, Report.Url);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Get_FileOnDiskThatNobodyPublishes_IsNotThere()
    {
        var folder = site.Services.GetRequiredService<MediaFolder>();
        using var content = new MemoryStream("%PDF-1.7 nobody uses this"u8.ToArray());
        var (hash, _) = await folder.AddAsync(content, TestContext.Current.CancellationToken);
        Assert.True(folder.Has(hash));

        foreach (var path in new[] { $"/media/{hash}", $"/media/{hash}/{hash}", $"/media/{hash[..2]}/{hash}", $"/media/{hash[..32]}/report.pdf" })
        {
            using var response = await site.AskAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }
}
