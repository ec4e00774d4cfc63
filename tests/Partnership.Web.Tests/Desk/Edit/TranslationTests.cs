using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Edit;

public sealed class TranslationTests(SharedDesk site)
{
    private const string Urdu = "ur";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_TranslationNotWrittenYet_ShowsOnlyWhatVariesBesideTheEnglish()
    {
        var id = await ReviewAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        var page = await desk.PageAsync(Drafts.Edit(id, Urdu), Cancellation);

        Assert.Null(page.QuerySelector("[name=reference]"));
        Assert.Null(page.QuerySelector("[name='publishedOn.day']"));
        Assert.Equal(("ur", "rtl"), (page.QuerySelector("[name=area]")?.GetAttribute("lang"), page.QuerySelector("[name=area]")?.GetAttribute("dir")));
        Assert.Equal(("en-GB", "ltr", "The borough"), (
            page.QuerySelector("#field_area_original")?.GetAttribute("lang"), page.QuerySelector("#field_area_original")?.GetAttribute("dir"), page.QuerySelector("#field_area_original")?.Words()));
        Assert.Equal(["One.", "Two."], page.WordsOf("#field_learning_original p"));
        Assert.Contains("In English: Child Fir", page.QuerySelector("#name_hint")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["English", "polski (Polish) not written yet", "ਪੰਜਾਬੀ (Punjabi) not written yet", "اردو (Urdu) not written yet"], page.WordsOf(".desk-languages li"));
    }

    [Fact]
    public async Task Save_Translation_HasItsOwnWordsAndTheSharedValues()
    {
        var id = await ReviewAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.SubmitAsync(
            Drafts.Edit(id, Urdu),
            "#edit_form",
            new Dictionary<string, string?> { ["document.name"] = "بچہ", ["area"] = "علاقہ", ["learning"] = "ہم نے سیکھا۔", ["reference"] = "forged", ["publishedOn.day"] = "9" },
            Cancellation,
            "button[value=save]");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var values = await site.ValuesAsync(id, Urdu);
        Assert.Equal(("علاقہ", "<p>ہم نے سیکھا۔</p>", "CR-5", new DateOnly(2026, 2, 1)), (values.Text("area"), values.RichText("learning")?.Markup, values.Text("reference"), values.Date("publishedOn")));
        Assert.Null(values.Text("pseudonym"));
        Assert.Equal(1, await site.CountVersionsAsync(id));
    }

    [Fact]
    public async Task Get_EnglishChangedAfterTheTranslation_IsStaleUntilSomebodyHasCompared()
    {
        var id = await ReviewAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var written = await desk.SubmitAsync(Drafts.Edit(id, Urdu), "#edit_form", new Dictionary<string, string?> { ["document.name"] = "بچہ" }, Cancellation, "button[value=save]");
        var fresh = await StaleAsync(id);
        using var changed = await desk.SubmitAsync(Drafts.Edit(id), "#edit_form", new Dictionary<string, string?> { ["area"] = "The whole county" }, Cancellation, "button[value=save]");
        var stale = await StaleAsync(id);

        var page = await desk.PageAsync(Drafts.Edit(id, Urdu), Cancellation);
        using var untouched = await desk.SubmitAsync(Drafts.Edit(id, Urdu), "#edit_form", new Dictionary<string, string?>(), Cancellation, "button[value=save]");
        var still = await StaleAsync(id);
        using var compared = await desk.SubmitAsync(Drafts.Edit(id, Urdu), "#edit_form", new Dictionary<string, string?> { ["document.checked"] = "true" }, Cancellation, "button[value=save]");

        Assert.Equal((false, true, true, false), (fresh, stale, still, await StaleAsync(id)));
        Assert.Contains("English has changed since", page.QuerySelector(".desk-languages")?.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[name='document.checked']"));
        Assert.Null((await desk.PageAsync(Drafts.Edit(id, Urdu), Cancellation)).QuerySelector("[name='document.checked']"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("EN-gb")]
    [InlineData("xx-nothing")]
    [InlineData("%00")]
    public async Task Get_LanguageThatIsNotOffered_IsNotFound(string culture)
    {
        var id = await ReviewAsync();
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.GetAsync(Drafts.Edit(id, culture), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_TranslationBeforeThereIsEnglish_LeadsToTheEnglish()
    {
        var id = await site.DraftAsync("page", "None yet");
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");

        using var response = await desk.GetAsync(Drafts.Edit(id, Urdu), Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, Drafts.Edit(id)), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    private async Task<bool> StaleAsync(Guid id) =>
        (await site.Services.GetRequiredService<TranslationReader>().OfAsync([id], Cancellation))[id].Single(t => t.Culture == Urdu).IsStale;

    private Task<Guid> ReviewAsync() => site.DraftAsync("caseReview", "Child Fir", Drafts.Bag(
        ("reference", new TextValue("CR-5")), ("area", new TextValue("The borough")), ("publishedOn", new DateValue(new DateOnly(2026, 2, 1))),
        ("learning", new RichTextValue("<p>One.</p><p>Two.</p>"))));
}
