using System.Net;
using System.Text.Json;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Audit;

public sealed class AuditPageTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_DocumentFilter_ShowsItsLinesWithTheNameOfNow()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        var document = await site.SubmittedAsync(writer.UserId, await site.BranchAsync(), "Audited page");

        var page = await administrator.PageAsync($"/desk/audit?document={document}", Cancellation);

        Assert.Equal(["submitted", "created"], page.QuerySelectorAll("td[data-action]").Select(c => c.GetAttribute("data-action")));
        Assert.All(page.QuerySelectorAll("tr[data-line]"), row => Assert.Contains("Audited page", row.TextContent, StringComparison.Ordinal));
        Assert.Contains("Sent to be checked", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.Single((await administrator.PageAsync($"/desk/audit?document={document}&what=created&who={writer.UserId}", Cancellation)).QuerySelectorAll("tr[data-line]"));
        Assert.Empty((await administrator.PageAsync($"/desk/audit?document={document}&to.day=1&to.month=1&to.year=2020", Cancellation)).QuerySelectorAll("tr[data-line]"));
    }

    [Fact]
    public async Task Get_ManyLines_GoesOnByNumber()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        var branch = await site.BranchAsync();
        for (var i = 0; i < 51; i++)
            await site.AddAsync(writer.UserId, branch, "page", $"Page {i}");

        var newest = await administrator.PageAsync($"/desk/audit?who={writer.UserId}&what=created", Cancellation);
        var older = await administrator.PageAsync(newest.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? "", Cancellation);

        Assert.Equal(50, newest.QuerySelectorAll("tr[data-line]").Length);
        Assert.Single(older.QuerySelectorAll("tr[data-line]"));
    }

    [Fact]
    public async Task Export_Csv_HasTheLinesAndNoFormula()
    {
        using var writer = await site.DeskOfAsync("=1+1", Cancellation, "writer");
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        var document = await site.AddAsync(writer.UserId, await site.BranchAsync(), "page", "+SUM(A1), \"quoted\"");

        using var response = await administrator.SubmitAsync($"/desk/audit?document={document}", "#export_form", BoardDrafts.Fields(), Cancellation, "button[value=csv]");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("attachment; filename=audit-", response.Content.Headers.ContentDisposition?.ToString(), StringComparison.Ordinal);
        var lines = (await response.Content.ReadAsStringAsync(Cancellation)).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Number,When,Person,", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(",=1+1", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(",+SUM", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(",\"+SUM", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"\"quoted\"\"", lines[1], StringComparison.Ordinal);
        Assert.Single((await administrator.PageAsync($"/desk/audit?document={document}&what=audit-exported", Cancellation)).QuerySelectorAll("tr[data-line]"));
    }

    [Fact]
    public async Task Export_Json_IsAListWithHashes()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        var document = await site.SubmittedAsync(writer.UserId, await site.BranchAsync(), "Audited page");

        using var response = await administrator.SubmitAsync($"/desk/audit?document={document}", "#export_form", BoardDrafts.Fields(), Cancellation, "button[value=json]");

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(["created", "submitted"], json.RootElement.EnumerateArray().Select(l => l.GetProperty("action").GetString()));
        Assert.All(json.RootElement.EnumerateArray(), l => Assert.Equal(64, l.GetProperty("hash").GetString()?.Length));
    }

    [Fact]
    public async Task Check_ByButton_SaysThatTheTrailIsWhole()
    {
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");

        using var response = await administrator.SubmitAsync("/desk/audit", "#check_form", BoardDrafts.Fields(), Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("The trail is whole", (await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation)).QuerySelector("#check_result")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("document=nonsense", "Document")]
    [InlineData("from.day=31&from.month=2&from.year=2026", "From_Day")]
    [InlineData("to.day=x", "To_Day")]
    public async Task Get_NonsenseInTheFilter_IsSaidBesideTheField(string question, string field)
    {
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");

        using var response = await administrator.GetAsync("/desk/audit?" + question, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation);
        Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#field_{field}']"));
        Assert.NotNull(page.QuerySelector($"#field_{field}"));
        Assert.NotNull(page.QuerySelector(".govuk-error-message"));
    }

    [Fact]
    public async Task Any_WhoeverMayNot_IsForbidden()
    {
        using var publisher = await site.DeskOfAsync("Bo Publisher", Cancellation, "publisher");
        using var local = await site.DeskInAsync(await site.BranchAsync(), "Lin Local", "administrator");

        foreach (var client in new[] { publisher, local })
        {
            await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, client.GetAsync("/desk/audit", Cancellation));
            await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, client.PostAsync("/desk/audit?handler=Check", BoardDrafts.Fields(), Cancellation));
            await BoardDrafts.AnswersAsync(HttpStatusCode.Forbidden, client.PostAsync("/desk/audit?handler=Export", BoardDrafts.Fields(("format", "csv")), Cancellation));
        }
    }

    [Fact]
    public async Task Export_UnknownFormatOrNoToken_IsRefused()
    {
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");

        await BoardDrafts.AnswersAsync(HttpStatusCode.BadRequest, administrator.PostAsync("/desk/audit?handler=Export", BoardDrafts.Fields(("format", "exe")), Cancellation));
        await BoardDrafts.AnswersAsync(HttpStatusCode.BadRequest, administrator.PostAsync("/desk/audit?handler=Export", BoardDrafts.Fields(("format", "csv")), Cancellation, withToken: false));
    }
}
