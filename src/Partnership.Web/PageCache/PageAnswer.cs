using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Partnership.Web.PageCache;

/// <summary>
/// Marks endpoints whose answers are small texts that depend on nothing but the address, the snapshot and the day: they are made
/// whole, tagged, compressed, and kept.
/// </summary>
internal sealed record PageAnswerMetadata;

/// <summary>Writes a finished page in the encoding that fits, or says that the client has it already.</summary>
internal static class PageAnswer
{
    // Small enough to stay below what the output pipe holds before a flush has to wait for the network.
    public static ValueTask WriteAsync(HttpContext context, CachedPage page, bool isHead)
    {
        var response = context.Response;
        var body = page.BodyFor(context.Request.Headers.AcceptEncoding);
        response.Headers.ETag = body.EntityTag;
        if (response.StatusCode == StatusCodes.Status200OK && Matches(context.Request.Headers.IfNoneMatch, body.EntityTag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.Remove(HeaderNames.ContentType);
            return ValueTask.CompletedTask;
        }

        if (body.Encoding.Count > 0)
            response.Headers.ContentEncoding = body.Encoding;
        response.ContentLength = body.Bytes.Length;
        if (isHead)
            return ValueTask.CompletedTask;
        var write = response.BodyWriter.WriteAsync(body.Bytes, context.RequestAborted);
        return write.IsCompletedSuccessfully ? ValueTask.CompletedTask : Wait(write);
    }

    private static async ValueTask Wait(ValueTask<System.IO.Pipelines.FlushResult> write) => await write;

    private static bool Matches(StringValues ifNoneMatch, StringValues entityTag)
    {
        if (ifNoneMatch.Count == 0)
            return false;
        var tag = entityTag.ToString();
        foreach (var line in ifNoneMatch)
            foreach (var part in (line ?? "").Split(',', StringSplitOptions.TrimEntries))
                if (part == "*" || part == tag || (part.StartsWith("W/", StringComparison.Ordinal) && part.AsSpan(2).SequenceEqual(tag)))
                    return true;
        return false;
    }
}
