using Partnership.Editorial.People.Administration;

namespace Partnership.Editorial.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("wren@example.org", "wren@example.org")]
    [InlineData("  wren.o'writer+desk@mail.example.org ", "wren.o'writer+desk@mail.example.org")]
    [InlineData("W_1@a-b.co.uk", "W_1@a-b.co.uk")]
    public void TryParse_Address_IsRead(string text, string address)
    {
        Assert.True(EmailAddress.TryParse(text, out var parsed));
        Assert.Equal(address, parsed.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wren")]
    [InlineData("wren@")]
    [InlineData("@example.org")]
    [InlineData("wren@localhost")]
    [InlineData("wren@-a.org")]
    [InlineData("wren..w@example.org")]
    [InlineData("wren@example..org")]
    [InlineData("wren@example.org\n")]
    [InlineData("wren@example.org\r\nBcc: x@y.org")]
    [InlineData("Wren <wren@example.org>")]
    [InlineData("wren@example.org,x@y.org")]
    [InlineData("wrén@example.org")]
    [InlineData("wren@exаmple.org")]
    [InlineData("\"wren writer\"@example.org")]
    public void TryParse_NoAddress_IsRefused(string? text) => Assert.False(EmailAddress.TryParse(text, out _));

    [Fact]
    public void TryParse_LongText_TakesNoTimeAndIsRefused() =>
        Assert.False(EmailAddress.TryParse(new string('a', 100_000) + "@" + string.Concat(Enumerable.Repeat("a.", 50_000)), out _));
}
