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
    [InlineData("Quillan Spindle", "Quillan J. Spindle")]
    [InlineData("Quillan Spindle", "Quillan James Spindle")]
    [InlineData("Quillan Spindle", "Q. Spindle")]
    [InlineData("Quillan Spindle", "Quillan S")]
    [InlineData("Quillan Spindle", "quillanspindle99@example.org")]
    [InlineData("Quillan", "IMG_quillanpicture.jpg")]
    [InlineData("K.L.", "K. L.")]
    [InlineData("Quillan", "quillan")]
    public void Find_TermInDisguise_FindsItMasked(string term, string disguise)
    {
        var text = $"then {disguise} went home";

        var finding = Assert.Single(FindingsAssert.Check.Find(text, new CaseWords { Forbidden = [term] }), f => f.Kind == FindingKind.ForbiddenTerm);

        Assert.Contains(text.Substring(finding.Start, finding.Length).TrimEnd('.'), disguise, StringComparison.Ordinal);
        Assert.EndsWith("*", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(term, finding.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Ann", "The annual plan, and an n.")]
    [InlineData("Rose", "Numbers rose.")]
    [InlineData("Elm Road", "The ER was full, and E. Road is not it.")]
    [InlineData("Main Street", "In the main street names differ.")]
    [InlineData("Weston", "He drove west on Tuesday.")]
    [InlineData("Quillan Spindle", "the qs of the questions")]
    [InlineData("Quillan Spindle", "A spindle turned. S. Quillan and Q. The Spindle, and Quillan. Spindles turned.")]
    public void Find_PartOfAnotherWord_FindsNothing(string term, string text) =>
        Assert.DoesNotContain(FindingsAssert.Check.Find(text, new CaseWords { Forbidden = [term] }), f => f.Kind == FindingKind.ForbiddenTerm);
}
