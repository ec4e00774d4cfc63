namespace Partnership.Browser.Tests.Desk;

/// <summary>Every page of the desk that people look at, by its route, with an address in the scene.</summary>
internal static class DeskAddresses
{
    private const string AnyPlace = "desk/content/{id:guid}";
    private const string AnyDocument = "desk/documents/{id:guid}";

    /// <summary>Pages for somebody who is signed in.</summary>
    public static readonly Dictionary<string, Func<DeskScene, string>> ForPeople = new()
    {
        ["desk"] = _ => "/desk",
        ["desk/lists/{list}"] = _ => "/desk/lists/waiting",
        ["desk/account"] = _ => "/desk/account",
        ["desk/account/password"] = _ => "/desk/account/password",
        ["desk/account/second-factor"] = _ => "/desk/account/second-factor",
        ["desk/actions"] = _ => "/desk/actions",
        ["desk/actions/clock"] = _ => "/desk/actions/clock",
        ["desk/audit"] = _ => "/desk/audit",
        ["desk/bin"] = _ => "/desk/bin",
        ["desk/bin/empty"] = _ => "/desk/bin/empty",
        ["desk/bin/{id:guid}/erase"] = s => $"/desk/bin/{s.Binned}/erase",
        ["desk/connections"] = _ => "/desk/connections",
        ["desk/connections/keys/new"] = _ => "/desk/connections/keys/new",
        ["desk/connections/keys/{id:guid}"] = s => $"/desk/connections/keys/{s.Key}",
        ["desk/connections/webhooks/new"] = _ => "/desk/connections/webhooks/new",
        ["desk/connections/webhooks/{id:guid}"] = s => $"/desk/connections/webhooks/{s.Webhook}",
        ["desk/connections/webhooks/{id:guid}/edit"] = s => $"/desk/connections/webhooks/{s.Webhook}/edit",
        ["desk/content/{id:guid?}"] = _ => "/desk/content",
        [AnyPlace + "/bin"] = s => $"/desk/content/{s.Checked}/bin",
        [AnyPlace + "/copy"] = s => $"/desk/content/{s.Checked}/copy",
        [AnyPlace + "/move"] = s => $"/desk/content/{s.Checked}/move",
        [AnyPlace + "/move/{to:guid}"] = s => $"/desk/content/{s.Checked}/move/{s.Scheduled}",
        [AnyPlace + "/new"] = s => $"/desk/content/{s.Home}/new",
        [AnyPlace + "/new/{type}"] = s => $"/desk/content/{s.Home}/new/page",
        [AnyPlace + "/rename"] = s => $"/desk/content/{s.Checked}/rename",
        [AnyPlace + "/sort"] = s => $"/desk/content/{s.Home}/sort",
        ["desk/counts"] = _ => "/desk/counts",
        ["desk/counts/{id:guid}"] = s => $"/desk/counts/{s.Checked}",
        [AnyDocument] = s => $"/desk/documents/{s.Checked}",
        [AnyDocument + "/check"] = s => $"/desk/documents/{s.Leaky}/check",
        [AnyDocument + "/compare"] = s => $"/desk/documents/{s.Checked}/compare?from=1&to=2",
        [AnyDocument + "/edit"] = s => $"/desk/documents/{s.Review}/edit",
        [AnyDocument + "/history"] = s => $"/desk/documents/{s.Checked}/history",
        [AnyDocument + "/preview"] = s => $"/desk/documents/{s.Checked}/preview",
        [AnyDocument + "/publish"] = s => $"/desk/documents/{s.Scheduled}/publish",
        [AnyDocument + "/remove"] = s => $"/desk/documents/{s.Checked}/remove",
        [AnyDocument + "/report"] = s => $"/desk/documents/{s.Reported}/report",
        [AnyDocument + "/report/word"] = s => $"/desk/documents/{s.Reported}/report/word",
        [AnyDocument + "/take-down"] = s => $"/desk/documents/{s.Checked}/take-down",
        ["desk/help"] = _ => "/desk/help",
        ["desk/help/{task}"] = _ => "/desk/help/write-a-page",
        ["desk/import"] = _ => "/desk/import",
        ["desk/incidents"] = _ => "/desk/incidents",
        ["desk/incidents/{id:guid}"] = s => $"/desk/incidents/{s.Incident}",
        ["desk/media"] = _ => "/desk/media",
        ["desk/media/upload"] = _ => "/desk/media/upload",
        ["desk/media/{id:guid}"] = s => $"/desk/media/{s.File}",
        ["desk/media/{id:guid}/replace"] = s => $"/desk/media/{s.UsedFile}/replace?by={s.File}",
        ["desk/notices"] = _ => "/desk/notices",
        ["desk/people"] = _ => "/desk/people",
        ["desk/people/invite"] = _ => "/desk/people/invite",
        ["desk/people/{id:guid}"] = s => $"/desk/people/{s.Person}",
        ["desk/releases"] = _ => "/desk/releases",
        ["desk/releases/bundles"] = _ => "/desk/releases/bundles",
        ["desk/releases/bundles/{id:guid}"] = s => $"/desk/releases/bundles/{s.Bundle}",
        ["desk/releases/bundles/{id:guid}/release"] = s => $"/desk/releases/bundles/{s.Bundle}/release",
    };

    /// <summary>Pages for somebody who is not.</summary>
    public static readonly Dictionary<string, string> ForStrangers = new()
    {
        ["desk/sign-in"] = "/desk/sign-in",
        ["desk/sign-in/forgotten"] = "/desk/sign-in/forgotten",
    };

    /// <summary>What nobody looks at for itself: parts of pages, and addresses that only lead on. Steps that need what went before are in <see cref="DeskStates"/>.</summary>
    public static readonly string[] NotLookedAt =
    [
        "desk/hints",
        "desk/documents/{id:guid}/national-entry", // a file
        "desk/pickers/items",
        "desk/sign-in/first", // a state
        "desk/sign-in/second-step", // a state
        "desk/sign-in/single",
        "desk/sign-in/{kind:regex(^(join|reset)$)}", // a state
        "desk/sign-out",
    ];
}
