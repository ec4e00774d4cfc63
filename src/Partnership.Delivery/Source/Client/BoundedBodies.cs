namespace Partnership.Delivery.Source.Client;

/// <summary>
/// Reads each answer to its end, up to a limit, before it counts as one. So an answer that breaks off in the middle is asked for again
/// like one that never came, and time limits cover the whole of it.
/// </summary>
internal sealed class BoundedBodies(int mostBytes) : DelegatingHandler
{
    private const int Portion = 32 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            var whole = await ReadAsync(response.Content, cancellationToken);
            var content = new ByteArrayContent(whole);
            if (response.Content.Headers.ContentType is { } type)
                content.Headers.ContentType = type;
            response.Content.Dispose();
            response.Content = content;
            return response;
        }
        catch (Exception exception)
        {
            response.Dispose();
            if (exception is IOException)
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer broke off.", exception);
            throw;
        }
    }

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > mostBytes)
            throw new AnswerTooLargeException(mostBytes);
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        using var whole = new MemoryStream((int)(content.Headers.ContentLength ?? Portion));
        var portion = new byte[Portion];
        for (int read; (read = await body.ReadAsync(portion, cancellationToken)) > 0;)
        {
            if (whole.Length + read > mostBytes)
                throw new AnswerTooLargeException(mostBytes);
            whole.Write(portion, 0, read);
        }

        return whole.ToArray();
    }
}

/// <summary>An answer was longer than the limit. Asking again would not make it shorter.</summary>
internal sealed class AnswerTooLargeException(int mostBytes) : Exception($"The answer has more than {mostBytes} bytes.");
