using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Documents.Images;
using Partnership.Documents.Tests.Images;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Feed;
using Partnership.Editorial.Media;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests;

/// <summary>What tests do with a store in one line: edit, publish, look.</summary>
internal static class Editing
{
    internal const string Welsh = "cy-GB";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static PropertyBag HomeValues { get; } = Bag(("heading", new TextValue("Safer together")), ("intro", new TextValue("Welcome.")));

    internal static PropertyBag Bag(params (string Alias, PropertyValue Value)[] values) =>
        new(values.Select(v => KeyValuePair.Create(v.Alias, v.Value)));

    internal static PropertyBag Body(string html) => Bag(("body", new RichTextValue(html)));

    /// <summary>The least that a case review may be published with, and internal dates.</summary>
    /// <param name="others">Values to add, or to put in place of these.</param>
    internal static PropertyBag ReviewValues(params (string Alias, PropertyValue Value)[] others)
    {
        var values = new Dictionary<string, PropertyValue>(StringComparer.Ordinal)
        {
            ["reference"] = new TextValue("CR-1"),
            ["reviewType"] = new TextValue("rapid-review"),
            ["area"] = new TextValue("The borough"),
            ["pseudonym"] = new TextValue("Child Alder"),
            ["learning"] = new RichTextValue("<p>We learnt.</p>"),
            ["publishedOn"] = new DateValue(new DateOnly(2026, 2, 1)),
            ["incidentOn"] = new DateValue(new DateOnly(1987, 6, 5)),
        };
        foreach (var (alias, value) in others)
            values[alias] = value;
        return new PropertyBag(values);
    }

    internal static async Task<Guid> CreateAsync(this EditorialStore store, string type, Guid? parent) =>
        Assert.IsType<CreateDocumentOutcome.Created>(await store.Get<CreateDocument>().RunAsync(
            new CreateDocumentOptions { ContentType = type, ParentId = parent }, Cancellation)).DocumentId;

    internal static async Task<Guid> SaveAsync(
        this EditorialStore store, Guid id, string name, PropertyBag? values = null, string culture = Cultures.Default) =>
        Assert.IsType<SaveVersionOutcome.Saved>(await store.Get<SaveVersion>().RunAsync(
            new SaveVersionOptions
            {
                DocumentId = id,
                Name = name,
                Culture = culture,
                Properties = values ?? PropertyBag.Empty,
                CreatedBy = "An editor",
            },
            Cancellation)).VersionId;

    internal static Task<EditorialOutcome> PublishAsync(
        this EditorialStore store, Guid id, string culture = Cultures.Default, Guid? version = null) =>
        store.Get<PublishDocument>().RunAsync(
            new PublishDocumentOptions { DocumentId = id, Culture = culture, VersionId = version }, Cancellation);

    internal static Task<EditorialOutcome> MoveAsync(this EditorialStore store, Guid id, Guid parent, int sortOrder = 1) =>
        store.Get<MoveDocument>().RunAsync(
            new MoveDocumentOptions { DocumentId = id, ParentId = parent, SortOrder = sortOrder }, Cancellation);

    internal static Task<EditorialOutcome> WithdrawAsync(
        this EditorialStore store, Guid id, string explanation = "It is out of date.", string culture = Cultures.Default) =>
        store.Get<WithdrawDocument>().RunAsync(
            new WithdrawDocumentOptions { DocumentId = id, Culture = culture, Explanation = explanation }, Cancellation);

    internal static Task<EditorialOutcome> RemoveAsync(this EditorialStore store, Guid id, string culture = Cultures.Default) =>
        store.Get<RemoveDocument>().RunAsync(new RemoveDocumentOptions { DocumentId = id, Culture = culture }, Cancellation);

    internal static Task<EditorialOutcome> EraseAsync(this EditorialStore store, Guid id) =>
        store.Get<EraseDocument>().RunAsync(id, Cancellation);

    /// <summary>Saves the next version of a document and publishes it.</summary>
    internal static async Task RepublishAsync(
        this EditorialStore store, Guid id, string name, PropertyBag? values = null, string culture = Cultures.Default)
    {
        await store.SaveAsync(id, name, values, culture);
        Assert.IsType<EditorialOutcome.Done>(await store.PublishAsync(id, culture));
    }

