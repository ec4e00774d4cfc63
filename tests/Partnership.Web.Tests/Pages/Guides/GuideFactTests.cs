using System.Text.RegularExpressions;
using Partnership.Publishing.Hints;
using Partnership.Web.Tests.Reading;

namespace Partnership.Web.Tests.Pages.Guides;

/// <summary>The facts of MISSION.md for parents and carers, each on the page of its part and in words that a tired reader understands.</summary>
public class GuideFactTests(SharedSite site)
{
    private const double HighestGrade = 7;
    private const string What = "what-a-review-is";
    private const string Who = "who-carries-it-out";
    private const string HowLong = "how-long-it-takes";
    private const string Involved = "how-you-can-be-involved";
    private const string After = "after-the-report";
    private const string More = "find-out-more";

    public static TheoryData<string, string, string[]> Facts => new()
    {
        { "It is a review of a case in which a child dies or is seriously harmed", What, ["review looks back", "child has died or been seriously harmed"] },
        { "Its full name is child safeguarding practice review", What, ["child safeguarding practice review"] },
        { "It is a multi-agency review", What, ["many organisations", "multi-agency"] },
        { "The local safeguarding children partnership carries it out", What, ["local safeguarding children partnership carries out"] },
        { "It looks at how local organisations worked together", What, ["how did local organisations work together"] },
        { "It looks at what was done", What, ["what was done"] },
        { "It looks at what can be learned", What, ["what can we learn"] },
        { "It looks at what may need to change", What, ["what may need to change"] },
        { "It is not a criminal investigation", What, ["not a criminal investigation"] },
        { "It is not a public inquiry", What, ["not a public inquiry"] },
        { "The aim is to learn, not to blame", What, ["to learn, not to blame"] },
        { "Holding one is a legal responsibility", What, ["law makes us responsible|legal (duty|responsibility)"] },
        { "The family's consent is not needed", What, ["not need your consent"] },
        { "The family gets the chance to be involved", What, ["chance to be involved"] },
        { "A panel of professionals carries it out", Who, ["panel", "professionals"] },
        { "A panel is set up for each review", Who, ["new panel for each review"] },
        { "The panel has people from community and children's social care services", Who, ["community services and children's social care"] },
        { "The panel has people from health services", Who, ["health services"] },
        { "The panel has people from schools", Who, ["schools"] },
        { "The panel has people from the Police", Who, ["the police"] },
        { "The panel sometimes has others", Who, ["other organisations at times|sometimes other"] },
        { "An independent person leads it", Who, ["leads the review", "independent"] },
        { "That person was not involved in the case", Who, ["not involved in what happened|not involved with your child"] },
        { "The panel meets", Who, ["panel meets"] },
        { "The panel reviews what each organisation that worked with the child and family holds", Who, ["worked with your child and your family", "each of them has on record"] },
        { "The independent author then writes a report", Who, ["independent author writes a report"] },
        { "The report tells lessons", Who, ["lessons"] },
        { "The report tells good practice", Who, ["what was done well|good practice"] },
        { "The report makes recommendations to improve services", Who, ["recommendations", "make services better|improve services"] },
        { "It usually takes six to twelve months", HowLong, ["usually takes (6|six) to (12|twelve) months"] },
        { "That is from the start to publication of the report", HowLong, ["from the start of the review to the day we publish the report"] },
        { "Family members or carers may share their view of what happened and why", Involved, ["family members and carers", "what you think happened, and why"] },
        { "They may say what worked well", Involved, ["what worked well"] },
        { "They may say what could have been done differently", Involved, ["could have been done (in another way|differently)"] },
        { "They may talk to the independent lead", Involved, ["may talk to the independent person who leads"] },
        { "They do not have to", Involved, ["do not have to take part"] },
        { "What they say is confidential", Involved, ["what you say is confidential"] },
        { "It helps the panel build the full picture", Involved, ["helps the panel", "(whole|full) picture"] },
        { "It helps the panel find recommendations", Involved, ["helps them to find recommendations"] },
        { "They should be told when the review is nearly finished", Involved, ["should be told when the review is nearly finished"] },
        { "They can then discuss the findings before publication", Involved, ["talk about what it found before the report is published"] },
        { "The report is published on the partnership's site", After, ["publish it on this website"] },
        { "It gives no personal details", After, ["no personal details"] },
        { "It has nothing that would identify the child, the family or anyone else involved", After, ["leaves out anything that would identify your child, your family or anyone else"] },
        { "An action plan is made from the recommendations", After, ["recommendations", "make an action plan"] },
        { "The plan is there so that organisations work together better to keep children safe", After, ["organisations work better together to keep children safe"] },
        { "The Executive Steering Group makes sure that the actions are carried out", After, ["Executive Steering Group", "actions are carried out"] },
        { "And that they have a positive impact", After, ["(good|positive) (effect|impact)"] },
        { "Further information: the site", More, ["rbwmsafeguardingpartnership\\.org\\.uk"] },
        { "Further information: the email address", More, ["Safeguarding\\.Partnership@RBWM\\.gov\\.uk"] },
    };

    public static TheoryData<string> Parts => [What, Who, HowLong, Involved, After, More];

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Get_Part_TellsTheFact(string fact, string part, string[] patterns)
    {
        var main = (await site.ReadAsync("/parents-and-carers/" + part)).QuerySelector("main")!;

        foreach (var nav in main.QuerySelectorAll("nav"))
            nav.Remove();
        var words = main.Words();
        foreach (var pattern in patterns)
            Assert.True(Regex.IsMatch(words, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), $"'{fact}' is not on {part}: no /{pattern}/ in: {words}");
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Get_Part_ReadsAtGradeSevenOrBelow(string part)
    {
        var pieces = ReadingPieces.Of(await site.ReadAsync("/parents-and-carers/" + part));

        var grade = ReadingGrade.Of(pieces);
        TestContext.Current.TestOutputHelper?.WriteLine($"{part}: {grade}");
        Assert.True(grade.Words > 50, $"{part}: only {grade.Words} words were found.");
        Assert.True(grade.Value <= HighestGrade, $"{part}: {grade}. The hardest pieces: {string.Join(" | ", pieces.Where(p => p.Length > 40).OrderByDescending(p => ReadingGrade.Of([p]).Value).Take(5).Select(p => $"[{ReadingGrade.Of([p]).Value:0.0}] {p}"))}");
    }

    [Fact]
    public async Task Get_EveryPart_HelpIsAtHand()
    {
        foreach (var part in new[] { What, Who, HowLong, Involved, After, More })
            Assert.Equal(
                ["tel:999", "tel:08088005000", "tel:08001111"],
                (await site.ReadAsync("/parents-and-carers/" + part)).Section("Get help now").QuerySelectorAll("a[href^='tel:']").Select(PageReading.Href));
    }
}
