using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Editorial.Feed;

namespace Partnership.Editorial.Tests.Publishing;

/// <summary>Runs a random sequence of operations on a store, and after each one compares a follower with a node that starts anew.</summary>
internal sealed class PublicationSequence
{
    // Few names, so that addresses collide, come back and pass from one document to another.
    private static readonly ImmutableArray<string> Names = ["About", "News", "Advice", "cy-GB"];

    private readonly EditorialStore store;
    private readonly List<(Guid Id, string Type)> documents = [];
    private readonly List<Guid> media = [];
    private readonly HashSet<RoutePath> everPublic = [];
    private PublishedSet followed = PublishedSet.Empty;
    private int internalValues;

    private PublicationSequence(EditorialStore store) => this.store = store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static async Task RunAsync(Step[] steps)
    {
        await using var store = await EditorialStore.CreateAsync(TestSchema.WithInternalText);
        var sequence = new PublicationSequence(store);
        sequence.documents.Add((await store.HomeAsync(), "home"));
        for (var i = 0; i < 3; i++)
            sequence.media.Add((await store.MediumAsync($"File {i}")).Id);
        foreach (var step in steps)
        {
            store.Clock.Advance(TimeSpan.FromSeconds(step.C % 3)); // sometimes two operations carry one time
            await sequence.TakeAsync(step);
            await sequence.CheckAsync();
        }
    }

    private Task TakeAsync(Step step) => step.Kind switch
    {
        StepKind.Create => CreateAsync(step, publish: false),
        StepKind.CreateAndPublish or StepKind.CreateAndPublishAgain => CreateAsync(step, publish: true),
        StepKind.Save => SaveAsync(Any(step.A), step, CultureOf(step)),
        StepKind.SaveAndPublish => SaveAndPublishAsync(Any(step.A), step, CultureOf(step)),
        StepKind.Publish => store.PublishAsync(Any(step.A).Id, CultureOf(step)),
        StepKind.PublishOld => PublishOldAsync(step),
        StepKind.Move => store.MoveAsync(Any(step.A).Id, Any(step.B).Id, step.C % 5),
        StepKind.Withdraw => store.WithdrawAsync(Any(step.A).Id, $"Reason {step.B}", CultureOf(step)),
        StepKind.Remove => store.RemoveAsync(Any(step.A).Id, CultureOf(step)),
        StepKind.Erase => EraseAsync(step),
        StepKind.Translate => SaveAndPublishAsync(Any(step.A), step, Editing.Welsh),
        StepKind.TranslateWithParents => TranslateWithParentsAsync(step),
        _ => throw new InvalidOperationException($"{step.Kind} is no step."),
    };

    private static string CultureOf(Step step) => step.C % 4 == 0 ? Editing.Welsh : Cultures.Default;

    private (Guid Id, string Type) Any(int number) => documents[number % documents.Count];

    private async Task CreateAsync(Step step, bool publish)
    {
        var parent = Any(step.A);
        var allowed = store.Schema.Get(parent.Type).AllowedChildren.Where(c => c is "page" or "caseReviews" or "caseReview").ToList();
        if (allowed.Count == 0)
            return;
        var type = allowed[step.B % allowed.Count];
        var document = (await store.CreateAsync(type, parent.Id), type);
        documents.Add(document);
        await SaveAsync(document, step, Cultures.Default);
        if (publish)
            await store.PublishAsync(document.Item1);
    }

    private Task<Guid> SaveAsync((Guid Id, string Type) document, Step step, string culture) =>
        store.SaveAsync(document.Id, Names[step.B % Names.Length], ValuesOf(document.Type, step), culture);

    private async Task SaveAndPublishAsync((Guid Id, string Type) document, Step step, string culture)
    {
        await SaveAsync(document, step, culture);
        await store.PublishAsync(document.Id, culture);
    }

    private async Task TranslateWithParentsAsync(Step step)
    {
        var parents = await store.QueryAsync(db => db.Documents.ToDictionaryAsync(d => d.Id, d => d.ParentId, Cancellation));
        var line = new List<Guid>();
        for (Guid? id = Any(step.A).Id; id is { } each; id = parents[each])
            line.Insert(0, each);
        foreach (var id in line)
            await SaveAndPublishAsync(documents.Single(d => d.Id == id), step, Editing.Welsh);
    }

