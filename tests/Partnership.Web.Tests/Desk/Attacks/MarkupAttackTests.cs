using System.Net;
using AngleSharp.Dom;
using CsCheck;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Authorisation;
using Partnership.Web.Tests.Desk.Edit;

namespace Partnership.Web.Tests.Desk.Attacks;

/// <summary>Names and texts that would be markup, if a page took them for it.</summary>
public sealed class MarkupAttackTests(SharedDesk site)
{
    private const string Hostile = "\"'><img src=x onerror=alert(1)><script>alert(1)</script><svg/onload=alert(1)> ";

    private static readonly string[] Openings =
        ["<script>", "<ScRiPt >", "<svg onload=alert(1)>", "<svg><script>", "<img src=x onerror=alert(1)>", "<iframe srcdoc='<script>'>", "<a href=\"jav\tascript:alert(1)\">", "<a href=\" javascript:alert(1)\">",
         "<a href=\"&#106;avascript:alert(1)\">", "<body onload=alert(1)>", "<details open ontoggle=alert(1)>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<form action=//evil.example><button>",
         "<input autofocus onfocus=alert(1)>", "<object data=data:text/html,x>", "<style>@import '//evil.example';</style>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0;url=//evil.example>",
         "<link rel=stylesheet href=//evil.example>", "[x](javascript:alert(1))", "[x]: javascript:alert(1)\n\n[x]", "![x](x\" onerror=\"alert(1))", "<javascript:alert(1)>", "`</code><script>`", "<p style=\"background:url(javascript:x)\">"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_AnyPageWithHostileNamesAndTexts_HasNothingActiveOfTheirs()
    {
        var things = await BranchThings.MakeAsync(site, Hostile);
        using var person = await site.DeskOfAsync(Hostile + "Person", Cancellation, [.. AccessTable.Roles.Values]);
        var wrong = new List<string>();
        foreach (var line in AccessTable.Lines.Where(l => !l.IsPost))
        {
            using var response = await person.AskAsync(line, things, null);
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
                wrong.AddRange(ActiveIn(await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(Cancellation), Cancellation)).Select(e => $"{line.Endpoint}: {e}"));
        }

        Asking.AssertNone(wrong);
    }

    [Fact]
    public async Task Save_AnyAttackInAText_IsHarmlessInTheFormAndInThePreview()
    {
        var id = await site.DraftAsync("page", $"Attacked {Guid.NewGuid():N}", Drafts.Bag());
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var any = Gen.Int[0, Openings.Length - 1].Select(i => Openings[i]);

        await Gen.Select(any.Array[1, 4], Gen.Bool.Select(isHtml => isHtml ? "html" : "markdown")).SampleAsync(
            async ((string[] Parts, string Format) attack) =>
            {
                var (parts, format) = attack;
                using var saved = await desk.SubmitAsync(
                    Drafts.Edit(id),
                    "#edit_form",
                    new Dictionary<string, string?> { ["body"] = string.Concat(parts), ["body.format"] = format, ["summary"] = parts[0], ["document.note"] = parts[0] },
                    Cancellation,
                    "button[value=save]");
                Assert.Contains(saved.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity });
                foreach (var page in new[] { Drafts.Edit(id), $"/desk/documents/{id}/preview/page", $"/desk/documents/{id}/history" })
                    Asking.AssertNone(ActiveIn(await desk.PageAsync(page, Cancellation)).Select(e => $"{page}: {e} of {string.Concat(parts)}"));
            },
            iter: 25,
            threads: 1);
    }

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("text/html")]
    [InlineData("application/pdf")]
    public async Task Upload_MarkupUnderAnyType_IsNeverTaken(string type)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var form = new MultipartFormDataContent { { new StringContent(await Media.Uploads.TokenAsync(desk)), "formToken" } };
        var part = new ByteArrayContent("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"u8.ToArray());
        part.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(type);
        form.Add(part, "files", "picture.pdf.svg.png");

        using var response = await Media.Uploads.PostFormAsync(desk, Media.Uploads.Page, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    // What a browser would run or load from elsewhere. Scripts of the site have an address of the site and no words.
    private static IEnumerable<string> ActiveIn(IDocument page) =>
        page.All.SelectMany(element => element.Attributes
                .Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name is "srcdoc" or "style"
                    || (a.Name is "href" or "src" or "action" or "formaction" or "data" && IsActive(a.Value)))
                .Select(a => $"<{element.LocalName} {a.Name}=\"{a.Value}\">"))
            .Concat(page.QuerySelectorAll("script").Where(s => s.TextContent.Trim().Length > 0 && s.GetAttribute("type") != "application/ld+json").Select(s => s.OuterHtml))
            .Concat(page.QuerySelectorAll("iframe:not([src^='/desk/']), object, embed, base[href], meta[http-equiv]").Select(e => e.OuterHtml));

    private static bool IsActive(string address)
    {
        var plain = string.Concat(address.Where(c => c > ' '));
        return plain.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("data:text", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("//", StringComparison.Ordinal);
    }
}
