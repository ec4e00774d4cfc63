using CsCheck;
using Partnership.Editorial.People.Passwords;

namespace Partnership.Editorial.Tests.People;

public sealed class PasswordRulesTests
{
    private static readonly PasswordRules Rules = new(new OrganisationWords(["safeguarding", "maidenhead", "rbwm"]));

    // Short words that are in no list of passwords: what somebody gets who throws dice.
    private static readonly string[] Dice =
        ["acorn", "barge", "cedar", "ditch", "ember", "flute", "gravel", "hinge", "inlet", "jetty", "kelp", "ladle", "moss", "nettle", "oxbow", "plinth", "quill", "rudder", "sleet", "thimble"];

    [Theory]
    [InlineData("Password1234")]
    [InlineData("P@ssw0rd2024!")]
    [InlineData("passwordpassword")]
    [InlineData("PasswordPassword99")]
    [InlineData("$ummer$ummer2025")]
    [InlineData("Summer2025!!!!")]
    [InlineData("December-2026")]
    [InlineData("qwertyuiop123")]
    [InlineData("Qwertyuiop[]12")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("asdfghjkl;'#")]
    [InlineData("abcdefghijklmn")]
    [InlineData("123456789012")]
    [InlineData("010120001234")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("iloveyou123456")]
    [InlineData("Jennifer123456")]
    [InlineData("Charlotte!!!!!")]
    [InlineData("manchesterunited1")]
    [InlineData("ilovelucyilovelucy")]
    [InlineData("letmeinletmein")]
    [InlineData("socialworker2026")]
    [InlineData("childprotection1")]
    [InlineData("administrator!")]
    [InlineData("LiverpoolFC1892")]
    [InlineData("dragonmonkey99")]
    [InlineData("correcthorsebatterystaple")]
    [InlineData("PÁSSWÓRD123456")]
    [InlineData("Spring2026Spring2026")]
    [InlineData("Spr1ng2026!Spr1ng2026!")]
    [InlineData("Spring2026Summer2027")]
    [InlineData("Jan2026Feb2026Mar2026")]
    [InlineData("monday-tuesday-wednesday")]
    [InlineData("dragon1dragon2dragon3")]
    [InlineData("dragon1monkey2dragon3")]
    [InlineData("1234Welcome5678Welcome")]
    public void Check_WhatAnyoneWouldGuess_IsRefused(string password) => Assert.NotNull(Rules.Check("Wren Writer", "wren@desk.example", password));

    [Theory]
    [InlineData("gravel teapot violin")]
    [InlineData("Otter-Lantern-Puzzle-Meadow")]
    [InlineData("xK9#mQ2$vL7p")]
    [InlineData("the heron waded into the millpond")]
    [InlineData("пятница корова лампа")]
    [InlineData("            x7!kq        ")]
    [InlineData("83920174658201938475")]
    public void Check_WhatIsHardToGuess_IsTaken(string password) => Assert.Null(Rules.Check("Wren Writer", "wren@desk.example", password));

    [Theory]
    [InlineData("elevenchars", "12 characters or more")]
    [InlineData("", "12 characters or more")]
    [InlineData("heron-Writer-millpond", "your name")]
    [InlineData("heron-WR1TER-millpond", "your name")]
    [InlineData("heron-wren-millpond", "your name")]
    [InlineData("heron safe-guarding millpond", "the name of the partnership")]
    [InlineData("heron RBWM millpond", "the name of the partnership")]
    public void Check_RuleIsBroken_SaysWhich(string password, string reason) =>
        Assert.Contains(reason, Rules.Check("Wren Writer", "wren@desk.example", password), StringComparison.Ordinal);

    [Fact]
    public void Check_Length_IsFrom12To256()
    {
        var long256 = string.Concat(Enumerable.Repeat("xK9#mQ2$vL7p-heron-millpond-gravel", 8))[..256];
        Assert.Null(Rules.Check("Wren", "wren@desk.example", long256));
        Assert.NotNull(Rules.Check("Wren", "wren@desk.example", long256 + "!"));
        Assert.Null(Rules.Check("Wren", "wren@desk.example", "xK9#mQ2$vL7p"));
        Assert.NotNull(Rules.Check("Wren", "wren@desk.example", "xK9#mQ2$vL7"));
    }

    [Fact]
    public void Check_FourWordsThatDiceGave_AreAlwaysTaken() =>
        OneOf(Dice).Array[4].Where(words => words.Distinct().Count() == 4).Select(words => string.Join(' ', words)).Sample(
            password => Assert.Null(Rules.Check("Wren Writer", "wren@desk.example", password)), iter: 200);

    [Fact]
    public void Check_OneWordOfTheListWithAnythingAroundIt_IsNeverTaken() =>
        Gen.Select(OneOf(["password", "sunshine", "princess", "football", "welcome", "letmein"]), Gen.String[OneOf("0123456789!?.-".ToCharArray()), 0, 8], Gen.String[OneOf("0123456789!?.-".ToCharArray()), 8, 12])
            .Sample((word, before, after) => Assert.NotNull(Rules.Check("Wren Writer", "wren@desk.example", before + word + after)), iter: 200);

    [Fact]
    public void Check_WordsOfTheCalendarWithNumbers_AreNeverTaken() =>
        Gen.Select(OneOf(["Spring", "summer", "AUTUMN", "winter", "March", "may", "sept", "Friday"]), Gen.Int[0, 99999]).Array[2, 5]
            .Select(parts => string.Concat(parts.Select(p => $"{p.Item1}{p.Item2:D5}")))
            .Sample(password => Assert.NotNull(Rules.Check("Wren Writer", "wren@desk.example", password)), iter: 200);

    [Fact]
    public void Check_AnyText_GivesAnAnswer() => Gen.String.Sample(text => _ = Rules.Check("Wren Writer", "wren@desk.example", text + "            "), iter: 500);

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
