using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Counts;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Counts;

public sealed class CountPageTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_MonthAndPage_ShowRoundedNumbersAndNoSmallOne()
    {
        var branch = await site.BranchAsync();
        using var reader = await site.DeskInAsync(branch, "Robin Reviewer", "reviewer");
        var few = await site.PublishedAsync(branch, "page", "=Few", BoardDrafts.Body("Words."));
        var many = await site.PublishedAsync(branch, "page", "=Many", BoardDrafts.Body("Words."));
        await CountAsync(new DateOnly(2025, 4, 5), (few, 3), (many, 1238));
        await CountAsync(new DateOnly(2025, 4, 6), (many, 4));

        var month = await reader.PageAsync("/desk/counts?on=2025-04", Cancellation);
        var one = await reader.PageAsync($"/desk/counts/{many}?on=2025-04", Cancellation);
        using var csv = await reader.GetAsync("/desk/counts?on=2025-04&handler=Csv", Cancellation);
        using var csvOfOne = await reader.GetAsync($"/desk/counts/{many}?on=2025-04&handler=Csv", Cancellation);

        Assert.Contains("1,240", month.QuerySelector($"tr[data-subject='{many}']")?.TextContent, StringComparison.Ordinal);
        Assert.Null(month.QuerySelector($"tr[data-subject='{few}']"));
        Assert.Equal("1,240", month.QuerySelector("#total")?.TextContent);
        Assert.Contains("1,235", one.Body?.TextContent, StringComparison.Ordinal);
        Assert.Contains("fewer than 5", one.Body?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("1,238", one.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        var table = await csv.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains($"{many},2025-04,1240", table, StringComparison.Ordinal);
        Assert.DoesNotContain("\n=Many", table, StringComparison.Ordinal);
        Assert.Contains("2025-04-06,fewer than 5", await csvOfOne.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhatThePersonMayNotSee_IsNotThere()
    {
        var page = await site.PublishedAsync(await site.BranchAsync(), "page", "Hidden", BoardDrafts.Body("Words."));
        await CountAsync(new DateOnly(2025, 5, 5), (page, 50));
        using var other = await site.DeskInAsync(await site.BranchAsync(), "Olga Other", "writer");
        using var nobody = await site.DeskOfAsync("Nia Nobody", Cancellation);

        Assert.Null((await other.PageAsync("/desk/counts?on=2025-05", Cancellation)).QuerySelector($"tr[data-subject='{page}']"));
        await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, other.GetAsync($"/desk/counts/{page}", Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, other.GetAsync($"/desk/counts/{Guid.NewGuid()}", Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, nobody.GetAsync("/desk/counts", Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, nobody.GetAsync("/desk/counts?handler=Csv", Cancellation));
    }

    [Theory]
    [InlineData("on=2025")]
    [InlineData("on=2025-04-31")]
    [InlineData("on=0001-01")]
    [InlineData("kind=Visitors")]
    public async Task Get_NoPeriodOrKind_IsRefused(string question)
    {
        using var reader = await site.DeskOfAsync("Robin Reviewer", Cancellation, "reviewer");

        await BoardDrafts.AnswersAsync(HttpStatusCode.BadRequest, reader.GetAsync("/desk/counts?" + question, Cancellation));
    }

    private Task CountAsync(DateOnly day, params (Guid Id, long Count)[] counts) =>
        site.Services.GetRequiredService<RecordCounts>().AddAsync(day, counts.ToDictionary(c => c.Id, c => c.Count), Cancellation);
}
