namespace Partnership.Faults.Work;

/// <summary>A document that a team works on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsReview">Whether it is a case review, with six gates, or a page of guidance, with one.</param>
/// <param name="Path">Where the public will find it.</param>
internal sealed record Draft(Guid Id, bool IsReview, string Path)
{
    /// <summary>The secret word of the newest version that was acknowledged.</summary>
    public string Word { get; set; } = "";

    /// <summary>Counts what was done to it in public: once more is done, nobody waits to see what was before.</summary>
    public int Moves { get; set; }

    public string Page => $"/desk/documents/{Id}";

    /// <summary>What to type into its form, with a secret word in its text and in what lists show of it.</summary>
    public Dictionary<string, string?> FieldsWith(string word, Places places)
    {
        var fields = new Dictionary<string, string?>
        {
            ["summary"] = $"What this is about: {word}.",
            ["document.note"] = "Another try.",
        };
        if (!IsReview)
        {
            fields["body"] = $"This is guidance, and its word is {word}.";
            return fields;
        }

        fields["reference"] = "CR-1";
        fields["reviewType"] = "rapid-review";
        fields["area"] = "The borough";
        fields["pseudonym"] = "Child Rowan";
        fields["themes"] = places.Theme.ToString();
        fields["agencies"] = places.Agency.ToString();
        fields["learning"] = $"We learned to listen, and the word is {word}.";
        fields["publishedOn.day"] = "1";
        fields["publishedOn.month"] = "2";
        fields["publishedOn.year"] = "2026";
        return fields;
    }
}
