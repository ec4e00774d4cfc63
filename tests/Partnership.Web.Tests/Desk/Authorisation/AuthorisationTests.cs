using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Media;

namespace Partnership.Web.Tests.Desk.Authorisation;

/// <summary>Everything that the desk answers × every role × own branch, another branch, the whole site, no role, nobody.</summary>
public sealed class AuthorisationTests(SharedDesk site)
{
    private static readonly int[] Missing = [404];
    private static readonly int[] Refused = [403, 404];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Table_EveryEndpointOfTheDesk_IsNamed()
    {
        var found = (await DeskEndpoints.FindAsync(site)).Where(e => e.Method != "*").Select(e => e.Key).ToHashSet();
        var named = AccessTable.Lines.Select(l => l.Endpoint).ToHashSet();

        Asking.AssertNone(found.Except(named));
        Asking.AssertNone(named.Except(found));
    }

    [Fact]
    public async Task Ask_NobodyIsSignedIn_LeadsToSignInUnlessItIsOpen()
    {
        var things = await BranchThings.MakeAsync(site);
        using var stranger = site.StrangerAtDesk();
        var token = (await stranger.PageAsync("/desk/sign-in", Cancellation)).QuerySelector("input[name=formToken]")?.GetAttribute("value") ?? "";
        var wrong = new List<string>();
        foreach (var line in AccessTable.Lines)
        {
            using var response = await stranger.AskAsync(line, things, token);
            var leads = response.Headers.Location?.OriginalString.Contains("/desk/sign-in?returnUrl=", StringComparison.Ordinal) == true;
            if (line.Reach == Reach.Open ? !line.Answers.Contains((int)response.StatusCode) || leads : !leads)
                wrong.Add($"{line.Endpoint}: {(int)response.StatusCode} {response.Headers.Location}");
        }

        Asking.AssertNone(wrong);
    }

    [Fact]
    public async Task Ask_PersonWithoutARole_MayOnlyWhatIsTheirs()
    {
        var things = await BranchThings.MakeAsync(site);
        using var person = await site.DeskOfAsync("Nora Nobody", Cancellation);

        Asking.AssertNone(await AskAllAsync(person, things, line => line.Reach == Reach.Person ? null : Refused));
    }

    public static TheoryData<string> Everyone => [.. AccessTable.Roles.Values];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Ask_RoleForTheWholeSite_IsAnsweredAsTheTableSays(string role)
    {
        var things = await BranchThings.MakeAsync(site);
        using var person = await site.DeskOfAsync("Wilma Whole", Cancellation, role);

        Asking.AssertNone(await AskAllAsync(person, things, line => Has(line, role) ? null : Refused));
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Ask_RoleForOneBranch_IsAnsweredAsTheTableSaysThereAndFindsNothingElsewhere(string role)
    {
        var (own, other) = (await BranchThings.MakeAsync(site), await BranchThings.MakeAsync(site));
        using var person = await site.DeskOfAsync(await site.AddPersonAsync("Bram Branch", own.Branch, Cancellation, role), Cancellation);

        var here = await AskAllAsync(person, own, line => Has(line, role) && line.Reach != Reach.WholeSite ? null : Refused);
        var elsewhere = await AskAllAsync(person, other, line => line.IsNamedInForm ? Refused : Missing, line => line.Reach == Reach.Own);

        Asking.AssertNone(here.Concat(elsewhere.Select(e => "Elsewhere: " + e)));
    }

    private static bool Has(Access line, string role) => line.Roles.Any(letter => AccessTable.Roles[letter] == role);

    // What is wrong: an answer that is none of those expected, or a refusal where none (null) is expected.
    private static async Task<List<string>> AskAllAsync(DeskClient person, BranchThings things, Func<Access, int[]?> refusals, Func<Access, bool>? asks = null)
    {
        var token = await person.TokenAsync();
        var wrong = new List<string>();
        foreach (var line in AccessTable.Lines.Where(asks ?? (l => l.Reach != Reach.Open)))
        {
            var expected = refusals(line);
            using var response = await person.AskAsync(line, things, token, mayUseUp: expected is null);
            var (status, leads) = ((int)response.StatusCode, response.Headers.Location?.OriginalString.Contains("/desk/sign-in", StringComparison.Ordinal) == true);
            var isRight = (expected, line.Answers) switch
            {
                ({ } some, _) => some.Contains(status),
                (null, { Length: > 0 } answers) => answers.Contains(status),
                _ => status is not (401 or 403 or 404) and < 500 && !leads,
            };
            if (!isRight)
                wrong.Add($"{line.Endpoint}: {status} {response.Headers.Location}");
        }

        return wrong;
    }
}
