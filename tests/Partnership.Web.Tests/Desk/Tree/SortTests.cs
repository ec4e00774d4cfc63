using System.Net;
using CsCheck;
using Partnership.Testing.Desk;
using Partnership.Web.Desk.Tree;

namespace Partnership.Web.Tests.Desk.Tree;

public sealed class SortTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_Numbers_PutsThePagesInThatOrder()
    {
        var (top, children) = await PlaceAsync(4);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            $"/desk/content/{top}/sort", "#sort_form", new Dictionary<string, string?> { [$"place_{children[3]}"] = "1", [$"place_{children[0]}"] = "3" }, Cancellation);

        Assert.Equal($"/desk/content/{top}", response.Headers.Location?.OriginalString);
        Assert.Equal([children[3], children[1], children[0], children[2]], await site.ChildrenAsync(top));
    }

    [Fact]
    public async Task Post_MoveDownThenSave_ShowsTheOrderBeforeItIsSaved()
    {
        var (top, children) = await PlaceAsync(3);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var moved = await desk.SubmitAsync(
            $"/desk/content/{top}/sort", "#sort_form", new Dictionary<string, string?>(), Cancellation, $"button[value='down:{children[0]}']");
        var page = await Partnership.Testing.SiteFactory.ParseAsync(await moved.Content.ReadAsStringAsync(Cancellation), Cancellation);

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Contains("not saved yet", page.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(children, await site.ChildrenAsync(top));
        Assert.Equal([children[1], children[0], children[2]], page.QuerySelectorAll("[data-id]").Select(r => Guid.Parse(r.GetAttribute("data-id") ?? "")));

        var order = page.QuerySelector("input[name=order]")?.GetAttribute("value");
        using var saved = await desk.PostAsync($"/desk/content/{top}/sort", new Dictionary<string, string?> { ["order"] = order }, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal([children[1], children[0], children[2]], await site.ChildrenAsync(top));
    }

    [Fact]
    public async Task Post_ListIsStale_IsRefusedAndShowsWhatIsThereNow()
    {
        var (top, children) = await PlaceAsync(2);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var added = await site.DraftAsync(top, ContentDesk.NameOf("Added meanwhile"));

        using var response = await desk.PostAsync(
            $"/desk/content/{top}/sort", new Dictionary<string, string?> { ["order"] = $"{children[1]},{children[0]}" }, Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Added meanwhile", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal([.. children, added], await site.ChildrenAsync(top));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x,y")]
    [InlineData("{0},{0}")]
    [InlineData("{0},{1},00000000-0000-0000-0000-000000000001")]
    [InlineData("{0}")]
    public async Task Post_ForgedOrder_IsRefused(string order)
    {
        var (top, children) = await PlaceAsync(2);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.PostAsync(
            $"/desk/content/{top}/sort",
            new Dictionary<string, string?> { ["order"] = string.Format(System.Globalization.CultureInfo.InvariantCulture, order, children[0], children[1]) },
            Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(children, await site.ChildrenAsync(top));
    }

    [Fact]
    public async Task Get_FiveThousandChildren_FormCanBeSent()
    {
        var (top, _) = await PlaceAsync(0);
        await ManyPages.AddAsync(site, top, 5000);
        var before = await site.ChildrenAsync(top);
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            $"/desk/content/{top}/sort", "#sort_form", new Dictionary<string, string?> { [$"place_{before[4999]}"] = "1" }, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal([before[4999], .. before[..4999]], await site.ChildrenAsync(top));
    }

    [Fact]
    public void Apply_AnyNumbers_KeepsEveryEntryOnceAndTheUntouchedInTheirOrder() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[-3, 20].Array[12]).Sample((count, numbers) =>
        {
            var order = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).ToList();
            var places = order.Select((id, index) => (id, place: numbers[index])).ToDictionary(p => p.id, p => p.place);

            var sorted = SortedList.Apply(order, places);

            Assert.Equal(order.Order(), sorted.Order());
            var untouched = order.Where((id, index) => places[id] == index + 1).ToList();
            Assert.Equal(untouched, sorted.Where(untouched.Contains));
        });

    [Fact]
    public void Apply_OneNumber_PutsThatEntryExactlyThere() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 11], Gen.Int[1, 12]).Sample((count, at, place) =>
        {
            var order = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()).ToList();
            var (entry, wanted) = (order[at % count], Math.Min(place, count));

            Assert.Equal(wanted - 1, SortedList.Apply(order, new Dictionary<Guid, int> { [entry] = wanted }).IndexOf(entry));
        });

    private async Task<(Guid Top, List<Guid> Children)> PlaceAsync(int count)
    {
        var top = await site.DraftAsync(await site.HomeIdAsync(), ContentDesk.NameOf("Sorted"));
        var children = new List<Guid>();
        for (var number = 1; number <= count; number++)
            children.Add(await site.DraftAsync(top, $"Child {number}"));
        return (top, children);
    }
}
