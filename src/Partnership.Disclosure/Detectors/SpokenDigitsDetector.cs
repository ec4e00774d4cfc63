using System.Collections.Frozen;
using System.Text;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Telephone and NHS numbers written as they are spoken: oh seven double oh.</summary>
internal sealed class SpokenDigitsDetector : IDetector
{
    private static readonly FrozenDictionary<string, char> Digits = new Dictionary<string, char>
    {
        ["oh"] = '0',
        ["o"] = '0',
        ["zero"] = '0',
        ["nought"] = '0',
        ["one"] = '1',
        ["two"] = '2',
        ["three"] = '3',
        ["four"] = '4',
        ["five"] = '5',
        ["six"] = '6',
        ["seven"] = '7',
        ["eight"] = '8',
        ["nine"] = '9',
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        var words = view.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var said = new StringBuilder();
            var next = i;
            while (next < words.Count && (next == i || IsGap(view, words[next - 1].End, words[next].Start)) && said.Length < 16 && Read(words, ref next, said))
            {
            }
            if (next > i && Judge(said.ToString()) is { } kind)
                yield return new Candidate(kind, words[i].Start, words[next - 1].End, Confidence.High, "Figures written as words that make up such a number.");
            if (next > i)
                i = next - 1;
        }
    }

    private static bool Read(IReadOnlyList<Word> words, ref int index, StringBuilder said)
    {
        var word = words[index].Lower;
        var times = word switch { "double" => 2, "triple" or "treble" => 3, _ => 1 };
        if (times > 1 && ++index == words.Count)
            return Back(ref index);
        if (word is "hundred" && said.Length > 0)
            said.Append("00");
        else if (Digits.TryGetValue(words[index].Lower, out var digit))
            said.Append(digit, times);
        else
            return times > 1 && Back(ref index);
        index++;
        return true;

        static bool Back(ref int index)
        {
            index--;
            return false;
        }
    }

    private static bool IsGap(TextView view, int from, int to) => to - from <= 3 && !view.Text.AsSpan(from..to).ContainsAnyExcept(" ,-\n.");

    private static FindingKind? Judge(string said) =>
        said.Length is 10 or 11 && said[0] == '0' && said[1] != '0' ? FindingKind.Phone
        : said.Length == 10 && NhsNumberDetector.IsValid(said) ? FindingKind.NhsNumber
        : null;
}
