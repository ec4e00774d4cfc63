using Partnership.Umbraco.Gates;
using Partnership.Umbraco.Tests.Host;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace Partnership.Umbraco.Tests.Gates;

/// <summary>The longest way: six gates, a notice, and the disclosure check.</summary>
public class CaseReviewTests
{
    private static readonly IUser Officer = UmbracoHost.Person("Dora Disclosure", "disclosureOfficer");
    private static readonly IUser Partner = UmbracoHost.Person("Petra Partner", "partnerSignOff");

    private static readonly (string Gate, Func<Desk, IUser> Who, Action<IContent, GateAliases>? Answers)[] Way =
    [
        ("peerReview", d => d.Reviewer, null),
        ("disclosureCheck", _ => Officer, null),
        ("familyTold", d => d.Reviewer, (c, g) => c.SetValue(g.Date, new DateTime(2026, 2, 2), Desk.English)),
        ("panelTold", d => d.Publisher, (c, g) => c.SetValue(g.Date, new DateTime(2026, 2, 16), Desk.English)),
        ("proceedingsConsidered", _ => Officer, (c, g) => c.SetValue(g.Note, "No proceedings are open.", Desk.English)),
        ("steeringGroupSignOff", _ => Partner, (c, g) => c.SetValue(g.Date, new DateTime(2026, 2, 20), Desk.English)),
    ];

