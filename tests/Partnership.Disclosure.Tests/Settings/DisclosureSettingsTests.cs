using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Settings;

namespace Partnership.Disclosure.Tests.Settings;

public sealed class DisclosureSettingsTests
{
    private static readonly Dictionary<string, string> Files = new(ContentSeed.SettingFiles());

    [Fact]
    public void Read_RepositorysFiles_KnowsEveryKind()
    {
        var settings = ContentSeed.Settings();

        Assert.Equal(Enum.GetValues<FindingKind>().Order(), settings.Kinds.Select(k => k.Kind).Order());
        Assert.Equal(64, settings.Fingerprint.Length);
        Assert.Contains("0808 800 5000", settings.Allowed.Phones);
    }

    [Fact]
    public void Read_NoFiles_LooksForEverything()
    {
        var settings = DisclosureSettings.Read([]);

        Assert.All(Enum.GetValues<FindingKind>(), k => Assert.True(settings.Of(k).IsOn));
    }

    [Theory]
    [InlineData("kinds.json", "{ \"kinds\": [], \"more\": 1 }", "kinds.json, line 1")]
    [InlineData("kinds.json", "{\n  \"kinds\": [ { \"kind\": \"shoeSize\" } ]\n}", "kinds.json, line 2")]
    [InlineData("kinds.json", "{ \"kinds\": [] }", "forbiddenTerm is missing")]
    [InlineData("kinds.json", "{ \"kinds\": [ 1 }", "kinds.json, line 1")]
    [InlineData("kinds.json", "null", "kinds.json")]
    [InlineData("kinds.json", "{}", "kinds.json, line 1")]
    [InlineData("allowed.json", "{ \"phones\": [\"...\"] }", "allowed.json, phones, entry 1")]
    [InlineData("allowed.json", "{ \"words\": [null] }", "allowed.json, words, entry 1")]
    [InlineData("allowed.json", "{ \"words\": null }", "allowed.json")]
    [InlineData("allowed.json", "{ \"towns\": [] }", "allowed.json, line 1")]
    [InlineData("allowed.json", "{ \"words\": [], \"words\": [] }", "allowed.json")]
    [InlineData("extra.json", "{}", "extra.json")]
    public void Read_Mistake_SaysFileAndPlace(string file, string text, string says)
    {
        var exception = Assert.Throws<FormatException>(() => DisclosureSettings.Read(new Dictionary<string, string>(Files) { [file] = text }));

        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_KindIsThereTwice_SaysWhich()
    {
        var twice = Files["kinds.json"].Replace("\"nhsNumber\"", "\"phone\"", StringComparison.Ordinal);

        var exception = Assert.Throws<FormatException>(() => DisclosureSettings.Read(new Dictionary<string, string>(Files) { ["kinds.json"] = twice }));

        Assert.Contains("phone is there twice", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fingerprint_FileChanges_IsAnother()
    {
        var changed = new Dictionary<string, string>(Files) { ["allowed.json"] = "{ \"words\": [\"Larch\"] }" };

        Assert.NotEqual(DisclosureSettings.Read(Files).Fingerprint, DisclosureSettings.Read(changed).Fingerprint);
        Assert.Equal(DisclosureSettings.Read(Files).Fingerprint, DisclosureSettings.Read(Files.Reverse()).Fingerprint);
    }

    [Fact]
    public void Find_KindIsOff_FindsNoneOfIt()
    {
        var off = Files["kinds.json"].Replace("\"kind\": \"email\",\n      \"isOn\": true", "\"kind\": \"email\",\n      \"isOn\": false", StringComparison.Ordinal);
        var check = new DisclosureCheck(DisclosureSettings.Read(new Dictionary<string, string>(Files) { ["kinds.json"] = off }));

        Assert.DoesNotContain(check.Find("moon.star@example.org", CaseWords.None), f => f.Kind == FindingKind.Email);
        Assert.Contains(FindingsAssert.Check.Find("moon.star@example.org", CaseWords.None), f => f.Kind == FindingKind.Email);
    }

    [Theory]
    [InlineData("Call +44 808 800 5000 or 0808-800-5000.")]
    [InlineData("Write to safeguarding.partnership@rbwm.gov.uk or the council at https://www.rbwm.gov.uk/people/team.")]
    [InlineData("The Town Hall is at SL6 1RF.")]
    public void Find_AllowedDetails_FindsNone(string text) => Assert.Empty(FindingsAssert.Check.Find(text, CaseWords.None));

    [Fact]
    public void Find_AllowedWordIsForbiddenInTheCase_FindsIt() =>
        Assert.Single(FindingsAssert.Check.Find("They live in Berkshire now.", new CaseWords { Forbidden = ["Berkshire"], Allowed = ["Berkshire"] }));
}
