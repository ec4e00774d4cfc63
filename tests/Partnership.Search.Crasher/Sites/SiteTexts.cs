using System.Collections.Immutable;
using Partnership.Content.Items;
using Partnership.Content.Routing;
using Partnership.Content.Snapshots;
using Partnership.Content.Values;
using Partnership.Content.Views;

namespace Partnership.Search.Crasher.Sites;

/// <summary>Writes what a <see cref="ChangingSite"/> publishes: names and texts with words of their own.</summary>
internal sealed class SiteTexts(ReportFiles files)
{
    /// <summary>In every text of a language, so that there is something that much is found by.</summary>
    public const string EnglishWord = "safeguarding";
    public const string WelshWord = "diogelu";

    private static readonly ImmutableArray<string> ReviewTypes = ["rapid-review", "serious-case-review", "thematic-review"];

    private readonly List<string> everyWord = [];
    private readonly Dictionary<string, ImmutableArray<string>> pagesOfFiles = new(StringComparer.Ordinal);

    public IReadOnlyList<string> EveryWord => everyWord;

    public IReadOnlyDictionary<string, ImmutableArray<string>> PagesOfFiles => pagesOfFiles;

    public PublicDocument New(Guid id, string type, Guid? parent, int place, ImmutableArray<Guid> themes) => new()
    {
        Id = id,
        ParentId = parent,
        SortOrder = place,
        ContentType = type,
        Versions = [Version(Cultures.Default, type, place, themes)],
    };

    /// <summary>With another name, another text, or other themes.</summary>
    public PublicDocument Edited(PublicDocument document, int number, IEnumerable<Guid> themes)
    {
        var isReview = document.ContentType == ContentTypes.CaseReview;
        return (number % 4) switch
        {
            0 => Renamed(document, number / 4),
            1 when isReview => Changed(document, 0, v => ("themes", new ItemsValue([.. themes.Reverse().Take(1 + (number % 3))]))),
            2 when isReview => Changed(document, 0, v => ("publishedOn", DayOf(number))),
            _ => Changed(document, number / 4, v => (TextAliasOf(document.ContentType), Text(document.ContentType, v.Culture))),
        };
    }

    private static PublicDocument Changed(PublicDocument document, int number, Func<PublicVersion, (string, PropertyValue)> value)
    {
        var version = document.Versions[number % document.Versions.Length];
        return document with { Versions = document.Versions.Replace(version, version with { Properties = With(version.Properties, value(version)) }) };
    }

    public PublicDocument Renamed(PublicDocument document, int number)
    {
        var version = document.Versions[number % document.Versions.Length];
        return document with { Versions = document.Versions.Replace(version, version with { Name = Name() }) };
    }

    public PublicDocument Translated(PublicDocument document, string culture)
    {
        var version = document.Versions.FirstOrDefault(v => v.Culture == Cultures.Default) ?? document.Versions[0];
        var properties = With(version.Properties, (TextAliasOf(document.ContentType), Text(document.ContentType, culture)));
        var translation = version with { Culture = culture, Name = Name(), Properties = properties };
        return document with { Versions = [.. document.Versions.Where(v => v.Culture != culture), translation] };
    }

    public async Task<PublicDocument> WithReportAsync(PublicDocument document, Guid id, SiteChange change, CancellationToken cancellationToken)
    {
        var kind = (ReportKind)(change.A % 4);
        ImmutableArray<string> words = [.. Enumerable.Range(0, 1 + (change.B % 3)).Select(_ => Word())];
        var file = await files.AddAsync(id, kind, [.. words.Select(w => $"The {EnglishWord} report says {w} here.")], cancellationToken);
        if (kind is ReportKind.Known or ReportKind.Unread)
            pagesOfFiles[file.Sha256] = words;
        return document with
        {
            Media = [file],
            Versions = [.. document.Versions.Select(v => v with { Properties = With(v.Properties, ("report", new FilesValue([file.Id]))) })],
        };
    }

    private static PropertyBag With(PropertyBag bag, params (string Alias, PropertyValue Value)[] values) => new(
        bag.Where(p => values.All(v => v.Alias != p.Key)).Concat(values.Select(v => KeyValuePair.Create(v.Alias, v.Value))));

    private static string TextAliasOf(string type) => type switch
    {
        ContentTypes.CaseReview => "learning",
        ContentTypes.Action => "owner",
        _ => "body",
    };

    private static DateValue DayOf(int number) => new(new DateOnly(2018 + (number % 5), 3, 1));

    private PublicVersion Version(string culture, string type, int place, ImmutableArray<Guid> themes)
    {
        var name = Name();
        List<(string, PropertyValue)> values = [(TextAliasOf(type), Text(type, culture))];
        if (type == ContentTypes.CaseReview)
            values.AddRange([
                ("themes", new ItemsValue(themes)),
                ("reviewType", new TextValue(ReviewTypes[place % ReviewTypes.Length])),
                ("publishedOn", DayOf(place)),
            ]);
        return new PublicVersion
        {
            Culture = culture,
            Name = name,
            Segment = UrlSegment.FromName(name),
            FirstPublished = DateTimeOffset.UnixEpoch,
            UpdateDate = DateTimeOffset.UnixEpoch,
            Properties = With(new PropertyBag([]), [.. values]),
        };
    }

    private string Name() => $"About {Word()}";

    private PropertyValue Text(string type, string culture)
    {
        var text = $"This {(culture == Cultures.Default ? EnglishWord : WelshWord)} text says {Word()} once.";
        return type == ContentTypes.Action ? new TextValue(text) : new RichTextValue($"<p>{text}</p>");
    }

    private string Word()
    {
        everyWord.Add(UniqueWords.Of(everyWord.Count));
        return everyWord[^1];
    }
}
