using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;

namespace Partnership.Search.Analysis;

/// <summary>
/// Words without their English endings. It splits text exactly as <see cref="ExactAnalyzer"/> does and leaves nothing out, so
/// that a position or an offset in one is the same word in the other. Stop words are left out of queries instead.
/// </summary>
internal sealed class EnglishStemAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(ExactAnalyzer.Version, reader);
        TokenStream stream = new EnglishPossessiveFilter(ExactAnalyzer.Version, new OneFormFilter(source));
        stream = new LowerCaseFilter(ExactAnalyzer.Version, stream);
        stream = new ASCIIFoldingFilter(stream);
        return new TokenStreamComponents(source, new PorterStemFilter(stream));
    }

    public override int GetPositionIncrementGap(string fieldName) => ExactAnalyzer.Gap;
}
