using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Tests.Terms;

public sealed class ForbiddenTermTests
{
    [Theory]
    [InlineData("Quillan", "QUILLAN")]
    [InlineData("Quillan", "Q u i l l a n")]
    [InlineData("Quillan", "Quil\u00ADlan")]
    [InlineData("Quillan", "Quil-\nlan")]
    [InlineData("Quillan", "Qu\u200Billan")]
    [InlineData("Quillan", "Quillаn")]
    [InlineData("Quillan", "Ｑｕｉｌｌａｎ")]
    [InlineData("Quillan", "Quíllàn")]
    [InlineData("Zoë", "Zoe")]
    [InlineData("Quillan Spindle", "Spindle, Quillan")]
    [InlineData("Quillan Spindle", "quillan_spindle")]
    [InlineData("Quillan Spindle", "quillanSpindle")]
    [InlineData("Quillan Spindle", "QUILLAN\nSPINDLE")]
    [InlineData("Quillan Spindle", "Q.S.")]
    [InlineData("Quillan Spindle", "QS")]
    [InlineData("K.L.", "K. L.")]
    [InlineData("Quillan", "quillan")]
    public void Find_TermInDisguise_FindsItMasked(string term, string disguise)
    {
        var text = $"then {disguise} went home";

        var finding = Assert.Single(FindingsAssert.Check.Find(text, new CaseWords { Forbidden = [term] }), f => f.Kind == FindingKind.ForbiddenTerm);

        Assert.Equal(disguise.TrimEnd('.'), text.Substring(finding.Start, finding.Length).TrimEnd('.'));
        Assert.EndsWith("*", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(term, finding.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Ann", "The annual plan, and an n.")]
    [InlineData("Rose", "Numbers rose.")]
    [InlineData("Main Street", "In the main street names differ.")]
    [InlineData("Weston", "He drove west on Tuesday.")]
    [InlineData("Quillan Spindle", "the qs of the questions")]
    public void Find_PartOfAnotherWord_FindsNothing(string term, string text) =>
        Assert.DoesNotContain(FindingsAssert.Check.Find(text, new CaseWords { Forbidden = [term] }), f => f.Kind == FindingKind.ForbiddenTerm);
}
