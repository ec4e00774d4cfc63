using Partnership.Faults.Cluster;

namespace Partnership.Faults.Work;

/// <summary>Five people who take one document after another from an empty form to the public, and some away again.</summary>
internal sealed class Team : IDisposable
{
    private const int HundredPercent = 100;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan UntilTriedAgain = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(2);

    private readonly Steps steps;
    private readonly Journal journal;
    private readonly Watch watch;
    private readonly Random random;
    private readonly DateTimeOffset lastDue;
    private readonly Editor writer;
    private readonly Editor publisher;
    private readonly Editor officer;
    private readonly IReadOnlyList<Editor> signers;

    private Team(Steps steps, Journal journal, Watch watch, int seed, DateTimeOffset lastDue, IReadOnlyList<Editor> people)
    {
        (this.steps, this.journal, this.watch, random, this.lastDue) = (steps, journal, watch, new Random(seed), lastDue);
        (writer, publisher, officer) = (people[0], people[^1], people[2]);
        signers = [.. people.Skip(1)];
    }

    /// <param name="site">The site.</param>
    /// <param name="steps">What they can do.</param>
    /// <param name="journal">What they were told.</param>
    /// <param name="watch">Looks whether the public sees what they did.</param>
    /// <param name="seed">Decides what they do.</param>
    /// <param name="lastDue">Nothing is scheduled for later than this.</param>
    /// <param name="cancellationToken">Stops the signing in.</param>
    public static async Task<Team> GatherAsync(Site site, Steps steps, Journal journal, Watch watch, int seed, DateTimeOffset lastDue, CancellationToken cancellationToken)
    {
        var people = new List<Editor>();
        foreach (var (name, role) in new[] { ("Wren Writer", "writer"), ("Robin Reviewer", "reviewer"), ("Dana Disclosure", "disclosureOfficer"), ("Pat Partner", "partnerSignOff"), ("Bo Publisher", "publisher") })
            people.Add(await Editor.JoinAsync(site, name, role, cancellationToken));
        return new Team(steps, journal, watch, seed, lastDue, people);
    }

    /// <summary>Documents that were given up, because too much went wrong with them.</summary>
    public int GivenUp { get; private set; }

    /// <summary>Works until it is told to stop; a document that is under way is left where it is.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                using var life = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                life.CancelAfter(LongestLife);
                try
                {
                    await LiveAsync(life.Token);
                }
                catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
                {
                    GivenUp++;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        foreach (var signer in signers)
            signer.Dispose();
    }

    private async Task LiveAsync(CancellationToken cancellationToken)
    {
        Draft? draft = null;
        await UntilAsync(async () => (draft = await steps.CreateAsync(writer, Chance(30), cancellationToken)) is not null, cancellationToken);
        if (draft is null)
            return;
        do
        {
            if (!await ReleaseAsync(draft, cancellationToken))
                return; // its time is still to come
        }
        while (Chance(30));
        if (!Chance(40))
            return;
        draft.Moves++;
        await UntilAsync(async () => await steps.TakeDownAsync(officer, draft, cancellationToken) == Answer.Acknowledged, cancellationToken);
        journal.Gone(draft.Word, Calendar.Now);
        watch.Disappears(draft);
    }

    /// <returns>Whether it is public now; false when it has a time.</returns>
    private async Task<bool> ReleaseAsync(Draft draft, CancellationToken cancellationToken)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
            await UntilAsync(() => steps.EditAsync(writer, draft, cancellationToken), cancellationToken);
        var due = Chance(35) ? NextMinute() : null;
        draft.Moves++;
        await UntilAsync(() => AdvanceAsync(draft, due, cancellationToken), cancellationToken);
        if (due is { } at)
            watch.AppearsLater(draft, at);
        else
            await watch.AppearsAsync(draft, null, cancellationToken);
        return due is null;
    }

    /// <summary>Does whatever the desk lets somebody do next, so that it goes on after any answer that was lost.</summary>
    /// <returns>Whether the last step was acknowledged, or turns out to have been done.</returns>
    private async Task<bool> AdvanceAsync(Draft draft, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var last = due is { } at ? await steps.ScheduleAsync(publisher, draft, at, cancellationToken) : await steps.PublishAsync(publisher, draft, cancellationToken);
        if (last is not null)
            return last == Answer.Acknowledged;
        if (await IsOutAsync(draft, cancellationToken))
            return true;
        if (await steps.SubmitAsync(writer, draft, cancellationToken) is not null)
            return false;
        foreach (var signer in signers)
            if (await steps.SignAsync(signer, draft, cancellationToken) is not null)
                break;
        return false;
    }

    // The answer to the last step was lost, and it was done.
    private async Task<bool> IsOutAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (journal.Find(draft.Word)?.PublicFrom is null || await publisher.PageAsync(draft.Page, cancellationToken) is not { } page)
            return false;
        return page.QuerySelector("#publish_heading")?.ParentElement?.TextContent is { } where && page.QuerySelector("#submit_form") is null
            && (where.Contains("is going to be published", StringComparison.Ordinal)
                || (where.Contains("is public at", StringComparison.Ordinal) && page.QuerySelector("#check_heading") is null));
    }

    private static async Task UntilAsync(Func<Task<bool>> step, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (await step())
                    return;
                await Task.Delay(Breath, cancellationToken);
            }
            catch (Exception exception) when (Editor.IsAway(exception, cancellationToken) || exception is InvalidOperationException)
            {
                await Task.Delay(UntilTriedAgain, cancellationToken);
            }
        }
    }

    // A release is set to the minute.
    private DateTimeOffset? NextMinute()
    {
        var soon = Calendar.Now.AddSeconds(20);
        var due = new DateTimeOffset(soon.Year, soon.Month, soon.Day, soon.Hour, soon.Minute, 0, TimeSpan.Zero).AddMinutes(1);
        return due < lastDue ? due : null;
    }

    private bool Chance(int percent) => random.Next(HundredPercent) < percent;
}
