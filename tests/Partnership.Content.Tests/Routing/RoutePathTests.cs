using System.Text;
using CsCheck;
using Partnership.Content.Routing;
using Partnership.Content.Tests.Builders;

namespace Partnership.Content.Tests.Routing;

public sealed class RoutePathTests
{
    private static readonly Gen<string> AnyPath = Gen.OneOf(
            Gen.Const("/"), Gen.Const("//"), Gen.Const(" "), Gen.Const("."), Gen.Const(".."), Gen.Const("%2f"), Gen.Const("?"), Gen.Const("#"),
            Gen.Const("\\"), Gen.Const("\r\n"), Gen.Const("\u0085"), Gen.Const("\u00a0"), Gen.Const("\u2028"), Gen.Const("İ"), Gen.Const("\ud800"), Gen.Const("\ufffe"),
            Gen.Int[0, char.MaxValue].Select(c => ((char)c).ToString()), AnyBag.Text)
        .Array[0, 12].Select(string.Concat);

    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("//", "/")]
    [InlineData(" / ", "/")]
    [InlineData("about", "/about")]
    [InlineData("/about", "/about")]
    [InlineData("/about/", "/about")]
    [InlineData("//about///us//", "/about/us")]
    [InlineData("/About/US", "/about/us")]
    [InlineData("/ about / us ", "/about/us")]
    [InlineData("/a b", "/a b")]
    [InlineData("/ÄRZTE", "/ärzte")]
    [InlineData("/report_1.pdf", "/report_1.pdf")]
    public void Parse_Path_BringsItIntoForm(string text, string expected) => Assert.Equal(expected, RoutePath.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("/a\\b")]
    [InlineData("\\\\example.org")]
    [InlineData("/a\r\nSet-Cookie: b")]
    [InlineData("/a\0")]
    [InlineData("/a\u007f")]
    [InlineData("/a\u0085")]
    [InlineData("/a\ufffe")]
    public void TryParse_NoPageCanHaveIt_IsFalse(string? text)
    {
        var isPath = RoutePath.TryParse(text, out var path);

        Assert.False(isPath);
        Assert.Equal(RoutePath.Root, path);
    }

    [Fact]
    public void TryParse_HalfACharacter_IsFalse() => Assert.False(RoutePath.TryParse("/a\ud800", out _));

    [Fact]
    public void TryParse_GrowsTooLongInForm_IsFalse() => Assert.False(RoutePath.TryParse(new string('a', RoutePath.MaxLength), out _));

    [Theory]
    [InlineData(RoutePath.MaxLength, true)]
    [InlineData(RoutePath.MaxLength + 1, false)]
    public void TryParse_Length_HasALimit(int length, bool expected) =>
        Assert.Equal(expected, RoutePath.TryParse("/" + new string('a', length - 1), out _));

    [Fact]
    public void Parse_NoPageCanHaveIt_Throws() => Assert.Throws<FormatException>(() => RoutePath.Parse("/a\\b"));

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndKeepsTheForm() => AnyPath.Sample(text =>
    {
        if (!RoutePath.TryParse(text, out var path))
            return;

        var value = path.Value;
        Assert.StartsWith("/", value, StringComparison.Ordinal);
        Assert.True(value == "/" || value[^1] != '/', value);
        Assert.DoesNotContain("//", value, StringComparison.Ordinal);
        Assert.DoesNotContain('\\', value);
        Assert.DoesNotContain(value, char.IsControl);
        Assert.Equal(value.ToLowerInvariant(), value);
    });

    [Fact]
    public void TryParse_AnyPath_IsIdempotent() => AnyPath.Sample(text =>
    {
        if (RoutePath.TryParse(text, out var path))
            Assert.Equal(path, RoutePath.Parse(path.Value));
    });

    [Fact]
    public void Equals_PathsThatReadersTakeForTheSame_AreEqual() => AnyPath.Sample(text =>
    {
        if (!RoutePath.TryParse(text, out var path))
            return;

        Assert.Equal(path, RoutePath.Parse("/" + text + "/"));
        Assert.Equal(path.GetHashCode(), RoutePath.Parse("//" + text).GetHashCode());
        Assert.Equal(path, RoutePath.Parse(string.Concat(text.Select(c => char.IsAscii(c) ? char.ToUpperInvariant(c) : c))));
    });

    [Theory]
    [InlineData("/한국")]
    [InlineData("/ŷd")]
    public void Equals_SameTextInAnotherUnicodeForm_IsEqual(string text) =>
        Assert.Equal(RoutePath.Parse(text.Normalize(NormalizationForm.FormC)), RoutePath.Parse(text.Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Default_Path_IsTheHomePage()
    {
        var path = default(RoutePath);

        Assert.Equal("/", path.Value);
        Assert.True(path.IsRoot);
        Assert.Equal(RoutePath.Root, path);
        Assert.Equal(RoutePath.Root.GetHashCode(), path.GetHashCode());
    }

    [Theory]
    [InlineData("/", "/about")]
    [InlineData("/cy", "/cy/about")]
    [InlineData("/a/b", "/a/b/about")]
    public void Append_Segment_StandsBelow(string parent, string expected) =>
        Assert.Equal(expected, RoutePath.Parse(parent).Append(UrlSegment.Parse("about")).Value);

    [Fact]
    public void Append_SegmentOfAnyName_IsInForm() => AnyBag.Text.Array[1, 5].Sample(names =>
    {
        var path = names.Aggregate(RoutePath.Root, (above, name) => above.Append(UrlSegment.FromName(name)));

        Assert.Equal(path, RoutePath.Parse(path.Value));
        Assert.Equal(names.Length, path.Value.Count(c => c == '/'));
    });

    [Fact]
    public void ToString_Path_IsItsValue() => Assert.Equal("/about", $"{RoutePath.Parse("About")}");
}
