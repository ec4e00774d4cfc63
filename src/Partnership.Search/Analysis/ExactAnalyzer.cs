using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Partnership.Search.Analysis;

/// <summary>Words as they are written: lower case, no accents, nothing left out, so that positions count every word.</summary>
internal sealed class ExactAnalyzer : Analyzer
{
    internal const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>How many words a title counts as being away from the text, so that no phrase runs from one into the other.</summary>
    internal const int Gap = 100;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader);
        TokenStream stream = new LowerCaseFilter(Version, new OneFormFilter(source));
        return new TokenStreamComponents(source, new ASCIIFoldingFilter(stream));
    }

    public override int GetPositionIncrementGap(string fieldName) => Gap;
}
