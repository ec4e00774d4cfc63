using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Partnership.Delivery.Source.Webhooks;
using Partnership.Delivery.Tests.Source.Play;

namespace Partnership.Delivery.Tests.Source.Following;

/// <summary>What webhooks name while everything is read is shown at once, and no older answer of that reading comes after it.</summary>
public sealed class WebhookMeanwhileTests : OnFollowedUmbraco
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Lets the answer to the question for the list go that holds the reading up.
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Theory]
    [InlineData(2)] // hours, after which everything is read
    [InlineData(0.1)] // after which only what differs is
    public async Task Published_IsShownBeforeTheReadingEnds(double hours)
    {
        var page = Play.Publish("page", "Page", Home, Summary("before"));
        await using var site = await SiteAsync();
        var look = await BeginAsync(site, hours);

        Play.Publish(page, Summary("after"));
        Hint(site, page);
        await UntilAsync(() => SummaryIn(site, page) == "after");

        Assert.False(look.IsCompleted);
        await EndAsync(look);
        Assert.Equal("after", SummaryIn(site, page));
    }

    [Fact]
    public async Task TakenDown_IsGoneBeforeTheReadingEndsAndStaysGone()
    {
        var page = Play.Publish("page", "Page", Home);
        await using var site = await SiteAsync();
        var look = await BeginAsync(site, hours: 2); // the answer that is held back says that the page is there

        Play.Unpublish(page);
        Hint(site, page);
        await UntilAsync(() => !site.State.Items.ContainsKey(page.Id));
        await EndAsync(look);

        Assert.DoesNotContain(page.Id, site.State.Items.Keys);
        Assert.Null(site.Snapshot.Default.Find(page.Id));
    }

    [Fact]
    public async Task ReadBeforeItChanged_IsReadOnceMore()
    {
        var page = Play.Publish("page", "Page", Home, Summary("before"));
        await using var site = await SiteAsync();
        var lists = new ConcurrentDictionary<string, PlayedAnswer>();
        Play.Instead = question =>
        {
            if (question.Contains("/content?", StringComparison.Ordinal))
                return lists.GetOrAdd(question, Play.Usual); // Umbraco's index lags behind
            if (held.Task.IsCompleted)
                return null;
            var usual = Play.Usual(question) with { Gate = gate.Task };
            held.TrySetResult();
            return usual; // of before the change, and it arrives after it
        };
        var look = site.LookAsync(TimeSpan.FromHours(2));
        await held.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Play.Publish(page, Summary("after"));
        Hint(site, page);
        await UntilAsync(() => SummaryIn(site, page) == "after");
        await EndAsync(look);

        Assert.Equal("after", SummaryIn(site, page));
    }

    [Fact]
    public async Task WebhooksNeverEnd_EverythingIsReadAllTheSame()
    {
        var named = Play.Publish("page", "Named", Home, Summary("0"));
        var other = Play.Publish("page", "Other", Home);
        await using var site = await SiteAsync();
        Play.Unpublish(other); // of which no webhook tells
        Play.Instead = question =>
        {
            Hint(site, named);
            return null;
        };

        await site.LookAsync(TimeSpan.FromHours(2));

        Assert.Null(site.Snapshot.Default.Find(other.Id));
        Assert.Null(site.Health.Failure);
    }

    [Fact]
    public async Task ChangesAgainAndAgain_DoesNotHoldTheReadingUp()
    {
        var named = Play.Publish("page", "Named", Home, Summary("0"));
        var other = Play.Publish("page", "Other", Home);
        await using var site = await SiteAsync();
        Play.Unpublish(other); // of which no webhook tells
        var changes = 0;
        Play.Instead = question =>
        {
            if (!question.Contains("/content?", StringComparison.Ordinal))
                return null;
            var words = $"{++changes}";
            Play.Publish(named, Summary(words));
            Hint(site, named);
            Assert.True(SpinWait.SpinUntil(() => SummaryIn(site, named) == words, Patience));
            return null;
        };

        await site.LookAsync(TimeSpan.FromHours(2));

        Assert.Null(site.Health.Failure);
        Assert.Null(site.Snapshot.Default.Find(other.Id));
        Assert.Equal($"{changes}", SummaryIn(site, named));
    }

    [Fact]
    public async Task CannotBeRead_IsFollowedAfterwards()
    {
        var page = Play.Publish("page", "Page", Home, Summary("before"));
        await using var site = await SiteAsync();
        var look = await BeginAsync(site, hours: 2);
        Play.Instead = question => question.Contains("/content/items", StringComparison.Ordinal) ? new PlayedAnswer(500) : null;

        Play.Publish(page, Summary("after"));
        Hint(site, page);
        await UntilAsync(() => site.Health.Failure is not null);
        await EndAsync(look);
        Assert.Equal("before", SummaryIn(site, page));
        Play.Instead = null;
        await site.LookAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("after", SummaryIn(site, page));
        Assert.Null(site.Health.Failure);
    }

    private static JsonObject Summary(string words) => new() { ["summary"] = words };

    private static string? SummaryIn(FollowedSite site, PlayedNode page) => site.State.Documents[page.Id].Document.Versions.Single().Properties.Text("summary");

    private static void Hint(FollowedSite site, PlayedNode page) => site.Hints.Add(new WebhookHint(new HashSet<Guid> { page.Id }, new HashSet<Guid>(), IsVague: false));

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var end = new CancellationTokenSource(Patience);
        while (!isSo())
            await Task.Delay(5, end.Token);
    }

    private async Task<Task> BeginAsync(FollowedSite site, double hours)
    {
        Play.Instead = question =>
        {
            if (!question.Contains("/content?", StringComparison.Ordinal) || held.Task.IsCompleted)
                return null;
            var usual = Play.Usual(question) with { Gate = gate.Task };
            held.TrySetResult();
            return usual;
        };
        var look = site.LookAsync(TimeSpan.FromHours(hours));
        await held.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        return look;
    }

    private async Task EndAsync(Task look)
    {
        gate.SetResult();
        await look.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }
}
