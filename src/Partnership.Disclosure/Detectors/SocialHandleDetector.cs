using System.Text.RegularExpressions;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Lists;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Names that people go by online.</summary>
internal sealed class SocialHandleDetector : IDetector
{
    private const string App =
        "snapchat|snap|sc|instagram|insta|ig|tiktok|tik tok|facebook|fb|twitter|discord|twitch|telegram|whatsapp|youtube|reddit|kik|threads|bebo|roblox|fortnite|xbox|psn|playstation|steam|signal|yubo|wizz|omegle|skype|messenger";

    private const string Handle = @"[""'(]?@?(?<n>[\w][\w.\-]{2,39})";

    private static readonly Pattern At = Patterns.Exact(@"@[A-Za-z0-9_][\w.]{1,39}(?:@[a-z0-9\-]{1,40}(?:\.[a-z0-9\-]{2,40}){1,3})?");
    private static readonly Pattern AfterLabel = Patterns.AnyCase(
        $@"\b(?:{App})(?:'s)?\s?(?:(?:name|username|user name|user|account|handle|id|tag|profile|page|address)\s?(?:\(.{{0,20}}\)\s?)?,?\s?|(?:\(.{{0,20}}\)\s?)?(?:[:=\-]|is|was|as|called|named|under))(?:[:=\-]|is|was|as|called|named|under)?\s?(?:was\s|is\s|known as\s|called\s|under\s)?{Handle}");
    private static readonly Pattern KnownAs = Patterns.AnyCase(
        $@"\b(?:on|via|through|over|in)\s(?:{App})\W{{1,2}}(?:where\s|and\s)?(?:he|she|they|who|it|mother|father|the \w+)?\s?(?:was|were|is|are|went|goes|used|uses|posted|posts|calls?)?\s?(?:known\s|himself\s|herself\s|found\s|listed\s|seen\s)?(?:as|by|under|the name|called)\s(?:the name\s)?{Handle}");
    private static readonly Pattern Tag = Patterns.AnyCase($@"\b(?:gamertag|gamer tag|username|user name|screen name|screenname|online name|display name|handle|psn id|steam id|alias)\s?(?:[:=\-]|is|was|of|,)?\s?{Handle}");
    private static readonly Pattern BeforeApp = Patterns.AnyCase($@"\b(?:as|called|named|name|account|user|username|profile|followed|added|messaged)\s[""'(]?@?(?<n>\w[\w.\-]{{2,39}})[""')]?,?\s(?:on|via)\s(?:{App})\b");
    private static readonly Pattern Quoted = Patterns.AnyCase($@"(?:\b|[""'(@])(?<n>\w[\w.\-]{{2,39}})[""')]?,?\s(?:on|via|over)\s(?:{App})\b|\b(?:online as|goes by|went by|logged in as|signed in as|plays as|played as|streams as|posts as|posting as|posted as|messaging as|calls himself|calls herself)\s{Handle}");
    private static readonly Pattern Numbered = Patterns.Exact(@"\b[\w.]{2,32}#\d{4}\b|\b[ur]/[\w\-]{3,24}\b");
    private static readonly Pattern LooksMadeUp = Patterns.Exact(@"[\d_.]|[a-z][A-Z]|[xX]{2}");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        for (var match = At.Match(view.Text); match.Success; match = match.NextMatch())
        {
            var handle = match.Value.TrimEnd('.', '_') is { Length: > 2 } trimmed ? trimmed : match.Value;
            if (!char.IsLetterOrDigit(view.At(match.Index - 1)) && view.At(match.Index - 1) is not ('.' or '_' or '-' or '/') && handle.Any(char.IsLetter))
                yield return Found(match.Index, match.Index + handle.Length, Confidence.High);
        }
        foreach (var form in (Pattern[])[AfterLabel, KnownAs, Tag, BeforeApp, Quoted])
        {
            for (var match = form.Match(view.Text); match.Success; match = match.NextMatch())
            {
                if (Judge(view, match.Groups["n"], form) is { } candidate)
                    yield return candidate;
            }
        }
        for (var match = Numbered.Match(view.Text); match.Success; match = match.NextMatch())
            yield return Found(match.Index, match.Index + match.Length, Confidence.Medium);
    }

    // An everyday word after the name of an app is the next word of the sentence.
    private static Candidate? Judge(TextView view, Group name, Pattern form)
    {
        var handle = name.Value.TrimEnd('.', '-');
        if (WordLists.Common.Contains(handle.ToLowerInvariant()) || (handle.All(char.IsDigit) && handle.Length < 5) || handle.Length < 3)
            return null;
        var isMadeUp = LooksMadeUp.IsMatch(handle) || view.At(name.Index - 1) is '@' or '"' or '\'';
        if (form == Quoted && !isMadeUp)
            return null;
        return isMadeUp || form == Tag || form == KnownAs ? Found(name.Index, name.Index + handle.Length, isMadeUp ? Confidence.High : Confidence.Medium) : Found(name.Index, name.Index + handle.Length, Confidence.Low);
    }

    private static Candidate Found(int start, int end, Confidence confidence) =>
        new(FindingKind.SocialHandle, start, end, confidence, "A name that somebody goes by on social media or in games.");
}
