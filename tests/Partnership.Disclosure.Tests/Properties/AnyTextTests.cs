using System.Text;
using CsCheck;

namespace Partnership.Disclosure.Tests.Properties;

public sealed class AnyTextTests
{
    // Bits of what the detectors look for, so that texts made of them come near to being findings, and any characters between.
    private static readonly Gen<string> Bit = Gen.OneOf(
        Gen.OneOf(
            "943 476 5919", "07700", "900123", " ", "\n", "-\n", "SL4", " 1AB", "@", "moon", ".org", " at ", " dot ", "born on ", "3 March", " 2014", "aged 6 on ", "14 ", "Elm Road", "Mr ", "Priya ", "Testworth", "St ", "School", "K.", "L.",
            "///a.b.c", "2001:db8::1", "203.0.113.47", "\u200B", "\u00AD", "\u0301", "\uD800", "é", "ﬁ", "½", "Kieran", "kieran_smith", "Snapchat: ", "AB12CDE", "passport ", "123456789", "'s", "\"", "(", "DOB\n", "\t"),
        Gen.String[Gen.Char, 0, 6],
        Gen.String[Gen.Char.AlphaNumeric, 0, 6]);

    internal static readonly Gen<string> Text = Bit.Array[0, 30].Select(string.Concat);
    private static readonly CaseWords Words = new() { Forbidden = ["Kieran Smith", "Kieran", "Mark", "", "--", "é", "\uD800"], Allowed = ["Priya", "", "\uDC00", "07700 900123"] };

    [Fact]
    public void Find_AnyText_FindingsLieInsideInOrderAndApart() => Text.Sample(text =>
    {
        var end = 0;
        foreach (var finding in FindingsAssert.Check.Find(text, Words))
        {
            Assert.InRange(finding.Start, end, text.Length);
            Assert.InRange(finding.Length, 1, text.Length - finding.Start);
            end = finding.Start + finding.Length;
        }
    });

    [Fact]
    public void Find_SameTextTwice_FindsTheSame() => Text.Sample(text =>
        Assert.Equal(FindingsAssert.Check.Find(text, Words), new DisclosureCheck(ContentSeedSettings).Find(text, Words)), iter: 40);

    [Fact]
    public void Find_AnyForbiddenTerm_ReasonsNeverSayIt() => Gen.Select(Text, Gen.OneOf("number", "has", "Kieran", "street", "look", "it", "See here", "Ж", "a name")).Sample((text, term) =>
        Assert.All(
            FindingsAssert.Check.Find(text + " " + term, new CaseWords { Forbidden = [term] }),
            f => Assert.DoesNotContain(term, f.Why, StringComparison.OrdinalIgnoreCase)));

    // What a machine can check by its form must not be lost to characters that nobody sees.
    [Fact]
    public void Find_InvisibleCharactersPutIn_LosesNothing() => Gen.Select(
        Gen.OneOf("NHS 943 476 5919", "NI number AB 12 34 56 C", "SL6 1QS", "07700 900123", "moon.star@example.org", "DOB 03/03/2014", "Kieran Smith"),
        Gen.OneOf('\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u202E'),
        Gen.Int[0, 40].Array[1, 12]).Sample((detail, invisible, places) =>
    {
        var words = new CaseWords { Forbidden = ["Kieran Smith"] };
        var plain = $"It says {detail} there.";
        var disguised = new StringBuilder(plain);
        foreach (var place in places)
            disguised.Insert(Math.Min(place, disguised.Length), invisible);

        var expected = FindingsAssert.Check.Find(plain, words);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(f => (f.Kind, f.Key)), FindingsAssert.Check.Find(disguised.ToString(), words).Select(f => (f.Kind, f.Key)));
    });

    private static Partnership.Disclosure.Settings.DisclosureSettings ContentSeedSettings { get; } = ContentSeed.Settings();
}
