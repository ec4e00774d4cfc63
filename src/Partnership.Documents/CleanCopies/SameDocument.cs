using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.CleanCopies;

/// <summary>
/// Proves that a copy shows what its original shows: everything that hangs on the pages (contents, fonts, pictures, boxes) and
/// the structure, bookmarks and language are compared object by object and byte by byte, and the letters once more as they are read.
/// </summary>
/// <param name="original">The original.</param>
/// <param name="copy">The copy.</param>
/// <param name="rules">What is kept of the original.</param>
/// <param name="rulesOfCopy">The same rules for the copy, which must find nothing more to leave out.</param>
internal sealed class SameDocument(PdfObjects original, PdfObjects copy, CleanRules rules, CleanRules rulesOfCopy)
{
    private readonly HashSet<(IndirectReference, IndirectReference)> compared = [];
    private readonly Stack<(IToken, IToken)> waiting = new();

    internal bool IsProved(CancellationToken cancellationToken) =>
        original.Document.NumberOfPages == copy.Document.NumberOfPages
        && HaveSameObjects(cancellationToken)
        && HaveSameLetters(original.Document, copy.Document, cancellationToken);

    private bool HaveSameObjects(CancellationToken cancellationToken)
    {
        waiting.Push((original.Catalog, copy.Catalog));
        while (waiting.TryPop(out var pair))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!AreSame(pair.Item1, pair.Item2))
                return false;
        }

        return true;
    }

    private bool AreSame(IToken one, IToken other)
    {
        if (one is IndirectReferenceToken from && other is IndirectReferenceToken to)
        {
            if (!compared.Add((from.Data, to.Data)))
                return true;
            (one, other) = (original.Referenced(from.Data) ?? NullToken.Instance, copy.Referenced(to.Data) ?? NullToken.Instance);
        }

        return (one, other) switch
        {
            (StreamToken a, StreamToken b) => a.Data.Span.SequenceEqual(b.Data.Span) && HaveSameEntries(a.StreamDictionary, b.StreamDictionary, isStream: true),
            (DictionaryToken a, DictionaryToken b) => HaveSameEntries(a, b, isStream: false),
            (ArrayToken a, ArrayToken b) => HaveSameMembers([.. rules.Kept(a)], [.. rulesOfCopy.Kept(b)]),
            (NumericToken a, NumericToken b) => Math.Abs(a.Data - b.Data) < 1e-12 * Math.Max(1, Math.Abs(a.Data)),
            (StringToken or HexToken, StringToken or HexToken) => WordsOf(one) == WordsOf(other),
            (NullToken, NullToken) => true,
            (NameToken a, NameToken b) => a.Data == b.Data,
            (BooleanToken a, BooleanToken b) => a.Data == b.Data,
            _ => false,
        };
    }

    private bool HaveSameEntries(DictionaryToken one, DictionaryToken other, bool isStream)
    {
        var kept = rules.Kept(one).Where(entry => !(isStream && entry.Key == "Length")).ToList();
        var copied = rulesOfCopy.Kept(other).Where(entry => !(isStream && entry.Key == "Length")).ToDictionary(entry => entry.Key, entry => entry.Value);
        if (kept.Count != copied.Count)
            return false;

        foreach (var (key, value) in kept)
        {
            if (!copied.TryGetValue(key, out var counterpart))
                return false;
            waiting.Push((value, counterpart));
        }

        return true;
    }

    private bool HaveSameMembers(List<IToken> one, List<IToken> other)
    {
        if (one.Count != other.Count)
            return false;

        for (var index = 0; index < one.Count; index++)
            waiting.Push((one[index], other[index]));
        return true;
    }

    private static string WordsOf(IToken token) => token is StringToken text ? text.Data : ((HexToken)token).Data;

    private static bool HaveSameLetters(PdfDocument original, PdfDocument copy, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= original.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (one, other) = (original.GetPage(number), copy.GetPage(number));
            if (one.Width != other.Width || one.Height != other.Height || one.Rotation.Value != other.Rotation.Value
                || !one.Letters.Select(letter => (letter.Value, letter.BoundingBox.BottomLeft)).SequenceEqual(
                    other.Letters.Select(letter => (letter.Value, letter.BoundingBox.BottomLeft))))
                return false;
        }

        return true;
    }
}
