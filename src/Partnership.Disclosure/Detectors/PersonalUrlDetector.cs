using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Web addresses that lead to a person: profiles, appeals for money, personal folders, searches for a name.</summary>
internal sealed class PersonalUrlDetector : IDetector
{
    private const string PathCharacters = @"[\w\-.~:/?#\[\]@!$&'*+,;=%]";

    private static readonly Pattern Address = Patterns.AnyCase($@"(?:https?://|hxxps?://|\bwww\.)?\b[a-z0-9\-]{{1,63}}(?:\.[a-z0-9\-]{{1,63}}){{0,5}}\.[a-z]{{2,12}}(?::\d{{1,5}})?[/?]\n?{PathCharacters}{{1,400}}");
    private static readonly Pattern OwnHost = Patterns.AnyCase(
        @"\b(?:https?://)?[a-z0-9\-]{2,63}\.(?:wordpress|blogspot|tumblr|wixsite|weebly|substack|livejournal|carrd|github"
        + @"|itch|bandcamp|muchloved|jimdofree|myportfolio|webs|tributes)\.(?:com|co|io|co\.uk|net|org)\b");
    private static readonly Pattern SocialHost = Patterns.AnyCase(
        @"^(?:https?://|hxxps?://)?(?:[a-z0-9\-]{1,20}\.){0,2}(?:facebook|fb|instagram|twitter|x|tiktok|snapchat|linkedin"
        + @"|threads|reddit|t|wa|pinterest|justgiving|gofundme|gofund|icloud|dropbox|photos|goo|1drv|drive\.google|docs\.google"
        + @"|rightmove|zoopla|change|medium|messenger|onlyfans|yubo|twitch|discord|discordapp|onlyfans|tumblr|soundcloud|bsky"
        + @"|strava|vk|youtube|youtu|telegram|muchloved|flickr|ask|kik|crowdfunder|linktr|ancestry|myheritage|imgur|vimeo|spotify"
        + @"|bebo|nextdoor|roblox|steamcommunity|patreon|paypal|ko-fi|mixcloud|depop|vinted)\.(?:com|net|org|co\.uk|me|app|social"
        + @"|tv|gg|ee|be|fm|uk|gl|ms)(?::\d+)?/");
    private static readonly Pattern NotPersonal = Patterns.AnyCase(
        @"\.[a-z.]{2,6}/(?:help|login|policies|privacy|terms|legal|about|search|explore|hashtag|watch|settings|safety|business"
        + @"|jobs|company|embed|playlist|results|home|ads|pages/create|sharer|share|intent|support|signup|groups/?$)(?:[/?#.]"
        + @"|$)");
    private static readonly Pattern PersonalPath = Patterns.AnyCase(
        @"/~\w|[?&](?:name|user|username|userid|user_id|profile|person|surname|firstname|forename|dob|email|child|patient)=[^&\s]"
        + @"|/(?:people|person|profiles?|users?|members?|staff|obituar(?:y|ies)|in-memory|tribute|tributes|memorial|memorials"
        + @"|author|team|our-team|notice|notices|funeral|petition|athletes)/[\w.\-]{2,}|/@\w|/(?:profile|user|member|person)s?(?:\.php"
        + @"|\.aspx)?\?\w|[?&](?:q|query|search|s|keywords?)=(?:%22)?[\w\-.]{2,}(?:\+|%20)[\w\-.]{2,}");

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(TextView view)
    {
        for (var match = Address.Match(view.Text); match.Success; match = match.NextMatch())
        {
            var url = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', '\'', ']', '*');
            var confidence = SocialHost.IsMatch(url) && !NotPersonal.IsMatch(url) ? Confidence.High : PersonalPath.IsMatch(url) ? Confidence.Medium : (Confidence?)null;
            if (confidence is { } sure)
                yield return new Candidate(FindingKind.PersonalUrl, match.Index, match.Index + url.Length, sure, "A web address that leads to one person's page, or asks for one person by name.");
        }
        for (var match = OwnHost.Match(view.Text); match.Success; match = match.NextMatch())
        {
            if (!match.Value.Contains("www.", StringComparison.OrdinalIgnoreCase))
                yield return new Candidate(FindingKind.PersonalUrl, match.Index, match.Index + match.Length, Confidence.Medium, "A web address of a page that one person keeps.");
        }
    }
}
