using System.Diagnostics;
using System.Globalization;
using System.Net;
using Partnership.Testing.Desk;

namespace Partnership.Benchmarks.Desk;

/// <summary>Case reviews that go the whole way to the public; what is measured is from the last press of a button until everybody finds it.</summary>
internal sealed class PublishedReviews(BenchDesk desk, Server server, Guid list)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <param name="times">How many.</param>
    /// <param name="pause">How long the people rest after each.</param>
    /// <returns>How long each took, in milliseconds.</returns>
    public async Task<List<double>> MeasureAsync(int times, TimeSpan pause = default)
    {
        var writer = await desk.SignInAsync("writer");
        var checker = await desk.SignInAsync("reviewer", "disclosureOfficer", "publisher");
        var partner = await desk.SignInAsync("partnerSignOff", "publisher");
        var took = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var word = "public" + string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('a' + (c % 16))));
            var page = await SignedAsync(writer, checker, partner, string.Create(CultureInfo.InvariantCulture, $"Child Bench {word}"));
            var form = await partner.PageAsync(page + "/publish", CancellationToken.None);
            var pressed = Stopwatch.GetTimestamp();
            await BenchDesk.LedOnAsync(partner.SendFormAsync(page + "/publish", form, "#publish_form", BenchDesk.Fields(), CancellationToken.None));
            foreach (var path in new[] { $"/case-reviews/child-bench-{word}", $"/case-reviews?q={word}", $"/case-reviews/feed.atom?q={word}", $"/api/search?q={word}" })
                await ShowsAsync(path, word); // one after the other: asking without end would take the machine away from what is measured
            took.Add(Stopwatch.GetElapsedTime(pressed).TotalMilliseconds);
            await Task.Delay(pause);
        }

        return took;
    }

    private async Task<string> SignedAsync(DeskClient writer, DeskClient checker, DeskClient partner, string name)
    {
        var page = await BenchDesk.MakeAsync(writer, list, "caseReview", name);
        var fields = BenchDesk.Fields(
            ("reference", "CR-1"), ("reviewType", "rapid-review"), ("area", "The borough"), ("pseudonym", "Bench"), ("learning", "We learned to listen."),
            ("publishedOn.day", "1"), ("publishedOn.month", "2"), ("publishedOn.year", "2026"));
        await BenchDesk.LedOnAsync(writer.SubmitAsync(page + "/edit", "#edit_form", fields, CancellationToken.None, "button[value=save]"));
        await BenchDesk.LedOnAsync(writer.SubmitAsync(page, "#submit_form", BenchDesk.Fields(), CancellationToken.None));
        foreach (var signer in new[] { checker, checker, checker, partner, checker, partner })
            await SignAsync(signer, page);
        return page;
    }

    private static async Task SignAsync(DeskClient signer, string page)
    {
        var shown = await signer.PageAsync(page, CancellationToken.None);
        var fields = BenchDesk.Fields(("attest", "true"));
        if (shown.QuerySelector("#sign_form [name='StatedOn.Day']") is not null)
            foreach (var (name, value) in new[] { ("Day", "5"), ("Month", "1"), ("Year", "2026") })
                fields["StatedOn." + name] = value;
        if (shown.QuerySelector("#sign_form textarea") is not null)
            fields["Reason"] = "No court case is open.";
        await BenchDesk.LedOnAsync(signer.SendFormAsync(page, shown, "#sign_form", fields, CancellationToken.None));
    }

    // The address and the question repeat the word, so what counts is that it stands in an answer more often than there.
    private async Task ShowsAsync(string path, string word)
    {
        while (true)
        {
            using var response = await Client.GetAsync(new Uri(server.Url(path)));
            var text = await response.Content.ReadAsStringAsync();
            if (response.StatusCode == HttpStatusCode.OK && text.Contains("child-bench-" + word, StringComparison.Ordinal))
                return;
            await Task.Delay(Pause);
        }
    }
}