    /// <summary>A published home page.</summary>
    internal static async Task<Guid> HomeAsync(this EditorialStore store)
    {
        var id = await store.CreateAsync("home", null);
        await store.RepublishAsync(id, "Home", HomeValues);
        return id;
    }

    /// <summary>A published page of text.</summary>
    internal static async Task<Guid> PageAsync(this EditorialStore store, Guid parent, string name, PropertyBag? values = null)
    {
        var id = await store.CreateAsync("page", parent);
        await store.RepublishAsync(id, name, values);
        return id;
    }

    /// <summary>A published case review below a published list of reviews.</summary>
    internal static async Task<Guid> ReviewAsync(this EditorialStore store, Guid home, PropertyBag values, string name = "Child Alder")
    {
        var list = await store.CreateAsync("caseReviews", home);
        await store.RepublishAsync(list, "Case reviews");
        var review = await store.CreateAsync("caseReview", list);
        await store.RepublishAsync(review, name, values);
        return review;
    }

    /// <summary>A file in the media library that no document uses yet.</summary>
    internal static Task<(Guid Id, string Sha256)> MediumAsync(this EditorialStore store, string text, string fileName = "report.pdf") =>
        store.MediumAsync(TestPdf.WithText(text), fileName);

    /// <summary>A picture in the media library that no document uses yet.</summary>
    internal static Task<(Guid Id, string Sha256)> PictureAsync(this EditorialStore store, int width = 800, int height = 600) =>
        store.MediumAsync(Pictures.File(width, height, ImageFormat.Jpeg), "picnic.jpg");

    internal static async Task<(Guid Id, string Sha256)> MediumAsync(this EditorialStore store, byte[] bytes, string fileName)
    {
        using var stream = new MemoryStream(bytes);
        var taken = Assert.IsType<MediaIntakeOutcome.Taken>(
            await store.Get<MediaIntake>().TakeAsync(Guid.NewGuid(), fileName, stream, Cancellation));
        await using var context = await store.OpenAsync();
        context.MediaFiles.Add(taken.File);
        await context.SaveChangesAsync(Cancellation);
        return (taken.File.Id, taken.File.Sha256);
    }

    /// <summary>The snapshot that a node would build that starts now.</summary>
    internal static async Task<Snapshot> SnapshotAsync(this EditorialStore store) =>
        Snapshot.Build(store.Schema, (await store.PublishedAsync()));

    internal static async Task<PublishedSet> PublishedAsync(this EditorialStore store) =>
        await store.Get<PublicationFeed>().ReadAsync(0, Cancellation) is { } change ? PublishedSet.Empty.Apply(change) : PublishedSet.Empty;

    internal static Task<List<LogEntry>> LogAsync(this EditorialStore store) =>
        store.QueryAsync(db => db.PublicationLog.OrderBy(e => e.Sequence).ToListAsync(Cancellation));

    internal static async Task<long> HeadAsync(this EditorialStore store) => (await store.LogAsync()).Count;

    /// <summary>The addresses in the store, by document.</summary>
    internal static Task<Dictionary<Guid, string>> PathsAsync(this EditorialStore store, string culture = Cultures.Default) =>
        store.QueryAsync(db => db.Publications.Where(p => p.Culture == culture).ToDictionaryAsync(p => p.DocumentId, p => p.Path, Cancellation));

    internal static async Task<RouteMatch> MatchAsync(this EditorialStore store, string path) =>
        (await store.SnapshotAsync()).Match(RoutePath.Parse(path));

    internal static void AssertRefused(EditorialOutcome outcome, RefusalCode code, string? reason = null)
    {
        var refusal = Assert.Single(Assert.IsType<EditorialOutcome.Refused>(outcome).Reasons);
        Assert.Equal(code, refusal.Code);
        if (reason is not null)
            Assert.Equal(reason, refusal.Reason);
    }

    internal static void AssertMoved(RouteMatch match, string path) =>
        Assert.Equal(path, Assert.IsType<RouteMatch.Moved>(match).Path.Value);

    internal static PropertyBag Without(this PropertyBag bag, string alias) => new(bag.Where(v => v.Key != alias));

    internal static FilesValue Files(params ImmutableArray<Guid> ids) => new(ids);
}
