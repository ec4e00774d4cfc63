namespace Partnership.Editorial.Synthetic;

/// <summary>
/// Writes the text of one report: sentences without sense, whose words are as frequent, as grouped by topic and as bursty (a word
/// that has just come is likely to come again) as in real text, so that a search engine does real work on them.
/// </summary>
internal sealed class SyntheticText(SyntheticVocabulary vocabulary, IReadOnlyList<SyntheticTopic> topics, SyntheticRandom random)
{
    private const int ShortestSentence = 6;
    private const int LongestSentence = 30;
    private const int ShortestParagraph = 40;
    private const int LongestParagraph = 120;
    private const int LongestWord = 32;

    // Of a hundred content words, so many are such as came lately, and so many are of a topic.
    private const int Repeated = 30;
    private const int OfTopic = 25;

    private readonly int[] lately = new int[128];
    private int remembered;
    private char[] buffer = new char[4096];
    private int length;

    /// <summary>How many words were written so far.</summary>
    public long Words { get; private set; }

    /// <summary>A page of so many words: paragraphs with a line feed between them.</summary>
    public string Page(int words)
    {
        for (length = 0; words > 0;)
        {
            var paragraph = Part(words, ShortestParagraph, LongestParagraph);
            if (length > 0)
                buffer[length - 1] = '\n';
            AppendParagraph(paragraph);
            words -= paragraph;
        }

        return new string(buffer, 0, length - 1);
    }

    /// <summary>One paragraph of so many words.</summary>
    public string Paragraph(int words)
    {
        length = 0;
        AppendParagraph(words);
        return new string(buffer, 0, length - 1);
    }

    // Each sentence leaves a space behind, which the next paragraph or the end of the text takes away.
    private void AppendParagraph(int words)
    {
        while (words > 0)
        {
            var sentence = Part(words, ShortestSentence, LongestSentence);
            AppendSentence(sentence);
            words -= sentence;
        }
    }

    private void AppendSentence(int words)
    {
        var start = length;
        for (var i = 0; i < words; i++)
        {
            Append(vocabulary[NextWord()]);
            if (i < words - 1 && random.Below(14) == 0)
                buffer[length++] = ',';
            buffer[length++] = ' ';
        }

        buffer[start] = char.ToUpperInvariant(buffer[start]);
        buffer[length - 1] = random.Below(40) == 0 ? '?' : '.';
        buffer[length++] = ' ';
        Words += words;
    }

    private void Append(string word)
    {
        if (length + LongestWord > buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        word.CopyTo(buffer.AsSpan(length));
        length += word.Length;
    }

    private int NextWord()
    {
        var word = vocabulary.Draw(random);
        if (word < SyntheticVocabulary.FirstContentRank)
            return word;
        var (kind, place) = (random.Below(100), random.Below(lately.Length));
        // At the beginning most places are empty: nothing that came lately is repeated too often.
        if (kind < Repeated && place < remembered)
            word = lately[place];
        else if (kind is >= Repeated and < Repeated + OfTopic)
            word = topics[random.Below(topics.Count)].Draw(random);
        lately[remembered++ % lately.Length] = word;
        return word;
    }

    // A part of what is left, and never so that too little for another part would be left behind.
    private int Part(int left, int shortest, int longest)
    {
        var part = random.Between(shortest, longest);
        return left - part < shortest ? left : part;
    }
}
