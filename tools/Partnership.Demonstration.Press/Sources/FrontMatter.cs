namespace Partnership.Demonstration.Press.Sources;

/// <summary>What stands between the two lines of dashes at the head of a source.</summary>
internal sealed record FrontMatter
{
    public string Title { get; init; } = "";

    public string Subtitle { get; init; } = "";

    public string Author { get; init; } = "";

    public string Area { get; init; } = "";

    /// <summary>The date of the review as it is printed, such as "September 2016".</summary>
    public string Date { get; init; } = "";

    public string Reference { get; init; } = "";

    /// <summary>Every entry under its name in the source.</summary>
    internal IEnumerable<(string Name, string Value)> Entries() =>
    [
        ("title", Title), ("subtitle", Subtitle), ("author", Author), ("area", Area), ("date", Date), ("reference", Reference),
    ];
}
