using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Authorisation;
using Partnership.Web.Tests.Desk.Media;

namespace Partnership.Web.Tests.Desk.Attacks;

/// <summary>Whatever a request says about where to go on, nobody is led away from the site.</summary>
public sealed class RedirectTests(SharedDesk site)
{
    private static readonly string[] Names = ["returnUrl", "ReturnUrl", "return_url", "redirect", "redirectUri", "next", "url", "continue", "link", "back", "to", "from", "RedirectUri", "page", "handler.next"];
    private static readonly string[] Targets = ["https://evil.example/", "//evil.example/", "/\\evil.example/"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_EveryEndpointWithPlacesToGoOnTo_LeadsNowhereElse()
    {
        var things = await BranchThings.MakeAsync(site);
        using var person = await site.DeskOfAsync("Everyone Else", Cancellation, [.. AccessTable.Roles.Values]);
        using var stranger = site.StrangerAtDesk();
        var token = await person.TokenAsync();
        var wrong = new List<string>();
        foreach (var line in AccessTable.Lines)
            foreach (var target in Targets)
            {
                var extra = string.Join('&', Names.Where(n => !line.Form.Contains(n + "=", StringComparison.Ordinal) && !line.Query.Contains(n + "=", StringComparison.Ordinal)).Select(n => $"{n}={Uri.EscapeDataString(target)}"));
                var asked = line with { Query = line.IsPost || line.Query.Length > 0 ? line.Query : extra, Form = line.Form.Length > 0 ? line.Form + "&" + extra : extra };
                using var response = await (line.Reach == Reach.Open ? stranger : person).AskAsync(asked, things, token, mayUseUp: true);
                if (response.Headers.Location is { } location && (location.IsAbsoluteUri ? location.Host != "localhost" : !location.OriginalString.StartsWith("/desk", StringComparison.Ordinal)))
                    wrong.Add($"{line.Endpoint}: {location}");
            }

        Asking.AssertNone(wrong);
    }
}
