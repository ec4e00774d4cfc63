using System.Text.RegularExpressions;

namespace Partnership.Web.Tests.Desk.Authorisation;

/// <summary>Whom the branch of a role stops.</summary>
internal enum Reach
{
    /// <summary>It is about one document, file or record: whoever has the role only for another branch finds nothing there.</summary>
    Own,

    /// <summary>It is about nothing in the tree: a role for any branch will do.</summary>
    AnyBranch,

    /// <summary>It is about the whole site: a role for a branch is not enough.</summary>
    WholeSite,

    /// <summary>It is about the person: whoever is signed in may, without any role.</summary>
    Person,

    /// <summary>It comes before the sign-in, or needs none.</summary>
    Open,
}

/// <summary>A line of the table: who may use an endpoint, and how a test asks it.</summary>
/// <param name="Endpoint">The endpoint, as <see cref="DeskEndpoint.Key"/> names it.</param>
/// <param name="Reach">Whom the branch of a role stops.</param>
/// <param name="Roles">The first letters of the roles that may.</param>
internal sealed partial record Access(string Endpoint, Reach Reach, string Roles)
{
    /// <summary>What the <c>{id}</c> of the address is; by default the usual thing of that part of the desk.</summary>
    public string? On { get; init; }

    /// <summary>The whole address, where the pattern can't be filled in by itself.</summary>
    public string? At { get; init; }

    /// <summary>What follows the question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>The fields of the form.</summary>
    public string Form { get; init; } = "";

    /// <summary>What is used up when it is done, and must be made anew for everyone who may.</summary>
    public string? Fresh { get; init; }

    /// <summary>What those who may are answered, where a test has nothing better to ask for than what is not there.</summary>
    public int[] Answers { get; init; } = [];

    /// <summary>Whether the document stands in the form: to somebody of another branch it may say that they may not, as it says of what is not there at all.</summary>
    public bool IsNamedInForm { get; init; }

    public bool IsPost => Endpoint.StartsWith("POST", StringComparison.Ordinal);

    /// <summary>The address with the names of things in braces.</summary>
    public string Address
    {
        get
        {
            var parts = Endpoint.Split(' ');
            var path = At ?? Parameter().Replace(parts[1], m => "{" + NameOf(m.Groups[1].Value, parts[1]) + "}");
            var query = string.Join('&', new[] { parts.Length > 2 ? "handler=" + parts[2] : "", Query }.Where(q => q.Length > 0));
            return ("/desk/" + path).TrimEnd('/') + (query.Length > 0 ? "?" + query : "");
        }
    }

    private string NameOf(string parameter, string pattern) => parameter switch
    {
        "id" => On ?? pattern.Split('/')[0] switch
        {
            "media" => "picture",
            "people" => "person",
            "bin" => "binned",
            "incidents" => "incident",
            "releases" => "bundle",
            _ => "document",
        },
        "to" => "place",
        _ => parameter,
    };

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
