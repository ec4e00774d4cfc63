using static Partnership.Web.Tests.Desk.Authorisation.Reach;

namespace Partnership.Web.Tests.Desk.Authorisation;

/// <summary>
/// Who may do what on the desk. It is written from content-seed/workflow/roles.json, not from the code: W is the writer, R the reviewer,
/// D the disclosure officer, P the partner who signs, B the publisher, A the administrator.
/// </summary>
internal static class AccessTable
{
    public static readonly IReadOnlyDictionary<char, string> Roles = new Dictionary<char, string>
    {
        ['W'] = "writer",
        ['R'] = "reviewer",
        ['D'] = "disclosureOfficer",
        ['P'] = "partnerSignOff",
        ['B'] = "publisher",
        ['A'] = "administrator",
    };

    private const string All = "WRDPBA", Nobody = "", Write = "W", Arrange = "WBA", Media = "WBA", Import = "WA", Publish = "B", TakeDown = "DBA", Erase = "A", Administer = "A";
    private const string Stale = "SeenHash=stale", Time = "On.Day=1&On.Month=6&On.Year=2027&At=10:00";

    public static readonly IReadOnlyList<Access> Lines =
    [
        // The desk itself, and what is the person's own.
        new("GET", Person, All) { At = "" },
        new("GET lists/{list}", Person, All) { At = "lists/waiting" },
        new("GET notices", Person, All),
        new("POST notices Open", Person, All) { Answers = [404] },
        new("POST notices Read", Person, All),
        new("POST notices ReadAll", Person, All),
        new("GET account", Person, All),
        new("POST account Name", Person, All),
        new("POST account End", Person, All) { Answers = [404] },
        new("POST account EndOthers", Person, All),
        new("GET account/password", Person, All),
        new("POST account/password", Person, All),
        new("GET account/second-factor", Person, All),
        new("GET account/second-factor Picture", Person, All),
        new("POST account/second-factor Confirm", Person, All),
        new("POST account/second-factor Replace", Person, All),
        new("POST account/second-factor Renew", Person, All),

        new("GET help", Person, All),
        new("GET help/{task}", Person, All) { At = "help/publish" },
        new("GET help/pictures/{name}", Person, All) { At = "help/pictures/desk-nothing.png", Answers = [404] },

        // A document on its way.
        new("GET documents/{id:guid}", Own, All),
        new("POST documents/{id:guid} Submit", Own, Write) { Form = Stale },
        new("POST documents/{id:guid} Sign", Own, "RB") { On = "submitted", Form = Stale + "&gate=review&attest=true" },
        new("POST documents/{id:guid} Return", Own, "RB") { On = "submitted", Form = Stale + "&Reason=x", Fresh = "submitted" },
        new("POST documents/{id:guid} Recall", Own, Nobody) { On = "submitted", Form = Stale },
        new("POST documents/{id:guid} Claim", Own, All) { Form = "take=true" },
        new("POST documents/{id:guid} Comment", Own, All),
        new("POST documents/{id:guid} Resolve", Own, All) { Form = "comment={comment}&resolved=true" },
        new("GET documents/{id:guid}/national-entry", Own, All) { Answers = [404] }, // a page is no review: NationalEntryTests have one
        new("GET documents/{id:guid}/history", Own, All),
        new("POST documents/{id:guid}/history Restore", Own, Write) { Form = "number=1&baseVersionId={nothing}" },
        new("GET documents/{id:guid}/compare", Own, All) { Query = "from=1&to=1" },
        new("GET documents/{id:guid}/edit", Own, Write),
        new("GET documents/{id:guid}/edit Others", Own, Write),
        new("POST documents/{id:guid}/edit", Own, Write) { Form = "document.do=save" },
        new("POST documents/{id:guid}/edit Keep", Own, Write),
        new("GET hints", AnyBranch, All) { Answers = [404] },
        new("POST hints", AnyBranch, Write) { Form = "text=Words.&format=plain" },
        new("GET pickers/items", AnyBranch, All),
        new("GET pickers/media", AnyBranch, All),
        new("GET documents/{id:guid}/publish", Own, "BP"),
        new("POST documents/{id:guid}/publish Now", Own, Publish) { Form = Stale },
        new("POST documents/{id:guid}/publish Schedule", Own, Publish) { Form = Stale + "&" + Time },
        new("POST documents/{id:guid}/publish Unschedule", Own, Publish) { Form = Stale },
        new("POST documents/{id:guid}/publish Emergency", Own, Publish) { Form = Stale + "&Reason=x" },
        new("POST documents/{id:guid}/publish Approve", Own, "P") { Form = "emergencyId={emergency}", Fresh = "emergency" },
        new("GET documents/{id:guid}/remove", Own, Publish) { On = "published" },
        new("POST documents/{id:guid}/remove Withdraw", Own, Publish) { On = "published", Form = "Explanation=x&Reason=x" },
        new("POST documents/{id:guid}/remove Schedule", Own, Publish) { On = "published", Form = "Reason=x&" + Time },
        new("POST documents/{id:guid}/remove Remove", Own, Publish) { On = "published", Form = "Reason=x", Fresh = "published" },
        new("GET documents/{id:guid}/take-down", Own, TakeDown),
        new("POST documents/{id:guid}/take-down", Own, TakeDown),

        // Previews.
        new("GET documents/{id:guid}/preview", Own, All),
        new("POST documents/{id:guid}/preview Share", Own, "WB") { Query = "number=1", Form = "Purpose=x&Days=1" },
        new("POST documents/{id:guid}/preview Revoke", Own, "WB") { Form = "link={link}", Fresh = "link" },
        new("GET documents/{id:guid}/preview/page", Own, All),
        new("GET preview/{version}/files/{file}/{name}", Own, All) { At = "preview/{version}/files/{file}/report.pdf" },
        new("GET preview/{version}/files/{file}/r/{name}", Own, All) { At = "preview/{pictured}/files/{pictureN}/r/320.webp" },
        new("GET shared/{secret}", Open, All) { At = "shared/nothing", Answers = [404] },
        new("GET shared/{secret}/files/{file}/{name}", Open, All) { At = "shared/nothing/files/x/y", Answers = [404] },
        new("GET shared/{secret}/files/{file}/r/{name}", Open, All) { At = "shared/nothing/files/x/r/y", Answers = [404] },

        // The tree and the bin.
        new("GET content/{id:guid?}", Own, All),
        new("GET content/{id:guid?}", AnyBranch, All) { At = "content" },
        new("GET content/{id:guid}/new", Own, Write),
        new("GET content/{id:guid}/new/{type}", Own, Write) { At = "content/{document}/new/page" },
        new("POST content/{id:guid}/new/{type}", Own, Write) { At = "content/{place}/new/page", Form = "Name=Forged" },
        new("GET content/{id:guid}/rename", Own, Write),
        new("POST content/{id:guid}/rename", Own, Write) { Form = "Name=Forged&BaseVersionId={base}" },
        new("GET content/{id:guid}/copy", Own, Write),
        new("POST content/{id:guid}/copy", Own, Write),
        new("GET content/{id:guid}/move", Own, Arrange),
        new("GET content/{id:guid}/move/{to:guid}", Own, Arrange),
        new("POST content/{id:guid}/move/{to:guid}", Own, Arrange) { Fresh = "document" },
        new("GET content/{id:guid}/sort", Own, Arrange),
        new("POST content/{id:guid}/sort", Own, Arrange),
        new("POST content/{id:guid}/sort Arrange", Own, Arrange),
        new("GET content/{id:guid}/bin", Own, Arrange),
        new("POST content/{id:guid}/bin", Own, Arrange) { Fresh = "document" },
        new("GET bin", AnyBranch, All),
        new("POST bin Restore", Own, Arrange) { Form = "id={binned}", Fresh = "binned" },
        new("GET bin/{id:guid}/erase", Own, Erase),
        new("POST bin/{id:guid}/erase", Own, Erase) { Fresh = "binned" },
        new("GET bin/empty", WholeSite, Erase),
        new("POST bin/empty", WholeSite, Erase) { Form = "Count=0" },
        new("GET import", Own, Import) { Query = "parent={document}" },
        new("POST import", Own, Import) { Query = "parent={document}" },

        // Files and pictures.
        new("GET media", AnyBranch, All),
        new("GET media/upload", AnyBranch, Media),
        new("POST media/upload", AnyBranch, Media),
        new("GET media/{id:guid}", Own, All),
        new("POST media/{id:guid}", Own, Media) { Form = "FileName=Forged.jpg&AltText=x" },
        new("POST media/{id:guid} Delete", Own, Media),
        new("GET media/{id:guid}/thumb", Own, All),
        new("GET media/{id:guid}/r/{name}", Own, All) { At = "media/{picture}/r/320.webp" },
        new("GET media/{id:guid}/file", Own, All),
        new("GET media/{id:guid}/replace", Own, Media) { Query = "by={picture}" },
        new("POST media/{id:guid}/replace", Own, Media) { Query = "by={picture}" },

        // Boards.
        new("GET actions", AnyBranch, All),
        new("GET actions/clock", AnyBranch, "WRDPB"),
        new("GET counts", AnyBranch, All),
        new("GET counts Csv", AnyBranch, All),
        new("GET counts/{id:guid}", Own, All),
        new("GET counts/{id:guid} Csv", Own, All),
        new("GET releases", AnyBranch, All),
        new("POST releases Cancel", Own, Publish) { Form = "release={release}" },
        new("POST releases Dismiss", Own, Publish) { Form = "release={release}" },
        new("GET releases/bundles", AnyBranch, All),
        new("POST releases/bundles", WholeSite, Publish) { Form = "Name=Forged" },
        new("GET releases/bundles/{id:guid}", AnyBranch, All),
        new("POST releases/bundles/{id:guid} Add", Own, Publish) { Form = "document={document}", IsNamedInForm = true },
        new("POST releases/bundles/{id:guid} Remove", Own, Publish) { Form = "document={document}", IsNamedInForm = true },
        new("POST releases/bundles/{id:guid} Schedule", WholeSite, Publish) { Form = Time },
        new("POST releases/bundles/{id:guid} Unschedule", WholeSite, Publish),
        new("GET releases/bundles/{id:guid}/release", WholeSite, Publish),
        new("POST releases/bundles/{id:guid}/release", WholeSite, Publish),

        // What administrators look after.
        new("GET incidents", AnyBranch, Administer),
        new("GET incidents/{id:guid}", Own, Administer),
        new("POST incidents/{id:guid}", Own, Administer),
        new("GET audit", WholeSite, Administer),
        new("POST audit Check", WholeSite, Administer),
        new("POST audit Export", WholeSite, Administer) { Form = "format=csv" },
        new("GET people", WholeSite, Administer),
        new("GET people/invite", WholeSite, Administer),
        new("POST people/invite", WholeSite, Administer),
        new("GET people/{id:guid}", WholeSite, Administer),
        new("POST people/{id:guid} Roles", WholeSite, Administer),
        new("POST people/{id:guid} Disable", WholeSite, Administer),
        new("POST people/{id:guid} Enable", WholeSite, Administer),
        new("POST people/{id:guid} Reset", WholeSite, Administer),
        new("POST people/{id:guid} InviteAgain", WholeSite, Administer) { On = "invited" },

        // On the way in and out.
        new("GET sign-in", Open, All) { Answers = [200] },
        new("POST sign-in", Open, All) { Answers = [422] },
        new("GET sign-in/forgotten", Open, All) { Answers = [200] },
        new("POST sign-in/forgotten", Open, All) { Answers = [422] },
        new("GET sign-in/second-step", Open, All) { Answers = [302] },
        new("POST sign-in/second-step", Open, All) { Answers = [302] },
        new("GET sign-in/{kind:regex(^(join|reset)$)}", Open, All) { At = "sign-in/join", Answers = [410] },
        new("POST sign-in/{kind:regex(^(join|reset)$)}", Open, All) { At = "sign-in/join", Answers = [410] },
        new("GET sign-in/first", Open, All) { Answers = [410] },
        new("POST sign-in/first", Open, All) { Answers = [410] },
        new("GET sign-in/single", Open, All) { Answers = [404] },
        new("GET sign-out", Open, All) { Answers = [302] },
        new("POST sign-out", Open, All) { Answers = [302] },
    ];
}
