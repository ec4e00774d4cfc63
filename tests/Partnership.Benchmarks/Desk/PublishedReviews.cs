using System.Diagnostics;
using System.Globalization;
using System.Net;
using Partnership.Testing.Desk;

namespace Partnership.Benchmarks.Desk;

/// <summary>
/// Case reviews that go the whole way to the public and are taken down; what is measured is from the press of a button until everybody
/// finds it, and until nobody does.
/// </summary>
internal sealed class PublishedReviews(BenchDesk desk, Server server, Guid list)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <param name="times">How many.</param>
    /// <param name="pause">How long the people rest after each.</param>
    public async Task<List<ReviewTimes>> MeasureAsync(int times, TimeSpan pause = default)
    {
        var writer = await desk.SignInAsync("writer");
        var checker = await desk.SignInAsync("reviewer", "disclosureOfficer", "publisher");
        var partner = await desk.SignInAsync("partnerSignOff", "publisher");
        var took = new List<ReviewTimes>();
        for (var i = 0; i < times; i++)
        {
            var word = "public" + string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('a' + (c % 16))));
            var page = await SignedAsync(writer, checker, partner, string.Create(CultureInfo.InvariantCulture, $"Child Bench {word}"));
            var shown = await PressAsync(partner, page + "/publish", "#publish_form", BenchDesk.Fields(), word, isThere: true);
            var gone = await PressAsync(partner, page + "/take-down", "#take_down_form", BenchDesk.Fields(("Reason", "A name stands on page 2.")), word, isThere: false);
            took.Add(new ReviewTimes(shown, gone));
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

    private async Task<double> PressAsync(DeskClient person, string page, string form, Dictionary<string, string?> fields, string word, bool isThere)
    {
        var shown = await person.PageAsync(page, CancellationToken.None);
        var pressed = Stopwatch.GetTimestamp();
        await BenchDesk.LedOnAsync(person.SendFormAsync(page, shown, form, fields, CancellationToken.None));
        foreach (var path in new[] { $"/case-reviews/child-bench-{word}", $"/case-reviews?q={word}", $"/case-reviews/feed.atom?q={word}", $"/api/search?q={word}" })
            await UntilAsync(isThere, path, word); // one after the other: asking without end would take the machine away from what is measured
        return Stopwatch.GetElapsedTime(pressed).TotalMilliseconds;
    }

    // The address and the question repeat the word, so what counts is that it stands in an answer as a part of an address.
    private async Task UntilAsync(bool isThere, string path, string word)
    {
        while (true)
        {
            using var response = await Client.GetAsync(new Uri(server.Url(path)));
            var text = await response.Content.ReadAsStringAsync();
            if ((response.StatusCode == HttpStatusCode.OK && text.Contains("child-bench-" + word, StringComparison.Ordinal)) == isThere)
                return;
            await Task.Delay(Pause);
        }
    }
}

/// <summary>How long a review took, in milliseconds.</summary>
/// <param name="Shown">From ‘Publish now’ until page, finder, feed and API had it.</param>
/// <param name="Gone">From ‘Take it down now’ until none of them had it.</param>
internal readonly record struct ReviewTimes(double Shown, double Gone);
