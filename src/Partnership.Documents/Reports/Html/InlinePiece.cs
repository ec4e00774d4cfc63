namespace Partnership.Documents.Reports.Html;

/// <summary>Text, a page's start or a reference to a note, with what marks it.</summary>
/// <param name="Text">The text; null for the other two.</param>
/// <param name="Page">The page that begins here, or 0.</param>
/// <param name="Note">The note that is referred to, or 0.</param>
/// <param name="Marks">What marks it.</param>
internal readonly record struct InlinePiece(string? Text, int Page, int Note, InlineMarks Marks)
{
    internal static IEnumerable<InlinePiece> Of(IEnumerable<ReportRun> runs, InlineMarks marks = default) => runs.SelectMany(run => run switch
    {
        TextRun text => [new InlinePiece(text.Text, 0, 0, marks)],
        StrongRun strong => Of(strong.Runs, marks with { IsStrong = true }),
        EmphasisRun emphasis => Of(emphasis.Runs, marks with { IsEmphasis = true }),
        SuperscriptRun raised => Of(raised.Runs, marks with { IsSuperscript = true }),
        LinkRun link => Of(link.Runs, marks with { Href = marks.Href ?? SafeLink.Any(link.Href) }),
        PageStartRun page => [new InlinePiece(null, page.Number, 0, marks)],
        // It is a link itself, and raised itself.
        FootnoteReference note => [new InlinePiece(null, 0, note.Id, marks with { Href = null, IsSuperscript = false })],
        _ => Enumerable.Empty<InlinePiece>(),
    });

    /// <summary>The pieces as runs: a link outside of strong words, those outside of stressed ones.</summary>
    internal static IReadOnlyList<ReportRun> Runs(IReadOnlyList<InlinePiece> pieces) => Linked(pieces);

    private static List<ReportRun> Linked(IEnumerable<InlinePiece> pieces) =>
        Grouped(pieces, piece => piece.Marks.Href, Strong, (href, runs) => href is null ? null : new LinkRun(href, runs));

    private static List<ReportRun> Strong(IEnumerable<InlinePiece> pieces) =>
        Grouped(pieces, piece => piece.Marks.IsStrong, Stressed, (isOn, runs) => isOn ? new StrongRun(runs) : null);

    private static List<ReportRun> Stressed(IEnumerable<InlinePiece> pieces) =>
        Grouped(pieces, piece => piece.Marks.IsEmphasis, Raised, (isOn, runs) => isOn ? new EmphasisRun(runs) : null);

    private static List<ReportRun> Raised(IEnumerable<InlinePiece> pieces) =>
        Grouped(pieces, piece => piece.Marks.IsSuperscript, Bare, (isOn, runs) => isOn ? new SuperscriptRun(runs) : null);

    private static List<ReportRun> Bare(IEnumerable<InlinePiece> pieces) => [.. pieces.Select(piece => piece switch
    {
        { Text: { } text } => (ReportRun)new TextRun(text),
        { Page: > 0 } => new PageStartRun(piece.Page),
        _ => new FootnoteReference(piece.Note),
    })];

    private static List<ReportRun> Grouped<TKey>(
        IEnumerable<InlinePiece> pieces,
        Func<InlinePiece, TKey> key,
        Func<IEnumerable<InlinePiece>, List<ReportRun>> inner,
        Func<TKey, List<ReportRun>, ReportRun?> wrap)
    {
        var runs = new List<ReportRun>();
        var group = new List<InlinePiece>();
        foreach (var piece in pieces)
        {
            if (group.Count > 0 && !EqualityComparer<TKey>.Default.Equals(key(group[0]), key(piece)))
                End();
            group.Add(piece);
        }

        End();
        return runs;

        void End()
        {
            if (group.Count == 0)
                return;
            var inside = inner(group);
            if (wrap(key(group[0]), inside) is { } wrapped)
                runs.Add(wrapped);
            else
                runs.AddRange(inside);
            group = [];
        }
    }
}
