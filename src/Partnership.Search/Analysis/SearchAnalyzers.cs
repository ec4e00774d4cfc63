using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
using Partnership.Search.Indexing;

namespace Partnership.Search.Analysis;

/// <summary>How text becomes words, in the index and in questions to it.</summary>
internal static class SearchAnalyzers
{
    // Every rule of the analysis has its say on this text: when its words change, so does the fingerprint, and the index is made anew.
    private const string Probe =
        "The partnership's re-referrals weren't recorded; Zoë's and Zoe\u0308's caf\u00E9, multi-agency CIN/ICPC plans, 0800 800 5000, O'Neill, children playing, ran, safe\u00ADguarding \u0645\u0631\u062D\u0628\u0627";

    private static readonly ExactAnalyzer Exact = new();
    private static readonly EnglishStemAnalyzer English = new();

    /// <summary>The analyser of the whole index.</summary>
    public static Analyzer ForIndex { get; } = new PerFieldAnalyzerWrapper(
        Exact,
        new Dictionary<string, Analyzer>
        {
            [LanguageFields.English.Text] = English,
            [LanguageFields.English.Title] = English,
            [LanguageFields.English.Keys] = English,
        });

    /// <summary>Changes when the same text would become other words.</summary>
    public static string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join(' ', Words(LanguageFields.English.Text, Probe).Concat(Words(IndexFields.Exact, Probe)).Select(w => $"{w.Text}@{w.Start}")))))[..16];

    /// <summary>The words of a text as a field would hold them.</summary>
    public static IReadOnlyList<AnalysedWord> Words(string field, string text)
    {
        var words = new List<AnalysedWord>();
        using var stream = ForIndex.GetTokenStream(field, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            words.Add(new AnalysedWord(term.ToString(), offset.StartOffset, offset.EndOffset));
        stream.End();
        return words;
    }
}

/// <summary>A word as the index holds it.</summary>
/// <param name="Text">The word.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
internal readonly record struct AnalysedWord(string Text, int Start, int End);
