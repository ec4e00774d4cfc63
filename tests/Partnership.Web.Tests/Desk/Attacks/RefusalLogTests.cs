using System.Net;
using Partnership.Testing.Desk;
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
}