    private async Task PublishOldAsync(Step step)
    {
        var (id, culture) = (Any(step.A).Id, CultureOf(step));
        var versions = await store.QueryAsync(
            db => db.Versions.Where(v => v.DocumentId == id && v.Culture == culture).OrderBy(v => v.Number).Select(v => v.Id).ToListAsync(Cancellation));
        if (versions.Count > 0)
            await store.PublishAsync(id, culture, versions[step.B % versions.Count]);
    }

    private async Task EraseAsync(Step step)
    {
        // The home page seldom: everything else goes with it.
        await store.EraseAsync(step.B % 4 == 0 ? Any(step.A).Id : documents[^1].Id);
        var left = await store.QueryAsync(db => db.Documents.Select(d => d.Id).ToHashSetAsync(Cancellation));
        documents.RemoveAll(d => !left.Contains(d.Id));
        var files = await store.QueryAsync(db => db.MediaFiles.Select(m => m.Id).ToHashSetAsync(Cancellation));
        media.RemoveAll(m => !files.Contains(m));
        if (documents.Count == 0)
            documents.Add((await store.HomeAsync(), "home"));
    }

    private PropertyBag ValuesOf(string type, Step step) => type switch
    {
        "home" => Editing.HomeValues,
        "caseReview" => ReviewOf(step),
        _ => Editing.Body($"<p>Text {step.C}</p>"),
    };

    private PropertyBag ReviewOf(Step step)
    {
        var secret = new TextValue($"INTERNAL-{++internalValues}");
        var block = new Block(Guid.NewGuid(), "recommendation", Editing.Bag(
            ("number", new NumberValue(step.C)), ("text", new TextValue($"Do {step.C}")), (TestSchema.InternalNote, secret)));
        var values = Editing.ReviewValues(
            (TestSchema.InternalNote, secret),
            ("incidentOn", new DateValue(new DateOnly(1987, 1, 1).AddDays(internalValues))),
            ("recommendations", new BlocksValue([block])));
        return media.Count == 0 ? values : new PropertyBag(values.Append(new("report", Editing.Files(media[step.B % media.Count]))));
    }

    private async Task CheckAsync()
    {
        if (await store.Get<PublicationFeed>().ReadAsync(followed.Sequence, Cancellation) is { } change)
            followed = followed.Apply(change);
        var fresh = await store.PublishedAsync();
        Assert.Equal(PublicText.Of(fresh), PublicText.Of(followed));

        var snapshot = Snapshot.Build(store.Schema, followed);
        await CheckAddressesAsync(snapshot);
        var text = PublicText.Of(Snapshot.Build(store.Schema, fresh), everPublic);
        Assert.Equal(text, PublicText.Of(snapshot, everPublic));
        Assert.DoesNotContain("INTERNAL", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"1987-", text, StringComparison.Ordinal);
        Assert.Equal(
            snapshot.AllCultures.SelectMany(c => c.Items).SelectMany(i => i.Properties.AllFiles()).Distinct().Order(),
            snapshot.Media.Select(m => m.Id).Order());
    }

    private async Task CheckAddressesAsync(Snapshot snapshot)
    {
        var stored = await store.QueryAsync(db =>
            db.Publications.Select(p => new { p.DocumentId, p.Culture, p.Path }).ToListAsync(Cancellation));
        Assert.Equal(
            stored.Select(p => $"{p.Culture} {p.DocumentId} {p.Path}").Order(StringComparer.Ordinal),
            snapshot.AllCultures.SelectMany(c => c.Items).Select(i => $"{i.Culture} {i.Id} {i.Path}").Order(StringComparer.Ordinal));
        everPublic.UnionWith(stored.Select(p => RoutePath.Parse(p.Path)));
        foreach (var published in stored)
            Assert.Equal(published.DocumentId, Assert.IsType<RouteMatch.Page>(snapshot.Match(RoutePath.Parse(published.Path))).Item.Id);
        foreach (var path in everPublic)
            Assert.False(snapshot.Match(path) is RouteMatch.Nothing, $"{path} was public once and answers as if it had never been.");
    }
}
