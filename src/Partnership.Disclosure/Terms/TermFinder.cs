using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Terms;

/// <summary>Finds terms in a text, however they are written.</summary>
internal static class TermFinder
{
    private const int ShortestWithin = 5;

    /// <summary>Every place at which a term stands.</summary>
    public static IEnumerable<TermMatch> Find(Skeleton skeleton, Term term)
    {
        foreach (var form in term.Forms)
        {
            for (var at = skeleton.Letters.IndexOf(form.Letters, StringComparison.Ordinal); at >= 0;
                 at = at + 1 < skeleton.Letters.Length ? skeleton.Letters.IndexOf(form.Letters, at + 1, StringComparison.Ordinal) : -1)
            {
                if (Judge(skeleton, form, at) is { } match)
                    yield return match;
            }
        }
        foreach (var match in FindInitials(skeleton.View, term.Initials))
            yield return match;
        if (term.Name is var (given, family))
        {
            foreach (var match in TermNames.Find(skeleton.View, given, family))
                yield return match;
        }
    }

    private static TermMatch? Judge(Skeleton skeleton, TermForm form, int at)
    {
        var view = skeleton.View;
        var last = at + form.Letters.Length - 1;
        var (start, end) = (skeleton.Place(at), skeleton.Place(last) + 1);
        if (form.NeedsCapital && char.IsLower(view.At(start)))
            return null;
        // One or two letters are too often something else unless they stand as capitals.
        if (form.Letters.Length <= 2 && view.Text.AsSpan(start..end).ContainsAnyInRange('a', 'z'))
            return null;
        if (TermGaps.WayOf(skeleton, form, at) is not { } way)
            return null;
        if (TermEdges.IsWhole(view, form, start, end))
            return new TermMatch(start, end, way);
        return way == TermWay.Plain && form.Letters.Length >= ShortestWithin && !form.NeedsCapital && TermEdges.IsInMachineName(view, start, end)
            ? new TermMatch(start, end, TermWay.Within)
            : null;
    }

    // Capitals only: in small letters two initials are a word or the end of one.
    private static IEnumerable<TermMatch> FindInitials(TextView view, string initials)
    {
        if (initials.Length == 0)
            yield break;
        for (var at = view.Text.IndexOf(initials[0], StringComparison.Ordinal); at >= 0; at = view.Text.IndexOf(initials[0], at + 1))
        {
            if (!char.IsLetterOrDigit(view.At(at - 1)) && EndOfInitials(view, initials, at) is { } end && !char.IsLetterOrDigit(view.At(end)))
                yield return new TermMatch(at, end, view.Text.AsSpan(at..end).Contains('.') ? TermWay.DottedInitials : TermWay.Initials);
        }
    }

    private static int? EndOfInitials(TextView view, string initials, int at)
    {
        var index = at + 1;
        foreach (var initial in initials.AsSpan(1))
        {
            var hasPoint = view.At(index) == '.';
            if (hasPoint)
                index++;
            if (hasPoint && view.At(index) is ' ' or '-')
                index++;
            if (view.At(index) != initial)
                return null;
            index++;
        }
        return view.At(index) == '.' && view.At(at + 1) == '.' ? index + 1 : index;
    }
}
