using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Web.Pages.Shared;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Pages.Shared;

/// <summary>A page in a language that is written from the right is ready for it.</summary>
public class OtherCultureTests(LiveSite site) : IClassFixture<LiveSite>
{
    [Fact]
    public async Task Get_HomeInArabic_IsWrittenFromTheRight()
    {
        var home = site.Editor.At("/");
        await site.Services.GetRequiredService<SaveVersion>().RunAsync(
            new SaveVersionOptions { DocumentId = home.Id, Culture = "ar", Name = "الصفحة الرئيسية", Properties = home.Properties, CreatedBy = "A test" },
            TestContext.Current.CancellationToken);
        var outcome = await site.Services.GetRequiredService<PublishDocument>().RunAsync(
            new PublishDocumentOptions { DocumentId = home.Id, Culture = "ar" }, TestContext.Current.CancellationToken);
        await site.ShowsAsync(Assert.IsType<EditorialOutcome.Done>(outcome).Sequence);

        var page = await site.ReadAsync("/ar");

        Assert.Equal(("ar", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal("tel:999", page.QuerySelector("aside[aria-label='Help and safety'] a")?.Href());
        Assert.Equal("/ar", page.QuerySelector("a.brand")?.Href());
        Assert.Equal("en-GB", (await site.ReadAsync("/")).DocumentElement.GetAttribute("lang"));
        using var other = await site.AskAsync("/AR/");
        Assert.Equal(HttpStatusCode.PermanentRedirect, other.StatusCode);
    }

    [Theory]
    [InlineData("en-GB", "ltr")]
    [InlineData("pl", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("ur", "rtl")]
    [InlineData("fa-IR", "rtl")]
    public void Of_Culture_IsTheWayItIsWritten(string culture, string direction) => Assert.Equal(direction, Direction.Of(culture));

    [Theory]
    [InlineData("0808 800 5000", "08088005000")]
    [InlineData("+44 (0)20 7946", "+440207946")]
    [InlineData("999", "999")]
    public void Digits_OfANumber_AreWhatAPhoneDials(string number, string expected) =>
        Assert.Equal(expected, Phone.Digits(number));

    [Theory]
    [InlineData(1, "1 byte")]
    [InlineData(999, "999 bytes")]
    [InlineData(1_000, "1 KB")]
    [InlineData(412_400, "412 KB")]
    [InlineData(999_499, "999 KB")]
    [InlineData(999_500, "1 MB")]
    [InlineData(1_149_000, "1.1 MB")]
    public void OfBytes_OfAFile_AreInWords(long bytes, string expected) => Assert.Equal(expected, Amount.OfBytes(bytes));
}
