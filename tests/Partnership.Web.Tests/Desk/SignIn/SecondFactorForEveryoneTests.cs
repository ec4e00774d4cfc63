using Partnership.Testing;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.SignIn;

/// <summary>A site whose settings ask everyone for a second factor.</summary>
public sealed class SecondFactorForEveryoneTests(SecondFactorForEveryoneTests.StrictSite site) : IClassFixture<SecondFactorForEveryoneTests.StrictSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WriterWithoutASecondFactor_CanOnlySetOneUp()
    {
        var person = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        using var client = await site.DeskOfAsync(person, Cancellation, hasSecondFactor: false);

        using var home = await client.GetAsync("/desk", Cancellation);
        using var content = await client.GetAsync("/desk/content", Cancellation);
        var setUp = await client.PageAsync("/desk/account/second-factor", Cancellation);

        Assert.Equal(("/desk/account/second-factor", "/desk/account/second-factor"), (home.Target(), content.Target()));
        Assert.NotNull(setUp.QuerySelector("main form"));
    }

    /// <summary>The site.</summary>
    public sealed class StrictSite : SiteFactory
    {
        public StrictSite() => (Settings["Seed:Demonstration"], Settings["Desk:SignIn:SecondFactorForEveryone"]) = ("false", "true");
    }
}
