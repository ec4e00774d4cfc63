using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Names of people: after a title, a given name and a surname, a given name alone.</summary>
internal sealed class PersonNameDetector : IDetector
{
    private const int MostWords = 4;

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        var words = view.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (AfterTitle(view, i) is { } titled)
                yield return titled;
            else if (PersonNames.IsGiven(words[i]) && OfGiven(view, i) is { } given)
                yield return given;
        }
    }

    private static Candidate? AfterTitle(TextView view, int index)
    {
        var words = view.Words;
        if (!PersonNames.IsTitle(words[index]))
            return null;
        var isSure = PersonNames.IsSureTitle(words[index]);
        var next = index + 1;
        while (next < words.Count && Follows(view, next, ". \n&") && words[next].Value.Length == 1 && char.IsUpper(words[next].Value[0]))
            next++;
        var last = next - 1;
        for (var i = next; i < words.Count && i < next + MostWords && Follows(view, i, i > index + 1 || words[index].Value.Length < 5 ? ". \n" : " \n") && PersonNames.CanBeSurname(words[i]); i++)
        {
            if (i == next && !isSure && (PersonNames.IsEveryday(words[i]) || words[i].IsAllCapitals))
                break;
            if (i > next && (PersonNames.IsEveryday(words[i]) || view.Text[words[i].Start - 2] == '.'))
                break;
            last = i;
        }
        // "Mr A" is how a report leaves a name out.
        return last < next ? null : Found(words[index].Start, words[last].End, isSure ? Confidence.High : Confidence.Medium, "A title or a word for a relative with a name after it.");
    }

    private static Candidate? OfGiven(TextView view, int index)
    {
        var words = view.Words;
        var word = words[index];
        var last = Surname(view, index);
        var isEveryday = PersonNames.IsEveryday(word);
        if (last > index)
        {
            if (PersonNames.MakesPlace(words[last]))
                return null;
            var isSure = !isEveryday || !PersonNames.IsEveryday(words[last]);
            if (isSure || IsAfterSmallWord(view, index))
                return Found(word.Start, words[last].End, isSure ? Confidence.High : Confidence.Low, "A given name with what may be a surname after it.");
        }
        if (word.IsAllCapitals && (word.Value.Length < 5 || isEveryday))
            return null;
        var next = index + 1 < words.Count && Follows(view, index + 1, " \n") ? words[index + 1] : null;
        if ((next is not null && PersonNames.MakesPlace(next)) || (PersonNames.IsPlace(word) && index > 0 && words[index - 1].Lower is "in" or "at" or "near" or "to" or "from"))
            return null;
        if (index > 0 && PersonNames.IsRole(words[index - 1]) && words[index - 1].IsCapitalised && isEveryday)
            return null;
        return isEveryday ? OfEveryday(view, index, next) : Found(word.Start, word.End, Confidence.Medium, "A given name.");
    }

    // Grace and Mark are names only where no sentence begins and no title goes on.
    private static Candidate? OfEveryday(TextView view, int index, Word? next)
    {
        var word = view.Words[index];
        var isOfPeople = next is not null && PersonNames.IsOfPeople(next);
        var isName = isOfPeople || word.IsPossessive && !word.BeginsSentence && IsAfterSmallWord(view, index)
            || (!PersonNames.IsTime(word) && IsAfterSmallWord(view, index) && (next is null || !char.IsUpper(next.Value[0])));
        return isName ? Found(word.Start, word.End, Confidence.Low, "A word that is also a given name, with a capital letter where none is needed.") : null;
    }

    private static bool IsAfterSmallWord(TextView view, int index)
    {
        if (index == 0 || view.Words[index].BeginsSentence || !Follows(view, index, " \n,"))
            return false;
        var before = view.Words[index - 1];
        return char.IsLower(before.Value[0]) && before.Lower is not ("the" or "a" or "an" or "this" or "that" or "our" or "their" or "in" or "of" or "since" or "until" or "by" or "between" or "last" or "next" or "early" or "late" or "mid");
    }

    // The last word of the name that a given name begins.
    private static int Surname(TextView view, int index)
    {
        var words = view.Words;
        var last = index;
        for (var i = index + 1; i < words.Count && i <= index + MostWords - 1 && Follows(view, i, ". \n"); i++)
        {
            var isInitial = words[i].Value.Length == 1 && char.IsUpper(words[i].Value[0]) && i + 1 < words.Count;
            var endsSentence = view.Text[words[i].Start - 1] != '.' && view.Text.AsSpan(words[i - 1].End..words[i].Start).Contains('.') && words[i - 1].Value.Length > 1;
            var isParticle = words[i].Lower is "de" or "van" or "von" or "bin" or "binti" or "ap" or "ab" or "ferch" or "al" or "el" or "da" or "dos" or "la";
            if (endsSentence || words[i - 1].IsPossessive || (!isInitial && !isParticle && !IsNameAfterName(words[index], words[i])))
                break;
            if (!isInitial && !isParticle)
                last = i;
        }
        return last;
    }

    private static bool IsNameAfterName(Word given, Word word) =>
        PersonNames.CanBeSurname(word) && (!word.IsAllCapitals || given.IsAllCapitals || word.Value.Length > 4) && (!PersonNames.IsEveryday(word) || !PersonNames.IsEveryday(given) || PersonNames.IsGiven(word));

    private static bool Follows(TextView view, int index, string gap)
    {
        var between = view.Text.AsSpan(view.Words[index - 1].End..view.Words[index].Start);
        return between.Length is > 0 and <= 3 && !between.ContainsAnyExcept(gap);
    }

    private static Candidate Found(int start, int end, Confidence confidence, string why) => new(FindingKind.PersonName, start, end, confidence, why);
}
