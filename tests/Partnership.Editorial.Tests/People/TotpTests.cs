using System.Globalization;
using CsCheck;
using Partnership.Editorial.People.SecondFactor;

namespace Partnership.Editorial.Tests.People;

public sealed class TotpTests
{
    // The key of RFC 6238, "12345678901234567890", in base 32.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>The codes in appendix B of RFC 6238 for SHA-1: the last six of their eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeAt_MomentsOfTheStandard_GivesItsCodes(long seconds, string code)
    {
        Assert.Equal(code, Totp.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));
        Assert.Equal(seconds / 30, Totp.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(seconds)));
    }

    [Fact]
    public void StepOf_CodeOfAnyMoment_IsGoodOneStepAround() => Gen.Long[0, 4_000_000_000].Select(Gen.Int[-5, 5]).Sample((seconds, steps) =>
    {
        var made = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var now = made.AddSeconds(30 * steps);
        if (now.ToUnixTimeSeconds() < 60)
            return;
        var step = Totp.StepOf(Key, Totp.CodeAt(Key, made), now);
        if (Math.Abs(steps) <= 1)
            Assert.NotNull(step);
        else if (step is not null) // by chance: one code in a million is that of another step
            Assert.NotEqual(seconds / 30, step);
    });

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("+87082")]
    [InlineData("28708a")]
    [InlineData("28 082")]
    public void StepOf_NoCode_IsNone(string code) => Assert.Null(Totp.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Theory]
    [InlineData("")]
    [InlineData("1!")]
    public void StepOf_NoKey_IsNone(string key) =>
        Assert.All(Enumerable.Range(0, 1000), code => Assert.Null(Totp.StepOf(key, code.ToString("D6", CultureInfo.InvariantCulture), DateTimeOffset.FromUnixTimeSeconds(59))));
}