    [Fact]
    public async Task Publish_AllSixGatesInTheirOrder_IsPublic()
    {
        using var desk = await Desk.OpenAsync();
        var id = Review(desk);
        SignAll(desk, id);

        Assert.Empty(desk.Publish(UmbracoHost.Person("Pete Press", "publisher"), id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Publish_OneGateIsUnticked_IsRefused(int missing)
    {
        using var desk = await Desk.OpenAsync();
        var id = Review(desk);
        SignAll(desk, id);
        var gate = new GateAliases(Way[missing].Gate);
        desk.Save(Officer, id, c => c.SetValue(gate.Signed, 0, Desk.English));

        Assert.NotEmpty(desk.Publish(UmbracoHost.Person("Pete Press", "publisher"), id));
        Assert.Null(desk.Stamp(id, gate));
    }

    [Fact]
    public async Task Tick_OutOfOrder_SaysWhatComesFirst()
    {
        using var desk = await Desk.OpenAsync();
        var id = Review(desk);

        Assert.Equal(["en-GB: 'Disclosure check' was not signed. 'Peer review' comes first."], desk.Tick(Officer, id, new GateAliases("disclosureCheck")));
    }

    [Fact]
    public async Task Tick_WithoutTheDayThatItIsAbout_IsRefused()
    {
        using var desk = await Desk.OpenAsync();
        var id = Review(desk);
        foreach (var step in Way[..2])
            Sign(desk, id, step);

        Assert.Contains("Give the date", Assert.Single(desk.Tick(desk.Reviewer, id, new GateAliases("familyTold"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_TheDayOfAStatementIsChangedAfterwards_VoidsIt()
    {
        using var desk = await Desk.OpenAsync();
        var id = Review(desk);
        SignAll(desk, id);
        var panel = new GateAliases("panelTold");

        var messages = desk.Save(desk.Publisher, id, c => c.SetValue(panel.Date, new DateTime(2025, 1, 1), Desk.English));

        Assert.Contains("what was stated with it has changed", Assert.Single(messages), StringComparison.Ordinal);
        Assert.False(desk.IsSigned(id, panel));
    }

    [Fact]
    public async Task Tick_TwoGatesThatTwoPeopleMustSign_SecondIsRefused()
    {
        using var desk = await Desk.OpenAsync();
        var both = UmbracoHost.Person("Bo Both", "reviewer", "partnerSignOff");
        var id = Review(desk);
        Sign(desk, id, ("peerReview", _ => both, null));
        foreach (var step in Way[1..5])
            Sign(desk, id, step);

        var steering = new GateAliases("steeringGroupSignOff");
        var messages = desk.Save(both, id, c =>
        {
            c.SetValue(steering.Signed, 1, Desk.English);
            c.SetValue(steering.Date, new DateTime(2026, 2, 20), Desk.English);
        });

        Assert.Contains("You signed 'Peer review'", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_BeforeTheNoticeHasPassed_IsRefused()
    {
        using var desk = await Desk.OpenAsync();
        var id = Review(desk);
        SignAll(desk, id, panelTold: new DateTime(2026, 2, 27));

        Assert.Contains("The first day on which this may be published is 10 March 2026", Assert.Single(desk.Publish(UmbracoHost.Person("Pete Press", "publisher"), id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tick_TheTextTellsWhoSomebodyIs_IsRefusedUntilItIsTakenOut()
    {
        using var desk = await Desk.OpenAsync();
        var id = Review(desk);
        desk.Save(desk.Writer, id, c => c.SetValue("background", Rich("The child's NHS number is 943 476 5919."), Desk.English));
        Sign(desk, id, Way[0]);

        var message = Assert.Single(desk.Tick(Officer, id, new GateAliases("disclosureCheck")));

        Assert.Contains("finding", message, StringComparison.Ordinal);
        Assert.DoesNotContain("943", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tick_WordsThatTheOfficerLetsStay_AreNoFindingsAndBindTheSignature()
    {
        using var desk = await Desk.OpenAsync();
        var id = Review(desk);
        desk.Save(desk.Writer, id, c => c.SetValue("background", Rich("The coroner was Margaret Thornton."), Desk.English));
        Sign(desk, id, Way[0]);
        var check = new GateAliases("disclosureCheck");
        Assert.NotEmpty(desk.Tick(Officer, id, check));

        Sign(desk, id, ("disclosureCheck", _ => Officer, (c, g) => c.SetValue(g.Allowed, "Margaret Thornton", Desk.English)));
        desk.Save(desk.Writer, id, c => c.SetValue(check.Allowed, "Margaret Thornton\nAnother Name", Desk.English));

        Assert.False(desk.IsSigned(id, check));
    }

    [Fact]
    public async Task Publish_AFindingInWhatOnlyTheSourceShows_IsRefused()
    {
        using var desk = await Desk.OpenAsync();
        var id = Review(desk);
        desk.Save(desk.Writer, id, c => c.SetValue("background", Rich("Nothing here.<!-- 943 476 5919 -->"), Desk.English));
        Sign(desk, id, Way[0]);

        Assert.NotEmpty(desk.Tick(Officer, id, new GateAliases("disclosureCheck")));
    }

    private static string Rich(string words) => System.Text.Json.JsonSerializer.Serialize(new { markup = $"<p>{words}</p>", blocks = (object?)null });

    private static void SignAll(Desk desk, int id, DateTime? panelTold = null)
    {
        foreach (var step in Way)
            Sign(desk, id, step.Gate == "panelTold" && panelTold is { } day ? step with { Answers = (c, g) => c.SetValue(g.Date, day, Desk.English) } : step);
    }

    private static void Sign(Desk desk, int id, (string Gate, Func<Desk, IUser> Who, Action<IContent, GateAliases>? Answers) step)
    {
        var gate = new GateAliases(step.Gate);
        var messages = desk.Save(step.Who(desk), id, c =>
        {
            step.Answers?.Invoke(c, gate);
            c.SetValue(gate.Signed, 1, Desk.English);
        });
        Assert.Empty(messages);
        Assert.True(desk.IsSigned(id, gate));
    }

    private static int Review(Desk desk)
    {
        desk.Host.User = desk.Writer;
        var review = desk.Host.Contents.Create("Child Rowan", -1, "caseReview");
        review.SetCultureName("Child Rowan", Desk.English);
        review.SetValue("reference", "CR-7");
        review.SetValue("reviewType", "[\"Serious case review\"]");
        review.SetValue("area", "Berkshire", Desk.English);
        review.SetValue("pseudonym", "Rowan", Desk.English);
        review.SetValue("learning", Rich("Share what you know early."), Desk.English);
        review.SetValue("publishedOn", new DateTime(2026, 3, 2));
        review.SetValue("harmTypes", "[\"Neglect\"]");
        review.SetValue("themes", $"umb://document/{Guid.NewGuid():N}");
        review.SetValue("agencies", $"umb://document/{Guid.NewGuid():N},umb://document/{Guid.NewGuid():N}");
        Assert.True(desk.Host.Contents.Save(review).Success);
        return review.Id;
    }
}
