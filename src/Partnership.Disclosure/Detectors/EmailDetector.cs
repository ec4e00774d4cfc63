using System.Buffers;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Lists;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Email addresses, also with words for their signs and with line breaks in them.</summary>
internal sealed class EmailDetector : IDetector
{
    private const string Local = @"[a-z0-9_%+'\-&=!#$*?^~]{1,64}";
    private const string Host = @"[a-z0-9\-]{1,63}";
    private const string At = @"(?:\s{0,2}@\s{0,2}|\s{0,2}[\[({<]\s?(?:at|@|a)\s?[\])}>]\s{0,2}|[_\-]at[_\-]|[\s,]{1,3}at(?:\ssign)?[\s,]{1,3})";
    private const string Dot = @"(?:\s{0,2}[\[({<]\s?(?:dot|\.)\s?[\])}>]\s{0,2}|[\s,]{1,3}dot[\s,]{1,3}|_dot_|-dot-|\s\.\s)";

    private static readonly Pattern Signs = Patterns.AnyCase(
        $@"(?:mailto:\s?)?{Local}(?:\.\n?{Local}){{0,6}}\s{{0,2}}(?:@|%40|&#64;|&commat;)\s{{0,2}}{Host}(?:\s?\.\n?{Host}){{0,5}}\s?\.\n?[a-z]{{2,24}}"
        + $@"|{Local}(?:\.{Local}){{0,6}}\s?@\s?{Host}(?:\s?\.\s?{Host}){{0,3}}\s?[.,]\s?(?:com|org|net|uk|gov|nhs)\b");
    private static readonly Pattern NoDomain = Patterns.AnyCase(@"\b[a-z][a-z0-9_.+\-]{1,63}@[a-z][a-z0-9\-]{1,40}\b");
    private static readonly Pattern Spelled = Patterns.AnyCase($@"\b[a-z0-9_%+'\-.]{{1,64}}(?:{Dot}[a-z0-9_\-]{{1,40}}){{0,2}}{At}[a-z0-9\-.]{{1,63}}(?:{Dot}[a-z0-9\-]{{2,40}}){{1,4}}\b");
    private static readonly Pattern Bracketed = Patterns.AnyCase($@"\b[a-z0-9_%+'\-.]{{1,64}}(?:\s{{0,2}}[\[({{<]\s?(?:at|@|a)\s?[\])}}>]\s{{0,2}}|[_\-]at[_\-]){Host}(?:\.{Host}){{1,5}}\b");
    private static readonly Pattern WithWordAt = Patterns.AnyCase(
        $@"\b(?<local>[a-z0-9_%+'\-.]{{1,64}})\s{{1,2}}(?<at>at)\s{{1,2}}(?<host>{Host}(?:\.{Host}){{0,4}}\.(?:com|org|net"
        + $@"|uk|co|info|me|io|eu|ie|gov|nhs|example|test|invalid|wales|scot|cymru))\b");
    private static readonly Pattern AccountAfterWord = Patterns.Exact(@"\s@\S");
    private static readonly Pattern UsualEnd = Patterns.AnyCase(@"\.(?:com|org|net|uk|co|info|ie|eu|gov|nhs|example|test|invalid)$");
    private static readonly Pattern SpeaksOfMail = Patterns.AnyCase(@"\b(?:e-?mail|e-?mails|e-?mailed|mail|write to|reply to|contact|inbox)\b");
    private static readonly SearchValues<char> NotInWords = SearchValues.Create("._+0123456789");
    private static readonly Pattern MailHost = Patterns.AnyCase(@"\b(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|aol|btinternet|proton|protonmail|sky|talktalk|virginmedia|mail|email)\.");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view) =>
    [
        .. Find(view, Signs, "It is an email address."),
        .. Find(view, NoDomain, "It has the form of an email address whose end is missing.", Confidence.Low),
        .. Find(view, Bracketed, "It is an email address with its sign written as a word."),
        .. Find(view, Spelled, "It is an email address with its signs written as words."),
        .. FindWithWordAt(view),
    ];

    private static IEnumerable<Candidate> Find(TextView view, Pattern form, string why, Confidence confidence = Confidence.High)
    {
        for (var match = form.Match(view.Text); match.Success; match = match.NextMatch())
        {
            // "@name@server" is an account of a network, and "Insta @name" is one too.
            if (view.At(match.Index - 1) != '@' && (!AccountAfterWord.IsMatch(match.Value) || UsualEnd.IsMatch(match.Value)))
                yield return new Candidate(FindingKind.Email, match.Index, match.Index + match.Length, confidence, why);
        }
    }

    // "Learn more at example.org" is no address: the part before the sign must look like a mailbox.
    private static IEnumerable<Candidate> FindWithWordAt(TextView view)
    {
        for (var match = WithWordAt.Match(view.Text); match.Success; match = match.NextMatch())
        {
            var local = match.Groups["local"].Value;
            var looksLikeMailbox = local.AsSpan().ContainsAny(NotInWords) || match.Groups["at"].Value == "AT" || MailHost.IsMatch(match.Groups["host"].Value)
                || (SpeaksOfMail.IsMatch(view.Before(match.Index, 40)) && !WordLists.Common.Contains(local.ToLowerInvariant()));
            if (looksLikeMailbox)
                yield return new Candidate(FindingKind.Email, match.Index, match.Index + match.Length, Confidence.Medium, "It is an email address with its sign written as a word.");
        }
    }
}
