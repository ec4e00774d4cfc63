namespace Partnership.Web.Tests.Files.Planted;

/// <summary>A file of a planted review, as somebody knows it who has seen it.</summary>
internal sealed record PlantedFile(Guid Id, string Name, string Sha256)
{
    /// <summary>Its address while it is public; that of a picture never answers.</summary>
    public string Address => $"/media/{Id:N}/{Name}";
}

/// <summary>
/// A case review with files, and everything that somebody could know of it: its addresses, ids, hashes and words. Or one that never
/// was, with values of the same form and length: whatever is asked of the one can be asked of the other, and the answers compared.
/// </summary>
internal sealed record Planting
{
    /// <summary>What every word of the planted review begins with, and nothing else on the site.</summary>
    public const string Marker = "qzplant";

    private const string MadeUpMarker = "qzmadeu";

    /// <summary>What a camera wrote into the picture: it is never public, not even with the review.</summary>
    public static readonly IReadOnlyList<string> OfTheCamera = ["Plumcam", "plumsecret"];

    public required string Word { get; init; }

    public required Guid Review { get; init; }

    public required Guid Version { get; init; }

    public required PlantedFile Report { get; init; }

    /// <summary>The file that the report as a web page is made of.</summary>
    public required PlantedFile Readable { get; init; }

    public required PlantedFile Briefing { get; init; }

    public required PlantedFile Picture { get; init; }

    /// <summary>The tag of the page while it was public.</summary>
    public string PageTag { get; init; } = "\"AAAAAAAAAAAAAAAA\"";

    /// <summary>The tag of a rendition while it was public.</summary>
    public string RenditionTag { get; init; } = "\"none\"";

    public string Path => $"/case-reviews/child-{Word}review";

    public IReadOnlyList<PlantedFile> Files => [Report, Readable, Briefing, Picture];

    /// <summary>Words of every part of the review, its files' texts, names and metadata.</summary>
    public IEnumerable<string> Words => PlantedReview.Parts.Select(part => Word + part);

    /// <summary>The beginning of a word, as somebody types it.</summary>
    public string Beginning => Word[..5];

    /// <summary>A word with a slip in it.</summary>
    public string Misspelt => Word[..4] + Word[5] + Word[4] + Word[6..] + "text";

    /// <summary>One that never was, of the same form.</summary>
    public Planting MadeUp() => this with
    {
        Word = MadeUpMarker,
        Review = Guid.CreateVersion7(),
        Version = Guid.CreateVersion7(),
        Report = MadeUp(Report),
        Readable = MadeUp(Readable),
        Briefing = MadeUp(Briefing),
        Picture = MadeUp(Picture),
    };

    /// <summary>What must be nowhere but in the answer to somebody who said it.</summary>
    public IEnumerable<string> Secrets =>
        [.. Words, .. Files.SelectMany(f => new[] { $"{f.Id:N}", $"{f.Id:D}", f.Sha256 }), $"{Review:N}", $"{Review:D}", $"{Version:N}", $"{Version:D}"];

    /// <summary>A text with neutral words in the place of what tells this one from another.</summary>
    public string Neutral(string text)
    {
        text = Replace(text, Word, "~word~~").Replace(Misspelt[..7], "~slip~~", StringComparison.OrdinalIgnoreCase);
        text = Replace(text, Beginning, "~wor~");
        var number = 0;
        foreach (var secret in Secrets.Where(s => !s.StartsWith(Word, StringComparison.Ordinal)))
            text = Replace(text, secret, $"~{number++}~");
        return text;
    }

    private static string Replace(string text, string value, string by) => text.Replace(value, by, StringComparison.OrdinalIgnoreCase);

    private static PlantedFile MadeUp(PlantedFile file) => new(
        Guid.CreateVersion7(),
        file.Name.Replace(Marker, MadeUpMarker, StringComparison.Ordinal),
        Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)));
}
