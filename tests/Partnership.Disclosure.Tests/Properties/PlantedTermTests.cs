using System.Globalization;
using CsCheck;
using Partnership.Disclosure.Findings;

namespace Partnership.Disclosure.Tests.Properties;

public sealed class PlantedTermTests
{
    private static readonly Dictionary<char, char> Lookalike = new() { ['a'] = 'а', ['e'] = 'е', ['o'] = 'о', ['p'] = 'р', ['c'] = 'с', ['i'] = 'і', ['A'] = 'Α', ['E'] = 'Ε', ['K'] = 'Κ', ['T'] = 'Т' };

    // Each takes a name of two words and writes it in another way.
    private static readonly Func<string, string>[] Disguises =
    [
        name => name,
        name => name.ToUpperInvariant(),
        name => name.ToLowerInvariant(),
        name => name.Replace(' ', '_'),
        name => name.Replace(" ", "", StringComparison.Ordinal),
        name => name.Replace(' ', '\n'),
        name => name.Replace(" ", "  ", StringComparison.Ordinal),
        name => name.Replace(' ', '\u00A0'),
        name => name.Replace(' ', '-'),
        name => string.Join(", ", name.Split(' ').Reverse()),
        name => string.Join(' ', name.Replace(" ", "", StringComparison.Ordinal).AsEnumerable()),
        name => name.Insert(3, "-\n"),
        name => string.Concat(name.Select(c => Lookalike.GetValueOrDefault(c, c))),
        name => string.Concat(name.Select(c => char.IsAsciiLetter(c) ? (char)(c + 0xFEE0) : c)),
    ];

    private static readonly Func<string, string>[] Coats =
    [
        name => name,
        name => name + "'s",
        name => name + "’s",
        name => "“" + name + "”",
        name => name.Insert(2, "\u200B"),
        name => name.Insert(2, "\u00AD"),
        name => name.Insert(1, "\u0301"),
        name => "**" + name + "**",
    ];

    private static readonly Gen<string> Name = Gen.Select(Gen.OneOf("Quillan", "Tazeki", "Ekaparo", "Ottokai"), Gen.OneOf("Spindlewick", "Testworth", "Kapatoe"), (given, family) => given + " " + family);
    private static readonly Gen<string> Around = Gen.OneOf("", "Then ", "we met ", "\n", "- ", "(", "| ");

    [Fact]
    public void Find_TermPlantedInDisguise_IsAlwaysFoundAndNeverSaid() => Gen.Select(Name, Gen.OneOf(Disguises), Gen.OneOf(Coats), Around).Sample((name, disguise, coat, around) =>
    {
        var planted = coat(disguise(name));
        var text = $"{around}{planted} went home.";
        var words = new CaseWords { Forbidden = [name] };

        var finding = FindingsAssert.Check.Find(text, words).SingleOrDefault(f => f.Kind == FindingKind.ForbiddenTerm);

        Assert.True(finding is not null, $"not found: {text}");
        Assert.InRange(finding.Start, around.Length, around.Length + planted.Length);
        Assert.All(name.Split(' '), part => Assert.DoesNotContain(part, $"{finding} {words} {FindingsAssert.Check}", StringComparison.OrdinalIgnoreCase));
    });

    [Fact]
    public void Find_SingleTermWithAnyAccents_IsFound() => Gen.Int[0x300, 0x36F].Array[1, 5].Sample(accents =>
    {
        var name = "Quillan";
        foreach (var accent in accents)
            name = name.Insert((accent % name.Length) + 1, ((char)accent).ToString(CultureInfo.InvariantCulture));

        Assert.Contains(FindingsAssert.Check.Find($"We met {name} there.", new CaseWords { Forbidden = ["Quillan"] }), f => f.Kind == FindingKind.ForbiddenTerm);
    });
}
