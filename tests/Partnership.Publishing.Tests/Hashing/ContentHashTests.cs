using CsCheck;
using Partnership.Content.Tests.Builders;
using Partnership.Content.Values;
using Partnership.Publishing.Hashing;
using Partnership.Publishing.Tests.Builders;

namespace Partnership.Publishing.Tests.Hashing;

public sealed class ContentHashTests
{
    [Fact]
    public void Of_Version_IsSixtyFourHexadecimalDigits()
    {
        var hash = ContentHash.Of(AnyVersion.Sample());

        Assert.Matches("^[0-9a-f]{64}$", hash.Hex);
        Assert.Equal(hash.Hex, hash.ToString());
    }

    // Sign-offs are stored with the hash: when this fails, every sign-off that exists is void. Computed by another program.
    [Fact]
    public void Of_KnownVersion_NeverChanges() => Assert.Equal(
        "bdab07864b46bc3a243f95f7bfdf647b3e4613ac01f983efad7b2040cea69db6", ContentHash.Of(AnyVersion.Sample()).Hex);

    [Fact]
    public void Of_ValuesAndFilesInAnotherOrder_IsTheSame() => AnyVersion.Gen
        .SelectMany(version => Gen.Select(Gen.Shuffle(version.Properties.ToArray()), Gen.Shuffle(version.Files.ToArray()))
            .Select(shuffled => (version, version with
            {
                Properties = new PropertyBag(shuffled.Item1),
                Files = new Dictionary<Guid, string>(shuffled.Item2),
            })))
        .Sample((version, shuffled) => Assert.Equal(ContentHash.Of(version), ContentHash.Of(shuffled)));

    [Fact]
    public void Of_AnyChange_IsAnother() => Gen.Select(AnyVersion.Gen, AnyVersion.Change).Sample((version, change) =>
    {
        var changed = change.Apply(version);

        Assert.False(ContentHash.Of(version) == ContentHash.Of(changed), $"The hash does not see: {change.Name}.");
    }, iter: 1000);

    [Fact]
    public void Of_TwoVersions_IsTheSameOnlyIfTheySayTheSame() => Gen.Select(AnyVersion.Gen, AnyVersion.Gen).Sample((one, other) =>
        Assert.Equal(AnyVersion.Says(one) == AnyVersion.Says(other), ContentHash.Of(one) == ContentHash.Of(other)));

    [Theory]
    [InlineData("ab", "c", "a", "bc")]
    [InlineData("a", "1:b", "a\n1:b", "")]
    [InlineData("a\n1:b\n", "c", "a", "b\n1:c")]
    public void Of_TextMovesFromOnePartToTheNext_IsAnother(string name, string segment, string otherName, string otherSegment)
    {
        var version = AnyVersion.Sample() with { Name = name, Segment = segment };
        var other = version with { Name = otherName, Segment = otherSegment };

        Assert.NotEqual(ContentHash.Of(version), ContentHash.Of(other));
    }

    [Fact]
    public void Of_EqualNumbersWrittenDifferently_IsTheSame()
    {
        var version = AnyVersion.Sample() with { Properties = Bag.Of(("number", Bag.Number(1))) };
        var other = version with { Properties = Bag.Of(("number", Bag.Number(1.00m))) };

        Assert.Equal(ContentHash.Of(version), ContentHash.Of(other));
    }

    [Fact]
    public void Of_InternalValueChanges_IsAnother()
    {
        var version = AnyVersion.Sample();
        var other = version with { Properties = version.Properties.With("textInternal", Bag.Text("told on Monday")) };

        Assert.NotEqual(ContentHash.Of(version), ContentHash.Of(other));
    }

    [Fact]
    public void TryParse_HashAsText_GivesItBack()
    {
        var hash = ContentHash.Of(AnyVersion.Sample());

        Assert.True(ContentHash.TryParse(hash.Hex, out var parsed));
        Assert.Equal(hash, parsed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde\n")]
    [InlineData("٠123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void TryParse_TextIsNoHash_IsFalse(string? text) => Assert.False(ContentHash.TryParse(text, out _));
}
