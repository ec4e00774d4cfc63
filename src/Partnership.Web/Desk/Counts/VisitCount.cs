using System.Buffers;
using Microsoft.Net.Http.Headers;

namespace Partnership.Web.Desk.Counts;

/// <summary>How often one document or file was asked for since it was last written down. A number and nothing else.</summary>
/// <remarks>
/// What counts: a GET, whether the reader's browser had the page already (304) or not; of a file that is read in parts, the part with
/// its beginning. What doesn't: HEAD, which only looks whether something is there, a browser that loads ahead, and programs that say in
/// their name that they are one. The name is looked at and forgotten.
/// </remarks>
internal sealed class VisitCount
{
    private static readonly SearchValues<string> Programs = SearchValues.Create(
        ["bot", "crawl", "spider", "slurp", "archiver", "monitor", "headless", "preview", "curl/", "wget/", "python", "java/", "go-http", "libwww", "httpclient"],
        StringComparison.OrdinalIgnoreCase);

    private long count;

    /// <summary>Counts a request, if it is one that counts. Costs some ten nanoseconds.</summary>
    public void See(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) && IsReader(request.Headers) && IsBeginning(request.Headers))
            Interlocked.Increment(ref count);
    }

    /// <summary>Takes what was counted; counting goes on from nought.</summary>
    public long Take() => Interlocked.Exchange(ref count, 0);

    /// <summary>Gives back what could not be written down.</summary>
    public void GiveBack(long some) => Interlocked.Add(ref count, some);

    private static bool IsReader(IHeaderDictionary headers) =>
        !headers.UserAgent.ToString().AsSpan().ContainsAny(Programs)
        && !(headers.TryGetValue("Sec-Purpose", out var purpose) && purpose.ToString().StartsWith("prefetch", StringComparison.OrdinalIgnoreCase));

    private static bool IsBeginning(IHeaderDictionary headers) =>
        headers.Range.Count == 0 || headers[HeaderNames.Range].ToString().StartsWith("bytes=0-", StringComparison.Ordinal);
}
