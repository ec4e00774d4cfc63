using CsCheck;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;
using Partnership.Publishing.Hashing;

namespace Partnership.Publishing.Tests.Builders;

/// <summary>A change that a person could make to a version.</summary>
internal sealed record VersionChange(string Name, Func<HashedVersion, HashedVersion> Apply);

/// <summary>Arbitrary versions, as they are hashed.</summary>
internal static class AnyVersion
{
    private static readonly Gen<string> AnySha256 = CsCheck.Gen.OneOf("0123456789abcdef".ToCharArray()).Array[64].Select(c => new string(c));

    public static Gen<HashedVersion> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.OneOf("everything", "page"),
        CsCheck.Gen.OneOf("en-GB", "cy"),
        AnyBag.Text,
        CsCheck.Gen.OneOf("about", "about-us"),
        AnyBag.Of(EveryEditor.Type, EveryEditor.Schema),
        CsCheck.Gen.Select(CsCheck.Gen.Guid, AnySha256).Array[0, 4],
        (type, culture, name, segment, properties, files) => new HashedVersion
        {
            ContentType = type,
            Culture = culture,
            Name = name,
            Segment = segment,
            Properties = properties,
            Files = files.DistinctBy(f => f.Item1).ToDictionary(f => f.Item1, f => f.Item2),
        });

    public static Gen<VersionChange> Change { get; } = CsCheck.Gen.OneOf<VersionChange>(
        AnyBag.Text.Select(text => new VersionChange("name", v => v with { Name = v.Name + text })),
        AnyBag.Text.Select(text => new VersionChange("segment", v => v with { Segment = v.Segment + text })),
        CsCheck.Gen.Const(new VersionChange("type", v => v with { ContentType = v.ContentType + "2" })),
        CsCheck.Gen.Const(new VersionChange("culture", v => v with { Culture = v.Culture == "cy" ? "en-GB" : "cy" })),
        CsCheck.Gen.OneOf([.. EveryEditor.Type.Properties]).SelectMany(p => AnyBag.Value(p, EveryEditor.Schema).Select(value =>
            new VersionChange($"value of {p.Alias}", v => v with { Properties = Other(v.Properties, p.Alias, value) }))),
        CsCheck.Gen.Select(CsCheck.Gen.Guid, AnySha256).Select((id, sha256) =>
            new VersionChange("file added", v => v with { Files = v.Files.Append(KeyValuePair.Create(id, sha256)).ToDictionary() })),
        AnySha256.Select(sha256 => new VersionChange("file replaced", v => v with { Files = Replaced(v.Files, sha256) })));

    /// <summary>A version whose hash is known.</summary>
    public static HashedVersion Sample() => new()
    {
        ContentType = "caseReview",
        Culture = "en-GB",
        Name = "Child Alder",
        Segment = "child-alder",
        Properties = Bag.Of(("reference", Bag.Text("R1")), ("publishedOn", Bag.Date(2025, 3, 1)), ("number", Bag.Number(1.50m))),
        Files = new Dictionary<Guid, string> { [Guid.Parse("11111111-2222-3333-4444-555555555555")] = new('a', 64) },
    };

    /// <summary>All that a version says, as text.</summary>
    public static string Says(HashedVersion version) => string.Join('|', (string[])
    [
        version.ContentType, version.Culture, version.Name, version.Segment, PropertyJson.Write(version.Properties),
        .. version.Files.OrderBy(f => f.Key).Select(f => f.ToString()),
    ]);

    // Sets the value, or takes it away when it is that value already.
    private static PropertyBag Other(PropertyBag bag, string alias, PropertyValue value)
    {
        var changed = bag.With(alias, value);
        return PropertyJson.Write(changed) == PropertyJson.Write(bag) ? bag.With(alias, null) : changed;
    }

    private static Dictionary<Guid, string> Replaced(IReadOnlyDictionary<Guid, string> files, string sha256) => files.Count == 0
        ? new Dictionary<Guid, string> { [Guid.Empty] = sha256 }
        : files.ToDictionary(f => f.Key, f => f.Key == files.Keys.First() ? sha256 : f.Value);
}
