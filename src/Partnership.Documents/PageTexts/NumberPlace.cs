namespace Partnership.Documents.PageTexts;

/// <summary>How surely a number in a line is the number of its page, before the other pages are asked.</summary>
internal enum NumberPlace
{
    /// <summary>The line is a number and nothing else: "7", "- 7 -".</summary>
    Bare,

    /// <summary>The line is a Roman number and nothing else: "vii".</summary>
    Roman,

    /// <summary>The line says that it is a page's number: "Page 7", "7 of 40".</summary>
    Worded,

    /// <summary>The number stands apart from a title: "7 | Child Larch", "Child Larch, page 7".</summary>
    Titled,

    /// <summary>The number ends a line of words: "Child Larch 7", but "Finding 7" too.</summary>
    Loose,
}
