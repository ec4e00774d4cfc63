namespace Partnership.Web.Tests.Files.Planted;

/// <summary>Headers and methods that could make a server answer otherwise than it should.</summary>
internal static class Tricks
{
    private static readonly string[] Methods = ["HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "QUERY", "get"];

    /// <param name="kind">What is asked for.</param>
    /// <param name="address">Its address.</param>
    /// <param name="tag">Its strong tag.</param>
    public static IEnumerable<Probe> On(ProbeKind kind, string address, string tag)
    {
        foreach (var method in Methods)
            yield return Probe.Of(kind, method, address);
        yield return Probe.Of(kind, "POST", address, "X-HTTP-Method-Override: GET");
        yield return Probe.Of(kind, "POST", address, "X-HTTP-Method: GET", "X-Method-Override: GET");
        yield return Probe.Of(kind, "HEAD", address, "Range: bytes=0-9", $"If-Range: {tag}");
        yield return Probe.Of(kind, "HEAD", address, $"If-None-Match: {tag}");
        foreach (var line in Lines(address, tag))
            yield return Probe.Get(kind, address, line.Split('\n'));
        foreach (var line in Detours(address))
            yield return Probe.Get(kind, "/", line);
    }

    private static string[] Lines(string address, string tag) =>
    [
        "Range: bytes=0-3", "Range: bytes=0-", "Range: bytes=-6", "Range: bytes=0-1,3-4", "Range: bytes=999999999-", "Range: bytes=-0", "Range: bytes=5-2", "Range: lines=0-3",
        $"If-None-Match: {tag}", $"If-None-Match: W/{tag}", $"If-None-Match: \"other\", {tag}", "If-None-Match: *", $"If-Match: {tag}", "If-Match: *", "If-Match: \"other\"",
        "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT", "If-Modified-Since: Sat, 01 Jan 2000 00:00:00 GMT",
        "If-Unmodified-Since: Fri, 01 Jan 2100 00:00:00 GMT", "If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT",
        $"Range: bytes=0-3\nIf-Range: {tag}", "Range: bytes=0-3\nIf-Range: \"other\"", "Range: bytes=0-3\nIf-Range: Fri, 01 Jan 2100 00:00:00 GMT", $"Range: bytes=999999999-\nIf-Range: {tag}",
        "Accept: application/json", "Accept: application/pdf", "Accept: text/markdown", "Accept: image/avif,image/webp", "Accept: */*", "Accept: nothing",
        "Accept-Language: cy", "Accept-Encoding: br", "Accept-Encoding: gzip", "Accept-Encoding: identity;q=0, *", "Accept-Encoding: gzip\nRange: bytes=0-9",
        $"X-Original-URL: {address}", $"X-Rewrite-URL: {address}", "X-Forwarded-Host: localhost", "X-Forwarded-Proto: https", "X-Forwarded-Prefix: /desk", "X-Forwarded-For: 127.0.0.1",
        "X-Real-IP: 127.0.0.1", "Forwarded: for=127.0.0.1;host=localhost;proto=https", "Host: partnership.example", "Host: evil.example", "Host: 127.0.0.1:81",
        "Preview: true", "Start-Item: case-reviews", "Api-Key: x", "Authorization: Bearer x", "Authorization: Basic YWRtaW46YWRtaW4=", "Expand: properties[$all]",
        "Cookie: __Host-desk=x; desk=x; .AspNetCore.Cookies=CfDJ8", "Cookie: preview=1; UMB_PREVIEW=preview; UMB_UCONTEXT=x", "Cache-Control: no-cache", "Cache-Control: only-if-cached",
        "Pragma: no-cache", "Purpose: prefetch", "Referer: http://localhost/desk/documents", "Origin: http://localhost", "X-Requested-With: XMLHttpRequest", "TE: trailers",
    ];

    private static string[] Detours(string address) =>
        [$"X-Original-URL: {address}", $"X-Rewrite-URL: {address}", $"X-Forwarded-Path: {address}", $"X-Forwarded-Prefix: {address}", $"X-Forwarded-Uri: {address}", $"X-Sendfile: {address}", $"X-Accel-Redirect: {address}"];
}
