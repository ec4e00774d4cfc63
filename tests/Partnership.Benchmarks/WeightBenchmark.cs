using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Partnership.Benchmarks;

/// <summary>The bytes of a first view of a guide page: the page and everything that it loads, as a browser asks for them.</summary>
internal static partial class WeightBenchmark
{
    private const string Page = "/parents-and-carers/how-long-it-takes";

    public static async Task RunAsync()
    {
        var output = await Bench.PublishAsync("src/Partnership.Web");
        var (server, _) = await Server.SiteAsync(output, Path.Combine(Bench.Work, "data"), Page);
        await using var running = server;
        using var client = new HttpClient();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));

        var html = Encoding.UTF8.GetString(await server.GetAsync(Page));
        var total = await PrintAsync(client, server, Page);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  (the page is {Encoding.UTF8.GetByteCount(html):N0} bytes before compression)"));
        foreach (var path in Loaded().Matches(html).Select(m => m.Groups[1].Value).Distinct())
            total += await PrintAsync(client, server, path);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {total,7:N0} bytes in all, bodies and headers"));
    }

    private static async Task<long> PrintAsync(HttpClient client, Server server, string path)
    {
        using var response = await client.GetAsync(new Uri(server.Url(path)));
        response.EnsureSuccessStatusCode();
        var body = (await response.Content.ReadAsByteArrayAsync()).Length;
        var headers = response.Headers.Concat(response.Content.Headers).Sum(h => h.Value.Sum(v => h.Key.Length + v.Length + 4)) + 17;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {body,7:N0} + {headers,5:N0} bytes of headers  {path}"));
        return body + headers;
    }

    // What a browser loads for a page: style sheet, script, and the icon that it picks (the SVG one).
    [GeneratedRegex("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"")]
    private static partial Regex Loaded();
}
