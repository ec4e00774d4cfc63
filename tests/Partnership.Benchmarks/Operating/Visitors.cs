using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Partnership.Benchmarks.Operating;

/// <summary>
/// Visitors who come at their own times, whether the site is quick or not: what one waits counts from when the request was due.
/// They read pages and news, look through lists, search, open reports, and sometimes follow a link that leads nowhere.
/// </summary>
internal sealed class Visitors : IDisposable
{
    private const int AtOnce = 256;
    private const int Seed = 20261126;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);
    private static readonly string[] Words = ["neglect", "school", "listening to children", "police", "early help", "\"lived experience\"", "home visits", "neglct", "mother", "health visitor", "unseen", "zebra"];
    private static readonly string[] Fixed = ["/", "/case-reviews", "/parents-and-carers", "/about", "/news", "/search", "/sitemap.xml", "/case-reviews/feed.atom"];

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = AtOnce, AutomaticDecompression = DecompressionMethods.None });
    private readonly Server server;
    private readonly Random random = new(Seed);

    public Visitors(Server server)
    {
        this.server = server;
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
    }

    /// <summary>Sends requests at a rate, and waits for the last answer.</summary>
    /// <param name="rate">How many a second.</param>
    /// <param name="time">How long.</param>
    public async Task<Visits> ComeAsync(double rate, TimeSpan time)
    {
        var waits = new ConcurrentBag<double>();
        var refused = 0;
        var running = new List<Task>();
        var started = Stopwatch.GetTimestamp();
        var sent = 0;
        while (Stopwatch.GetElapsedTime(started) is var now && now < time)
        {
            for (; sent < rate * now.TotalSeconds; sent++)
                running.Add(AskAsync(NextRequest(), TimeSpan.FromSeconds(sent / rate)));
            running.RemoveAll(t => t.IsCompletedSuccessfully);
            await Task.Delay(Tick);
        }

        await Task.WhenAll(running);
        return new Visits([.. waits.Order()], refused);

        async Task AskAsync(HttpRequestMessage request, TimeSpan due)
        {
            using (request)
            using (var response = await client.SendAsync(request))
            {
                await response.Content.CopyToAsync(Stream.Null);
                waits.Add((Stopwatch.GetElapsedTime(started) - due).TotalMilliseconds);
                if (response.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)
                    Interlocked.Increment(ref refused);
                else if ((int)response.StatusCode >= 500)
                    throw new InvalidOperationException($"{request.RequestUri} answered {response.StatusCode}.");
            }
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage NextRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Url(NextPath())));
        if (random.Next(50) == 0)
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any); // somebody who has the page already
        return request;
    }

    private string NextPath() => random.Next(100) switch
    {
        < 40 => Fixed[random.Next(Fixed.Length)],
        < 65 => Numbered($"/news/measured-{1 + random.Next(LargeLibrary.News)}"),
        < 78 => Numbered($"/case-reviews?page={1 + random.Next(40)}"),
        < 86 => "/search?q=" + Uri.EscapeDataString(Words[random.Next(Words.Length)]),
        < 89 => "/case-reviews?q=" + Uri.EscapeDataString(Words[random.Next(Words.Length)]),
        < 93 => "/api/suggest?q=" + Uri.EscapeDataString(Words[random.Next(Words.Length)][..3]),
        < 96 => "/api/search?q=" + Uri.EscapeDataString(Words[random.Next(Words.Length)]),
        < 98 => Numbered($"/umbraco/delivery/api/v2/content?take=10&skip={random.Next(200)}"),
        _ => Numbered($"/no-such-page-{random.Next(1000)}"),
    };

    private static string Numbered(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What some visitors met with.</summary>
/// <param name="Waits">How long each waited, in milliseconds, the shortest first.</param>
/// <param name="Refused">How many were told that the site is busy.</param>
internal sealed record Visits(IReadOnlyList<double> Waits, int Refused)
{
    public int Count => Waits.Count;

    public double Percentile(double part) => Waits[(int)Math.Min(Waits.Count - 1, Waits.Count * part)];
}
