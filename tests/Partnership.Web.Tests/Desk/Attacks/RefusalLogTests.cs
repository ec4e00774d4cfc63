using System.IO.Compression;
using System.Net;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Media;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Desk.Attacks;

/// <summary>Who tries doors is seen by whoever reads the log, and nothing else is.</summary>
public sealed class RefusalLogTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private const string Unseen = "00000000-0000-0000-0000-00000000beef";

    [Fact]
    public async Task Ask_WhatAPersonMayNot_IsInTheLogWithTheirIdOnly()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var audit = await writer.GetAsync("/desk/audit?secret=plum", Cancellation);
        using var forged = await writer.PostAsync($"/desk/people/{writer.UserId}?handler=Roles", new Dictionary<string, string?> { ["Kept"] = "administrator" }, Cancellation, withToken: false);
        using var shared = await writer.GetAsync("/desk/shared/plumsecret", Cancellation);
        using var unseen = await writer.GetAsync($"/desk/documents/{Unseen}?secret=plum", Cancellation);
        using var file = await writer.GetAsync($"/desk/media/{Unseen}/plum.pdf", Cancellation);
        using var line = await writer.PostAsync("/desk/notices/%0Aforged", new Dictionary<string, string?>(), Cancellation, withToken: false);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (audit.StatusCode, forged.StatusCode, shared.StatusCode));
        var lines = site.Log.Lines.Where(l => l.Contains("RefusalLog", StringComparison.Ordinal)).ToList();
        Assert.Contains(lines, l => l.Contains($"The desk refused GET /desk/audit with 403 to {writer.UserId}.", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains($"The desk refused POST /desk/people/{writer.UserId} with 400 to {writer.UserId}.", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unseen.StatusCode, file.StatusCode));
        Assert.Contains(lines, l => l.Contains($"The desk refused GET /desk/documents/{Unseen} with 404 to {writer.UserId}.", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains($"The desk refused GET /desk/media/{Unseen}/* with 404 to {writer.UserId}.", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.False(l.Contains("plum", StringComparison.Ordinal) || l.Contains("Wren", StringComparison.Ordinal) || l.Contains('\n', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Send_SignatureAgainOrForSomethingElse_IsInTheLogWithItsCode()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var reviewer = await site.DeskOfAsync("Rita Reviewer", Cancellation, "reviewer");
        var page = await site.SubmittedAsync(writer.UserId, site.Now.Home?.Id ?? default, "Signed twice");
        var hash = await site.HashAsync(page);

        await SignsAsync(reviewer, page, hash[..^1] + "x", HttpStatusCode.Conflict);
        await SignsAsync(reviewer, page, hash, HttpStatusCode.Redirect);
        await SignsAsync(reviewer, page, hash, HttpStatusCode.Conflict);

        var lines = LinesOf(reviewer);
        Assert.Equal(2, lines.Count);
        Assert.Contains($"The desk refused POST /desk/documents/{page} with 409 to {reviewer.UserId}: sign-off-Changed.", lines[0], StringComparison.Ordinal);
        Assert.Contains($"The desk refused POST /desk/documents/{page} with 409 to {reviewer.UserId}: sign-off-", lines[1], StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> HostileFiles => new()
    {
        { "plum.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray() },
        { "plum.jpg", "GIF89a<script>alert(1)</script>"u8.ToArray() },
        { "plum.pdf", "%PDF-1.7\n<script>alert(1)</script>"u8.ToArray() },
        { "plum.exe", "MZ\u0090 plum"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(HostileFiles))]
    public async Task Send_FileThatIsNotWhatWeUse_IsInTheLogWithItsCode(string name, byte[] bytes)
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        await BoardDrafts.AnswersAsync(HttpStatusCode.UnprocessableEntity, writer.SendFilesAsync(Uploads.Page, (name, bytes)));

        AssertOnly(writer, $"The desk refused POST {Uploads.Page} with 422 to {writer.UserId}: file.");
    }

    [Fact]
    public async Task Send_ArchiveThatLeadsOutOfItself_IsInTheLogWithItsCode()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var packed = new MemoryStream();
        await using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("../plum.md");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await writer.TokenAsync()), "formToken" },
            { new ByteArrayContent(packed.ToArray()), "archive", "plum.zip" },
        };

        await BoardDrafts.AnswersAsync(HttpStatusCode.UnprocessableEntity, writer.PostFormAsync($"/desk/import?parent={site.Now.Home?.Id}", form));

        AssertOnly(writer, $"The desk refused POST /desk/import with 422 to {writer.UserId}: archive.");
    }

    [Fact]
    public async Task Send_LineBreakInAnAddress_IsInTheLogWithItsCode()
    {
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");

        await BoardDrafts.AnswersAsync(HttpStatusCode.UnprocessableEntity, InvitesAsync(administrator, "plum@desk.example\r\nBcc: plum@evil.example"));

        AssertOnly(administrator, $"The desk refused POST /desk/people/invite with 422 to {administrator.UserId}: control-characters.");
    }

    [Fact]
    public async Task Send_OrdinaryMistakes_AreNotLogged()
    {
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        await BoardDrafts.AnswersAsync(HttpStatusCode.UnprocessableEntity, InvitesAsync(administrator, "plum at desk.example"));
        await BoardDrafts.AnswersAsync(HttpStatusCode.UnprocessableEntity, writer.SendFilesAsync(Uploads.Page, ("plum.pdf", [])));
        await BoardDrafts.AnswersAsync(HttpStatusCode.UnprocessableEntity, writer.SendFilesAsync(Uploads.Page));

        Assert.Empty(LinesOf(administrator));
        Assert.Empty(LinesOf(writer));
    }

    private static Task SignsAsync(DeskClient reviewer, Guid page, string hash, HttpStatusCode status) => BoardDrafts.AnswersAsync(
        status,
        reviewer.PostAsync($"/desk/documents/{page}?handler=Sign", BoardDrafts.Fields(("SeenHash", hash), ("gate", "review"), ("attest", "true")), Cancellation));

    private static Task<HttpResponseMessage> InvitesAsync(DeskClient administrator, string email) => administrator.PostAsync(
        "/desk/people/invite", BoardDrafts.Fields(("Name", "Nora New"), ("Email", email), ("Roles", "writer")), Cancellation);

    private void AssertOnly(DeskClient desk, string expected)
    {
        var line = Assert.Single(LinesOf(desk));
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.DoesNotContain("plum", line, StringComparison.Ordinal);
    }

    private List<string> LinesOf(DeskClient desk) =>
        [.. site.Log.Lines.Where(l => l.Contains("RefusalLog", StringComparison.Ordinal) && l.Contains($"{desk.UserId}", StringComparison.Ordinal))];
}
