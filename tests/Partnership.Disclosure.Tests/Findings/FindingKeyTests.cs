using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Tests.Findings;

public sealed class FindingKeyTests
{
    private static readonly CaseWords Words = new() { Forbidden = ["Quillan"] };

    [Theory]
    [InlineData("The worker rang 07700 900123 at home that night.", "Page 4\n\nThe worker rang\n07700\n900123 at home that night.")]
    [InlineData("The worker rang 07700 900123 at home that night.", "The  worker rang 07700\u00A0900123, at home that night!")]
    [InlineData("The head met Quillan at home that day.", "Then the head\nmet Quil-\nlan at home that day.")]
    [InlineData("The head met Quillan at home that day.", "the head met “QUILLAN” at home that day")]
    public void Key_SameWordsInAnotherLayout_IsTheSame(string text, string other) => Assert.Equal(KeyOf(text), KeyOf(other));

    [Theory]
    [InlineData("The worker rang 07700 900123 at home.", "The worker rang 07700 900124 at home.")]
    [InlineData("The worker rang 07700 900123 at home.", "The worker rang 07700 900123 at night.")]
    [InlineData("The head met Quillan at home.", "The father met Quillan at home.")]
    public void Key_OtherWords_IsAnother(string text, string other) => Assert.NotEqual(KeyOf(text), KeyOf(other));

    private static string KeyOf(string text)
    {
        var key = Assert.Single(FindingsAssert.Check.Find(text, Words), f => f.Kind is FindingKind.Phone or FindingKind.ForbiddenTerm).Key;
        Assert.Matches("^[0-9a-f]{64}$", key);
        return key;
    }
}
