using System.Collections.Frozen;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Views;
using Partnership.Delivery.Server.Writing;

namespace Partnership.Delivery.Server.Querying;

/// <summary>Reads what callers ask of the list of files.</summary>
internal static class MediaQuery
{
    private const string Children = "children:";

    private static readonly FrozenDictionary<string, Func<SortDirection, IEnumerable<DeliveryMedium>, IOrderedEnumerable<DeliveryMedium>>> KnownSorts =
        new Dictionary<string, Func<SortDirection, IEnumerable<DeliveryMedium>, IOrderedEnumerable<DeliveryMedium>>>
        {
            ["name"] = (by, files) => by.Apply(files, f => f.Name, StringComparer.OrdinalIgnoreCase),
            ["createDate"] = (by, files) => by.Apply(files, f => f.CreateDate, null),
            ["updateDate"] = (by, files) => by.Apply(files, f => f.CreateDate, null),
            ["sortOrder"] = (by, files) => by.Apply(files, _ => 0, null),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>fetch</c>, which must be there, and must be <c>children:</c> of something.</summary>
    public static Reading<IEnumerable<DeliveryMedium>> Fetch(string? text, MediaLibrary library)
    {
        if (text?.StartsWith(Children, StringComparison.OrdinalIgnoreCase) != true)
            return Problems.UnknownFetch;
        var target = text[Children.Length..];
        if (target.Trim('/').Length == 0 && target.Length > 0)
            return Reading.Of(library.Items.Where(f => f.FolderId is null));
        var folder = Guid.TryParse(target, out var id) ? library.Find(id) : AtPath(target, library);
        return Reading.Of(folder is null ? [] : library.Items.Where(f => f.FolderId == folder.Id));
    }

    /// <summary>Reads one filter.</summary>
    public static Reading<Func<DeliveryMedium, bool>> Filter(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || Alternatives.Parse(text[(colon + 1)..]) is not { } values)
            return Problems.UnknownFilter;
        return text[..colon].ToLowerInvariant() switch
        {
            "mediatype" => Reading.Of<Func<DeliveryMedium, bool>>(file => values.Let(type => file.MediaType == type)),
            "name" => Reading.Of<Func<DeliveryMedium, bool>>(file => values.Let(name => file.Name.Contains(name, StringComparison.OrdinalIgnoreCase))),
            _ => Problems.UnknownFilter,
        };
    }

    /// <summary>Reads the sorts.</summary>
    public static Reading<Func<IEnumerable<DeliveryMedium>, IEnumerable<DeliveryMedium>>> Sort(IEnumerable<string> texts) => Sorts.Read(texts, KnownSorts);

    /// <summary>The file or folder of a path as a caller writes it.</summary>
    public static DeliveryMedium? AtPath(string path, MediaLibrary library) => library.Find($"/{path.Trim('/').ToLowerInvariant()}/");
}
