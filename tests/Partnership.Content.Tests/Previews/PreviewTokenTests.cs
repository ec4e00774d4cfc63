using Partnership.Content.Previews;

namespace Partnership.Content.Tests.Previews;

/// <summary>Links to previews can't be made without the secret, and end.</summary>
public class PreviewTokenTests
{
    private const string Secret = "a-preview-secret-for-tests";

    private static readonly Guid Id = new("00000000-0000-4000-8000-000000000300");
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Make_KnownInput_IsWhatOthersMustMake() =>
        Assert.Equal("7708b0e0715831ef2e0d4fc6778db0406ca8cd3732e887da5ee9ac4d72678e43", PreviewToken.Make(Secret, Id, "en-US", 1_795_683_600));

    [Theory]
    [InlineData(60, true)]
    [InlineData(0, false)]
    [InlineData(-60, false)]
    [InlineData(90_000, false)]
    public void IsValid_UntilAMoment_EndsThere(int seconds, bool expected)
    {
        var until = Now.ToUnixTimeSeconds() + seconds;

        Assert.Equal(expected, PreviewToken.IsValid(Secret, Id, "en-US", until, PreviewToken.Make(Secret, Id, "en-US", until), Now));
    }

    [Fact]
    public void IsValid_AnotherDocumentLanguageOrSecret_IsNot()
    {
        var until = Now.ToUnixTimeSeconds() + 60;
        var token = PreviewToken.Make(Secret, Id, "en-US", until);

        Assert.False(PreviewToken.IsValid(Secret, Guid.NewGuid(), "en-US", until, token, Now));
        Assert.False(PreviewToken.IsValid(Secret, Id, "pl", until, token, Now));
        Assert.False(PreviewToken.IsValid("another-secret-for-tests", Id, "en-US", until, token, Now));
        Assert.False(PreviewToken.IsValid(Secret, Id, "en-US", until, "", Now));
    }
}
