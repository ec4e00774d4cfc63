namespace Partnership.Disclosure.Tests.Properties;

public sealed class HostileTextTests
{
    private const int Length = 1_000_000;

    // A check whose time grew faster than the text would take hours here and not end within the test's limit. It measures nothing.
    [Theory(Timeout = 600_000)]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("1.1.")]
    [InlineData("a@")]
    [InlineData("a.a@")]
    [InlineData("A. ")]
    [InlineData("Aa ")]
    [InlineData("at dot ")]
    [InlineData("- \n")]
    [InlineData("http://a.")]
    [InlineData("aged 1 year and ")]
    [InlineData("\u200B")]
    [InlineData("\u0301")]
    [InlineData("born 1 may ")]
    [InlineData("K. L. ")]
    [InlineData("\uD800")]
    public async Task Find_MillionHostileCharacters_Ends(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
        var words = new CaseWords { Forbidden = ["Kieran Smith", "aaaa", "K.L."], Allowed = ["Child Larch", "aa aa"] };

        var findings = await Task.Run(() => FindingsAssert.Check.Find(text, words), TestContext.Current.CancellationToken);

        Assert.All(findings, f => Assert.InRange(f.Start + f.Length, 1, text.Length));
    }
}
