namespace Partnership.Web.Tests.Pages.Contacts;

public class ContactTests(SharedSite site)
{
    [Fact]
    public async Task Get_Contacts_EmergencyComesFirst()
    {
        var page = await site.ReadAsync("/contacts");

        Assert.Equal("In an emergency", page.Sections()[0]);
        Assert.Equal("/contacts", page.QuerySelector("link[rel=canonical]")?.Href().Replace("https://partnership.example", "", StringComparison.Ordinal));
        Assert.Equal("tel:999", page.QuerySelector("main section a[href^='tel:']")?.Href());
    }

    [Fact]
    public async Task Get_Contacts_EachSaysWhatItIsForAndHowToReachIt()
    {
        var page = await site.ReadAsync("/contacts");

        foreach (var (anchor, facts) in SeedFacts.Folder("contacts"))
        {
            var card = page.GetElementById(anchor);
            Assert.NotNull(card);
            Assert.Equal((string)facts["name"], card.QuerySelector("h3")?.Words());
            Assert.Contains((string)facts["purpose"], card.Words(), StringComparison.Ordinal);
            foreach (var (alias, scheme) in new[] { ("phone", "tel:"), ("email", "mailto:"), ("website", "http") })
                Assert.Equal(facts.ContainsKey(alias), card.QuerySelector($"a[href^='{scheme}']") is not null);
            if (facts.TryGetValue("phone", out var phone))
                Assert.Equal("tel:" + string.Concat(((string)phone).Where(char.IsAsciiDigit)), card.QuerySelector("a[href^='tel:']")?.Href());
        }
    }

    [Fact]
    public async Task Get_AddressOfAContact_LeadsToItsPlaceOnTheList()
    {
        using var response = await site.AskAsync("/contacts/nspcc-helpline");

        Assert.Equal(System.Net.HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal("/contacts#nspcc-helpline", response.Headers.Location?.OriginalString);
    }
}
