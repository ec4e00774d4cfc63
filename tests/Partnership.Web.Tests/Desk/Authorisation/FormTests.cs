using System.Net;
using System.Text.RegularExpressions;
using Partnership.Testing;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Authorisation;

/// <summary>Nothing changes on the desk by a form that is not its own, or by a method that it doesn't know.</summary>
public sealed partial class FormTests(SharedDesk site)
{
    private const string EveryRole = "writer,reviewer,disclosureOfficer,partnerSignOff,publisher,administrator";

    // They read the form part by part, and look at the role first; their own tests send forms without a token.
    private static readonly string[] Streamed = ["POST import", "POST media/upload", "POST documents/{id:guid}/report/word"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_WithoutToken_IsRefusedEverywhere()
    {
        var things = await BranchThings.MakeAsync(site);
        using var person = await site.DeskOfAsync("Everyone Else", Cancellation, EveryRole.Split(','));
        using var stranger = site.StrangerAtDesk();
        var wrong = new List<string>();
        foreach (var line in AccessTable.Lines.Where(l => l.IsPost && !Streamed.Contains(l.Endpoint)))
            foreach (var token in new[] { null, "", "forged" })
            {
                using var response = await (line.Reach == Reach.Open ? stranger : person).AskAsync(line, things, token);
                // The pages on the way in say it in words, and lead to a new form.
                if (response.StatusCode != HttpStatusCode.BadRequest && !(line.Reach == Reach.Open && IsStale(response)))
                    wrong.Add($"{line.Endpoint}: {(int)response.StatusCode} {response.Headers.Location}");
            }

        Asking.AssertNone(wrong);
    }

    [Fact]
    public async Task Send_MethodOrHandlerThatAPageDoesNotHave_IsNotAllowed()
    {
        var things = await BranchThings.MakeAsync(site);
        using var person = await site.DeskOfAsync("Everyone Else", Cancellation, EveryRole.Split(','));
        var token = await Media.Uploads.TokenAsync(person);
        var found = await DeskEndpoints.FindAsync(site);
        var wrong = new List<string>();
        foreach (var line in AccessTable.Lines.Where(l => l.Endpoint.Split(' ') is ["GET", ..] and not [_, _, _] && l.Reach != Reach.Open))
        {
            var pattern = string.Concat(line.Endpoint.Split(' ').Skip(1));
            var address = (await things.FillAsync(line.Address, null)).Split('?')[0];
            string[] posts = found.Any(e => e.Method == "POST" && e.Pattern == pattern && e.Handler == "") ? [] : [address, address + "?handler=Nonsense"];
            foreach (var (method, path) in posts.Select(p => (HttpMethod.Post, p)).Concat([(HttpMethod.Put, address), (HttpMethod.Delete, address), (HttpMethod.Patch, address)]))
            {
                using var request = new HttpRequestMessage(method, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("formToken", token)]) };
                using var response = await person.SendAsync(request, Cancellation);
                if (response.StatusCode != HttpStatusCode.MethodNotAllowed)
                    wrong.Add($"{method} {path} ({pattern}): {(int)response.StatusCode}");
            }
        }

        Asking.AssertNone(wrong);
    }

    [Fact]
    public async Task Get_AnyPage_IsKeptByNobodyAndFramedByNobody()
    {
        var things = await BranchThings.MakeAsync(site);
        using var person = await site.DeskOfAsync("Everyone Else", Cancellation, EveryRole.Split(','));
        using var stranger = site.StrangerAtDesk();
        var wrong = new List<string>();
        foreach (var line in AccessTable.Lines.Where(l => !l.IsPost))
            foreach (var client in new[] { person, stranger })
            {
                using var response = await client.AskAsync(line, things, null);
                var policy = string.Join(" ", response.Headers.TryGetValues("Content-Security-Policy", out var values) ? values : []);
                var ancestors = line.Endpoint.EndsWith("/preview/page", StringComparison.Ordinal) ? "'self'" : "'none'";
                if (response.Headers.CacheControl?.NoStore != true || !policy.Contains($"frame-ancestors {ancestors}", StringComparison.Ordinal)
                    || !response.Headers.TryGetValues("X-Robots-Tag", out var robots) || !string.Concat(robots).Contains("noindex", StringComparison.Ordinal))
                    wrong.Add($"{line.Endpoint}: {(int)response.StatusCode} {response.Headers.CacheControl} {policy}");
            }

        Asking.AssertNone(wrong);
    }

    // Razor adds the token by itself only to a form without an address.
    [Fact]
    public void Source_EveryFormWithAnAddress_SaysWhetherItHasAToken()
    {
        var folder = Path.Combine(Repository.Root, "src", "Partnership.Web", "Pages", "Desk");
        var forms = Directory.EnumerateFiles(folder, "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Form().Matches(File.ReadAllText(file)).Select(m => (File: Path.GetRelativePath(folder, file), Tag: m.Value)))
            .Where(f => f.Tag.Contains("method=\"post\"", StringComparison.OrdinalIgnoreCase)).ToList();

        Assert.NotEmpty(forms);
        Assert.DoesNotContain(forms, f => f.Tag.Contains(" action=", StringComparison.Ordinal) && !f.Tag.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal)
            && !(f.Tag.Contains("asp-antiforgery=\"false\"", StringComparison.Ordinal) && f.Tag.Contains("multipart/form-data", StringComparison.Ordinal)));
        Assert.DoesNotContain(forms, f => !f.Tag.Contains(" action=", StringComparison.Ordinal) && f.Tag.Contains("asp-antiforgery=\"false\"", StringComparison.Ordinal));
    }

    private static bool IsStale(HttpResponseMessage response) => response.Headers.Location?.OriginalString.Contains("stale=true", StringComparison.Ordinal) == true;

    // Its values may have a > of their own, in code.
    [GeneratedRegex("""<form\b(?:[^>"]|"[^"]*")*>""")]
    private static partial Regex Form();
}
