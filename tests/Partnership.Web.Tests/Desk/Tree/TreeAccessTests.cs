using System.Net;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Tree;

/// <summary>Every page of the tree × every role × own branch, another branch, or nobody. What a person may not see is not there.</summary>
public sealed class TreeAccessTests(SharedDesk site)
{
    private static readonly string[] Roles = ["writer", "reviewer", "disclosureOfficer", "partnerSignOff", "publisher", "administrator"];
    private static readonly string[] Writers = ["writer"];
    private static readonly string[] Arrangers = ["writer", "publisher", "administrator"];
    private static readonly string[] Importers = ["writer", "administrator"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Addresses with the roles that may; {0} is the document, {1} a place for it.</summary>
    private static readonly (string Address, string[] Read, string[] Write)[] Pages =
    [
        ("/desk/content/{0}", Roles, []),
        ("/desk/content/{0}/new", Writers, []),
        ("/desk/content/{0}/new/page", Writers, Writers),
        ("/desk/content/{0}/rename", Writers, Writers),
        ("/desk/content/{0}/copy", Writers, Writers),
        ("/desk/content/{0}/move", Arrangers, []),
        ("/desk/content/{0}/move/{1}", Arrangers, Arrangers),
        ("/desk/content/{0}/sort", Arrangers, Arrangers),
        ("/desk/content/{0}/bin", Arrangers, Arrangers),
        ("/desk/import?parent={0}", Importers, Importers),
    ];

    [Fact]
    public async Task Get_EveryPageAndRole_IsThereForWhoMayAndNotForOthers()
    {
        var (own, other, document, place, theirs) = await BranchesAsync();
        foreach (var role in Roles)
        {
            using var limited = await site.DeskOfAsync(await site.AddPersonAsync("Bram Branch", own, Cancellation, role), Cancellation);
            using var whole = await site.DeskOfAsync("Wilma Whole", Cancellation, role);
            foreach (var (address, read, _) in Pages)
            {
                var expected = read.Contains(role) ? new[] { 200, 302 } : [404];
                Assert.Contains(await StatusAsync(limited, Fill(address, document, place)), expected);
                Assert.Contains(await StatusAsync(whole, Fill(address, document, place)), expected);
                Assert.Equal(404, await StatusAsync(limited, Fill(address, theirs, other)));
                Assert.Equal(404, await StatusAsync(limited, Fill(address, Guid.NewGuid(), place)));
            }
        }
    }

    [Fact]
    public async Task Post_EveryPageAndRoleThatMayNot_IsForbiddenOrNotThere()
    {
        var (own, other, document, place, theirs) = await BranchesAsync();
        var before = await site.ChildrenAsync(own);
        foreach (var role in Roles)
        {
            using var limited = await site.DeskOfAsync(await site.AddPersonAsync("Bram Branch", own, Cancellation, role), Cancellation);
            foreach (var (address, _, write) in Pages.Where(p => p.Write.Length > 0))
            {
                if (!write.Contains(role))
                    Assert.Equal((address, 403), (address, await PostAsync(limited, Fill(address, document, place))));
                Assert.Equal((address, 404), (address, await PostAsync(limited, Fill(address, theirs, other))));
                // What is uploaded is checked for its token after the role: nothing of it is read before.
                if (!address.Contains("import", StringComparison.Ordinal))
                    Assert.Equal((address, 400), (address, await PostAsync(limited, Fill(address, document, place), withToken: false)));
            }
        }

        Assert.Equal(before, await site.ChildrenAsync(own));
    }

    [Fact]
    public async Task AnyPage_NobodyIsSignedIn_LeadsToSignIn()
    {
        var (_, _, document, place, _) = await BranchesAsync();
        using var stranger = site.CreatePlainClient();
        foreach (var address in Pages.Select(p => p.Address).Concat(["/desk/content", "/desk/bin", "/desk/bin/empty", "/desk/bin/{0}/erase", "/desk/import"]))
        {
            using var response = await stranger.GetAsync(new Uri(Fill(address, document, place), UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.StartsWith("/desk/sign-in?", response.Headers.Location?.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    private async Task<(Guid Own, Guid Other, Guid Document, Guid Place, Guid Theirs)> BranchesAsync()
    {
        var home = await site.HomeIdAsync();
        var (own, other) = (await site.DraftAsync(home, ContentDesk.NameOf("Own")), await site.DraftAsync(home, ContentDesk.NameOf("Other")));
        var (document, place) = (await site.DraftAsync(own, ContentDesk.NameOf("Document")), await site.DraftAsync(own, ContentDesk.NameOf("Place")));
        return (own, other, document, place, await site.DraftAsync(other, ContentDesk.NameOf("Theirs")));
    }

    private static string Fill(string address, Guid document, Guid place) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, address, document, place);

    private static async Task<int> StatusAsync(DeskClient desk, string address)
    {
        using var response = await desk.GetAsync(address, Cancellation);
        return (int)response.StatusCode;
    }

    // The fields that would do something if the person might.
    private static async Task<int> PostAsync(DeskClient desk, string address, bool withToken = true)
    {
        var fields = new Dictionary<string, string?> { ["Name"] = "Forged", ["order"] = "", ["BaseVersionId"] = Guid.NewGuid().ToString() };
        using var response = await desk.PostAsync(address, fields, Cancellation, withToken);
        return (int)response.StatusCode;
    }
}
