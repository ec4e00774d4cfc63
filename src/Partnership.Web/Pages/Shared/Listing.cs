namespace Partnership.Web.Pages.Shared;

/// <summary>Several words in a sentence.</summary>
public static class Listing
{
    /// <summary>For example <c>housing, neglect and safer sleep</c>.</summary>
    public static string Of(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
