using System.Collections.Immutable;
using CsCheck;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;

namespace Partnership.Content.Tests.Builders;

/// <summary>
/// Arbitrary histories of a small site: a few documents that are published, moved, marked as withdrawn, removed, erased and
/// forgotten in any order, in two cultures. Parents may be missing or go round in a circle. Every internal value says so.
/// </summary>
internal static class AnyHistory
{
    public const string InternalMark = "NEVER-PUBLIC";

    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 7).Select(n => new Guid(n, 0, 0, new byte[8]))];
    private static readonly Guid[] FileIds = [.. Enumerable.Range(1, 3).Select(n => new Guid(n, 1, 0, new byte[8]))];
    private static readonly string[] Names = ["Home", "About", "News", "Hafan"];

    private static readonly Gen<string> AnyCulture = Gen.OneOf(Documents.English, Documents.Welsh);
    private static readonly Gen<DateTimeOffset> AnyDay = Gen.Int[1, 9].Select(Documents.Day);

    /// <summary>The addresses that documents may have had.</summary>
    public static ImmutableArray<string> Addresses { get; } =
        [.. from prefix in (string[])["", "/cy"] from path in (string[])["/about", "/news", "/about/news", "/secret", "/leaflet"] select prefix + path];

    private static readonly Gen<Func<PublicDocument, PublicDocument>> AnyStep = Gen.Frequency(
        (6, Gen.Select(AnyVersion(), AnyFiles()).Select(Publish)),
        (3, Gen.Select(Gen.OneOf(Ids), Gen.Bool, Gen.Int[0, 3]).Select(Move)),
        (3, Gen.Select(AnyCulture, Gen.OneOf([.. Addresses]), AnyDay).Select(Leave)),
        (2, Gen.Select(AnyCulture, AnyDay).Select(MarkWithdrawn)),
        (2, AnyCulture.Select<string, Func<PublicDocument, PublicDocument>>(c => d => d with { Versions = d.Versions.RemoveAll(v => v.Culture == c) })),
        (1, Gen.Select(AnyCulture, Gen.OneOf([.. Addresses])).Select(Erase)),
        (1, Gen.Const<Func<PublicDocument, PublicDocument>>(() => d => d.Unpublished() with { FormerPaths = [], ErasedPaths = [] })));

    /// <summary>Changes as a publication log tells them: each with the whole public state of the documents that it names.</summary>
    public static Gen<ImmutableArray<PublicationChange>> Changes { get; } =
        Gen.Select(Gen.Int[0, Ids.Length - 1], AnyStep).Array[1, 3].Array[1, 40].Select(Replay);

    private static ImmutableArray<PublicationChange> Replay((int Document, Func<PublicDocument, PublicDocument> Step)[][] changes)
    {
        var documents = Ids.Select(Start).ToArray();
        var log = ImmutableArray.CreateBuilder<PublicationChange>();
        foreach (var steps in changes)
        {
            foreach (var (document, step) in steps)
                documents[document] = step(documents[document]);
            log.Add(new PublicationChange(log.Count + 1, [.. steps.Select(s => s.Document).Distinct().Select(d => documents[d])]));
        }

        return log.ToImmutable();
    }

    // The first three stand at the top, so that most histories have a tree worth comparing.
    private static PublicDocument Start(Guid id, int place) => new()
    {
        Id = id,
        ParentId = place < 2 ? null : Ids[(place - 1) / 2],
        SortOrder = place % 3,
        CreateDate = Documents.Day(1 + (place % 2)),
        ContentType = place switch { 4 => SmallSite.Part, 5 => SmallSite.Data, 6 => "former", _ => SmallSite.Page },
    };

    private static Func<PublicDocument, PublicDocument> Publish(PublicVersion version, ImmutableArray<MediaItem> files) => document => document with
    {
        Versions = [.. document.Versions.Where(v => v.Culture != version.Culture).Append(version).OrderBy(v => v.Culture, StringComparer.Ordinal)],
        Media = [.. document.Media.Concat(files).DistinctBy(m => m.Id).OrderBy(m => m.Id)],
    };

    private static Func<PublicDocument, PublicDocument> Move(Guid parent, bool toTheTop, int order) =>
        document => document with { ParentId = toTheTop ? null : parent, SortOrder = order };

    private static Func<PublicDocument, PublicDocument> Leave(string culture, string address, DateTimeOffset when) => document => document with
    {
        FormerPaths = document.FormerPaths.Add(new FormerPath(culture, RoutePath.Parse(address), when)),
    };

    private static Func<PublicDocument, PublicDocument> MarkWithdrawn(string culture, DateTimeOffset when) => document => document with
    {
        Versions = [.. document.Versions.Select(v => v.Culture == culture ? v with { Withdrawal = new Withdrawal(when, "Out of date.") } : v)],
    };

    private static Func<PublicDocument, PublicDocument> Erase(string culture, string address) => document => document.Erased(address, culture);

    private static Gen<PublicVersion> AnyVersion() => Gen.Select(
        AnyCulture,
        Gen.OneOf(Names),
        AnyBag.Of(SmallSite.Schema.Get(SmallSite.Page), SmallSite.Schema),
        AnyFiles(),
        Gen.OneOf([.. Addresses]),
        AnyDay,
        (culture, name, values, files, printed, day) => new PublicVersion
        {
            Culture = culture,
            Name = name,
            Segment = UrlSegment.FromName(name),
            FirstPublished = Documents.Day(1),
            UpdateDate = day,
            Properties = Marked(values, 0)
                .With("report", files.IsEmpty ? null : new FilesValue([.. files.Select(f => f.Id)]))
                .With("printedAddresses", Bag.Texts(printed))
                .With("former", Bag.Text(InternalMark)),
        });

    private static Gen<ImmutableArray<MediaItem>> AnyFiles() =>
        Gen.OneOf(FileIds).Array[0, 2].Select(ids => ids.Distinct().Select(id => Documents.File(id: id)).ToImmutableArray());

    private static PropertyBag Marked(PropertyBag values, int depth) => new PropertyBag(values.Select(v => v.Value is BlocksValue blocks
        ? KeyValuePair.Create<string, PropertyValue>(
            v.Key, new BlocksValue([.. blocks.Blocks.Select(b => b with { Properties = Marked(b.Properties, depth + 1) })]))
        : v)).With("note", Bag.Text($"{InternalMark} {depth}"));
}
